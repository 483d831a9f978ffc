//! Sealed secrets: what has to be read back, encrypted and bound to its owner (AEAD).
//!
//! A key is derived from each session key. The first seals, all of them open, and a sealed text names its key.

use hmac::{Hmac, Mac};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::Sha256;

use crate::base::secret::{NoRandomness, decode, encode, mac, random};
use crate::config::keys::{Purpose, SessionKeys, SignedBy};

/// The bytes of a key's name, which has 8 characters.
const NAME_BYTES: usize = 6;

/// Seals and opens the secrets of one purpose.
pub struct Sealer {
    first: NamedKey,
    older: Vec<NamedKey>,
}

/// An opened secret.
#[derive(Debug)]
pub struct Opened {
    pub secret: Vec<u8>,
    /// True if an older key sealed the secret, so that it should be sealed again (key rotation).
    pub by_older_key: bool,
}

/// Why a secret can't be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The key was removed from `SESSION_KEYS`, or the database belongs to another installation.
    #[error("it was sealed with the key {0}, which SESSION_KEYS doesn't have")]
    UnknownKey(String),
    #[error("it was changed, or it belongs to another user")]
    Damaged,
}

impl Sealer {
    pub fn new(keys: &SessionKeys, purpose: Purpose) -> Self {
        let (first, older) = keys.sealing_keys(purpose);
        Self { first: NamedKey::new(&first), older: older.iter().map(|key| NamedKey::new(key)).collect() }
    }

    /// Seals a secret with the first key. Only its owner can have it opened.
    pub fn seal(&self, owner: &str, secret: &[u8]) -> Result<String, NoRandomness> {
        let nonce: [u8; NONCE_LEN] = random()?;
        let mut text = secret.to_vec();
        let sealed = self.first.key.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(owner.as_bytes()),
            &mut text,
        );
        match sealed {
            Ok(()) => Ok(format!("{}.{}", self.first.name, encode(&[&nonce[..], &text].concat()))),
            Err(_) => unreachable!("ChaCha20-Poly1305 seals up to 256 GiB"),
        }
    }

    /// The names of the keys, that of the first key first.
    pub fn key_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.first).chain(&self.older).map(|key| key.name.as_str())
    }

    /// The key of this name, if it's one of ours.
    pub fn find_key(&self, name: &str) -> Option<SignedBy> {
        if self.first.name == name {
            return Some(SignedBy::FirstKey);
        }
        self.older.iter().any(|key| key.name == name).then_some(SignedBy::OlderKey)
    }

    /// Opens a secret with the key that the sealed text names.
    pub fn open(&self, owner: &str, sealed: &str) -> Result<Opened, OpenError> {
        let (name, text) = sealed.split_once('.').ok_or(OpenError::Damaged)?;
        let bytes = decode(text).ok_or(OpenError::Damaged)?;
        let (nonce, text) = bytes.split_first_chunk().ok_or(OpenError::Damaged)?;
        let by_older_key = self.first.name != name;
        let key = if by_older_key { self.older.iter().find(|key| key.name == name) } else { Some(&self.first) };
        let key = key.ok_or_else(|| OpenError::UnknownKey(name.to_owned()))?;
        let (nonce, mut text) = (Nonce::assume_unique_for_key(*nonce), text.to_vec());
        let secret = key.key.open_in_place(nonce, Aad::from(owner.as_bytes()), &mut text);
        let secret = secret.map_err(|_| OpenError::Damaged)?.to_vec();
        Ok(Opened { secret, by_older_key })
    }
}

struct NamedKey {
    /// A fingerprint, from which nobody can tell the key.
    name: String,
    key: LessSafeKey,
}

impl NamedKey {
    fn new(bytes: &[u8]) -> Self {
        let fingerprint = mac::<Hmac<Sha256>>(bytes, &[b"name"]).finalize().into_bytes();
        let name = encode(fingerprint.split_at(NAME_BYTES).0);
        match UnboundKey::new(&CHACHA20_POLY1305, bytes) {
            Ok(key) => Self { name, key: LessSafeKey::new(key) },
            Err(_) => unreachable!("a derived key has 256 bits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEYS: [&str; 2] = ["Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4", "bR4tNz8KcVj2QfXw6HmYp9LsGd3EuAe7"];

    fn sealer(keys: &[&str]) -> Sealer {
        Sealer::new(&SessionKeys::parse(&keys.join(",")).unwrap(), Purpose::TotpSecret)
    }

    #[test]
    fn an_older_key_opens_and_says_so_and_a_removed_one_is_named() {
        let before = sealer(&KEYS[..1]).seal("ada", b"secret").unwrap();
        let rotated = sealer(&[KEYS[1], KEYS[0]]);
        let opened = rotated.open("ada", &before).unwrap();
        assert!(opened.secret == b"secret" && opened.by_older_key);
        let again = rotated.seal("ada", &opened.secret).unwrap();
        let removed = sealer(&KEYS[1..]);
        assert!(!removed.open("ada", &again).unwrap().by_older_key);
        let name = before.split_once('.').unwrap().0.to_owned();
        assert_eq!(removed.open("ada", &before).unwrap_err(), OpenError::UnknownKey(name));
    }

    #[test]
    fn a_secret_of_another_purpose_is_not_opened() {
        let keys = SessionKeys::parse(KEYS[0]).unwrap();
        let sealed = Sealer::new(&keys, Purpose::SetupLink).seal("ada", b"secret").unwrap();
        let (name, text) = sealed.split_once('.').unwrap();
        let ours = sealer(&KEYS[..1]);
        assert_eq!(ours.open("ada", &sealed).unwrap_err(), OpenError::UnknownKey(name.to_owned()));
        // Under the name of the right key too.
        let renamed = format!("{}.{text}", ours.first.name);
        assert_eq!(ours.open("ada", &renamed).unwrap_err(), OpenError::Damaged);
    }

    proptest! {
        #[test]
        fn what_was_sealed_is_opened_for_its_owner_alone(secret in prop::collection::vec(any::<u8>(), 0..60), owner in "\\PC{0,20}", other in "\\PC{0,20}") {
            let sealer = sealer(&KEYS);
            let sealed = sealer.seal(&owner, &secret).unwrap();
            prop_assert_eq!(sealer.open(&owner, &sealed).unwrap().secret, secret);
            prop_assume!(owner != other);
            prop_assert_eq!(sealer.open(&other, &sealed).unwrap_err(), OpenError::Damaged);
        }

        #[test]
        fn no_bit_can_be_flipped(secret in any::<[u8; 20]>(), place in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let sealer = sealer(&KEYS);
            let sealed = sealer.seal("ada", &secret).unwrap();
            // In the text as it's stored, and in the bytes behind it.
            let mut flipped = sealed.clone().into_bytes();
            *place.get_mut(&mut flipped) ^= 1 << bit;
            if let Ok(flipped) = String::from_utf8(flipped) {
                prop_assert!(sealer.open("ada", &flipped).is_err());
            }
            let (name, text) = sealed.split_once('.').unwrap();
            let mut bytes = decode(text).unwrap();
            *place.get_mut(&mut bytes) ^= 1 << bit;
            prop_assert_eq!(sealer.open("ada", &format!("{name}.{}", encode(&bytes))).unwrap_err(), OpenError::Damaged);
        }

        #[test]
        fn other_texts_are_refused(text in prop_oneof!["\\PC{0,40}", "[A-Za-z0-9_.-]{0,60}"]) {
            prop_assert!(sealer(&KEYS).open("ada", &text).is_err());
        }
    }
}
