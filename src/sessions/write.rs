//! Writes of a signed-in user: the session is checked in the transaction that writes, against TOCTOU races (time of
//! check to time of use, CWE-367).
//!
//! A page's guard checks that the session is active when the request arrives. While a password is hashed or a lock is
//! awaited, the session may end. So the write itself locks the rows of the session and the user, and checks again.

use actix_web::HttpRequest;
use sqlx::AnyConnection;

use super::cached_session::CachedSession;
use super::current::{CurrentUser, Sessions, secret_hash};
use super::factors::{FactorKind, Factors};
use super::store::{self, NewSession};
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::NoRandomness;
use crate::base::user::User;
use crate::storage::users::{self, Exclusion};

/// Locks the list of accounts, then the user's row, then the session's. Everything that locks more than one of them uses
/// this order. Returns the user, or `None` if the session has ended meanwhile or lost its proof, or the user may no longer
/// sign in, or must now have a second factor that the session lacks. `idle` is the idle timeout in seconds.
pub async fn lock_active(
    db: &mut AnyConnection,
    current: &CurrentUser,
    exclusion: Exclusion,
    now: UnixSeconds,
    idle: i64,
) -> Result<Option<User>, sqlx::Error> {
    let session = current.session();
    if session.is_expired(now, idle) {
        return Ok(None);
    }
    users::lock_accounts(db, exclusion).await?;
    let user = users::lock_active(db, &current.user().id).await?;
    let factors = store::lock_active(db, session).await?;
    let still_active = user.zip(factors).filter(|(user, factors)| current.still_opens_as_much(user, factors));
    Ok(still_active.map(|(user, _)| user))
}

/// A session that will replace this browser's.
pub struct Renewal<'a> {
    secret: String,
    new: NewSession<'a>,
    /// The public id of the session to replace.
    replaces: String,
}

/// A session that has replaced another, for [`Sessions::adopt_renewed`].
#[must_use]
pub struct Renewed {
    secret: String,
    state: Box<CachedSession>,
}

impl Renewed {
    /// The public id of the new session.
    pub fn id(&self) -> &str {
        &self.state.id
    }
}

impl Renewal<'_> {
    /// Writes the row. Also returns the sessions ended to stay within the limit.
    pub async fn write(
        self,
        db: &mut AnyConnection,
        user: User,
        now: UnixSeconds,
    ) -> Result<(Renewed, Vec<String>), sqlx::Error> {
        let (epoch, crowded_out) = store::insert(db, &self.new, &user.id, now).await?;
        store::replace(db, &user.id, &self.replaces, &self.new.id).await?;
        Ok((Renewed { secret: self.secret, state: self.new.into_state(user, epoch, now).into() }, crowded_out))
    }
}

impl Sessions {
    /// Prepares the session that this browser gets when all sessions of its user end. It doesn't count as another proof
    /// of who the user is.
    pub fn renewal<'a>(&self, client: &'a ClientInfo, current: &CurrentUser) -> Result<Renewal<'a>, NoRandomness> {
        self.with_same_proof(client, current, current.session().factors.clone())
    }

    /// Prepares the session that this browser gets once its user has added a factor, so that a copy of the old cookie opens
    /// nothing that the factor opens (session fixation; ASVS 7.2.4).
    pub fn enrolled<'a>(
        &self,
        client: &'a ClientInfo,
        current: &CurrentUser,
        factor: FactorKind,
    ) -> Result<Renewal<'a>, NoRandomness> {
        self.with_same_proof(client, current, current.session().factors.clone().and(factor))
    }

    fn with_same_proof<'a>(
        &self,
        client: &'a ClientInfo,
        current: &CurrentUser,
        factors: Factors,
    ) -> Result<Renewal<'a>, NoRandomness> {
        let renewal = self.replacement(client, current, factors)?;
        let authenticated_at = current.session().authenticated_at;
        Ok(Renewal { new: NewSession { authenticated_at, ..renewal.new }, ..renewal })
    }

    /// Prepares the session that this browser gets once its user has proved again who they are. A password stands in for
    /// all factors proved before, since it's enough only for an account without others.
    pub fn reauthenticated<'a>(
        &self,
        client: &'a ClientInfo,
        current: &CurrentUser,
        factor: FactorKind,
    ) -> Result<Renewal<'a>, NoRandomness> {
        let factors = match factor {
            FactorKind::Password => Factors::password(),
            other => current.session().factors.clone().and(other),
        };
        self.replacement(client, current, factors)
    }

    fn replacement<'a>(
        &self,
        client: &'a ClientInfo,
        current: &CurrentUser,
        factors: Factors,
    ) -> Result<Renewal<'a>, NoRandomness> {
        let CachedSession { id, remembered, .. } = current.session();
        let (secret, new) = self.new_session(client, factors, *remembered, self.shared.clock.now())?;
        Ok(Renewal { secret, new, replaces: id.clone() })
    }

    /// Makes the replacement session the request's own.
    pub async fn adopt_renewed(&self, req: &HttpRequest, renewed: Renewed) {
        self.adopt(req, renewed.secret, secret_hash(req), *renewed.state).await;
    }

    /// Checks that the session is still active, before a response that took a while to prepare.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] if the session has ended.
    pub async fn verify_active(&self, current: &CurrentUser) -> Result<(), AppError> {
        let (now, idle) = (self.shared.clock.now(), self.idle());
        let lock = async |db: &mut AnyConnection| lock_active(db, current, Exclusion::Shared, now, idle).await;
        let user = self.shared.db.write(lock).await?;
        user.map(drop).ok_or(AppError::SignedOut)
    }
}
