//! Forms sent after the session has ended, or too long after the password was entered: some of their fields are kept
//! until the user has signed in or re-authenticated.
//!
//! They are in one signed cookie, so that a visitor leaves nothing on the server, and a link can't fill in a form. Each
//! path has one form there, so two tabs with different forms keep both. The [route](super::route::PageRoute::keeping)
//! names the fields, which never include passwords.

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
/// Browsers refuse a cookie of more than 4,096 bytes. The oldest forms make room.
const MAX_BYTES: usize = 2_000;

/// The names of a route's fields that may be kept.
#[derive(Clone, Copy)]
pub struct Keeps(pub &'static [&'static str]);

/// The fields of a request that may be kept, in its extensions.
struct NotedFields(Vec<(String, String)>);

/// The id of the user whose form it was, if known; in the extensions of the request.
struct Owner(String);

/// One kept form: the id of the user, the path, and the fields. The cookie has a list of these, the oldest first.
type Kept = (Option<String>, String, Vec<(String, String)>);

/// The path whose form needn't be kept any longer, in the extensions of the request.
struct Finished(String);

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

/// The forms in the request's cookie.
fn kept_forms(req: &HttpRequest, site: &Site) -> Vec<Kept> {
    let extensions = req.extensions();
    let found = extensions.get().and_then(|cookies| site.kept_forms.find(cookies));
    let json = found.and_then(|found| URL_SAFE_NO_PAD.decode(found.value).ok());
    json.and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
}

/// The cookie with these forms, or its removal. `None` if they are too large.
fn cookie(forms: &[Kept], site: &Site) -> Option<Cookie<'static>> {
    if forms.is_empty() {
        return Some(site.kept_forms.removal());
    }
    let value = URL_SAFE_NO_PAD.encode(serde_json::to_vec(forms).ok()?);
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
        finish(req, req.path());
    }
    (page, form)
}

fn kept(req: &HttpRequest, page: &Page) -> Option<Vec<(String, String)>> {
    let forms = kept_forms(req, &page.site);
    let (owner, _, pairs) = forms.into_iter().find(|(_, path, _)| path == req.path())?;
    let is_own = owner.is_none_or(|owner| page.user().is_some_and(|user| user.id == owner));
    is_own.then_some(pairs)
}

/// Keeps the form of this path no longer: it was shown, or the user doesn't want to continue.
pub fn finish(req: &HttpRequest, path: &str) {
    req.extensions_mut().insert(Finished(path.to_owned()));
}

/// Adds the form that was sent to the cookie. Returns false if it has no fields to keep, or too much in them.
pub fn keep(res: &mut ServiceResponse<BoxBody>, site: &Site) -> bool {
    let req = res.request();
    let Some(NotedFields(pairs)) = req.extensions_mut().remove() else { return false };
    let owner = req.extensions_mut().remove().map(|Owner(id)| id);
    let mut forms = kept_forms(req, site);
    forms.retain(|(_, path, _)| path != req.path());
    forms.push((owner, req.path().to_owned(), pairs));
    let fits = (0..forms.len()).filter_map(|oldest| forms.get(oldest..)).find_map(|forms| cookie(forms, site));
    let kept = fits.is_some();
    append(res, fits);
    kept
}

/// Removes the form that is [finished](finish) from the cookie.
pub fn remove_finished(res: &mut ServiceResponse<BoxBody>, site: &Site) {
    let req = res.request();
    let Some(Finished(path)) = req.extensions_mut().remove() else { return };
    let before = kept_forms(req, site);
    let after: Vec<_> = before.iter().filter(|(_, kept, _)| *kept != path).cloned().collect();
    if after.len() < before.len() {
        append(res, cookie(&after, site));
    }
}

fn append(res: &mut ServiceResponse<BoxBody>, cookie: Option<Cookie<'_>>) {
    if let Some(value) = cookie.and_then(|cookie| set_cookie(&cookie)) {
        res.headers_mut().append(SET_COOKIE, value);
    }
}
