//! Passwords: requirements and hashes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bcrypt::{BASE_64, HashParts};
use bcrypt_lanes::{Digest, Input};
use hmac::{Hmac, Mac};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha384;
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::feedback::Warning;

use super::hash_pool::Work;
use super::secret::{NoRandomness, hash_secret, mac, random};
use super::user::User;

/// The prefix of our scheme before the bcrypt string. A hash without it was imported.
const OUR_SCHEME: &str = "vst1:";
/// Not a secret. It makes our digests different from those of other software (OWASP's advice against password
/// shucking).
const DIGEST_KEY: &[u8] = b"vestibule password digest, version 1";
/// The salt for accounts that have no password.
const DUMMY_SALT: [u8; 16] = [0; 16];

/// A password as entered. Never shown, not even in debug output.
pub type PasswordInput = SecretString;

/// A password hash in the database: a scheme and a bcrypt string.
#[derive(Clone)]
pub struct PasswordHash(String);

#[derive(Debug, thiserror::Error)]
pub enum HashError {
    #[error("a stored password hash isn't a bcrypt string")]
    Malformed,
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// The result of a comparison, and a new hash if the stored one is out of date.
pub struct Verdict {
    pub correct: bool,
    pub replacement: Option<PasswordHash>,
}

impl PasswordHash {
    /// bcrypt over base64 of HMAC-SHA-384 of the text in NFC. That's 64 bytes, so nothing is ever truncated.
    pub fn compute(password: &PasswordInput, cost: u32) -> Result<Work<Self>, HashError> {
        let salt = random()?;
        let input = Input::new(digest(password).as_bytes(), salt, cost);
        Ok(Work::hash(input).map(move |digest| {
            Self(format!("{OUR_SCHEME}$2b${cost:02}${}{}", BASE_64.encode(salt), BASE_64.encode(digest)))
        }))
    }

    /// Like [`compute`](Self::compute), in the thread that asks for it.
    pub fn new(password: &PasswordInput, cost: u32) -> Result<Self, HashError> {
        Ok(Self::compute(password, cost)?.finish())
    }

    /// A bcrypt string from other software (`$2a$`, `$2b$`, `$2y$`, cost 4 to 16).
    pub fn imported(text: &str) -> Option<Self> {
        let known = ["$2a$", "$2b$", "$2y$"].iter().any(|prefix| text.starts_with(prefix));
        let parts: HashParts = text.parse().ok().filter(|_| known && text.len() == 60)?;
        (4..=16).contains(&parts.get_cost()).then(|| Self(text.to_owned()))
    }

    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    pub fn as_stored(&self) -> &str {
        &self.0
    }

    /// Identifies the password in the cookies of browsers that signed in with it. Because of the salt it's different
    /// for every password set, and useless for guessing passwords without the salt.
    pub fn epoch(&self) -> String {
        hash_secret(&self.0)
    }

    /// About a quarter of a second of work at cost 12. Yields a replacement for an imported hash or one of a lower cost.
    pub fn verify(&self, password: &PasswordInput, cost: u32) -> Result<Work<Verdict>, HashError> {
        let (text, ours) = match self.0.strip_prefix(OUR_SCHEME) {
            Some(text) => (text, true),
            None => (&*self.0, false),
        };
        let (parts, expected) = parse(text).ok_or(HashError::Malformed)?;
        let stored_cost = parts.get_cost();
        let input = |password: &[u8]| Input::new(password, parts.get_salt_raw(), stored_cost);
        let input = match ours {
            true => input(digest(password).as_bytes()),
            // As other software does: over the bytes as entered, of which bcrypt reads the first 72.
            false => input(password.expose_secret().as_bytes()),
        };
        let outdated = !ours || stored_cost < cost;
        let replacement = outdated.then(|| Self::compute(password, cost)).transpose()?;
        let password = password.clone();
        Ok(Work::hash(input).then(move |found| {
            if !bool::from(found.ct_eq(&expected)) {
                let refused = Verdict { correct: false, replacement: None };
                return waste_the_difference(&password, stored_cost, cost).map(|()| refused);
            }
            match replacement {
                Some(new) => new.map(|hash| Verdict { correct: true, replacement: Some(hash) }),
                None => Work::Done(Verdict { correct: true, replacement: None }),
            }
        }))
    }
}

/// Takes a bcrypt string apart: its cost and salt, and its digest.
fn parse(text: &str) -> Option<(HashParts, Digest)> {
    let parts: HashParts = text.parse().ok()?;
    let digest = BASE_64.decode(text.get(29..)?).ok()?;
    (4..=31).contains(&parts.get_cost()).then_some((parts, digest.try_into().ok()?))
}

/// Takes the time of a comparison if there is no hash, so that timing doesn't reveal which accounts exist.
pub fn verify_dummy(password: &PasswordInput, cost: u32) -> Work<()> {
    Work::hash(Input::new(digest(password).as_bytes(), DUMMY_SALT, cost)).map(drop)
}

/// Extends a comparison with a cheaper hash to the time of `cost`: 2^a + 2^a + 2^(a+1) + … + 2^(c-1) = 2^c.
fn waste_the_difference(password: &PasswordInput, stored: u32, cost: u32) -> Work<()> {
    (stored..cost).fold(Work::Done(()), |work, step| {
        let password = password.clone();
        work.then(move |()| verify_dummy(&password, step))
    })
}

/// Returns an HMAC of the password's characters in their composed form (NFC), which fits into bcrypt's 72 bytes.
fn digest(password: &PasswordInput) -> Zeroizing<String> {
    let text = password.expose_secret();
    // Three times as long at most (UAX 15), so that it never moves and leaves a copy behind.
    let mut normal = Zeroizing::new(String::with_capacity(3 * text.len()));
    normal.extend(text.nfc());
    let mac: Hmac<Sha384> = mac(DIGEST_KEY, &[normal.as_bytes()]);
    Zeroizing::new(STANDARD.encode(mac.finalize().into_bytes()))
}

/// Why a new password isn't accepted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NewPasswordError {
    Missing,
    TooShort,
    TooLong,
    /// With what makes the password weak, if known.
    Weak(Option<Warning>),
}

/// In characters (ASVS 6.2.1, 6.2.9).
pub const MIN_LENGTH: usize = 8;
pub const MAX_LENGTH: usize = 256;

/// Checks that a new password is long enough and hard enough to guess (zxcvbn score 3 of 4). Takes a few milliseconds.
///
/// There are no rules on which characters to use, and passwords don't expire (ASVS 6.2.5, 6.2.10).
pub fn check_new(password: &PasswordInput, user_inputs: &[&str]) -> Result<(), NewPasswordError> {
    let text = password.expose_secret();
    check_length(password)?;
    // zxcvbn gets the first 100 characters only: its time grows faster than the text.
    let head: String = text.chars().take(100).collect();
    let entropy = zxcvbn::zxcvbn(&head, user_inputs);
    if entropy.score() >= zxcvbn::Score::Three {
        return Ok(());
    }
    Err(NewPasswordError::Weak(entropy.feedback().and_then(|feedback| feedback.warning())))
}

/// The part of [`check_new`] that takes no time.
pub fn check_length(password: &PasswordInput) -> Result<(), NewPasswordError> {
    match password.expose_secret().chars().count() {
        0 => Err(NewPasswordError::Missing),
        count if count < MIN_LENGTH => Err(NewPasswordError::TooShort),
        count if count > MAX_LENGTH => Err(NewPasswordError::TooLong),
        _ => Ok(()),
    }
}

/// Words about the user that are easy to guess, for zxcvbn.
pub fn user_inputs<'a>(email: &'a str, name: &'a str) -> Vec<&'a str> {
    let mut words = vec![email, name];
    words.extend(email.split(['@', '.', '+', '-', '_']).filter(|word| word.len() > 2));
    words.extend(name.split_whitespace().filter(|word| word.len() > 2));
    words
}

impl User {
    pub fn user_inputs(&self) -> Vec<&str> {
        user_inputs(&self.email, &self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verify(hash: &PasswordHash, password: &PasswordInput, cost: u32) -> Verdict {
        hash.verify(password, cost).unwrap().finish()
    }

    fn typed(text: &str) -> PasswordInput {
        PasswordInput::from(text)
    }

    #[test]
    fn only_the_exact_password_matches_at_any_length() {
        for text in ["é".repeat(36), "a".repeat(71), "a".repeat(72), "a".repeat(73), "a".repeat(200), "🗝".repeat(64)]
        {
            let hash = PasswordHash::new(&typed(&text), 4).unwrap();
            let changed: String = text.chars().take(text.chars().count() - 1).chain(['b']).collect();
            assert!(verify(&hash, &typed(&text), 4).correct);
            assert!(!verify(&hash, &typed(&changed), 4).correct);
        }
    }

    #[test]
    fn both_spellings_of_an_accent_are_one_password() {
        let hash = PasswordHash::new(&typed("Zo\u{eb} likes tea"), 4).unwrap();
        assert!(verify(&hash, &typed("Zoe\u{308} likes tea"), 4).correct);
    }

    #[test]
    fn an_imported_hash_is_replaced_and_an_older_cost_too() {
        let imported = PasswordHash::imported(&bcrypt::hash("tea at four", 4).unwrap()).unwrap();
        let replaced = verify(&imported, &typed("tea at four"), 5).replacement.unwrap();
        assert!(replaced.as_stored().starts_with("vst1:$2b$05$"));
        assert!(verify(&replaced, &typed("tea at four"), 5).replacement.is_none());
        assert!(verify(&replaced, &typed("tea at four"), 6).replacement.is_some());
        assert!(verify(&imported, &typed("tea at five"), 5).replacement.is_none());
    }

    #[test]
    fn an_import_other_than_bcrypt_is_refused() {
        let good = bcrypt::hash("x", 4).unwrap();
        for text in [
            "",
            "x",
            "$apr1$x",
            "$2x$04$",
            &good[..59],
            &good.replace("$04$", "$17$"),
            &good.replace("$04$", "$03$"),
            &format!("{good}x"),
        ] {
            assert!(PasswordHash::imported(text).is_none(), "{text}");
        }
        assert!(PasswordHash::imported(&good.replace("$2b$", "$2y$")).is_some());
    }

    #[test]
    fn new_passwords_must_be_long_enough_and_hard_to_guess() {
        let check = |text: &str| check_new(&typed(text), &["ada@example.org", "Ada Lovelace"]);
        assert_eq!(check(""), Err(NewPasswordError::Missing));
        assert_eq!(check("kV7#pq2"), Err(NewPasswordError::TooShort));
        assert_eq!(check(&"é".repeat(257)), Err(NewPasswordError::TooLong));
        assert!(matches!(check("password1"), Err(NewPasswordError::Weak(_))));
        assert!(matches!(check("ada@example.org"), Err(NewPasswordError::Weak(_))));
        assert_eq!(check("correct horse battery staple"), Ok(()));
        assert_eq!(check(&"plum kettle orbit ".repeat(14)), Ok(()));
    }
}
