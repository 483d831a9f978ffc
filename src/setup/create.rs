//! Making the first administrator: once, whoever else tries at the same moment.

use super::link::SetupLink;
use crate::audit::Audit;
use crate::client::Client;
use crate::db::{Db, DbError};
use crate::error::AppError;
use crate::users::hasher::Hasher;
use crate::users::password::{NewPasswordError, PasswordHash, Typed, check_new, personal};
use crate::users::store::{self, NewUser};
use crate::users::{Email, Name, Role, User};

#[derive(Clone)]
pub struct FirstAdministrator {
    pub db: Db,
    pub hasher: Hasher,
    pub audit: Audit,
    pub link: SetupLink,
    pub bcrypt_cost: u32,
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
        Ok(!self.db.read(async |db| store::has_administrator(db).await).await?)
    }

    pub async fn make(&self, email: Email, name: Name, typed: Typed, client: &Client) -> Result<Outcome, AppError> {
        let (cost, address, called) = (self.bcrypt_cost, email.to_string(), name.as_str().to_owned());
        let hashed = self
            .hasher
            .run(client.counted_as(), move || {
                check_new(&typed, &personal(&address, &called)).map(|()| PasswordHash::new(&typed, cost))
            })
            .await?;
        let hash = match hashed {
            Ok(hash) => hash?,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let new = NewUser::new(email, name, Role::Admin, Some(hash))?;
        let made = self
            .db
            .write(async |db| {
                store::lock_administrators(db).await?;
                if store::has_administrator(db).await? {
                    return Ok(None);
                }
                store::insert(db, &new, self.audit.now()).await.map(Some)
            })
            .await;
        match made {
            Ok(Some(user)) => {
                self.audit.account_created(&user, Some(client)).await;
                Ok(Outcome::Made(user))
            }
            Ok(None) => Ok(Outcome::AlreadyThere),
            Err(DbError::Taken) => Ok(Outcome::EmailTaken),
            Err(error) => Err(error.into()),
        }
    }
}
