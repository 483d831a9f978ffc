//! Deleting an account: by its user or by a command.

use super::commit::{Outcome, Tx, commit_on, commit_own};
use super::{Actor, Person};
use crate::authentication::reauthenticate;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::new_id;
use crate::base::user::User;
use crate::mail::{self, Mail, MailKind};
use crate::state::{AppState, Core};
use crate::storage::audit::{self, Event};
use crate::storage::users::{self, Change};

/// The outcome of [`delete_own`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    Done,
    WrongPassword,
    LastAdministrator,
}

/// The outcome of [`delete`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    Done,
    LastAdministrator,
}

/// Returns true if there is no other administrator.
pub async fn is_last_administrator(core: &Core, user: &User) -> Result<bool, AppError> {
    Ok(user.is_admin() && core.db.read(async |db| users::is_last_administrator(db, &user.id).await).await?)
}

/// Deletes the user's own account and emails a confirmation.
pub async fn delete_own(state: &AppState, person: Person<'_>, password: &PasswordInput) -> Result<Deleted, AppError> {
    let Person { current, client, language } = person;
    if !reauthenticate(state, current, password, client).await? {
        return Ok(Deleted::WrongPassword);
    }
    let farewell_id = new_id()?;
    let removed = commit_own(state, person, async |tx, user| {
        let outcome = remove(tx, &user).await?;
        if outcome.value == Removed::Done {
            let farewell = Mail::with_id(farewell_id, &user, MailKind::AccountDeleted, language, tx.now);
            mail::put(tx.db, &Mail { user_id: None, ..farewell }.caused_by(client)).await?;
        }
        Ok(outcome)
    })
    .await?;
    Ok(match removed {
        Removed::Done => Deleted::Done,
        Removed::LastAdministrator => Deleted::LastAdministrator,
    })
}

/// Returns `None` if there is no such account.
pub async fn delete(core: &Core, actor: Actor<'_>, id: &str) -> Result<Option<Removed>, AppError> {
    commit_on(core, actor, id, async |tx, user| remove(tx, &user).await).await
}

/// Deletes the account with its sessions, links and emails. Its audit events stay, without the user.
async fn remove(tx: &mut Tx<'_>, user: &User) -> Result<Outcome<Removed>, sqlx::Error> {
    if users::is_last_administrator(tx.db, &user.id).await? {
        return Ok(Outcome::nothing(Removed::LastAdministrator));
    }
    mail::withdraw_all(tx.db, user).await?;
    tx.change(&user.id, Change::Disabled(true)).await?;
    // The rows of ended sessions stay for a while, so that every instance reads them.
    tx.end_sessions(&user.id).await?;
    audit::forget_person(tx.db, &user.id).await?;
    users::delete(tx.db, user).await?;
    Ok(Outcome::of(Event::AccountDeleted, user, Removed::Done))
}
