//! Rate limits and lockout: every limit with its numbers. docs/limits.md lists them, and a test compares the two.

use super::Limit;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Wrong sign-ins from one address, in browsers that the account doesn't know.
pub const ADDRESS: Limit = Limit::new("address", 10, MINUTE);
/// Wrong sign-ins to one account, in browsers that it doesn't know.
pub const ACCOUNT: Limit = Limit::new("account", 5, 5 * MINUTE);
/// The limit of [`ACCOUNT`] over a day.
pub const ACCOUNT_DAY: Limit = Limit::new("account-day", 100, DAY);
/// Wrong sign-ins in one browser that the account knows.
pub const DEVICE: Limit = Limit::new("device", 5, 5 * MINUTE);
/// The limit of [`DEVICE`] over a day: a copied cookie must not use up what [`DEVICES_DAY`] leaves to the others.
pub const DEVICE_DAY: Limit = Limit::new("device-day", 30, DAY);
/// Wrong sign-ins in all browsers that the account knows.
pub const DEVICES_DAY: Limit = Limit::new("devices-day", 100, DAY);
/// Wrong passkeys in place of a password from one address, in browsers that the account doesn't know. Nobody guesses a
/// passkey, so this bounds only the work, and wrong passwords must not use it up.
pub const PASSKEY: Limit = Limit::new("passkey", 60, MINUTE);
/// Correct passwords and passkeys of one account at sign-in, and correct proofs at re-authentication. Each costs a hash or
/// begins a session, and no other limit counts them. One a second, more than people and most scripts need, with room for a
/// burst.
pub const RIGHT_PROOFS: Limit = Limit::new("right-proofs", 600, 10 * MINUTE);
/// Wrong passwords at re-authentication, in one session.
pub const CONFIRM: Limit = Limit::new("confirm", 5, 5 * MINUTE);
/// Like [`CONFIRM`], over the session's lifetime. The last attempt ends the session.
pub const CONFIRM_SESSION: Limit = Limit::new("confirm-session", 10, 30 * DAY);
/// Different wrong app passwords from one address.
pub const APP_PASSWORD: Limit = Limit::new("app-password", 10, MINUTE);
/// New app passwords of one account. Each sends an email and adds an audit event.
pub const NEW_APP_PASSWORDS: Limit = Limit::new("app-passwords", 30, HOUR);
/// Codes entered to confirm an authenticator app, in one session.
pub const CONFIRM_AUTHENTICATOR: Limit = Limit::new("confirm-authenticator", 30, HOUR);
/// New passkeys, authenticator apps and sets of recovery codes of one account. Each sends an email and adds an audit event.
pub const SECOND_FACTORS: Limit = Limit::new("second-factors", 30, HOUR);
/// Emails requested without a session from one address, to any mailbox.
pub const MAIL_FROM: Limit = Limit::new("mail-from", 10, HOUR);
/// Emails requested to one mailbox, from any address.
pub const MAIL_TO: Limit = Limit::new("mail-to", 3, 15 * MINUTE);
/// Notices of sign-ins to one account with one password, and of copies of one passkey. More would hide what matters.
pub const NOTICE: Limit = Limit::new("notice", 3, HOUR);
/// Profile changes in one session, so that a thief can use up only that session's limit.
pub const EDIT: Limit = Limit::new("edit", 30, HOUR);
/// Downloads of the user's data in one session.
pub const EXPORT: Limit = Limit::new("export", 10, HOUR);
/// Like [`EXPORT`], for all sessions of one account. Higher than for one session, because one session must not use it
/// up.
pub const EXPORT_ACCOUNT: Limit = Limit::new("export-account", 100, HOUR);

/// Wrong codes and recovery codes of one account behind one password, which only someone with the password can enter: at
/// sign-in, and at a re-authentication in a trusted browser. So an attacker with it gets 30 guesses a day at a million codes.
/// They keep the owner out too, who is warned; a new password has attempts of its own.
pub const FACTOR: Limit = Limit::new("factor", 5, 15 * MINUTE);
/// The limit of [`FACTOR`] over a day.
pub const FACTOR_DAY: Limit = Limit::new("factor-day", 30, DAY);
/// Wrong passkeys of one account at sign-in with one password. Nobody guesses a passkey, so this bounds only the work, and
/// uses up no attempts at a code.
pub const FACTOR_PASSKEY: Limit = Limit::new("factor-passkey", 60, 15 * MINUTE);
/// Like [`FACTOR_DAY`], to warn the owner at the fifth.
pub const FACTOR_WARNING: Limit = Limit::new("factor-warning", 5, DAY);

/// All limits, in the order of the documentation.
pub const ALL: [Limit; 24] = [
    ADDRESS,
    ACCOUNT,
    ACCOUNT_DAY,
    DEVICE,
    DEVICE_DAY,
    DEVICES_DAY,
    PASSKEY,
    RIGHT_PROOFS,
    CONFIRM,
    CONFIRM_SESSION,
    FACTOR,
    FACTOR_DAY,
    FACTOR_PASSKEY,
    FACTOR_WARNING,
    APP_PASSWORD,
    NEW_APP_PASSWORDS,
    CONFIRM_AUTHENTICATOR,
    SECOND_FACTORS,
    MAIL_FROM,
    MAIL_TO,
    NOTICE,
    EDIT,
    EXPORT,
    EXPORT_ACCOUNT,
];
