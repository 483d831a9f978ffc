//! Locking a compromised account: everything that a thief may have or have begun ends at once, and a link is left by which
//! the owner comes back.
//!
//! A locked account is a disabled one without a password, whose link works. Nothing of it comes back when it's enabled, undo
//! links included: the thief may be the one who reads the address that they restore.

use super::act::{Refused, Target, act_on_another};
use super::commit::{Outcome, Tx};
use super::{Actor, link, recovery, removal};
use crate::base::error::AppError;
use crate::base::secret::{new_id, new_secret};
use crate::base::user::User;
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::state::Core;
use crate::storage::audit::{self, Event};
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// A locked account.
pub struct Locked {
    /// The whole link by which its owner chooses a new password, which opens the account again.
    pub link: String,
    /// The number of sessions ended.
    pub sessions: usize,
    pub told: Told,
}

/// The email to the owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// With a link of its own.
    WithLink,
    /// Without a link, to each address, since the email was changed recently: who of its readers is the owner isn't known.
    WithoutLink,
    /// The account was locked before, and its owner told then. Only the link is new.
    Before,
}

/// Locks an account, also the last administrator's: its link opens it again. Locking a locked account replaces its links. A
/// disabled one is refused, since it is to stay closed.
pub async fn lock(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<Locked, Refused>, AppError> {
    let (secret, mail_id) = (new_secret()?, new_id()?);
    act_on_another(core, actor, target, async |tx, user| {
        if users::lock_active(tx.db, &user.id).await?.is_none() && !users::is_locked(tx.db, &user.id).await? {
            return Ok(Err(Refused::Disabled));
        }
        let readers = removal::owners(tx, &user).await?;
        let told = told(tx, &user, readers.len()).await?;
        recovery::revoke_since(tx.db, &user, 0).await?;
        mail::withdraw(tx.db, &user.id, |mail| matches!(mail.kind, MailKind::AccountLocked { .. })).await?;
        let user = tx.change(&user.id, Change::Locked).await?.ok_or(sqlx::Error::RowNotFound)?;
        let sessions = tx.end_sessions(&user.id).await?.len();
        let token = Token::of_user(Purpose::Unlock, &user, tx.now).by(actor.name());
        tokens::store(tx.db, &secret, &token).await?;
        if told != Told::Before {
            let until = (told == Told::WithLink).then_some(token.expires_at);
            let notice = Mail::with_id(mail_id, &user, MailKind::AccountLocked { until }, Language::English, tx.now);
            for (number, recipient) in readers.into_iter().enumerate() {
                let id = format!("{}-{number}", notice.id);
                mail::put(tx.db, &Mail { id, recipient, ..notice.clone() }).await?;
            }
        }
        let url = core.config.public_url.link(&Purpose::Unlock.path(&secret));
        let outcome = Outcome::of(Event::AccountLocked, &user, Locked { link: url, sessions, told });
        Ok(Ok(link::revoke_created_by(tx, &user.id, outcome).await?))
    })
    .await
}

async fn told(tx: &mut Tx<'_>, user: &User, readers: usize) -> Result<Told, sqlx::Error> {
    if users::is_locked(tx.db, &user.id).await? {
        return Ok(Told::Before);
    }
    let lately = tx.now - Purpose::EmailUndo.lifetime_seconds();
    let mut changed_lately = false;
    for event in [Event::EmailChanged, Event::EmailChangeUndone] {
        changed_lately |= audit::last(tx.db, &user.id, event).await?.is_some_and(|at| at > lately);
    }
    match changed_lately || readers > 1 {
        true => Ok(Told::WithoutLink),
        false => Ok(Told::WithLink),
    }
}
