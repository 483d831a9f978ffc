-- When a disabled account was locked, whose owner can come back by a link. Means nothing while the account is enabled.
ALTER TABLE users ADD COLUMN locked_at BIGINT;

-- Invitations are listed and revoked: by a public id, with when and by whom they were created. Earlier ones get an id from
-- their hash, and nobody knows who created them.
ALTER TABLE tokens ADD COLUMN id TEXT;
ALTER TABLE tokens ADD COLUMN created_at BIGINT;
ALTER TABLE tokens ADD COLUMN created_by TEXT;            -- a user's id, or `command`
UPDATE tokens SET id = substr(hash, 1, 20), created_at = expires_at - 604800 WHERE purpose = 'invitation';
CREATE UNIQUE INDEX tokens_id ON tokens (id) WHERE id IS NOT NULL;
CREATE INDEX tokens_invitations ON tokens (expires_at, id) WHERE purpose = 'invitation';
-- The registrations that an invitation led to.
CREATE INDEX tokens_invitation ON tokens (invitation) WHERE invitation IS NOT NULL;
