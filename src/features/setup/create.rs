//! Making the first administrator: once, whoever else tries at the same moment.

use super::link::SetupLink;
use crate::authentication::NewPasswords;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput, user_inputs};
use crate::base::user::{Email, Name, Role, User};
use crate::i18n::Language;
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::users::{self, NewUser};

#[derive(Clone)]
pub struct FirstAdministrator {
    pub db: Db,
    pub passwords: NewPasswords,
    pub audit: Audit,
    pub link: SetupLink,
}

/// What came of it.
pub enum Outcome {
    Made(User),
    /// Somebody else was faster.
    AlreadyThere,
    EmailTaken,
    PasswordRefused(NewPasswordError),
}

impl FirstAdministrator {
    /// Whether a link still opens the page.
    pub async fn is_open(&self, token: &str) -> Result<bool, AppError> {
        if !self.link.is_token(token) {
            return Ok(false);
        }
        Ok(!self.db.read(async |db| users::has_administrator(db).await).await?)
    }

    pub async fn make(
        &self,
        email: Email,
        name: Name,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Outcome, AppError> {
        let user_inputs = user_inputs(email.as_str(), name.as_str());
        let hash = match self.passwords.hash(typed, &user_inputs, client).await? {
            Ok(hash) => hash,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let new = NewUser { first_language: Some(language), ..NewUser::new(email, name, Role::Admin, Some(hash))? };
        let made = self
            .db
            .write(async |db| {
                users::lock_accounts(db).await?;
                if users::has_administrator(db).await? {
                    return Ok(Outcome::AlreadyThere);
                }
                let made = users::insert(db, &new, self.audit.now()).await?;
                Ok(made.map_or(Outcome::EmailTaken, Outcome::Made))
            })
            .await?;
        if let Outcome::Made(user) = &made {
            self.audit.account_created(user, Some(client)).await;
        }
        Ok(made)
    }
}
