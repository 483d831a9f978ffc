ALTER TABLE users ADD COLUMN language TEXT;               -- none: the one that the browser asks for
ALTER TABLE users ADD COLUMN first_language TEXT;         -- of the page where the account was made: for mails, until one is chosen
ALTER TABLE users ADD COLUMN time_zone TEXT;              -- IANA's name; none: UTC
ALTER TABLE users ADD COLUMN sign_in_notices BIGINT NOT NULL DEFAULT 1 CHECK (sign_in_notices IN (0, 1));
-- The address that somebody wants for this account, until it is confirmed, cancelled, or too old.
ALTER TABLE users ADD COLUMN pending_email TEXT;
ALTER TABLE users ADD COLUMN pending_email_until BIGINT;
CREATE INDEX users_pending_email ON users (pending_email_until) WHERE pending_email_until IS NOT NULL;

-- Links also go to people who have no account yet.
ALTER TABLE tokens RENAME TO tokens_before;
CREATE TABLE tokens (
    hash       TEXT   PRIMARY KEY,
    purpose    TEXT   NOT NULL,
    user_id    TEXT   REFERENCES users (id) ON DELETE CASCADE,
    email      TEXT,                        -- the address the link is bound to; none: an invitation for whoever has it
    role       TEXT   CHECK (role IN ('admin', 'user')),  -- of the account that an invitation makes
    invitation TEXT,                        -- the hash of the invitation that a registration uses up
    changed    BIGINT,                      -- an undo of the e-mail: the account's number of changes when it was made
    expires_at BIGINT NOT NULL
);
INSERT INTO tokens (hash, purpose, user_id, email, expires_at)
    SELECT hash, purpose, user_id, email, expires_at FROM tokens_before;
DROP TABLE tokens_before;
CREATE INDEX tokens_user ON tokens (user_id, purpose);
CREATE INDEX tokens_expires_at ON tokens (expires_at);

-- Addresses that once were an account's, by their SHA-256: nobody else gets them.
CREATE TABLE former_emails (
    hash    TEXT PRIMARY KEY,
    user_id TEXT                            -- whose it was, who may have it back; none: the account is deleted
);
CREATE INDEX former_emails_user ON former_emails (user_id);

-- Mails that wait to be sent. Their text and links are made at that moment, so no token rests here.
CREATE TABLE mails (
    id        TEXT   PRIMARY KEY,
    recipient TEXT   NOT NULL,
    user_id   TEXT   REFERENCES users (id) ON DELETE CASCADE,
    letter    TEXT   NOT NULL,              -- JSON: what it says
    language  TEXT   NOT NULL,              -- for a reader who has chosen none
    made_at   BIGINT NOT NULL,
    due_at    BIGINT NOT NULL,              -- when it is tried next
    tries     BIGINT NOT NULL
);
CREATE INDEX mails_due_at ON mails (due_at);
CREATE INDEX mails_user ON mails (user_id);
