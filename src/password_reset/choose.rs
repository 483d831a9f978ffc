//! Setting the password that the bearer of a link chose.

use crate::audit::Audit;
use crate::client::Client;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::AppError;
use crate::sessions::ends::Ends;
use crate::sessions::rows;
use crate::users::hasher::Hasher;
use crate::users::password::{NewPasswordError, PasswordHash, Typed, check_new};
use crate::users::store::{self, Change};
use crate::users::{User, tokens};

#[derive(Clone)]
pub struct PasswordChooser {
    pub db: Db,
    pub clock: Clock,
    pub hasher: Hasher,
    pub audit: Audit,
    pub ends: Ends,
    pub bcrypt_cost: u32,
}

/// What came of it.
pub enum Outcome {
    Changed(User),
    LinkVoid,
    PasswordRefused(NewPasswordError),
}

impl PasswordChooser {
    /// Whose password a link may choose. Looking does not use it up.
    pub async fn holder(&self, token: &str) -> Result<Option<User>, AppError> {
        let now = self.clock.now();
        let user = self
            .db
            .read(async |db| match tokens::holder(db, token, now).await? {
                Some(id) => store::by_id(db, &id).await,
                None => Ok(None),
            })
            .await?;
        Ok(user)
    }

    /// Uses the link up, sets the password and ends every session of the account.
    pub async fn choose(&self, token: &str, typed: Typed, client: &Client) -> Result<Outcome, AppError> {
        let Some(user) = self.holder(token).await? else { return Ok(Outcome::LinkVoid) };
        let cost = self.bcrypt_cost;
        let hashed = self
            .hasher
            .run(client.counted_as(), move || {
                check_new(&typed, &user.personal_words()).map(|()| PasswordHash::new(&typed, cost))
            })
            .await?;
        let hash = match hashed {
            Ok(hash) => hash?,
            Err(refused) => return Ok(Outcome::PasswordRefused(refused)),
        };
        let now = self.clock.now();
        let changed = self
            .db
            .write(async |db| {
                let Some(id) = tokens::consume(db, token, now).await? else { return Ok(None) };
                let user = store::change(db, &id, Change::Password(&hash), now).await?;
                let ended = rows::end_all_of(db, &id, now).await?;
                Ok(user.map(|user| (user, ended)))
            })
            .await?;
        let Some((user, ended)) = changed else { return Ok(Outcome::LinkVoid) };
        self.ends.add_sessions(ended);
        self.ends.add_user(&user.id, user.changed);
        self.audit.password_changed(&user, Some(client)).await;
        Ok(Outcome::Changed(user))
    }
}
