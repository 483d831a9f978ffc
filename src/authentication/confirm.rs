//! Whether somebody who is signed in knows the password of the account: asked before what the thief of a session must not
//! do.

use super::Authenticator;
use crate::client::Client;
use crate::error::AppError;
use crate::sessions::CurrentUser;
use crate::throttle::{Counter, Limit, Verdict};
use crate::users::password::Typed;
use crate::users::{User, store};

/// Each session has its own, so that the thief of one does not lock the owner out.
const PER_SESSION: Limit = Limit::per_seconds(5, 5 * 60);
const PER_ACCOUNT_AND_DAY: Limit = Limit::per_seconds(100, 86_400);

impl Authenticator {
    /// Whether the password is the account's. Counts the attempt before it compares, and gives the count back unless the
    /// password was wrong.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] when there were.
    pub async fn confirm(&self, current: &CurrentUser, typed: &Typed, client: &Client) -> Result<bool, AppError> {
        let user = current.user();
        let counters = vec![
            Counter { key: format!("confirm:{}", current.session().id), limit: PER_SESSION },
            Counter { key: format!("confirm-day:{}", user.id), limit: PER_ACCOUNT_AND_DAY },
        ];
        let permit = match self.throttle.count(counters).await {
            Verdict::Allowed(permit) => permit,
            Verdict::Refused { retry_after } => {
                self.audit.attempt_limited(client);
                return Err(AppError::TooManyAttempts { retry_after });
            }
        };
        let right = self.is_right(user, typed, client).await;
        if let Ok(false) = right {
            self.audit.confirmation_refused(user, client).await;
        } else {
            self.throttle.give_back(permit).await;
        }
        right
    }

    async fn is_right(&self, user: &User, typed: &Typed, client: &Client) -> Result<bool, AppError> {
        let hash = self.db.read(async |db| store::password_hash(db, &user.id).await).await?;
        let Some(hash) = hash else { return Ok(false) };
        let (typed, cost) = (typed.clone(), self.bcrypt_cost);
        let verdict = self.hasher.run(client.counted_as(), move || hash.verify(&typed, cost)).await??;
        Ok(verdict.correct)
    }
}
