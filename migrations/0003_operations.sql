-- The oldest schema that a program has to know to work on this one: see README.md.
ALTER TABLE instance ADD COLUMN works_from BIGINT NOT NULL DEFAULT 3;
-- Copies of sessions that were read before this are not believed: all sessions were ended, or a backup was restored.
ALTER TABLE instance ADD COLUMN believed_from BIGINT NOT NULL DEFAULT 0;
