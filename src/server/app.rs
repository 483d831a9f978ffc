//! The one file that knows every feature: what they share, the order of the layers, the routes.

use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use actix_session::SessionMiddleware;
use actix_session::config::CookieContentSecurity;
use actix_web::body::BoxBody;
use actix_web::cookie::SameSite;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{self, ThinData};
use actix_web::{App, Error};
use secrecy::SecretString;
use tokio::sync::mpsc::Receiver;

use crate::authentication::{AppPasswordAuthenticator, Authenticator, NewPasswords};
use crate::base::clock::Clock;
use crate::base::error::AppError;
use crate::base::hash_pool::Hasher;
use crate::base::metrics::{DatabaseMetrics, Metrics, MetricsError};
use crate::base::secret::NoRandomness;
use crate::config::keys::{Purpose, SessionKeys};
use crate::config::{Config, DatabaseUrl};
use crate::features::app_passwords::AppPasswords;
use crate::features::email::EmailChanger;
use crate::features::forward_auth::ForwardAuth;
use crate::features::front_end::{self, FrontEnd};
use crate::features::health::RedisHealth;
use crate::features::password_change::PasswordChanger;
use crate::features::password_reset::PasswordChooser;
use crate::features::registration::Registrar;
use crate::features::setup::{FirstAdministrator, SetupLink};
use crate::features::{
    app_passwords, email, forward_auth, health, home, login, logout, password_change, password_reset, profile,
    registration, setup,
};
use crate::mail::{MailWorker, Mailer, Transport, TransportError};
use crate::server::cleanup::Cleanup;
use crate::sessions::cache::RedisStore;
use crate::sessions::cookie::SignedCookie;
use crate::sessions::last_seen::{LastSeen, LastSeenRecorder, last_seen};
use crate::sessions::revocations::RevocationList;
use crate::sessions::{Devices, SessionCache, Sessions, SessionsParts, Store, middleware};
use crate::storage::audit::Audit;
use crate::storage::data_dir::{self, DataDirError};
use crate::storage::db::{self, Db};
use crate::storage::rate_limit::{Memory, RateLimiter};
use crate::storage::redis_link::{Cluster, RedisLink, RedisServer};
use crate::storage::users;
use crate::web::applications::Applications;
use crate::web::assets::{self, Assets};
use crate::web::client_ip::{ProxyWarnings, TrustedProxies};
use crate::web::edge;
use crate::web::request_id::RequestIds;
use crate::web::route::PageRoute;
use crate::web::site::{Site, SiteParts, Stopping};

/// Every page, private unless it says that it is public.
pub fn routes() -> Vec<PageRoute> {
    [
        home::routes(),
        login::page::routes(),
        logout::routes(),
        profile::routes(),
        password_change::page::routes(),
        email::routes(),
        app_passwords::routes(),
        setup::page::routes(),
        registration::page::routes(),
        password_reset::routes(),
        health::routes(),
        forward_auth::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the workers of a process share.
#[derive(Clone)]
pub struct Shared {
    pub config: Arc<Config>,
    pub db: Db,
    pub clock: Clock,
    pub revocations: RevocationList,
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
    redirects: login::Redirects,
    has_anybody: Arc<AtomicBool>,
}

/// Why a start failed: one line for the operator.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    DataDir(#[from] DataDirError),
    #[error(transparent)]
    Database(#[from] db::StartError),
    #[error("The database cannot be used: {0}")]
    Query(#[from] db::DbError),
    #[error("REDIS_URL cannot be used: {0}")]
    Redis(#[from] redis::RedisError),
    #[error("REDIS_URL cannot be used: {0}.")]
    RedisCluster(#[from] Cluster),
    #[error("SMTP_URL and MAIL_FROM cannot be used: {0}")]
    Mail(#[from] TransportError),
    #[error("STATIC_DIR cannot be read: {0}")]
    Assets(std::io::Error),
    #[error("Threads cannot be started: {0}")]
    Threads(std::io::Error),
    #[error("The metrics cannot be made: {0}")]
    Metrics(#[from] MetricsError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Shared {
    /// Opens what the configuration names. Redis may be away: it is sought while requests are served.
    /// What comes beside it goes to [`crate::server::workers`].
    pub async fn start(config: Config, clock: Clock) -> Result<(Self, Receiver<LastSeen>), StartError> {
        let metrics = Metrics::new()?;
        let (db, keys) = open(&config, metrics.database.clone()).await?;
        db.read(async |db| db::set_clock(db, &clock).await).await?;
        let instance_id = db.read(async |db| users::instance_id(db).await).await?;
        let (last_seen, notes) = last_seen();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let redis = match &config.redis_url {
            Some(url) => Some(reach_redis(&config, url, &metrics).await?),
            None => None,
        };
        let shared = Self {
            revocations: RevocationList::default(),
            hasher: Hasher::start(cores, config.bcrypt_cost).map_err(StartError::Threads)?,
            audit: Audit::new(db.clone(), clock.clone()),
            redis,
            setup_link: SetupLink::new(&keys, instance_id),
            mails: Transport::new(&config)?,
            metrics,
            stopping: Stopping::default(),
            attempts: Memory::new(clock.clone()),
            assets: Assets::read(&config.static_dir).map_err(StartError::Assets)?,
            last_seen,
            request_ids: RequestIds::new()?,
            proxy_warnings: ProxyWarnings::default(),
            redirects: login::Redirects::new(clock.clone()),
            has_anybody: Arc::default(),
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

    /// What opens applications, which are on other hosts.
    fn applications_cookie(&self) -> Option<SignedCookie> {
        let domain = self.config.cookie_domain.as_deref()?;
        Some(SignedCookie::of_domain("vestibule-apps", domain, self.keys.signer(Purpose::ApplicationsCookie)))
    }

    fn site(&self) -> Site {
        Site::new(SiteParts {
            name: self.config.site_name.clone(),
            public_url: self.config.public_url.clone(),
            assets: self.assets.clone(),
            proxies: TrustedProxies::new(&self.config.trusted_proxies, self.proxy_warnings.clone()),
            applications: Applications::new(
                &self.config.public_url,
                self.config.cookie_domain.clone(),
                self.config.access_rules.clone(),
            ),
            remote_user: self.config.remote_user,
            routes: routes().into_iter().map(|route| route.path).collect(),
            metrics: self.metrics.requests.clone(),
            request_ids: self.request_ids.clone(),
            stopping: self.stopping.clone(),
            registration: self.config.registration,
            sends_mail: self.config.smtp_url.is_some(),
            notices: self.signed_cookie("vestibule-notice", Purpose::NoticeCookie),
            kept_forms: self.signed_cookie("vestibule-form", Purpose::KeptFormCookie),
        })
    }

    /// Whoever sends mails in the background.
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

    /// Whoever removes what is over.
    pub fn cleanup(&self) -> Cleanup {
        Cleanup {
            db: self.db.clone(),
            clock: self.clock.clone(),
            idle_timeout: self.config.lifetimes.idle,
            metrics: self.metrics.sessions.clone(),
            store: if self.redis.is_some() { "redis" } else { "cookie" },
        }
    }

    fn passwords(&self) -> NewPasswords {
        NewPasswords { hasher: self.hasher.clone(), bcrypt_cost: self.config.bcrypt_cost }
    }

    fn authenticator(&self, rate_limiter: RateLimiter) -> Authenticator {
        Authenticator {
            db: self.db.clone(),
            rate_limiter,
            hasher: self.hasher.clone(),
            audit: self.audit.clone(),
            revocations: self.revocations.clone(),
            metrics: self.metrics.sign_ins.clone(),
            bcrypt_cost: self.config.bcrypt_cost,
            has_anybody: Arc::clone(&self.has_anybody),
        }
    }

    fn app_passwords(&self, rate_limiter: RateLimiter) -> AppPasswordAuthenticator {
        AppPasswordAuthenticator::new(
            self.db.clone(),
            rate_limiter,
            self.audit.clone(),
            self.revocations.clone(),
            self.last_seen.clone(),
        )
    }

    fn redis_store(&self, link: &RedisLink) -> RedisStore {
        RedisStore::new(link.clone(), self.clock.clone(), self.keys.signer(Purpose::StoredSession))
    }
}

async fn reach_redis(config: &Config, url: &SecretString, metrics: &Metrics) -> Result<RedisServer, StartError> {
    let redis = RedisServer::new(config, url, metrics.redis.clone())?;
    redis.refuse_unsupported().await?;
    Ok(redis)
}

/// The database, and the session keys that were given or are kept in `DATA_DIR`.
pub async fn open(config: &Config, metrics: DatabaseMetrics) -> Result<(Db, SessionKeys), StartError> {
    let in_data_dir = matches!(&config.database, DatabaseUrl::Sqlite(path) if path.starts_with(&config.data_dir));
    if in_data_dir || config.session_keys.is_none() {
        data_dir::prepare(&config.data_dir)?;
    }
    let keys = match &config.session_keys {
        Some(keys) => keys.clone(),
        None => data_dir::session_keys(&config.data_dir)?,
    };
    Ok((Db::open(&config.database, config.database_pool_size, metrics).await?, keys))
}

/// The application of one worker, made on the worker's own runtime.
pub fn application(
    shared: &Shared,
) -> App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>
    + use<>,
> {
    let config = &shared.config;
    let link = shared.redis.clone().map(RedisLink::open);
    let session_cookie = shared.signed_cookie("vestibule", Purpose::SessionCookie);
    let cache = link.as_ref().map(|link| Rc::new(shared.redis_store(link)));
    let store = cache.clone().map_or(Store::Cookie, Store::Redis);
    let session_middleware = SessionMiddleware::builder(store, shared.keys.cookie_key(Purpose::SessionCookie))
        .cookie_name(session_cookie.name.clone())
        .cookie_secure(session_cookie.secure)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_content_security(CookieContentSecurity::Signed)
        .build();
    let sessions = Sessions::new(SessionsParts {
        db: shared.db.clone(),
        revocations: shared.revocations.clone(),
        clock: shared.clock.clone(),
        lifetimes: config.lifetimes,
        cookie: session_cookie,
        applications: shared.applications_cookie(),
        redis: cache,
        cache: SessionCache::default(),
        last_seen: shared.last_seen.clone(),
        metrics: shared.metrics.sessions.clone(),
    });
    let rate_limiter = RateLimiter::new(shared.attempts.clone(), link.clone(), shared.audit.clone());
    let authenticator = shared.authenticator(rate_limiter.clone());
    let outbox = Mailer {
        db: shared.db.clone(),
        clock: shared.clock.clone(),
        rate_limiter: rate_limiter.clone(),
        audit: shared.audit.clone(),
    };
    App::new()
        .app_data(ThinData(shared.site()))
        .app_data(ThinData(sessions.clone()))
        .app_data(ThinData(Devices::new(
            shared.signed_cookie("vestibule-device", Purpose::DeviceCookie),
            shared.db.clone(),
        )))
        .app_data(ThinData(shared.db.clone()))
        .app_data(ThinData(shared.clock.clone()))
        .app_data(ThinData(shared.audit.clone()))
        .app_data(ThinData(shared.revocations.clone()))
        .app_data(ThinData(RedisHealth(link)))
        .app_data(ThinData(rate_limiter.clone()))
        .app_data(ThinData(shared.redirects.clone()))
        .app_data(ThinData(authenticator.clone()))
        .app_data(ThinData(ForwardAuth {
            rules: config.access_rules.clone(),
            sessions: sessions.clone(),
            app_passwords: shared.app_passwords(rate_limiter),
        }))
        .app_data(ThinData(outbox.clone()))
        .app_data(ThinData(FirstAdministrator {
            db: shared.db.clone(),
            passwords: shared.passwords(),
            audit: shared.audit.clone(),
            link: shared.setup_link.clone(),
        }))
        .app_data(ThinData(Registrar {
            db: shared.db.clone(),
            clock: shared.clock.clone(),
            passwords: shared.passwords(),
            audit: shared.audit.clone(),
        }))
        .app_data(ThinData(PasswordChooser {
            db: shared.db.clone(),
            clock: shared.clock.clone(),
            passwords: shared.passwords(),
            audit: shared.audit.clone(),
            revocations: shared.revocations.clone(),
        }))
        .app_data(ThinData(PasswordChanger {
            authenticator: authenticator.clone(),
            passwords: shared.passwords(),
            sessions: sessions.clone(),
        }))
        .app_data(ThinData(AppPasswords {
            authenticator: authenticator.clone(),
            sessions: sessions.clone(),
            revocations: shared.revocations.clone(),
        }))
        .app_data(ThinData(EmailChanger { authenticator, outbox, sessions, revocations: shared.revocations.clone() }))
        .configure(|app| register(app, config))
        // The last one is the outermost: edge, our cookies, actix-session. A page's own guard comes after them.
        .wrap(session_middleware)
        .wrap(from_fn(middleware::layer))
        .wrap(from_fn(edge::layer))
}

fn register(app: &mut web::ServiceConfig, config: &Config) {
    for route in routes() {
        // A front end has its own start page.
        if route.path != "/" || config.spa_dir.is_none() {
            route.register(app);
        }
    }
    app.service(assets::files(&config.static_dir));
    match &config.spa_dir {
        Some(dir) => {
            app.app_data(ThinData(FrontEnd::new(dir)));
            app.default_service(web::to(front_end::serve));
        }
        None => {
            app.default_service(web::to(async || Err::<String, _>(AppError::NotFound)));
        }
    }
}
