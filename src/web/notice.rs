//! Flash messages: a notice on the next page, shown once.
//!
//! They are in a signed cookie and not in the address, which would stay in the history, come back on a reload, and could
//! be sent to somebody as a link.

use actix_web::body::BoxBody;
use actix_web::cookie::time::Duration;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest};

use super::site::Site;
use crate::i18n::{Messages, SafeText};
use crate::sessions::cookie::set_cookie;

/// The age at which a notice is no longer shown.
const LIFETIME: Duration = Duration::minutes(1);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    SignedOut,
    NothingSaved,
    FormKept,
    PasswordChosen,
    PasswordChanged,
    ProfileSaved,
    SessionEnded,
    OthersEnded,
    EmailChanged,
    EmailKept,
    AccountDeleted,
    AppPasswordRevoked,
}

/// Marks a request whose page shows the notice from its cookie.
struct Shown;

impl Notice {
    fn code(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::NothingSaved => "nothing_saved",
            Self::FormKept => "form_kept",
            Self::PasswordChosen => "password_chosen",
            Self::PasswordChanged => "password_changed",
            Self::ProfileSaved => "profile_saved",
            Self::SessionEnded => "session_ended",
            Self::OthersEnded => "others_ended",
            Self::EmailChanged => "email_changed",
            Self::EmailKept => "email_kept",
            Self::AccountDeleted => "account_deleted",
            Self::AppPasswordRevoked => "app_password_revoked",
        }
    }

    pub fn sentence(self, text: &Messages) -> SafeText {
        match self {
            Self::SignedOut => text.notice_signed_out,
            Self::NothingSaved => text.notice_nothing_saved,
            Self::FormKept => text.notice_form_kept,
            Self::PasswordChosen => text.notice_password_chosen,
            Self::PasswordChanged => text.notice_password_changed,
            Self::ProfileSaved => text.notice_profile_saved,
            Self::SessionEnded => text.notice_session_ended,
            Self::OthersEnded => text.notice_others_ended,
            Self::EmailChanged => text.notice_email_changed,
            Self::EmailKept => text.notice_email_kept,
            Self::AccountDeleted => text.notice_account_deleted,
            Self::AppPasswordRevoked => text.notice_app_password_revoked,
        }
    }

    /// Returns true if something was done, false if something was not.
    pub fn is_done(self) -> bool {
        !matches!(self, Self::NothingSaved | Self::FormKept)
    }

    /// The notice in the request's cookie, if it is one of these; the response then removes the cookie.
    pub fn take(req: &HttpRequest, site: &Site, expected: &[Self]) -> Option<Self> {
        let code = site.notices.find(req.extensions().get()?)?.value;
        let notice = expected.iter().copied().find(|notice| notice.code() == code)?;
        req.extensions_mut().insert(Shown);
        Some(notice)
    }
}

/// Sets the cookie of a notice that a response [has](super::respond::done_saying), or removes it once shown.
pub fn carry(res: &mut ServiceResponse<BoxBody>, site: &Site) {
    let left = res.response().extensions().get::<Notice>().copied();
    let cookie = match left {
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
