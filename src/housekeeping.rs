//! What is over is removed, in the background: old sessions, tokens and audit events.

use std::time::Duration;

use crate::audit;
use crate::clock::Clock;
use crate::db::{Db, DbError};
use crate::sessions::rows;
use crate::users::tokens;

const INTERVAL: Duration = Duration::from_secs(10 * 60);

/// Runs until the runtime that it was spawned on ends. Several instances may do it at once.
pub async fn keep_sweeping(db: Db, clock: Clock, idle_timeout: i64) {
    loop {
        if let Err(error) = sweep(&db, &clock, idle_timeout).await {
            log::warn!("Old rows could not be removed, which is tried again in ten minutes: {error}");
        }
        tokio::time::sleep(INTERVAL).await;
    }
}

/// Removes everything that is over by now.
pub async fn sweep(db: &Db, clock: &Clock, idle_timeout: i64) -> Result<(), DbError> {
    let now = clock.now();
    let (sessions, tokens, events) = db
        .write(async |db| {
            Ok((rows::sweep(db, now, idle_timeout).await?, tokens::sweep(db, now).await?, audit::sweep(db, now).await?))
        })
        .await?;
    log::debug!("Removed {sessions} sessions, {tokens} tokens and {events} audit events that were over.");
    Ok(())
}
