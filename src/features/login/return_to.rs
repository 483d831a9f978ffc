//! Return-to: the page of this site, or of an application behind it, that a sign-in leads to. No other (open redirects).

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};

use crate::web::applications::{ApplicationUrl, Applications};
use crate::web::headers;
use crate::web::redirect::{LocalPath, sign_in_path};

pub enum ReturnTo {
    Profile,
    Page(LocalPath),
    Application(ApplicationUrl),
}

impl ReturnTo {
    /// Reads `rd`, else `next`; an address that neither may have counts as none.
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

    /// The sign-in page that leads there.
    pub fn sign_in_path(&self) -> String {
        self.field().map_or_else(|| "/login".to_owned(), |(name, value)| sign_in_path(name, value))
    }

    /// The field of the form that keeps it.
    pub fn field(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Profile => None,
            Self::Page(path) => Some(("next", path.as_str())),
            Self::Application(url) => Some(("rd", url.as_str())),
        }
    }

    /// Returns true for a page of one's own account.
    pub fn is_account(&self) -> bool {
        matches!(self, Self::Page(path) if path.as_str().starts_with("/profile"))
    }

    /// The application's host, for the person to read.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Application(url) => Some(url.host()),
            _ => None,
        }
    }

    /// Lets the form of a page lead there: browsers hold `form-action` against where its answer redirects to as well.
    pub fn allow(&self, page: &mut HttpResponse) {
        if let Self::Application(url) = self
            && let Ok(policy) = HeaderValue::from_str(&headers::policy_with_form_to(&url.origin()))
        {
            page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        }
    }
}
