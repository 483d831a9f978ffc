//! The email of an account: a change is asked for with the password, confirmed by the new address, cancelled or undone by
//! the old one.

use sqlx::AnyConnection;

use super::{LinkHolder, Person};
use crate::authentication::reauthenticate;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::{new_id, new_secret};
use crate::base::user::{Email, User};
use crate::mail::{self, Mail, MailKind};
use crate::sessions::store;
use crate::state::AppState;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// What opens the page of links.
const OPENS: [Purpose; 3] = [Purpose::EmailChange, Purpose::EmailCancel, Purpose::EmailUndo];

/// What came of asking.
pub enum Asked {
    Sent,
    Unchanged,
    WrongPassword,
}

/// What a link is about.
pub struct LinkTarget {
    pub action: LinkAction,
    /// The account as it is now.
    pub user: User,
    /// The address that the account wants, or, to undo, had.
    pub email: Email,
}

/// What a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAction {
    Confirm,
    Cancel,
    Undo,
}

impl LinkAction {
    fn of(purpose: Purpose) -> Option<Self> {
        match purpose {
            Purpose::EmailChange => Some(Self::Confirm),
            Purpose::EmailCancel => Some(Self::Cancel),
            Purpose::EmailUndo => Some(Self::Undo),
            _ => None,
        }
    }
}

/// What came of confirming.
pub enum Confirmed {
    Changed(User),
    WrongPassword,
    /// The address was given to another account meanwhile.
    Taken,
    LinkExpired,
}

/// What came of using a link that needs no session.
pub enum Used {
    Kept(User),
    /// The address is the old one again, and a password is to be chosen by this secret.
    Undone {
        user: User,
        secret: String,
    },
    /// The address was given to another account meanwhile.
    Taken,
    LinkExpired,
}

/// Returns the address that an account is to have, and until when that can be confirmed.
pub async fn pending(state: &AppState, user: &User) -> Result<Option<(String, UnixSeconds)>, AppError> {
    let now = state.now();
    Ok(state.db.read(async |db| users::pending_email(db, &user.id, now).await).await?)
}

/// Stores the pending change, and mails the new address a link and the old one a notice. If the address is another
/// account's, only its owner learns that.
pub async fn ask(
    state: &AppState,
    person: Person<'_>,
    email: &Email,
    password: &PasswordInput,
) -> Result<Asked, AppError> {
    let Person { current, client, language } = person;
    let user = current.user();
    if !reauthenticate(state, current, password, client).await? {
        return Ok(Asked::WrongPassword);
    }
    if user.email == email.as_str() {
        return Ok(Asked::Unchanged);
    }
    mail::count(state, email, client).await?;
    let (link_id, notice_id) = (new_id()?, new_id()?);
    state
        .sessions
        .write(current, async |db, user, now| {
            let until = now + Purpose::EmailChange.lifetime_seconds();
            users::ask_for_email(db, &user.id, email, until).await?;
            let link = Mail::with_id(link_id, user, MailKind::EmailChange { until }, language, now);
            mail::put(db, &Mail { recipient: email.to_string(), ..link }).await?;
            let notice = MailKind::EmailChangeAsked { to: email.to_string(), until };
            mail::put(db, &Mail::with_id(notice_id, user, notice, language, now).caused_by(client)).await
        })
        .await?;
    state.audit.email_change_asked(user, client).await;
    Ok(Asked::Sent)
}

/// Cancels the pending change.
pub async fn stop(state: &AppState, person: Person<'_>) -> Result<(), AppError> {
    let Person { current, client, .. } = person;
    let stopped =
        state.sessions.write(current, async |db, user, _| users::forget_pending_email(db, &user.id).await).await?;
    if stopped {
        state.audit.email_change_cancelled(current.user(), client).await;
    }
    Ok(())
}

/// Returns what a link would do. Looking does not use it up.
pub async fn open(state: &AppState, secret: &str) -> Result<Option<LinkTarget>, AppError> {
    let now = state.now();
    let found = state
        .db
        .read(async |db| {
            let Some(Token { purpose, user_id: Some(id), email: Some(email), .. }) =
                tokens::find(db, secret, &OPENS, now).await?
            else {
                return Ok(None);
            };
            Ok(users::by_id(db, &id).await?.map(|user| (purpose, user, email)))
        })
        .await?;
    Ok(found.and_then(|(purpose, user, email)| {
        Some(LinkTarget { action: LinkAction::of(purpose)?, user, email: Email::parse(&email).ok()? })
    }))
}

/// Makes the new address the account's, for somebody who has the link, is signed in to the account it belongs to, and
/// knows its password. The link alone changes nothing: a stranger may have asked for the address of a mailbox whose owner
/// clicks.
pub async fn confirm(
    state: &AppState,
    person: Person<'_>,
    secret: &str,
    email: &Email,
    password: &PasswordInput,
) -> Result<Confirmed, AppError> {
    let Person { current, client, language } = person;
    if !reauthenticate(state, current, password, client).await? {
        return Ok(Confirmed::WrongPassword);
    }
    let notice_id = new_id()?;
    let confirmed = state
        .sessions
        .write(current, async |db, before, now| {
            // Used up below with all links of the change: while the account is locked, nobody else uses it.
            let token = tokens::find(db, secret, &[Purpose::EmailChange], now).await?;
            if token.and_then(|token| token.user_id).as_deref() != Some(&*before.id) {
                return Ok(Confirmed::LinkExpired);
            }
            if users::is_kept_for_another(db, email, &before.id).await? {
                users::forget_pending_email(db, &before.id).await?;
                return Ok(Confirmed::Taken);
            }
            let returns = returns(db, before, email, now).await?;
            let Some(user) = users::change(db, &before.id, Change::Email(email), now).await? else {
                return Ok(Confirmed::LinkExpired);
            };
            // Who comes back to an address of before leaves no way back to those between.
            if !returns {
                let until = now + Purpose::EmailUndo.lifetime_seconds();
                let kind = MailKind::EmailChanged { to: user.email.clone(), changed: user.changed, until };
                mail::put(db, &Mail::with_id(notice_id, before, kind, language, now).caused_by(client)).await?;
            }
            Ok(Confirmed::Changed(user))
        })
        .await?;
    if let Confirmed::Changed(user) = &confirmed {
        state.revocations.add_user(&user.id, user.changed);
        state.audit.email_changed(user, client).await;
    }
    Ok(confirmed)
}

/// Cancels the pending change, for a reader of the mails of the address that the account has.
pub async fn cancel(
    state: &AppState,
    secret: &str,
    target: LinkTarget,
    link: LinkHolder<'_>,
) -> Result<Used, AppError> {
    let now = state.now();
    let id = &target.user.id;
    let cancelled = state
        .db
        .write(async |db| {
            users::lock(db, id).await?;
            if tokens::find(db, secret, &OPENS, now).await?.is_none() {
                return Ok(false);
            }
            users::forget_pending_email(db, id).await
        })
        .await?;
    if !cancelled {
        return Ok(Used::LinkExpired);
    }
    state.audit.email_change_cancelled(&target.user, link.client).await;
    Ok(Used::Kept(target.user))
}

/// Gives the account back to the reader of the mails of its old address. Somebody who knows the password changed it, so
/// that no longer works.
pub async fn undo(
    state: &AppState,
    secret: &str,
    target: LinkTarget,
    LinkHolder { client, language }: LinkHolder<'_>,
) -> Result<Used, AppError> {
    let LinkTarget { user: before, email, .. } = target;
    let now = state.now();
    let password_link = new_secret()?;
    // Not from where: it may be a thief who reads that.
    let notice = MailKind::EmailTakenBack { to: email.to_string() };
    let notice = Mail::to_user(&before, notice, language, now)?;
    let mut ended = Vec::new();
    let used = state
        .db
        .write(async |db| {
            users::lock_accounts(db).await?;
            users::lock(db, &before.id).await?;
            let Some(token) = tokens::find(db, secret, &OPENS, now).await? else { return Ok(Used::LinkExpired) };
            if users::is_kept_for_another(db, &email, &before.id).await? {
                return Ok(Used::Taken);
            }
            void_ways_back_since(db, &before, token.changed.unwrap_or(0)).await?;
            users::change(db, &before.id, Change::Email(&email), now).await?;
            let Some(user) = users::change(db, &before.id, Change::NoPassword, now).await? else {
                return Ok(Used::LinkExpired);
            };
            ended = store::end_all_of(db, &user.id, now).await?;
            mail::put(db, &notice).await?;
            tokens::store(db, &password_link, &Token::of_user(Purpose::PasswordReset, &user, now)).await?;
            Ok(Used::Undone { user, secret: password_link.clone() })
        })
        .await?;
    if let Used::Undone { user, .. } = &used {
        state.revocations.add_sessions(ended);
        state.revocations.add_user(&user.id, user.changed);
        state.audit.email_change_undone(user, client).await;
    }
    Ok(used)
}

/// Whether the account comes back to an address that a way back leads to: then all that came since is void, as if that
/// one had been used. Or a thief could send an owner home by a detour, and follow.
async fn returns(db: &mut AnyConnection, user: &User, email: &Email, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let waiting = mail::of_user(db, &user.id).await?.into_iter().filter_map(|mail| match mail.kind {
        MailKind::EmailChanged { changed, .. } if mail.recipient == email.as_str() => Some(changed),
        _ => None,
    });
    let sent = tokens::way_back_to(db, &user.id, email.as_str(), now).await?;
    let Some(since) = waiting.chain(sent).min() else { return Ok(false) };
    void_ways_back_since(db, user, since).await?;
    Ok(true)
}

/// Voids the ways back from a change and from those after it: first what waits to be mailed, which waits for a mail that
/// is being sent, then the links that were.
async fn void_ways_back_since(db: &mut AnyConnection, user: &User, since: i64) -> Result<(), sqlx::Error> {
    mail::withdraw(db, &user.id, |mail| match mail.kind {
        MailKind::EmailChanged { changed, .. } => changed >= since,
        MailKind::EmailChange { .. } | MailKind::EmailChangeAsked { .. } => true,
        _ => false,
    })
    .await?;
    tokens::void_undo_since(db, &user.id, since).await
}
