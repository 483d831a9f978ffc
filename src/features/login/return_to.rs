//! Return-to: the page of this site, or of an app behind it, to continue to after a sign-in (open redirect protection).

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};

use crate::web::applications::{ApplicationUrl, Applications};
use crate::web::headers;
use crate::web::redirect::{LocalPath, leading_back, sign_in_path};

/// The path of the second step.
pub const SECOND_FACTOR: &str = "/login/second-factor";

pub enum ReturnTo {
    Profile,
    Page(LocalPath),
    Application(ApplicationUrl),
}

impl ReturnTo {
    /// Reads `rd`, otherwise `next`. An address that isn't allowed is ignored.
    pub fn parse(rd: &str, next: &str, applications: &Applications) -> Self {
        let page = || LocalPath::parse(next).map_or(Self::Profile, Self::Page);
        applications.parse(rd).map_or_else(page, Self::Application)
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Profile => "/profile",
            Self::Page(path) => path.as_str(),
            Self::Application(url) => url.as_str(),
        }
    }

    /// The path of the sign-in page that continues there.
    pub fn sign_in_path(&self) -> String {
        self.field().map_or_else(|| "/login".to_owned(), |(name, value)| sign_in_path(name, value))
    }

    /// The path of the second step of a sign-in that continues there.
    pub fn second_factor_path(&self) -> String {
        self.field().map_or_else(|| SECOND_FACTOR.to_owned(), |(name, value)| leading_back(SECOND_FACTOR, name, value))
    }

    /// The form field with the address.
    pub fn field(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Profile => None,
            Self::Page(path) => Some(("next", path.as_str())),
            Self::Application(url) => Some(("rd", url.as_str())),
        }
    }

    /// Returns true for a page of the user's account.
    pub fn is_account(&self) -> bool {
        let rest = match self {
            Self::Page(path) => path.as_str().strip_prefix("/profile"),
            Self::Profile | Self::Application(_) => None,
        };
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }

    /// The app's host, as shown to people.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Application(url) => Some(url.host()),
            _ => None,
        }
    }

    /// Allows the page's form to redirect there, since browsers also apply `form-action` to redirects.
    pub fn allow(&self, page: &mut HttpResponse) {
        if let Self::Application(url) = self
            && let Ok(policy) = HeaderValue::from_str(&headers::policy_with_form_to(&url.origin()))
        {
            page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        }
    }
}
