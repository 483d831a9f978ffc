-- Names of groups, sorted, with a space between two: read with the account, in one row. An administrator's role is not among them.
ALTER TABLE users ADD COLUMN group_names TEXT NOT NULL DEFAULT '';

-- Passwords of programs that cannot show a sign-in page. Only the hash is kept.
CREATE TABLE app_passwords (
    id           TEXT   PRIMARY KEY,        -- public: shown in lists and forms
    user_id      TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name         TEXT   NOT NULL,           -- as its owner calls it
    hash         TEXT   NOT NULL UNIQUE,    -- SHA-256 of the whole password
    created_at   BIGINT NOT NULL,
    last_used_at BIGINT,                    -- none: never
    UNIQUE (user_id, name)
);
