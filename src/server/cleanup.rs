//! Deletes expired rows in the background: sessions, tokens, pending email changes and audit events. Writes the search
//! words of users that an earlier version of the program created or changed.

use std::time::Duration;

use crate::base::clock::Clock;
use crate::base::metrics::SessionMetrics;
use crate::sessions::store;
use crate::storage::audit;
use crate::storage::db::{Db, DbError};
use crate::storage::rate_limit::requests;
use crate::storage::{pending_emails, sign_in_flows, spent_challenges, tokens, trusted_browsers, users};

const INTERVAL: Duration = Duration::from_secs(10 * 60);

/// The worker that deletes expired rows. Several instances may run it at once.
#[derive(Clone)]
pub struct Cleanup {
    pub db: Db,
    pub clock: Clock,
    /// The idle timeout of sessions, in seconds.
    pub idle_timeout: i64,
    /// How long audit events are kept, in seconds.
    pub audit_retention: i64,
    pub metrics: SessionMetrics,
    /// The name of the session cache in metrics.
    pub store: &'static str,
}

impl Cleanup {
    /// Runs until the runtime ends.
    pub async fn keep_sweeping(&self) {
        loop {
            if let Err(error) = self.sweep().await {
                log::warn!("Couldn't delete expired rows. Retrying in ten minutes: {error}");
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Deletes expired rows and counts active sessions. Does nothing while the clocks differ, since a wrong clock could
    /// expire everything.
    pub async fn sweep(&self) -> Result<(), DbError> {
        if self.clock.disagreement().is_some() {
            return Ok(());
        }
        let (now, idle) = (self.clock.now(), self.idle_timeout);
        let events_before = now - self.audit_retention;
        let sessions = self.db.write_in_batches(async |db, most| store::sweep(db, now, idle, most).await).await?;
        let tokens = self.db.write_in_batches(async |db, most| tokens::sweep(db, now, most).await).await?;
        let pending_changes =
            self.db.write_in_batches(async |db, most| pending_emails::sweep(db, now, most).await).await?;
        self.db.write_in_batches(async |db, most| sign_in_flows::sweep(db, now, most).await).await?;
        self.db.write_in_batches(async |db, most| spent_challenges::sweep(db, now, most).await).await?;
        self.db.write_in_batches(async |db, most| trusted_browsers::sweep(db, now, most).await).await?;
        self.db.write_in_batches(async |db, most| users::sweep_deleted(db, now, most).await).await?;
        let events = self.db.write_in_batches(async |db, most| audit::sweep(db, events_before, most).await).await?;
        self.db.write_in_batches(async |db, most| requests::sweep(db, now, most).await).await?;
        self.count_days().await?;
        log::debug!(
            "Deleted {sessions} sessions, {tokens} links, {pending_changes} pending email changes and {events} audit events that had expired."
        );
        let active = self.db.read(async |db| store::count_active(db, now, idle).await).await?;
        self.metrics.active(self.store, active);
        while self.db.write(async |db| users::complete(db).await).await? {}
        Ok(())
    }

    /// Counts the events of days that have ended, for the overview of administrators.
    async fn count_days(&self) -> Result<(), DbError> {
        let now = self.clock.now();
        while self.db.write(async |db| audit::close_day(db, now).await).await? {}
        Ok(())
    }
}
