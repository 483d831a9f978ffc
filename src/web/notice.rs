//! Flash messages: a notice on the next page, shown once. On the sign-in page it says why the page is shown.
//!
//! They are in a signed cookie, not in the address, which would stay in the history, show them again on a reload, and
//! could be sent to somebody as a link.

use actix_web::body::BoxBody;
use actix_web::cookie::time::Duration;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest};

use super::site::Site;
use crate::i18n::{Messages, SafeText};
use crate::sessions::cookie::{ClearCookies, set_cookie};

/// The age at which a notice is no longer shown.
const LIFETIME: Duration = Duration::minutes(1);

/// Declares the notices, one per line: the code in the cookie, the message, and true after a success.
macro_rules! notices {
    ($($notice:ident = $code:literal, $message:ident, $done:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Notice {
            $($notice,)*
        }

        impl Notice {
            /// The notice's name in the cookie, and in the form of a page that shows it again.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$notice => $code,)*
                }
            }

            pub fn sentence(self, text: &Messages) -> SafeText {
                match self {
                    $(Self::$notice => text.$message,)*
                }
            }

            /// Returns true for a success, false for a failure.
            pub fn is_done(self) -> bool {
                match self {
                    $(Self::$notice => $done,)*
                }
            }
        }
    };
}

notices! {
    SignedOut = "signed_out", notice_signed_out, true;
    SessionOver = "session_over", notice_session_over, false;
    SignInExpired = "sign_in_expired", notice_sign_in_expired, false;
    NothingSaved = "nothing_saved", notice_nothing_saved, false;
    EntriesKept = "entries_kept", notice_entries_kept, false;
    EntriesKeptHere = "entries_kept_here", notice_entries_kept_here, false;
    NothingSavedYet = "nothing_saved_yet", notice_nothing_saved_yet, false;
    ConfirmedNothingSaved = "confirmed_nothing_saved", notice_confirmed_nothing_saved, false;
    FormKept = "form_kept", notice_form_kept, false;
    PasswordChosen = "password_chosen", notice_password_saved, true;
    PasswordChanged = "password_changed", notice_password_changed, true;
    ProfileSaved = "profile_saved", notice_profile_saved, true;
    SessionEnded = "session_ended", notice_session_ended, true;
    SessionGone = "session_gone", notice_session_gone, false;
    OthersEnded = "others_ended", notice_signed_out_elsewhere, true;
    EmailChangeAsked = "email_change_asked", notice_email_change_requested, true;
    EmailChanged = "email_changed", notice_email_changed, true;
    EmailKept = "email_kept", notice_email_change_cancelled, true;
    AccountDeleted = "account_deleted", notice_account_deleted, true;
    AppPasswordRevoked = "app_password_revoked", notice_app_password_revoked, true;
    AppPasswordShown = "app_password_shown", notice_app_password_shown, false;
    AppPasswordGone = "app_password_gone", notice_app_password_gone, false;
    AuthenticatorRemoved = "authenticator_removed", notice_authenticator_removed, true;
    AuthenticatorGone = "authenticator_gone", notice_authenticator_gone, false;
    AuthenticatorPresent = "authenticator_present", notice_authenticator_present, false;
    AuthenticatorExpired = "authenticator_expired", notice_authenticator_expired, false;
    AuthenticatorAdded = "authenticator_added", notice_authenticator_added, true;
    AuthenticatorReplaced = "authenticator_replaced", notice_authenticator_replaced, true;
    PasskeyAdded = "passkey_added", notice_passkey_added, true;
    PasskeyRenamed = "passkey_renamed", notice_passkey_renamed, true;
    PasskeyRemoved = "passkey_removed", notice_passkey_removed, true;
    PasskeyGone = "passkey_gone", notice_passkey_gone, false;
    TrustedBrowserRemoved = "trusted_browser_removed", notice_trusted_browser_removed, true;
    TrustedBrowsersRemoved = "trusted_browsers_removed", notice_trusted_browsers_removed, true;
    TrustedBrowserGone = "trusted_browser_gone", notice_trusted_browser_gone, false;
    RecoveryCodesSaved = "recovery_codes_saved", notice_recovery_codes_saved, true;
    RecoveryCodesChanged = "recovery_codes_changed", notice_recovery_codes_changed, false;
    RecoveryCodeUsed = "recovery_code_used", notice_recovery_code_used, false;
    UserChanged = "user_changed", notice_user_changed, true;
    UserUnchanged = "user_unchanged", notice_user_unchanged, false;
    UserSignedOut = "user_signed_out", notice_user_signed_out, true;
    UserAppPasswordsRevoked = "user_app_passwords_revoked", notice_user_app_passwords_revoked, true;
    UserFactorsReset = "user_factors_reset", notice_user_factors_reset, true;
    UserLimitsCleared = "user_limits_cleared", notice_user_limits_cleared, true;
    LimitsCleared = "limits_cleared", notice_limits_cleared, true;
    UserDisabled = "user_disabled", notice_user_disabled, true;
    UserEnabled = "user_enabled", notice_user_enabled, true;
    UserEnabledWithoutPassword = "user_enabled_without_password", notice_user_enabled_without_password, true;
    GroupNew = "group_new", notice_group_new, true;
    LinkShown = "link_shown", notice_link_shown, false;
    AllSessionsEnded = "all_sessions_ended", notice_all_sessions_ended, true;
    EmailReleased = "email_released", notice_email_released, true;
    UserDeleted = "user_deleted", notice_user_deleted, true;
    InvitationRevoked = "invitation_revoked", notice_invitation_revoked, true;
    InvitationShown = "invitation_shown", notice_invitation_shown, false;
    InvitationGone = "invitation_gone", notice_invitation_gone, false;
    TestMailSent = "test_mail_sent", notice_test_mail_sent, true;
    TestMailFailed = "test_mail_failed", notice_test_mail_failed, false;
    MailsDue = "mails_due", notice_mails_due, true;
    RecoveryCodesUseless = "recovery_codes_useless", notice_recovery_codes_useless, false;
}

/// Marks a request whose page shows the notice from its cookie.
struct Shown;

impl Notice {
    /// The notice in the request's cookie, if it's one of these. The response then removes the cookie.
    pub fn take(req: &HttpRequest, site: &Site, expected: &[Self]) -> Option<Self> {
        let code = site.notices.find(req.extensions().get()?)?.value;
        let notice = Self::named(&code, expected)?;
        req.extensions_mut().insert(Shown);
        Some(notice)
    }

    /// The notice with this code, if it's one of these.
    pub fn named(code: &str, expected: &[Self]) -> Option<Self> {
        expected.iter().copied().find(|notice| notice.code() == code)
    }

    /// The notice for a request with a session that has ended.
    pub fn of_session(req: &HttpRequest) -> Option<Self> {
        req.extensions().contains::<ClearCookies>().then_some(Self::SessionOver)
    }
}

/// Sets the cookie of a response's [notice](super::respond::done_saying), or removes it once shown. A redirect after
/// the end of a session removes the session's cookies, so it also carries the notice.
pub fn set_cookie_of(res: &mut ServiceResponse<BoxBody>, site: &Site) {
    let left = res.response().extensions().get::<Notice>().copied();
    let over = Notice::of_session(res.request()).filter(|_| res.status() == StatusCode::SEE_OTHER);
    let cookie = match left.or(over) {
        Some(notice) => {
            let mut cookie = site.notices.sign(notice.code());
            cookie.set_max_age(LIFETIME);
            cookie
        }
        None if res.request().extensions().contains::<Shown>() => site.notices.removal(),
        None => return,
    };
    if let Some(value) = set_cookie(&cookie) {
        res.headers_mut().append(SET_COOKIE, value);
    }
}
