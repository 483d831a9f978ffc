//! The set-up link. Nothing is stored for it, and it's the same at every start and on every instance.

use crate::base::secret::{decode, encode};
use crate::config::keys::{Purpose, SessionKeys, Signer};

/// HMAC of the database's id under the session key.
#[derive(Clone)]
pub struct SetupLink {
    signer: Signer,
    instance_id: String,
}

impl SetupLink {
    pub fn new(keys: &SessionKeys, instance_id: String) -> Self {
        Self { signer: keys.signer(Purpose::SetupLink), instance_id }
    }

    /// The path of the link.
    pub fn path(&self) -> String {
        format!("/setup?token={}", encode(&self.signer.sign(&[&self.instance_id])))
    }

    /// Compares in constant time.
    pub fn is_token(&self, presented: &str) -> bool {
        decode(presented).is_some_and(|bytes| self.signer.verify(&[&self.instance_id], &bytes).is_some())
    }
}
