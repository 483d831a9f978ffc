//! The set-up link: nothing is stored for it, and it is the same at every start and on every replica.

use actix_web::cookie::Key;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::config::keys::{Purpose, SessionKeys};
use crate::users::encode;

/// HMAC of the database's id under the session key.
#[derive(Clone)]
pub struct SetupLink {
    token: String,
}

impl SetupLink {
    pub fn new(keys: &SessionKeys, instance_id: &str) -> Self {
        Self { token: token(&keys.signing(Purpose::SetupLink), instance_id) }
    }

    /// Its path on this site.
    pub fn path(&self) -> String {
        format!("/setup?token={}", self.token)
    }

    /// In constant time.
    pub fn is_token(&self, presented: &str) -> bool {
        self.token.as_bytes().ct_eq(presented.as_bytes()).into()
    }
}

fn token(key: &Key, instance_id: &str) -> String {
    let mut mac = match Hmac::<Sha256>::new_from_slice(key.signing()) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes a key of any length"),
    };
    mac.update(instance_id.as_bytes());
    encode(&mac.finalize().into_bytes())
}
