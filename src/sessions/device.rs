//! A cookie that says 'this browser signed in to this account before', so that strangers cannot use up its attempts.
//!
//! After OWASP's 'Slow down online guessing attacks with device cookies'.

use actix_web::cookie::time::Duration;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::cookie::{SignedCookie, set_cookie};
use crate::secret::{NoRandomness, hash_secret, new_secret};
use crate::users::Email;

const LIFETIME_DAYS: i64 = 365;

/// Reads and makes device cookies.
#[derive(Clone)]
pub struct Devices {
    cookie: SignedCookie,
}

/// A browser that an account knows, by the random part of its cookie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownDevice(String);

impl KnownDevice {
    /// What its attempts are counted under.
    pub fn id(&self) -> &str {
        &self.0
    }
}

impl Devices {
    pub fn new(cookie: SignedCookie) -> Self {
        Self { cookie }
    }

    /// The device of the request, if it is known to the account of this address.
    pub fn known(&self, req: &HttpRequest, email: &Email) -> Option<KnownDevice> {
        let value = self.cookie.find(req.extensions().get()?)?.value;
        let (account, device) = value.split_once('.')?;
        (account == account_of(email)).then(|| KnownDevice(device.to_owned()))
    }

    /// Makes this browser known to the account for a year; it is the same device as before if it was known already.
    pub fn remember(&self, req: &HttpRequest, email: &Email, answer: &mut HttpResponse) -> Result<(), NoRandomness> {
        let device = match self.known(req, email) {
            Some(KnownDevice(device)) => device,
            None => new_secret()?,
        };
        let mut cookie = self.cookie.sign(&format!("{}.{device}", account_of(email)));
        cookie.set_max_age(Duration::days(LIFETIME_DAYS));
        if let Some(value) = set_cookie(&cookie) {
            answer.headers_mut().append(SET_COOKIE, value);
        }
        Ok(())
    }
}

/// The address itself stays out of the cookie.
fn account_of(email: &Email) -> String {
    hash_secret(email.as_str())
}
