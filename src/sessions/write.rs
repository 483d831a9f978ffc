//! State-changing requests of a signed-in user, judged in the transaction that writes: against TOCTOU races (time of
//! check to time of use, CWE-367).
//!
//! The guard of a page knows that the session was active when the request came. A password that is hashed, or a lock
//! that is waited for, takes time in which the session may end. So the write itself locks the rows that say so.

use actix_web::HttpRequest;
use sqlx::AnyConnection;

use super::cached_session::CachedSession;
use super::current::{CurrentUser, Sessions, secret_hash};
use super::store::{self, NewSession};
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::NoRandomness;
use crate::base::user::User;
use crate::storage::users;

/// Locks the row that says whether all sessions were ended at once, then the user's, then the session's: in the order of
/// all who lock more than one. Returns the user as the row says now, or `None` if the session has ended meanwhile or its
/// user may no longer sign in. `idle` is the idle timeout in seconds.
pub async fn lock_active(
    db: &mut AnyConnection,
    current: &CurrentUser,
    now: UnixSeconds,
    idle: i64,
) -> Result<Option<User>, sqlx::Error> {
    let session = current.session();
    if session.is_expired(now, idle) {
        return Ok(None);
    }
    users::lock_accounts(db).await?;
    let user = users::lock_active(db, &current.user().id).await?;
    let is_active = store::lock_active(db, &session.id).await?;
    Ok(user.filter(|_| is_active))
}

/// A session that is to take the place of all that a user has.
pub struct Renewal<'a> {
    secret: String,
    new: NewSession<'a>,
}

/// A session that took the place of the others, for [`Sessions::adopt_renewed`].
#[must_use]
pub struct Renewed {
    secret: String,
    state: Box<CachedSession>,
}

impl Renewal<'_> {
    /// Writes its row. Returns also the sessions that had to end to make room.
    pub async fn write(
        self,
        db: &mut AnyConnection,
        user: User,
        now: UnixSeconds,
    ) -> Result<(Renewed, Vec<String>), sqlx::Error> {
        let (epoch, crowded_out) = store::insert(db, &self.new, &user.id, now).await?;
        Ok((Renewed { secret: self.secret, state: self.new.into_state(user, epoch, now).into() }, crowded_out))
    }
}

impl Sessions {
    /// Prepares the session that takes the place of a browser's when all of its user's end.
    pub fn renewal<'a>(&self, client: &'a ClientInfo, current: &CurrentUser) -> Result<Renewal<'a>, NoRandomness> {
        let (secret, new) = self.new_session(client, current.session().remembered, self.shared.clock.now())?;
        Ok(Renewal { secret, new })
    }

    /// Makes the session that took the place of the request's own its own.
    pub async fn adopt_renewed(&self, req: &HttpRequest, renewed: Renewed) {
        self.adopt(req, renewed.secret, secret_hash(req), *renewed.state).await;
    }

    /// Checks that the session is still active: before a response that took a while to make.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when it is not.
    pub async fn verify_active(&self, current: &CurrentUser) -> Result<(), AppError> {
        let (now, idle) = (self.shared.clock.now(), self.idle());
        let user = self.shared.db.write(async |db| lock_active(db, current, now, idle).await).await?;
        user.map(drop).ok_or(AppError::SignedOut)
    }
}
