-- When a disabled account was locked, whose owner can come back by a link. Means nothing while the account is enabled.
ALTER TABLE users ADD COLUMN locked_at BIGINT;
