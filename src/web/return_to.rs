//! Return-to: the address in a page's query to continue to afterwards.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::web::Query;
use actix_web::{FromRequest, HttpRequest};
use serde::Deserialize;

use super::applications::{ApplicationUrl, Applications};
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

    /// The app's page, if redirects to it are allowed (open redirect).
    pub fn application(&self, applications: &Applications) -> Option<ApplicationUrl> {
        applications.parse(&self.rd)
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
