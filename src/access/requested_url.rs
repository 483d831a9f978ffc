//! The URL that a client requested from an app, as reported by the proxy.

use std::fmt;

use super::host::plain_host;

/// The parts of a requested URL, never normalised: rules have to see what the app will see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedUrl {
    pub scheme: Scheme,
    /// In lower case, without a port.
    pub host: String,
    pub port: Option<u16>,
    /// The path as the request line has it, without the query.
    pub path: String,
    /// Without the question mark.
    pub query: Option<String>,
}

/// `ws` counts as HTTP and `wss` as HTTPS, since a WebSocket starts as such a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Http,
    Https,
}

/// Why a text isn't the URL of a request to an app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnUrl {
    #[error("it doesn't start with http://, https://, ws:// or wss://")]
    Scheme,
    #[error("it contains a user name")]
    UserName,
    #[error("its host isn't written as browsers write it")]
    Host,
    #[error("its port isn't valid")]
    Port,
    #[error("its path doesn't start with /")]
    Path,
    #[error("it contains spaces or control characters")]
    Disruptive,
}

impl RequestedUrl {
    /// Reads a whole URL, as in `X-Original-URL`.
    ///
    /// # Errors
    /// If browsers and servers might read the part before the path differently.
    pub fn from_url(url: &str) -> Result<Self, NotAnUrl> {
        let (scheme, rest) = url.split_once("://").ok_or(NotAnUrl::Scheme)?;
        let (authority, uri) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        match uri {
            "" => Self::from_parts(scheme, authority, "/"),
            _ if uri.starts_with('?') => Self::from_parts(scheme, authority, &format!("/{uri}")),
            _ => Self::from_parts(scheme, authority, uri),
        }
    }

    /// Reads the values of `X-Forwarded-Proto`, `-Host` and `-Uri`.
    ///
    /// # Errors
    /// Those of [`RequestedUrl::from_url`].
    pub fn from_parts(proto: &str, host: &str, uri: &str) -> Result<Self, NotAnUrl> {
        if [host, uri].iter().any(|part| part.contains(|c: char| c.is_control() || c.is_whitespace())) {
            return Err(NotAnUrl::Disruptive);
        }
        let scheme = Scheme::parse(proto).ok_or(NotAnUrl::Scheme)?;
        let (host, port) = host_and_port(host)?;
        let (path, query) = uri.split_once('?').map_or((uri, None), |(path, query)| (path, Some(query)));
        if !path.starts_with('/') {
            return Err(NotAnUrl::Path);
        }
        Ok(Self { scheme, host, port, path: path.to_owned(), query: query.map(str::to_owned) })
    }

    /// Returns scheme, host and port, as in an `Origin` header.
    pub fn origin(&self) -> String {
        let port = self.port.filter(|port| *port != self.scheme.default_port());
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}://{}{port}", self.scheme.as_str(), self.host)
    }
}

/// Writes the URL, with the path and query unchanged.
impl fmt::Display for RequestedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin(), self.path)?;
        self.query.as_ref().map_or(Ok(()), |query| write!(f, "?{query}"))
    }
}

impl Scheme {
    fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "http" | "ws" => Some(Self::Http),
            "https" | "wss" => Some(Self::Https),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

fn host_and_port(authority: &str) -> Result<(String, Option<u16>), NotAnUrl> {
    if authority.contains('@') {
        return Err(NotAnUrl::UserName);
    }
    // The colons of an IPv6 address are inside brackets.
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let port = port.map(|port| parse_port(port).ok_or(NotAnUrl::Port)).transpose()?;
    Ok((plain_host(host).ok_or(NotAnUrl::Host)?, port))
}

fn parse_port(text: &str) -> Option<u16> {
    text.parse().ok().filter(|port| *port != 0 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn requested(url: &str) -> RequestedUrl {
        RequestedUrl::from_url(url).unwrap()
    }

    #[test]
    fn a_url_is_split_and_its_path_is_not_normalised() {
        let wiki = requested("HTTPS://Wiki.Example.org:8443/%2e%2E//A;b?q=/x?y#z");
        assert_eq!((wiki.scheme, wiki.host.as_str(), wiki.port), (Scheme::Https, "wiki.example.org", Some(8443)));
        assert_eq!((wiki.path.as_str(), wiki.query.as_deref()), ("/%2e%2E//A;b", Some("q=/x?y#z")));
        assert_eq!(wiki.to_string(), "https://wiki.example.org:8443/%2e%2E//A;b?q=/x?y#z");
        assert_eq!(requested("wss://x/").scheme, Scheme::Https);
        assert_eq!(requested("http://[::1]:80").origin(), "http://[::1]");
        assert_eq!(requested("ws://x?a").to_string(), "http://x/?a");
        assert_eq!(RequestedUrl::from_parts("https", "x:443", "//y/z"), Ok(requested("https://x:443//y/z")));
    }

    #[test]
    fn a_url_that_browsers_and_servers_might_read_differently_is_refused() {
        for (url, why) in [
            ("", NotAnUrl::Scheme),
            ("//x/", NotAnUrl::Scheme),
            ("ftp://x/", NotAnUrl::Scheme),
            ("https, http://x/", NotAnUrl::Scheme),
            ("https:/x/", NotAnUrl::Scheme),
            ("https://u@x/", NotAnUrl::UserName),
            ("https://u:p@x/", NotAnUrl::UserName),
            ("https:///x", NotAnUrl::Host),
            ("https://x./", NotAnUrl::Host),
            ("https://a..b/", NotAnUrl::Host),
            ("https://x\\y/", NotAnUrl::Host),
            ("https://%78/", NotAnUrl::Host),
            ("https://gr\u{f6}\u{df}e.org/", NotAnUrl::Host),
            ("https://127.1/", NotAnUrl::Host),
            ("https://[0:0::1]/", NotAnUrl::Host),
            ("https://*.x/", NotAnUrl::Host),
            ("https://x,y/", NotAnUrl::Host),
            ("https://x:/", NotAnUrl::Port),
            ("https://x:0/", NotAnUrl::Port),
            ("https://x:+80/", NotAnUrl::Port),
            ("https://x:65536/", NotAnUrl::Port),
            ("https://x:80:80/", NotAnUrl::Host),
            ("https://x#/", NotAnUrl::Path),
            ("https://x/a b", NotAnUrl::Disruptive),
            ("https://x/a?\r\n", NotAnUrl::Disruptive),
            ("https://x\t/", NotAnUrl::Disruptive),
            ("https://x/\u{a0}", NotAnUrl::Disruptive),
        ] {
            assert_eq!(RequestedUrl::from_url(url), Err(why), "{url:?}");
        }
        for uri in ["", "*", "x", "https://x/", "?a"] {
            assert_eq!(RequestedUrl::from_parts("https", "x", uri), Err(NotAnUrl::Path), "{uri:?}");
        }
    }

    proptest! {
        #[test]
        fn a_url_is_refused_or_read_the_same_twice(url in "(https?|wss?)://[a-zA-Z0-9.:@*%-]{0,12}[/?#\\PC]{0,12}") {
            if let Ok(requested) = RequestedUrl::from_url(&url) {
                let text = requested.to_string();
                prop_assert_eq!(RequestedUrl::from_url(&text).map(|again| again.to_string()), Ok(text.clone()));
                let theirs = url::Url::parse(&text).unwrap();
                prop_assert_eq!(theirs.host_str(), Some(requested.host.as_str()));
                prop_assert_eq!(theirs.origin().ascii_serialization(), requested.origin());
            }
        }
    }
}
