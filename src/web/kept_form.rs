//! Forms that were sent after the session's end: some of their fields are kept until the user has signed in again.
//!
//! They are in a signed cookie: a visitor leaves nothing on the server, and a link cannot fill a form. The fields are
//! named [at the route](super::route::PageRoute::keeping); passwords never are.

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::SET_COOKIE;
use actix_web::{HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::form::Form;
use super::notice::Notice;
use super::page::Page;
use super::site::Site;
use crate::sessions::cookie::set_cookie;

const LIFETIME: Duration = Duration::minutes(15);
/// Browsers refuse a cookie of more than 4,096 bytes.
const MAX_BYTES: usize = 2_000;

/// The names of a route's fields that may be kept.
#[derive(Clone, Copy)]
pub struct Keeps(pub &'static [&'static str]);

/// The fields that may be kept of a request; in its extensions.
struct NotedFields(Vec<(String, String)>);

/// Marks a request whose page shows the kept fields.
struct Shown;

/// Reads the fields that may be kept from a body, for the case that the session has ended.
pub fn note(req: &HttpRequest, body: &[u8]) {
    let Some(Keeps(fields)) = req.app_data::<Keeps>() else { return };
    let Ok(mut pairs) = serde_urlencoded::from_bytes::<Vec<(String, String)>>(body) else { return };
    pairs.retain(|(name, value)| fields.contains(&name.as_str()) && !value.is_empty());
    if !pairs.is_empty() {
        req.extensions_mut().insert(NotedFields(pairs));
    }
}

/// The cookie with the kept fields, for the page of the same path.
fn cookie(req: &HttpRequest, site: &Site) -> Option<Cookie<'static>> {
    let extensions = req.extensions();
    let NotedFields(pairs) = extensions.get()?;
    let value = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&(req.path(), pairs)).ok()?);
    (value.len() <= MAX_BYTES).then(|| {
        let mut cookie = site.kept_forms.sign(&value);
        cookie.set_max_age(LIFETIME);
        cookie
    })
}

/// Fills the form of this page with the kept fields, once, with a notice.
pub fn fill(req: &HttpRequest, mut page: Page, mut form: Form) -> (Page, Form) {
    if let (Some(Keeps(fields)), Some(pairs)) = (req.app_data::<Keeps>(), kept(req, &page)) {
        for field in *fields {
            // A box that was not ticked is not in a form.
            let typed = pairs.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value);
            form = form.with(field, typed);
        }
        page.notice = Some(Notice::FormKept);
        req.extensions_mut().insert(Shown);
    }
    (page, form)
}

fn kept(req: &HttpRequest, page: &Page) -> Option<Vec<(String, String)>> {
    let value = page.site.kept_forms.find(req.extensions().get()?)?.value;
    let (path, pairs): (String, _) = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()?;
    (path == req.path()).then_some(pairs)
}

/// Sets the cookie of the kept fields, and the notice for the sign-in page that says what became of the form.
pub fn keep(res: &mut ServiceResponse<BoxBody>, site: &Site) {
    let cookie = cookie(res.request(), site);
    let notice = if cookie.is_some() { Notice::EntriesKept } else { Notice::NothingSaved };
    res.response_mut().extensions_mut().insert(notice);
    append(res, cookie);
}

/// Removes the cookie once its fields are shown.
pub fn remove_shown(res: &mut ServiceResponse<BoxBody>, site: &Site) {
    if res.request().extensions().contains::<Shown>() {
        append(res, Some(site.kept_forms.removal()));
    }
}

fn append(res: &mut ServiceResponse<BoxBody>, cookie: Option<Cookie<'_>>) {
    if let Some(value) = cookie.and_then(|cookie| set_cookie(&cookie)) {
        res.headers_mut().append(SET_COOKIE, value);
    }
}
