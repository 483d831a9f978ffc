-- The session that a re-authentication or a changed password put in this one's place, which a late sign-out ends too.
ALTER TABLE sessions ADD COLUMN replaced_by TEXT;
