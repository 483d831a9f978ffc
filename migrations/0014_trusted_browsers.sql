-- Browsers in which a user with a second factor signs in with the password alone, each until its trust ends. Only the hash
-- of the secret in the browser's cookie is kept.
CREATE TABLE trusted_browsers (
    hash         TEXT   PRIMARY KEY,
    id           TEXT   NOT NULL UNIQUE,
    user_id      TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    last_used_at BIGINT,                    -- none: never since
    user_agent   TEXT   NOT NULL
);
CREATE INDEX trusted_browsers_user ON trusted_browsers (user_id);
CREATE INDEX trusted_browsers_expires_at ON trusted_browsers (expires_at);
