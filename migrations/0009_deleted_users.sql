-- Accounts that were deleted lately, so that every instance hears of it: what is cached of one is no longer current.
CREATE TABLE deleted_users (
    id         TEXT   PRIMARY KEY,
    changed    BIGINT NOT NULL,             -- one more than the account's last
    deleted_at BIGINT NOT NULL
);
CREATE INDEX deleted_users_deleted_at ON deleted_users (deleted_at);
