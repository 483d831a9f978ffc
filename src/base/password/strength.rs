//! Requirements for new passwords: their length and strength.

use secrecy::ExposeSecret;
use zxcvbn::feedback::Warning;

use super::PasswordInput;
use crate::base::user::User;

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

    #[test]
    fn new_passwords_must_be_long_enough_and_hard_to_guess() {
        let check = |text: &str| check_new(&PasswordInput::from(text), &["ada@example.org", "Ada Lovelace"]);
        assert_eq!(check(""), Err(NewPasswordError::Missing));
        assert_eq!(check("kV7#pq2"), Err(NewPasswordError::TooShort));
        assert_eq!(check(&"é".repeat(257)), Err(NewPasswordError::TooLong));
        assert!(matches!(check("password1"), Err(NewPasswordError::Weak(_))));
        assert!(matches!(check("ada@example.org"), Err(NewPasswordError::Weak(_))));
        assert_eq!(check("correct horse battery staple"), Ok(()));
        assert_eq!(check(&"plum kettle orbit ".repeat(14)), Ok(()));
    }
}
