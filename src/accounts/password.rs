//! Passwords: changed after a re-authentication, reset with a link, or set by a command.

use super::act::{Refused, Target, act_on};
use super::commit::{Outcome, commit_on, commit_own};
use super::{Actor, Link, LinkHolder, Person, RecentPerson};
use crate::authentication::new_password;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput};
use crate::base::secret::{new_id, new_secret};
use crate::base::user::User;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::Renewed;
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Record};
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// The purposes of links that open the page. [`Purpose::FirstPassword`] has a page of its own, which also asks for a
/// name.
const OPENS: [Purpose; 2] = [Purpose::PasswordReset, Purpose::Unlock];

/// The outcome of [`change`].
pub enum Changed {
    Done {
        /// This browser's new session.
        renewed: Renewed,
        /// The epoch of the new password.
        password_epoch: String,
    },
    PasswordRefused(NewPasswordError),
}

/// The outcome of [`reset`].
pub enum Reset {
    Done {
        user: User,
        /// The epoch of the new password.
        password_epoch: String,
    },
    LinkExpired,
    PasswordRefused(NewPasswordError),
}

/// Changes the user's own password. All sessions of the account end, and this browser gets a new one.
pub async fn change(state: &AppState, person: RecentPerson<'_>, new: &PasswordInput) -> Result<Changed, AppError> {
    let Person { current, client, language } = *person;
    let hash = match new_password::hash_for(state, current.user(), new).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Changed::PasswordRefused(refused)),
    };
    let (notice_id, renewal) = (new_id()?, state.sessions.renewal(client, current)?);
    commit_own(state, *person, async |tx, user| {
        let notice = Mail::with_id(notice_id, &user, MailKind::PasswordChanged, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        let user = tx.change(&user.id, Change::Password(&hash)).await?.ok_or(sqlx::Error::RowNotFound)?;
        tx.end_sessions(&user.id).await?;
        let renewed = tx.renew_session(renewal, user.clone()).await?;
        Ok(Outcome::of(Event::PasswordChanged, &user, Changed::Done { renewed, password_epoch: hash.epoch() }))
    })
    .await
}

/// Returns the account whose password a link may reset, without using the link up.
pub async fn holder(core: &Core, token: &str) -> Result<Option<User>, AppError> {
    let now = core.now();
    let user = core
        .db
        .read(async |db| match tokens::find(db, token, &OPENS, now).await?.and_then(|token| token.user_id) {
            Some(id) => users::by_id(db, &id).await,
            None => Ok(None),
        })
        .await?;
    Ok(user)
}

/// Uses the link up, sets the password and ends all sessions of the account that [`holder`] returned, which is opened again
/// if it's locked. The transaction checks again that the link belongs to that account.
pub async fn reset(
    state: &AppState,
    token: &str,
    user: &User,
    password: &PasswordInput,
    link: LinkHolder<'_>,
) -> Result<Reset, AppError> {
    let hash = match new_password::hash_for(state, user, password).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Reset::PasswordRefused(refused)),
    };
    let notice_id = new_id()?;
    let reset = commit_on(state, link, &user.id, async |tx, user| {
        let used = tokens::consume(tx.db, token, &OPENS, tx.now).await?;
        let Some(Token { purpose, .. }) = used.filter(|token| token.user_id.as_ref() == Some(&user.id)) else {
            return Ok(Outcome::nothing(Reset::LinkExpired));
        };
        let notice = Mail::with_id(notice_id, &user, MailKind::PasswordChanged, link.language, tx.now);
        mail::put(tx.db, &notice.caused_by(link.client)).await?;
        let user = tx.change(&user.id, Change::Password(&hash)).await?.unwrap_or(user);
        tx.end_sessions(&user.id).await?;
        let (password_epoch, changed) = (hash.epoch(), Outcome::of(Event::PasswordChanged, &user, ()));
        if purpose != Purpose::Unlock {
            return Ok(changed.map(|()| Reset::Done { user, password_epoch }));
        }
        let user = tx.change(&user.id, Change::Disabled(false)).await?.unwrap_or(user);
        let opened = changed.and(Record::new(Event::AccountEnabled).of(user.id.clone()));
        Ok(opened.map(|()| Reset::Done { user, password_epoch }))
    })
    .await?;
    Ok(reset.unwrap_or(Reset::LinkExpired))
}

/// Sets a password and ends all sessions of the account, for commands alone: an administrator at a page sends a link.
/// Returns the number of sessions ended.
pub async fn set(core: &Core, target: Target<'_>, hash: &PasswordHash) -> Result<Result<usize, Refused>, AppError> {
    act_on(core, Actor::Command, target, async |tx, user| {
        tx.change(&user.id, Change::Password(hash)).await?;
        let ended = tx.end_sessions(&user.id).await?;
        Ok(Ok(Outcome::of(Event::PasswordChanged, &user, ended.len())))
    })
    .await
}

/// Creates a link to choose a new password, or the first one of an account that has none, and emails it. It isn't emailed
/// while the account is disabled, when it doesn't work.
pub async fn send_link(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<Link, Refused>, AppError> {
    let secret = new_secret()?;
    let created = act_on(core, actor, target, async |tx, user| {
        if users::is_locked(tx.db, &user.id).await? {
            return Ok(Err(Refused::Locked));
        }
        let purpose = match users::has_password(tx.db, &user.id).await? {
            true => Purpose::PasswordReset,
            false => Purpose::FirstPassword,
        };
        tokens::store(tx.db, &secret, &Token::of_user(purpose, &user, tx.now).by(actor.name())).await?;
        let is_enabled = users::lock_active(tx.db, &user.id).await?.is_some();
        Ok(Ok(Outcome::of(Event::PasswordLinkMade, &user, ()).map(|()| (user, purpose, is_enabled))))
    });
    let (user, purpose, is_enabled) = match created.await? {
        Ok(created) => created,
        Err(refused) => return Ok(Err(refused)),
    };
    let url = core.config.public_url.link(&purpose.path(&secret));
    let sent = match purpose {
        _ if core.config.smtp_url.is_none() || !is_enabled => None,
        Purpose::FirstPassword => Some(mail::send_first_password(core, &user, url.clone()).await),
        _ => Some(mail::send_password_link(core, &user, url.clone()).await),
    };
    Ok(Ok(Link { url, purpose, sent }))
}
