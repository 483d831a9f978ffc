//! Fast password hashes of other software: salted SHA and MD5-crypt. They aren't stored themselves: bcrypt over their
//! digest is.

use std::fmt;

use super::slow_hash::LONGEST_CRYPT_PASSWORD;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use md5::{Digest, Md5};
use ring::digest::{self, SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA512};

/// The function that computes a fast hash of a password, and its salt.
pub enum FastHash {
    /// A digest of the password and the salt behind it.
    Sha(Sha, Vec<u8>),
    /// `$1$` or, in Apache's variant, `$apr1$`.
    Md5Crypt { magic: Magic, salt: String },
}

#[derive(Clone, Copy)]
pub enum Sha {
    Sha1,
    Sha256,
    Sha512,
}

#[derive(Clone, Copy)]
pub enum Magic {
    Crypt,
    Apache,
}

impl FastHash {
    /// Parses what [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, salt) = text.split_once('/')?;
        let sha = |sha| Some(Self::Sha(sha, STANDARD_NO_PAD.decode(salt).ok()?));
        let md5 = |magic| Some(Self::Md5Crypt { magic, salt: salt.to_owned() });
        match name {
            "sha1" => sha(Sha::Sha1),
            "sha256" => sha(Sha::Sha256),
            "sha512" => sha(Sha::Sha512),
            "md5" => md5(Magic::Crypt),
            "apr1" => md5(Magic::Apache),
            _ => None,
        }
    }

    /// Returns the digest: of SHA its bytes, of MD5-crypt its 22 characters.
    pub fn digest(&self, password: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha(sha, salt) => {
                let mut context = digest::Context::new(sha.algorithm());
                context.update(password);
                context.update(salt);
                context.finish().as_ref().to_vec()
            }
            // Each of a thousand rounds would read a longer one.
            Self::Md5Crypt { .. } if password.len() > LONGEST_CRYPT_PASSWORD => Vec::new(),
            Self::Md5Crypt { magic, salt } => md5_crypt(password, magic.text().as_bytes(), salt.as_bytes()),
        }
    }
}

impl fmt::Display for FastHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sha(sha, salt) => write!(f, "{}/{}", sha.name(), STANDARD_NO_PAD.encode(salt)),
            Self::Md5Crypt { magic: Magic::Crypt, salt } => write!(f, "md5/{salt}"),
            Self::Md5Crypt { magic: Magic::Apache, salt } => write!(f, "apr1/{salt}"),
        }
    }
}

impl Sha {
    fn name(self) -> &'static str {
        match self {
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    fn algorithm(self) -> &'static digest::Algorithm {
        match self {
            Self::Sha1 => &SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha256 => &SHA256,
            Self::Sha512 => &SHA512,
        }
    }

    /// The length of a digest, in bytes.
    pub fn length(self) -> usize {
        self.algorithm().output_len()
    }
}

impl Magic {
    pub fn text(self) -> &'static str {
        match self {
            Self::Crypt => "$1$",
            Self::Apache => "$apr1$",
        }
    }
}

/// MD5-crypt by Poul-Henning Kamp: a thousand rounds of MD5 over password, salt and the round before.
fn md5_crypt(password: &[u8], magic: &[u8], salt: &[u8]) -> Vec<u8> {
    let inner = Md5::new().chain_update(password).chain_update(salt).chain_update(password).finalize();
    let mut first = Md5::new().chain_update(password).chain_update(magic).chain_update(salt);
    for part in password.chunks(inner.len()) {
        first.update(inner.iter().copied().take(part.len()).collect::<Vec<u8>>());
    }
    // One byte for each bit of the length: zero, or the password's first.
    let mut length = password.len();
    while length > 0 {
        let zero_or_first = if length & 1 == 1 { &[0] } else { password.get(..1).unwrap_or_default() };
        first.update(zero_or_first);
        length >>= 1;
    }
    let mut digest = first.finalize();
    for round in 0..1000 {
        let (start, end): (&[u8], &[u8]) = if round % 2 == 1 { (password, &digest) } else { (&digest, password) };
        let mut next = Md5::new().chain_update(start);
        if round % 3 != 0 {
            next.update(salt);
        }
        if round % 7 != 0 {
            next.update(password);
        }
        digest = next.chain_update(end).finalize();
    }
    crypt_base64(digest.into())
}

/// Writes 16 bytes in the order and the alphabet of crypt(3): three at a time, the lowest six bits first.
fn crypt_base64([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]: [u8; 16]) -> Vec<u8> {
    const ALPHABET: [u8; 64] = *b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let groups = [([a, g, m], 4), ([b, h, n], 4), ([c, i, o], 4), ([d, j, p], 4), ([e, k, f], 4), ([0, 0, l], 2)];
    let mut text = Vec::with_capacity(22);
    for ([high, middle, low], digits) in groups {
        let bits = u32::from_be_bytes([0, high, middle, low]);
        text.extend((0..digits).filter_map(|digit| ALPHABET.get((bits >> (6 * digit)) as usize & 63)));
    }
    text
}
