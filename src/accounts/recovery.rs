//! Recovery: the undo link of a security email restores an account to what it was before a change that a thief may have
//! made.

use sqlx::AnyConnection;

use super::commit::{Outcome, commit_on};
use super::{LinkHolder, link};
use crate::base::error::AppError;
use crate::base::secret::{new_id, new_secret};
use crate::base::user::{Email, User};
use crate::mail::{self, Mail, MailKind};
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change};

/// The purposes of undo links.
const UNDO: [Purpose; 2] = [Purpose::EmailUndo, Purpose::FactorUndo];

/// The account that a link recovers.
pub struct Recoverable {
    /// The account before the recovery.
    pub user: User,
    /// The address to which the link was sent, which the account gets back if it was changed since.
    pub email: Email,
}

/// The outcome of [`recover`].
pub enum Recovered {
    /// The secret is that of a link to choose a new password.
    Done {
        user: User,
        secret: String,
    },
    /// Another account has taken the address meanwhile.
    Taken,
    LinkExpired,
}

/// Returns the account that the link of an added second factor recovers, without using the link up.
pub async fn open(core: &Core, secret: &str) -> Result<Option<Recoverable>, AppError> {
    let now = core.now();
    let found = core.db.read(async |db| {
        let token = tokens::find(db, secret, &[Purpose::FactorUndo], now).await?;
        let Some(Token { user_id: Some(id), email: Some(email), .. }) = token else { return Ok(None) };
        Ok(users::by_id(db, &id).await?.map(|user| (user, email)))
    });
    let found = found.await?;
    Ok(found.and_then(|(user, email)| Some(Recoverable { user, email: Email::parse(&email).ok()? })))
}

/// Restores the address to which the link was sent, for the reader of its mailbox, who needs no session. The password
/// goes too, because the person who made the change knows it, and so do second factors added since, or before within the
/// lifetime of a link: a thief may have begun with them. Passkeys that stay no longer sign in without a password. Links that
/// the account created for others go as well.
pub async fn recover(
    core: &Core,
    secret: &str,
    Recoverable { user, email }: Recoverable,
    holder: LinkHolder<'_>,
) -> Result<Recovered, AppError> {
    let (notice_id, password_link) = (new_id()?, new_secret()?);
    let recovered = commit_on(core, holder, &user.id, async |tx, before| {
        let Some(token) = tokens::find(tx.db, secret, &UNDO, tx.now).await? else {
            return Ok(Outcome::nothing(Recovered::LinkExpired));
        };
        if users::is_kept_for_another(tx.alone()?, &email, &before.id).await? {
            return Ok(Outcome::nothing(Recovered::Taken));
        }
        revoke_since(tx.db, &before, token.changed.unwrap_or(0)).await?;
        let is_of_factor = token.purpose == Purpose::FactorUndo;
        let event = if is_of_factor { Event::SecondFactorRemoved } else { Event::EmailChangeUndone };
        let mut undone = Outcome::of(event, &before, ());
        if before.email != email.as_str() {
            tx.change(&before.id, Change::Email(&email)).await?;
            // Without the client's address: a thief may read this mailbox.
            let notice = MailKind::EmailTakenBack { to: email.to_string() };
            mail::put(tx.db, &Mail::with_id(notice_id, &before, notice, holder.language, tx.now)).await?;
            if is_of_factor {
                undone = undone.and(Record::new(Event::EmailChangeUndone).of(before.id.clone()));
            }
        }
        let since = match is_of_factor {
            // The account had none before. Not by time: of two additions at once, the later one may have begun earlier.
            true => 0,
            false => token.expires_at - 2 * token.purpose.lifetime_seconds(),
        };
        let user = tx.change(&before.id, Change::Recovered { since }).await?.ok_or(sqlx::Error::RowNotFound)?;
        tx.end_sessions(&user.id).await?;
        undone = link::revoke_created_by(tx, &user.id, undone).await?;
        tokens::store(tx.db, &password_link, &Token::of_user(Purpose::PasswordReset, &user, tx.now)).await?;
        Ok(undone.map(|()| Recovered::Done { user, secret: password_link }))
    })
    .await?;
    Ok(recovered.unwrap_or(Recovered::LinkExpired))
}

/// Revokes the undo links of a change and of later ones: first the queued emails (which waits for one that is being
/// sent), then the links already sent.
pub(super) async fn revoke_since(db: &mut AnyConnection, user: &User, since: i64) -> Result<(), sqlx::Error> {
    mail::withdraw(db, &user.id, |mail| match mail.kind {
        MailKind::EmailChange { .. } | MailKind::EmailChangeAsked { .. } => true,
        ref kind => kind.undoes().is_some_and(|changed| changed >= since),
    })
    .await?;
    tokens::delete_undo_since(db, &user.id, since).await
}
