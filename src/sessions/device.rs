//! Device cookies: 'this browser signed in to this account with this password', so that strangers cannot use up its
//! attempts.
//!
//! After OWASP's 'Slow down online guessing attacks with device cookies'. A cookie is bound to the account and to its
//! password: after a change of the password every browser is unknown until it signs in again.

use actix_web::cookie::time::Duration;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use super::cookie::{SignedCookie, set_cookie};
use crate::db::Db;
use crate::error::AppError;
use crate::secret::{NoRandomness, hash_secret, new_secret};
use crate::users::{User, store};

const LIFETIME_DAYS: i64 = 365;

/// Reads and makes device cookies.
#[derive(Clone)]
pub struct Devices {
    cookie: SignedCookie,
    db: Db,
}

/// What a genuine device cookie says: an account, the epoch of its password, and a secret of the browser's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    user_id: String,
    epoch: String,
    secret: String,
}

impl Device {
    /// Three parts with a dot between two; cookies of before had two.
    fn parse(value: &str) -> Option<Self> {
        let mut parts = value.split('.').map(str::to_owned);
        let device = Self { user_id: parts.next()?, epoch: parts.next()?, secret: parts.next()? };
        parts.next().is_none().then_some(device)
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

    /// The device cookie of the request, whatever account it is of.
    pub fn brought(&self, req: &HttpRequest) -> Option<Device> {
        Device::parse(&self.cookie.find(req.extensions().get()?)?.value)
    }

    /// Makes this browser known for a year to an account whose password is of this epoch; it is the same device as before
    /// if it was known already.
    pub fn remember(
        &self,
        req: &HttpRequest,
        user_id: &str,
        epoch: &str,
        answer: &mut HttpResponse,
    ) -> Result<(), NoRandomness> {
        let secret = match self.brought(req) {
            Some(device) if device.is_known_to(user_id, epoch) => device.secret,
            _ => new_secret()?,
        };
        let mut cookie = self.cookie.sign(&format!("{user_id}.{epoch}.{secret}"));
        cookie.set_max_age(Duration::days(LIFETIME_DAYS));
        if let Some(value) = set_cookie(&cookie) {
            answer.headers_mut().append(SET_COOKIE, value);
        }
        Ok(())
    }

    /// As [`Devices::remember`], where no password was compared: a link showed that this is the owner.
    pub async fn remember_owner(
        &self,
        req: &HttpRequest,
        user: &User,
        answer: &mut HttpResponse,
    ) -> Result<(), AppError> {
        match self.db.read(async |db| store::password_epoch(db, &user.id).await).await? {
            Some(epoch) => Ok(self.remember(req, &user.id, &epoch, answer)?),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_of_one_account_and_one_password() {
        let device = Device::parse("ada..secret").unwrap();
        assert!(device.is_known_to("ada", ""));
        assert!(!device.is_known_to("ada", "another") && !device.is_known_to("bob", ""));
        assert_eq!(Device::parse("hash-of-an-address.secret"), None, "as it was before");
        assert_eq!(Device::parse("ada.epoch.secret.more"), None);
    }
}
