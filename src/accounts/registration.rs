//! Registration: the holder of a link creates or completes an account. Administrators create and revoke invitations.

use super::commit::{Outcome, Tx, commit};
use super::{Actor, Link, LinkHolder};
use crate::authentication::new_password;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput, user_inputs};
use crate::base::secret::{hash_secret, new_id, new_secret};
use crate::base::user::{Email, Name, Role, User};
use crate::mail;
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Invitee, Record};
use crate::storage::invitations::{self, Invitation, NewInvitation};
use crate::storage::position::Position;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change, NewUser, Profile};

/// The purposes of links that open the page.
const OPENS: [Purpose; 3] = [Purpose::FirstPassword, Purpose::Registration, Purpose::Invitation];

/// The next step of the holder of a registration link.
pub enum RegistrationStep {
    /// Choose a name and a password for this address. `name` is the account's current name, if the account exists.
    Finish { email: Email, name: Option<String> },
    /// Enter an address, since the invitation has none. `invitation` is the hash of the link's secret.
    Ask { invitation: String },
}

/// The outcome of [`finish`].
pub enum Finished {
    Done(User),
    LinkExpired,
    /// Another link has created an account with this address.
    EmailTaken,
    PasswordRefused(NewPasswordError),
}

/// Returns what a link allows, without using the link up.
pub async fn step(core: &Core, secret: &str) -> Result<Option<RegistrationStep>, AppError> {
    let now = core.now();
    let found = core
        .db
        .read(async |db| {
            let Some(token) = tokens::find(db, secret, &OPENS, now).await? else { return Ok(None) };
            let user = match &token.user_id {
                Some(id) => users::by_id(db, id).await?,
                None => None,
            };
            Ok(Some((token, user)))
        })
        .await?;
    Ok(found.and_then(|(token, user)| match &token.email {
        Some(email) => {
            Some(RegistrationStep::Finish { email: Email::parse(email).ok()?, name: user.map(|user| user.name) })
        }
        None => Some(RegistrationStep::Ask { invitation: hash_secret(secret) }),
    }))
}

/// Uses the link up and creates the account.
pub async fn finish(
    state: &AppState,
    secret: &str,
    email: &Email,
    name: Name,
    password: &PasswordInput,
    link: LinkHolder<'_>,
) -> Result<Finished, AppError> {
    let inputs = user_inputs(email.as_str(), name.as_str());
    let hash = match new_password::hash(state, password, &inputs, link.client).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Finished::PasswordRefused(refused)),
    };
    let new = NewUser::new(email.clone(), name, Role::User, Some(hash))?;
    let new = NewUser { first_language: Some(link.language), ..new };
    commit(state, link, async |tx| {
        // Accounts are locked before their links.
        if let Some(Token { user_id: Some(id), .. }) = tokens::find(tx.db, secret, &OPENS, tx.now).await? {
            users::lock(tx.db, &id).await?;
        }
        match tokens::consume(tx.db, secret, &OPENS, tx.now).await? {
            None => Ok(Outcome::nothing(Finished::LinkExpired)),
            Some(Token { user_id: Some(id), .. }) => complete(tx, &id, new).await,
            Some(token) => create(tx, &token, new).await,
        }
    })
    .await
}

/// Completes an account that a command created: sets the name and password.
async fn complete(tx: &mut Tx<'_>, id: &str, new: NewUser) -> Result<Outcome<Finished>, sqlx::Error> {
    let Some(hash) = new.password_hash else { return Ok(Outcome::nothing(Finished::LinkExpired)) };
    if let Some(language) = new.first_language {
        users::set_first_language(tx.db, id, language).await?;
    }
    let profile = Profile { name: Some(new.name), ..Profile::default() };
    tx.change(id, Change::Profile(&profile)).await?;
    Ok(match tx.change(id, Change::Password(&hash)).await? {
        Some(user) => Outcome::of(Event::PasswordChanged, &user, ()).map(|()| Finished::Done(user)),
        None => Outcome::nothing(Finished::LinkExpired),
    })
}

/// Creates the account with the role of its invitation, and uses the invitation up.
async fn create(tx: &mut Tx<'_>, token: &Token, new: NewUser) -> Result<Outcome<Finished>, sqlx::Error> {
    if let Some(invitation) = &token.invitation
        && !tokens::delete(tx.db, invitation, tx.now).await?
    {
        return Ok(Outcome::nothing(Finished::LinkExpired));
    }
    let new = NewUser { role: token.role.unwrap_or(Role::User), ..new };
    let Some(user) = tx.insert(&new).await? else {
        return Ok(Outcome::nothing(Finished::EmailTaken));
    };
    let created = Outcome::of(Event::AccountCreated, &user, ()).detail(user.role.as_str());
    Ok(created.map(|()| Finished::Done(user)))
}

/// The outcome of [`invite`].
pub enum Invited {
    Done {
        link: Link,
        /// An earlier invitation for the same address was revoked.
        is_replacement: bool,
    },
    /// An account has this email, or had it before.
    Taken,
    /// There is no mail server, so the holder of a link without an email couldn't confirm theirs.
    NoMail,
}

/// Creates an invitation with a role for the new account: for one address, to which it's also sent, or for anybody who has
/// the link. An earlier one for the same address is revoked.
pub async fn invite(core: &Core, actor: Actor<'_>, email: Option<&Email>, role: Role) -> Result<Invited, AppError> {
    let sends_mail = core.config.smtp_url.is_some();
    if email.is_none() && !sends_mail && !core.config.public_url.is_loopback() {
        return Ok(Invited::NoMail);
    }
    let (id, secret) = (new_id()?, new_secret()?);
    let invited = commit(core, actor, async |tx| {
        if let Some(email) = email
            && users::is_kept_for_another(tx.alone()?, email, "").await?
        {
            return Ok(Outcome::nothing(None));
        }
        let replaced = match email {
            Some(email) => invitations::of_email(tx.db, email, tx.now).await?,
            None => None,
        };
        let mut outcome = Outcome::nothing(Some(replaced.is_some()));
        if let Some(replaced) = replaced {
            outcome = revoke_open(tx, replaced, outcome).await?;
        }
        let new = NewInvitation { id: &id, secret: &secret, email, role, created_by: actor.name() };
        invitations::insert(tx.db, &new, tx.now).await?;
        let detail = Invitee { role, email: email.map(Email::as_str) }.to_string();
        Ok(outcome.and(Record::new(Event::Invited).detail(detail).target(id.clone())))
    });
    let Some(is_replacement) = invited.await? else { return Ok(Invited::Taken) };
    let url = core.config.public_url.link(&Purpose::Invitation.path(&secret));
    let sent = match email.filter(|_| sends_mail) {
        Some(email) => Some(mail::send_invitation(core, email, url.clone()).await),
        None => None,
    };
    Ok(Invited::Done { link: Link { url, purpose: Purpose::Invitation, sent }, is_replacement })
}

/// Returns up to `most` open invitations, newest first, from those before `position` on.
pub async fn invitations(core: &Core, position: Option<&Position>, most: i64) -> Result<Vec<Invitation>, AppError> {
    let now = core.now();
    Ok(core.db.read(async |db| invitations::open(db, position, now, most).await).await?)
}

/// Returns the newest open invitation that a user created.
pub async fn newest_invitation(core: &Core, user_id: &str) -> Result<Option<Invitation>, AppError> {
    let now = core.now();
    Ok(core.db.read(async |db| invitations::newest_of(db, user_id, now).await).await?)
}

/// Returns the id of the open invitation for an address.
pub async fn open_invitation(core: &Core, email: &Email) -> Result<Option<String>, AppError> {
    let now = core.now();
    Ok(core.db.read(async |db| invitations::of_email(db, email, now).await).await?)
}

/// Revokes an open invitation, and the registrations that it led to. Returns false if none is open with this id: it was used
/// or revoked, or has expired.
pub async fn revoke_invitation(core: &Core, actor: Actor<'_>, id: &str) -> Result<bool, AppError> {
    commit(core, actor, async |tx| {
        if !invitations::delete(tx.db, id, tx.now).await? {
            return Ok(Outcome::nothing(false));
        }
        Ok(Outcome::nothing(true).and(Record::new(Event::InvitationRevoked).target(id.to_owned())))
    })
    .await
}

/// Revokes an invitation that is open, and adds the event.
async fn revoke_open<T>(tx: &mut Tx<'_>, id: String, outcome: Outcome<T>) -> Result<Outcome<T>, sqlx::Error> {
    invitations::delete(tx.db, &id, tx.now).await?;
    Ok(outcome.and(Record::new(Event::InvitationRevoked).target(id)))
}
