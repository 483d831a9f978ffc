//! Return-to: the page of this site, or of an app behind it, to continue to afterwards (open redirect protection).

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::web::Query;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use serde::Deserialize;

use super::applications::{ApplicationUrl, Applications};
use super::headers;
use super::page::Page;
use super::redirect::{LocalPath, leading_back};
use crate::base::error::AppError;

/// The query, unchecked. Empty if there is none.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct ReturnToQuery {
    /// A page of this site.
    pub next: String,
    /// The full address of an app's page.
    pub rd: String,
}

impl ReturnToQuery {
    /// `None` if the query can't be read.
    fn parse(query: &str) -> Option<Self> {
        let read = |query: &str| Query::<Self>::from_query(query).ok().map(Query::into_inner);
        match unencoded_rd(query) {
            Some((before, rd)) => Some(Self { rd: rd.to_owned(), ..read(before)? }),
            None => read(query),
        }
    }

    /// The page to continue to, if redirects to it are allowed.
    pub fn return_to(&self, applications: &Applications) -> ReturnTo {
        ReturnTo::parse(&self.rd, &self.next, applications)
    }

    /// The app's page, if redirects to it are allowed (open redirect).
    pub fn application(&self, applications: &Applications) -> Option<ApplicationUrl> {
        applications.parse(&self.rd)
    }
}

/// The page to continue to.
pub enum ReturnTo {
    /// Without a wish, where a site has no apps.
    Profile,
    /// Without a wish, where a site has apps.
    Apps,
    Page(LocalPath),
    Application(ApplicationUrl),
}

impl ReturnTo {
    /// Reads `rd`, otherwise `next`. An address that isn't allowed is ignored.
    pub fn parse(rd: &str, next: &str, applications: &Applications) -> Self {
        let page = || LocalPath::parse(next).map_or_else(|| Self::start(applications), Self::Page);
        applications.parse(rd).map_or_else(page, Self::Application)
    }

    /// The page that a user comes to after signing in.
    pub fn start(applications: &Applications) -> Self {
        if applications.are_shown() { Self::Apps } else { Self::Profile }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Profile => "/profile",
            Self::Apps => "/",
            Self::Page(path) => path.as_str(),
            Self::Application(url) => url.as_str(),
        }
    }

    /// The path of the sign-in page that continues there.
    pub fn sign_in_path(&self) -> String {
        self.path_after("/login")
    }

    /// The path of a page that continues there.
    pub fn path_after(&self, page: &str) -> String {
        self.field().map_or_else(|| page.to_owned(), |(name, value)| leading_back(page, name, value))
    }

    /// The form field with the address.
    pub fn field(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Profile | Self::Apps => None,
            Self::Page(path) => Some(("next", path.as_str())),
            Self::Application(url) => Some(("rd", url.as_str())),
        }
    }

    /// Returns true for a page of the user's account.
    pub fn is_account(&self) -> bool {
        let rest = match self {
            Self::Page(path) => path.as_str().strip_prefix("/profile"),
            Self::Profile | Self::Apps | Self::Application(_) => None,
        };
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    }

    /// The app's name, or its host if it has none.
    pub fn app_name<'a>(&'a self, page: &'a Page) -> Option<&'a str> {
        match self {
            Self::Application(url) => Some(page.site.applications.name(url, page.text.language)),
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

/// An `rd` that wasn't encoded, as nginx writes it from `$request_uri`, and the query before it. Everything after `rd=`
/// belongs to it, except a final `rm=METHOD`, which guides for Authelia add.
fn unencoded_rd(query: &str) -> Option<(&str, &str)> {
    let (before, value) = match query.strip_prefix("rd=") {
        Some(value) => ("", value),
        None => query.split_once("&rd=")?,
    };
    if !["https://", "http://"].iter().any(|scheme| value.starts_with(scheme)) {
        return None;
    }
    let is_method = |text: &str| text.bytes().all(|byte| byte.is_ascii_uppercase());
    let url = value.rsplit_once("&rm=").filter(|(_, method)| is_method(method)).map_or(value, |(url, _)| url);
    Some((before, url))
}

impl FromRequest for ReturnToQuery {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::parse(req.query_string()).ok_or(AppError::Malformed("the query cannot be read")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rd(query: &str) -> String {
        ReturnToQuery::parse(query).unwrap().rd
    }

    #[test]
    fn everything_after_an_unencoded_rd_belongs_to_it() {
        let page = "https://wiki.example.org/x?a=1&b=2&next=/y&rd=z";
        for query in
            [format!("rd={page}"), format!("rd={page}&rm=GET"), format!("next=/n&rd={page}"), format!("q&rd={page}")]
        {
            assert_eq!(rd(&query), page, "{query}");
        }
        assert_eq!(ReturnToQuery::parse(&format!("next=%2Fn&rd={page}")).unwrap().next, "/n");
        // Not decoded, because it wasn't encoded.
        assert_eq!(rd("rd=https://x.org/a%20b+c?d=%2F%C3%A9"), "https://x.org/a%20b+c?d=%2F%C3%A9");
    }

    #[test]
    fn an_encoded_rd_is_decoded_and_ends_at_the_next_parameter() {
        for query in ["rd=https%3A//x.org/%3Fa%3D1%26b%3D2&rm=GET", "rd=https%3A%2F%2Fx.org%2F%3Fa%3D1%26b%3D2&next=/y"]
        {
            assert_eq!(rd(query), "https://x.org/?a=1&b=2", "{query}");
        }
        for query in ["", "next=/x", "xrd=https://x.org/", "rm=GET"] {
            assert_eq!(rd(query), "", "{query}");
        }
        assert_eq!(ReturnToQuery::parse("rd=a&rd=b"), None);
    }
}
