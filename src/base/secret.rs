//! Secrets: generated from random bytes, sent as text, stored as hashes, signed with HMACs.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac;
use hmac::digest::KeyInit;
use sha2::{Digest, Sha256};

/// The operating system has no random bytes.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gave no random bytes: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

/// A public id, shown in logs and commands: 20 hexadecimal digits, 80 random bits.
pub fn new_id() -> Result<String, NoRandomness> {
    let bytes: [u8; 10] = random()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Returns true for an id as [`new_id`] makes them.
pub fn is_id(text: &str) -> bool {
    text.len() == 20 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Returns the bytes of an id as [`new_id`] makes them.
pub fn id_bytes(id: &str) -> Option<[u8; 10]> {
    if !is_id(id) {
        return None;
    }
    let mut bytes = [0; 10];
    for (byte, digits) in bytes.iter_mut().zip(id.as_bytes().as_chunks::<2>().0) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// Generates a secret of 256 random bits, as text for a cookie or a link.
pub fn new_secret() -> Result<String, NoRandomness> {
    Ok(encode(&random::<32>()?))
}

/// Hashes a secret for storage, with SHA-256. A secret of 256 random bits needs no slow hash.
pub fn hash_secret(secret: &str) -> String {
    encode(&Sha256::digest(secret))
}

/// Encodes as base64url without padding (RFC 4648, section 5).
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Decodes a text of [`encode`].
pub fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// An HMAC over these parts, one after another. Verify with `verify_slice`, which takes constant time.
pub fn mac<M: Mac + KeyInit>(key: &[u8], parts: &[&[u8]]) -> M {
    let mut mac = match <M as Mac>::new_from_slice(key) {
        Ok(mac) => mac,
        Err(_) => unreachable!("HMAC takes a key of any length"),
    };
    parts.iter().for_each(|part| mac.update(part));
    mac
}

/// Random bytes from the operating system.
pub fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
