//! Warnings about valid but unsafe options, for `vestibule check` and each start.

use secrecy::ExposeSecret;
use url::Url;

use super::{Config, database, is_loopback, options};
use crate::access::{Access, App, Because, Unsure};

impl Config {
    /// Returns a sentence for each unsafe setting.
    pub fn security_warnings(&self) -> Vec<String> {
        let postgres = self.database.postgres();
        let redis = self.redis_url.as_ref().and_then(|url| Url::parse(url.expose_secret()).ok());
        let smtp = self.smtp_url.as_ref().and_then(|url| Url::parse(url.expose_secret()).ok());
        let name = |opt| self.given_name(opt);
        let (database_url, redis_url, smtp_url) =
            (name(&options::DATABASE_URL), name(&options::REDIS_URL), name(&options::SMTP_URL));
        let mut found = Vec::new();
        let mut warn = |holds: bool, sentence: &str| {
            if holds {
                found.push(sentence.to_owned());
            }
        };
        warn(
            !is_loopback(&self.host) && !self.public_url.configured,
            "PUBLIC_URL is not set, but other machines can reach this server. Links may point to the wrong address, and cookies are sent without TLS. Set PUBLIC_URL to the address that browsers open.",
        );
        warn(
            self.public_url.configured && !self.public_url.is_https() && !self.public_url.is_loopback(),
            "PUBLIC_URL uses http, so passwords and cookies cross the network unencrypted. Use https.",
        );
        warn(
            self.public_url.configured
                && self.public_url.host().is_some_and(|host| host == "0.0.0.0" || host == "[::]"),
            "PUBLIC_URL is an unspecified address, so links don't work from other machines. Use the address that browsers open.",
        );
        warn(
            self.public_url.configured && self.public_url.is_https() && self.public_url.relying_party().is_none(),
            "PUBLIC_URL is an IP address, where browsers don't support passkeys. Use a host name.",
        );
        warn(
            self.public_url.is_https() && self.trusted_proxies.is_empty(),
            "PUBLIC_URL uses https, but TRUSTED_PROXIES is not set. Everyone seems to come from the proxy's address and shares its rate limits. Set TRUSTED_PROXIES to that address.",
        );
        warn(
            self.access_rules.file().is_some() && self.trusted_proxies.is_empty(),
            "ACCESS_RULES is set, but TRUSTED_PROXIES is not. No proxy may ask about access, so the rules protect no app. Set TRUSTED_PROXIES to your proxy's address.",
        );
        warn(
            self.bcrypt_cost < 10,
            "BCRYPT_COST is below 10. Passwords are quick to guess from stolen hashes. Use 10 or more.",
        );
        warn(
            self.trusted_proxies.trusts_everybody(),
            "TRUSTED_PROXIES trusts everyone, or a large part of the internet. Anyone there can choose the address that rate limits and the log see. Name only your proxies.",
        );
        warn(
            postgres.as_ref().is_some_and(|url| is_remote(url) && !insists_on_tls(url)),
            &format!(
                "{database_url} leads to another machine and doesn't require TLS. Add ?sslmode=verify-full, or use a private network."
            ),
        );
        warn(
            self.tls_ca.is_some() && postgres.as_ref().is_some_and(|url| !checks_certificate(url)),
            &format!(
                "TLS_CA_FILE is set, but {database_url} doesn't ask for the certificate to be verified. Add ?sslmode=verify-full."
            ),
        );
        warn(
            redis.is_some_and(|url| url.scheme() == "redis" && is_remote(&url)),
            &format!("{redis_url} leads to another machine without TLS. Use rediss://, or a private network."),
        );
        warn(
            self.metrics_addr.is_some_and(|address| !address.ip().is_loopback()),
            "METRICS_ADDR can be reached from other machines. Allow only your monitoring to reach it.",
        );
        warn(
            self.mail_from.is_some() && self.smtp_url.is_none(),
            "MAIL_FROM is set, but SMTP_URL is not. Emails aren't sent; each is saved as a file in DATA_DIR/mail. Set SMTP_URL to send them.",
        );
        warn(
            smtp.is_some_and(|url| url.query_pairs().any(|(_, value)| value == "opportunistic")),
            &format!("{smtp_url} sends mail unencrypted where the server offers no TLS. Use tls=required."),
        );
        warn(
            self.spa_dir.is_some() && !self.access_rules.apps().is_empty(),
            "SPA_DIR has its own start page, so the apps in ACCESS_RULES are not shown. Link to them from there.",
        );
        found.extend(self.rules_never_reached());
        found.extend(self.apps_never_shown());
        found
    }

    /// Returns a sentence for each app that nobody may open, from any address.
    fn apps_never_shown(&self) -> impl Iterator<Item = String> {
        let file = self.access_rules.file().map(|file| file.display().to_string()).unwrap_or_default();
        let is_closed = |app: &&App| {
            let verdict = self.access_rules.decide(&app.access_request(None));
            *verdict.access == Access::Deny && !matches!(verdict.because, Because::Unsure(_, Unsure::Address))
        };
        self.access_rules.apps().iter().filter(is_closed).map(move |app| {
            format!(
                "{file}:{}: No rule lets anybody open this app, so it is never shown. Add a rule for its address.",
                app.line
            )
        })
    }

    /// Returns a sentence for each rule that is never reached.
    fn rules_never_reached(&self) -> impl Iterator<Item = String> {
        let file = self.access_rules.file().map(|file| file.display().to_string()).unwrap_or_default();
        self.access_rules.never_reached().into_iter().map(move |(rule, before)| {
            let (line, first) = (rule.line(), before.line());
            format!("{file}:{line}: This rule is never reached, because the rule in line {first} matches first.")
        })
    }
}

/// Returns false for this machine, a socket, and a name without a dot, which is a neighbour on a container network.
fn is_remote(url: &Url) -> bool {
    let host = database::host(url).unwrap_or_default();
    !is_loopback(&host) && !host.starts_with('/') && host.contains(['.', ':'])
}

fn insists_on_tls(postgres: &Url) -> bool {
    has_sslmode(postgres, &["require", "verify-ca", "verify-full"])
}

fn checks_certificate(postgres: &Url) -> bool {
    has_sslmode(postgres, &["verify-ca", "verify-full"])
}

fn has_sslmode(postgres: &Url, modes: &[&str]) -> bool {
    postgres.query_pairs().any(|(name, value)| name == "sslmode" && modes.contains(&&*value))
}
