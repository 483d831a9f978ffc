//! What commands did, which run in processes of their own, put into the log of a server: each event once, whichever
//! server takes it first.

use std::time::Duration;

use sqlx::AnyConnection;

use super::{Audit, COMMAND_LINE};
use crate::base::clock::UnixSeconds;
use crate::storage::db::DbError;

/// How often the database is asked.
const INTERVAL: Duration = Duration::from_secs(1);

impl Audit {
    /// Runs until the runtime that it was spawned on ends.
    pub async fn keep_relaying(self) {
        loop {
            if let Err(error) = self.relay().await {
                log::debug!("The events of commands could not be read: {error}");
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    async fn relay(&self) -> Result<(), DbError> {
        // Most looks find nothing, and need not wait for a turn to write.
        while self.db.read(async |db| is_any_unlogged(db).await).await? {
            for (_, at, event, detail, user_id) in self.db.write(async |db| take_unlogged(db).await).await? {
                let at = jiff::Timestamp::from_second(at).unwrap_or_default();
                log::info!(
                    target: "vestibule::audit",
                    event, user = user_id.unwrap_or_default(), address = COMMAND_LINE, detail, at:%; "audit"
                );
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

type Unlogged = (String, UnixSeconds, String, String, Option<String>);

/// Of two servers that take at once, one gets an event.
async fn take_unlogged(db: &mut AnyConnection) -> Result<Vec<Unlogged>, sqlx::Error> {
    let mut taken: Vec<Unlogged> = sqlx::query_as(
        "UPDATE audit_events SET logged = 1 WHERE logged = 0 AND id IN \
         (SELECT id FROM audit_events WHERE logged = 0 ORDER BY at, id LIMIT 500) \
         RETURNING id, at, event, detail, user_id",
    )
    .fetch_all(db)
    .await?;
    taken.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    Ok(taken)
}
