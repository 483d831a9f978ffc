//! Passwords: requirements and hashes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha384;
use unicode_normalization::UnicodeNormalization;
use zxcvbn::feedback::Warning;

use super::user::User;
use crate::base::secret::{hash_secret, mac};

/// The prefix of our scheme before the bcrypt string. A hash without it was imported.
const OUR_SCHEME: &str = "vst1:";
/// Not a secret. It makes our digests different from those of other software (OWASP's advice against password
/// shucking).
const DIGEST_KEY: &[u8] = b"vestibule password digest, version 1";
/// The salt and digest of no password. Comparing with it takes as long as with a real hash and never matches.
const NOBODY: &str = "abcdefghijklmnopqrstuu5s4VvYHpuw8eZbxcmWIxkvvMNzlQv0a";

/// A password as entered. Never shown, not even in debug output.
pub type PasswordInput = SecretString;

/// A password hash in the database: a scheme and a bcrypt string.
#[derive(Clone)]
pub struct PasswordHash(String);

#[derive(Debug, thiserror::Error)]
#[error("bcrypt failed: {0}")]
pub struct HashError(#[from] bcrypt::BcryptError);

/// The result of a comparison, and a new hash if the stored one is out of date.
pub struct Verdict {
    pub correct: bool,
    pub replacement: Option<PasswordHash>,
}

impl PasswordHash {
    /// bcrypt over base64 of HMAC-SHA-384 of the text in NFC. That's 64 bytes, so nothing is ever truncated. Slow.
    pub fn new(password: &PasswordInput, cost: u32) -> Result<Self, HashError> {
        let hash = bcrypt::hash(digest(password), cost)?;
        Ok(Self(format!("{OUR_SCHEME}{hash}")))
    }

    /// A bcrypt string from other software (`$2a$`, `$2b$`, `$2y$`, cost 4 to 16).
    pub fn imported(text: &str) -> Option<Self> {
        let known = ["$2a$", "$2b$", "$2y$"].iter().any(|prefix| text.starts_with(prefix));
        let parts: bcrypt::HashParts = text.parse().ok().filter(|_| known && text.len() == 60)?;
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

    /// Slow: about a quarter of a second at cost 12. Returns a replacement for an imported hash or one of a lower cost.
    pub fn verify(&self, password: &PasswordInput, cost: u32) -> Result<Verdict, HashError> {
        let (correct, ours) = match self.0.strip_prefix(OUR_SCHEME) {
            Some(hash) => (bcrypt::verify(digest(password), hash)?, true),
            // As other software does: over the bytes as entered, of which bcrypt reads the first 72.
            None => (bcrypt::verify(password.expose_secret(), &self.0)?, false),
        };
        let stored_cost = self.cost();
        if !correct {
            waste_the_difference(password, stored_cost, cost)?;
        }
        let outdated = correct && (!ours || stored_cost < cost);
        let replacement = if outdated { Some(Self::new(password, cost)?) } else { None };
        Ok(Verdict { correct, replacement })
    }

    fn cost(&self) -> u32 {
        let bcrypt = self.0.strip_prefix(OUR_SCHEME).unwrap_or(&self.0);
        bcrypt.parse::<bcrypt::HashParts>().map_or(0, |parts| parts.get_cost())
    }
}

/// Takes the time of a comparison if there is no hash, so that timing doesn't reveal which accounts exist.
pub fn verify_dummy(password: &PasswordInput, cost: u32) -> Result<(), HashError> {
    bcrypt::verify(digest(password), &format!("$2b${cost:02}${NOBODY}"))?;
    Ok(())
}

/// Extends a comparison with a cheaper hash to the time of `cost`: 2^a + 2^a + 2^(a+1) + … + 2^(c-1) = 2^c.
fn waste_the_difference(password: &PasswordInput, stored: u32, cost: u32) -> Result<(), HashError> {
    (stored.max(4)..cost).try_for_each(|step| verify_dummy(password, step))
}

fn digest(password: &PasswordInput) -> String {
    let normal: String = password.expose_secret().nfc().collect();
    let mac: Hmac<Sha384> = mac(DIGEST_KEY, &[normal.as_bytes()]);
    STANDARD.encode(mac.finalize().into_bytes())
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

    fn typed(text: &str) -> PasswordInput {
        PasswordInput::from(text)
    }

    #[test]
    fn only_the_exact_password_matches_at_any_length() {
        for text in ["é".repeat(36), "a".repeat(71), "a".repeat(72), "a".repeat(73), "a".repeat(200), "🗝".repeat(64)]
        {
            let hash = PasswordHash::new(&typed(&text), 4).unwrap();
            let changed: String = text.chars().take(text.chars().count() - 1).chain(['b']).collect();
            assert!(hash.verify(&typed(&text), 4).unwrap().correct);
            assert!(!hash.verify(&typed(&changed), 4).unwrap().correct);
        }
    }

    #[test]
    fn both_spellings_of_an_accent_are_one_password() {
        let hash = PasswordHash::new(&typed("Zo\u{eb} likes tea"), 4).unwrap();
        assert!(hash.verify(&typed("Zoe\u{308} likes tea"), 4).unwrap().correct);
    }

    #[test]
    fn an_imported_hash_is_replaced_and_an_older_cost_too() {
        let imported = PasswordHash::imported(&bcrypt::hash("tea at four", 4).unwrap()).unwrap();
        let replaced = imported.verify(&typed("tea at four"), 5).unwrap().replacement.unwrap();
        assert!(replaced.as_stored().starts_with("vst1:$2b$05$"));
        assert!(replaced.verify(&typed("tea at four"), 5).unwrap().replacement.is_none());
        assert!(replaced.verify(&typed("tea at four"), 6).unwrap().replacement.is_some());
        assert!(imported.verify(&typed("tea at five"), 5).unwrap().replacement.is_none());
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
    fn the_dummy_hash_matches_no_password() {
        assert!(verify_dummy(&typed("anything"), 4).is_ok());
        assert!(!bcrypt::verify(digest(&typed("")), &format!("$2b$04${NOBODY}")).unwrap());
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
