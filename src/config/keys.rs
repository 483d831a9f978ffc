//! The session keys: one list of secrets, from which each purpose gets a key of its own.

use actix_web::cookie::Key;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretSlice};
use sha2::Sha512;

use crate::secret::mac;

/// What a key is for. A value signed for one purpose means nothing for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    SessionCookie,
    DeviceCookie,
    StoredSession,
    SetupLink,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::SessionCookie => b"vestibule session cookie",
            Self::DeviceCookie => b"vestibule device cookie",
            Self::StoredSession => b"vestibule session in redis",
            Self::SetupLink => b"vestibule setup link",
        }
    }
}

/// The first key signs, all of them verify. Never empty.
#[derive(Clone)]
pub struct SessionKeys {
    first: SecretSlice<u8>,
    older: Vec<SecretSlice<u8>>,
}

impl SessionKeys {
    pub const MIN_BYTES: usize = 32;

    /// Comma-separated keys. None if one is too short, or is plainly an example.
    pub fn parse(text: &str) -> Option<Self> {
        let mut keys = text.split(',').map(str::trim).map(|key| {
            (key.len() >= Self::MIN_BYTES && !looks_like_an_example(key))
                .then(|| SecretSlice::from(key.as_bytes().to_vec()))
        });
        let first = keys.next()??;
        Some(Self { first, older: keys.collect::<Option<_>>()? })
    }

    /// The key that signs for a purpose.
    pub fn signing(&self, purpose: Purpose) -> Key {
        derive(&self.first, purpose)
    }

    /// The keys that verify for a purpose, the signing one first.
    pub fn verifying(&self, purpose: Purpose) -> Vec<Key> {
        std::iter::once(&self.first).chain(&self.older).map(|key| derive(key, purpose)).collect()
    }
}

/// HMAC-SHA-512 as the key derivation of NIST SP 800-108 with one block: 64 bytes, as a cookie key wants.
fn derive(key: &SecretSlice<u8>, purpose: Purpose) -> Key {
    let mac: Hmac<Sha512> = mac(key.expose_secret(), &[purpose.label()]);
    Key::from(&mac.finalize().into_bytes())
}

/// A key that a person made up, or copied from a guide, is no key.
fn looks_like_an_example(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    let distinct = key.bytes().collect::<std::collections::BTreeSet<_>>().len();
    distinct < 10
        || ["change", "example", "secret", "0123456789", "placeholder"].iter().any(|word| lower.contains(word))
}
