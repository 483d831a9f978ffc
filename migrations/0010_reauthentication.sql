-- When the user of a session last proved who they are. Rows of an older program have 0, so those users are asked again.
ALTER TABLE sessions ADD COLUMN authenticated_at BIGINT NOT NULL DEFAULT 0;
UPDATE sessions SET authenticated_at = created_at;
