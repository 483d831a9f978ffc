//! The check of a request that a proxy forwards. It fails closed: on any error, the request is denied.

use std::panic::AssertUnwindSafe;
use std::rc::Rc;
use std::time::Duration;

use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::{FromRequest, HttpRequest};
use futures_util::FutureExt;

use super::original::{Original, Unclear};
use super::smuggling;
use crate::access::{Access, RequiredProof};
use crate::authentication::{AppPasswordOutcome, app_password};
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::{CachedSession, Visitor};
use crate::state::AppState;
use crate::web::site::Site;

/// Reads the proxy's headers.
pub type Reading = fn(&HeaderMap) -> Result<Original, Unclear>;

/// The outcome of a check.
pub enum Decision {
    /// The user, if somebody is signed in.
    Allow {
        original: Original,
        user: Option<User>,
    },
    Deny(Denial),
}

/// An allowed request, and its user if somebody is signed in.
type Judgement = (Original, Option<User>);

/// The reason why a request is denied.
#[derive(Debug, thiserror::Error)]
pub enum Denial {
    /// Nobody is signed in.
    #[error("{original}: not signed in")]
    SignedOut { original: Original },
    /// This user has no access. Without a user: nobody has access.
    #[error("{original}: {because}")]
    Refused { original: Original, because: String, user: Option<Box<User>> },
    /// This user has access, and has yet to prove more in their session.
    #[error("{original}: {missing}")]
    ProofMissing { original: Original, required: RequiredProof, missing: MissingProof, user: Box<User> },
    /// The holder of an app password must have a second factor, and has none.
    #[error("{original}: the user has yet to add a second factor")]
    NotEnrolled { original: Original, user: Box<User> },
    #[error("{original}: the rule refuses app passwords")]
    AppPassword { original: Original, user: Box<User> },
    #[error("{original}: too many wrong app passwords")]
    TooManyAttempts { original: Original, retry_after: Duration },
    #[error("{0}")]
    Unclear(#[from] Unclear),
    #[error("the peer is not in TRUSTED_PROXIES; if it is your proxy, add it")]
    UnlistedPeer,
    #[error("{0}")]
    Broken(#[from] AppError),
    #[error("the check panicked")]
    Panicked,
}

/// The proof that a session lacks.
#[derive(Clone, Copy, Debug, thiserror::Error)]
pub enum MissingProof {
    #[error("no second factor in this session")]
    SecondFactor,
    #[error("authenticated too long ago")]
    Recent,
}

pub async fn check(state: &AppState, req: &HttpRequest, site: &Site, reading: Reading) -> Decision {
    fail_closed(decide(state, req, site, reading)).await
}

async fn decide(state: &AppState, req: &HttpRequest, site: &Site, reading: Reading) -> Result<Judgement, Denial> {
    if !site.proxies.may_ask(req.peer_addr()) {
        return Err(Denial::UnlistedPeer);
    }
    smuggling::refuse(req.headers())?;
    let original = reading(req.headers())?;
    let address = site.proxies.forwarded_address(req.headers());
    let verdict = state.config.access_rules.decide(&original.access_request(address));
    let because = || verdict.because.to_string();
    if *verdict.access == Access::Deny {
        return Err(Denial::Refused { because: because(), original, user: None });
    }
    let identity = identify(state, req).await?;
    let required = match identity {
        Identity::LacksSecondFactor(_) => RequiredProof { second_factor: true, ..verdict.proof },
        _ => verdict.proof,
    };
    match (verdict.access, identity) {
        (Access::Public, identity) => Ok((original, identity.into_user())),
        (_, Identity::Stranger) => Err(Denial::SignedOut { original }),
        (_, Identity::TooOften { retry_after }) => Err(Denial::TooManyAttempts { original, retry_after }),
        (access, Identity::Session(session) | Identity::LacksSecondFactor(session)) => {
            let missing = missing_proof(required, &session, state.now());
            let user = session.user.clone();
            match missing {
                _ if !access.admits(&user) => Err(Denial::refused(original, because(), user)),
                Some(missing) => Err(Denial::ProofMissing { original, required, missing, user: Box::new(user) }),
                None => Ok((original, Some(user))),
            }
        }
        (access, Identity::NotEnrolled(user)) => match access.admits(&user) {
            false => Err(Denial::refused(original, because(), user)),
            true => Err(Denial::NotEnrolled { original, user: Box::new(user) }),
        },
        (access, Identity::AppPassword(user)) => match required.accepts_app_passwords() {
            _ if !access.admits(&user) => Err(Denial::refused(original, because(), user)),
            false => Err(Denial::AppPassword { original, user: Box::new(user) }),
            true => Ok((original, Some(user))),
        },
    }
}

/// Compares what the rule demands with what the session's user has proved.
fn missing_proof(required: RequiredProof, session: &CachedSession, now: UnixSeconds) -> Option<MissingProof> {
    let (is_two, age) = (session.factors.is_two(), now - session.authenticated_at);
    let lacks_factor = required.second_factor && !is_two;
    let missing = if lacks_factor { MissingProof::SecondFactor } else { MissingProof::Recent };
    (!required.is_met(is_two, age)).then_some(missing)
}

/// The user comes from an app password, or else from a session. A wrong app password counts as nobody, even beside a
/// session.
async fn identify(state: &AppState, req: &HttpRequest) -> Result<Identity, AppError> {
    if let Some(authorization) = req.headers().get(AUTHORIZATION) {
        let client = ClientInfo::extract(req).await?;
        match app_password::authenticate(state, authorization.as_bytes(), &client).await? {
            AppPasswordOutcome::User(user) => return Ok(Identity::AppPassword(user)),
            AppPasswordOutcome::NotEnrolled(user) => return Ok(Identity::NotEnrolled(user)),
            AppPasswordOutcome::Invalid => return Ok(Identity::Stranger),
            AppPasswordOutcome::TooMany { retry_after } => return Ok(Identity::TooOften { retry_after }),
            AppPasswordOutcome::NotOurs => {}
        }
    }
    match state.sessions.visitor(req).await {
        Ok(Visitor::SignedIn(session)) => Ok(Identity::Session(session)),
        Ok(Visitor::LacksSecondFactor(session)) => Ok(Identity::LacksSecondFactor(session)),
        Err(AppError::SignedOut) => Ok(Identity::Stranger),
        Err(error) => Err(error),
    }
}

/// Fails closed, also on a panic.
async fn fail_closed(judged: impl Future<Output = Result<Judgement, Denial>>) -> Decision {
    match AssertUnwindSafe(judged).catch_unwind().await.unwrap_or(Err(Denial::Panicked)) {
        Ok((original, user)) => Decision::Allow { original, user },
        Err(denial) => Decision::Deny(denial),
    }
}

impl Denial {
    fn refused(original: Original, because: String, user: User) -> Self {
        Self::Refused { original, because, user: Some(Box::new(user)) }
    }

    /// The request to an app, if it could be read.
    pub fn original(&self) -> Option<&Original> {
        match self {
            Self::SignedOut { original }
            | Self::Refused { original, .. }
            | Self::ProofMissing { original, .. }
            | Self::NotEnrolled { original, .. }
            | Self::AppPassword { original, .. }
            | Self::TooManyAttempts { original, .. } => Some(original),
            Self::Unclear(_) | Self::UnlistedPeer | Self::Broken(_) | Self::Panicked => None,
        }
    }

    /// The user who is denied, if known.
    pub fn user(&self) -> Option<&User> {
        match self {
            Self::Refused { user, .. } => user.as_deref(),
            Self::ProofMissing { user, .. } | Self::NotEnrolled { user, .. } | Self::AppPassword { user, .. } => {
                Some(user)
            }
            _ => None,
        }
    }
}

/// The sender of a request.
enum Identity {
    Session(Rc<CachedSession>),
    /// As good as nobody: the user must have a second factor that the session lacks.
    LacksSecondFactor(Rc<CachedSession>),
    AppPassword(User),
    /// As good as nobody: the holder of an app password must have a second factor, and has none.
    NotEnrolled(User),
    Stranger,
    TooOften {
        retry_after: Duration,
    },
}

impl Identity {
    fn into_user(self) -> Option<User> {
        match self {
            Self::Session(session) => Some(session.user.clone()),
            Self::AppPassword(user) => Some(user),
            Self::LacksSecondFactor(_) | Self::NotEnrolled(_) | Self::Stranger | Self::TooOften { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_denies() {
        let decision = fail_closed(async { panic!("as if there were a fault") }).await;
        assert!(matches!(decision, Decision::Deny(Denial::Panicked)));
    }
}
