//! Whether somebody who is signed in knows the password of the account: asked before what the thief of a session must not
//! do.

use super::Authenticator;
use crate::client::Client;
use crate::error::AppError;
use crate::throttle::{Counter, Limit, Verdict};
use crate::users::password::Typed;
use crate::users::{User, store};

const PER_ACCOUNT: Limit = Limit::per_seconds(5, 5 * 60);

impl Authenticator {
    /// Whether the password is the account's. Counts the attempt before it compares, and gives the count back unless the
    /// password was wrong.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] when there were.
    pub async fn confirm(&self, user: &User, typed: &Typed, client: &Client) -> Result<bool, AppError> {
        let counter = Counter { key: format!("confirm:{}", user.id), limit: PER_ACCOUNT };
        let permit = match self.throttle.count(vec![counter]).await {
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
