//! Deleting an account: by its user or by a command.

use std::collections::BTreeSet;

use super::act::{Refused, Target, act_on_another};
use super::commit::{Outcome, Tx, commit_own_alone};
use super::{Actor, Person, RecentPerson, link};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::User;
use crate::mail::{self, Mail, MailKind};
use crate::state::Core;
use crate::storage::audit::Event;
use crate::storage::tokens;
use crate::storage::users;

/// The outcome of [`delete_own`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    Done,
    LastAdministrator,
}

/// Returns true if no other administrator can sign in.
pub async fn is_last_administrator(core: &Core, user: &User) -> Result<bool, AppError> {
    Ok(user.is_admin() && core.db.read(async |db| users::is_last_administrator(db, &user.id).await).await?)
}

/// Deletes the user's own account and emails a confirmation to everyone who could recover it.
pub async fn delete_own(core: &Core, person: RecentPerson<'_>) -> Result<Removed, AppError> {
    let Person { client, language, .. } = *person;
    let mail_id = new_id()?;
    commit_own_alone(core, *person, async |tx, user| {
        let recipients = owners(tx, &user).await?;
        let outcome = remove(tx, &user).await?;
        if outcome.value == Removed::Done {
            for (number, recipient) in recipients.into_iter().enumerate() {
                let id = format!("{mail_id}-{number}");
                let mail = Mail::with_id(id, &user, MailKind::AccountDeleted, language, tx.now);
                mail::put(tx.db, &Mail { user_id: None, recipient, ..mail }.caused_by(client)).await?;
            }
        }
        Ok(outcome)
    })
    .await
}

/// Returns the account's email, and its former emails that can still recover the account: a thief may have changed the
/// email just before.
pub(super) async fn owners(tx: &mut Tx<'_>, user: &User) -> Result<BTreeSet<String>, sqlx::Error> {
    let links = tokens::of_user(tx.db, &user.id, tx.now).await?.into_iter();
    let former = links.filter(|token| token.purpose.is_undo()).filter_map(|token| token.email);
    let waiting = mail::of_user(tx.db, &user.id).await?.into_iter();
    let waiting = waiting.filter(|mail| matches!(mail.kind, MailKind::EmailChanged { until, .. } if until > tx.now));
    Ok(former.chain(waiting.map(|mail| mail.recipient)).chain([user.email.clone()]).collect())
}

/// Deletes an account.
pub async fn delete(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<(), Refused>, AppError> {
    act_on_another(core, actor, target, async |tx, user| {
        let outcome = remove(tx, &user).await?;
        Ok(match outcome.value {
            Removed::Done => Ok(outcome.map(|_| ())),
            Removed::LastAdministrator => Err(Refused::LastAdministrator),
        })
    })
    .await
}

/// Deletes the account with its sessions, links and emails, and the links that it created. Its audit events stay, without
/// the user.
async fn remove(tx: &mut Tx<'_>, user: &User) -> Result<Outcome<Removed>, sqlx::Error> {
    if users::is_last_administrator(tx.alone()?, &user.id).await? {
        return Ok(Outcome::nothing(Removed::LastAdministrator));
    }
    mail::withdraw_all(tx.db, user).await?;
    // The rows of ended sessions stay for a while, so that every instance reads them.
    tx.end_sessions(&user.id).await?;
    let deleted = Outcome::of(Event::AccountDeleted, user, Removed::Done);
    let deleted = link::revoke_created_by(tx, &user.id, deleted).await?;
    tx.delete(user).await?;
    Ok(deleted)
}
