//! Relays the events of commands, which run in their own processes, to the log of a server. Each event is logged once,
//! by the first server that takes it. Also saves the number of attempts over limits, with one write for all of a second.

use std::time::Duration;

use log::Level;
use sqlx::{AnyConnection, FromRow};

use super::{Audit, COMMAND_LINE, Event};
use crate::base::clock::UnixSeconds;
use crate::storage::db::DbError;

/// The time between two reads of the database.
const INTERVAL: Duration = Duration::from_secs(1);

impl Audit {
    /// Runs until the runtime ends.
    pub async fn keep_relaying(&self) {
        loop {
            if let Err(error) = self.relay().await {
                log::debug!("Couldn't read the audit events of commands: {error}");
            }
            if let Err(error) = self.save_limited().await {
                log::debug!("Couldn't save the number of attempts over limits. Retrying in a second: {error}");
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    async fn relay(&self) -> Result<(), DbError> {
        // Most reads find nothing, and needn't wait for the lock on writes.
        while self.db.read(async |db| is_any_unlogged(db).await).await? {
            for event in self.db.write(async |db| take_unlogged(db).await).await? {
                event.say();
            }
        }
        Ok(())
    }
}

async fn is_any_unlogged(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let one: Option<i64> =
        sqlx::query_scalar("SELECT at FROM audit_events WHERE logged = 0 LIMIT 1").fetch_optional(db).await?;
    Ok(one.is_some())
}

/// A row not yet in any log.
#[derive(FromRow)]
struct Unlogged {
    id: String,
    at: UnixSeconds,
    event: String,
    detail: String,
    user_id: Option<String>,
    actor: Option<String>,
    target: Option<String>,
}

impl Unlogged {
    fn say(&self) {
        let Self { event, detail, .. } = self;
        let [user, actor, target] =
            [&self.user_id, &self.actor, &self.target].map(|id| id.as_deref().unwrap_or_default());
        let at = jiff::Timestamp::from_second(self.at).unwrap_or_default();
        let level = Event::parse(event).map_or(Level::Info, Event::level);
        log::log!(
            target: "vestibule::audit", level,
            event = event.as_str(), user, actor, target, address = COMMAND_LINE, detail = detail.as_str(), at:%;
            "audit"
        );
    }
}

/// Takes rows for this log. If two servers take at once, only one gets each event.
async fn take_unlogged(db: &mut AnyConnection) -> Result<Vec<Unlogged>, sqlx::Error> {
    let mut taken: Vec<Unlogged> = sqlx::query_as(
        "UPDATE audit_events SET logged = 1 WHERE logged = 0 AND id IN \
         (SELECT id FROM audit_events WHERE logged = 0 ORDER BY at, id LIMIT 500) \
         RETURNING id, at, event, detail, user_id, actor, target",
    )
    .fetch_all(db)
    .await?;
    taken.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    Ok(taken)
}
