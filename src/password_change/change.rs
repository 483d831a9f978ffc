//! Setting a new password for whoever knows the one before.

use crate::authentication::{Authenticator, NewPasswords};
use crate::client::Client;
use crate::error::AppError;
use crate::mail::{self, Letter, Mail};
use crate::sessions::ends::Ends;
use crate::sessions::{CurrentUser, rows};
use crate::text::Language;
use crate::users::User;
use crate::users::password::{NewPasswordError, Typed};
use crate::users::store::{self, Change};

#[derive(Clone)]
pub struct PasswordChanger {
    pub authenticator: Authenticator,
    pub passwords: NewPasswords,
    pub ends: Ends,
}

/// What came of it.
pub enum Outcome {
    /// Every session of the account has ended, this one too.
    Changed(User),
    WrongPassword,
    PasswordRefused(NewPasswordError),
}

impl PasswordChanger {
    pub async fn change(
        &self,
        current: &CurrentUser,
        before: &Typed,
        new: &Typed,
        client: &Client,
        language: Language,
    ) -> Result<Outcome, AppError> {
        let user = current.user();
        if !self.authenticator.confirm(current, before, client).await? {
            return Ok(Outcome::WrongPassword);
        }
        let hash = match self.passwords.hash(new, &user.personal_words(), client).await? {
            Ok(hash) => hash,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let now = self.authenticator.audit.now();
        let notice = Mail::to_user(user, Letter::PasswordChanged, language, now)?;
        let changed = self
            .authenticator
            .db
            .write(async |db| {
                // Of two who change it at once, one does; the other's session is over.
                if !store::lock_unchanged(db, user).await? {
                    return Ok(None);
                }
                let changed = store::change(db, &user.id, Change::Password(&hash), now).await?;
                let ended = rows::end_all_of(db, &user.id, now).await?;
                mail::put(db, &notice).await?;
                Ok(changed.map(|user| (user, ended)))
            })
            .await?;
        let (user, ended) = changed.ok_or(AppError::SignedOut)?;
        self.ends.add_sessions(ended);
        self.ends.add_user(&user.id, user.changed);
        self.authenticator.audit.password_changed(&user, Some(client)).await;
        Ok(Outcome::Changed(user))
    }
}
