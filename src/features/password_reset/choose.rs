//! Setting the password that the bearer of a link chose.

use crate::authentication::NewPasswords;
use crate::base::client_info::ClientInfo;
use crate::base::clock::Clock;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput};
use crate::base::user::User;
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::revocations::RevocationList;
use crate::sessions::store;
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::tokens::{self, Purpose};
use crate::storage::users::{self, Change};

/// What opens the page. The other link to a password is [`Purpose::FirstPassword`], which also asks for a name.
const OPENS: [Purpose; 1] = [Purpose::PasswordReset];

#[derive(Clone)]
pub struct PasswordChooser {
    pub db: Db,
    pub clock: Clock,
    pub passwords: NewPasswords,
    pub audit: Audit,
    pub revocations: RevocationList,
}

/// What came of it.
pub enum Outcome {
    Changed {
        user: User,
        /// Of the new password.
        password_epoch: String,
    },
    LinkExpired,
    PasswordRefused(NewPasswordError),
}

impl PasswordChooser {
    /// Whose password a link may choose. Looking does not use it up.
    pub async fn holder(&self, token: &str) -> Result<Option<User>, AppError> {
        let now = self.clock.now();
        let user = self
            .db
            .read(async |db| match tokens::find(db, token, &OPENS, now).await?.and_then(|token| token.user_id) {
                Some(id) => users::by_id(db, &id).await,
                None => Ok(None),
            })
            .await?;
        Ok(user)
    }

    /// Uses the link up, sets the password and ends every session of the account.
    pub async fn choose(
        &self,
        token: &str,
        typed: &PasswordInput,
        client: &ClientInfo,
        language: Language,
    ) -> Result<Outcome, AppError> {
        let Some(user) = self.holder(token).await? else { return Ok(Outcome::LinkExpired) };
        let hash = match self.passwords.hash_for(&user, typed).await? {
            Ok(hash) => hash,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let now = self.clock.now();
        let notice = Mail::to_user(&user, MailKind::PasswordChanged, language, now)?;
        let changed = self
            .db
            .write(async |db| {
                users::lock(db, &user.id).await?;
                if tokens::consume(db, token, &OPENS, now).await?.is_none() {
                    return Ok(None);
                }
                let changed = users::change(db, &user.id, Change::Password(&hash), now).await?;
                let ended = store::end_all_of(db, &user.id, now).await?;
                mail::put(db, &notice.caused_by(client)).await?;
                Ok(changed.map(|user| (user, ended)))
            })
            .await?;
        let Some((user, ended)) = changed else { return Ok(Outcome::LinkExpired) };
        self.revocations.add_sessions(ended);
        self.revocations.add_user(&user.id, user.changed);
        self.audit.password_changed(&user, Some(client)).await;
        Ok(Outcome::Changed { user, password_epoch: hash.epoch() })
    }
}
