-- Words by which an administrator finds a user, of their name and email, without case and accents; and, with a colon before
-- them, of their groups and state. As bytes, which both databases compare alike: text is in the order of PostgreSQL's locale.
CREATE TABLE user_words (
    word  BYTEA NOT NULL,
    email TEXT  NOT NULL REFERENCES users (email) ON UPDATE CASCADE ON DELETE CASCADE,
    PRIMARY KEY (word, email)
);
CREATE INDEX user_words_email ON user_words (email, word);
-- The account's number of changes when its words were written. An earlier version of the program writes none.
ALTER TABLE users ADD COLUMN words_of BIGINT NOT NULL DEFAULT 0;
CREATE INDEX users_without_words ON users (id) WHERE words_of <> changed;

-- Active sessions, newest first, of everybody and from one address. Without the era, which SQLite, not knowing that all
-- sessions have the same, would take for the best way to those of one user.
CREATE INDEX sessions_newest ON sessions (created_at, id) WHERE ended_at IS NULL;
CREATE INDEX sessions_address ON sessions (address, created_at, id) WHERE ended_at IS NULL;

-- Events of one kind, of one user or from one address.
CREATE INDEX audit_events_user_event ON audit_events (user_id, event, at);
CREATE INDEX audit_events_address_event ON audit_events (address, event, at) WHERE address IS NOT NULL;

-- The numbers of events of days that have ended, for the overview.
CREATE TABLE audit_days (
    day   BIGINT NOT NULL,                  -- since 1970, in UTC
    event TEXT   NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (day, event)
);
