//! What becomes of an account's address.

use sqlx::AnyConnection;

use crate::authentication::Authenticator;
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::{new_id, new_secret};
use crate::base::user::{Email, User};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind, Mailer};
use crate::sessions::revocations::RevocationList;
use crate::sessions::store;
use crate::sessions::{CurrentUser, Sessions};
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// What opens the page of links.
const OPENS: [Purpose; 3] = [Purpose::EmailChange, Purpose::EmailCancel, Purpose::EmailUndo];

#[derive(Clone)]
pub struct EmailChanger {
    pub authenticator: Authenticator,
    pub outbox: Mailer,
    pub sessions: Sessions,
    pub revocations: RevocationList,
}

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

impl EmailChanger {
    fn db(&self) -> &Db {
        &self.authenticator.db
    }

    fn audit(&self) -> &Audit {
        &self.authenticator.audit
    }

    /// Notes the wish, and mails the new address a link and the old one a notice. Whether somebody else has the address is
    /// told to nobody but its owner.
    pub async fn ask(
        &self,
        current: &CurrentUser,
        email: &Email,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Asked, AppError> {
        let user = current.user();
        if !self.authenticator.confirm(current, typed, client).await? {
            return Ok(Asked::WrongPassword);
        }
        if user.email == email.as_str() {
            return Ok(Asked::Unchanged);
        }
        self.outbox.count(email, client).await?;
        let (link_id, notice_id) = (new_id()?, new_id()?);
        self.sessions
            .write(current, async |db, user, now| {
                let until = now + Purpose::EmailChange.lifetime_seconds();
                users::ask_for_email(db, &user.id, email, until).await?;
                let link = Mail::with_id(link_id, user, MailKind::EmailChange { until }, language, now);
                mail::put(db, &Mail { recipient: email.to_string(), ..link }).await?;
                let notice = MailKind::EmailChangeAsked { to: email.to_string(), until };
                mail::put(db, &Mail::with_id(notice_id, user, notice, language, now).caused_by(client)).await
            })
            .await?;
        self.audit().email_change_asked(user, client).await;
        Ok(Asked::Sent)
    }

    /// Cancels the pending change.
    pub async fn stop(&self, current: &CurrentUser, client: &ClientInfo) -> Result<(), AppError> {
        let stopped =
            self.sessions.write(current, async |db, user, _| users::forget_pending_email(db, &user.id).await).await?;
        if stopped {
            self.audit().email_change_cancelled(current.user(), client).await;
        }
        Ok(())
    }

    /// What a link would do. Looking does not use it up.
    pub async fn open(&self, secret: &str) -> Result<Option<LinkTarget>, AppError> {
        let now = self.audit().now();
        let found = self
            .db()
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

    /// Makes the new address the account's, for somebody who holds the link, is signed in to the account it belongs to,
    /// and knows its password. The link alone changes nothing: a stranger may have asked for the address of a mailbox
    /// whose owner clicks.
    pub async fn confirm(
        &self,
        secret: &str,
        email: &Email,
        current: &CurrentUser,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Confirmed, AppError> {
        if !self.authenticator.confirm(current, typed, client).await? {
            return Ok(Confirmed::WrongPassword);
        }
        let notice_id = new_id()?;
        let confirmed = self
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
            self.revocations.add_user(&user.id, user.changed);
            self.audit().email_changed(user, client).await;
        }
        Ok(confirmed)
    }

    /// Cancels the pending change, for whoever reads the mail of the address that the account has.
    pub async fn cancel(&self, secret: &str, target: LinkTarget, client: &ClientInfo) -> Result<Used, AppError> {
        let now = self.audit().now();
        let id = &target.user.id;
        let cancelled = self
            .db()
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
        self.audit().email_change_cancelled(&target.user, client).await;
        Ok(Used::Kept(target.user))
    }

    /// Gives the account back to whoever reads the mails of its old address: whoever changed it knows the password, so
    /// that no longer works.
    pub async fn undo(
        &self,
        secret: &str,
        target: LinkTarget,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Used, AppError> {
        let LinkTarget { user: before, email, .. } = target;
        let now = self.audit().now();
        let password_link = new_secret()?;
        // Not from where: it may be a thief who reads that.
        let notice = MailKind::EmailTakenBack { to: email.to_string() };
        let notice = Mail::to_user(&before, notice, language, now)?;
        let mut ended = Vec::new();
        let used = self
            .db()
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
            self.revocations.add_sessions(ended);
            self.revocations.add_user(&user.id, user.changed);
            self.audit().email_change_undone(user, client).await;
        }
        Ok(used)
    }
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
