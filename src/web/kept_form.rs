//! Forms sent after the session has ended, or too long after the password was entered: some of their fields are kept
//! until the user has signed in or re-authenticated.
//!
//! They are in a signed cookie, so that a visitor leaves nothing on the server, and a link can't fill in a form. The
//! [route](super::route::PageRoute::keeping) names the fields, which never include passwords.

use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::SET_COOKIE;
use actix_web::web::ThinData;
use actix_web::{HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::form::Form;
use super::notice::Notice;
use super::page::Page;
use super::site::Site;
use crate::sessions::Sessions;
use crate::sessions::cookie::set_cookie;

const LIFETIME: Duration = Duration::minutes(15);
/// Browsers refuse a cookie of more than 4,096 bytes.
const MAX_BYTES: usize = 2_000;

/// The names of a route's fields that may be kept.
#[derive(Clone, Copy)]
pub struct Keeps(pub &'static [&'static str]);

/// The fields of a request that may be kept, in its extensions.
struct NotedFields(Vec<(String, String)>);

/// The id of the user whose form it was, if known; in the extensions of the request.
struct Owner(String);

/// The content of the cookie: the id of the user, the path, and the fields.
type Kept = (Option<String>, String, Vec<(String, String)>);

/// Marks a request whose page shows the kept fields.
struct Shown;

/// Finds out whose form it was, so that it's shown to nobody else at the same browser.
pub async fn note_owner(req: &HttpRequest) {
    let Some(sessions) = req.app_data::<ThinData<Sessions>>() else { return };
    if let Some(owner) = sessions.last_user(req).await {
        req.extensions_mut().insert(Owner(owner));
    }
}

/// Reads the fields that may be kept from a body, in case the user has to sign in or re-authenticate first.
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
    let owner = extensions.get::<Owner>().map(|Owner(id)| id);
    let value = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&(owner, req.path(), pairs)).ok()?);
    (value.len() <= MAX_BYTES).then(|| {
        let mut cookie = site.kept_forms.sign(&value);
        cookie.set_max_age(LIFETIME);
        cookie
    })
}

/// Fills in this page's form with the kept fields, once, and shows a notice.
pub fn fill(req: &HttpRequest, mut page: Page, mut form: Form) -> (Page, Form) {
    if let (Some(Keeps(fields)), Some(pairs)) = (req.app_data::<Keeps>(), kept(req, &page)) {
        for field in *fields {
            // A form doesn't send a cleared checkbox.
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
    let (owner, path, pairs): Kept = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(value).ok()?).ok()?;
    let is_own = owner.is_none_or(|owner| page.user().is_some_and(|user| user.id == owner));
    (is_own && path == req.path()).then_some(pairs)
}

/// Sets the cookie of the kept fields. Returns false if there are none.
pub fn keep(res: &mut ServiceResponse<BoxBody>, site: &Site) -> bool {
    let cookie = cookie(res.request(), site);
    let kept = cookie.is_some();
    append(res, cookie);
    kept
}

/// Removes the cookie once its fields were shown.
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
