//! `vestibule check`: the options as they will be used, and what is dangerous about them.

use crate::config::{Config, options};
use crate::db;

pub fn run(config: &Config) -> anyhow::Result<()> {
    for opt in options::ALL {
        say!("{:<26} {}", opt.name, shown(config, opt.name));
    }
    for warning in config.warnings.iter().cloned().chain(config.dangers()) {
        complain!("Warning: {warning}");
    }
    Ok(())
}

/// The effective value of an option; a secret only as far as it is none.
fn shown(config: &Config, option: &str) -> String {
    let masked = |set: bool| if set { "(set, not shown)" } else { "(unset)" }.to_owned();
    let seconds = |seconds: i64| format!("{seconds}s");
    match option {
        "HOST" => config.host.clone(),
        "PORT" => config.port.to_string(),
        "PUBLIC_URL" => config.public_url.origin.clone(),
        "DATA_DIR" => config.data_dir.display().to_string(),
        "DATABASE_URL" => db::place(&config.database),
        "REDIS_URL" => masked(config.redis_url.is_some()),
        "REDIS_TIMEOUT" => format!("{}ms", config.redis_timeout.as_millis()),
        "SESSION_KEYS" if config.session_keys.is_none() => {
            format!("(kept in {})", config.data_dir.join("session.key").display())
        }
        "SESSION_KEYS" => masked(true),
        "SESSION_IDLE_TIMEOUT" => seconds(config.lifetimes.idle),
        "SESSION_LIFETIME" => seconds(config.lifetimes.absolute),
        "SESSION_REMEMBER_LIFETIME" => seconds(config.lifetimes.remembered),
        "TRUSTED_PROXIES" if config.trusted_proxies.is_empty() => "(none)".to_owned(),
        "TRUSTED_PROXIES" => config.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
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
        "SHUTDOWN_DELAY" => format!("{}ms", config.shutdown_delay.as_millis()),
        "SHUTDOWN_TIMEOUT" => format!("{}ms", config.shutdown_timeout.as_millis()),
        "METRICS_ADDR" => config.metrics_addr.map_or_else(|| "(unset)".to_owned(), |address| address.to_string()),
        "RUST_LOG" => config.log.filter.clone(),
        "LOG_FORMAT" => format!("{:?}", config.log.format).to_lowercase(),
        _ => String::new(),
    }
}
