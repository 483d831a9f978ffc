//! Fields shared by several forms: parses each, or sets its error.

use secrecy::ExposeSecret;
use serde::Deserialize;

use super::form::Form;
use super::input::{Embedded, NotSuchJson};
use crate::authentication::second_factor::Factor;
use crate::base::password::{MAX_LENGTH, MIN_LENGTH, NewPasswordError, PasswordInput, check_length};
use crate::base::recovery_code::RecoveryCode;
use crate::base::totp::Code;
use crate::base::user::{Email, EmailError, Name, NameError};
use crate::base::webauthn::AssertionJson;
use crate::i18n::Messages;
use crate::sessions::FactorKind;

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

/// The longest password accepted at sign-in, in characters. There are no other requirements there.
const MAX_CURRENT_PASSWORD: usize = 1024;

/// Checks a current password, which has no minimum length or strength.
pub fn current_password(field: &'static str, typed: &PasswordInput, form: &mut Form, text: &Messages) {
    match typed.expose_secret().chars().count() {
        0 => form.refuse_field(field, text.password_missing),
        length if length > MAX_CURRENT_PASSWORD => {
            form.refuse_field(field, (text.too_long)(MAX_CURRENT_PASSWORD as u64))
        }
        _ => {}
    }
}

/// The fields of the forms that ask for a second factor.
#[derive(Deserialize)]
pub struct FactorFields {
    code: Option<String>,
    /// In place of the code.
    recovery_code: Option<String>,
    /// In place of both.
    #[serde(default)]
    passkey: Embedded<AssertionJson>,
}

/// Parses a second factor of an account that has these kinds.
pub fn factor(fields: &FactorFields, kinds: &[FactorKind], form: &mut Form, text: &Messages) -> Option<Factor> {
    match &fields.passkey {
        Embedded(Some(Ok(passkey))) => return Some(Factor::Passkey(passkey.clone())),
        Embedded(Some(Err(NotSuchJson))) => {
            form.refuse_field("passkey", text.passkey_refused);
            return None;
        }
        Embedded(None) => {}
    }
    let (code, recovery_code) = (fields.code.as_deref(), fields.recovery_code.as_deref());
    // Each has a form of its own, which may be sent empty.
    if let Some(typed) = recovery_code.filter(|typed| code.is_none() || !typed.trim().is_empty()) {
        let parsed = RecoveryCode::parse(typed).map(Factor::RecoveryCode);
        if parsed.is_none() {
            form.refuse_field("recovery_code", text.recovery_code_malformed);
        }
        return parsed;
    }
    let code = code.unwrap_or_default();
    if code.trim().is_empty() && !kinds.contains(&FactorKind::Totp) {
        form.refuse_field("passkey", text.passkey_missing);
        return None;
    }
    let parsed = Code::parse(code).map(Factor::Code);
    if parsed.is_none() {
        let message = if code.trim().is_empty() { text.code_missing } else { text.code_malformed };
        form.refuse_field("code", message);
    }
    parsed
}

/// Sets the error of a wrong factor at its field.
pub fn refuse_factor(kind: FactorKind, form: &mut Form, text: &Messages) {
    match kind {
        FactorKind::Password => form.refuse_field("password", text.password_wrong),
        FactorKind::Totp => form.refuse_field("code", text.code_wrong),
        FactorKind::RecoveryCode => form.refuse_field("recovery_code", text.recovery_code_wrong),
        FactorKind::Passkey => form.refuse_field("passkey", text.passkey_refused),
        // No form asks for it.
        FactorKind::TrustedBrowser => {}
    }
}

/// Checks the length of a new password. Its strength is measured later, off the worker.
pub fn new_password(field: &'static str, typed: &PasswordInput, form: &mut Form, text: &Messages) {
    if let Err(error) = check_length(typed) {
        form.refuse_field(field, password_refused(text, error));
    }
}

/// The message for a password that wasn't accepted.
pub fn password_refused(text: &Messages, error: NewPasswordError) -> String {
    match error {
        NewPasswordError::Missing => text.new_password_missing.into(),
        NewPasswordError::TooShort => (text.password_too_short)(MIN_LENGTH as u64),
        NewPasswordError::TooLong => (text.password_too_long)(MAX_LENGTH as u64),
        NewPasswordError::Weak(why) => (text.password_weak)(why),
    }
}
