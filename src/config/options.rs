//! The table of options: name, default, accepted values, meaning, example, group.
//!
//! `.env.example` and docs/options.md are made from it, by the command that the test
//! `options_are_written_down` names when one of them is stale.

/// One option. Texts are Markdown, of which only backticks are used.
pub struct Opt {
    pub name: &'static str,
    /// The value when it is unset; `None` where `unset` says in words what happens then.
    pub default: Option<&'static str>,
    pub unset: &'static str,
    /// Ends the sentence "Give …", so that a fault says what to write instead.
    pub accepts: &'static str,
    pub meaning: &'static str,
    /// A line of `.env`.
    pub example: &'static str,
    /// The page in docs/ that has more, without its `.md`.
    pub see: Option<&'static str>,
    /// A secret is never shown, and may be given as `NAME_FILE`.
    pub secret: bool,
    /// Has parts that white space separates; in any other value a line break or a space at an end is a fault.
    pub separated: bool,
}

impl Opt {
    /// The name under which a secret may be given as a file.
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

/// Makes a constant of each entry, and [`GROUPS`] of them all, so that none can be forgotten there.
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
            accepts: "an IP address or a host name to listen on",
            meaning: "The address to listen on: with the default, only this machine can connect. The image sets `0.0.0.0`.",
            example: "HOST=0.0.0.0",
        }
        PORT {
            default: Some("8080"),
            accepts: "a port from 1 to 65535",
            meaning: "The port to listen on.",
            example: "PORT=9000",
        }
        PUBLIC_URL {
            unset: "`http://` with `HOST` and `PORT`, where an unspecified `HOST` such as `0.0.0.0` becomes `localhost`",
            accepts: "a scheme and a host, such as https://id.example.org, without a path",
            meaning: "The site's address in people's browsers. Links in mail, cookie flags and origin checks (CSRF protection) \
                      come from it.",
            example: "PUBLIC_URL=https://id.example.org",
            see: Some("proxy"),
        }
    }
    "Storage" {
        DATA_DIR {
            default: Some("data"),
            accepts: "the path of a folder",
            meaning: "The folder for the SQLite file, the generated session key, and mails that were not sent. It is created \
                      if it is missing. The image sets `/data`.",
            example: "DATA_DIR=/var/lib/vestibule",
            see: Some("start"),
        }
        DATABASE_URL {
            unset: "SQLite, in the file `vestibule.db` in `DATA_DIR`",
            accepts: "sqlite://… or postgres://…",
            meaning: "The database of users, sessions and the audit trail: `sqlite://` with a path, or `postgres://` with a \
                      host, or with `?host=` and the folder of a socket. Percent-encode the user and the password: `#` is \
                      `%23`, `/` is `%2F`, `?` is `%3F`, `@` is `%40`.",
            example: "DATABASE_URL=postgres://vestibule:password@db.example.org/vestibule?sslmode=verify-full",
            see: Some("postgres-and-redis"),
            secret: true,
        }
        DATABASE_POOL_SIZE {
            default: Some("10"),
            accepts: "a whole number from 1 to 1000",
            meaning: "The most connections to PostgreSQL that requests share; each instance opens one more beside them. \
                      `vestibule check --connect` compares it with the limits of the server, the role and the database.",
            example: "DATABASE_POOL_SIZE=20",
            see: Some("postgres-and-redis"),
        }
        REDIS_URL {
            unset: "sessions in signed cookies, counters in memory",
            accepts: "redis://…, rediss://… or unix://…",
            meaning: "A Redis that caches sessions and counts attempts for rate limits, shared by all instances. Losing it \
                      signs nobody out.",
            example: "REDIS_URL=rediss://:password@redis.example.org:6380",
            see: Some("postgres-and-redis"),
            secret: true,
        }
        REDIS_TIMEOUT {
            default: Some("250ms"),
            accepts: "a duration from 10ms to 5s",
            meaning: "The longest that a request waits for one command of Redis, connecting included.",
            example: "REDIS_TIMEOUT=100ms",
        }
    }
    "Sessions" {
        SESSION_KEYS {
            unset: "a key that is generated at the first start and kept in `DATA_DIR`",
            accepts: "one or more random keys of 32 bytes or more, separated by commas or white space, without quotes or comments (`vestibule key` prints one)",
            meaning: "The keys that sign cookies: the first signs, all of them verify, so a key can be rotated without signing \
                      anybody out. Has to be set with PostgreSQL.",
            example: "SESSION_KEYS_FILE=/run/secrets/session-keys",
            see: Some("keys"),
            secret: true,
            separated: true,
        }
        SESSION_IDLE_TIMEOUT {
            default: Some("2h"),
            accepts: "a duration of 10s or more, not above SESSION_LIFETIME",
            meaning: "A session that is unused for this long ends, unless \"Remember me\" was ticked. A shorter \
                      `SESSION_LIFETIME` shortens the default.",
            example: "SESSION_IDLE_TIMEOUT=30m",
        }
        SESSION_LIFETIME {
            default: Some("24h"),
            accepts: "a duration from 10s to 400d",
            meaning: "The longest life of a session, however much it is used.",
            example: "SESSION_LIFETIME=12h",
        }
        SESSION_REMEMBER_LIFETIME {
            default: Some("30d"),
            accepts: "a duration from 10s to 400d",
            meaning: "The longest life of a session where \"Remember me\" was ticked.",
            example: "SESSION_REMEMBER_LIFETIME=90d",
        }
    }
    "Proxies and the apps behind them" {
        TRUSTED_PROXIES {
            unset: "none: `X-Forwarded-For` is ignored",
            accepts: "networks such as 10.0.0.0/8,fd00::/8, single addresses, or the word private",
            meaning: "The proxies that may say who their client is, in `X-Forwarded-For`. With `private`, every peer in \
                      loopback, `10.0.0.0/8`, `172.16.0.0/12`, `192.168.0.0/16` or `fc00::/7` is a proxy, and the right-most \
                      entry is the client, whatever it is. A network that you name is one of proxies in the middle of the \
                      chain too, so name none that people are in.",
            example: "TRUSTED_PROXIES=10.0.0.5,fd00::/64",
            see: Some("proxy"),
        }
        COOKIE_DOMAIN {
            unset: "only apps on the very host of `PUBLIC_URL` can be opened",
            accepts: "the host of PUBLIC_URL or a domain above it that is yours, such as example.org, and a PUBLIC_URL that begins with https://",
            meaning: "The domain whose hosts get the cookie that opens the apps behind your proxy. A public suffix such as \
                      `co.uk` or `duckdns.org` is refused, since browsers keep no cookie for it.",
            example: "COOKIE_DOMAIN=example.org",
            see: Some("apps"),
        }
        REMOTE_USER_FIELD {
            default: Some("email"),
            accepts: "email or id",
            meaning: "The user's name for apps, in `Remote-User`: the email, or the id, which never changes.",
            example: "REMOTE_USER_FIELD=id",
            see: Some("apps"),
        }
        ACCESS_RULES {
            unset: "every user may open every app",
            accepts: "the path of a file of access rules, in TOML",
            meaning: "A file of rules that say who may open which page of the apps behind your proxy.",
            example: "ACCESS_RULES=/etc/vestibule/rules.toml",
            see: Some("rules"),
        }
    }
    "Users" {
        BCRYPT_COST {
            default: Some("12"),
            accepts: "a whole number from 4 to 16",
            meaning: "The work of one password hash; each step doubles it. A hash with a lower cost is replaced when its user \
                      signs in.",
            example: "BCRYPT_COST=13",
            see: Some("tuning"),
        }
        REGISTRATION {
            default: Some("closed"),
            accepts: "closed, invite or open",
            meaning: "Who can create an account: `closed` (nobody), `invite` (people with a link from `vestibule invite`, which \
                      works with every setting), or `open` (everybody who can read mail at their address; needs `SMTP_URL` \
                      unless `PUBLIC_URL` is this machine).",
            example: "REGISTRATION=invite",
            see: Some("mail"),
        }
    }
    "Mail" {
        SMTP_URL {
            unset: "each mail is kept as a file in `DATA_DIR/mail`",
            accepts: "smtp://… or smtps://…, with user and password if needed",
            meaning: "The mail server: `smtp://` (STARTTLS, unless it is this machine) or `smtps://` (TLS), with user and \
                      password if it needs them.",
            example: "SMTP_URL=smtp://vestibule:password@mail.example.org:587",
            see: Some("mail"),
            secret: true,
        }
        MAIL_FROM {
            unset: "no sender; `SMTP_URL` needs one",
            accepts: "an email address such as hello@example.org, with a name if you like: Example <hello@example.org>",
            meaning: "The sender of mail. Without a name, it is the site's. Has to be set with `SMTP_URL`.",
            example: "MAIL_FROM=\"Example <hello@example.org>\"",
            see: Some("mail"),
        }
    }
    "Outgoing TLS" {
        TLS_CA_FILE {
            unset: "Mozilla's list of authorities, which is built in",
            accepts: "the path of a file with certificates in PEM",
            meaning: "Certificate authorities of your own to trust for TLS to Redis, PostgreSQL and the mail server.",
            example: "TLS_CA_FILE=/etc/vestibule/ca.pem",
            see: Some("postgres-and-redis"),
        }
    }
    "Pages" {
        STATIC_DIR {
            default: Some("static"),
            accepts: "the path of a folder that holds app.css",
            meaning: "The folder that is served at `/static/`. The image sets `/static`.",
            example: "STATIC_DIR=/usr/share/vestibule/static",
        }
        SPA_DIR {
            unset: "`/` leads to the profile",
            accepts: "the path of a folder that holds index.html",
            meaning: "The folder of a built front end to serve at `/`.",
            example: "SPA_DIR=/srv/shop/dist",
        }
        SITE_NAME {
            default: Some("Vestibule"),
            accepts: "a name of at most 60 characters",
            meaning: "The site's name in titles, headings and mails.",
            example: "SITE_NAME=\"Example Club\"",
        }
    }
    "Threads and stopping" {
        WORKERS {
            unset: "as many as there are cores",
            accepts: "a whole number from 1 to 256",
            meaning: "The number of HTTP worker threads.",
            example: "WORKERS=4",
            see: Some("tuning"),
        }
        SHUTDOWN_DELAY {
            default: Some("0s"),
            accepts: "a duration up to 5m",
            meaning: "After SIGTERM, the time for which connections are still accepted while `/readyz` answers 503, so that a \
                      load balancer can notice (graceful shutdown).",
            example: "SHUTDOWN_DELAY=10s",
            see: Some("health"),
        }
        SHUTDOWN_TIMEOUT {
            default: Some("8s"),
            accepts: "a duration of whole seconds from 1s to 5m",
            meaning: "The time that requests in flight have after that.",
            example: "SHUTDOWN_TIMEOUT=20s",
            see: Some("health"),
        }
    }
    "Metrics and the log" {
        METRICS_ADDR {
            unset: "no metrics",
            accepts: "an IP address and a port, such as 10.0.0.5:9090, or :9090 for this machine alone",
            meaning: "A second address to listen on, with `/metrics` for Prometheus.",
            example: "METRICS_ADDR=10.0.0.5:9090",
            see: Some("metrics"),
        }
        RUST_LOG {
            default: Some("info"),
            accepts: "a filter such as info or vestibule=debug",
            meaning: "What is logged, as env_logger (https://docs.rs/env_logger) reads it: `error`, `warn`, `info`, `debug` or `trace`, for everything or \
                      for one part. A filter that would silence the log by a slip is refused.",
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

/// The names under which options may stand: their own, and for a secret also `NAME_FILE`.
pub fn names() -> impl Iterator<Item = String> {
    all().flat_map(|opt| {
        let file = opt.secret.then(|| opt.file_name());
        std::iter::once(opt.name.to_owned()).chain(file)
    })
}
