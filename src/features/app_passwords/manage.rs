//! Making an app password for whoever knows the account's password, and revoking one.

use crate::authentication::Authenticator;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::new_id;
use crate::base::user::{Name, User};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::revocations::RevocationList;
use crate::sessions::{CurrentUser, Sessions};
use crate::storage::app_passwords::{self, AppPassword, Inserted, NewAppPassword};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::NEW_APP_PASSWORDS;
use crate::storage::users::{self, Change};

#[derive(Clone)]
pub struct AppPasswords {
    pub authenticator: Authenticator,
    pub sessions: Sessions,
    pub revocations: RevocationList,
}

/// What came of asking for one.
pub enum Made {
    Done {
        fresh: Fresh,
        /// All there are now.
        listed: Vec<AppPassword>,
    },
    WrongPassword,
    NameTaken,
    TooMany,
}

/// One that was just made.
pub struct Fresh {
    pub id: String,
    pub name: String,
    /// Kept nowhere: whoever reads it here is the last.
    pub secret: String,
}

impl AppPasswords {
    pub async fn list(&self, user: &User) -> Result<Vec<AppPassword>, AppError> {
        Ok(self.authenticator.db.read(async |db| app_passwords::of_user(db, &user.id).await).await?)
    }

    /// Makes one, and has its owner told: it outlives the session.
    pub async fn make(
        &self,
        current: &CurrentUser,
        name: &Name,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Made, AppError> {
        let Authenticator { rate_limiter, audit, .. } = &self.authenticator;
        let user = current.user();
        if !self.authenticator.confirm(current, typed, client).await? {
            return Ok(Made::WrongPassword);
        }
        rate_limiter.charge(vec![Counter::new(NEW_APP_PASSWORDS, &*user.id)], client).await?;
        let (id, secret, notice_id) = (new_id()?, app_passwords::new_secret()?, new_id()?);
        let new = NewAppPassword { id: &id, name, secret: &secret };
        let (inserted, listed) = self
            .sessions
            .write(current, async |db, user, now| {
                let inserted = app_passwords::insert(db, &user.id, new, now).await?;
                if inserted == Inserted::Done {
                    let notice = Mail::with_id(notice_id, user, MailKind::AppPasswordMade, language, now);
                    mail::put(db, &notice.caused_by(client)).await?;
                }
                Ok((inserted, app_passwords::of_user(db, &user.id).await?))
            })
            .await?;
        match inserted {
            Inserted::NameTaken => Ok(Made::NameTaken),
            Inserted::TooMany => Ok(Made::TooMany),
            Inserted::Done => {
                audit.app_password_made(user, client).await;
                let fresh = Fresh { id, name: name.as_str().to_owned(), secret };
                Ok(Made::Done { fresh, listed })
            }
        }
    }

    /// Revokes one, if it is this user's: at once here, within a second on other instances.
    pub async fn revoke(&self, current: &CurrentUser, id: &str, client: &ClientInfo) -> Result<(), AppError> {
        let revoked = self
            .sessions
            .write(current, async |db, user, now| {
                if !app_passwords::exists(db, &user.id, id).await? {
                    return Ok(None);
                }
                users::change(db, &user.id, Change::AppPasswordRevoked(id), now).await
            })
            .await?;
        if let Some(user) = revoked {
            self.revocations.add_user(&user.id, user.changed);
            self.authenticator.audit.app_password_revoked(&user, client).await;
        }
        Ok(())
    }
}
