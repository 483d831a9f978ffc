//! Round actix-session: which of the cookies that came is ours, under which key, and for how long the browser keeps it.

use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, CookieJar, Key};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, web};

use super::current::{CurrentUser, Sessions};

/// The keys of one signed cookie: its name, the key that signs, and all that verify.
#[derive(Clone)]
pub struct SignedCookie {
    pub name: String,
    pub secure: bool,
    pub verifying: Vec<Key>,
}

/// A value that one of our keys signed.
pub struct Verified {
    pub value: String,
    /// Whether the key was not the first, so that the browser should get the cookie anew.
    pub outdated: bool,
}

impl SignedCookie {
    /// `__Host-` binds a cookie to this very host, and browsers accept it over https only.
    pub fn new(name: &str, secure: bool, verifying: Vec<Key>) -> Self {
        let name = if secure { format!("__Host-{name}") } else { name.to_owned() };
        Self { name, secure, verifying }
    }

    /// The first of all our cookies in the request that verifies under any key.
    ///
    /// A neighbour on another subdomain can plant a second cookie of our name in front of ours, and any site can leave
    /// bytes that are no text; neither signs anybody out.
    pub fn find(&self, headers: &HeaderMap) -> Option<Verified> {
        pairs(headers)
            .filter(|(name, _)| *name == self.name)
            .filter_map(|(_, pair)| Cookie::parse_encoded(pair).ok())
            .find_map(|cookie| self.verify(cookie.into_owned()))
    }

    /// Whether actix-session can be left alone with these headers: it reads one cookie of our name and verifies with the
    /// first key, so there must be no other key, at most one cookie of our name, and none that it could take for it.
    fn is_unambiguous(&self, headers: &HeaderMap) -> bool {
        let mut own = 0;
        let mut is_plain = |pair: &str| {
            let name = pair.split_once('=').map_or(pair, |(name, _)| name).trim_ascii_start();
            own += usize::from(name == self.name);
            name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'%')
        };
        let mut texts = headers.get_all(header::COOKIE).map(|header| std::str::from_utf8(header.as_bytes()));
        let plain = texts.all(|text| text.is_ok_and(|text| text.is_ascii() && text.split(';').all(&mut is_plain)));
        plain && own <= 1 && self.verifying.len() == 1
    }

    fn verify(&self, cookie: Cookie<'static>) -> Option<Verified> {
        let mut jar = CookieJar::new();
        jar.add_original(cookie);
        self.verifying.iter().enumerate().find_map(|(age, key)| {
            let verified = jar.signed(key).get(&self.name)?;
            Some(Verified { value: verified.value().to_owned(), outdated: age > 0 })
        })
    }

    /// The value signed with the first key, as a cookie without a life of its own.
    pub fn sign(&self, value: String) -> Option<Cookie<'static>> {
        let cookie = Cookie::build(self.name.clone(), value)
            .path("/")
            .secure(self.secure)
            .http_only(true)
            .same_site(actix_web::cookie::SameSite::Lax)
            .finish();
        let mut jar = CookieJar::new();
        jar.signed_mut(self.verifying.first()?).add(cookie);
        jar.get(&self.name).cloned()
    }
}

/// Hands actix-session the one cookie that is ours, signed with the first key, and sees to `Max-Age` on the way out.
pub async fn layer(
    sessions: web::ThinData<Sessions>,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let cookie = sessions.cookie();
    let (mut signed, mut outdated) = (None, false);
    // Most requests bring one cookie of ours or none: verifying it here as well would be work done twice.
    if !cookie.is_unambiguous(req.headers()) {
        let found = cookie.find(req.headers());
        outdated = found.as_ref().is_some_and(|found| found.outdated);
        signed = found.and_then(|found| cookie.sign(found.value));
        keep_only(signed.as_ref(), &cookie.name, req.headers_mut());
    }

    let mut res = next.call(req).await?;
    // Only where somebody was recognised: a file that everybody may keep carries nobody's cookie.
    let Some(current) = res.request().extensions().get::<CurrentUser>().cloned() else { return Ok(res) };
    let untouched = !res.headers().get_all(header::SET_COOKIE).any(|value| is_of(value, &cookie.name));
    if outdated
        && untouched
        && let Some(signed) = signed
        && let Some(value) = set_cookie(&signed)
    {
        res.headers_mut().append(header::SET_COOKIE, value);
    }
    finish(res.headers_mut(), &cookie.name, sessions.max_age(&current));
    Ok(res)
}

/// Name and whole pair of each cookie that is text, as they were sent.
///
/// The name is compared byte by byte: browsers let a neighbour plant `%5F_Host-…` or a name in exotic white space, which
/// lenient parsers read as ours, past all that `__Host-` promises.
fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .flat_map(|header| header.as_bytes().split(|byte| *byte == b';'))
        .filter_map(|pair| std::str::from_utf8(pair.trim_ascii()).ok())
        .filter_map(|pair| Some((pair.split_once('=')?.0, pair)))
}

/// Leaves other cookies as they are; of ours, and of what a parser would take for ours, only the one that was verified.
fn keep_only(signed: Option<&Cookie<'_>>, name: &str, headers: &mut HeaderMap) {
    let is_others = |pair: &str| Cookie::parse_encoded(pair).is_ok_and(|cookie| cookie.name().trim() != name);
    let others = pairs(headers).map(|(_, pair)| pair).filter(|pair| is_others(pair)).map(str::to_owned);
    let own = signed.map(|cookie| cookie.stripped().encoded().to_string());
    let all = others.chain(own).collect::<Vec<_>>().join("; ");
    headers.remove(header::COOKIE);
    if let Ok(value) = HeaderValue::from_str(&all)
        && !all.is_empty()
    {
        headers.insert(header::COOKIE, value);
    }
}

fn is_of(set_cookie: &HeaderValue, name: &str) -> bool {
    set_cookie.to_str().is_ok_and(|text| text.strip_prefix(name).is_some_and(|rest| rest.starts_with('=')))
}

/// A cookie of ours as a header, its value as it is: base64 needs no escapes in a cookie (RFC 6265, section 4.1.1), and
/// without them it is shorter and read faster.
pub fn set_cookie(cookie: &Cookie<'_>) -> Option<HeaderValue> {
    HeaderValue::from_str(&cookie.to_string()).ok()
}

/// Has our cookie sent without escapes, and kept by the browser for some seconds beyond its own end.
fn finish(headers: &mut HeaderMap, name: &str, max_age: Option<i64>) {
    if !headers.contains_key(header::SET_COOKIE) {
        return;
    }
    let all: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).cloned().collect();
    headers.remove(header::SET_COOKIE);
    for value in all {
        headers.append(header::SET_COOKIE, finished(&value, name, max_age).unwrap_or(value));
    }
}

/// `None` for other cookies, and for a removal, which has a `Max-Age` of its own.
fn finished(header: &HeaderValue, name: &str, max_age: Option<i64>) -> Option<HeaderValue> {
    let text = header.to_str().ok().filter(|text| is_of(header, name) && !text.contains("Max-Age="))?;
    let mut cookie = Cookie::parse_encoded(text).ok()?;
    cookie.set_max_age(max_age.map(Duration::seconds));
    set_cookie(&cookie)
}
