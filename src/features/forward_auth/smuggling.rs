//! Request smuggling past the check: headers of a client that would mean one thing here and another to an application.
//!
//! Proxies hand the client's own headers on to the check, so one place decides for all of them.

use actix_web::http::header::{HeaderMap, UPGRADE};

use super::original::Unclear;

/// Beginnings of the names under which proxies tell an application something, and clients that they mean another method.
const TOLD_APPLICATIONS: [&str; 7] =
    ["remote-", "x-remote-", "x-forwarded-", "x-original-", "x-rewrite-", "x-http-method", "x-method-override"];

/// Refuses a request that no proxy may hand on.
///
/// # Errors
/// A header whose name a server could read as one of the proxy's; a wish for another protocol than WebSocket.
pub fn refuse(headers: &HeaderMap) -> Result<(), Unclear> {
    if let Some(name) = headers.keys().map(|name| name.as_str()).find(|name| is_disguised(name)) {
        return Err(Unclear::Disguised(name.to_owned()));
    }
    // h2c smuggling: the application would take any request on that connection, and nobody would be asked about it.
    let is_websocket = |value: &[u8]| value.eq_ignore_ascii_case(b"websocket");
    let other_upgrade = headers.get_all(UPGRADE).any(|value| !is_websocket(value.as_bytes().trim_ascii()));
    if other_upgrade || headers.contains_key("http2-settings") {
        return Err(Unclear::OtherProtocol);
    }
    Ok(())
}

/// CGI, WSGI and PHP make `_` of `-`, PHP and others of every character that is no letter or digit. `name` is in lower case.
fn is_disguised(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let folded = || name.replace(|c: char| !is_plain(c), "-");
    !name.chars().all(is_plain) && TOLD_APPLICATIONS.iter().any(|start| folded().starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    fn refused(fields: &[(&str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in fields {
            headers.append(HeaderName::from_bytes(name.as_bytes()).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        refuse(&headers).is_err()
    }

    #[test]
    fn every_byte_that_a_name_may_have_beside_letters_and_digits_disguises_a_dash() {
        for byte in "!#$%&'*+.^_`|~".chars() {
            for name in [
                "Remote-User",
                "remote-groups",
                "X-Remote-Email",
                "X-FORWARDED-FOR",
                "X-Original-URL",
                "X-HTTP-Method-Override",
            ] {
                assert!(refused(&[(&name.replace('-', &byte.to_string()), "eve")]), "{name} with {byte}");
                let once = name.replacen('-', &byte.to_string(), 1);
                assert!(refused(&[(&once, "eve")]), "{once}");
            }
        }
        for name in [
            "Remote-User",
            "X-Forwarded-For",
            "x_csrf_token",
            "X.Custom",
            "remoteuser",
            "X-My_Remote-User",
            "X-HTTP-Method",
        ] {
            assert!(!refused(&[(name, "x")]), "{name}");
        }
    }

    #[test]
    fn only_websocket_is_an_upgrade() {
        for upgrade in ["h2c", "H2C", "websocket, h2c", "h2c,websocket", "TLS/1.0", "", "websocket/13"] {
            assert!(refused(&[("upgrade", upgrade)]), "{upgrade}");
            assert!(refused(&[("upgrade", "websocket"), ("upgrade", upgrade)]), "{upgrade}");
        }
        assert!(refused(&[("http2-settings", "AAMAAABkAAQCAAAAAAIAAAAA")]));
        assert!(!refused(&[("upgrade", "WebSocket"), ("upgrade-insecure-requests", "1")]));
    }
}
