//! What somebody asked a proxy for, as the proxy tells it.
//!
//! Each endpoint reads the headers that its proxies set, and no others: a client can send the rest through the proxy.

use actix_web::http::header::HeaderMap;

use crate::access::Asked;

/// The headers say nothing that can be judged.
#[derive(Debug, thiserror::Error)]
pub enum Unclear {
    #[error("the proxy does not send {0}")]
    Missing(&'static str),
    #[error("{0} is there twice")]
    Twice(&'static str),
    #[error("{0} is no text")]
    Unreadable(&'static str),
    #[error("what was asked for is no address: {0}")]
    NoAddress(#[from] crate::access::NotAnUrl),
}

/// Of nginx and whatever else sends the whole address.
pub fn whole(headers: &HeaderMap) -> Result<Asked, Unclear> {
    Ok(Asked::from_url(one(headers, "x-original-url")?)?)
}

/// Of Caddy, Traefik and whatever else sends its parts.
pub fn in_parts(headers: &HeaderMap) -> Result<Asked, Unclear> {
    let part = |name| one(headers, name);
    Ok(Asked::from_parts(part("x-forwarded-proto")?, part("x-forwarded-host")?, part("x-forwarded-uri")?)?)
}

/// The one value of a header.
fn one<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a str, Unclear> {
    let mut values = headers.get_all(name);
    let value = values.next().ok_or(Unclear::Missing(name))?;
    if values.next().is_some() {
        return Err(Unclear::Twice(name));
    }
    value.to_str().map_err(|_| Unclear::Unreadable(name))
}
