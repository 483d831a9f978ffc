//! Delivery over SMTP, or to a folder for the administrator.

use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use lettre::address::AddressError;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Code;
use lettre::transport::smtp::{AsyncSmtpTransportBuilder, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use percent_encoding::percent_decode_str;
use secrecy::ExposeSecret;
use tempfile::NamedTempFile;
use url::Url;

use super::letter::{LOGO, Letter, Signature};
use crate::base::clock::UnixSeconds;
use crate::config::brand::ImageKind;
use crate::config::{Config, TlsAuthority};
use crate::storage::data_dir;

/// The codes for a user, a password or a mechanism that the server refuses (RFC 4954, section 6). They say nothing about
/// an email, which can be sent once `SMTP_URL` is corrected.
const REFUSED_CREDENTIALS: [u16; 2] = [534, 535];
/// The timeout for a connection to the mail server.
const CONNECTING: Duration = Duration::from_secs(10);
/// The number of emails kept in the folder.
const MAIL_RETENTION: usize = 200;

#[derive(Clone)]
pub struct Transport {
    way: Way,
    from: Mailbox,
    signature: Signature,
    /// The site's host, for message ids.
    host: ClientId,
}

/// Where and when a letter goes.
pub struct Envelope<'a> {
    /// The same for every attempt, so that a server can recognise a duplicate.
    pub id: &'a str,
    pub to: &'a str,
    /// The time of this attempt, from which a link's lifetime counts.
    pub date: UnixSeconds,
}

#[derive(Clone)]
enum Way {
    Smtp {
        /// The host and the port, for messages.
        server: String,
        smtp: AsyncSmtpTransport<Tokio1Executor>,
    },
    Folder(PathBuf),
}

#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// The server's code, without its text, which may contain the address.
    #[error("the server refused it ({0})")]
    Refused(Code),
    #[error("the server can't accept it now ({0})")]
    NotNow(Code),
    #[error("the server refused the user or the password in SMTP_URL ({0})")]
    Credentials(Code),
    #[error("the connection to the mail server failed: {}; {}", cause(.0), advice(.0))]
    Smtp(lettre::transport::smtp::Error),
    #[error("it couldn't be composed: {0}")]
    Message(#[from] lettre::error::Error),
    #[error("its text couldn't be rendered: {0}")]
    Text(#[from] askama::Error),
    #[error("its address isn't valid: {0}")]
    Address(#[from] AddressError),
    #[error("the server's URL can't be used: {0}")]
    Url(#[from] url::ParseError),
    #[error("the folder {path} can't be written to: {cause}")]
    Folder { path: String, cause: io::Error },
}

impl TransportError {
    /// Returns true for a permanent error.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Refused(_) | Self::Message(_) | Self::Text(_) | Self::Address(_))
    }
}

/// The cause in words. An answer that isn't SMTP is left out, since a server may repeat the password in it.
fn cause(error: &lettre::transport::smtp::Error) -> String {
    if error.is_response() { "it doesn't answer in SMTP".into() } else { first_cause(error).to_string() }
}

/// The innermost cause. The outer ones repeat it.
fn first_cause(error: &lettre::transport::smtp::Error) -> &(dyn Error + 'static) {
    let mut cause: &(dyn Error + 'static) = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause
}

fn advice(error: &lettre::transport::smtp::Error) -> &'static str {
    // How a TLS handshake fails, for example at a certificate.
    let is_invalid = |cause: &io::Error| cause.kind() == io::ErrorKind::InvalidData;
    if error.is_tls() || first_cause(error).downcast_ref().is_some_and(is_invalid) {
        "check the host in SMTP_URL, and set TLS_CA_FILE if you have your own certificate authority"
    } else if error.is_client() {
        "check the scheme, the port and the user in SMTP_URL"
    } else {
        "check SMTP_URL, and that the server is running"
    }
}

impl From<lettre::transport::smtp::Error> for TransportError {
    fn from(error: lettre::transport::smtp::Error) -> Self {
        match error.status() {
            Some(code) if REFUSED_CREDENTIALS.contains(&code.into()) => Self::Credentials(code),
            Some(code) if error.is_permanent() => Self::Refused(code),
            Some(code) => Self::NotNow(code),
            None => Self::Smtp(error),
        }
    }
}

/// The server of a URL, with its host and port in words. lettre's own parser passes the brackets of an IPv6 address to
/// the resolver.
fn smtp(
    url: &Url,
    authority: Option<&TlsAuthority>,
) -> Result<(String, AsyncSmtpTransportBuilder), lettre::transport::smtp::Error> {
    let written = url.host_str().unwrap_or_default();
    let host = written.trim_start_matches('[').trim_end_matches(']');
    let (tls, port) = tls_and_port(url, host, authority)?;
    let port = url.port().unwrap_or(port);
    let smtp = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host).tls(tls).port(port);
    let plain = |text| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let smtp = match url.password() {
        Some(password) => smtp.credentials(Credentials::new(plain(url.username()), plain(password))),
        None => smtp,
    };
    Ok((format!("{written}:{port}"), smtp))
}

/// The TLS mode of a URL, with these authorities in addition to the public ones, and the mode's usual port.
fn tls_and_port(
    url: &Url,
    host: &str,
    authority: Option<&TlsAuthority>,
) -> Result<(Tls, u16), lettre::transport::smtp::Error> {
    let mut parameters = TlsParameters::builder(host.to_owned());
    if let Some(authority) = authority {
        parameters = parameters.add_root_certificate(Certificate::from_pem(&authority.pem)?);
    }
    let parameters = parameters.build_rustls()?;
    let asked = url.query_pairs().find(|(name, _)| name == "tls");
    Ok(match (url.scheme(), asked.as_ref().map(|(_, value)| &**value)) {
        ("smtps", _) => (Tls::Wrapper(parameters), SUBMISSIONS_PORT),
        (_, Some("required")) => (Tls::Required(parameters), SUBMISSION_PORT),
        (_, Some("opportunistic")) => (Tls::Opportunistic(parameters), SUBMISSION_PORT),
        _ => (Tls::None, SMTP_PORT),
    })
}

/// The site's host in the notation of emails, also for EHLO, without which servers refuse a client (RFC 5321, section
/// 4.1.1.1).
fn own_host(config: &Config) -> ClientId {
    let host = config.public_url.host().unwrap_or_else(|| "localhost".to_owned());
    match host.trim_start_matches('[').trim_end_matches(']').parse() {
        Ok(IpAddr::V4(address)) => ClientId::Ipv4(address),
        Ok(IpAddr::V6(address)) => ClientId::Ipv6(address),
        Err(_) => ClientId::Domain(host),
    }
}

impl Transport {
    /// # Errors
    /// If `SMTP_URL` or `MAIL_FROM` can't be used, though both could be parsed.
    pub fn new(config: &Config) -> Result<Self, TransportError> {
        let from = config.mail_from.as_ref();
        let name = from.and_then(|from| from.name.clone()).unwrap_or_else(|| config.site_name.clone());
        let address = from.map_or("vestibule@localhost", |from| from.email.as_str()).parse()?;
        let host = own_host(config);
        let way = match &config.smtp_url {
            Some(url) => {
                let (server, smtp) = smtp(&Url::parse(url.expose_secret())?, config.tls_ca.as_ref())?;
                Way::Smtp { server, smtp: smtp.hello_name(host.clone()).timeout(Some(CONNECTING)).build() }
            }
            None => Way::Folder(config.data_dir.join("mail")),
        };
        Ok(Self { way, from: Mailbox::new(Some(name), address), signature: Signature::of(config), host })
    }

    /// The mail server's host and port. `None`: emails are written to the folder.
    pub fn server(&self) -> Option<&str> {
        match &self.way {
            Way::Smtp { server, .. } => Some(server),
            Way::Folder(_) => None,
        }
    }

    /// Connects to the mail server, with TLS and a sign-in if `SMTP_URL` asks for them, and sends no email.
    pub async fn connect_once(&self) -> Result<(), TransportError> {
        if let Way::Smtp { smtp, .. } = &self.way {
            // The result only says how the server answered NOOP. A refusal before that is an error.
            smtp.test_connection().await?;
        }
        Ok(())
    }

    /// Returns the email's file, if it was written to the folder.
    pub async fn send(&self, envelope: &Envelope<'_>, letter: &Letter) -> Result<Option<PathBuf>, TransportError> {
        let (text, html) = letter.render(&self.signature)?;
        match &self.way {
            Way::Smtp { smtp, .. } => {
                let body = self.body(SinglePart::plain(text), SinglePart::html(html));
                smtp.send(self.message(envelope, letter, body)?).await?;
                Ok(None)
            }
            Way::Folder(dir) => {
                let path = dir.join(format!("{}-{}.eml", envelope.date, envelope.id));
                let parts = [(ContentType::TEXT_PLAIN, text), (ContentType::TEXT_HTML, html)];
                let [text, html] = parts.map(|(kind, text)| readable(kind, text));
                let body = self.body(text, html);
                let message = self.message(envelope, letter, body)?;
                keep(dir, &path, &message.formatted())
                    .map_err(|cause| TransportError::Folder { path: dir.display().to_string(), cause })?;
                Ok(Some(path))
            }
        }
    }

    /// Both forms of a letter, and the logo of the second.
    fn body(&self, text: SinglePart, html: SinglePart) -> MultiPart {
        let alternatives = MultiPart::alternative().singlepart(text);
        match (&self.signature.logo, ContentType::parse(ImageKind::Png.media_type())) {
            (Some(logo), Ok(kind)) => {
                let image = Attachment::new_inline(LOGO.to_owned()).body(logo.bytes.to_vec(), kind);
                alternatives.multipart(MultiPart::related().singlepart(html).singlepart(image))
            }
            _ => alternatives.singlepart(html),
        }
    }

    fn message(&self, envelope: &Envelope<'_>, letter: &Letter, body: MultiPart) -> Result<Message, TransportError> {
        let date = Duration::from_secs(u64::try_from(envelope.date).unwrap_or(0));
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, envelope.to.parse()?))
            .date(SystemTime::UNIX_EPOCH + date)
            .message_id(Some(format!("<{}@{}>", envelope.id, self.host)))
            .subject(letter.subject.clone())
            // RFC 3834: no out-of-office replies.
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            // RFC 2919: mail clients filter by it.
            .raw_header(header("List-Id", format!("<account.{}>", self.domain())))
            // RFC 3282.
            .raw_header(header("Content-Language", letter.text.language.tag().to_owned()))
            .multipart(body)?;
        Ok(message)
    }

    /// The host as a domain. An IP address isn't a domain; RFC 2919 suggests `localhost` instead.
    fn domain(&self) -> &str {
        match &self.host {
            ClientId::Domain(domain) => domain,
            _ => "localhost",
        }
    }
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// A part without encoding, so that the link can be copied from the file.
fn readable(kind: ContentType, text: String) -> SinglePart {
    let body = Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::EightBit);
    SinglePart::builder().header(kind).body(body)
}

/// Writes an email to a file that only the server's user can read, and deletes the oldest files over the limit.
fn keep(dir: &Path, path: &Path, message: &[u8]) -> io::Result<()> {
    data_dir::make(dir)?;
    // Renamed into place, so that nobody reads half an email.
    let mut draft = NamedTempFile::new_in(dir)?;
    data_dir::give_to_owner_of(dir, draft.as_file())?;
    draft.write_all(message)?;
    draft.persist(path)?;
    let entries = fs::read_dir(dir)?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut mails: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "eml")).collect();
    // The names start with the time.
    mails.sort_unstable();
    let too_many = mails.len().saturating_sub(MAIL_RETENTION);
    mails.iter().take(too_many).try_for_each(fs::remove_file)
}
