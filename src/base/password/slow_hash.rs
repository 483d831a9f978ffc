//! Slow password hashes of other software: Argon2, scrypt, PBKDF2 and SHA-crypt.

use std::fmt;
use std::num::NonZeroU32;

use allocator_api2::alloc::System;
use allocator_api2::vec::Vec as SystemVec;
use argon2::{Argon2, Block};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::general_purpose::{NO_PAD, STANDARD_NO_PAD};
use base64::engine::{DecodePaddingMode, GeneralPurpose};
use parking_lot::Mutex;
use ring::pbkdf2;
use sha_crypt::{PasswordVerifier, ShaCrypt};
use subtle::ConstantTimeEq;

/// Held while a hash is computed that needs much memory, so that only one at a time needs it.
static MEMORY: Mutex<()> = Mutex::new(());

/// With or without `=` at the end: PHC strings have none, Django and Keycloak write them.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&STANDARD, NO_PAD.with_decode_padding_mode(DecodePaddingMode::Indifferent));

/// Stored as a PHC string, or as crypt(3) writes it.
pub enum SlowHash {
    Argon2 {
        variant: argon2::Algorithm,
        version: argon2::Version,
        params: argon2::Params,
        salt: Vec<u8>,
        hash: Vec<u8>,
    },
    Scrypt {
        log_n: u8,
        r: u32,
        p: u32,
        salt: Vec<u8>,
        hash: Vec<u8>,
    },
    Pbkdf2 {
        digest: Pbkdf2Digest,
        rounds: NonZeroU32,
        salt: Vec<u8>,
        hash: Vec<u8>,
    },
    ShaCrypt {
        rounds: u32,
        text: String,
    },
}

#[derive(Clone, Copy)]
pub enum Pbkdf2Digest {
    Sha1,
    Sha256,
    Sha512,
}

impl SlowHash {
    /// Parses a PHC string, PBKDF2 also as passlib writes it, and a text of crypt(3). `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        if text.starts_with("$5$") || text.starts_with("$6$") {
            return Some(Self::ShaCrypt { rounds: sha_crypt_rounds(text)?, text: text.to_owned() });
        }
        let mut fields = text.strip_prefix('$')?.split('$').peekable();
        let id = fields.next()?;
        let version = fields.next_if(|field| field.starts_with("v="));
        let params = fields.next()?;
        let (salt, hash) = (decode(fields.next()?)?, decode(fields.next()?)?);
        if fields.next().is_some() {
            return None;
        }
        if let Some(variant) = id.strip_prefix("argon2") {
            let version = version.map_or(Some(16), |version| number(version, "v="))?;
            return Self::argon2(variant, version, numbers(params, ["m=", "t=", "p="])?, salt, hash);
        }
        match (id.strip_prefix("pbkdf2"), version) {
            (_, Some(_)) => None,
            (Some(digest), None) => {
                let digest = Pbkdf2Digest::parse(digest)?;
                let rounds = params.split(',').next()?;
                let rounds = number(rounds, "i=").or_else(|| number(rounds, ""))?;
                Self::pbkdf2(digest, rounds, salt, hash)
            }
            (None, None) if id == "scrypt" => {
                let [log_n, r, p] = numbers(params, ["ln=", "r=", "p="])?;
                Self::scrypt(log_n, r, p, salt, hash)
            }
            (None, None) => None,
        }
    }

    /// The variant is `i` or `id`; memory in KiB, passes and lanes.
    pub fn argon2(variant: &str, version: u32, costs: [u32; 3], salt: Vec<u8>, hash: Vec<u8>) -> Option<Self> {
        let variant = match variant {
            "i" => argon2::Algorithm::Argon2i,
            "id" => argon2::Algorithm::Argon2id,
            _ => return None,
        };
        let [memory, passes, lanes] = costs;
        let params = argon2::Params::new(memory, passes, lanes, Some(hash.len())).ok()?;
        let version = version.try_into().ok()?;
        (is_sound(&salt, &hash) && salt.len() >= argon2::MIN_SALT_LEN).then_some(Self::Argon2 {
            variant,
            version,
            params,
            salt,
            hash,
        })
    }

    pub fn scrypt(log_n: u32, r: u32, p: u32, salt: Vec<u8>, hash: Vec<u8>) -> Option<Self> {
        let log_n = u8::try_from(log_n).ok()?;
        // The crate multiplies the two without a check.
        r.checked_mul(p)?;
        scrypt::Params::new(log_n, r, p).ok()?;
        (is_sound(&salt, &hash) && log_n > 0).then_some(Self::Scrypt { log_n, r, p, salt, hash })
    }

    /// Keeps the first block of a longer hash, which identifies a password as well as all: each block is computed from
    /// the password anew, and takes as long (RFC 8018, 5.2). A shorter one is cut off.
    pub fn pbkdf2(digest: Pbkdf2Digest, rounds: u32, salt: Vec<u8>, hash: Vec<u8>) -> Option<Self> {
        let (hash, _) = hash.split_at_checked(digest.length())?;
        if salt.len() > LONGEST_SALT {
            return None;
        }
        Some(Self::Pbkdf2 { digest, rounds: NonZeroU32::new(rounds)?, salt, hash: hash.to_vec() })
    }

    /// Returns the limit of time or memory that the hash exceeds. Measured on a core where bcrypt of cost 12 takes a
    /// quarter of a second.
    pub fn exceeded_limit(&self) -> Option<&'static str> {
        match self {
            Self::Argon2 { params, .. } => {
                let (memory, passes) = (params.m_cost(), params.t_cost());
                if memory > MAX_ARGON2_MEMORY {
                    Some("at most 256 MiB of memory")
                } else if passes > MAX_ARGON2_PASSES {
                    Some("at most 16 passes")
                } else if u64::from(memory) * u64::from(passes) > MAX_ARGON2_WORK {
                    Some("memory times passes at most 1 GiB")
                } else if params.p_cost() > MAX_LANES {
                    Some("at most 64 lanes")
                } else {
                    None
                }
            }
            Self::Scrypt { log_n, r, p, .. } => {
                let (n, block) = (1_u64.checked_shl((*log_n).into()).unwrap_or(u64::MAX), 128 * u64::from(*r));
                let memory = n.saturating_add((*p).into()).saturating_mul(block);
                if memory > MAX_SCRYPT_MEMORY + MAX_SCRYPT_BLOCKS {
                    Some("128·N·r at most 64 MiB")
                } else if *p > MAX_LANES {
                    Some("p at most 64")
                } else if n.saturating_mul(block).saturating_mul((*p).into()) > MAX_SCRYPT_WORK {
                    Some("128·N·r·p at most 512 MiB")
                } else {
                    None
                }
            }
            Self::Pbkdf2 { digest: Pbkdf2Digest::Sha256, rounds, .. } => {
                (rounds.get() > MAX_PBKDF2_SHA256_ROUNDS).then_some("at most 4,000,000 rounds of SHA-256")
            }
            Self::Pbkdf2 { rounds, .. } => (rounds.get() > MAX_PBKDF2_ROUNDS).then_some("at most 2,000,000 rounds"),
            Self::ShaCrypt { rounds, .. } => (*rounds > MAX_SHA_CRYPT_ROUNDS).then_some("at most 700,000 rounds"),
        }
    }

    /// Takes the time and memory that the hash's parameters say.
    pub fn matches(&self, password: &[u8]) -> bool {
        match self {
            Self::Argon2 { variant, version, params, salt, hash } => {
                let _only = MEMORY.lock();
                // The C library returns it to the system at once. mimalloc would keep it, and take more for the next hash.
                let mut memory = SystemVec::new_in(System);
                memory.resize(params.block_count(), Block::new());
                let mut found = vec![0; hash.len()];
                let argon2 = Argon2::new(*variant, *version, params.clone());
                let computed = argon2.hash_password_into_with_memory(password, salt, &mut found, memory.as_mut_slice());
                computed.is_ok() && found.ct_eq(hash).into()
            }
            Self::Scrypt { log_n, r, p, salt, hash } => {
                let _only = MEMORY.lock();
                let mut found = vec![0; hash.len()];
                let params = scrypt::Params::new(*log_n, *r, *p);
                params.is_ok_and(|params| scrypt::scrypt(password, salt, &params, &mut found).is_ok())
                    && found.ct_eq(hash).into()
            }
            Self::Pbkdf2 { digest, rounds, salt, hash } => {
                pbkdf2::verify(digest.algorithm(), *rounds, salt, password, hash).is_ok()
            }
            Self::ShaCrypt { text, .. } => {
                password.len() <= LONGEST_CRYPT_PASSWORD
                    && ShaCrypt::default().verify_password(password, text.as_str()).is_ok()
            }
        }
    }
}

/// In KiB: 256 MiB, and of all passes together 1 GiB, which takes 1.1 seconds.
const MAX_ARGON2_MEMORY: u32 = 256 << 10;
const MAX_ARGON2_PASSES: u32 = 16;
const MAX_ARGON2_WORK: u64 = 1 << 20;
/// In bytes: 64 MiB, and with all that's done one after the other 512 MiB, which takes 1.1 seconds.
const MAX_SCRYPT_MEMORY: u64 = 64 << 20;
/// Beside it: the blocks of usual parameters.
const MAX_SCRYPT_BLOCKS: u64 = 1 << 20;
const MAX_SCRYPT_WORK: u64 = 512 << 20;
/// Limits Argon2's lanes and scrypt's p. More would cost memory and time that the other limits don't count.
const MAX_LANES: u32 = 64;
/// They take 0.9 seconds with SHA-256, and up to 1.2 with the others.
const MAX_PBKDF2_SHA256_ROUNDS: u32 = 4_000_000;
const MAX_PBKDF2_ROUNDS: u32 = 2_000_000;
/// More than passlib's 656,000. They take 1.2 seconds with the longest password, because each round reads it again.
const MAX_SHA_CRYPT_ROUNDS: u32 = 700_000;
/// In bytes. A longer one doesn't match.
pub(super) const LONGEST_CRYPT_PASSWORD: usize = 256;

impl fmt::Display for SlowHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (salt, hash) = match self {
            Self::Argon2 { variant, version, params, salt, hash } => {
                let (m, t, p) = (params.m_cost(), params.t_cost(), params.p_cost());
                write!(f, "${variant}$v={}$m={m},t={t},p={p}", u32::from(*version))?;
                (salt, hash)
            }
            Self::Scrypt { log_n, r, p, salt, hash } => {
                write!(f, "$scrypt$ln={log_n},r={r},p={p}")?;
                (salt, hash)
            }
            Self::Pbkdf2 { digest, rounds, salt, hash } => {
                write!(f, "$pbkdf2{}$i={rounds}", digest.suffix())?;
                (salt, hash)
            }
            Self::ShaCrypt { text, .. } => return f.write_str(text),
        };
        write!(f, "${}${}", STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(hash))
    }
}

impl Pbkdf2Digest {
    const ALL: [Self; 3] = [Self::Sha1, Self::Sha256, Self::Sha512];

    /// Parses what follows `pbkdf2` in a PHC string; passlib leaves SHA-1 out.
    fn parse(suffix: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|digest| digest.suffix() == suffix || (suffix.is_empty() && matches!(digest, Self::Sha1)))
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Sha1 => "-sha1",
            Self::Sha256 => "-sha256",
            Self::Sha512 => "-sha512",
        }
    }

    fn algorithm(self) -> pbkdf2::Algorithm {
        match self {
            Self::Sha1 => pbkdf2::PBKDF2_HMAC_SHA1,
            Self::Sha256 => pbkdf2::PBKDF2_HMAC_SHA256,
            Self::Sha512 => pbkdf2::PBKDF2_HMAC_SHA512,
        }
    }

    /// In bytes.
    fn length(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }
}

/// In bytes.
const LONGEST_SALT: usize = 256;
const LONGEST_HASH: usize = 128;

/// Returns true for lengths that software chooses: a hash of at least 128 bits, in words of 64. Others are of a text that
/// was cut off, or made to cost time.
fn is_sound(salt: &[u8], hash: &[u8]) -> bool {
    salt.len() <= LONGEST_SALT && (16..=LONGEST_HASH).contains(&hash.len()) && hash.len().is_multiple_of(8)
}

/// Decodes base64, also as passlib writes it, with `.` instead of `+`.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text.replace('.', "+")).ok()
}

/// Parses a whole number behind its name, which may be empty.
pub(super) fn number(text: &str, name: &str) -> Option<u32> {
    let digits = text.strip_prefix(name)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Parses `a=1,b=2`, in this order, with nothing else.
fn numbers<const N: usize>(text: &str, names: [&str; N]) -> Option<[u32; N]> {
    let mut parts = text.split(',');
    let mut found = [0; N];
    for (found, name) in found.iter_mut().zip(names) {
        *found = number(parts.next()?, name)?;
    }
    parts.next().is_none().then_some(found)
}

/// Returns the rounds of `$5$[rounds=N$]salt$hash` or `$6$…`, if all of it is well formed.
fn sha_crypt_rounds(text: &str) -> Option<u32> {
    let (start, length) = if text.starts_with("$5$") { ("$5$", 43) } else { ("$6$", 86) };
    let rest = text.strip_prefix(start)?;
    let (rounds, rest) = match rest.strip_prefix("rounds=") {
        Some(rest) => rest.split_once('$').and_then(|(rounds, rest)| Some((number(rounds, "")?, rest)))?,
        None => (sha_crypt::Params::RECOMMENDED_ROUNDS, rest),
    };
    let (salt, hash) = rest.split_once('$')?;
    let is_complete =
        (1..=16).contains(&salt.len()) && hash.len() == length && is_crypt_text(salt) && is_crypt_text(hash);
    (is_complete && sha_crypt::Params::new(rounds).is_ok()).then_some(rounds)
}

/// Returns true for the characters of crypt(3)'s base64.
pub(super) fn is_crypt_text(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/'))
}
