-- The address and browser of the request that a mail tells of, as JSON; none where a command caused it. Read by people
-- who look for a thief, so security mails name both.
ALTER TABLE mails ADD COLUMN client TEXT;
