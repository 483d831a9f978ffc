-- Authenticator apps that wait for their first code, which may be in place of another. So `totp` has only confirmed ones.
CREATE TABLE pending_totp (
    user_id    TEXT   PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    session_id TEXT   NOT NULL,             -- whose page shows the secret
    sealed     TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
DELETE FROM totp WHERE confirmed_at IS NULL;
ALTER TABLE totp DROP COLUMN session_id;
ALTER TABLE totp DROP COLUMN created_at;
