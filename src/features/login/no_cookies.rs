//! Browsers that don't save cookies: instead of a redirect loop between sign-in and an app, a page explains the
//! problem.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use hashlink::LruCache;
use parking_lot::Mutex;

use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::sessions::{CurrentUser, Sessions, cookie};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::return_to::ReturnTo;

/// The longest time between two redirects of a loop, in seconds.
const WINDOW: UnixSeconds = 10;
/// The most redirects remembered. The oldest are forgotten first.
const MOST: usize = 4_096;
/// The number of redirects before the page is shown, if the browser sends the cookie for apps.
const PATIENCE: u32 = 5;
/// Like [`PATIENCE`], for a browser that doesn't send the cookie. A single redirect may be the first visit, or another
/// tab at the same moment.
const PATIENCE_WITHOUT: u32 = 2;

/// Recent redirects, in the memory of this process. They only decide whether to show a page.
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
#[template(path = "login/no_cookies.html")]
struct NoCookiesPage {
    page: Page,
    return_to: ReturnTo,
    signed_in: bool,
    again: String,
}

impl Redirects {
    pub fn new(clock: Clock) -> Self {
        Self { recent: Arc::new(Mutex::new(LruCache::new(MOST))), clock }
    }

    /// Remembers a sign-in, unless the browser sends one of our cookies and so saves cookies.
    pub fn signed_in(&self, req: &HttpRequest, client: &ClientInfo) {
        if let Some(key) = browser(req, client) {
            self.count(&key);
        }
    }

    /// Returns true, once, if this browser has just signed in but sends none of our cookies.
    pub fn follow_sign_in(&self, req: &HttpRequest, client: &ClientInfo) -> bool {
        let Some(key) = browser(req, client) else { return false };
        self.recent.lock().remove(&key).is_some_and(|recent| self.is_fresh(recent))
    }

    /// Counts a redirect of a signed-in user to an app. Returns true if the app would only send them back, because the
    /// browser didn't save the cookie for apps.
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
            // Trying again starts a new count.
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

/// Identifies a browser without cookies by its address and name. `None` if the user opened the page themselves, for
/// example in a private window.
fn browser(req: &HttpRequest, client: &ClientInfo) -> Option<String> {
    let by_hand = req.headers().get("sec-fetch-site").is_some_and(|site| site == "none");
    let is_nameless = client.user_agent.is_empty();
    let tells = !by_hand && !is_nameless && !cookie::has_ours(req);
    tells.then(|| hash_secret(&format!("{} {}", client.address, client.user_agent)))
}

/// The page that says that the browser doesn't save cookies, and what to do.
pub fn show(page: Page, return_to: ReturnTo, signed_in: bool) -> Result<HttpResponse, AppError> {
    let again = if signed_in { return_to.as_str().to_owned() } else { return_to.sign_in_path() };
    respond::html(StatusCode::OK, &NoCookiesPage { page, return_to, signed_in, again })
}
