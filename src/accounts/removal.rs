//! Deleting an account: by its owner, or by a command.

use sqlx::AnyConnection;

use super::Person;
use crate::authentication::reauthenticate;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::new_id;
use crate::base::user::User;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::store;
use crate::state::AppState;
use crate::storage::audit;
use crate::storage::users::{self, Change};

/// What came of [`delete_own`].
pub enum Deleted {
    Done,
    WrongPassword,
    LastAdministrator,
}

/// Returns true if nobody else could run the site.
pub async fn is_last_administrator(state: &AppState, user: &User) -> Result<bool, AppError> {
    Ok(user.is_admin() && state.db.read(async |db| users::is_last_administrator(db, &user.id).await).await?)
}

/// Deletes one's own account, and mails a farewell.
pub async fn delete_own(state: &AppState, person: Person<'_>, password: &PasswordInput) -> Result<Deleted, AppError> {
    let Person { current, client, language } = person;
    if !reauthenticate(state, current, password, client).await? {
        return Ok(Deleted::WrongPassword);
    }
    let farewell_id = new_id()?;
    let removed = state
        .sessions
        .write(current, async |db, user, now| {
            let removed = remove(db, user, now).await?;
            if removed.is_some() {
                let farewell = Mail::with_id(farewell_id, user, MailKind::AccountDeleted, language, now);
                mail::put(db, &Mail { user_id: None, ..farewell }.caused_by(client)).await?;
            }
            Ok(removed)
        })
        .await?;
    let Some(ended) = removed else { return Ok(Deleted::LastAdministrator) };
    state.revocations.add_sessions(ended);
    state.audit.deleted(current.user(), Some(client)).await;
    Ok(Deleted::Done)
}

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
