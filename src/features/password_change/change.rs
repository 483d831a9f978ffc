//! Setting a new password for whoever knows the one before.

use actix_web::HttpRequest;

use crate::authentication::{Authenticator, NewPasswords};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput};
use crate::base::secret::new_id;
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::{CurrentUser, Sessions};
use crate::storage::users::{self, Change};

#[derive(Clone)]
pub struct PasswordChanger {
    pub authenticator: Authenticator,
    pub passwords: NewPasswords,
    pub sessions: Sessions,
}

/// What came of it.
pub enum Outcome {
    Changed {
        /// Of the new password.
        password_epoch: String,
    },
    WrongPassword,
    PasswordRefused(NewPasswordError),
}

impl PasswordChanger {
    /// Sets the new password. Every session of the account ends, and this browser goes on with a new one.
    pub async fn change(
        &self,
        req: &HttpRequest,
        current: &CurrentUser,
        before: &PasswordInput,
        new: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Outcome, AppError> {
        if !self.authenticator.confirm(current, before, client).await? {
            return Ok(Outcome::WrongPassword);
        }
        let hash = match self.passwords.hash_for(current.user(), new).await? {
            Ok(hash) => hash,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let notice_id = new_id()?;
        let renewed = self
            .sessions
            .write_and_renew(req, client, current, async |db, user, now| {
                let notice = Mail::with_id(notice_id, user, MailKind::PasswordChanged, language, now);
                mail::put(db, &notice.caused_by(client)).await?;
                users::change(db, &user.id, Change::Password(&hash), now).await?.ok_or(sqlx::Error::RowNotFound)
            })
            .await?;
        self.authenticator.audit.password_changed(renewed.user(), Some(client)).await;
        Ok(Outcome::Changed { password_epoch: hash.epoch() })
    }
}
