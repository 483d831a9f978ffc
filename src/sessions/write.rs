//! State-changing requests of a signed-in user, judged in the transaction that writes: against TOCTOU races (time of
//! check to time of use, CWE-367).
//!
//! The guard of a page knows that the session was active when the request came. A password that is hashed, or a lock
//! that is waited for, takes time in which the session may end. So the write itself holds the rows that say so.

use actix_web::HttpRequest;
use sqlx::AnyConnection;

use super::current::{CurrentUser, Sessions, secret_hash};
use super::store;
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::storage::users;

impl Sessions {
    /// Runs what a request of a signed-in user writes, in one transaction that locks the user's row and the session's.
    /// `work` gets the user as the row says now, and the time. This is the only way for such a request to write.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when the session has ended meanwhile, or its user may no longer sign in: then nothing
    /// was written. Otherwise as the database.
    pub async fn write<T>(
        &self,
        current: &CurrentUser,
        work: impl AsyncFnOnce(&mut AnyConnection, &User, UnixSeconds) -> Result<T, sqlx::Error>,
    ) -> Result<T, AppError> {
        let now = self.shared.clock.now();
        let written = self
            .shared
            .db
            .write(async |db| match self.lock_active(db, current, now).await? {
                Some(user) => work(db, &user, now).await.map(Some),
                None => Ok(None),
            })
            .await?;
        written.ok_or(AppError::SignedOut)
    }

    /// The same, where the work calls for the end of all the user's sessions: this browser goes on with a new one, made
    /// in the same transaction. `work` answers the user as it left them.
    pub async fn write_and_renew(
        &self,
        req: &HttpRequest,
        client: &ClientInfo,
        current: &CurrentUser,
        work: impl AsyncFnOnce(&mut AnyConnection, &User, UnixSeconds) -> Result<User, sqlx::Error>,
    ) -> Result<CurrentUser, AppError> {
        let begun_at = self.shared.clock.now();
        let (secret, new) = self.new_session(client, current.session().remembered, begun_at)?;
        let (user, epoch, ended) = self
            .write(current, async |db, user, now| {
                let user = work(db, user, now).await?;
                let mut ended = store::end_all_of(db, &user.id, now).await?;
                let (epoch, crowded_out) = store::insert(db, &new, &user.id, now).await?;
                ended.extend(crowded_out);
                Ok((user, epoch, ended))
            })
            .await?;
        self.shared.revocations.add_sessions(ended);
        self.shared.revocations.add_user(&user.id, user.changed);
        let state = new.into_state(user, epoch, begun_at);
        Ok(self.adopt(req, secret, secret_hash(req), state).await)
    }

    /// Checks that the session is still active: before something is handed out that took a while to put together.
    ///
    /// # Errors
    /// As [`Sessions::write`].
    pub async fn verify_active(&self, current: &CurrentUser) -> Result<(), AppError> {
        self.write(current, async |_, _, _| Ok(())).await
    }

    /// Locks the row that says whether all sessions were ended at once, then the user's, then the session's: in the
    /// order of all who lock more than one.
    async fn lock_active(
        &self,
        db: &mut AnyConnection,
        current: &CurrentUser,
        now: UnixSeconds,
    ) -> Result<Option<User>, sqlx::Error> {
        let session = current.session();
        if session.is_expired(now, self.idle()) {
            return Ok(None);
        }
        users::lock_accounts(db).await?;
        let user = users::lock_active(db, &current.user().id).await?;
        let is_active = store::lock_active(db, &session.id).await?;
        Ok(user.filter(|_| is_active))
    }
}
