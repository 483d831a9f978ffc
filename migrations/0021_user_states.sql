-- Users are also found as locked ones, and by the hash of their email, which is all that a rate limit knows. Their words are
-- written again, in the background.
UPDATE users SET words_of = 0;
