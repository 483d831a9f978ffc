//! Making the account that the bearer of a link may make.

use sqlx::AnyConnection;

use crate::authentication::NewPasswords;
use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput, user_inputs};
use crate::base::secret::hash_secret;
use crate::base::user::{Email, Name, Role, User, ZoneName};
use crate::i18n::Language;
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change, NewUser, Profile};

/// What opens the page.
const OPENS: [Purpose; 3] = [Purpose::FirstPassword, Purpose::Registration, Purpose::Invitation];

#[derive(Clone)]
pub struct Registrar {
    pub db: Db,
    pub clock: Clock,
    pub passwords: NewPasswords,
    pub audit: Audit,
}

/// What a link allows its bearer.
pub enum RegistrationStep {
    /// Name themselves and choose a password, for this address. With the name that the account has already, if it is there.
    Finish { email: Email, name: Option<String> },
    /// Say which address is theirs: an invitation for whoever has it. With its hash.
    Ask { invitation: String },
}

/// What came of it.
pub enum Outcome {
    Made(User),
    LinkExpired,
    /// Another link made an account with this address.
    EmailTaken,
    PasswordRefused(NewPasswordError),
}

impl Registrar {
    /// What a link is good for. Looking does not use it up.
    pub async fn allows(&self, secret: &str) -> Result<Option<RegistrationStep>, AppError> {
        let now = self.clock.now();
        let found = self
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

    /// Uses the link up and makes the account.
    pub async fn finish(
        &self,
        secret: &str,
        email: &Email,
        name: Name,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Outcome, AppError> {
        let hash = match self.passwords.hash(typed, &user_inputs(email.as_str(), name.as_str()), client).await? {
            Ok(hash) => hash,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let now = self.clock.now();
        let new = NewUser::new(email.clone(), name, Role::User, Some(hash))?;
        let new = NewUser { first_language: Some(language), ..new };
        let outcome = self
            .db
            .write(async |db| {
                // Whoever makes or changes an account holds that before its links.
                users::lock_accounts(db).await?;
                if let Some(Token { user_id: Some(id), .. }) = tokens::find(db, secret, &OPENS, now).await? {
                    users::lock(db, &id).await?;
                }
                match tokens::consume(db, secret, &OPENS, now).await? {
                    None => Ok(Outcome::LinkExpired),
                    Some(Token { user_id: Some(id), .. }) => complete(db, &id, new, now).await,
                    Some(token) => make(db, &token, new, now).await,
                }
            })
            .await?;
        if let Outcome::Made(user) = &outcome {
            self.audit.account_created(user, Some(client)).await;
        }
        Ok(outcome)
    }
}

/// The account is there, and lacks its owner's name and password.
async fn complete(db: &mut AnyConnection, id: &str, new: NewUser, now: UnixSeconds) -> Result<Outcome, sqlx::Error> {
    let Some(user) = users::by_id(db, id).await? else { return Ok(Outcome::LinkExpired) };
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
    let Some(hash) = &new.password_hash else { return Ok(Outcome::LinkExpired) };
    let user = users::change(db, id, Change::Password(hash), now).await?;
    Ok(user.map_or(Outcome::LinkExpired, Outcome::Made))
}

/// With the role that the invitation gives, which is used up with the link that came of it.
async fn make(db: &mut AnyConnection, token: &Token, new: NewUser, now: UnixSeconds) -> Result<Outcome, sqlx::Error> {
    if let Some(invitation) = &token.invitation
        && !tokens::delete(db, invitation, now).await?
    {
        return Ok(Outcome::LinkExpired);
    }
    let new = NewUser { role: token.role.unwrap_or(Role::User), ..new };
    Ok(users::insert(db, &new, now).await?.map_or(Outcome::EmailTaken, Outcome::Made))
}
