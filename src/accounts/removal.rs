//! Taking an account away: by its owner, or by a command.

use sqlx::AnyConnection;

use crate::base::clock::UnixSeconds;
use crate::base::user::User;
use crate::mail;
use crate::sessions::store;
use crate::storage::audit;
use crate::storage::users::{self, Change};

/// Takes the account away, with its sessions, links and mails; events stay without the person. Answers the sessions that ended,
/// or `None` if it is the last administrator's: then nothing has happened.
pub async fn remove(db: &mut AnyConnection, user: &User, now: UnixSeconds) -> Result<Option<Vec<String>>, sqlx::Error> {
    users::lock_accounts(db).await?;
    if users::is_last_administrator(db, &user.id).await? {
        return Ok(None);
    }
    // Held first, which waits for a sign-in that is under way; its session ends with the others.
    users::lock(db, &user.id).await?;
    let Some(user) = users::by_id(db, &user.id).await? else { return Ok(Some(Vec::new())) };
    mail::withdraw_all(db, &user).await?;
    users::change(db, &user.id, Change::Disabled(true), now).await?;
    // The sessions' rows stay for a while, ended, so that every instance hears of it.
    let ended = store::end_all_of(db, &user.id, now).await?;
    audit::forget_person(db, &user.id).await?;
    users::delete(db, &user).await?;
    Ok(Some(ended))
}
