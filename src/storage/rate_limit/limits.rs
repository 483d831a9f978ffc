//! Rate limits and lockout: every limit there is, with its numbers. docs/limits.md shows them, and a test compares.

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
/// Right passwords of one account, at sign-in and to confirm: each costs a hash, and nothing else limits them. One a
/// second, which no person and hardly a script needs, and room for a burst.
pub const RIGHT_PASSWORDS: Limit = Limit::new("right-passwords", 600, 10 * MINUTE);
/// Wrong passwords to confirm something, in one session.
pub const CONFIRM: Limit = Limit::new("confirm", 5, 5 * MINUTE);
/// The limit of [`CONFIRM`] over the session's life: the last attempt ends the session.
pub const CONFIRM_SESSION: Limit = Limit::new("confirm-session", 10, 30 * DAY);
/// Different wrong app passwords from one address.
pub const APP_PASSWORD: Limit = Limit::new("app-password", 10, MINUTE);
/// New app passwords of one account: each sends a mail and adds an audit event.
pub const NEW_APP_PASSWORDS: Limit = Limit::new("app-passwords", 30, HOUR);
/// Mails that strangers ask for from one address, to whomever.
pub const MAIL_FROM: Limit = Limit::new("mail-from", 10, HOUR);
/// Mails that are asked for to one mailbox, by whomever.
pub const MAIL_TO: Limit = Limit::new("mail-to", 3, 15 * MINUTE);
/// Notices of sign-ins to one account with one password: more would bury what matters.
pub const NOTICE: Limit = Limit::new("notice", 3, HOUR);
/// Changes of the profile in one session: its thief uses up nobody else's.
pub const EDIT: Limit = Limit::new("edit", 30, HOUR);
/// Downloads of one's data in one session.
pub const EXPORT: Limit = Limit::new("export", 10, HOUR);
/// The limit of [`EXPORT`] for all sessions of one account: more than one session uses up, since each download reads
/// much.
pub const EXPORT_ACCOUNT: Limit = Limit::new("export-account", 100, HOUR);

/// All of them, in the order of the documentation.
pub const ALL: [Limit; 17] = [
    ADDRESS,
    ACCOUNT,
    ACCOUNT_DAY,
    DEVICE,
    DEVICE_DAY,
    DEVICES_DAY,
    RIGHT_PASSWORDS,
    CONFIRM,
    CONFIRM_SESSION,
    APP_PASSWORD,
    NEW_APP_PASSWORDS,
    MAIL_FROM,
    MAIL_TO,
    NOTICE,
    EDIT,
    EXPORT,
    EXPORT_ACCOUNT,
];
