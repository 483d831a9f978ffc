//! Registration: the account that the holder of a link may create, or complete.

use sqlx::AnyConnection;

use super::LinkHolder;
use crate::authentication::new_password;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput, user_inputs};
use crate::base::secret::hash_secret;
use crate::base::user::{Email, Name, Role, User, ZoneName};
use crate::state::AppState;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change, NewUser, Profile};

/// What opens the page.
const OPENS: [Purpose; 3] = [Purpose::FirstPassword, Purpose::Registration, Purpose::Invitation];

/// What the holder of a registration link may do next.
pub enum RegistrationStep {
    /// Choose a name and a password for this address. With the name that the account has already, if it is there.
    Finish { email: Email, name: Option<String> },
    /// Give an address: the link is an invitation without one. With its hash.
    Ask { invitation: String },
}

/// What came of [`finish`].
pub enum Finished {
    Done(User),
    LinkExpired,
    /// Another link created an account with this address.
    EmailTaken,
    PasswordRefused(NewPasswordError),
}

/// Returns what a link is good for. Looking does not use it up.
pub async fn step(state: &AppState, secret: &str) -> Result<Option<RegistrationStep>, AppError> {
    let now = state.now();
    let found = state
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
    LinkHolder { client, language }: LinkHolder<'_>,
) -> Result<Finished, AppError> {
    let inputs = user_inputs(email.as_str(), name.as_str());
    let hash = match new_password::hash(state, password, &inputs, client).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Finished::PasswordRefused(refused)),
    };
    let now = state.now();
    let new = NewUser::new(email.clone(), name, Role::User, Some(hash))?;
    let new = NewUser { first_language: Some(language), ..new };
    let finished = state
        .db
        .write(async |db| {
            // Accounts are locked before their links.
            users::lock_accounts(db).await?;
            if let Some(Token { user_id: Some(id), .. }) = tokens::find(db, secret, &OPENS, now).await? {
                users::lock(db, &id).await?;
            }
            match tokens::consume(db, secret, &OPENS, now).await? {
                None => Ok(Finished::LinkExpired),
                Some(Token { user_id: Some(id), .. }) => complete(db, &id, new, now).await,
                Some(token) => create(db, &token, new, now).await,
            }
        })
        .await?;
    if let Finished::Done(user) = &finished {
        state.audit.account_created(user, Some(client)).await;
    }
    Ok(finished)
}

/// The account is there, and lacks its owner's name and password.
async fn complete(db: &mut AnyConnection, id: &str, new: NewUser, now: UnixSeconds) -> Result<Finished, sqlx::Error> {
    let Some(user) = users::by_id(db, id).await? else { return Ok(Finished::LinkExpired) };
    if let Some(language) = new.first_language {
        users::set_first_language(db, id, language).await?;
    }
    let profile = Profile {
        name: new.name,
        language: user.language,
        time_zone: user.time_zone.as_deref().and_then(ZoneName::parse),
        sign_in_notices: user.sign_in_notices,
    };
    users::change(db, id, Change::Profile(&profile), now).await?;
    let Some(hash) = &new.password_hash else { return Ok(Finished::LinkExpired) };
    let user = users::change(db, id, Change::Password(hash), now).await?;
    Ok(user.map_or(Finished::LinkExpired, Finished::Done))
}

/// With the role that the invitation gives, which is used up with the link that came of it.
async fn create(
    db: &mut AnyConnection,
    token: &Token,
    new: NewUser,
    now: UnixSeconds,
) -> Result<Finished, sqlx::Error> {
    if let Some(invitation) = &token.invitation
        && !tokens::delete(db, invitation, now).await?
    {
        return Ok(Finished::LinkExpired);
    }
    let new = NewUser { role: token.role.unwrap_or(Role::User), ..new };
    Ok(users::insert(db, &new, now).await?.map_or(Finished::EmailTaken, Finished::Done))
}
