//! The cookie of trusted browsers: random secrets, one for each user who trusts this browser.
//!
//! The rows of the secrets say whose they are, so the cookie alone doesn't say who uses the browser.

use std::collections::HashSet;
use std::iter;

use actix_web::cookie::time::Duration;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::cookie::{SignedCookie, set_cookie};
use crate::base::secret::hash_secret;
use crate::storage::trusted_browsers::LIFETIME_DAYS;

/// The most secrets in a browser's cookie, newest first. The user of one that is left out takes the second step again.
const MOST: usize = 8;
/// Separates secrets. They are in base64url, which doesn't contain it.
const SEPARATOR: &str = "~";

/// Reads and writes the cookie.
#[derive(Clone)]
pub struct TrustedBrowsers {
    cookie: SignedCookie,
}

impl TrustedBrowsers {
    pub fn new(cookie: SignedCookie) -> Self {
        Self { cookie }
    }

    /// The secrets of all such cookies in a request. Another subdomain can plant somebody else's cookie before ours.
    fn secrets(&self, req: &HttpRequest) -> Vec<String> {
        let extensions = req.extensions();
        let cookies = extensions.get().into_iter().flat_map(|of_request| self.cookie.find_all(of_request));
        cookies.flat_map(|cookie| cookie.value.split(SEPARATOR).map(str::to_owned).collect::<Vec<_>>()).collect()
    }

    /// The hashes of the secrets in a request, of any users.
    pub fn hashes(&self, req: &HttpRequest) -> Vec<String> {
        self.secrets(req).iter().map(|secret| hash_secret(secret)).collect()
    }

    /// Adds a secret to the browser's cookie.
    pub fn remember(&self, req: &HttpRequest, secret: String, response: &mut HttpResponse) {
        let mut seen = HashSet::new();
        let secrets = iter::once(secret).chain(self.secrets(req)).filter(|secret| seen.insert(secret.clone()));
        let mut cookie = self.cookie.sign(&secrets.take(MOST).collect::<Vec<_>>().join(SEPARATOR));
        cookie.set_max_age(Duration::days(LIFETIME_DAYS));
        if let Some(value) = set_cookie(&cookie) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
}
