//! Taking an account away: by its owner, or by a command.

use sqlx::AnyConnection;

use crate::audit;
use crate::clock::UnixSeconds;
use crate::mail;
use crate::sessions::rows;
use crate::users::User;
use crate::users::store::{self, Change};

/// Takes the account away, with its sessions, links and mails; events stay without the person. Answers the sessions that ended,
/// or `None` if it is the last administrator's: then nothing has happened.
pub async fn remove(db: &mut AnyConnection, user: &User, now: UnixSeconds) -> Result<Option<Vec<String>>, sqlx::Error> {
    store::lock_accounts(db).await?;
    if store::is_last_administrator(db, &user.id).await? {
        return Ok(None);
    }
    // Held first, which waits for a sign-in that is under way; its session ends with the others.
    store::lock(db, &user.id).await?;
    let Some(user) = store::by_id(db, &user.id).await? else { return Ok(Some(Vec::new())) };
    mail::withdraw_all(db, &user).await?;
    store::change(db, &user.id, Change::Disabled(true), now).await?;
    // The sessions' rows stay for a while, ended, so that every instance hears of it.
    let ended = rows::end_all_of(db, &user.id, now).await?;
    audit::forget_person(db, &user.id).await?;
    store::delete(db, &user).await?;
    Ok(Some(ended))
}
