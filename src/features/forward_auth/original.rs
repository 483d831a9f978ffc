//! The original request to the proxy, read from the proxy's headers.
//!
//! Each endpoint reads only the headers that its proxies set, because a client can send any others through the proxy.

use std::borrow::Cow;
use std::fmt;
use std::net::IpAddr;

use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use percent_encoding::{AsciiSet, percent_encode};

use crate::access::{AccessRequest, NotAnUrl, RequestedUrl};

/// A request to an app.
#[derive(Debug)]
pub struct Original {
    /// GET if the proxy doesn't send the method.
    pub method: Method,
    /// True if the proxy sent the method and no header could make the app use another.
    is_method_certain: bool,
    pub url: RequestedUrl,
}

/// Headers that some frameworks read as the method of a POST.
const METHOD_OVERRIDES: [&str; 3] = ["x-http-method-override", "x-http-method", "x-method-override"];

impl Original {
    /// The request as rules see it, from a client at this address.
    pub fn access_request(&self, address: Option<IpAddr>) -> AccessRequest<'_> {
        let method = self.is_method_certain.then(|| self.method.as_str());
        AccessRequest { host: &self.url.host, path: &self.url.path, method, address }
    }

    fn new(headers: &HeaderMap, method_name: &'static str, url: RequestedUrl) -> Result<Self, Unclear> {
        let told = one(headers, method_name)?;
        let method = Method::from_bytes(told.as_deref().unwrap_or("GET").as_bytes())
            .map_err(|_| Unclear::NoMethod(method_name))?;
        let is_overridden = METHOD_OVERRIDES.iter().any(|name| headers.contains_key(*name));
        Ok(Self { method, is_method_certain: told.is_some() && !is_overridden, url })
    }
}

/// For the log, without the query, which may contain secrets.
impl fmt::Display for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", self.method, self.url.origin(), self.url.path)
    }
}

/// The headers don't describe a request.
#[derive(Debug, thiserror::Error)]
pub enum Unclear {
    #[error("the proxy doesn't send {0}")]
    Missing(&'static str),
    #[error("{0} is sent twice")]
    Twice(&'static str),
    #[error("{0} isn't text")]
    Unreadable(&'static str),
    #[error("the requested address isn't valid: {0}")]
    NoAddress(#[from] NotAnUrl),
    #[error("{0} isn't a method")]
    NoMethod(&'static str),
    #[error("the client sends {0}, which servers could take for the proxy's own header")]
    Disguised(String),
    #[error("the client asks to upgrade to another protocol than WebSocket")]
    OtherProtocol,
}

/// Reads the headers of nginx and other proxies that send the whole address.
pub fn whole(headers: &HeaderMap) -> Result<Original, Unclear> {
    let url = RequestedUrl::from_url(&needed(headers, "x-original-url")?)?;
    Original::new(headers, "x-original-method", url)
}

/// Reads the headers of Caddy, Traefik and other proxies that send the address in parts.
pub fn in_parts(headers: &HeaderMap) -> Result<Original, Unclear> {
    let part = |name| needed(headers, name);
    let url =
        RequestedUrl::from_parts(&part("x-forwarded-proto")?, &part("x-forwarded-host")?, &part("x-forwarded-uri")?)?;
    Original::new(headers, "x-forwarded-method", url)
}

fn needed<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Cow<'a, str>, Unclear> {
    one(headers, name)?.ok_or(Unclear::Missing(name))
}

/// The value of a header that is sent once.
fn one<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<Option<Cow<'a, str>>, Unclear> {
    let mut values = headers.get_all(name);
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(Unclear::Twice(name));
    }
    text(value.as_bytes()).map(Some).ok_or(Unclear::Unreadable(name))
}

/// A header as text. Raw bytes in the query are read as their escapes, because rules don't use the query. Elsewhere
/// they are refused, because servers read them differently.
fn text(value: &[u8]) -> Option<Cow<'_, str>> {
    let query = value.iter().position(|byte| *byte == b'?').unwrap_or(value.len());
    let (front, query) = value.split_at_checked(query)?;
    let front = std::str::from_utf8(front).ok().filter(|front| front.is_ascii())?;
    if query.is_ascii() {
        return std::str::from_utf8(value).ok().map(Cow::Borrowed);
    }
    Some(Cow::Owned(format!("{front}{}", percent_encode(query, &AsciiSet::EMPTY))))
}
