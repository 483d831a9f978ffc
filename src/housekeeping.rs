//! What is over is removed, in the background: old sessions, tokens, wishes for another address, and audit events.

use std::time::Duration;

use crate::audit;
use crate::clock::Clock;
use crate::db::{Db, DbError};
use crate::sessions::rows;
use crate::users::{store, tokens};

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
    let sessions = db.write(async |db| rows::sweep(db, now, idle_timeout).await).await?;
    let tokens = db.write(async |db| tokens::sweep(db, now).await).await?;
    let wishes = db.write(async |db| store::sweep_pending_emails(db, now).await).await?;
    let events = db.write(async |db| audit::sweep(db, now).await).await?;
    log::debug!(
        "Removed {sessions} sessions, {tokens} tokens, {wishes} wishes and {events} audit events that were over."
    );
    Ok(())
}
