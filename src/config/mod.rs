//! The configuration: reads and checks every option, and reports all faults at once.

pub mod brand;
mod cookie_domain;
pub mod database;
mod effective;
mod env_file;
mod env_neighbours;
pub mod keys;
mod log_command;
mod log_filter;
mod mail;
pub mod options;
mod parse;
mod proxies;
mod public_url;
mod redis;
mod source;
mod warnings;

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;
use secrecy::SecretString;

use self::brand::Brand;
pub use self::database::DatabaseUrl;
use self::keys::SessionKeys;
pub use self::mail::Sender;
use self::options::Opt;
pub use self::proxies::TrustedNetworks;
pub use self::public_url::PublicUrl;
pub use self::source::{Fault, Source};
use crate::access::Rules;
use crate::base::duration::{duration_within, seconds_within};
use crate::base::logging::{LogConfig, LogFormat};
use crate::base::regular_file;
use crate::base::text_safety::without_bom;
use crate::base::user::Role;

/// The configuration of a running server or command, read once at start.
#[derive(Clone)]
pub struct Config {
    pub host: String,
    pub port: u16,
    pub public_url: PublicUrl,
    pub data_dir: PathBuf,
    pub database: DatabaseUrl,
    /// The most connections to PostgreSQL.
    pub database_pool_size: u32,
    pub redis_url: Option<SecretString>,
    pub redis_timeout: Duration,
    /// The most memory for sessions read from Redis, in MiB.
    pub session_cache_mib: u64,
    /// `None` if they are in `data_dir`, where the first start creates them.
    pub session_keys: Option<SessionKeys>,
    pub lifetimes: Lifetimes,
    /// How long audit events are kept, in seconds.
    pub audit_retention: i64,
    pub trusted_proxies: TrustedNetworks,
    /// The domain of the cookie for apps.
    pub cookie_domain: Option<String>,
    pub remote_user: RemoteUser,
    /// The rules for the apps behind the proxy.
    pub access_rules: Rules,
    pub bcrypt_cost: u32,
    pub registration: Registration,
    pub second_factor: SecondFactorPolicy,
    pub smtp_url: Option<SecretString>,
    pub mail_from: Option<Sender>,
    pub tls_ca: Option<TlsAuthority>,
    pub static_dir: PathBuf,
    pub spa_dir: Option<PathBuf>,
    pub site_name: String,
    pub brand: Arc<Brand>,
    /// The folder of the brand, if it is set.
    pub brand_dir: Option<PathBuf>,
    pub workers: usize,
    pub shutdown_delay: Duration,
    pub shutdown_timeout: Duration,
    /// The address of `/metrics`, if set.
    pub metrics_addr: Option<SocketAddr>,
    pub log: LogConfig,
    /// The command that shows the log of this process, if it is known.
    pub log_command: Option<&'static str>,
    /// Warnings to log at each start, about values that are valid but probably a mistake.
    pub warnings: Vec<String>,
    /// The secrets that were set as `NAME_FILE`.
    from_files: Vec<&'static str>,
}

/// The lifetimes of sessions, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Lifetimes {
    pub idle: i64,
    pub absolute: i64,
    pub remembered: i64,
    /// How long a proof of who the user is suffices.
    pub reauthentication: i64,
}

/// Ways for people to create an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registration {
    Closed,
    Invite,
    Open,
}

/// The users who must have a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactorPolicy {
    /// Nobody has to.
    Optional,
    Admins,
    Everybody,
}

impl SecondFactorPolicy {
    /// Returns true if users with this role must have a second factor.
    pub fn binds(self, role: Role) -> bool {
        match self {
            Self::Optional => false,
            Self::Admins => role == Role::Admin,
            Self::Everybody => true,
        }
    }
}

/// The field that apps get in `Remote-User`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoteUser {
    Email,
    Id,
}

/// Private certificate authorities, for TLS to Redis, PostgreSQL and the mail server.
#[derive(Clone)]
pub struct TlsAuthority {
    pub path: String,
    pub pem: Vec<u8>,
}

impl TlsAuthority {
    /// # Errors
    /// A sentence that says why the file can't be read; empty if it has no certificates, or an invalid one.
    fn read(path: &str) -> Result<Self, String> {
        let bytes =
            regular_file::read(Path::new(path)).map_err(|why| format!("The file {path} can't be read: {why}."))?;
        let pem = without_bom(&bytes).to_vec();
        let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
        let authority = Self { path: path.to_owned(), pem };
        let usable =
            certificates.is_ok_and(|all| !all.is_empty()) && authority.redis_client("rediss://localhost").is_ok();
        usable.then_some(authority).ok_or_else(String::new)
    }

    /// Returns a client that trusts only these authorities.
    ///
    /// # Errors
    /// If the URL isn't one of Redis with TLS, or a certificate is invalid.
    pub fn redis_client(&self, url: &str) -> ::redis::RedisResult<::redis::Client> {
        let certificates = ::redis::TlsCertificates { client_tls: None, root_cert: Some(self.pem.clone()) };
        ::redis::Client::build_with_tls(url, certificates)
    }
}

impl Config {
    /// Reads every option.
    ///
    /// # Errors
    /// All faults, each with its option and what that accepts, and all warnings.
    pub fn read(mut source: Source) -> Result<Self, Refused> {
        let host = source.get(&options::HOST, String::new(), parse::host);
        let port = source.get(&options::PORT, 0, |text| parse::number_within(text, 1, u16::MAX));
        let public_url = source
            .explained(&options::PUBLIC_URL, PublicUrl::parse)
            .unwrap_or_else(|| PublicUrl::from_listener(&host, port));
        let data_dir = source.get(&options::DATA_DIR, PathBuf::new(), |text| Some(PathBuf::from(text)));
        let tls_ca = source.explained(&options::TLS_CA_FILE, TlsAuthority::read);
        let database = source
            .explained(&options::DATABASE_URL, |text| DatabaseUrl::parse(text, tls_ca.as_ref()))
            .unwrap_or_else(|| DatabaseUrl::Sqlite(data_dir.join("vestibule.db")));
        let cookie_domain = source.explained(&options::COOKIE_DOMAIN, |text| cookie_domain::parse(text, &public_url));
        let shows_pages = source.shows_pages;
        let folder = |path: &str, file: &str, origin: &str| match shows_pages {
            true => folder_with(path, file, origin),
            false => Ok(PathBuf::from(path)),
        };
        let access_rules = access_rules(&mut source);
        let brand_dir = source.maybe(&options::BRAND_DIR, |text| Some(PathBuf::from(text)));
        let brand = brand(&mut source, brand_dir.as_deref(), &access_rules);
        let mut config = Self {
            host,
            port,
            public_url,
            cookie_domain,
            remote_user: source.get(&options::REMOTE_USER_FIELD, RemoteUser::Email, |text| match text {
                "email" => Some(RemoteUser::Email),
                "id" => Some(RemoteUser::Id),
                _ => None,
            }),
            redis_url: source.explained(&options::REDIS_URL, redis::redis_url),
            database_pool_size: source
                .get(&options::DATABASE_POOL_SIZE, 10, |text| parse::number_within(text, 1, 1_000)),
            redis_timeout: source
                .explained(&options::REDIS_TIMEOUT, |text| {
                    duration_within(text, Duration::from_millis(10), Duration::from_secs(5))
                })
                .unwrap_or_default(),
            session_cache_mib: source.get(&options::SESSION_CACHE_MIB, 16, |text| parse::number_within(text, 0, 1_024)),
            session_keys: session_keys(&mut source, &database),
            lifetimes: lifetimes(&mut source),
            audit_retention: source
                .explained(&options::AUDIT_RETENTION, |text| {
                    duration_within(text, Duration::from_secs(86_400), Duration::from_secs(3_650 * 86_400))
                })
                .map_or(0, |duration| duration.as_secs() as i64),
            trusted_proxies: source.explained(&options::TRUSTED_PROXIES, TrustedNetworks::parse).unwrap_or_default(),
            access_rules,
            bcrypt_cost: source.get(&options::BCRYPT_COST, 12, |text| parse::number_within(text, 4, 16)),
            registration: source.get(&options::REGISTRATION, Registration::Closed, |text| match text {
                "closed" => Some(Registration::Closed),
                "invite" => Some(Registration::Invite),
                "open" => Some(Registration::Open),
                _ => None,
            }),
            second_factor: source.get(&options::SECOND_FACTOR, SecondFactorPolicy::Optional, |text| match text {
                "optional" => Some(SecondFactorPolicy::Optional),
                "admins" => Some(SecondFactorPolicy::Admins),
                "everybody" => Some(SecondFactorPolicy::Everybody),
                _ => None,
            }),
            smtp_url: source.explained(&options::SMTP_URL, mail::smtp_url),
            mail_from: source.maybe(&options::MAIL_FROM, Sender::parse),
            tls_ca,
            static_dir: source
                .explained(&options::STATIC_DIR, |text| {
                    folder(text, "app.css", " It comes with Vestibule, in the release archive and in the repository.")
                })
                .unwrap_or_default(),
            spa_dir: source.explained(&options::SPA_DIR, |text| folder(text, "index.html", "")),
            site_name: source.get(&options::SITE_NAME, String::new(), |text| parse::line(text, 60)),
            brand: Arc::new(brand),
            brand_dir,
            workers: source
                .maybe(&options::WORKERS, |text| parse::number_within(text, 1, 256))
                .unwrap_or_else(|| std::thread::available_parallelism().map_or(2, usize::from)),
            shutdown_delay: source
                .explained(&options::SHUTDOWN_DELAY, |text| {
                    duration_within(text, Duration::ZERO, Duration::from_secs(300))
                })
                .unwrap_or_default(),
            shutdown_timeout: source
                .explained(&options::SHUTDOWN_TIMEOUT, |text| {
                    seconds_within(text, Duration::from_secs(1), Duration::from_secs(300))
                })
                .unwrap_or_default(),
            metrics_addr: source.maybe(&options::METRICS_ADDR, parse::listener),
            log: log_config(&mut source),
            log_command: source.log_command,
            warnings: Vec::new(),
            from_files: options::all().filter(|opt| source.is_from_file(opt)).map(|opt| opt.name).collect(),
            data_dir,
            database,
        };
        mail::faults_of_mail(&config, &mut source);
        let Source { faults, warnings, .. } = source;
        if !faults.is_empty() {
            return Err(Refused { faults, warnings });
        }
        config.warnings = warnings;
        Ok(config)
    }

    /// The name that set an option, for messages about it.
    pub fn given_name(&self, opt: &Opt) -> String {
        if self.from_files.contains(&opt.name) { opt.file_name() } else { opt.name.to_owned() }
    }
}

/// Why the configuration was refused.
#[derive(Debug)]
pub struct Refused {
    pub faults: Vec<Fault>,
    pub warnings: Vec<String>,
}

/// Returns true for a host that means this machine, as written in URLs and options.
pub fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn session_keys(source: &mut Source, database: &DatabaseUrl) -> Option<SessionKeys> {
    let keys = source.explained(&options::SESSION_KEYS, SessionKeys::parse);
    if matches!(database, DatabaseUrl::Postgres(_)) && !source.is_set(&options::SESSION_KEYS) {
        let sentence = format!("Required with PostgreSQL. Use {}.", options::SESSION_KEYS.accepts);
        source.fault(options::SESSION_KEYS.name, sentence);
    }
    keys
}

fn lifetimes(source: &mut Source) -> Lifetimes {
    let most = Duration::from_secs(400 * 86_400);
    let mut seconds = |opt| {
        let value = source.explained(opt, |text| duration_within(text, Duration::from_secs(10), most));
        value.map(|duration| duration.as_secs() as i64)
    };
    let idle = seconds(&options::SESSION_IDLE_TIMEOUT);
    let absolute = seconds(&options::SESSION_LIFETIME).unwrap_or_default();
    let remembered = seconds(&options::SESSION_REMEMBER_LIFETIME).unwrap_or_default();
    let reauthentication = seconds(&options::REAUTHENTICATION_LIFETIME).unwrap_or_default();
    // A shorter SESSION_LIFETIME also shortens the default, but a timeout that was set explicitly is a fault.
    if source.is_set(&options::SESSION_IDLE_TIMEOUT) && idle.is_some_and(|idle| idle > absolute && absolute > 0) {
        let sentence =
            format!("The timeout is longer than SESSION_LIFETIME. Use {}.", options::SESSION_IDLE_TIMEOUT.accepts);
        source.fault(options::SESSION_IDLE_TIMEOUT.name, sentence);
    }
    Lifetimes { idle: idle.unwrap_or_default().min(absolute), absolute, remembered, reauthentication }
}

/// Reads the rules. Each fault in the file is a fault of the option.
fn access_rules(source: &mut Source) -> Rules {
    let path = source.maybe(&options::ACCESS_RULES, |text| Some(PathBuf::from(text)));
    let rules = path.map_or_else(|| Ok(Rules::default()), |path| Rules::read(&path));
    rules.unwrap_or_else(|faults| {
        for fault in faults {
            source.fault(options::ACCESS_RULES.name, fault.to_string());
        }
        Rules::default()
    })
}

/// Reads the brand. Each fault in its folder is a fault of the option. A command may run where the folder isn't.
fn brand(source: &mut Source, dir: Option<&Path>, rules: &Rules) -> Brand {
    let brand = match dir {
        Some(dir) if source.shows_pages || dir.is_dir() => Brand::read(dir, rules),
        Some(_) => Ok(Brand::default()),
        None => Brand::none(rules),
    };
    brand.unwrap_or_else(|faults| {
        for fault in faults {
            source.fault(options::BRAND_DIR.name, fault.to_string());
        }
        Brand::default()
    })
}

fn log_config(source: &mut Source) -> LogConfig {
    let (filter, warnings) = source.explained(&options::RUST_LOG, log_filter::parse).unwrap_or_default();
    source.warnings.extend(warnings);
    let format = source.get(&options::LOG_FORMAT, LogFormat::Text, |text| match text {
        "text" => Some(LogFormat::Text),
        "json" => Some(LogFormat::Json),
        _ => None,
    });
    LogConfig { filter, format }
}

/// Returns a folder that has this file. A link out of the folder isn't followed, so it doesn't count.
///
/// # Errors
/// A sentence that says where the file was looked for, and where it comes from; empty if the path may be a URL with a
/// password.
fn folder_with(path: &str, file: &str, origin: &str) -> Result<PathBuf, String> {
    let folder = Path::new(path);
    let is_inside = |file: PathBuf| folder.canonicalize().is_ok_and(|root| file.starts_with(root)) && file.is_file();
    if folder.join(file).canonicalize().is_ok_and(is_inside) {
        return Ok(folder.to_owned());
    }
    let Some(looked_in) = std::path::absolute(folder).ok().filter(|_| !path.contains('@')) else {
        return Err(String::new());
    };
    let looked_in = looked_in.display();
    let lacks = if folder.is_dir() { format!("has no {file}") } else { "doesn't exist".to_owned() };
    Err(format!("The folder {looked_in} {lacks}. Use the path of a folder that contains {file}.{origin}"))
}
