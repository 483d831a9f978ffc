//! `vestibule backup` and `vestibule restore`: saves the SQLite database, even while a server runs, and replaces it
//! while none does.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::progress::while_working;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::metrics::Metrics;
use crate::base::secret::new_id;
use crate::base::totp::newest_step;
use crate::config::DatabaseUrl;
use crate::mail;
use crate::sessions::revocations;
use crate::storage::audit::{Audit, Event, Record};
use crate::storage::db::{Db, StartError};
use crate::storage::sqlite_backup::{self, LockedDatabase};
use crate::storage::{pending_emails, tokens, totp};

/// Saves the database to a new file.
pub async fn back_up(database: &Path, copy: &Path) -> anyhow::Result<()> {
    while_working("Saving", sqlite_backup::back_up(database, copy)).await?;
    say!("Saved to {}. The backup doesn't include the session key.", copy.display());
    Ok(())
}

/// Replaces the database with a backup. Its sessions, links and emails are out of date, so they are revoked.
pub async fn restore(database: &Path, backup: &Path) -> anyhow::Result<()> {
    let was_there = database.exists();
    let mut locked = LockedDatabase::lock(database).await?;
    let restored = while_working("Restoring", put_back(&mut locked, backup)).await;
    locked.release().await;
    if restored.is_err() && !was_there {
        // Created only for the lock, and still empty.
        let _ = std::fs::remove_file(database);
    }
    let kept = restored?;
    say!("Restored {}. Everyone has to sign in again, and links sent earlier no longer work.", database.display());
    say!(
        "Passwords, passkeys, authenticator apps and recovery codes are those of the backup: what was changed, removed or \
         used since then works again."
    );
    if let Some(kept) = kept {
        say!("The previous database is saved as {}. Delete it when you no longer need it.", kept.display());
    }
    Ok(())
}

/// Returns the file with the previous database.
async fn put_back(locked: &mut LockedDatabase, backup: &Path) -> anyhow::Result<Option<PathBuf>> {
    let draft = locked.draft(backup).await?;
    make_current(draft.path(), backup).await?;
    let kept = locked.keep().await?;
    locked.replace(draft).await?;
    Ok(kept)
}

/// Updates the schema, and revokes what is out of date.
async fn make_current(draft: &Path, backup: &Path) -> anyhow::Result<()> {
    let url = DatabaseUrl::Sqlite(draft.to_owned());
    // The operator doesn't know the draft's name.
    let unusable = |error| match error {
        StartError::Unusable { cause, .. } => anyhow!("{} can't be used: {cause}", backup.display()),
        other => other.into(),
    };
    let db = Db::open(&url, 1, Metrics::new()?.database).await.map_err(unusable)?;
    let revoked = revoke(&db, Clock::system().now()).await;
    Audit::of_command(db.clone(), Clock::system())?.record(Record::by_command(Event::Restored)).await;
    db.close().await;
    revoked
}

async fn revoke(db: &Db, now: UnixSeconds) -> anyhow::Result<()> {
    let epoch = new_id()?;
    db.write(async |db| revocations::begin_epoch(db, &epoch).await).await?;
    db.write_in_batches(async |db, most| tokens::revoke(db, most).await).await?;
    db.write_in_batches(async |db, most| pending_emails::delete_any(db, most).await).await?;
    db.write(async |db| {
        mail::clear(db).await?;
        // The backup doesn't know which codes were used since.
        totp::spend_steps_until(db, newest_step(now)).await
    })
    .await?;
    Ok(())
}
