//! The session keys: a list of secrets, from which a key is derived for each purpose.

use actix_web::cookie::Key;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretSlice};
use sha2::{Sha256, Sha512};

use crate::base::secret::mac;

/// The purpose of a derived key. A value signed for one purpose isn't valid for another (key separation).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    SessionCookie,
    ApplicationsCookie,
    DeviceCookie,
    StoredSession,
    SetupLink,
    NoticeCookie,
    KeptFormCookie,
    LanguageCookie,
    SignInFlowCookie,
    TrustedBrowserCookie,
    TotpSecret,
    Challenge,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::SessionCookie => b"vestibule session cookie",
            Self::ApplicationsCookie => b"vestibule applications cookie",
            Self::DeviceCookie => b"vestibule device cookie",
            Self::StoredSession => b"vestibule session in redis",
            Self::SetupLink => b"vestibule setup link",
            Self::NoticeCookie => b"vestibule notice cookie",
            Self::KeptFormCookie => b"vestibule kept form cookie",
            Self::LanguageCookie => b"vestibule language cookie",
            Self::SignInFlowCookie => b"vestibule sign-in flow cookie",
            Self::TrustedBrowserCookie => b"vestibule trusted browser cookie",
            Self::TotpSecret => b"vestibule totp secret",
            Self::Challenge => b"vestibule passkey challenge",
        }
    }
}

/// The first key signs and seals, all of them verify and open. Never empty.
#[derive(Clone)]
pub struct SessionKeys {
    first: SecretSlice<u8>,
    older: Vec<SecretSlice<u8>>,
}

impl SessionKeys {
    pub const MIN_BYTES: usize = 32;

    /// Reads keys separated by commas or white space.
    ///
    /// # Errors
    /// A sentence that says what is wrong with a key; empty if it is too short, or clearly an example.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut keys = text.trim().split(',').flat_map(words).map(|key| {
            if !is_bare(key) {
                return Err(NOT_BARE.to_owned());
            }
            let is_random = key.len() >= Self::MIN_BYTES && !looks_like_an_example(key);
            is_random.then(|| SecretSlice::from(key.as_bytes().to_vec())).ok_or_else(String::new)
        });
        let first = keys.next().ok_or_else(String::new)??;
        Ok(Self { first, older: keys.collect::<Result<_, _>>()? })
    }

    /// Returns the key that signs cookies of a purpose, in the type of actix-session.
    pub fn cookie_key(&self, purpose: Purpose) -> Key {
        derive(&self.first, purpose)
    }

    pub fn signer(&self, purpose: Purpose) -> Signer {
        let keyed = |key| mac(derive(key, purpose).signing(), &[]);
        Signer { first: keyed(&self.first), older: self.older.iter().map(keyed).collect() }
    }

    /// Derives the keys that seal secrets of a purpose, from the first key and from the older ones.
    pub fn sealing_keys(&self, purpose: Purpose) -> (Vec<u8>, Vec<Vec<u8>>) {
        let derived = |key| derive(key, purpose).encryption().to_vec();
        (derived(&self.first), self.older.iter().map(derived).collect())
    }
}

/// Signs for one purpose. The key is derived once, not for each signature.
#[derive(Clone)]
pub struct Signer {
    first: Hmac<Sha256>,
    older: Vec<Hmac<Sha256>>,
}

/// Which key verified a signature. What an older key signed should be signed again (key rotation).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedBy {
    FirstKey,
    OlderKey,
}

impl Signer {
    /// Returns an HMAC-SHA-256 over the concatenated parts, of which only one may vary in length.
    pub fn sign(&self, parts: &[&str]) -> [u8; 32] {
        over(&self.first, parts).finalize().into_bytes().into()
    }

    /// Verifies with any of the keys, in constant time.
    pub fn verify(&self, parts: &[&str], signature: &[u8]) -> Option<SignedBy> {
        let signed = |key| over(key, parts).verify_slice(signature).is_ok();
        if signed(&self.first) {
            return Some(SignedBy::FirstKey);
        }
        self.older.iter().any(signed).then_some(SignedBy::OlderKey)
    }
}

fn over(keyed: &Hmac<Sha256>, parts: &[&str]) -> Hmac<Sha256> {
    parts.iter().fold(keyed.clone(), Mac::chain_update)
}

/// Derives the 64 bytes of a cookie key with HMAC-SHA-512 (NIST SP 800-108, one block).
fn derive(key: &SecretSlice<u8>, purpose: Purpose) -> Key {
    let mac: Hmac<Sha512> = mac(key.expose_secret(), &[purpose.label()]);
    Key::from(&mac.finalize().into_bytes())
}

const NOT_BARE: &str = "A key has a character other than letters, digits, + / _ - and, at its end, =. Use keys as \
                        `vestibule key` prints them, separated by commas or white space.";

/// Returns true for the characters of hexadecimal, base64 and base64url. The name of a variable, a URL, quotes, or two
/// keys with another separator are mistakes.
fn is_bare(key: &str) -> bool {
    key.trim_end_matches('=').bytes().all(|c| c.is_ascii_alphanumeric() || b"+/_-".contains(&c))
}

/// Splits at white space. An empty text between two commas counts as a word, which is too short to be a key.
fn words(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() { vec![""] } else { words }
}

/// Returns true for a key that looks made up, or copied from a guide.
fn looks_like_an_example(key: &str) -> bool {
    let lower = key.to_ascii_lowercase();
    let distinct = key.bytes().collect::<std::collections::BTreeSet<_>>().len();
    // A random key has few neighbours such as `ab` and `11`, even of hexadecimal digits.
    let steps =
        key.bytes().zip(key.bytes().skip(1)).filter(|(one, next)| one == next || one.checked_add(1) == Some(*next));
    distinct < 10
        || steps.count() > key.len() / 2
        || ["change", "example", "secret", "session", "password", "vestibule", "0123456789", "placeholder"]
            .iter()
            .any(|word| lower.contains(word))
}
