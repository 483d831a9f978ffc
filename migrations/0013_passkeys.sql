-- Passkeys (WebAuthn credentials). The private keys never leave their authenticators.
CREATE TABLE passkeys (
    id              TEXT   PRIMARY KEY,
    user_id         TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    credential      TEXT   NOT NULL UNIQUE, -- the id that the authenticator chose, in base64url
    public_key      TEXT   NOT NULL,        -- a COSE_Key, which names its algorithm, in base64url
    sign_count      BIGINT NOT NULL,
    user_verified   BIGINT NOT NULL,        -- 1: it asked for a PIN or biometrics when it was created, and may replace the password
    backup_eligible BIGINT NOT NULL,
    backed_up       BIGINT NOT NULL,
    transports      TEXT   NOT NULL,        -- separated by spaces
    aaguid          TEXT   NOT NULL,        -- the model of the authenticator, in hexadecimal digits
    host            TEXT   NOT NULL,        -- the host of the site (relying party), on which alone it works
    name            TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    last_used_at    BIGINT                  -- none: never since it was created
);
CREATE INDEX passkeys_user ON passkeys (user_id);

-- What authenticators know a user by: 32 random bytes in base64url, which say nothing about the user.
ALTER TABLE users ADD COLUMN passkey_handle TEXT;

-- Challenges that a response has answered, until they expire. Challenges are signed, so others need no row.
CREATE TABLE spent_challenges (
    nonce      TEXT   PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX spent_challenges_expires_at ON spent_challenges (expires_at);
