//! Passwords and their hashes: our own, and those of other software until their owners sign in.

mod bcrypt_text;
mod fast_hash;
pub mod foreign;
mod prehash;
mod slow_hash;
mod strength;

use base64::Engine;
use bcrypt::BASE_64;
use bcrypt_lanes::Input;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

use self::foreign::{ForeignHash, Form};
use self::prehash::{OUR_SCHEME, Prehash, digest};
use self::slow_hash::SlowHash;
pub use self::strength::{MAX_LENGTH, MIN_LENGTH, NewPasswordError, check_length, check_new, user_inputs};
use super::hash_pool::Work;
use super::secret::{NoRandomness, hash_secret, random};

/// The salt for accounts that have no password.
const DUMMY_SALT: [u8; 16] = [0; 16];

/// A password as entered. Never shown, not even in debug output.
pub type PasswordInput = SecretString;

/// A password hash in the database: a bcrypt string, after the name of what is computed before bcrypt if that isn't the
/// password itself, or a [`SlowHash`].
#[derive(Clone)]
pub struct PasswordHash(String);

/// A stored hash, read.
enum Scheme<'a> {
    Bcrypt(Prehash, &'a str),
    Slow(SlowHash),
}

#[derive(Debug, thiserror::Error)]
pub enum HashError {
    #[error("a stored password hash is damaged")]
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
        Ok(Self::bcrypt(OUR_SCHEME, Prehash::Ours.of(password).as_bytes(), cost)?)
    }

    /// A new bcrypt string, after the name of what was computed before bcrypt.
    fn bcrypt(before: &str, input: &[u8], cost: u32) -> Result<Work<Self>, NoRandomness> {
        let salt = random()?;
        let before = before.to_owned();
        Ok(Work::hash(Input::new(input, salt, cost)).map(move |digest| {
            Self(format!("{before}:$2b${cost:02}${}{}", BASE_64.encode(salt), BASE_64.encode(digest)))
        }))
    }

    /// Like [`compute`](Self::compute), in the thread that asks for it.
    pub fn new(password: &PasswordInput, cost: u32) -> Result<Self, HashError> {
        Ok(Self::compute(password, cost)?.finish())
    }

    /// A hash of other software. A fast one is wrapped: bcrypt over our digest of it.
    pub fn imported(foreign: ForeignHash, cost: u32) -> Result<Work<Self>, HashError> {
        match foreign.form {
            Form::Text(text) => Ok(Work::Done(Self(text))),
            Form::Fast(hash, bytes) => Ok(Self::bcrypt(&hash.to_string(), digest(&bytes).as_bytes(), cost)?),
        }
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

    /// About a quarter of a second of work at cost 12. A [`SlowHash`] is computed at once, before the work. Yields a
    /// replacement for an imported hash or one of a lower cost.
    pub fn verify(&self, password: &PasswordInput, cost: u32) -> Result<Work<Verdict>, HashError> {
        match self.scheme().ok_or(HashError::Malformed)? {
            Scheme::Bcrypt(prehash, text) => verify_bcrypt(&prehash, text, password, cost),
            Scheme::Slow(hash) if hash.matches(password.expose_secret().as_bytes()) => {
                Ok(Self::compute(password, cost)?.map(Verdict::replaced))
            }
            // No faster than for a missing account.
            Scheme::Slow(_) => Ok(verify_dummy(password, cost).map(|()| Verdict::refused())),
        }
    }

    fn scheme(&self) -> Option<Scheme<'_>> {
        match self.0.split_once(':') {
            Some((before, text)) => Some(Scheme::Bcrypt(Prehash::parse(before)?, text)),
            None if bcrypt_text::cost(&self.0).is_some() => Some(Scheme::Bcrypt(Prehash::Typed, &self.0)),
            None => SlowHash::parse(&self.0).map(Scheme::Slow),
        }
    }
}

impl Verdict {
    fn refused() -> Self {
        Self { correct: false, replacement: None }
    }

    fn replaced(hash: PasswordHash) -> Self {
        Self { correct: true, replacement: Some(hash) }
    }
}

fn verify_bcrypt(
    prehash: &Prehash,
    text: &str,
    password: &PasswordInput,
    cost: u32,
) -> Result<Work<Verdict>, HashError> {
    let (parts, expected) = bcrypt_text::parse(text).ok_or(HashError::Malformed)?;
    let stored_cost = parts.get_cost();
    let input = Input::new(prehash.of(password).as_bytes(), parts.get_salt_raw(), stored_cost);
    let outdated = !matches!(prehash, Prehash::Ours) || stored_cost < cost;
    let replacement = outdated.then(|| PasswordHash::compute(password, cost)).transpose()?;
    let password = password.clone();
    Ok(Work::hash(input).then(move |found| {
        if !bool::from(found.ct_eq(&expected)) {
            return waste_the_difference(&password, stored_cost, cost).map(|()| Verdict::refused());
        }
        match replacement {
            Some(new) => new.map(Verdict::replaced),
            None => Work::Done(Verdict { correct: true, replacement: None }),
        }
    }))
}

/// Takes the time of a comparison if there is no hash, so that timing doesn't reveal which accounts exist.
pub fn verify_dummy(password: &PasswordInput, cost: u32) -> Work<()> {
    Work::hash(Input::new(Prehash::Ours.of(password).as_bytes(), DUMMY_SALT, cost)).map(drop)
}

/// Extends a comparison with a cheaper hash to the time of `cost`: 2^a + 2^a + 2^(a+1) + … + 2^(c-1) = 2^c.
fn waste_the_difference(password: &PasswordInput, stored: u32, cost: u32) -> Work<()> {
    (stored..cost).fold(Work::Done(()), |work, step| {
        let password = password.clone();
        work.then(move |()| verify_dummy(&password, step))
    })
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
        let imported = PasswordHash::from_stored(bcrypt::hash("tea at four", 4).unwrap());
        let replaced = verify(&imported, &typed("tea at four"), 5).replacement.unwrap();
        assert!(replaced.as_stored().starts_with("vst1:$2b$05$"));
        assert!(verify(&replaced, &typed("tea at four"), 5).replacement.is_none());
        assert!(verify(&replaced, &typed("tea at four"), 6).replacement.is_some());
        assert!(verify(&imported, &typed("tea at five"), 5).replacement.is_none());
    }
}
