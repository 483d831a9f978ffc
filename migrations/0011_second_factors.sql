-- Authenticator apps. Their secrets have to be read back, so they are sealed with a key derived from the session keys.
CREATE TABLE totp (
    user_id      TEXT   PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    sealed       TEXT   NOT NULL,
    last_step    BIGINT NOT NULL,           -- of the last code that was used: each is used once
    created_at   BIGINT NOT NULL,
    session_id   TEXT,                      -- whose page shows the secret, until it is confirmed
    confirmed_at BIGINT,                    -- none: no code has proved yet that an app has the secret
    last_used_at BIGINT                     -- none: never at a sign-in
);

-- Codes that stand in for an authenticator app, each once. Only the hash is kept.
CREATE TABLE recovery_codes (
    hash    TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX recovery_codes_user ON recovery_codes (user_id);

-- Sign-ins whose password was right and whose second factor is missing. They open nothing.
CREATE TABLE sign_in_flows (
    hash           TEXT   PRIMARY KEY,
    user_id        TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    changed        BIGINT NOT NULL,         -- the account's number of changes: any change since ends the flow
    password_epoch TEXT   NOT NULL,
    known_browser  BIGINT NOT NULL,
    remember       BIGINT NOT NULL,
    expires_at     BIGINT NOT NULL
);
CREATE INDEX sign_in_flows_user ON sign_in_flows (user_id);
CREATE INDEX sign_in_flows_expires_at ON sign_in_flows (expires_at);

-- What the user of a session has proved, as RFC 8176 names it. Rows of an older program have none known.
ALTER TABLE sessions ADD COLUMN factors TEXT NOT NULL DEFAULT '';
