//! The session middleware: takes our cookies out of a request, and adds the session's cookies to the response.

use actix_web::body::MessageBody;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, web};

use super::cookie::{ClearCookies, RequestCookies, SessionCookie, set_cookie};
use super::current::{FoundSession, Sessions};

/// Reads the cookies of the request, and sets or removes ours in the response.
pub async fn layer(
    sessions: web::ThinData<Sessions>,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let cookie = sessions.cookie();
    let cookies = RequestCookies::take(req.headers_mut());
    if let Some(verified) = cookie.find(&cookies) {
        req.extensions_mut().insert(SessionCookie(verified));
    }
    req.extensions_mut().insert(cookies);

    let mut res = next.call(req).await?;
    let asked = res.request().clone();
    let extensions = asked.extensions();
    let (found, headers) = (extensions.get::<FoundSession>(), res.headers_mut());
    let max_age = found.and_then(|found| sessions.max_age(found.session()));
    rewrite(headers, &cookie.name, max_age);
    if extensions.contains::<ClearCookies>() {
        for removal in sessions.removals().filter_map(|cookie| set_cookie(&cookie)) {
            headers.append(header::SET_COOKIE, removal);
        }
    } else if found.is_some() {
        sessions.set_application_cookie(&extensions, max_age, headers);
    }
    drop(extensions);
    Ok(res)
}

/// Rewrites the session's cookie without escapes. With a `max_age` in seconds, the cookie stays after the browser is
/// closed.
fn rewrite(headers: &mut HeaderMap, name: &str, max_age: Option<i64>) {
    if !headers.contains_key(header::SET_COOKIE) {
        return;
    }
    let all: Vec<HeaderValue> = headers.remove(header::SET_COOKIE).collect();
    for value in all {
        headers.append(header::SET_COOKIE, rewritten(&value, name, max_age).unwrap_or(value));
    }
}

/// `None` for other cookies.
fn rewritten(header: &HeaderValue, name: &str, max_age: Option<i64>) -> Option<HeaderValue> {
    let text = header.to_str().ok().filter(|text| text.strip_prefix(name).is_some_and(|rest| rest.starts_with('=')))?;
    let mut cookie = Cookie::parse_encoded(text).ok()?;
    cookie.set_max_age(max_age.map(Duration::seconds));
    set_cookie(&cookie)
}
