//! CSRF protection: one check of every unsafe request before any handler, modelled on Go's
//! `http.CrossOriginProtection`.
//!
//! A browser says where a request comes from, in `Sec-Fetch-Site` or at least in `Origin`. A client that sends neither
//! isn't a browser, so it doesn't have a victim's cookies.

use actix_web::http::header::HeaderMap;

use super::respond::{is_json, is_xml_http_request};
use crate::base::error::AppError;
use crate::config::PublicUrl;

/// Checks a `GET` that changes something, such as `/logout` as JSON. Over plain HTTP, browsers don't say where a `GET`
/// comes from. So the request needs a header that a link, an image or a `no-cors` request can't send: one outside the
/// CORS safelist (Fetch standard, "CORS-safelisted request-header"), which includes `Accept`. If the browser sends the
/// mode, an image or a prefetch on this site's own pages doesn't sign anybody out either.
///
/// # Errors
/// Those of [`check`], and [`AppError::PlainGet`].
pub fn check_get(headers: &HeaderMap, public_url: &PublicUrl) -> Result<(), AppError> {
    check(headers, public_url)?;
    let is_fetched = headers.get("sec-fetch-mode").is_none_or(|mode| mode == "cors" || mode == "same-origin");
    let is_named = ["sec-fetch-site", "origin"].iter().any(|name| headers.contains_key(*name));
    let is_scripted = (is_fetched && is_named) || is_xml_http_request(headers) || is_json(headers);
    if is_scripted { Ok(()) } else { Err(AppError::PlainGet) }
}

/// Refuses a request from another site. [`super::edge`] calls this for every request with an unsafe method.
pub fn check(headers: &HeaderMap, public_url: &PublicUrl) -> Result<(), AppError> {
    let header = |name| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    let origin = header("origin");
    let same_site = match (header("sec-fetch-site"), origin) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) if public_url.configured => origin == public_url.origin,
        (None, Some(origin)) => origin_is_host(origin, header("host")),
        (None, None) => true,
    };
    if same_site {
        return Ok(());
    }
    // A form of this server, at an address other than `PUBLIC_URL`. The error page links to the right address.
    let wrong_address = public_url.configured && origin.is_some_and(|origin| origin_is_host(origin, header("host")));
    Err(AppError::CrossSite { wrong_address })
}

fn origin_is_host(origin: &str, host: Option<&str>) -> bool {
    let of_origin = origin.split_once("://").map(|(_, host)| host);
    of_origin.is_some() && of_origin == host
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn passes(configured: bool, headers: &[(&'static str, &str)]) -> bool {
        let public_url = PublicUrl { origin: "https://id.example.org".to_owned(), configured };
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        }
        check(&map, &public_url).is_ok()
    }

    #[test]
    fn sec_fetch_site_decides() {
        for (site, good) in
            [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false), ("x", false)]
        {
            assert_eq!(passes(true, &[("sec-fetch-site", site), ("origin", "https://id.example.org")]), good, "{site}");
        }
    }

    #[test]
    fn without_sec_fetch_site_the_origin_decides() {
        assert!(passes(true, &[("origin", "https://id.example.org"), ("host", "10.0.0.1")]));
        for origin in [
            "null",
            "http://id.example.org",
            "https://evil.example",
            "https://id.example.org.evil.example",
            "",
            "https://id.example.org:444",
        ] {
            assert!(!passes(true, &[("origin", origin), ("host", "id.example.org")]), "{origin}");
        }
        assert!(passes(false, &[("origin", "http://10.0.0.1:8080"), ("host", "10.0.0.1:8080")]));
        assert!(!passes(false, &[("origin", "http://10.0.0.1:8080"), ("host", "10.0.0.1:8081")]));
        assert!(!passes(false, &[("origin", "null")]));
        assert!(!passes(false, &[("origin", "http://a")]));
    }

    #[test]
    fn a_get_that_any_page_can_send_is_refused() {
        let public_url = PublicUrl { origin: "http://10.0.0.1:8080".to_owned(), configured: true };
        let outcome = |headers: &[(&'static str, &'static str)]| {
            let headers =
                headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
            check_get(&headers.collect(), &public_url)
        };
        let safelisted = [
            vec![],
            vec![("accept", "application/json"), ("accept-language", "en"), ("referer", "http://10.0.0.1:8080/")],
            vec![("content-type", "text/plain")],
            vec![("content-type", "application/x-www-form-urlencoded")],
            vec![("content-type", "multipart/form-data; boundary=application/json")],
            vec![("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "image")],
            vec![("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "no-cors"), ("sec-purpose", "prefetch")],
            vec![("sec-fetch-site", "none"), ("sec-fetch-mode", "navigate"), ("accept", "application/json")],
            vec![("accept", "application/json"), ("x-requested-with", "com.example.browser")],
        ];
        for headers in safelisted {
            assert!(matches!(outcome(&headers), Err(AppError::PlainGet)), "{headers:?}");
        }
        for header in [
            ("content-type", "application/json"),
            ("x-requested-with", "XMLHttpRequest"),
            ("sec-fetch-site", "same-origin"),
            ("origin", "http://10.0.0.1:8080"),
        ] {
            assert!(outcome(&[header]).is_ok(), "{header:?}");
        }
        let hostile = [("origin", "http://10.0.0.1:9090"), ("content-type", "application/json")];
        assert!(matches!(outcome(&hostile), Err(AppError::CrossSite { .. })));
    }

    #[test]
    fn clients_other_than_browsers_pass() {
        assert!(passes(true, &[("host", "id.example.org")]));
    }
}
