//! The headers of every answer.

use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue, VARY};

use super::respond;

/// Nothing inline, nothing from elsewhere, in nobody's frame.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

/// Headers that cannot break any page, another team's front end included.
const HARMLESS: [(&str, &str); 2] = [("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin")];

/// What only our own pages are written for.
const STRICT: [(&str, &str); 6] = [
    ("x-robots-tag", "noindex"),
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("x-frame-options", "DENY"),
];

/// RFC 6797: a year, this host alone.
const HSTS: (&str, &str) = ("strict-transport-security", "max-age=31536000");

/// Which headers an answer carries, told by whatever made it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page, JSON or file of ours.
    Own,
    /// A file of the front end in `SPA_DIR`.
    FrontEnd,
}

pub fn put(headers: &mut HeaderMap, kind: Kind, https: bool) {
    let strict: &[(&str, &str)] = if kind == Kind::Own { &STRICT } else { &[] };
    let hsts: &[(&str, &str)] = if https { &[HSTS] } else { &[] };
    for (name, value) in HARMLESS.iter().chain(strict).chain(hsts) {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if kind == Kind::Own {
        headers.append(VARY, HeaderValue::from_static(respond::VARY));
        if !headers.contains_key(CACHE_CONTROL) {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }
}
