//! The effective values of all options, for `vestibule check`.

use std::fmt::{Debug, Display};
use std::path::PathBuf;
use std::time::Duration;

use super::options::{self, Opt};
use super::{Config, Lifetimes};
use crate::base::duration::written;

impl Config {
    /// Returns each option with its effective value, in the order of the documentation. Secrets are not shown.
    pub fn effective(&self) -> Vec<(&'static Opt, String)> {
        // Every field by name, so that an option that is forgotten here doesn't compile.
        let Self {
            host,
            port,
            public_url,
            data_dir,
            database,
            database_pool_size,
            redis_url,
            redis_timeout,
            session_cache_mib,
            session_keys,
            lifetimes: Lifetimes { idle, absolute, remembered, reauthentication },
            audit_retention,
            trusted_proxies,
            cookie_domain,
            remote_user,
            access_rules,
            bcrypt_cost,
            registration,
            second_factor,
            smtp_url,
            mail_from,
            tls_ca,
            static_dir,
            spa_dir,
            site_name,
            brand: _,
            brand_dir,
            workers,
            shutdown_delay,
            shutdown_timeout,
            metrics_addr,
            log,
            warnings: _,
            log_command: _,
            from_files: _,
        } = self;
        let key = match session_keys {
            Some(_) => masked(true),
            None => format!("(stored in {})", data_dir.join("session.key").display()),
        };
        let proxies = Some(trusted_proxies).filter(|networks| !networks.is_empty());
        vec![
            (&options::HOST, host.clone()),
            (&options::PORT, port.to_string()),
            (&options::PUBLIC_URL, public_url.origin.clone()),
            (&options::DATA_DIR, data_dir.display().to_string()),
            (&options::DATABASE_URL, database.redacted()),
            (&options::DATABASE_POOL_SIZE, database_pool_size.to_string()),
            (&options::REDIS_URL, masked(redis_url.is_some())),
            (&options::REDIS_TIMEOUT, written(*redis_timeout)),
            (&options::SESSION_CACHE_MIB, session_cache_mib.to_string()),
            (&options::SESSION_KEYS, key),
            (&options::SESSION_IDLE_TIMEOUT, seconds(*idle)),
            (&options::SESSION_LIFETIME, seconds(*absolute)),
            (&options::SESSION_REMEMBER_LIFETIME, seconds(*remembered)),
            (&options::REAUTHENTICATION_LIFETIME, seconds(*reauthentication)),
            (&options::TRUSTED_PROXIES, or_unset(proxies)),
            (&options::COOKIE_DOMAIN, or_unset(cookie_domain.as_ref())),
            (&options::REMOTE_USER_FIELD, word(remote_user)),
            (&options::ACCESS_RULES, or_unset(access_rules.file().map(|file| file.display()))),
            (&options::BCRYPT_COST, bcrypt_cost.to_string()),
            (&options::REGISTRATION, word(registration)),
            (&options::SECOND_FACTOR, word(second_factor)),
            (&options::SMTP_URL, masked(smtp_url.is_some())),
            (&options::MAIL_FROM, or_unset(mail_from.as_ref())),
            (&options::TLS_CA_FILE, or_unset(tls_ca.as_ref().map(|authority| &authority.path))),
            (&options::STATIC_DIR, static_dir.display().to_string()),
            (&options::SPA_DIR, or_unset(spa_dir.as_ref().map(|dir: &PathBuf| dir.display()))),
            (&options::SITE_NAME, site_name.clone()),
            (&options::BRAND_DIR, or_unset(brand_dir.as_ref().map(|dir| dir.display()))),
            (&options::WORKERS, workers.to_string()),
            (&options::SHUTDOWN_DELAY, written(*shutdown_delay)),
            (&options::SHUTDOWN_TIMEOUT, written(*shutdown_timeout)),
            (&options::METRICS_ADDR, or_unset(*metrics_addr)),
            (&options::AUDIT_RETENTION, seconds(*audit_retention)),
            (&options::RUST_LOG, log.filter.clone()),
            (&options::LOG_FORMAT, word(&log.format)),
        ]
    }
}

fn masked(is_set: bool) -> String {
    if is_set { "(set, not shown)" } else { UNSET }.to_owned()
}

const UNSET: &str = "(unset)";

fn or_unset(value: Option<impl Display>) -> String {
    value.map_or_else(|| UNSET.to_owned(), |value| value.to_string())
}

fn seconds(seconds: i64) -> String {
    written(Duration::from_secs(seconds.unsigned_abs()))
}

/// A value written as the name of its variant.
fn word(value: &impl Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    #[test]
    fn every_option_is_listed_in_the_order_of_the_documentation() {
        let source = Source::new(std::iter::empty(), std::path::Path::new("nowhere")).without_pages();
        let config = Config::read(source).unwrap_or_else(|refused| panic!("{refused:?}"));
        let shown: Vec<&str> = config.effective().iter().map(|(opt, _)| opt.name).collect();
        assert_eq!(shown, options::all().map(|opt| opt.name).collect::<Vec<_>>());
    }
}
