//! Request smuggling past the check: client headers that mean one thing here and another to an app.
//!
//! Proxies pass the client's headers on to the check, so this one place works for all proxies.

use actix_web::http::header::{HeaderMap, UPGRADE};

use super::original::Unclear;

/// Prefixes of headers with which proxies inform an app, or clients override the method. Gunicorn removes the value of
/// `SCRIPT_NAME` from the path if a proxy sends it: `/public/admin` becomes `/admin`.
const TOLD_APPLICATIONS: [&str; 9] = [
    "remote-",
    "x-remote-",
    "x-forwarded-",
    "x-original-",
    "x-rewrite-",
    "x-http-method",
    "x-method-override",
    "script-name",
    "path-info",
];

/// Refuses a request that a proxy must not pass on.
///
/// # Errors
/// If a server could read a header's name as one of the proxy's, or the request asks for a protocol other than
/// WebSocket.
pub fn refuse(headers: &HeaderMap) -> Result<(), Unclear> {
    if let Some(name) = headers.keys().map(|name| name.as_str()).find(|name| is_disguised(name)) {
        return Err(Unclear::Disguised(name.to_owned()));
    }
    // h2c smuggling: the app would accept any request on that connection without a check.
    let is_websocket = |value: &[u8]| value.eq_ignore_ascii_case(b"websocket");
    let other_upgrade = headers.get_all(UPGRADE).any(|value| !is_websocket(value.as_bytes().trim_ascii()));
    if other_upgrade || headers.contains_key("http2-settings") {
        return Err(Unclear::OtherProtocol);
    }
    Ok(())
}

/// CGI, WSGI and PHP turn `-` into `_`; PHP and others turn every character except letters and digits into `_`. `name`
/// is in lower case.
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
    fn every_other_byte_allowed_in_a_name_can_disguise_a_dash() {
        for byte in "!#$%&'*+.^_`|~".chars() {
            for name in [
                "Remote-User",
                "remote-groups",
                "X-Remote-Email",
                "X-FORWARDED-FOR",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "Script-Name",
                "Path-Info",
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
