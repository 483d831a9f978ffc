//! Security headers, and the other headers of every response.

use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};

type Header = (HeaderName, HeaderValue);

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

const fn header(name: HeaderName, value: &'static str) -> Header {
    (name, HeaderValue::from_static(value))
}

/// Headers that are safe for every page, including a front end in `SPA_DIR`.
static HARMLESS: [Header; 2] = [header(X_CONTENT_TYPE_OPTIONS, "nosniff"), header(REFERRER_POLICY, "same-origin")];

/// The Content Security Policy of our pages; `$to` is another origin for `form-action`.
macro_rules! policy {
    ($to:literal) => {
        concat!(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
             manifest-src 'self'; form-action 'self'",
            $to,
            "; base-uri 'self'; frame-ancestors 'none'"
        )
    };
}

/// The policy of a page whose form may also redirect to this origin.
pub fn policy_with_form_to(origin: &str) -> String {
    format!(policy!(" {}"), origin)
}

/// The policy of a page that a proxy shows on another site, with the style sheet from this origin.
pub fn policy_elsewhere(origin: &str) -> String {
    format!(
        "default-src 'none'; style-src {origin}; img-src {origin}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
}

/// Headers for our own pages only: nothing inline, nothing from other origins, no framing (clickjacking).
static STRICT: [Header; 6] = [
    header(HeaderName::from_static("x-robots-tag"), "noindex"),
    header(CONTENT_SECURITY_POLICY, policy!("")),
    header(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    header(RESOURCE_POLICY, "same-origin"),
    header(
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    header(X_FRAME_OPTIONS, "DENY"),
];

/// HSTS (RFC 6797): a year, without subdomains.
static HSTS: [Header; 1] = [header(STRICT_TRANSPORT_SECURITY, "max-age=31536000")];

/// The request headers that responses depend on, read by [`super::respond::Format`] and [`super::page::Page`].
const VARIES: HeaderValue = HeaderValue::from_static("Accept, Accept-Language, Content-Type, Sec-Fetch-Mode");
const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// The kind of a response, which decides its headers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page or JSON of ours.
    Own,
    /// One of our files. Pages also need it when a proxy shows them on another host of the site.
    Asset,
    /// A file of the front end in `SPA_DIR`.
    FrontEnd,
}

pub fn put(headers: &mut HeaderMap, kind: Kind, https: bool) {
    let strict: &[Header] = if kind == Kind::FrontEnd { &[] } else { &STRICT };
    let hsts: &[Header] = if https { &HSTS } else { &[] };
    // Pages with their own policy have already set it.
    let own_policy = headers.get(CONTENT_SECURITY_POLICY).cloned();
    for (name, value) in HARMLESS.iter().chain(strict).chain(hsts) {
        headers.insert(name.clone(), value.clone());
    }
    if let Some(policy) = own_policy {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if kind == Kind::Asset {
        headers.insert(RESOURCE_POLICY, HeaderValue::from_static("same-site"));
    }
    if kind != Kind::FrontEnd {
        headers.append(VARY, VARIES);
        if !headers.contains_key(CACHE_CONTROL) {
            headers.insert(CACHE_CONTROL, NOT_KEPT);
        }
    }
}
