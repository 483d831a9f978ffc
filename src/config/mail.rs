//! Reads `SMTP_URL` and `MAIL_FROM`: the mail server and the sender.

use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::SecretString;
use url::Url;

use super::{Config, Registration, Source, is_loopback, options, parse};
use crate::base::user::Email;

/// The sender of mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// `None`: the site's name.
    pub name: Option<String>,
    pub email: Email,
}

impl Sender {
    /// Reads `hello@example.org` or `Example <hello@example.org>`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let Some((name, address)) = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) else {
            return Some(Self { name: None, email: Email::parse(text).ok()? });
        };
        let name = name.trim();
        let bare = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
        let plain = !bare.contains(['"', '<', '>', '\\']);
        Some(Self { name: Some(parse::line(bare, 60).filter(|_| plain)?), email: Email::parse(address).ok()? })
    }
}

impl std::fmt::Display for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} <{}>", self.email),
            None => self.email.fmt(f),
        }
    }
}

/// Reads the URL as lettre does. TLS to another machine is required unless the URL says otherwise.
///
/// # Errors
/// A sentence that says which part is wrong; empty if the value isn't such a URL at all.
pub(super) fn smtp_url(text: &str) -> Result<SecretString, String> {
    let mut url = parse::credentialed_url(text)?;
    if !matches!(url.scheme(), "smtp" | "smtps") || !url.has_host() {
        return Err(String::new());
    }
    parse::refuse_parameters(&url, &["tls"])?;
    let tls = url.query_pairs().next().map(|(_, tls)| tls.into_owned());
    refuse_ignored(&url, tls.as_deref())?;
    if url.scheme() == "smtp" && tls.is_none() && !url.host_str().is_some_and(is_loopback) {
        url.query_pairs_mut().append_pair("tls", "required");
    }
    let usable = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str()).is_ok();
    usable.then(|| SecretString::from(url.to_string())).ok_or_else(String::new)
}

/// Refuses what lettre would ignore or misread.
fn refuse_ignored(url: &Url, tls: Option<&str>) -> Result<(), String> {
    let why = if !matches!(url.path(), "" | "/") {
        "The URL has a path after the host. Remove it."
    } else if url.username().is_empty() != url.password().is_none_or(str::is_empty) {
        "The URL has only one of user and password. Use smtp://user:password@host, or leave out both."
    } else if tls.is_some() && url.scheme() == "smtps" {
        "smtps:// always uses TLS. Remove tls, or use smtp://."
    } else if !matches!(tls, None | Some("required" | "opportunistic")) {
        "tls isn't valid. Use required or opportunistic."
    } else {
        return Ok(());
    };
    Err(why.to_owned())
}

/// Adds the errors of missing mail options: a sender, or a server if registration is open.
pub(super) fn faults_of_mail(config: &Config, source: &mut Source) {
    if config.smtp_url.is_some() && !source.is_set(&options::MAIL_FROM) {
        let sentence = format!(
            "Required when {} is set. Use {}.",
            config.given_name(&options::SMTP_URL),
            options::MAIL_FROM.accepts
        );
        source.fault(options::MAIL_FROM.name, sentence);
    }
    let reaches_nobody = config.smtp_url.is_none() && !config.public_url.is_loopback();
    if config.registration == Registration::Open && reaches_nobody && !source.is_set(&options::SMTP_URL) {
        let sentence = "\"open\" needs SMTP_URL, since new users confirm their email with a mailed link. Set SMTP_URL, or use \
                        closed or invite.";
        source.fault(options::REGISTRATION.name, sentence.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_wrong_part_and_never_the_secret() {
        for (text, says) in [
            ("smtp://u:planted@h?tls=required&x=1", "an unknown parameter. Supported: tls."),
            ("smtp://u:planted@h?TLS=required", "an unknown parameter"),
            ("smtp://u:planted@h?tls=required&tls=opportunistic", "tls is set twice."),
            ("smtp://u:planted@h?tls=none", "tls isn't valid. Use required or opportunistic."),
            ("smtps://u:planted@h?tls=opportunistic", "smtps:// always uses TLS."),
            ("smtp://u:planted@h/ehlo", "has a path after the host"),
            ("smtp://planted@h", "only one of user and password"),
            ("smtp://planted:@h", "only one of user and password"),
            ("smtp://:planted@h", "only one of user and password"),
            ("smtp://u:planted@h:0", "The port isn't a number"),
            ("smtp://u:planted@1", "The host isn't valid"),
            ("smtp://u:planted@h\\x", "The host isn't valid"),
            ("smtp://u:plan%ted@h", "% as %25"),
            ("smtp:h", ""),
            ("smtp:/h", ""),
        ] {
            let message = smtp_url(text).unwrap_err();
            assert!(message.contains(says) && !message.contains("plan"), "{text}: {message}");
        }
        for text in ["smtp://h", "smtp://u:p@h:587/", "smtps://u%40x:p%25@h", "smtp://[::1]?tls=opportunistic"] {
            assert!(smtp_url(text).is_ok(), "{text}");
        }
    }
}
