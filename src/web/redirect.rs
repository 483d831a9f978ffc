//! Open redirect protection: redirects that only lead to pages of this site.

use actix_web::HttpResponse;
use actix_web::http::header::LOCATION;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

/// A path of this site with its query, written as a browser will read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// The value of `next`, if it's a path of this site. A parser of the URL standard reads the value, so no browser
    /// can read another address in it.
    pub fn parse(text: &str) -> Option<Self> {
        let plain =
            text.starts_with('/') && text.len() <= 2_000 && !text.contains('\\') && !text.chars().any(char::is_control);
        let base = Url::parse("http://site.invalid/").ok().filter(|_| plain)?;
        let url = base.join(text).ok()?;
        if url.origin() != base.origin() || !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        let path = &url[url::Position::BeforePath..];
        // `/.//host` resolves to `//host`, the address of another site.
        (path.starts_with('/') && !path.starts_with("//")).then(|| Self(path.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A 303 response, which the browser follows with a GET.
pub fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
}

/// The path of the page that asks for the password again, and then leads back to `path`.
pub fn reauthentication_path(path: &str) -> String {
    leading_back("/reauthenticate", "next", path)
}

/// The path of the sign-in page with its return-to: `next` for a page of this site, `rd` for an application.
pub fn sign_in_path(name: &str, return_to: &str) -> String {
    leading_back("/login", name, return_to)
}

/// The path of the page that signs out, and continues to an app after the next sign-in.
pub fn sign_out_path(application: &str) -> String {
    leading_back("/logout", "rd", application)
}

/// A path with its return-to in the query.
pub fn leading_back(path: &str, name: &str, return_to: &str) -> String {
    format!("{path}?{name}={}", utf8_percent_encode(return_to, QUERY_VALUE))
}

/// The characters to escape in the value of a query parameter. Slashes needn't be escaped.
const QUERY_VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_path_of_this_site_is_kept() {
        for path in ["/", "/profile", "/a/b?c=d&e=%2F%2Fx#f", "/caf%C3%A9"] {
            assert_eq!(LocalPath::parse(path).unwrap().as_str(), path);
        }
    }

    #[test]
    fn other_sites_are_refused_in_every_spelling() {
        let hosts = ["evil.example", "evil.example/", "evil.example:80/x", "a@evil.example"];
        let starts = [
            "//",
            "///",
            "////",
            "/\\",
            "\\/",
            "\\\\",
            "/\\/",
            "http://",
            "https://",
            "http:",
            "https:/",
            "HTTP:\\\\",
            "javascript:",
            "data:",
            "/\t/",
            "/\n/",
            "/\r\n/",
            "\t//",
            " //",
            "/ /\\",
            "/.//",
            "/..//",
            "/./\\",
            "/a/..//",
            "/%2e//",
            "/%2e%2e//",
            "/.\\/",
            "//\\",
            "/\u{0}/",
            "",
            "?//",
            "#//",
            ";//",
            "@",
            "/;@//",
            "\u{feff}//",
            "/\u{2028}/",
            "ftp://",
            "//%00",
            "blob:",
        ];
        for start in starts {
            for host in hosts {
                let text = format!("{start}{host}");
                let Some(path) = LocalPath::parse(&text) else { continue };
                let site = Url::parse("https://id.example.org/login").unwrap();
                assert_eq!(site.join(path.as_str()).unwrap().origin(), site.origin(), "{text:?} became {path:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn an_accepted_path_stays_on_this_site(text in "[/\\\\.%2eEfF@:?#;a-z\\t \\n]{0,24}") {
            if let Some(path) = LocalPath::parse(&text) {
                let site = Url::parse("https://id.example.org/login").unwrap();
                prop_assert_eq!(site.join(path.as_str()).unwrap().origin(), site.origin());
            }
        }

        #[test]
        fn an_accepted_path_is_a_valid_header_and_reads_the_same(
            text in "/((/|\\./|\\.\\./|%2e|[a-z]/|\\\\|@|:|\\?|#|[ \t\n]|\\PC){0,8}[a-z.]{0,9})",
        ) {
            if let Some(path) = LocalPath::parse(&text) {
                prop_assert!(path.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert_eq!(LocalPath::parse(path.as_str()), Some(path.clone()));
                let site = Url::parse("http://10.0.0.1:8080/login?next=x").unwrap();
                let there = site.join(path.as_str()).unwrap();
                prop_assert_eq!(there.origin(), site.origin());
                prop_assert!(there.username().is_empty() && there.password().is_none());
            }
        }

        #[test]
        fn the_path_of_the_sign_in_page_leads_back(text in "/\\PC{0,40}") {
            let answer = see_other(&sign_in_path("next", &text));
            let header = answer.headers().get(LOCATION).unwrap().to_str().unwrap();
            let there = Url::parse("http://site.invalid/").unwrap().join(header).unwrap();
            prop_assert_eq!(there.path(), "/login");
            let pairs: Vec<_> = there.query_pairs().into_owned().collect();
            prop_assert_eq!(pairs, [("next".to_owned(), text)]);
        }
    }
}
