//! Re-authentication: somebody who is signed in gives the account's password again, before what the thief of a session must
//! not do.
//!
//! All limits on wrong passwords are of the session: its thief locks out nobody but that session.

use super::Authenticator;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Busy, Sender};
use crate::base::password::PasswordInput;
use crate::base::secret::hash_secret;
use crate::base::user::User;
use crate::sessions::{CurrentUser, store};
use crate::storage::rate_limit::limits::{CONFIRM, CONFIRM_SESSION, RIGHT_PASSWORDS};
use crate::storage::rate_limit::{Counter, Verdict};
use crate::storage::users;

impl Authenticator {
    /// Whether the password is the account's. Counts the attempt before it compares, and refunds it unless the password was
    /// wrong. As at sign-in, it goes on when its client leaves.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] when there were; [`AppError::SignedOut`] when there were so many that the session has
    /// ended.
    pub async fn confirm(
        &self,
        current: &CurrentUser,
        typed: &PasswordInput,
        client: &ClientInfo,
    ) -> Result<bool, AppError> {
        let (authenticator, current, typed, client) = (self.clone(), current.clone(), typed.clone(), client.clone());
        let judging =
            actix_web::rt::spawn(async move { authenticator.count_and_confirm(&current, &typed, &client).await });
        judging.await.unwrap_or(Err(Busy::Gone.into()))
    }

    async fn count_and_confirm(
        &self,
        current: &CurrentUser,
        typed: &PasswordInput,
        client: &ClientInfo,
    ) -> Result<bool, AppError> {
        let (user, session) = (current.user(), &current.session().id);
        let counters =
            vec![Counter::of_part(CONFIRM, &user.id, session), Counter::new(RIGHT_PASSWORDS, hash_secret(&user.email))];
        let permit = match self.rate_limiter.count(counters, client).await {
            Verdict::Allowed(permit) => permit,
            Verdict::Refused { retry_after } => return Err(AppError::TooManyAttempts { retry_after }),
        };
        let right = self.is_right(user, typed).await;
        match right {
            Ok(true) => self.rate_limiter.settle(permit, |limit| *limit == RIGHT_PASSWORDS).await,
            Ok(false) => {
                self.rate_limiter.settle(permit, |limit| *limit != RIGHT_PASSWORDS).await;
                self.audit.confirmation_refused(user, client).await;
                if self.rate_limiter.tally(&Counter::of_part(CONFIRM_SESSION, &user.id, session)).await {
                    self.end_session(current, client).await?;
                    return Err(AppError::SignedOut);
                }
            }
            Err(_) => self.rate_limiter.refund(permit).await,
        }
        right
    }

    /// Ends a session in which somebody guesses; its owner signs in again.
    async fn end_session(&self, current: &CurrentUser, client: &ClientInfo) -> Result<(), AppError> {
        let (user_id, session, now) = (&current.user().id, &current.session().id, self.audit.now());
        let ended = self.db.write(async |db| store::end_one_of(db, user_id, session, now).await).await?;
        if ended.is_some() {
            self.revocations.add_sessions(ended);
            self.audit.session_ended(user_id, Some(client)).await;
        }
        Ok(())
    }

    async fn is_right(&self, user: &User, typed: &PasswordInput) -> Result<bool, AppError> {
        let hash = self.db.read(async |db| users::password_hash(db, &user.id).await).await?;
        let Some(hash) = hash else { return Ok(false) };
        let (typed, cost) = (typed.clone(), self.bcrypt_cost);
        let verdict = self.hasher.run(Sender::Account(user.id.clone()), move || hash.verify(&typed, cost)).await??;
        Ok(verdict.correct)
    }
}
