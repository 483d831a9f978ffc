//! Reads `PUBLIC_URL`, the site's address, which links, cookies and origin checks depend on.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::Url;

use super::{is_loopback, parse};
use crate::base::webauthn::RelyingParty;

/// The site's address in browsers.
#[derive(Clone, Debug)]
pub struct PublicUrl {
    /// Scheme, host and port, as in an `Origin` header.
    pub origin: String,
    /// False if it was derived from `HOST` and `PORT`.
    pub configured: bool,
}

impl PublicUrl {
    /// Reads scheme, host and port, which have to be written as browsers write them.
    ///
    /// # Errors
    /// A sentence that says what is wrong; empty if the text isn't such an address at all.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if text.contains('#') {
            return Err(String::new());
        }
        let url = parse::credentialed_url(text)?;
        let bare = matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none();
        let anonymous = url.username().is_empty() && url.password().is_none();
        if !bare || !anonymous {
            return Err(String::new());
        }
        let origin = url.origin().ascii_serialization();
        if !is_spelt_out(text, &url) {
            return Err(format!("Browsers read this address as {origin}. If that's what you mean, write it that way."));
        }
        Ok(Self { origin, configured: true })
    }

    /// Derives the address from `HOST` and `PORT`: on this machine `localhost`, where browsers have passkeys.
    pub fn from_listener(host: &str, port: u16) -> Self {
        let is_localhost = |address| [IpAddr::from(Ipv4Addr::LOCALHOST), Ipv6Addr::LOCALHOST.into()].contains(&address);
        let host = match host.parse::<IpAddr>() {
            Ok(address) if address.is_unspecified() || is_localhost(address) => "localhost".to_owned(),
            Ok(IpAddr::V6(address)) => format!("[{address}]"),
            _ => host.to_owned(),
        };
        // The parser leaves out the default port, as browsers do.
        let text = format!("http://{host}:{port}");
        let origin = Url::parse(&text).map_or(text, |url| url.origin().ascii_serialization());
        Self { origin, configured: false }
    }

    pub fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }

    pub fn is_loopback(&self) -> bool {
        self.host().is_some_and(|host| is_loopback(&host))
    }

    /// Returns the host without the port.
    pub fn host(&self) -> Option<String> {
        Url::parse(&self.origin).ok()?.host_str().map(str::to_owned)
    }

    /// Returns the site as passkeys know it, or `None` where browsers have no passkeys: at an IP address, and over plain
    /// HTTP except on `localhost` (WebAuthn, section 5.1.3; Secure Contexts, section 3.1).
    pub fn relying_party(&self) -> Option<RelyingParty> {
        let url = Url::parse(&self.origin).ok()?;
        let domain = url.domain()?;
        let is_local = domain == "localhost" || domain.ends_with(".localhost");
        (self.is_https() || is_local).then(|| RelyingParty { id: domain.to_owned(), origin: self.origin.clone() })
    }

    /// Returns the full address of a path on this site.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

/// Returns false if the parser corrected the text as browsers do: `https:host`, backslashes, numbers as a host.
fn is_spelt_out(text: &str, url: &Url) -> bool {
    let text = text.strip_suffix('/').unwrap_or(text);
    let port = url.port_or_known_default().map(|port| format!(":{port}")).unwrap_or_default();
    let parts = text.split_once("://").zip(url.host_str());
    parts.is_some_and(|((scheme, authority), host)| {
        let written = authority.strip_suffix(&port).unwrap_or(authority);
        scheme.eq_ignore_ascii_case(url.scheme()) && parse::is_read_as(written, host)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_origin_that_browsers_send() {
        for (text, origin) in [
            ("https://id.example.org", "https://id.example.org"),
            ("https://id.example.org/", "https://id.example.org"),
            ("HTTPS://ID.Example.org:443", "https://id.example.org"),
            ("http://id.example.org:8080", "http://id.example.org:8080"),
            ("http://192.0.2.7", "http://192.0.2.7"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://Bücher.example", "https://xn--bcher-kva.example"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("https://例子.公司", "https://xn--fsqu00a.xn--55qx5d"),
        ] {
            assert_eq!(PublicUrl::parse(text).map(|url| url.origin), Ok(origin.to_owned()), "{text}");
        }
    }

    #[test]
    fn an_address_that_is_not_set_is_localhost_where_browsers_reach_the_listener_by_that_name() {
        for (host, origin) in [
            ("127.0.0.1", "http://localhost:8080"),
            ("::1", "http://localhost:8080"),
            ("0.0.0.0", "http://localhost:8080"),
            ("::", "http://localhost:8080"),
            ("localhost", "http://localhost:8080"),
            ("127.0.0.2", "http://127.0.0.2:8080"),
            ("192.0.2.7", "http://192.0.2.7:8080"),
            ("2001:db8::7", "http://[2001:db8::7]:8080"),
            ("id.example.org", "http://id.example.org:8080"),
        ] {
            let url = PublicUrl::from_listener(host, 8080);
            assert!(!url.configured);
            assert_eq!(url.origin, origin, "{host}");
        }
        assert_eq!(PublicUrl::from_listener("127.0.0.1", 80).origin, "http://localhost");
    }

    #[test]
    fn passkeys_need_a_name_and_https_or_localhost() {
        for (origin, host) in [
            ("https://id.example.org", Some("id.example.org")),
            ("https://id.example.org:8443", Some("id.example.org")),
            ("http://localhost:8080", Some("localhost")),
            ("http://id.localhost", Some("id.localhost")),
            ("http://id.example.org", None),
            ("http://127.0.0.1:8080", None),
            ("https://192.0.2.7", None),
            ("https://[::1]", None),
        ] {
            let site = PublicUrl { origin: origin.to_owned(), configured: true }.relying_party();
            let expected = host.map(|id| RelyingParty { id: id.to_owned(), origin: origin.to_owned() });
            assert_eq!(site, expected, "{origin}");
        }
    }

    #[test]
    fn an_address_that_browsers_would_correct_is_refused() {
        for (text, says) in [
            ("https://1", "Browsers read this address as https://0.0.0.1."),
            ("https://127.1", "https://127.0.0.1."),
            ("https://0x7f.0.0.1", "https://127.0.0.1."),
            ("https:id.example.org", "Browsers read this address as https://id.example.org."),
            ("https:/id.example.org", "https://id.example.org."),
            ("https:///id.example.org", "https://id.example.org."),
            ("https:\\\\id.example.org", "https://id.example.org."),
            ("https://id.example.org\\", "https://id.example.org."),
            ("https://%69d.example.org", "https://id.example.org."),
            ("https://ｉｄ.example.org", "https://id.example.org."),
            ("https://id.example.org:0443", "https://id.example.org."),
            ("https://id.example.org:", "https://id.example.org."),
            ("https://[0:0::1]", "https://[::1]."),
            ("https://id.example.org:0", "The port isn't a number"),
            ("https://id.example.org:99999", "The port isn't a number"),
            ("https://id,example.org", "names several hosts."),
            ("https://id..example.org", "a dot too many"),
            ("https://id.example.org.", "The host has a dot too many"),
            ("https://id$.example.org", "The host isn't valid"),
            ("https://", "The host isn't valid"),
        ] {
            let message = PublicUrl::parse(text).unwrap_err();
            assert!(message.contains(says), "{text}: {message}");
        }
        for text in
            ["id.example.org", "ftp://id.example.org", "https://x/path", "https://x?y", "https://u@x", "https://x#y"]
        {
            assert_eq!(PublicUrl::parse(text).unwrap_err(), "", "{text}");
        }
    }
}
