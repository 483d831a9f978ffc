//! Computations on a password before bcrypt, which reads 72 bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest as _, Sha256, Sha384};
use unicode_normalization::UnicodeNormalization;

use super::fast_hash::FastHash;
use crate::base::secret::mac;

/// The name of our scheme, before a colon and the bcrypt string. A hash without it was imported.
pub const OUR_SCHEME: &str = "vst1";
/// The name of bcrypt over the hexadecimal SHA-256 of a password, as Django makes it.
pub const SHA256_HEX: &str = "sha256-hex";
/// Not a secret. It makes our digests different from those of other software (OWASP's advice against password
/// shucking).
const DIGEST_KEY: &[u8] = b"vestibule password digest, version 1";
/// The input of bcrypt.
pub enum Prehash {
    Ours,
    /// The bytes as typed, of which bcrypt reads the first 72, as other software does.
    Typed,
    Sha256Hex,
    /// Our digest of the fast hash.
    Fast(FastHash),
}

impl Prehash {
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            OUR_SCHEME => Some(Self::Ours),
            SHA256_HEX => Some(Self::Sha256Hex),
            fast => FastHash::parse(fast).map(Self::Fast),
        }
    }

    pub fn of(&self, password: &SecretString) -> Zeroizing<String> {
        let typed = password.expose_secret();
        match self {
            Self::Ours => digest_of_text(typed),
            Self::Typed => Zeroizing::new(typed.to_owned()),
            Self::Sha256Hex => Zeroizing::new(hex::encode(Sha256::digest(typed))),
            Self::Fast(hash) => digest(&Zeroizing::new(hash.digest(typed.as_bytes()))),
        }
    }
}

/// Returns an HMAC of the password's characters in their composed form (NFC).
fn digest_of_text(text: &str) -> Zeroizing<String> {
    // Three times as long at most (UAX 15), so that it never moves and leaves a copy behind.
    let mut normal = Zeroizing::new(String::with_capacity(3 * text.len()));
    normal.extend(text.nfc());
    digest(normal.as_bytes())
}

/// Returns an HMAC as text, which fits into bcrypt's 72 bytes.
pub fn digest(bytes: &[u8]) -> Zeroizing<String> {
    let mac: Hmac<Sha384> = mac(DIGEST_KEY, &[bytes]);
    Zeroizing::new(STANDARD.encode(mac.finalize().into_bytes()))
}
