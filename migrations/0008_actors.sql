-- Who did it: a user's id, `command` or `link`; not known of a stranger, and of events before this version.
ALTER TABLE audit_events ADD COLUMN actor TEXT;
-- What it was done to, where that is a part of the account: the public id of a session or an app password.
ALTER TABLE audit_events ADD COLUMN target TEXT;
-- What somebody did to other accounts, so that it is found when they leave.
CREATE INDEX audit_events_by_others ON audit_events (actor) WHERE actor <> user_id;
