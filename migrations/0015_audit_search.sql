-- Events of one kind or from one address, newest first.
CREATE INDEX audit_events_event ON audit_events (event, at);
CREATE INDEX audit_events_address ON audit_events (address, at) WHERE address IS NOT NULL;
