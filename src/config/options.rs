//! The table of options: name, default, accepted values, meaning, example, group.
//!
//! `.env.example` and docs/options.md are generated from it. When one of them is out of date, the test
//! `options_are_written_down` fails and names the command that updates it.

/// An option. Texts are Markdown with nothing but backticks.
pub struct Opt {
    pub name: &'static str,
    /// The default value. `None` if `unset` describes the default in words.
    pub default: Option<&'static str>,
    pub unset: &'static str,
    /// The end of the sentence "Use …" in an error.
    pub accepts: &'static str,
    pub meaning: &'static str,
    /// An example for `.env`.
    pub example: &'static str,
    /// The page in docs/ with more about it, without `.md`.
    pub see: Option<&'static str>,
    /// True for a secret, which is never shown and can be set as `NAME_FILE`.
    pub secret: bool,
    /// True if white space may separate parts of the value. In any other value, a line break or a space at either end
    /// is a fault.
    pub separated: bool,
}

impl Opt {
    /// The name that sets a secret to the content of a file.
    pub fn file_name(&self) -> String {
        format!("{}_FILE", self.name)
    }
}

/// Options that belong together, in the order of the documentation.
pub struct Group {
    pub title: &'static str,
    pub options: &'static [&'static Opt],
}

/// The defaults of a table entry.
const PLAIN: Opt = Opt {
    name: "",
    default: None,
    unset: "",
    accepts: "",
    meaning: "",
    example: "",
    see: None,
    secret: false,
    separated: false,
};

/// Declares a constant for each entry, and [`GROUPS`] with all of them, so that none is forgotten there.
macro_rules! options {
    ($($title:literal { $($name:ident { $($field:ident: $value:expr,)* })* })*) => {
        $($(pub const $name: Opt = Opt { name: stringify!($name), $($field: $value,)* ..PLAIN };)*)*
        pub const GROUPS: &[Group] = &[$(Group { title: $title, options: &[$(&$name,)*] },)*];
    };
}

options! {
    "Address" {
        HOST {
            default: Some("127.0.0.1"),
            accepts: "an IP address or a host name",
            meaning: "The address to listen on. With the default, only this machine can connect. The image sets `0.0.0.0`.",
            example: "HOST=0.0.0.0",
        }
        PORT {
            default: Some("8080"),
            accepts: "a port from 1 to 65535",
            meaning: "The port to listen on.",
            example: "PORT=9000",
        }
        PUBLIC_URL {
            unset: "`http://` with `HOST` and `PORT`, where `127.0.0.1`, and an unspecified `HOST` such as `0.0.0.0`, become `localhost`",
            accepts: "a scheme and a host, such as https://id.example.org, without a path",
            meaning: "The address that browsers open. Links in emails, cookie flags and origin checks (CSRF protection) \
                      depend on it.",
            example: "PUBLIC_URL=https://id.example.org",
            see: Some("proxy"),
        }
    }
    "Storage" {
        DATA_DIR {
            default: Some("data"),
            accepts: "the path of a folder",
            meaning: "The folder for the SQLite database, the generated session key and unsent emails. It is created if \
                      it is missing. The image sets `/data`.",
            example: "DATA_DIR=/var/lib/vestibule",
            see: Some("start"),
        }
        DATABASE_URL {
            unset: "SQLite, in the file `vestibule.db` in `DATA_DIR`",
            accepts: "sqlite://… or postgres://…",
            meaning: "The database for users, sessions and the audit trail: `sqlite://` and a path, or `postgres://` with a host \
                      or with `?host=` and the folder of a socket. Percent-encode the user and the password: write `#` as \
                      `%23`, `/` as `%2F`, `?` as `%3F` and `@` as `%40`.",
            example: "DATABASE_URL=postgres://vestibule:password@db.example.org/vestibule?sslmode=verify-full",
            see: Some("postgres-and-redis"),
            secret: true,
        }
        DATABASE_POOL_SIZE {
            default: Some("10"),
            accepts: "a whole number from 1 to 1000",
            meaning: "How many connections to PostgreSQL an instance opens at most for requests; it opens one more for itself. \
                      `vestibule check --connect` compares this with the limits of the server, the role and the database.",
            example: "DATABASE_POOL_SIZE=20",
            see: Some("postgres-and-redis"),
        }
        REDIS_URL {
            unset: "sessions in signed cookies, counters in memory",
            accepts: "redis://…, rediss://… or unix://…",
            meaning: "A Redis server that caches sessions and counts attempts for rate limits, shared by all instances. If it \
                      is lost, everyone stays signed in.",
            example: "REDIS_URL=rediss://:password@redis.example.org:6380",
            see: Some("postgres-and-redis"),
            secret: true,
        }
        REDIS_TIMEOUT {
            default: Some("250ms"),
            accepts: "a duration from 10ms to 5s",
            meaning: "How long a request waits for one Redis command, including the time to connect.",
            example: "REDIS_TIMEOUT=100ms",
        }
        SESSION_CACHE_MIB {
            default: Some("16"),
            accepts: "a whole number from 0 to 1024",
            meaning: "With Redis: how much memory, in MiB, an instance uses at most for sessions that it has read lately, so \
                      that it need not ask Redis for them. 16 are enough for about 30,000 sessions. Sessions end on time \
                      with any number, 0 included.",
            example: "SESSION_CACHE_MIB=64",
            see: Some("tuning"),
        }
    }
    "Sessions" {
        SESSION_KEYS {
            unset: "a key that is generated at the first start and stored in `DATA_DIR`",
            accepts: "one or more random keys of at least 32 characters, separated by commas or white space, without quotes or comments (`vestibule key` prints one)",
            meaning: "The keys that sign cookies and seal the secrets of authenticator apps. The first one signs and all of \
                      them verify, so you can rotate keys without signing anyone out. Required with PostgreSQL.",
            example: "SESSION_KEYS_FILE=/run/secrets/session-keys",
            see: Some("keys"),
            secret: true,
            separated: true,
        }
        SESSION_IDLE_TIMEOUT {
            default: Some("2h"),
            accepts: "a duration from 10s up to SESSION_LIFETIME",
            meaning: "How long a session may be unused before it ends. Doesn't apply to people who chose to stay signed in. If \
                      `SESSION_LIFETIME` is shorter, it replaces the default.",
            example: "SESSION_IDLE_TIMEOUT=30m",
        }
        SESSION_LIFETIME {
            default: Some("24h"),
            accepts: "a duration from 10s to 400d",
            meaning: "How long a session lasts at most, even if it is in use.",
            example: "SESSION_LIFETIME=12h",
        }
        SESSION_REMEMBER_LIFETIME {
            default: Some("30d"),
            accepts: "a duration from 10s to 400d",
            meaning: "How long a session lasts at most for people who chose to stay signed in.",
            example: "SESSION_REMEMBER_LIFETIME=90d",
        }
        REAUTHENTICATION_LIFETIME {
            default: Some("5m"),
            accepts: "a duration from 10s to 400d",
            meaning: "How long people can change their password, email, app passwords or second factors, or delete their \
                      account, after they last proved who they are. After that, they prove it again first.",
            example: "REAUTHENTICATION_LIFETIME=15m",
        }
    }
    "Proxies and the apps behind them" {
        TRUSTED_PROXIES {
            unset: "none: `X-Forwarded-For` is ignored",
            accepts: "networks such as 10.0.0.0/8,fd00::/8, single addresses, or private",
            meaning: "The proxies whose `X-Forwarded-For` is trusted. With `private`, every peer with a loopback or private \
                      address (`10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16`, `fc00::/7`) is a proxy, and the right-most \
                      entry is always the client. Addresses in a network that you name are also skipped as proxies inside the \
                      header, so don't name a network with users in it.",
            example: "TRUSTED_PROXIES=10.0.0.5,fd00::/64",
            see: Some("proxy"),
        }
        COOKIE_DOMAIN {
            unset: "only apps on the host of `PUBLIC_URL` itself can be opened",
            accepts: "the host of PUBLIC_URL or a domain of yours above it, such as example.org, and a PUBLIC_URL that starts with https://",
            meaning: "The domain of the cookie that opens the apps behind your proxy; every host below it gets the cookie. A \
                      public suffix such as `co.uk` or `duckdns.org` is refused, because browsers store no cookie for it.",
            example: "COOKIE_DOMAIN=example.org",
            see: Some("apps"),
        }
        REMOTE_USER_FIELD {
            default: Some("email"),
            accepts: "email or id",
            meaning: "What apps get in `Remote-User`: the user's email, or the id, which never changes.",
            example: "REMOTE_USER_FIELD=id",
            see: Some("apps"),
        }
        ACCESS_RULES {
            unset: "every user may open every app",
            accepts: "the path of a TOML file with access rules",
            meaning: "A file with rules for who may open which page of the apps behind your proxy.",
            example: "ACCESS_RULES=/etc/vestibule/rules.toml",
            see: Some("rules"),
        }
    }
    "Users" {
        BCRYPT_COST {
            default: Some("12"),
            accepts: "a whole number from 4 to 16",
            meaning: "The cost of hashing a password; each step doubles the work. A hash with a lower cost is replaced the next \
                      time its user signs in.",
            example: "BCRYPT_COST=13",
            see: Some("tuning"),
        }
        REGISTRATION {
            default: Some("closed"),
            accepts: "closed, invite or open",
            meaning: "Who can register. With `open`, anyone who confirms their email, which needs `SMTP_URL` unless \
                      `PUBLIC_URL` is this machine. With `closed` or `invite`, which work alike, only people with a link \
                      from `vestibule invite`.",
            example: "REGISTRATION=invite",
            see: Some("mail"),
        }
        SECOND_FACTOR {
            default: Some("optional"),
            accepts: "optional, admins or everybody",
            meaning: "Who must have a second factor: a passkey or an authenticator app. Those without one add it when they \
                      next sign in or open a page, and can open nothing else before. With `optional`, each user decides.",
            example: "SECOND_FACTOR=admins",
            see: Some("users"),
        }
    }
    "Mail" {
        SMTP_URL {
            unset: "emails aren't sent; each is saved as a file in `DATA_DIR/mail`",
            accepts: "smtp://… or smtps://…, with user and password if needed",
            meaning: "The mail server: `smtp://` (STARTTLS, except to this machine) or `smtps://` (TLS), with user and password \
                      if it needs them.",
            example: "SMTP_URL=smtp://vestibule:password@mail.example.org:587",
            see: Some("mail"),
            secret: true,
        }
        MAIL_FROM {
            unset: "no sender",
            accepts: "an email address such as hello@example.org, with a name if you like: Example <hello@example.org>",
            meaning: "The sender of emails. Without a name, `SITE_NAME` is used. Required with `SMTP_URL`.",
            example: "MAIL_FROM=\"Example <hello@example.org>\"",
            see: Some("mail"),
        }
    }
    "Outgoing TLS" {
        TLS_CA_FILE {
            unset: "Mozilla's list of authorities, built in",
            accepts: "the path of a PEM file with certificates",
            meaning: "Your own certificate authorities, trusted for TLS to Redis, PostgreSQL and the mail server.",
            example: "TLS_CA_FILE=/etc/vestibule/ca.pem",
            see: Some("postgres-and-redis"),
        }
    }
    "Pages" {
        STATIC_DIR {
            default: Some("static"),
            accepts: "the path of a folder that contains app.css",
            meaning: "The folder served at `/static/`. The image sets `/static`.",
            example: "STATIC_DIR=/usr/share/vestibule/static",
        }
        SPA_DIR {
            unset: "`/` shows the user's apps, or leads to the profile",
            accepts: "the path of a folder that contains index.html",
            meaning: "The folder of a single-page app to serve at `/`.",
            example: "SPA_DIR=/srv/shop/dist",
        }
        SITE_NAME {
            default: Some("Vestibule"),
            accepts: "a name of at most 60 characters",
            meaning: "The site's name in titles, headings and emails.",
            example: "SITE_NAME=\"Example Club\"",
            see: Some("branding"),
        }
        BRAND_DIR {
            unset: "our logo and colours",
            accepts: "the path of a folder",
            meaning: "The folder of the site's brand: `logo.svg` or `logo.png`, `brand.toml` with its color, a notice and \
                      links, and the icons of apps.",
            example: "BRAND_DIR=/etc/vestibule/brand",
            see: Some("branding"),
        }
    }
    "Threads and stopping" {
        WORKERS {
            unset: "one per core",
            accepts: "a whole number from 1 to 256",
            meaning: "The number of HTTP worker threads.",
            example: "WORKERS=4",
            see: Some("tuning"),
        }
        SHUTDOWN_DELAY {
            default: Some("0s"),
            accepts: "a duration up to 5m",
            meaning: "How long the server still accepts connections after SIGTERM while `/readyz` answers 503, so that a load \
                      balancer can notice (graceful shutdown).",
            example: "SHUTDOWN_DELAY=10s",
            see: Some("health"),
        }
        SHUTDOWN_TIMEOUT {
            default: Some("8s"),
            accepts: "a duration of whole seconds from 1s to 5m",
            meaning: "How long requests in progress may take to finish after that.",
            example: "SHUTDOWN_TIMEOUT=20s",
            see: Some("health"),
        }
    }
    "Metrics and the log" {
        METRICS_ADDR {
            unset: "no metrics",
            accepts: "an IP address and a port, such as 10.0.0.5:9090, or :9090 for this machine only",
            meaning: "A second address to listen on, which serves `/metrics` for Prometheus.",
            example: "METRICS_ADDR=10.0.0.5:9090",
            see: Some("metrics"),
        }
        AUDIT_RETENTION {
            default: Some("90d"),
            accepts: "a duration from 1d to 3650d",
            meaning: "How long events are kept in the audit trail, and so in people's activity.",
            example: "AUDIT_RETENTION=400d",
            see: Some("audit"),
        }
        RUST_LOG {
            default: Some("info"),
            accepts: "a filter such as info or vestibule=debug",
            meaning: "What is logged, in the syntax of env_logger (https://docs.rs/env_logger): `error`, `warn`, `info`, \
                      `debug` or `trace`, for everything or for one part. A filter that hides the log by mistake is refused.",
            example: "RUST_LOG=info,vestibule::request=warn",
            see: Some("logs"),
        }
        LOG_FORMAT {
            default: Some("text"),
            accepts: "text or json",
            meaning: "The format of log lines.",
            example: "LOG_FORMAT=json",
            see: Some("logs"),
        }
    }
}

/// Every option, in the order of the documentation.
pub fn all() -> impl Iterator<Item = &'static Opt> {
    GROUPS.iter().flat_map(|group| group.options).copied()
}

/// All names that set an option: its own, and for a secret also `NAME_FILE`.
pub fn names() -> impl Iterator<Item = String> {
    all().flat_map(|opt| {
        let file = opt.secret.then(|| opt.file_name());
        std::iter::once(opt.name.to_owned()).chain(file)
    })
}
