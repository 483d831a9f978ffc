//! The second cookie of a session: it gives access to the apps behind Vestibule, and never to the account.
//!
//! Every app receives this cookie, and one may be hostile. So the cookie has no secret, only the hash of the session's
//! secret, signed with a key of its own. The session isn't cached in the cookie, because a cookie set by a check
//! doesn't reach the browser. With Redis, it's cached like the account's; without, in the worker's memory.

use std::rc::Rc;

use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::Extensions;
use actix_web::http::header::{HeaderMap, SET_COOKIE};
use actix_web::{HttpMessage, HttpRequest};

use super::cache::Lookup;
use super::cached_session::CachedSession;
use super::cookie::{RequestCookies, SessionCookie, SignedCookie, set_cookie};
use super::current::Sessions;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::secret::hash_secret;

/// The session that a request to an app brings.
pub enum Visitor {
    SignedIn(Rc<CachedSession>),
    /// A session that lacks the second factor which its user must have. It opens nothing.
    LacksSecondFactor(Rc<CachedSession>),
}

impl Sessions {
    /// Finds the session of a request to an app: by the cookie for apps if `COOKIE_DOMAIN` is set, otherwise by the
    /// account's own cookie.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] if nobody is signed in; otherwise errors of the database, if a query is needed.
    pub async fn visitor(&self, req: &HttpRequest) -> Result<Visitor, AppError> {
        let hash = self.session_hash(req).ok_or(AppError::SignedOut)?;
        let now = self.shared.clock.now();
        let (cached, store, is_miss) = self.cached_for_application(&hash, now).await;
        let (mut state, read) = match cached {
            Some(cached) if self.is_current(&cached, now) => (cached, false),
            cached => match self.find_active(&hash, cached.as_deref(), now).await? {
                Some(state) => (Rc::new(state), true),
                None => return Err(AppError::SignedOut),
            },
        };
        let used = self.is_use_to_note(&state, now);
        if used {
            self.note_use(Rc::make_mut(&mut state), now);
        }
        if used || read {
            self.cache_for_application(&hash, &state, is_miss).await;
        }
        if !read {
            self.shared.metrics.read(store);
        }
        Ok(match self.lacks_second_factor(&state) {
            true => Visitor::LacksSecondFactor(state),
            false => Visitor::SignedIn(state),
        })
    }

    /// The hash of the session's secret.
    fn session_hash(&self, req: &HttpRequest) -> Option<String> {
        let extensions = req.extensions();
        match &self.shared.applications {
            Some(cookie) => Some(cookie.find(extensions.get::<RequestCookies>()?)?.value),
            None => Some(hash_secret(extensions.get::<SessionCookie>()?.parts().0)),
        }
    }

    async fn cached_for_application(
        &self,
        hash: &str,
        now: UnixSeconds,
    ) -> (Option<Rc<CachedSession>>, &'static str, bool) {
        match &self.shared.redis {
            Some(redis) => {
                let Lookup { cached, store, is_miss } = redis.get(hash, |cached| self.is_enough(cached, now)).await;
                (cached.map(Rc::new), store, is_miss)
            }
            None => (self.shared.cache.0.borrow_mut().get(hash).cloned(), "memory", true),
        }
    }

    async fn cache_for_application(&self, hash: &str, state: &Rc<CachedSession>, is_miss: bool) {
        match &self.shared.redis {
            Some(redis) => redis.put(hash, &state.to_text(), state.expires_at, is_miss).await,
            None => drop(self.shared.cache.0.borrow_mut().insert(hash.to_owned(), Rc::clone(state))),
        }
    }

    /// Returns true if the request has this session's cookie for apps, or the site has no such cookie.
    pub fn has_application_cookie(&self, req: &HttpRequest) -> bool {
        let extensions = req.extensions();
        let Some(cookie) = &self.shared.applications else { return true };
        let Some((cookies, session)) = extensions.get::<RequestCookies>().zip(extensions.get::<SessionCookie>()) else {
            return false;
        };
        let hash = hash_secret(session.parts().0);
        cookie.find(cookies).is_some_and(|found| found.value == hash)
    }

    /// Sets the cookie for apps, unless the request already has this session's.
    pub(super) fn set_application_cookie(&self, request: &Extensions, max_age: Option<i64>, answer: &mut HeaderMap) {
        let Some(cookie) = &self.shared.applications else { return };
        let Some((cookies, session)) = request.get::<RequestCookies>().zip(request.get::<SessionCookie>()) else {
            return;
        };
        let hash = hash_secret(session.parts().0);
        if cookie.find(cookies).is_some_and(|found| found.value == hash && !found.outdated) {
            return;
        }
        let mut cookie = cookie.sign(&hash);
        cookie.set_max_age(max_age.map(Duration::seconds));
        if let Some(value) = set_cookie(&cookie) {
            answer.append(SET_COOKIE, value);
        }
    }

    /// The cookies that remove a session's cookies.
    pub(super) fn removals(&self) -> impl Iterator<Item = Cookie<'static>> {
        let both = [Some(&self.shared.cookie), self.shared.applications.as_ref()];
        both.into_iter().flatten().map(SignedCookie::removal)
    }
}
