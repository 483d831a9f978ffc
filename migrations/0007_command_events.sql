-- 0: a command wrote the event, and no server has put it into its log yet.
ALTER TABLE audit_events ADD COLUMN logged BIGINT NOT NULL DEFAULT 1;
CREATE INDEX audit_events_to_log ON audit_events (at) WHERE logged = 0;
