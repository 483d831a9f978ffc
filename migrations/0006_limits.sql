-- Which password this is: browsers that signed in with an earlier one are not known any more. The empty one is that of the
-- password that an account was made with, or of none.
ALTER TABLE users ADD COLUMN password_epoch TEXT NOT NULL DEFAULT '';

-- What `vestibule limits` asks of running servers, whose counters may lie in their memory, and what each answers. Rows
-- live for seconds.
CREATE TABLE limit_requests (
    id       TEXT   PRIMARY KEY,
    asked_at BIGINT NOT NULL,
    request  TEXT   NOT NULL                -- JSON: list or clear, and which subjects
);
CREATE TABLE limit_answers (
    request  TEXT   NOT NULL REFERENCES limit_requests (id) ON DELETE CASCADE,
    instance TEXT   NOT NULL,               -- a random text for each server that runs
    counters TEXT   NOT NULL,               -- JSON
    PRIMARY KEY (request, instance)
);
