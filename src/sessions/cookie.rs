//! Cookies: reads and verifies ours in requests, and signs those in responses.
//!
//! This is the only reader of cookies. It takes them out of the request, so that no parser more lenient than a browser
//! sees cookies planted by another host of the domain, or loses ours because of them
//! (<https://github.com/actix/actix-web/issues/3542>). actix-session gets no cookies to read. It only signs and sends
//! them.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::{HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::config::keys::{SignedBy, Signer};

/// Characters of a signature: 32 bytes in base64.
const SIGNATURE_LENGTH: usize = 44;

/// The cookies of a request, as sent.
pub struct RequestCookies(Vec<String>);

impl RequestCookies {
    pub(super) fn take(headers: &mut HeaderMap) -> Self {
        Self(headers.remove(header::COOKIE).map(|sent| text_of(sent.as_bytes())).collect())
    }

    /// The values of cookies with this name, compared byte by byte. Browsers let a neighbouring host plant `%5F_Host-…`
    /// or a name with exotic white space; accepting those would break the guarantee of `__Host-`.
    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.0.iter().flat_map(|header| header.split(';'));
        pairs.filter_map(move |pair| pair.trim_ascii().strip_prefix(name)?.strip_prefix('='))
    }
}

/// Bytes that aren't text come from other sites. They are replaced, so they neither hide our cookies nor sign anybody out.
fn text_of(sent: &[u8]) -> String {
    // Nearly all cookies are text, and this finds out sooner than `from_utf8_lossy`.
    match str::from_utf8(sent) {
        Ok(text) => text.to_owned(),
        Err(_) => String::from_utf8_lossy(sent).into_owned(),
    }
}

/// Returns true if a request has any of our cookies, valid or not. Then its browser saves cookies.
pub fn has_ours(req: &HttpRequest) -> bool {
    const NAMES: [&str; 3] = ["vestibule", "__Host-vestibule", "__Secure-vestibule"];
    let extensions = req.extensions();
    let Some(RequestCookies(headers)) = extensions.get::<RequestCookies>() else { return false };
    let mut pairs = headers.iter().flat_map(|header| header.split(';')).map(str::trim_ascii_start);
    pairs.any(|pair| NAMES.iter().any(|name| pair.starts_with(name)))
}

/// A signed cookie: its name and its keys. The signature comes before the value, as the cookie crate writes it for
/// actix-session.
#[derive(Clone)]
pub struct SignedCookie {
    pub name: String,
    pub secure: bool,
    /// `None`: sent to this host only.
    domain: Option<String>,
    signer: Signer,
}

/// A value signed by one of our keys.
#[derive(Clone)]
pub struct Verified {
    pub value: String,
    /// True if it wasn't the first key, so the cookie should be sent again with a new signature (key rotation).
    pub outdated: bool,
}

impl SignedCookie {
    /// `__Host-` binds a cookie to this host, and browsers accept it only over HTTPS.
    pub fn new(name: &str, secure: bool, signer: Signer) -> Self {
        let name = if secure { format!("__Host-{name}") } else { name.to_owned() };
        Self { name, secure, domain: None, signer }
    }

    /// Sent to every host of a domain. `__Secure-` makes browsers accept it only over HTTPS.
    pub fn of_domain(name: &str, domain: &str, signer: Signer) -> Self {
        Self { name: format!("__Secure-{name}"), secure: true, domain: Some(domain.to_owned()), signer }
    }

    /// The first cookie of this name that one of our keys signed. Another subdomain can plant a cookie of the same
    /// name, sent before ours.
    pub fn find(&self, cookies: &RequestCookies) -> Option<Verified> {
        self.find_all(cookies).next()
    }

    /// All valid values, in the order they were sent.
    pub fn find_all<'a>(&'a self, cookies: &'a RequestCookies) -> impl Iterator<Item = Verified> + 'a {
        cookies.values(&self.name).filter_map(|value| self.verify(value))
    }

    fn verify(&self, value: &str) -> Option<Verified> {
        let (signature, value) = value.split_at_checked(SIGNATURE_LENGTH)?;
        let signature = STANDARD.decode(signature).ok()?;
        let signed_by = self.signer.verify(&[value], &signature)?;
        Some(Verified { value: value.to_owned(), outdated: signed_by == SignedBy::OlderKey })
    }

    /// Signs the value and returns a cookie that lasts until the browser is closed.
    pub fn sign(&self, value: &str) -> Cookie<'static> {
        self.cookie([&STANDARD.encode(self.signer.sign(&[value])), value].concat())
    }

    /// A cookie that removes this one.
    pub fn removal(&self) -> Cookie<'static> {
        let mut cookie = self.cookie(String::new());
        cookie.make_removal();
        cookie
    }

    fn cookie(&self, value: String) -> Cookie<'static> {
        let mut cookie = Cookie::build(self.name.clone(), value)
            .path("/")
            .secure(self.secure)
            .http_only(true)
            .same_site(SameSite::Lax)
            .finish();
        if let Some(domain) = &self.domain {
            cookie.set_domain(domain.clone());
        }
        cookie
    }
}

/// The session cookie of a request.
#[derive(Clone)]
pub struct SessionCookie(pub(super) Verified);

impl SessionCookie {
    /// The cookie of a session started by this request.
    pub fn begun(secret: String) -> Self {
        Self(Verified { value: secret, outdated: false })
    }

    /// The secret, then a dot and the cached session, if sessions are cached in the cookie.
    pub fn parts(&self) -> (&str, Option<&str>) {
        let value = self.0.value.as_str();
        value.split_once('.').map_or((value, None), |(secret, cached)| (secret, Some(cached)))
    }

    pub fn is_outdated(&self) -> bool {
        self.0.outdated
    }
}

/// Marks a request whose session has ended. The response removes its cookies.
pub struct ClearCookies;

/// Writes a cookie as a header, without escaping its value: base64 needs no escapes in a cookie (RFC 6265, section
/// 4.1.1), and is shorter and faster to read without them.
pub fn set_cookie(cookie: &Cookie<'_>) -> Option<HeaderValue> {
    HeaderValue::from_str(&cookie.to_string()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::keys::{Purpose, SessionKeys};
    use proptest::prelude::*;

    fn cookie(purpose: Purpose) -> SignedCookie {
        let keys = SessionKeys::parse("Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4").unwrap();
        SignedCookie::new("vestibule", false, keys.signer(purpose))
    }

    /// Returns the value found in `Cookie` headers with these bytes.
    fn found(headers: &[&[u8]]) -> Option<String> {
        let mut map = HeaderMap::new();
        for bytes in headers {
            map.append(header::COOKIE, HeaderValue::from_bytes(bytes).unwrap());
        }
        cookie(Purpose::SessionCookie).find(&RequestCookies::take(&mut map)).map(|verified| verified.value)
    }

    /// The bytes allowed in a header: no control characters.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![Just(b';'), Just(b'='), Just(b'"'), Just(b','), 0x20..=0x7e_u8, 0x80..=0xff_u8];
        prop::collection::vec(byte, 0..40)
    }

    proptest! {
        #[test]
        fn our_cookie_is_found_among_any_others(
            before in bytes(),
            after in bytes(),
            name in "(vestibule=)?",
            value in "[a-zA-Z0-9_.-]{1,60}",
        ) {
            let ours = cookie(Purpose::SessionCookie).sign(&value).to_string();
            let ours = ours.split(';').next().unwrap().as_bytes();
            let noise = [name.as_bytes(), &before].concat();
            prop_assert_eq!(found(&[&[&noise, b";".as_slice(), ours, b";", &after].concat()]), Some(value.clone()));
            prop_assert_eq!(found(&[&noise, ours, &after]), Some(value));
        }

        #[test]
        fn a_value_that_we_did_not_sign_is_refused(value in bytes()) {
            prop_assert_eq!(found(&[&[b"vestibule=".as_slice(), &value].concat()]), None);
        }

        #[test]
        fn a_cookie_with_any_byte_changed_is_refused(
            value in "[a-zA-Z0-9_.-]{1,60}",
            at in any::<prop::sample::Index>(),
            byte in prop_oneof![0x21..=0x7e_u8, 0x80..=0xff_u8],
        ) {
            let ours = cookie(Purpose::SessionCookie).sign(&value);
            let mut changed = ours.value().as_bytes().to_vec();
            let at = at.index(changed.len());
            prop_assume!(changed[at] != byte && byte != b';');
            changed[at] = byte;
            prop_assert_eq!(found(&[&[b"vestibule=".as_slice(), &changed].concat()]), None);
        }

        #[test]
        fn a_value_signed_for_another_purpose_is_refused(value in "[a-zA-Z0-9_.-]{1,60}") {
            let other = cookie(Purpose::DeviceCookie).sign(&value);
            prop_assert_eq!(found(&[format!("vestibule={}", other.value()).as_bytes()]), None);
        }
    }
}
