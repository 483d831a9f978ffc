//! Password hashes of other software, as it writes them.

use std::ops::RangeInclusive;

use super::bcrypt_text;
use super::fast_hash::{FastHash, Magic, Sha};
use super::prehash::SHA256_HEX;
pub use super::slow_hash::{Pbkdf2Digest, SlowHash, decode};
use super::slow_hash::{is_crypt_text, number};

/// A hash that was read. [`PasswordHash::imported`](super::PasswordHash::imported) makes one that can be stored of it.
pub struct ForeignHash {
    pub kind: HashKind,
    pub(super) form: Form,
}

pub(super) enum Form {
    /// The text to store.
    Text(String),
    /// The hash to wrap in bcrypt, and its digest.
    Fast(FastHash, Vec<u8>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HashKind {
    Bcrypt,
    BcryptSha256,
    Argon2,
    Scrypt,
    Pbkdf2,
    Sha256Crypt,
    Sha512Crypt,
    Apr1,
    Md5Crypt,
    Sha1,
    Sha256,
    Sha512,
}

/// Why a hash can't be imported, as the end of a sentence that begins with "its hash". Never shows the hash.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum ForeignHashError {
    #[error("is empty")]
    Empty,
    #[error("belongs to a locked account")]
    Locked,
    #[error("starts with a space")]
    LeadingSpace,
    #[error("is {0}, which can't be imported")]
    Unsupported(&'static str),
    #[error("is of an unknown kind")]
    Unknown,
    #[error("is a damaged {} hash", .0.name())]
    Damaged(HashKind),
    #[error("is {} and costs too much to check: {limit}", kind.name())]
    TooCostly { kind: HashKind, limit: &'static str },
}

/// The highest cost of bcrypt that is imported, which takes a second.
const MAX_BCRYPT_COST: u32 = 14;

/// The shortest salt is that which OpenLDAP wrote at first; a shorter one is cut off. No software makes one so long as the
/// longest.
const SALT_BYTES: RangeInclusive<usize> = 4..=256;

/// Starts of hashes that aren't imported, and their names.
const UNSUPPORTED: [(&str, &str); 17] = [
    ("$2x$", "bcrypt of a version with a known fault ($2x$)"),
    ("$argon2d$", "Argon2d"),
    ("$bcrypt-sha256$", "passlib's bcrypt-sha256"),
    ("$7$", "scrypt of crypt(3)"),
    ("$gy$", "gost-yescrypt"),
    ("$y$", "yescrypt"),
    ("$md5", "SunMD5"),
    ("$sha1$", "SHA-1-crypt"),
    ("$P$", "phpass"),
    ("$H$", "phpass"),
    ("$S$", "Drupal's SHA-512"),
    ("$NT$", "an NT hash"),
    ("md5$", "Django's MD5"),
    ("sha1$", "Django's SHA-1"),
    ("{MD5}", "MD5"),
    ("{SMD5}", "salted MD5"),
    ("{", "of another scheme in braces"),
];

impl ForeignHash {
    /// Returns true for a hash that is wrapped in bcrypt.
    pub fn is_fast(&self) -> bool {
        matches!(self.form, Form::Fast(..))
    }

    /// Reads a hash, including the text in front of it that says which software wrote it.
    pub fn parse(text: &str) -> Result<Self, ForeignHashError> {
        match text.chars().next() {
            None => return Err(ForeignHashError::Empty),
            Some('!' | '*') => return Err(ForeignHashError::Locked),
            Some(first) if first.is_whitespace() => return Err(ForeignHashError::LeadingSpace),
            Some(_) => {}
        }
        if let Some(read) = Self::of_ldap(text).or_else(|| Self::of_django(text)).or_else(|| Self::of_werkzeug(text)) {
            return read;
        }
        Self::of_crypt(text).unwrap_or_else(|| {
            let known = UNSUPPORTED.iter().find(|(start, _)| text.starts_with(start));
            Err(known.map_or(ForeignHashError::Unknown, |(_, name)| ForeignHashError::Unsupported(name)))
        })
    }

    /// `$id$…`, as crypt(3), PHC strings and passlib have it. `None` if it's of another kind.
    fn of_crypt(text: &str) -> Option<Result<Self, ForeignHashError>> {
        let (id, rest) = text.strip_prefix('$')?.split_once('$')?;
        Some(match id {
            "2a" | "2b" | "2y" => Self::bcrypt(HashKind::Bcrypt, text),
            "1" => Self::md5_crypt(HashKind::Md5Crypt, Magic::Crypt, rest),
            "apr1" => Self::md5_crypt(HashKind::Apr1, Magic::Apache, rest),
            "5" => Self::slow(HashKind::Sha256Crypt, SlowHash::parse(text)),
            "6" => Self::slow(HashKind::Sha512Crypt, SlowHash::parse(text)),
            "argon2i" | "argon2id" => Self::slow(HashKind::Argon2, SlowHash::parse(text)),
            "scrypt" => Self::slow(HashKind::Scrypt, SlowHash::parse(text)),
            "pbkdf2" | "pbkdf2-sha1" | "pbkdf2-sha256" | "pbkdf2-sha512" => {
                Self::slow(HashKind::Pbkdf2, SlowHash::parse(text))
            }
            _ => return None,
        })
    }

    /// `{SCHEME}…` (RFC 2307), in any case.
    fn of_ldap(text: &str) -> Option<Result<Self, ForeignHashError>> {
        let (scheme, rest) = text.strip_prefix('{')?.split_once('}')?;
        Some(match &*scheme.to_ascii_uppercase() {
            // Not again and again.
            "CRYPT" | "ARGON2" if !rest.starts_with('{') => Self::parse(rest),
            "SHA" => Self::sha(HashKind::Sha1, Sha::Sha1, rest, false),
            "SHA256" => Self::sha(HashKind::Sha256, Sha::Sha256, rest, false),
            "SHA512" => Self::sha(HashKind::Sha512, Sha::Sha512, rest, false),
            "SSHA" => Self::sha(HashKind::Sha1, Sha::Sha1, rest, true),
            "SSHA256" => Self::sha(HashKind::Sha256, Sha::Sha256, rest, true),
            "SSHA512" => Self::sha(HashKind::Sha512, Sha::Sha512, rest, true),
            _ => return None,
        })
    }

    /// `algorithm$…`, as Django writes it. Its salts are text.
    fn of_django(text: &str) -> Option<Result<Self, ForeignHashError>> {
        let (algorithm, rest) = text.split_once('$')?;
        let pbkdf2 = |digest| {
            let [rounds, salt, hash] = parts(rest)?;
            SlowHash::pbkdf2(digest, number(rounds, "")?, salt.as_bytes().to_vec(), decode(hash)?)
        };
        let scrypt = || {
            let [n, salt, r, p, hash] = parts(rest)?;
            let (log_n, salt) = (log2(number(n, "")?)?, salt.as_bytes().to_vec());
            SlowHash::scrypt(log_n, number(r, "")?, number(p, "")?, salt, decode(hash)?)
        };
        Some(match algorithm {
            "bcrypt" => Self::bcrypt(HashKind::Bcrypt, rest),
            "bcrypt_sha256" => Self::bcrypt(HashKind::BcryptSha256, rest),
            "argon2" => Self::of_crypt(&format!("${rest}"))?,
            "pbkdf2_sha1" => Self::slow(HashKind::Pbkdf2, pbkdf2(Pbkdf2Digest::Sha1)),
            "pbkdf2_sha256" => Self::slow(HashKind::Pbkdf2, pbkdf2(Pbkdf2Digest::Sha256)),
            "scrypt" => Self::slow(HashKind::Scrypt, scrypt()),
            _ => return None,
        })
    }

    /// `method:parameters$salt$hash`, as Werkzeug writes it. Its salts are text, its hashes hexadecimal.
    fn of_werkzeug(text: &str) -> Option<Result<Self, ForeignHashError>> {
        let (method, rest) = text.split_once('$')?;
        let mut method = method.split(':');
        let name = method.next()?;
        let parameters: Vec<&str> = method.collect();
        let read = |make: &dyn Fn(Vec<u8>, Vec<u8>) -> Option<SlowHash>| {
            let [salt, hash] = parts(rest)?;
            make(salt.as_bytes().to_vec(), hex::decode(hash).ok()?)
        };
        match (name, &*parameters) {
            ("scrypt", [n, r, p]) => {
                let make =
                    |salt, hash| SlowHash::scrypt(log2(number(n, "")?)?, number(r, "")?, number(p, "")?, salt, hash);
                Some(Self::slow(HashKind::Scrypt, read(&make)))
            }
            ("pbkdf2", [digest, rounds]) => {
                let digest = match *digest {
                    "sha1" => Pbkdf2Digest::Sha1,
                    "sha256" => Pbkdf2Digest::Sha256,
                    "sha512" => Pbkdf2Digest::Sha512,
                    _ => return None,
                };
                let make = |salt, hash| SlowHash::pbkdf2(digest, number(rounds, "")?, salt, hash);
                Some(Self::slow(HashKind::Pbkdf2, read(&make)))
            }
            ("scrypt", _) => Some(Err(ForeignHashError::Damaged(HashKind::Scrypt))),
            ("pbkdf2", _) => Some(Err(ForeignHashError::Damaged(HashKind::Pbkdf2))),
            _ => None,
        }
    }

    fn bcrypt(kind: HashKind, text: &str) -> Result<Self, ForeignHashError> {
        let stored = match kind {
            HashKind::BcryptSha256 => format!("{SHA256_HEX}:{text}"),
            _ => text.to_owned(),
        };
        match bcrypt_text::cost(text) {
            Some(cost) if cost > MAX_BCRYPT_COST => Err(ForeignHashError::TooCostly { kind, limit: "at most cost 14" }),
            Some(_) => Ok(Self { kind, form: Form::Text(stored) }),
            None => Err(ForeignHashError::Damaged(kind)),
        }
    }

    /// A hash that was put together, or `None` if that was impossible.
    pub fn slow(kind: HashKind, hash: Option<SlowHash>) -> Result<Self, ForeignHashError> {
        let hash = hash.ok_or(ForeignHashError::Damaged(kind))?;
        match hash.exceeded_limit() {
            Some(limit) => Err(ForeignHashError::TooCostly { kind, limit }),
            None => Ok(Self { kind, form: Form::Text(hash.to_string()) }),
        }
    }

    /// Base64 of the digest, and of the salt behind it.
    fn sha(kind: HashKind, sha: Sha, text: &str, is_salted: bool) -> Result<Self, ForeignHashError> {
        let bytes = decode(text).unwrap_or_default();
        match bytes.split_at_checked(sha.length()) {
            Some((digest, salt)) if if is_salted { SALT_BYTES.contains(&salt.len()) } else { salt.is_empty() } => {
                Ok(Self { kind, form: Form::Fast(FastHash::Sha(sha, salt.to_vec()), digest.to_vec()) })
            }
            _ => Err(ForeignHashError::Damaged(kind)),
        }
    }

    /// `salt$digest`, after the magic.
    fn md5_crypt(kind: HashKind, magic: Magic, rest: &str) -> Result<Self, ForeignHashError> {
        match rest.split_once('$') {
            Some((salt, digest))
                if salt.len() <= 8 && digest.len() == 22 && is_crypt_text(salt) && is_crypt_text(digest) =>
            {
                let hash = FastHash::Md5Crypt { magic, salt: salt.to_owned() };
                Ok(Self { kind, form: Form::Fast(hash, digest.as_bytes().to_vec()) })
            }
            _ => Err(ForeignHashError::Damaged(kind)),
        }
    }
}

impl HashKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Bcrypt => "bcrypt",
            Self::BcryptSha256 => "bcrypt-sha256",
            Self::Argon2 => "Argon2",
            Self::Scrypt => "scrypt",
            Self::Pbkdf2 => "PBKDF2",
            Self::Sha256Crypt => "SHA-256-crypt",
            Self::Sha512Crypt => "SHA-512-crypt",
            Self::Apr1 => "MD5 (apr1)",
            Self::Md5Crypt => "MD5-crypt",
            Self::Sha1 => "SHA-1",
            Self::Sha256 => "SHA-256",
            Self::Sha512 => "SHA-512",
        }
    }
}

fn parts<const N: usize>(text: &str) -> Option<[&str; N]> {
    text.split('$').collect::<Vec<_>>().try_into().ok()
}

/// scrypt's N, which is a power of two, as other formats have it.
fn log2(n: u32) -> Option<u32> {
    n.is_power_of_two().then(|| n.trailing_zeros())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{PasswordHash, PasswordInput};
    use super::*;

    const VECTORS: &str = include_str!("../../../tests/data/password-hashes.tsv");

    /// The kind, the password and the hash.
    fn vectors() -> impl Iterator<Item = (&'static str, PasswordInput, &'static str)> {
        VECTORS.lines().filter(|line| !line.starts_with('#')).map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [kind, _maker, password, hash] = fields[..] else { panic!("{line}") };
            (kind, PasswordInput::from(password), hash)
        })
    }

    fn import(text: &str) -> Result<PasswordHash, ForeignHashError> {
        let stored = PasswordHash::imported(ForeignHash::parse(text)?, 4).unwrap().finish();
        Ok(PasswordHash::from_stored(stored.as_stored().to_owned()))
    }

    /// All kinds, one after the other.
    fn kind_after(kind: HashKind) -> Option<HashKind> {
        match kind {
            HashKind::Bcrypt => Some(HashKind::BcryptSha256),
            HashKind::BcryptSha256 => Some(HashKind::Argon2),
            HashKind::Argon2 => Some(HashKind::Scrypt),
            HashKind::Scrypt => Some(HashKind::Pbkdf2),
            HashKind::Pbkdf2 => Some(HashKind::Sha256Crypt),
            HashKind::Sha256Crypt => Some(HashKind::Sha512Crypt),
            HashKind::Sha512Crypt => Some(HashKind::Apr1),
            HashKind::Apr1 => Some(HashKind::Md5Crypt),
            HashKind::Md5Crypt => Some(HashKind::Sha1),
            HashKind::Sha1 => Some(HashKind::Sha256),
            HashKind::Sha256 => Some(HashKind::Sha512),
            HashKind::Sha512 => None,
        }
    }

    #[test]
    fn hashes_of_other_software_match_their_passwords_and_become_ours() {
        let mut seen = BTreeMap::new();
        for (kind, password, text) in vectors() {
            assert_eq!(ForeignHash::parse(text).map(|hash| hash.kind.name()), Ok(kind), "{text}");
            let hash = import(text).unwrap();
            let verdict = hash.verify(&password, 4).unwrap().finish();
            assert!(verdict.correct, "{text}");
            assert!(verdict.replacement.unwrap().as_stored().starts_with("vst1:"), "{text}");
            for other in ["", "y", "correct horse battery stapl", "0123456789abcdeg"] {
                assert!(!hash.verify(&other.into(), 4).unwrap().finish().correct, "{text} with {other}");
            }
            *seen.entry(kind).or_insert(0) += 1;
        }
        let mut kinds = std::iter::successors(Some(HashKind::Bcrypt), |kind| kind_after(*kind));
        assert!(kinds.all(|kind| seen.get(kind.name()).is_some_and(|count| *count >= 5)), "{seen:?}");
    }

    #[test]
    fn a_fast_hash_is_never_stored_itself() {
        for (kind, _, text) in
            vectors().filter(|(kind, ..)| ["MD5", "SHA-1", "SHA-2", "SHA-5"].iter().any(|fast| kind.starts_with(fast)))
        {
            if kind.ends_with("crypt") && kind != "MD5-crypt" {
                continue;
            }
            let stored = import(text).unwrap();
            assert!(stored.as_stored().contains(":$2b$04$"), "{}", stored.as_stored());
            let digest = text.rsplit(['$', '}']).next().unwrap();
            assert!(!stored.as_stored().contains(&digest[..16]), "{}", stored.as_stored());
        }
    }

    #[test]
    fn a_hash_that_was_cut_off_is_refused_or_matches_nothing() {
        for (_, password, text) in vectors() {
            let text = text.trim_end_matches('=');
            for end in text.len() - 6..text.len() {
                if let Ok(hash) = import(&text[..end]) {
                    assert!(!hash.verify(&password, 4).unwrap().finish().correct, "{} of {text}", &text[..end]);
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_imported_is_named() {
        let bcrypt = "$2b$04$zHDcUbCNWa.A47nSRjDhuOYHFVfUXk32D6y5eQigi91WJwbqg5s7m";
        let hash = "c2FsdHNhbHQ$YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE";
        let sha_crypt = "Bc6o1Ll/vq/zQf.V$.BpBd4f/bKPIb.5Fk3/51gsGl.sr61XUGdll9E8JxR6";
        for (text, error) in [
            ("", "is empty"),
            ("!$6$x", "belongs to a locked account"),
            ("*", "belongs to a locked account"),
            (" x", "starts with a space"),
            ("plain", "is of an unknown kind"),
            ("5f4dcc3b5aa765d61d8327deb882cf99", "is of an unknown kind"),
            ("$y$j9T$x$y", "is yescrypt, which can't be imported"),
            ("{MD5}x", "is MD5, which can't be imported"),
            ("$argon2d$v=19$m=64,t=1,p=1$x$y", "is Argon2d, which can't be imported"),
            (&bcrypt[..59], "is a damaged bcrypt hash"),
            (&format!("{bcrypt}x"), "is a damaged bcrypt hash"),
            (&bcrypt.replace("$04$", "$03$"), "is a damaged bcrypt hash"),
            (&bcrypt.replace("$04$", "$15$"), "is bcrypt and costs too much to check: at most cost 14"),
            ("$argon2id$v=19$m=64,t=1$c2FsdA$YWFh", "is a damaged Argon2 hash"),
            (
                &format!("$argon2id$v=19$m=262145,t=1,p=1${hash}"),
                "is Argon2 and costs too much to check: at most 256 MiB of memory",
            ),
            (
                &format!("$argon2id$v=19$m=64,t=17,p=1${hash}"),
                "is Argon2 and costs too much to check: at most 16 passes",
            ),
            (
                &format!("$argon2id$v=19$m=262144,t=5,p=1${hash}"),
                "is Argon2 and costs too much to check: memory times passes at most 1 GiB",
            ),
            (
                &format!("$argon2id$v=19$m=4294967295,t=4294967295,p=1${hash}"),
                "is Argon2 and costs too much to check: at most 256 MiB of memory",
            ),
            (&format!("$scrypt$ln=17,r=8,p=1${hash}"), "is scrypt and costs too much to check: 128·N·r at most 64 MiB"),
            (
                &format!("$scrypt$ln=16,r=8,p=9${hash}"),
                "is scrypt and costs too much to check: 128·N·r·p at most 512 MiB",
            ),
            (&format!("$scrypt$ln=63,r=1,p=1${hash}"), "is a damaged scrypt hash"),
            (
                &format!("$pbkdf2-sha256$4000001${hash}"),
                "is PBKDF2 and costs too much to check: at most 4,000,000 rounds of SHA-256",
            ),
            (&format!("$pbkdf2-sha256$0${hash}"), "is a damaged PBKDF2 hash"),
            ("pbkdf2:md5:1000$x$y", "is of an unknown kind"),
            ("pbkdf2:sha256$x$y", "is a damaged PBKDF2 hash"),
            (
                &format!("$5$rounds=700001${sha_crypt}"),
                "is SHA-256-crypt and costs too much to check: at most 700,000 rounds",
            ),
            (&format!("$5$rounds=x${sha_crypt}"), "is a damaged SHA-256-crypt hash"),
            ("{SSHA}c2FsdA==", "is a damaged SHA-1 hash"),
            ("$apr1$abc$def", "is a damaged MD5 (apr1) hash"),
        ] {
            assert_eq!(ForeignHash::parse(text).err().map(|error| error.to_string()).as_deref(), Some(error), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in r"(\$|\{)?(argon2id|scrypt|pbkdf2|SSHA|[0-9a-z]{1,6})?[$:}=,a-zA-Z0-9./+ é-]{0,60}") {
            if let Ok(hash) = import(&text) {
                let _ = hash.verify(&"x".into(), 4).unwrap();
            }
        }
    }
}
