//! Every option there is. `.env.example` and the README's table are held against this list by a test.

/// One option: what it is called, what it is when nobody says, and what it accepts.
pub struct Opt {
    pub name: &'static str,
    /// The value when unset; `None` when unset means off, or is worked out from other options.
    pub default: Option<&'static str>,
    /// Ends the sentence "Give …", so that a fault says what to write instead.
    pub accepts: &'static str,
    /// A secret is never shown, and may be given as `NAME_FILE`.
    pub secret: bool,
    /// Has parts that white space separates; in any other value a line break or a space at an end is a fault.
    pub separated: bool,
}

const fn opt(name: &'static str, default: &'static str, accepts: &'static str) -> Opt {
    Opt { name, default: Some(default), accepts, secret: false, separated: false }
}

const fn unset(name: &'static str, accepts: &'static str) -> Opt {
    Opt { name, default: None, accepts, secret: false, separated: false }
}

const fn secret(name: &'static str, accepts: &'static str) -> Opt {
    Opt { name, default: None, accepts, secret: true, separated: false }
}

pub const HOST: Opt = opt("HOST", "127.0.0.1", "an IP address or a host name to listen on");
pub const PORT: Opt = opt("PORT", "8080", "a port from 1 to 65535");
pub const PUBLIC_URL: Opt = unset("PUBLIC_URL", "a scheme and a host, such as https://id.example.org, without a path");
pub const DATA_DIR: Opt = opt("DATA_DIR", "data", "the path of a folder");
pub const DATABASE_URL: Opt = secret("DATABASE_URL", "sqlite://… or postgres://…");
pub const DATABASE_POOL_SIZE: Opt = opt("DATABASE_POOL_SIZE", "10", "a whole number from 1 to 1000");
pub const REDIS_URL: Opt = secret("REDIS_URL", "redis://…, rediss://… or unix://…");
pub const REDIS_TIMEOUT: Opt = opt("REDIS_TIMEOUT", "250ms", "a duration from 10ms to 5s");
pub const SESSION_KEYS: Opt = Opt {
    separated: true,
    ..secret(
        "SESSION_KEYS",
        "one or more random keys of 32 bytes or more, separated by commas or white space, without quotes or comments (`vestibule key` prints one)",
    )
};
pub const SESSION_IDLE_TIMEOUT: Opt =
    opt("SESSION_IDLE_TIMEOUT", "2h", "a duration of 10s or more, not above SESSION_LIFETIME");
pub const SESSION_LIFETIME: Opt = opt("SESSION_LIFETIME", "24h", "a duration from 10s to 400d");
pub const SESSION_REMEMBER_LIFETIME: Opt = opt("SESSION_REMEMBER_LIFETIME", "30d", "a duration from 10s to 400d");
pub const TRUSTED_PROXIES: Opt =
    unset("TRUSTED_PROXIES", "networks such as 10.0.0.0/8,fd00::/8, single addresses, or the word private");
pub const COOKIE_DOMAIN: Opt = unset(
    "COOKIE_DOMAIN",
    "the host of PUBLIC_URL or a domain above it that is yours, such as example.org, and a PUBLIC_URL that begins with https://",
);
pub const REMOTE_USER_FIELD: Opt = opt("REMOTE_USER_FIELD", "email", "email or id");
pub const ACCESS_RULES: Opt = unset("ACCESS_RULES", "the path of a file of access rules, in TOML");
pub const BCRYPT_COST: Opt = opt("BCRYPT_COST", "12", "a whole number from 4 to 16");
pub const REGISTRATION: Opt = opt("REGISTRATION", "closed", "closed, invite or open");
pub const SMTP_URL: Opt = secret("SMTP_URL", "smtp://… or smtps://…, with user and password if needed");
pub const MAIL_FROM: Opt = unset(
    "MAIL_FROM",
    "an email address such as hello@example.org, with a name if you like: Example <hello@example.org>",
);
pub const TLS_CA_FILE: Opt = unset("TLS_CA_FILE", "the path of a file with certificates in PEM");
pub const STATIC_DIR: Opt = opt("STATIC_DIR", "static", "the path of a folder that holds app.css");
pub const SPA_DIR: Opt = unset("SPA_DIR", "the path of a folder that holds index.html");
pub const SITE_NAME: Opt = opt("SITE_NAME", "Vestibule", "a name of at most 60 characters");
pub const WORKERS: Opt = unset("WORKERS", "a whole number from 1 to 256");
pub const SHUTDOWN_DELAY: Opt = opt("SHUTDOWN_DELAY", "0s", "a duration up to 5m");
pub const SHUTDOWN_TIMEOUT: Opt = opt("SHUTDOWN_TIMEOUT", "8s", "a duration of whole seconds from 1s to 5m");
pub const METRICS_ADDR: Opt =
    unset("METRICS_ADDR", "an IP address and a port, such as 10.0.0.5:9090, or :9090 for this machine alone");
pub const RUST_LOG: Opt = opt("RUST_LOG", "info", "a filter such as info or vestibule=debug");
pub const LOG_FORMAT: Opt = opt("LOG_FORMAT", "text", "text or json");

/// All of them, in the order of the documentation.
pub const ALL: [&Opt; 30] = [
    &HOST,
    &PORT,
    &PUBLIC_URL,
    &DATA_DIR,
    &DATABASE_URL,
    &DATABASE_POOL_SIZE,
    &REDIS_URL,
    &REDIS_TIMEOUT,
    &SESSION_KEYS,
    &SESSION_IDLE_TIMEOUT,
    &SESSION_LIFETIME,
    &SESSION_REMEMBER_LIFETIME,
    &TRUSTED_PROXIES,
    &COOKIE_DOMAIN,
    &REMOTE_USER_FIELD,
    &ACCESS_RULES,
    &BCRYPT_COST,
    &REGISTRATION,
    &SMTP_URL,
    &MAIL_FROM,
    &TLS_CA_FILE,
    &STATIC_DIR,
    &SPA_DIR,
    &SITE_NAME,
    &WORKERS,
    &SHUTDOWN_DELAY,
    &SHUTDOWN_TIMEOUT,
    &METRICS_ADDR,
    &RUST_LOG,
    &LOG_FORMAT,
];

/// Under which names options may stand: their own, and for a secret also `NAME_FILE`.
pub fn names() -> impl Iterator<Item = String> {
    ALL.iter().flat_map(|opt| {
        let file = opt.secret.then(|| format!("{}_FILE", opt.name));
        std::iter::once(opt.name.to_owned()).chain(file)
    })
}
