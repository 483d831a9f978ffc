//! Email changes: requested after a re-authentication, confirmed with a link sent to the new address, cancelled with a
//! link sent to the old one. [`recovery`] undoes them.

use sqlx::AnyConnection;

use super::act::{Refused, Target, act_on_another};
use super::commit::{Outcome, commit, commit_on, commit_own, commit_own_alone};
use super::{Actor, LinkHolder, Person, RecentPerson, recovery};
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::{Email, User};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Record};
use crate::storage::pending_emails;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// The purposes of links that open the page.
const OPENS: [Purpose; 3] = [Purpose::EmailChange, Purpose::EmailCancel, Purpose::EmailUndo];

/// The outcome of [`ask`].
pub enum Asked {
    Sent,
    Unchanged,
}

/// The change that a link is about.
pub struct LinkTarget {
    pub action: LinkAction,
    /// The account before the change.
    pub user: User,
    /// The new address; for an undo, the old one.
    pub email: Email,
}

/// The effect of a link.
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

/// The outcome of [`confirm`].
pub enum Confirmed {
    Changed(User),
    /// Another account has taken the address meanwhile.
    Taken,
    LinkExpired,
}

/// Returns the requested address of an account, and until when it can be confirmed.
pub async fn pending(core: &Core, user: &User) -> Result<Option<(String, UnixSeconds)>, AppError> {
    let now = core.now();
    Ok(core.db.read(async |db| pending_emails::of(db, &user.id, now).await).await?)
}

/// Stores the pending change, and emails a link to the new address and a notice to the old one. If another account has
/// the new address, only the reader of that mailbox learns it (user enumeration).
pub async fn ask(state: &AppState, person: RecentPerson<'_>, email: &Email) -> Result<Asked, AppError> {
    let Person { current, client, language } = *person;
    if current.user().email == email.as_str() {
        return Ok(Asked::Unchanged);
    }
    mail::count(state, email, client).await?;
    let (link_id, notice_id) = (new_id()?, new_id()?);
    commit_own(state, *person, async |tx, user| {
        let until = tx.now + Purpose::EmailChange.lifetime_seconds();
        pending_emails::request(tx.db, &user.id, email, until).await?;
        let link = Mail::with_id(link_id, &user, MailKind::EmailChange { until }, language, tx.now);
        mail::put(tx.db, &Mail { recipient: email.to_string(), ..link }).await?;
        let notice = MailKind::EmailChangeAsked { to: email.to_string(), until };
        mail::put(tx.db, &Mail::with_id(notice_id, &user, notice, language, tx.now).caused_by(client)).await?;
        Ok(Outcome::of(Event::EmailChangeAsked, &user, Asked::Sent))
    })
    .await
}

/// Cancels the pending change.
pub async fn stop(core: &Core, person: Person<'_>) -> Result<(), AppError> {
    commit_own(core, person, async |tx, user| match pending_emails::delete(tx.db, &user.id).await? {
        true => Ok(Outcome::of(Event::EmailChangeCancelled, &user, ())),
        false => Ok(Outcome::nothing(())),
    })
    .await
}

/// Returns what a link would do, without using the link up.
pub async fn open(core: &Core, secret: &str) -> Result<Option<LinkTarget>, AppError> {
    let now = core.now();
    let found = core
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

/// Changes the email, if the holder of the link is signed in to the account and has proved recently who they are. The
/// link alone changes nothing: a stranger may have requested the address of somebody who clicks the link.
pub async fn confirm(
    state: &AppState,
    person: RecentPerson<'_>,
    secret: &str,
    email: &Email,
) -> Result<Confirmed, AppError> {
    let Person { client, language, .. } = *person;
    let notice_id = new_id()?;
    commit_own_alone(state, *person, async |tx, before| {
        // The link is used up below, with all links of the change. Until then the locked row keeps others from using
        // it.
        let token = tokens::find(tx.db, secret, &[Purpose::EmailChange], tx.now).await?;
        if token.and_then(|token| token.user_id).as_deref() != Some(&*before.id) {
            return Ok(Outcome::nothing(Confirmed::LinkExpired));
        }
        if users::is_kept_for_another(tx.alone()?, email, &before.id).await? {
            pending_emails::delete(tx.db, &before.id).await?;
            return Ok(Outcome::of(Event::EmailChangeCancelled, &before, Confirmed::Taken));
        }
        let returns = returns(tx.db, &before, email, tx.now).await?;
        let Some(user) = tx.change(&before.id, Change::Email(email)).await? else {
            return Ok(Outcome::nothing(Confirmed::LinkExpired));
        };
        // A return to an earlier address also revokes the links that undo the changes since.
        if !returns {
            let until = tx.now + Purpose::EmailUndo.lifetime_seconds();
            let kind = MailKind::EmailChanged { to: user.email.clone(), changed: user.changed, until };
            mail::put(tx.db, &Mail::with_id(notice_id, &before, kind, language, tx.now).caused_by(client)).await?;
        }
        Ok(Outcome::of(Event::EmailChanged, &user, ()).map(|()| Confirmed::Changed(user)))
    })
    .await
}

/// Cancels the pending change, for the reader of the current address's mailbox, who needs no session. Returns false if
/// the link has expired.
pub async fn cancel(core: &Core, secret: &str, user: &User, link: LinkHolder<'_>) -> Result<bool, AppError> {
    let cancelled = commit_on(core, link, &user.id, async |tx, user| {
        let opens = tokens::find(tx.db, secret, &OPENS, tx.now).await?.is_some();
        if !opens || !pending_emails::delete(tx.db, &user.id).await? {
            return Ok(Outcome::nothing(false));
        }
        Ok(Outcome::of(Event::EmailChangeCancelled, &user, true))
    });
    Ok(cancelled.await?.unwrap_or(false))
}

/// The outcome of [`set`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    Done,
    Unchanged,
    /// Another account has the address, or had it.
    Taken,
}

/// Gives an account another address, without the confirmation that its owner would need. Both addresses get an email. It
/// has no link to undo the change, because the old address may be mistyped, and so somebody else's.
pub async fn set(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    email: &Email,
) -> Result<Result<Set, Refused>, AppError> {
    let notice_ids = [new_id()?, new_id()?];
    act_on_another(core, actor, target, async |tx, before| {
        if before.email == email.as_str() {
            return Ok(Ok(Outcome::nothing(Set::Unchanged)));
        }
        if users::is_kept_for_another(tx.alone()?, email, &before.id).await? {
            return Ok(Ok(Outcome::nothing(Set::Taken)));
        }
        // A thief may hold the link that undoes an earlier change.
        recovery::revoke_since(tx.db, &before, 0).await?;
        let user = tx.change(&before.id, Change::Email(email)).await?.ok_or(sqlx::Error::RowNotFound)?;
        for (notice_id, reader) in notice_ids.into_iter().zip([&before, &user]) {
            let kind = MailKind::EmailSet { to: email.to_string() };
            mail::put(tx.db, &Mail::with_id(notice_id, reader, kind, Language::English, tx.now)).await?;
        }
        Ok(Ok(Outcome::of(Event::EmailChanged, &user, Set::Done)))
    })
    .await
}

/// The outcome of [`release`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Released {
    Done,
    /// An account has this address.
    InUse,
    /// No account has had this address.
    NotReserved,
}

/// Allows any account to use an address that belonged to an account before.
pub async fn release(core: &Core, actor: Actor<'_>, email: &Email) -> Result<Released, AppError> {
    commit(core, actor, async |tx| {
        if users::credentials(tx.db, email).await?.is_some() {
            return Ok(Outcome::nothing(Released::InUse));
        }
        Ok(match users::release_email(tx.db, email).await? {
            true => Outcome::nothing(Released::Done).and(Record::new(Event::AddressReleased)),
            false => Outcome::nothing(Released::NotReserved),
        })
    })
    .await
}

/// Returns true if the account returns to an address that an undo link would restore. Then all undo links since are
/// revoked, as if that link had been used; otherwise a thief could take the account again with one of them.
async fn returns(db: &mut AnyConnection, user: &User, email: &Email, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let waiting = mail::of_user(db, &user.id).await?.into_iter().filter_map(|mail| match mail.kind {
        MailKind::EmailChanged { changed, .. } if mail.recipient == email.as_str() => Some(changed),
        _ => None,
    });
    let sent = tokens::way_back_to(db, &user.id, email.as_str(), now).await?;
    let Some(since) = waiting.chain(sent).min() else { return Ok(false) };
    recovery::revoke_since(db, user, since).await?;
    Ok(true)
}
