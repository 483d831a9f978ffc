-- One row: the database's own id (the set-up link is bound to it), and the lock for changes of administrators.
CREATE TABLE instance (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    id  TEXT   NOT NULL
);

CREATE TABLE users (
    id            TEXT   PRIMARY KEY,
    email         TEXT   NOT NULL UNIQUE,   -- canonical: ASCII, lower case
    name          TEXT   NOT NULL,
    role          TEXT   NOT NULL CHECK (role IN ('admin', 'user')),
    password_hash TEXT,                     -- none until the owner chose one
    disabled_at   BIGINT,
    created_at    BIGINT NOT NULL,
    changed       BIGINT NOT NULL,          -- grows by one at every change of the row
    changed_at    BIGINT NOT NULL
);
CREATE INDEX users_changed_at ON users (changed_at);
CREATE INDEX users_admins ON users (id) WHERE role = 'admin';

-- No foreign key: a session's row outlives its user by ten minutes, so that the list of ends can name it.
CREATE TABLE sessions (
    id           TEXT   PRIMARY KEY,        -- public: shown in lists, logs and commands
    secret_hash  TEXT   NOT NULL UNIQUE,    -- SHA-256 of what the cookie carries
    user_id      TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    ended_at     BIGINT,
    remembered   BIGINT NOT NULL CHECK (remembered IN (0, 1)),
    address      TEXT   NOT NULL,
    user_agent   TEXT   NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id, last_seen_at);
CREATE INDEX sessions_ended_at ON sessions (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX sessions_expires_at ON sessions (expires_at);

-- Links that were handed out. Only the hash is kept.
CREATE TABLE tokens (
    hash       TEXT   PRIMARY KEY,
    purpose    TEXT   NOT NULL,
    user_id    TEXT   NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    email      TEXT   NOT NULL,             -- the address the link is bound to
    expires_at BIGINT NOT NULL
);
CREATE INDEX tokens_user ON tokens (user_id, purpose);
CREATE INDEX tokens_expires_at ON tokens (expires_at);

CREATE TABLE audit_events (
    id         TEXT   PRIMARY KEY,
    at         BIGINT NOT NULL,
    event      TEXT   NOT NULL,
    detail     TEXT   NOT NULL,             -- why or what, never what somebody typed
    user_id    TEXT,
    address    TEXT,
    user_agent TEXT
);
CREATE INDEX audit_events_at ON audit_events (at);
CREATE INDEX audit_events_user ON audit_events (user_id, at);
