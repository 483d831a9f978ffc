//! Device cookies: 'this browser signed in to this account with this password', so that strangers cannot use up its
//! attempts.
//!
//! After OWASP's 'Slow down online guessing attacks with device cookies'. An entry is bound to the account and to its
//! password: after a change of the password every browser is unknown until it signs in again. A browser that several people
//! share has an entry for each of their accounts.

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
/// Accounts that one browser is known to, the newest first: about a kilobyte.
const MOST: usize = 8;
/// Stands between two entries; neither an id nor base64 has it.
const SEPARATOR: &str = "~";

/// Reads and makes device cookies.
#[derive(Clone)]
pub struct Devices {
    cookie: SignedCookie,
    db: Db,
}

/// One entry of a genuine device cookie: an account, the epoch of its password, and a secret of the browser's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    user_id: String,
    epoch: String,
    secret: String,
}

impl Device {
    /// Three parts with a dot between two; cookies of before had two.
    fn parse(entry: &str) -> Option<Self> {
        let mut parts = entry.split('.').map(str::to_owned);
        let device = Self { user_id: parts.next()?, epoch: parts.next()?, secret: parts.next()? };
        parts.next().is_none().then_some(device)
    }

    fn as_entry(&self) -> String {
        format!("{}.{}.{}", self.user_id, self.epoch, self.secret)
    }

    /// Says if an account knows this browser, as long as its password is of this epoch.
    pub fn is_known_to(&self, user_id: &str, epoch: &str) -> bool {
        self.user_id == user_id && self.epoch == epoch
    }

    /// A name to count under.
    pub fn id(&self) -> String {
        hash_secret(&self.secret)
    }
}

impl Devices {
    pub fn new(cookie: SignedCookie, db: Db) -> Self {
        Self { cookie, db }
    }

    /// The entries of all device cookies of the request, of whatever accounts: a neighbour on another subdomain can plant a
    /// cookie of somebody else in front of ours.
    pub fn of_request(&self, req: &HttpRequest) -> Vec<Device> {
        let extensions = req.extensions();
        let cookies = extensions.get().into_iter().flat_map(|of_request| self.cookie.find_all(of_request));
        cookies.flat_map(|cookie| cookie.value.split(SEPARATOR).filter_map(Device::parse).collect::<Vec<_>>()).collect()
    }

    /// Makes this browser known for a year to an account whose password is of this epoch, besides the accounts that know it
    /// already. Its secret is a new one each time: a copy of the last one uses up none of this one's attempts.
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
        // One of each account: copies of a cookie push nobody out.
        let first = devices.filter(|device| accounts.insert(device.user_id.clone()));
        let entries: Vec<_> = first.take(MOST).map(|device| device.as_entry()).collect();
        let mut cookie = self.cookie.sign(&entries.join(SEPARATOR));
        cookie.set_max_age(Duration::days(LIFETIME_DAYS));
        if let Some(value) = set_cookie(&cookie) {
            answer.headers_mut().append(SET_COOKIE, value);
        }
        Ok(())
    }

    /// The same as [`Devices::remember`], where no password was compared: the link showed that this is the owner.
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
    fn an_entry_is_of_one_account_and_one_password() {
        let device = Device::parse("ada..secret").unwrap();
        assert!(device.is_known_to("ada", ""));
        assert!(!device.is_known_to("ada", "another") && !device.is_known_to("bob", ""));
        assert_eq!(Device::parse("hash-of-an-address.secret"), None, "as it was before");
        assert_eq!(Device::parse("ada.epoch.secret.more"), None);
    }
}
