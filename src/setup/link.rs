//! The set-up link: nothing is stored for it, and it is the same at every start and on every replica.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::config::keys::{Purpose, SessionKeys};
use crate::secret::{decode, encode, mac};

/// HMAC of the database's id under the session key.
#[derive(Clone)]
pub struct SetupLink {
    mac: Hmac<Sha256>,
}

impl SetupLink {
    pub fn new(keys: &SessionKeys, instance_id: &str) -> Self {
        Self { mac: mac(keys.signing(Purpose::SetupLink).signing(), &[instance_id.as_bytes()]) }
    }

    /// Its path on this site.
    pub fn path(&self) -> String {
        format!("/setup?token={}", encode(&self.mac.clone().finalize().into_bytes()))
    }

    /// In constant time.
    pub fn is_token(&self, presented: &str) -> bool {
        decode(presented).is_some_and(|bytes| self.mac.clone().verify_slice(&bytes).is_ok())
    }
}
