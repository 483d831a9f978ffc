//! `vestibule check`: the options as they will be used, what is dangerous about them, and the state of the stores.

use std::time::Duration;

use anyhow::bail;

use super::counted;
use crate::base::metrics::Metrics;
use crate::config::{Config, options, written};
use crate::storage::data_dir;
use crate::storage::db::{self, Db, Inspection, Limits, Tables};
use crate::storage::redis_link::RedisServer;

/// Connections beside the pool: the reader of the revocation list has one of its own.
const BESIDE_THE_POOL: i64 = 1;

pub fn run(config: &Config, connect: bool) -> anyhow::Result<()> {
    for opt in options::all() {
        say!("{:<26} {}", opt.name, shown(config, opt.name));
    }
    let kept_key = if config.session_keys.is_none() { data_dir::key_warnings(&config.data_dir) } else { Vec::new() };
    for warning in config.warnings.iter().cloned().chain(config.security_warnings()).chain(kept_key) {
        complain!("Warning: {warning}");
    }
    if connect { super::work(&config.log, ask_stores(config)) } else { Ok(()) }
}

/// Looks at each store once and says what is there.
async fn ask_stores(config: &Config) -> anyhow::Result<()> {
    let mut unusable = Vec::new();
    match Db::inspect(&config.database, &config.data_dir).await {
        Ok(found) => describe(config, &found)?,
        Err(error) => unusable.push(error.to_string()),
    }
    if let Some(url) = &config.redis_url {
        let redis = RedisServer::new(config, url, Metrics::new()?.redis)?;
        match redis.ask_once().await {
            Ok(()) => say!("Redis at {} answers.", redis.redacted()),
            Err(why) => unusable.push(format!("Redis at {} cannot be used: {why}", redis.redacted())),
        }
    }
    if unusable.is_empty() { Ok(()) } else { bail!("{}", unusable.join("; ")) }
}

fn describe(config: &Config, found: &Inspection) -> anyhow::Result<()> {
    let redacted = db::redacted(&config.database);
    if let Some(limits) = &found.limits {
        compare(config, limits)?;
    }
    let maker = if found.is_pooled_elsewhere {
        "`vestibule migrate`, with a DATABASE_URL that leads to PostgreSQL itself,"
    } else {
        "The next start"
    };
    match &found.tables {
        Tables::NoFile => say!("The database ({redacted}) is not there yet; a start makes it."),
        Tables::InLog => say!("The database ({redacted}) was not read: changes in its log (-wal) wait for a start."),
        Tables::None { foreign } => {
            say!("The database ({redacted}) has no tables of Vestibule yet. {maker} makes them.");
            if *foreign > 0 {
                let tables = counted(*foreign, "table");
                complain!("Warning: the database ({redacted}) has {tables} of another program. Is it the right one?");
            }
        }
        Tables::Older => {
            say!("The database ({redacted}) has the tables of an older version. {maker} updates them.");
        }
        Tables::Current => say!("The database ({redacted}) has the tables of this version."),
        Tables::Newer(version) => say!(
            "The database ({redacted}) has the tables of the next release (version {version}). This program works with them."
        ),
    }
    if let Some(object) = &found.foreign {
        complain!("Warning: `vestibule backup` cannot save the database ({redacted}): it has {}", object.in_the_way());
    }
    Ok(())
}

/// The least of what server, role and database allow has to do for this instance, and for the others.
fn compare(config: &Config, limits: &Limits) -> anyhow::Result<()> {
    let named = [("server", Some(limits.server)), ("role", limits.role), ("database", limits.database)];
    let Some((who, least)) =
        named.into_iter().filter_map(|(who, limit)| Some((who, limit?))).min_by_key(|(_, limit)| *limit)
    else {
        return Ok(());
    };
    let wanted = i64::from(config.database_pool_size) + BESIDE_THE_POOL;
    let redacted = db::redacted(&config.database);
    let allowed = counted(least, "connection");
    say!("The database ({redacted}, version {}) answers. The {who} allows {allowed}.", limits.version);
    if wanted > least {
        complain!(
            "Warning: DATABASE_POOL_SIZE is {}, so an instance opens up to {wanted} connections, and the {who} allows {least}. \
             Pages wait for each other. Give at most {}, or raise the limit.",
            config.database_pool_size,
            (least - BESIDE_THE_POOL).max(1),
        );
    } else {
        say!("An instance opens up to {wanted}: there is room for {}.", counted(least / wanted, "instance"));
    }
    Ok(())
}

/// The effective value of an option; a secret only as far as it is none.
fn shown(config: &Config, option: &str) -> String {
    let masked = |set: bool| if set { "(set, not shown)" } else { "(unset)" }.to_owned();
    let seconds = |seconds: i64| written(Duration::from_secs(seconds.unsigned_abs()));
    match option {
        "HOST" => config.host.clone(),
        "PORT" => config.port.to_string(),
        "PUBLIC_URL" => config.public_url.origin.clone(),
        "DATA_DIR" => config.data_dir.display().to_string(),
        "DATABASE_URL" => db::redacted(&config.database),
        "DATABASE_POOL_SIZE" => config.database_pool_size.to_string(),
        "REDIS_URL" => masked(config.redis_url.is_some()),
        "REDIS_TIMEOUT" => written(config.redis_timeout),
        "SESSION_KEYS" if config.session_keys.is_none() => {
            format!("(kept in {})", config.data_dir.join("session.key").display())
        }
        "SESSION_KEYS" => masked(true),
        "SESSION_IDLE_TIMEOUT" => seconds(config.lifetimes.idle),
        "SESSION_LIFETIME" => seconds(config.lifetimes.absolute),
        "SESSION_REMEMBER_LIFETIME" => seconds(config.lifetimes.remembered),
        "TRUSTED_PROXIES" if config.trusted_proxies.is_empty() => "(none)".to_owned(),
        "TRUSTED_PROXIES" => config.trusted_proxies.to_string(),
        "COOKIE_DOMAIN" => config.cookie_domain.clone().unwrap_or_else(|| "(unset)".to_owned()),
        "REMOTE_USER_FIELD" => format!("{:?}", config.remote_user).to_lowercase(),
        "ACCESS_RULES" => {
            config.access_rules.file().map_or_else(|| "(unset)".to_owned(), |file| file.display().to_string())
        }
        "BCRYPT_COST" => config.bcrypt_cost.to_string(),
        "REGISTRATION" => format!("{:?}", config.registration).to_lowercase(),
        "SMTP_URL" => masked(config.smtp_url.is_some()),
        "MAIL_FROM" => config.mail_from.as_ref().map_or_else(|| "(unset)".to_owned(), ToString::to_string),
        "TLS_CA_FILE" => config.tls_ca.as_ref().map_or("(unset)", |authority| &authority.path).to_owned(),
        "STATIC_DIR" => config.static_dir.display().to_string(),
        "SPA_DIR" => config.spa_dir.as_ref().map_or_else(|| "(unset)".to_owned(), |dir| dir.display().to_string()),
        "SITE_NAME" => config.site_name.clone(),
        "WORKERS" => config.workers.to_string(),
        "SHUTDOWN_DELAY" => written(config.shutdown_delay),
        "SHUTDOWN_TIMEOUT" => written(config.shutdown_timeout),
        "METRICS_ADDR" => config.metrics_addr.map_or_else(|| "(unset)".to_owned(), |address| address.to_string()),
        "RUST_LOG" => config.log.filter.clone(),
        "LOG_FORMAT" => format!("{:?}", config.log.format).to_lowercase(),
        _ => String::new(),
    }
}
