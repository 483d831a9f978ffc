-- Links that an administrator created for others end with their role, so they're found by their creator. Those created
-- before this version aren't found: nobody knows who created them.
CREATE INDEX tokens_created_by ON tokens (created_by) WHERE created_by IS NOT NULL;
-- What somebody did to the site, without a user, so that it's found when they leave.
CREATE INDEX audit_events_without_user ON audit_events (actor) WHERE user_id IS NULL AND actor IS NOT NULL;
