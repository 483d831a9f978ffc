//! Cookies: reads and verifies ours in a request, signs those in a response.
//!
//! This is the only reader of cookies. It takes them out of the request, so no other parser, more lenient than a browser,
//! sees what another host of the domain may have planted, nor loses ours over it (<https://github.com/actix/actix-web/issues/3542>).
//! actix-session, further in, has none to read: it signs and sends.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::{HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::config::keys::{SignedBy, Signer};

/// Characters of a signature: 32 bytes in base64.
const SIGNATURE_LENGTH: usize = 44;

/// The cookies of a request, as they were sent.
pub struct RequestCookies(Vec<String>);

impl RequestCookies {
    pub(super) fn take(headers: &mut HeaderMap) -> Self {
        // Bytes that are not text are another site's, and replaced; they neither hide ours nor sign anybody out.
        Self(headers.remove(header::COOKIE).map(|sent| String::from_utf8_lossy(sent.as_bytes()).into_owned()).collect())
    }

    /// The values of the cookies of a name, which is compared byte by byte: browsers let a neighbour plant `%5F_Host-…`
    /// or a name in exotic white space, and reading these as ours would void what `__Host-` promises.
    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.0.iter().flat_map(|header| header.split(';'));
        pairs.filter_map(move |pair| pair.trim_ascii().strip_prefix(name)?.strip_prefix('='))
    }
}

/// Returns true if a request has any cookie of ours, genuine or not: its browser keeps cookies.
pub fn has_ours(req: &HttpRequest) -> bool {
    const NAMES: [&str; 3] = ["vestibule", "__Host-vestibule", "__Secure-vestibule"];
    let extensions = req.extensions();
    let Some(RequestCookies(headers)) = extensions.get::<RequestCookies>() else { return false };
    let mut pairs = headers.iter().flat_map(|header| header.split(';')).map(str::trim_ascii_start);
    pairs.any(|pair| NAMES.iter().any(|name| pair.starts_with(name)))
}

/// One signed cookie: its name, and what signs it. A value has its signature in front of it, as
/// the cookie crate writes it for actix-session.
#[derive(Clone)]
pub struct SignedCookie {
    pub name: String,
    pub secure: bool,
    /// `None`: sent to this very host alone.
    domain: Option<String>,
    signer: Signer,
}

/// A value that one of our keys signed.
#[derive(Clone)]
pub struct Verified {
    pub value: String,
    /// True if the key was not the first, so that the cookie should be sent anew (key rotation).
    pub outdated: bool,
}

impl SignedCookie {
    /// `__Host-` binds a cookie to this very host, and browsers accept it over https only.
    pub fn new(name: &str, secure: bool, signer: Signer) -> Self {
        let name = if secure { format!("__Host-{name}") } else { name.to_owned() };
        Self { name, secure, domain: None, signer }
    }

    /// Sent to every host of a domain, over https only, as `__Secure-` makes browsers insist.
    pub fn of_domain(name: &str, domain: &str, signer: Signer) -> Self {
        Self { name: format!("__Secure-{name}"), secure: true, domain: Some(domain.to_owned()), signer }
    }

    /// The first of all our cookies that verifies under any key: a neighbour on another subdomain can plant a second one
    /// of our name in front of ours.
    pub fn find(&self, cookies: &RequestCookies) -> Option<Verified> {
        self.find_all(cookies).next()
    }

    /// All that verify, in the order in which they came.
    pub fn find_all<'a>(&'a self, cookies: &'a RequestCookies) -> impl Iterator<Item = Verified> + 'a {
        cookies.values(&self.name).filter_map(|value| self.verify(value))
    }

    fn verify(&self, value: &str) -> Option<Verified> {
        let (signature, value) = value.split_at_checked(SIGNATURE_LENGTH)?;
        let signature = STANDARD.decode(signature).ok()?;
        let signed_by = self.signer.verify(&[value], &signature)?;
        Some(Verified { value: value.to_owned(), outdated: signed_by == SignedBy::OlderKey })
    }

    /// The value signed, as a cookie that ends with the browser.
    pub fn sign(&self, value: &str) -> Cookie<'static> {
        self.cookie([&STANDARD.encode(self.signer.sign(&[value])), value].concat())
    }

    /// The cookie that removes it.
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

/// The session's cookie of a request.
#[derive(Clone)]
pub struct SessionCookie(pub(super) Verified);

impl SessionCookie {
    /// The cookie of a session that this request began.
    pub fn begun(secret: String) -> Self {
        Self(Verified { value: secret, outdated: false })
    }

    /// The secret, and behind a dot the cached session, where that is in the cookie.
    pub fn parts(&self) -> (&str, Option<&str>) {
        let value = self.0.value.as_str();
        value.split_once('.').map_or((value, None), |(secret, cached)| (secret, Some(cached)))
    }

    pub fn is_outdated(&self) -> bool {
        self.0.outdated
    }
}

/// Marks a request whose session is over: the response removes its cookies.
pub struct ClearCookies;

/// A cookie of ours as a header, its value as it is: base64 needs no escapes in a cookie (RFC 6265, section 4.1.1), and
/// without them it is shorter and read faster.
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

    /// Returns the value that is found in `Cookie` headers of these bytes.
    fn found(headers: &[&[u8]]) -> Option<String> {
        let mut map = HeaderMap::new();
        for bytes in headers {
            map.append(header::COOKIE, HeaderValue::from_bytes(bytes).unwrap());
        }
        cookie(Purpose::SessionCookie).find(&RequestCookies::take(&mut map)).map(|verified| verified.value)
    }

    /// The bytes that a header can have: no control characters.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![Just(b';'), Just(b'='), Just(b'"'), Just(b','), 0x20..=0x7e_u8, 0x80..=0xff_u8];
        prop::collection::vec(byte, 0..40)
    }

    proptest! {
        #[test]
        fn ours_is_found_whatever_stands_around_it(
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
        fn what_we_did_not_sign_is_nothing(value in bytes()) {
            prop_assert_eq!(found(&[&[b"vestibule=".as_slice(), &value].concat()]), None);
        }

        #[test]
        fn a_cookie_that_was_changed_in_any_byte_is_nothing(
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
        fn what_was_signed_for_another_purpose_is_nothing(value in "[a-zA-Z0-9_.-]{1,60}") {
            let other = cookie(Purpose::DeviceCookie).sign(&value);
            prop_assert_eq!(found(&[format!("vestibule={}", other.value()).as_bytes()]), None);
        }
    }
}
