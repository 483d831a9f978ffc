//! Device cookies: proof that this browser has signed in to an account, so that strangers can't use up its attempts.
//!
//! Follows OWASP's "Slow down online guessing attacks with device cookies". An entry is bound to the account and its
//! password, so after a password change every browser is unknown until it signs in again. A browser shared by several
//! people has an entry for each account.

use std::collections::HashSet;
use std::iter;

use actix_web::cookie::time::Duration;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::cookie::{SignedCookie, set_cookie};
use crate::base::error::AppError;
use crate::base::secret::{NoRandomness, hash_secret, new_secret};
use crate::base::user::User;
use crate::storage::db::Db;
use crate::storage::users;

const LIFETIME_DAYS: i64 = 365;
/// The most accounts in a browser's cookie, newest first: about a kilobyte.
const MOST: usize = 8;
/// Separates entries. Neither ids nor base64 contain it.
const SEPARATOR: &str = "~";

/// Reads and creates device cookies.
#[derive(Clone)]
pub struct Devices {
    cookie: SignedCookie,
    db: Db,
}

/// An entry of a valid device cookie: an account, the epoch of its password, and the browser's secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    user_id: String,
    epoch: String,
    secret: String,
}

impl Device {
    /// Three parts separated by dots. Older cookies had two.
    fn parse(entry: &str) -> Option<Self> {
        let mut parts = entry.split('.').map(str::to_owned);
        let device = Self { user_id: parts.next()?, epoch: parts.next()?, secret: parts.next()? };
        parts.next().is_none().then_some(device)
    }

    fn as_entry(&self) -> String {
        format!("{}.{}.{}", self.user_id, self.epoch, self.secret)
    }

    /// Returns true if this entry is for the account, with its current password.
    pub fn is_known_to(&self, user_id: &str, epoch: &str) -> bool {
        self.user_id == user_id && self.epoch == epoch
    }

    /// The key under which attempts are counted.
    pub fn id(&self) -> String {
        hash_secret(&self.secret)
    }
}

impl Devices {
    pub fn new(cookie: SignedCookie, db: Db) -> Self {
        Self { cookie, db }
    }

    /// The entries of all device cookies in the request, for any account. Another subdomain can plant somebody else's
    /// cookie before ours.
    pub fn of_request(&self, req: &HttpRequest) -> Vec<Device> {
        let extensions = req.extensions();
        let cookies = extensions.get().into_iter().flat_map(|of_request| self.cookie.find_all(of_request));
        cookies.flat_map(|cookie| cookie.value.split(SEPARATOR).filter_map(Device::parse).collect::<Vec<_>>()).collect()
    }

    /// Makes this browser known to an account for a year, in addition to the accounts that already know it. The secret
    /// is new each time, so that a stolen copy of an older cookie doesn't use up this browser's attempts.
    pub fn remember(
        &self,
        req: &HttpRequest,
        user_id: &str,
        epoch: &str,
        answer: &mut HttpResponse,
    ) -> Result<(), NoRandomness> {
        let newest = Device { user_id: user_id.to_owned(), epoch: epoch.to_owned(), secret: new_secret()? };
        let mut accounts = HashSet::new();
        let devices = iter::once(newest).chain(self.of_request(req));
        // One entry per account, so that copies of a cookie don't displace other accounts.
        let first = devices.filter(|device| accounts.insert(device.user_id.clone()));
        let entries: Vec<_> = first.take(MOST).map(|device| device.as_entry()).collect();
        let mut cookie = self.cookie.sign(&entries.join(SEPARATOR));
        cookie.set_max_age(Duration::days(LIFETIME_DAYS));
        if let Some(value) = set_cookie(&cookie) {
            answer.headers_mut().append(SET_COOKIE, value);
        }
        Ok(())
    }

    /// Like [`Devices::remember`], for a user proven by a link instead of a password.
    pub async fn remember_owner(
        &self,
        req: &HttpRequest,
        user: &User,
        answer: &mut HttpResponse,
    ) -> Result<(), AppError> {
        match self.db.read(async |db| users::password_epoch(db, &user.id).await).await? {
            Some(epoch) => Ok(self.remember(req, &user.id, &epoch, answer)?),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_bound_to_an_account_and_its_password() {
        let device = Device::parse("ada..secret").unwrap();
        assert!(device.is_known_to("ada", ""));
        assert!(!device.is_known_to("ada", "another") && !device.is_known_to("bob", ""));
        assert_eq!(Device::parse("hash-of-an-address.secret"), None, "as it was before");
        assert_eq!(Device::parse("ada.epoch.secret.more"), None);
    }
}
