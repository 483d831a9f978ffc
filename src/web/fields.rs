//! The fields that several forms share: each read into its type, or its sentence put beside it.

use secrecy::ExposeSecret;

use super::form::Form;
use crate::base::password::{MAX_LENGTH, MIN_LENGTH, NewPasswordError, PasswordInput, check_length};
use crate::base::user::{Email, EmailError, Name, NameError};
use crate::i18n::Messages;

pub fn email(typed: &str, form: &mut Form, text: &Messages) -> Option<Email> {
    let message = match Email::parse(typed) {
        Ok(email) => return Some(email),
        Err(EmailError::Missing) => text.email_missing.into(),
        Err(EmailError::TooLong) => (text.too_long)(Email::MAX_LENGTH as u64),
        Err(EmailError::InternationalLocalPart) => text.email_local_part.into(),
        Err(EmailError::Malformed) => text.email_malformed.into(),
    };
    form.refuse_field("email", message);
    None
}

pub fn name(typed: &str, form: &mut Form, text: &Messages) -> Option<Name> {
    let message = match Name::parse(typed) {
        Ok(name) => return Some(name),
        Err(NameError::Missing) => text.name_missing.into(),
        Err(NameError::TooLong) => (text.too_long)(Name::MAX_LENGTH as u64),
        Err(NameError::Malformed) => text.name_malformed.into(),
    };
    form.refuse_field("name", message);
    None
}

/// In characters. What is longer is nobody's password, and a sign-in asks nothing else of it.
const MAX_CURRENT_PASSWORD: usize = 1024;

/// A password that is compared: neither its length nor its strength is judged.
pub fn current_password(field: &'static str, typed: &PasswordInput, form: &mut Form, text: &Messages) {
    match typed.expose_secret().chars().count() {
        0 => form.refuse_field(field, text.password_missing),
        length if length > MAX_CURRENT_PASSWORD => {
            form.refuse_field(field, (text.too_long)(MAX_CURRENT_PASSWORD as u64))
        }
        _ => {}
    }
}

/// A password that is chosen: what can be told at a glance. How hard it is to guess is judged off the worker.
pub fn new_password(field: &'static str, typed: &PasswordInput, form: &mut Form, text: &Messages) {
    if let Err(error) = check_length(typed) {
        form.refuse_field(field, password_refused(text, error));
    }
}

/// The sentence for a password that was not accepted.
pub fn password_refused(text: &Messages, error: NewPasswordError) -> String {
    match error {
        NewPasswordError::Missing => text.new_password_missing.into(),
        NewPasswordError::TooShort => (text.password_too_short)(MIN_LENGTH as u64),
        NewPasswordError::TooLong => (text.password_too_long)(MAX_LENGTH as u64),
        NewPasswordError::Weak(why) => (text.password_weak)(why),
    }
}
