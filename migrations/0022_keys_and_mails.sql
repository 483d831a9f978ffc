-- When a session key was first used, by its name, from which nobody can tell the key.
CREATE TABLE session_keys (
    name          TEXT   PRIMARY KEY,
    first_seen_at BIGINT NOT NULL
);
-- Why an email wasn't taken when it was last tried.
ALTER TABLE mails ADD COLUMN error TEXT;
CREATE INDEX mails_failed ON mails (made_at) WHERE error IS NOT NULL;
