//! Application state: what requests and commands work with.

mod app_passwords;
mod setup_link;

use std::future::{Ready, ready};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

pub use self::app_passwords::{AppPasswordCache, Known};
pub use self::setup_link::SetupLink;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::hash_pool::Hasher;
use crate::base::metrics::SignInMetrics;
use crate::config::Config;
use crate::config::keys::Signer;
use crate::sessions::last_seen::LastSeenRecorder;
use crate::sessions::revocations::RevocationList;
use crate::sessions::{Devices, Sessions, TrustedBrowsers};
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::rate_limit::RateLimiter;
use crate::storage::redis_link::RedisLink;
use crate::storage::sealing::Sealer;

/// The state of commands and workers, enough to change accounts.
#[derive(Clone)]
pub struct Core {
    pub config: Arc<Config>,
    pub db: Db,
    pub clock: Clock,
    pub audit: Audit,
    /// Unused in a command: servers read the sessions that it ended from the database.
    pub revocations: RevocationList,
}

impl Core {
    pub fn now(&self) -> UnixSeconds {
        self.clock.now()
    }
}

/// The state of one worker, a handler's argument. Clones share it.
#[derive(Clone)]
pub struct AppState(Rc<StateParts>);

pub struct StateParts {
    pub core: Core,
    pub hasher: Hasher,
    pub rate_limiter: RateLimiter,
    pub sessions: Sessions,
    pub devices: Devices,
    pub trusted_browsers: TrustedBrowsers,
    pub app_passwords: AppPasswordCache,
    pub last_seen: LastSeenRecorder,
    pub setup_link: SetupLink,
    /// The keys of the secrets of authenticator apps.
    pub totp_secrets: Sealer,
    /// Signs the challenges of passkeys.
    pub challenges: Signer,
    /// The worker's own connection, if `REDIS_URL` is set.
    pub redis: Option<RedisLink>,
    pub metrics: SignInMetrics,
    /// Set once there is an account, which stays true because the last administrator can't be deleted.
    pub has_users: Arc<AtomicBool>,
}

impl AppState {
    pub fn new(parts: StateParts) -> Self {
        Self(Rc::new(parts))
    }
}

impl Deref for AppState {
    type Target = StateParts;

    fn deref(&self) -> &StateParts {
        &self.0
    }
}

impl Deref for StateParts {
    type Target = Core;

    fn deref(&self) -> &Core {
        &self.core
    }
}

impl FromRequest for AppState {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.app_data::<Self>().cloned().ok_or(AppError::Unprepared("state")))
    }
}
