-- The oldest schema that a program has to know to work on this one: see README.md.
ALTER TABLE instance ADD COLUMN works_from BIGINT NOT NULL DEFAULT 3;
-- Sessions belong to the era in which they were begun; those of another are over. A random text, so that it never comes back.
ALTER TABLE instance ADD COLUMN era TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN era TEXT NOT NULL DEFAULT '';
