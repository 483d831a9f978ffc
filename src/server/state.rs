//! The state of the process, opened from the configuration, and the state of each worker.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use actix_web::cookie::Key;
use secrecy::SecretString;
use tokio::sync::mpsc::Receiver;

use crate::base::clock::Clock;
use crate::base::hash_pool::Hasher;
use crate::base::metrics::{DatabaseMetrics, Metrics, MetricsError};
use crate::base::secret::NoRandomness;
use crate::config::keys::{Purpose, SessionKeys};
use crate::config::{Config, options};
use crate::features::login;
use crate::mail::{MailWorker, Transport, TransportError};
use crate::server::cleanup::Cleanup;
use crate::server::routes;
use crate::sessions::cache::RedisStore;
use crate::sessions::cookie::SignedCookie;
use crate::sessions::last_seen::{LastSeen, LastSeenRecorder, last_seen};
use crate::sessions::revocations::RevocationList;
use crate::sessions::{Devices, ProcessCache, SessionCache, Sessions, SessionsParts, TrustedBrowsers};
use crate::state::{AppPasswordCache, AppState, Core, SetupLink, StateParts};
use crate::storage::audit::Audit;
use crate::storage::data_dir::{self, DataDirError};
use crate::storage::db::{self, Db};
use crate::storage::rate_limit::{Memory, RateLimiter};
use crate::storage::redis_link::{Cluster, RedisLink, RedisServer};
use crate::storage::sealing::Sealer;
use crate::storage::{session_keys, users};
use crate::web::applications::Applications;
use crate::web::assets::Assets;
use crate::web::brand::SiteBrand;
use crate::web::client_ip::{ProxyWarnings, TrustedProxies};
use crate::web::request_id::RequestIds;
use crate::web::site::{Site, SiteParts, Stopping};

/// The state shared by the workers of a process.
#[derive(Clone)]
pub struct Shared {
    pub config: Arc<Config>,
    pub db: Db,
    pub clock: Clock,
    pub revocations: RevocationList,
    session_cache: ProcessCache,
    pub hasher: Hasher,
    pub audit: Audit,
    pub redis: Option<RedisServer>,
    pub setup_link: SetupLink,
    pub mails: Transport,
    pub metrics: Metrics,
    pub stopping: Stopping,
    /// Counters of limits.
    pub attempts: Memory,
    keys: SessionKeys,
    assets: Assets,
    last_seen: LastSeenRecorder,
    request_ids: RequestIds,
    proxy_warnings: ProxyWarnings,
    pub redirects: login::Redirects,
    has_users: Arc<AtomicBool>,
}

/// Why a start failed, in one line for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    #[error(transparent)]
    Database(#[from] db::StartError),
    #[error("The database can't be used: {0}")]
    Query(#[from] db::DbError),
    /// With the name under which the option is set.
    #[error("{option}: Redis can't be used: {cause}")]
    Redis { option: String, cause: redis::RedisError },
    #[error("{option}: Redis can't be used: {cause}.")]
    RedisCluster { option: String, cause: Cluster },
    #[error("{option} and MAIL_FROM can't be used: {cause}")]
    Mail { option: String, cause: TransportError },
    #[error("STATIC_DIR can't be read: {0}")]
    Assets(std::io::Error),
    #[error("The system starts no further threads: {0}")]
    Threads(std::io::Error),
    #[error("The metrics can't be set up: {0}")]
    Metrics(#[from] MetricsError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Shared {
    /// Opens everything in the configuration. Redis may be unavailable: workers connect to it while they serve. The
    /// receiver is for [`crate::server::workers`].
    pub async fn start(config: Config, clock: Clock) -> Result<(Self, Receiver<LastSeen>), StartError> {
        let metrics = Metrics::new()?;
        let (db, keys) = open(&config, metrics.database.clone()).await?;
        db.read(async |db| db::set_clock(db, &clock).await).await?;
        let instance_id = db.read(async |db| users::instance_id(db).await).await?;
        let (sealer, now) = (Sealer::new(&keys, Purpose::TotpSecret), clock.now());
        db.write(async |db| session_keys::see(db, sealer.key_names(), now).await).await?;
        let (last_seen, notes) = last_seen();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let redis = match &config.redis_url {
            Some(url) => Some(reach_redis(&config, url, &metrics).await?),
            None => None,
        };
        let shared = Self {
            revocations: RevocationList::default(),
            session_cache: ProcessCache::new(config.session_cache_mib << 20),
            hasher: Hasher::start(cores, config.bcrypt_cost).map_err(StartError::Threads)?,
            audit: Audit::new(db.clone(), clock.clone())?,
            redis,
            setup_link: SetupLink::new(&keys, instance_id),
            mails: Transport::new(&config)
                .map_err(|cause| StartError::Mail { option: config.given_name(&options::SMTP_URL), cause })?,
            metrics,
            stopping: Stopping::default(),
            attempts: Memory::new(clock.clone()),
            assets: Assets::read(&config.static_dir).map_err(StartError::Assets)?,
            last_seen,
            request_ids: RequestIds::new()?,
            proxy_warnings: ProxyWarnings::default(),
            redirects: login::Redirects::new(clock.clone()),
            has_users: Arc::default(),
            config: Arc::new(config),
            keys,
            db,
            clock,
        };
        Ok((shared, notes))
    }

    fn signed_cookie(&self, name: &str, purpose: Purpose) -> SignedCookie {
        let secure = self.config.public_url.is_https();
        SignedCookie::new(name, secure, self.keys.signer(purpose))
    }

    /// The cookie for apps, which are on other hosts.
    fn applications_cookie(&self) -> Option<SignedCookie> {
        let domain = self.config.cookie_domain.as_deref()?;
        Some(SignedCookie::of_domain("vestibule-apps", domain, self.keys.signer(Purpose::ApplicationsCookie)))
    }

    fn trusted_browsers(&self) -> TrustedBrowsers {
        TrustedBrowsers::new(self.signed_cookie("vestibule-trusted", Purpose::TrustedBrowserCookie))
    }

    pub fn site(&self) -> Site {
        Site::new(SiteParts {
            name: self.config.site_name.clone(),
            public_url: self.config.public_url.clone(),
            assets: self.assets.clone(),
            proxies: TrustedProxies::new(&self.config.trusted_proxies, self.proxy_warnings.clone()),
            brand: SiteBrand::new(self.config.brand.clone()),
            applications: Applications::new(&self.config),
            remote_user: self.config.remote_user,
            routes: routes::all().into_iter().map(|route| route.path).collect(),
            metrics: self.metrics.requests.clone(),
            request_ids: self.request_ids.clone(),
            stopping: self.stopping.clone(),
            registration: self.config.registration,
            sends_mail: self.config.smtp_url.is_some(),
            log_command: self.config.log_command,
            remembered: self.config.lifetimes.remembered.unsigned_abs(),
            languages: self.signed_cookie("vestibule-language", Purpose::LanguageCookie),
            notices: self.signed_cookie("vestibule-notice", Purpose::NoticeCookie),
            kept_forms: self.signed_cookie("vestibule-form", Purpose::KeptFormCookie),
            sign_in_flows: self.signed_cookie("vestibule-sign-in", Purpose::SignInFlowCookie),
        })
    }

    /// The worker that sends emails in the background.
    pub fn mail_worker(&self) -> MailWorker {
        MailWorker {
            db: self.db.clone(),
            clock: self.clock.clone(),
            audit: self.audit.clone(),
            transport: self.mails.clone(),
            site_name: self.config.site_name.clone(),
            public_url: self.config.public_url.clone(),
        }
    }

    /// The task that removes expired rows.
    pub fn cleanup(&self) -> Cleanup {
        Cleanup {
            db: self.db.clone(),
            clock: self.clock.clone(),
            idle_timeout: self.config.lifetimes.idle,
            audit_retention: self.config.audit_retention,
            metrics: self.metrics.sessions.clone(),
            store: if self.redis.is_some() { "redis" } else { "cookie" },
        }
    }

    /// The state of one worker, with its own connection to Redis.
    pub fn state(&self, redis: Option<RedisLink>, sessions: Sessions) -> AppState {
        AppState::new(StateParts {
            core: Core {
                config: Arc::clone(&self.config),
                db: self.db.clone(),
                clock: self.clock.clone(),
                audit: self.audit.clone(),
                revocations: self.revocations.clone(),
            },
            hasher: self.hasher.clone(),
            rate_limiter: RateLimiter::new(self.attempts.clone(), redis.clone(), self.audit.clone()),
            sessions,
            devices: Devices::new(self.signed_cookie("vestibule-device", Purpose::DeviceCookie), self.db.clone()),
            trusted_browsers: self.trusted_browsers(),
            app_passwords: AppPasswordCache::default(),
            last_seen: self.last_seen.clone(),
            setup_link: self.setup_link.clone(),
            totp_secrets: Sealer::new(&self.keys, Purpose::TotpSecret),
            challenges: self.keys.signer(Purpose::Challenge),
            redis,
            metrics: self.metrics.sign_ins.clone(),
            has_users: Arc::clone(&self.has_users),
        })
    }

    /// The sessions of one worker: cached in Redis if configured, otherwise in cookies.
    pub fn sessions(&self, redis: Option<Rc<RedisStore>>) -> Sessions {
        Sessions::new(SessionsParts {
            db: self.db.clone(),
            audit: self.audit.clone(),
            revocations: self.revocations.clone(),
            clock: self.clock.clone(),
            lifetimes: self.config.lifetimes,
            second_factor: self.config.second_factor,
            cookie: self.session_cookie(),
            applications: self.applications_cookie(),
            trusted_browsers: self.trusted_browsers(),
            redis,
            cache: SessionCache::default(),
            last_seen: self.last_seen.clone(),
            metrics: self.metrics.sessions.clone(),
        })
    }

    pub fn redis_store(&self, link: &RedisLink) -> RedisStore {
        let signer = self.keys.signer(Purpose::StoredSession);
        RedisStore::new(link.clone(), self.clock.clone(), signer, self.session_cache.clone())
    }

    pub fn session_cookie(&self) -> SignedCookie {
        self.signed_cookie("vestibule", Purpose::SessionCookie)
    }

    /// The key with which actix-session signs the session cookie.
    pub fn session_key(&self) -> Key {
        self.keys.cookie_key(Purpose::SessionCookie)
    }
}

async fn reach_redis(config: &Config, url: &SecretString, metrics: &Metrics) -> Result<RedisServer, StartError> {
    let option = || config.given_name(&options::REDIS_URL);
    let redis = RedisServer::new(config, url, metrics.redis.clone())
        .map_err(|cause| StartError::Redis { option: option(), cause })?;
    redis.refuse_unsupported().await.map_err(|cause| StartError::RedisCluster { option: option(), cause })?;
    Ok(redis)
}

/// The database, and the session keys from the options or from `DATA_DIR`.
pub async fn open(config: &Config, metrics: DatabaseMetrics) -> Result<(Db, SessionKeys), StartError> {
    if config.database.is_in(&config.data_dir) || config.session_keys.is_none() {
        data_dir::prepare(&config.data_dir)?;
    }
    let keys = match &config.session_keys {
        Some(keys) => keys.clone(),
        None => data_dir::session_keys(&config.data_dir)?,
    };
    Ok((Db::open(&config.database, config.database_pool_size, metrics).await?, keys))
}
