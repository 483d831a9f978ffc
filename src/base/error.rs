//! Errors of requests: the person gets a status and a sentence, the log gets the cause.

use std::borrow::Cow;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

use crate::base::hash_pool::Busy;
use crate::base::password::HashError;
use crate::base::secret::NoRandomness;
use crate::i18n::{Messages, SafeText};

/// An error of a floor above this one.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("not signed in")]
    SignedOut,
    #[error("re-authentication is needed")]
    ReauthenticationNeeded,
    /// The user must have a second factor, which the session lacks: the user has yet to add or prove one.
    #[error("a second factor is needed")]
    SecondFactorNeeded,
    /// The code wasn't verified, and the user has to prove another factor.
    #[error("the secret of the authenticator app can't be opened")]
    AuthenticatorUnreadable,
    #[error("{0}")]
    Malformed(&'static str),
    #[error("sent from another site")]
    CrossSite {
        /// True if the browser opened another address than the site's own, which a link can fix.
        wrong_address: bool,
    },
    #[error("a GET that any page can send")]
    PlainGet,
    #[error("no such page")]
    NotFound,
    /// The page is hidden, and the visitor may be one who may open it after a sign-in.
    #[error("no such page for strangers")]
    NotFoundUntilSignedIn,
    #[error("registration is closed")]
    RegistrationClosed,
    #[error("this page doesn't answer the method")]
    MethodNotAllowed { allow: &'static str },
    #[error("the body arrived too slowly")]
    TooSlow,
    #[error("the body is too large")]
    TooLarge,
    #[error("the content type isn't accepted")]
    UnsupportedType,
    #[error("a field is sent twice, or has another type")]
    Unusable(Unusable),
    #[error("the link was used or replaced, has expired, or is wrong")]
    LinkExpired(&'static ExpiredLink),
    #[error("too many attempts")]
    TooManyAttempts { retry_after: Duration },
    #[error(transparent)]
    Busy(#[from] Busy),
    /// A part that is needed is unavailable or slow: worth retrying in a moment.
    #[error(transparent)]
    Unavailable(Cause),
    #[error(transparent)]
    Internal(Cause),
    #[error("couldn't sign out: {0}")]
    SignOutFailed(Box<AppError>),
    #[error(transparent)]
    Hash(#[from] HashError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error("couldn't render a page: {0}")]
    Render(#[from] askama::Error),
    #[error("the application lacks its {0}")]
    Unprepared(&'static str),
}

/// The fault of a well-formed body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// JSON that isn't an object.
    NoObject,
    /// A field is sent twice.
    Repeated,
    NotText {
        field: String,
    },
    NotAFlag {
        field: String,
    },
    /// A hidden field that our page wouldn't send.
    Changed {
        field: &'static str,
    },
}

/// The error page for a link that no longer works, declared by the feature that sends the link.
#[derive(Debug)]
pub struct ExpiredLink {
    pub title: fn(&Messages) -> SafeText,
    pub advice: fn(&Messages) -> SafeText,
    /// The path of the next page, for example to request a new link, and its label.
    pub next: (&'static str, fn(&Messages) -> SafeText),
}

impl AppError {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::ReauthenticationNeeded
            | Self::SecondFactorNeeded
            | Self::AuthenticatorUnreadable
            | Self::CrossSite { .. }
            | Self::PlainGet => StatusCode::FORBIDDEN,
            Self::NotFound | Self::NotFoundUntilSignedIn | Self::RegistrationClosed => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unusable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::LinkExpired(_) => StatusCode::GONE,
            Self::TooManyAttempts { .. } | Self::Busy(Busy::TooManyAtOnce) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy(Busy::QueueFull { .. }) | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Busy(Busy::Gone)
            | Self::Internal(_)
            | Self::SignOutFailed(_)
            | Self::Hash(_)
            | Self::NoRandomness(_)
            | Self::Render(_)
            | Self::Unprepared(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Returns after how many seconds a retry makes sense.
    pub fn retry_after(&self) -> Option<u64> {
        let wait = match self {
            Self::TooManyAttempts { retry_after } | Self::Busy(Busy::QueueFull { retry_after }) => *retry_after,
            Self::Busy(Busy::TooManyAtOnce) => Duration::from_secs(1),
            Self::Unavailable(_) => Duration::from_secs(5),
            _ => return None,
        };
        Some(wait.as_millis().div_ceil(1000).max(1) as u64)
    }

    /// Returns the message for JSON, in English that doesn't change.
    pub fn json_message(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::SignOutFailed(_) => "Could not log out.",
            Self::ReauthenticationNeeded => "Re-authentication is needed.",
            Self::SecondFactorNeeded => {
                "A second factor is needed. Prove one at /reauthenticate?factor=2, or add one at /profile/authenticator or \
                 /profile/passkeys."
            }
            Self::Malformed(_) => "The request is malformed.",
            Self::CrossSite { .. } => "The request came from another site.",
            Self::PlainGet => "Send a POST, or the header Content-Type: application/json.",
            Self::Unusable(Unusable::NoObject) => "Send a JSON object.",
            Self::Unusable(Unusable::Repeated) => "Give each field once.",
            Self::Unusable(Unusable::NotText { field }) => return format!("\"{field}\" must be text.").into(),
            Self::Unusable(Unusable::NotAFlag { field }) => {
                return format!("\"{field}\" must be true or false.").into();
            }
            Self::Unusable(Unusable::Changed { field }) => return format!("\"{field}\" is not valid.").into(),
            Self::LinkExpired(_) => "The link is no longer valid.",
            other => status_message(other.status()),
        })
    }
}

/// Returns the message for JSON where only the status is known.
pub fn status_message(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "The request is malformed.",
        401 => "Sign in first.",
        403 => "Permission denied!",
        404 => "Not found.",
        405 => "Method not allowed.",
        408 => "The request came too slowly.",
        413 => "The request body is too large.",
        415 => "The content type is not supported.",
        422 => "The input is not valid.",
        429 => "Too many attempts.",
        503 => "The service is unavailable for a moment.",
        _ => "Something went wrong.",
    }
}

/// Returns the bare response; `web::edge` adds the page or the JSON.
impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status());
        if let Some(seconds) = self.retry_after() {
            response.insert_header(("Retry-After", seconds.to_string()));
        }
        if let Self::MethodNotAllowed { allow } = self {
            response.insert_header(("Allow", *allow));
        }
        response.finish()
    }
}
