//! Cookies that a browser does not keep: where signing in would lead to the sign-in page again and again (a redirect
//! loop), a page says so instead.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use hashlink::LruCache;
use parking_lot::Mutex;

use super::return_to::ReturnTo;
use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::sessions::{CurrentUser, Sessions, cookie};
use crate::web::page::Page;
use crate::web::respond;

/// In seconds, from one redirect to the next that belongs to it.
const WINDOW: UnixSeconds = 10;
/// Redirects that are remembered; beyond them those of longest ago are forgotten.
const MOST: usize = 4_096;
/// The redirects to an application that sends the person back though the browser brings the cookie.
const PATIENCE: u32 = 5;
/// The same as [`PATIENCE`], for a browser that does not send the cookie. Once may be the first time, or another tab at the
/// same moment.
const PATIENCE_WITHOUT: u32 = 2;

/// Redirects of a moment ago, in the memory of this process. Each is only a reason to show a page.
#[derive(Clone)]
pub struct Redirects {
    recent: Arc<Mutex<LruCache<String, Recent>>>,
    clock: Clock,
}

#[derive(Clone, Copy)]
struct Recent {
    count: u32,
    at: UnixSeconds,
}

#[derive(Template)]
#[template(path = "login/unkept.html")]
struct UnkeptPage {
    page: Page,
    return_to: ReturnTo,
    signed_in: bool,
    again: String,
}

impl Redirects {
    pub fn new(clock: Clock) -> Self {
        Self { recent: Arc::new(Mutex::new(LruCache::new(MOST))), clock }
    }

    /// Called when somebody signed in. A browser that brings a cookie of ours keeps cookies.
    pub fn signed_in(&self, req: &HttpRequest, client: &ClientInfo) {
        if let Some(key) = browser(req, client) {
            self.count(&key);
        }
    }

    /// Returns true, once, where somebody signed in a moment ago and the browser brings no cookie of ours at all.
    pub fn follow_sign_in(&self, req: &HttpRequest, client: &ClientInfo) -> bool {
        let Some(key) = browser(req, client) else { return false };
        self.recent.lock().remove(&key).is_some_and(|recent| self.is_fresh(recent))
    }

    /// Returns true where leading somebody who is signed in on to an application would only bring them back here, since
    /// the browser did not keep the cookie that opens it. Called before each time that they are led there.
    pub fn leads_nowhere(
        &self,
        req: &HttpRequest,
        sessions: &Sessions,
        current: &CurrentUser,
        return_to: &ReturnTo,
    ) -> bool {
        let ReturnTo::Application(url) = return_to else { return false };
        let key = hash_secret(&format!("{} {}", current.session().id, url.as_str()));
        let most = if sessions.has_application_cookie(req) { PATIENCE } else { PATIENCE_WITHOUT };
        let leads_nowhere = self.count(&key) > most;
        if leads_nowhere {
            // A second try gets another chance.
            self.recent.lock().remove(&key);
        }
        leads_nowhere
    }

    fn count(&self, key: &str) -> u32 {
        let now = self.clock.now();
        let mut recent = self.recent.lock();
        let before = recent.get(key).copied().filter(|recent| self.is_fresh(*recent)).map_or(0, |recent| recent.count);
        recent.insert(key.to_owned(), Recent { count: before.saturating_add(1), at: now });
        before + 1
    }

    fn is_fresh(&self, recent: Recent) -> bool {
        self.clock.now().abs_diff(recent.at) <= WINDOW.unsigned_abs()
    }
}

/// A browser without cookies, as far as it can be told from others: by its address and name. None where it says that
/// nobody led it here, as when somebody opens a private window.
fn browser(req: &HttpRequest, client: &ClientInfo) -> Option<String> {
    let by_hand = req.headers().get("sec-fetch-site").is_some_and(|site| site == "none");
    let is_nameless = client.user_agent.is_empty();
    let tells = !by_hand && !is_nameless && !cookie::has_ours(req);
    tells.then(|| hash_secret(&format!("{} {}", client.address, client.user_agent)))
}

/// Says that the browser keeps no cookie, and how to go on.
pub fn show(page: Page, return_to: ReturnTo, signed_in: bool) -> Result<HttpResponse, AppError> {
    let again = if signed_in { return_to.as_str().to_owned() } else { return_to.sign_in_path() };
    respond::html(StatusCode::OK, &UnkeptPage { page, return_to, signed_in, again })
}
