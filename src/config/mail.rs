//! `SMTP_URL` and `MAIL_FROM`: the server that takes mails, and who they come from.

use lettre::{AsyncSmtpTransport, Tokio1Executor};
use secrecy::SecretString;

use super::{Config, Registration, Source, is_loopback, options, parse};
use crate::users::Email;

/// Who mail comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Left out: the site's name.
    pub name: Option<String>,
    pub email: Email,
}

impl Sender {
    /// `hello@example.org`, or `Example <hello@example.org>`.
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

/// As lettre reads it. To another machine TLS is asked for, unless the URL says otherwise.
pub(super) fn smtp_url(text: &str) -> Result<SecretString, String> {
    let mut url = parse::credentialed_url(text, |_| "")?;
    if !matches!(url.scheme(), "smtp" | "smtps") || !url.has_host() {
        return Err(String::new());
    }
    let says = url.query_pairs().any(|(name, _)| name == "tls");
    if url.scheme() == "smtp" && !says && !url.host_str().is_some_and(is_loopback) {
        url.query_pairs_mut().append_pair("tls", "required");
    }
    let usable = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str()).is_ok();
    usable.then(|| SecretString::from(url.to_string())).ok_or_else(String::new)
}

/// What sending mails needs besides a server.
pub(super) fn faults_of_mail(config: &Config, source: &mut Source) {
    if config.smtp_url.is_some() && !source.is_set(&options::MAIL_FROM) {
        let sentence = format!("It must be set when SMTP_URL is. Give {}.", options::MAIL_FROM.accepts);
        source.fault(options::MAIL_FROM.name, sentence);
    }
    let reaches_nobody = config.smtp_url.is_none() && !config.public_url.is_loopback();
    if config.registration == Registration::Open && reaches_nobody && !source.is_set(&options::SMTP_URL) {
        let sentence = "It cannot be open without SMTP_URL, since nobody's address could be confirmed. Give closed or \
                        invite, or set SMTP_URL.";
        source.fault(options::REGISTRATION.name, sentence.to_owned());
    }
}
