//! The current session of a request: lookup, sign-in and sign-out.

use std::future::{Ready, ready};
use std::rc::Rc;

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::{Either, LocalBoxFuture};

use super::cache::{Lookup, PendingSave, RedisStore, SessionCache};
use super::cached_session::CachedSession;
use super::cookie::{ClearCookies, SessionCookie, SignedCookie};
use super::factors::{FactorKind, Factors};
use super::last_seen::{LastSeenRecorder, Subject};
use super::revocations::RevocationList;
use super::store::{self, NewSession, SessionRef};
use super::trusted::TrustedBrowsers;
use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::metrics::SessionMetrics;
use crate::base::secret::{NoRandomness, hash_secret, new_id, new_secret};
use crate::base::user::User;
use crate::config::{Lifetimes, SecondFactorPolicy};
use crate::storage::audit::{Audit, Event, Record};
use crate::storage::db::Db;
use crate::storage::{trusted_browsers, users};

/// The `authenticated_at` of a session whose user hasn't proved who they are: in a trusted browser, a stolen password is
/// all that a thief needs.
const NEVER: UnixSeconds = 0;

/// The signed-in user of a request and their session. A handler with this argument serves only signed-in users.
///
/// A session that lacks a second factor which its user must have is nobody's, except on routes that are
/// [open to it](OpenToEnrolment).
#[derive(Clone)]
pub struct CurrentUser {
    session: Rc<CachedSession>,
    policy: SecondFactorPolicy,
}

/// The session that a request brought or began, even if it opens nothing: for its cookies and the log.
#[derive(Clone)]
pub struct FoundSession(CurrentUser);

impl FoundSession {
    pub fn session(&self) -> &CachedSession {
        &self.0.session
    }
}

/// Set on a route for users who must have a second factor and have yet to add or prove one.
pub struct OpenToEnrolment;

impl CurrentUser {
    /// Finds the user of a request.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] if nobody is signed in; [`AppError::SecondFactorNeeded`] if the session lacks a second
    /// factor that the user must have; otherwise errors of the database, if a query is needed.
    pub async fn of(req: &HttpRequest) -> Result<Self, AppError> {
        match Self::recognised(req) {
            Some(current) => Ok(current),
            None => Self::found(req).await?.admit(req),
        }
    }

    /// Finds the session of a request, even if it opens nothing.
    async fn found(req: &HttpRequest) -> Result<Self, AppError> {
        let found = req.extensions().get::<FoundSession>().cloned();
        if let Some(FoundSession(current)) = found {
            return Ok(current);
        }
        let sessions = req.app_data::<web::ThinData<Sessions>>().ok_or(AppError::Unprepared("sessions"))?;
        let current = sessions.current(sessions.resolve(req).await?);
        req.extensions_mut().insert(FoundSession(current.clone()));
        Ok(current)
    }

    /// Makes this the user of the request, unless the session lacks a second factor and the route isn't open to it.
    fn admit(self, req: &HttpRequest) -> Result<Self, AppError> {
        if self.lacks_second_factor() && req.app_data::<OpenToEnrolment>().is_none() {
            return Err(AppError::SecondFactorNeeded);
        }
        req.extensions_mut().insert(self.clone());
        Ok(self)
    }

    fn forget(req: &HttpRequest) {
        let mut extensions = req.extensions_mut();
        extensions.remove::<Self>();
        extensions.remove::<FoundSession>();
    }

    /// Checks that the user found earlier in this request is still signed in.
    ///
    /// # Errors
    /// The same as for [`CurrentUser::of`].
    pub async fn still(req: &HttpRequest) -> Result<(), AppError> {
        let sessions = req.app_data::<web::ThinData<Sessions>>().ok_or(AppError::Unprepared("sessions"))?;
        let current = Self::recognised(req).ok_or(AppError::SignedOut)?;
        let now = sessions.shared.clock.now();
        if sessions.shared.revocations.is_current(current.session(), now) {
            return Ok(());
        }
        Self::forget(req);
        Self::of(req).await.map(|_| ())
    }

    /// Checks that the user has proved recently who they are.
    ///
    /// # Errors
    /// [`AppError::ReauthenticationNeeded`].
    pub fn require_recent(&self, now: UnixSeconds, lifetimes: &Lifetimes) -> Result<(), AppError> {
        let recent = self.session.is_recently_authenticated(now, lifetimes.reauthentication);
        recent.then_some(()).ok_or(AppError::ReauthenticationNeeded)
    }

    /// Returns the user found earlier in this request.
    fn recognised(req: &HttpRequest) -> Option<Self> {
        req.extensions().get::<Self>().cloned()
    }

    pub fn user(&self) -> &User {
        &self.session.user
    }

    pub fn session(&self) -> &CachedSession {
        &self.session
    }

    /// Returns true if the user must have a second factor that this session lacks.
    pub fn lacks_second_factor(&self) -> bool {
        lacks_second_factor(self.policy, self.user(), &self.session.factors)
    }

    /// Returns true if the session still opens what it opened when the request arrived, with the user and the factors that
    /// the rows have now.
    pub(super) fn still_opens_as_much(&self, user: &User, factors: &Factors) -> bool {
        self.lacks_second_factor() || !lacks_second_factor(self.policy, user, factors)
    }
}

/// Returns true if the user must have a second factor, and these are fewer than two.
fn lacks_second_factor(policy: SecondFactorPolicy, user: &User, factors: &Factors) -> bool {
    policy.binds(user.role) && !factors.is_two()
}

/// The sessions of a site. One per worker, shared by clones.
#[derive(Clone)]
pub struct Sessions {
    pub(super) shared: Rc<SessionsParts>,
}

/// The parts of [`Sessions`].
pub struct SessionsParts {
    pub db: Db,
    pub audit: Audit,
    pub revocations: RevocationList,
    pub clock: Clock,
    pub lifetimes: Lifetimes,
    pub second_factor: SecondFactorPolicy,
    pub cookie: SignedCookie,
    /// The cookie for apps, if `COOKIE_DOMAIN` is set.
    pub applications: Option<SignedCookie>,
    pub trusted_browsers: TrustedBrowsers,
    /// The cache, unless sessions are cached in the cookie.
    pub redis: Option<Rc<RedisStore>>,
    /// The cache for apps, unless sessions are cached in Redis.
    pub cache: SessionCache,
    pub last_seen: LastSeenRecorder,
    pub metrics: SessionMetrics,
}

impl Sessions {
    pub fn new(parts: SessionsParts) -> Self {
        Self { shared: Rc::new(parts) }
    }

    pub(super) fn cookie(&self) -> &SignedCookie {
        &self.shared.cookie
    }

    /// The `Max-Age` of a remembered session's cookie, in seconds.
    pub(super) fn max_age(&self, state: &CachedSession) -> Option<i64> {
        state.remembered.then(|| (state.expires_at - self.shared.clock.now()).max(0))
    }

    pub(super) fn current(&self, session: CachedSession) -> CurrentUser {
        CurrentUser { session: Rc::new(session), policy: self.shared.second_factor }
    }

    /// Returns true if a session opens nothing to its user, who must have a second factor.
    pub(super) fn lacks_second_factor(&self, session: &CachedSession) -> bool {
        lacks_second_factor(self.shared.second_factor, &session.user, &session.factors)
    }

    /// Finds the session of the request: the cached copy if it's current, otherwise the row.
    async fn resolve(&self, req: &HttpRequest) -> Result<CachedSession, AppError> {
        let cookie = session_cookie(req).ok_or(AppError::SignedOut)?;
        let (secret, carried) = cookie.parts();
        let now = self.shared.clock.now();
        let Lookup { cached, store, is_miss } = self.look_up(secret, carried, now).await;
        match cached {
            Some(mut cached) if self.is_current(&cached, now) => {
                let used = self.is_use_to_note(&cached, now);
                if used {
                    self.note_use(&mut cached, now);
                }
                if used || cookie.is_outdated() {
                    persist(req, secret, &cached, is_miss);
                }
                self.shared.metrics.read(store);
                Ok(cached)
            }
            // Boxed: this path is rare, and every request would pay for the size of its future.
            cached => Box::pin(self.read_row(req, secret, cached, is_miss, now)).await,
        }
    }

    /// Looks a session up in the cache.
    async fn look_up(&self, secret: &str, carried: Option<&str>, now: UnixSeconds) -> Lookup {
        match &self.shared.redis {
            Some(redis) => redis.get(&hash_secret(secret), |cached| self.is_enough(cached, now)).await,
            None => Lookup { cached: carried.and_then(CachedSession::from_text), store: "cookie", is_miss: false },
        }
    }

    /// Reads the row, which decides. Cookies are removed only here.
    async fn read_row(
        &self,
        req: &HttpRequest,
        secret: &str,
        cached: Option<CachedSession>,
        is_miss: bool,
        now: UnixSeconds,
    ) -> Result<CachedSession, AppError> {
        let hash = hash_secret(secret);
        let Some(mut state) = self.find_active(&hash, cached.as_ref(), now).await? else {
            self.delete_cached(&hash).await;
            // A request may be on its way while another one replaces the session, whose cookie stays.
            if !is_of_script(req) && self.replacement_of(&hash).await?.is_none() {
                clear_cookies(req);
            }
            return Err(AppError::SignedOut);
        };
        if self.is_use_to_note(&state, now) {
            self.note_use(&mut state, now);
        }
        persist(req, secret, &state, is_miss);
        Ok(state)
    }

    /// Returns true if a cached session can be used without reading its row.
    pub(super) fn is_current(&self, cached: &CachedSession, now: UnixSeconds) -> bool {
        self.shared.revocations.is_current(cached, now) && !cached.is_expired(now, self.idle())
    }

    /// Returns true if this process's own copy needs no look at that of all instances, one of which may have noted a
    /// later use.
    pub(super) fn is_enough(&self, cached: &CachedSession, now: UnixSeconds) -> bool {
        self.is_current(cached, now) && !self.is_use_to_note(cached, now)
    }

    /// Reads the row of a session. `None` unless it is active.
    pub(super) async fn find_active(
        &self,
        hash: &str,
        cached: Option<&CachedSession>,
        now: UnixSeconds,
    ) -> Result<Option<CachedSession>, AppError> {
        self.shared.metrics.read("database");
        let row = self.shared.db.read(async |db| store::find_active(db, hash, now).await).await?;
        // The copy is genuine and may have a later use than the row.
        Ok(row.map(|row| row.seen_by(cached)).filter(|state| !state.is_expired(now, self.idle())))
    }

    async fn replacement_of(&self, hash: &str) -> Result<Option<SessionRef>, AppError> {
        Ok(self.shared.db.read(async |db| store::replacement_of(db, hash).await).await?)
    }

    /// Returns the request's session, or the one that replaced it.
    async fn own(&self, req: &HttpRequest) -> Result<Option<SessionRef>, AppError> {
        let Some(hash) = secret_hash(req) else { return Ok(None) };
        match CurrentUser::found(req).await {
            Ok(current) => Ok(Some(SessionRef::of(current.session()))),
            Err(AppError::SignedOut) => self.replacement_of(&hash).await,
            Err(error) => Err(error),
        }
    }

    async fn delete_cached(&self, hash: &str) {
        if let Some(redis) = &self.shared.redis {
            redis.delete(hash).await;
        }
    }

    /// The idle timeout, in seconds.
    pub(super) fn idle(&self) -> i64 {
        self.shared.lifetimes.idle
    }

    /// Returns true if it's time to record the session's use again.
    pub(super) fn is_use_to_note(&self, state: &CachedSession, now: UnixSeconds) -> bool {
        now - state.last_seen_at >= (self.idle() / 10).clamp(1, 60)
    }

    pub(super) fn note_use(&self, state: &mut CachedSession, now: UnixSeconds) {
        state.last_seen_at = now;
        self.shared.last_seen.note(Subject::Session(state.id.clone()), now);
    }

    /// Starts a session for a user and ends the request's [own](Self::own) session (session fixation), which signs out
    /// another user.
    ///
    /// Returns `None` if the account was changed or disabled after the caller read it, or has a second factor that wasn't
    /// proved. A trusted browser stands in for it only if the request has its cookie and the trust hasn't ended.
    ///
    /// # Errors
    /// If the database is unavailable. Then nothing was changed.
    pub async fn sign_in(
        &self,
        req: &HttpRequest,
        client: &ClientInfo,
        user: &User,
        factors: Factors,
        remember: bool,
    ) -> Result<Option<CurrentUser>, AppError> {
        let before = self.own(req).await?;
        let now = self.shared.clock.now();
        let (secret, new) = self.new_session(client, factors.clone(), remember, now)?;
        let trusted = self.shared.trusted_browsers.hashes(req);
        let other = before.as_ref().map(|before| &before.user_id).filter(|other| **other != user.id);
        let signed_in = Record::by_user(Event::SignedIn, &user.id, client).target(new.id.clone());
        let signed_in = signed_in.detail(factors.second().map_or("", FactorKind::as_str));
        let signed_out = other.map(|other| Record::by_user(Event::SignedOut, other, client));
        let begun = self
            .shared
            .db
            .write(async |db| {
                // Accounts are locked in the order of their ids, against deadlocks.
                if let Some(other) = other.filter(|other| **other < user.id) {
                    users::lock(db, other).await?;
                }
                if !users::lock_unchanged(db, user).await? {
                    return Ok(None);
                }
                // Callers have asked for the second factor. No link or other way leads past it either.
                if !factors.is_two() && users::has_second_factor(db, &user.id).await? {
                    return Ok(None);
                }
                if factors.by_trusted_browser() && !trusted_browsers::note_use(db, &user.id, &trusted, now).await? {
                    return Ok(None);
                }
                let mut events = vec![signed_in];
                let (epoch, mut ended) = store::insert(db, &new, &user.id, now).await?;
                if let Some(SessionRef { id, user_id }) = &before {
                    users::lock(db, user_id).await?;
                    for one in store::end_one_of(db, user_id, id, now, self.idle()).await? {
                        events.extend(signed_out.clone());
                        ended.push(one.id);
                    }
                }
                for event in &events {
                    self.shared.audit.put(db, event).await?;
                }
                Ok(Some((epoch, ended, events)))
            })
            .await?;
        let Some((epoch, ended, events)) = begun else { return Ok(None) };
        self.shared.revocations.add_sessions(ended);
        events.iter().for_each(|event| self.shared.audit.say(event));
        let state = new.into_state(user.clone(), epoch, now);
        Ok(Some(self.adopt(req, secret, secret_hash(req), state).await))
    }

    /// Returns a session not yet written, and its secret.
    pub(super) fn new_session<'a>(
        &self,
        client: &'a ClientInfo,
        factors: Factors,
        remember: bool,
        now: UnixSeconds,
    ) -> Result<(String, NewSession<'a>), NoRandomness> {
        let secret = new_secret()?;
        let lifetimes = &self.shared.lifetimes;
        let lifetime = if remember { lifetimes.remembered } else { lifetimes.absolute };
        let new = NewSession {
            id: new_id()?,
            secret_hash: hash_secret(&secret),
            authenticated_at: if factors.by_trusted_browser() { NEVER } else { now },
            factors,
            expires_at: now + lifetime,
            remembered: remember,
            client,
        };
        Ok((secret, new))
    }

    /// Makes a session that was just written the request's own, in place of the previous one.
    pub(super) async fn adopt(
        &self,
        req: &HttpRequest,
        secret: String,
        before: Option<String>,
        state: CachedSession,
    ) -> CurrentUser {
        if let Some(before) = &before {
            self.delete_cached(before).await;
        }
        persist(req, &secret, &state, true);
        req.extensions_mut().remove::<ClearCookies>();
        req.extensions_mut().insert(SessionCookie::begun(secret));
        CurrentUser::forget(req);
        let current = self.current(state);
        req.extensions_mut().insert(FoundSession(current.clone()));
        // Without a second factor, the rest of the request is a stranger's.
        let _ = current.clone().admit(req);
        current
    }

    /// Ends the session of the request, or the one that replaced it, if somebody is signed in.
    ///
    /// # Errors
    /// If the database is unavailable. Then the session isn't ended and the browser keeps its cookie.
    pub async fn sign_out(&self, req: &HttpRequest, client: &ClientInfo) -> Result<(), AppError> {
        let Some(hash) = secret_hash(req) else { return Ok(()) };
        if let Some(session) = self.own(req).await? {
            self.end_as(Record::by_user(Event::SignedOut, &session.user_id, client), &session).await?;
        }
        self.delete_cached(&hash).await;
        clear_cookies(req);
        CurrentUser::forget(req);
        Ok(())
    }

    /// Ends a session after too many wrong proofs.
    pub async fn end(&self, current: &CurrentUser, client: &ClientInfo) -> Result<(), AppError> {
        let session = SessionRef::of(current.session());
        let event = Record::by_user(Event::SessionEnded, &session.user_id, client).target(&session.id);
        self.end_as(event, &session).await
    }

    /// Ends a session, and writes the event if it was active.
    async fn end_as(&self, event: Record<'_>, session: &SessionRef) -> Result<(), AppError> {
        let (SessionRef { id, user_id }, now) = (session, self.shared.clock.now());
        let ended = self.shared.db.write(async |db| {
            users::lock(db, user_id).await?;
            let ended = store::end_one_of(db, user_id, id, now, self.idle()).await?;
            if !ended.is_empty() {
                self.shared.audit.put(db, &event).await?;
            }
            Ok(ended)
        });
        let ended = ended.await?;
        if !ended.is_empty() {
            self.shared.audit.say(&event);
        }
        self.shared.revocations.add_sessions(ended.into_iter().map(|ended| ended.id));
        Ok(())
    }

    /// Returns the id of the user whose session the request's cookie was, if its row still exists.
    pub async fn last_user(&self, req: &HttpRequest) -> Option<String> {
        let hash = secret_hash(req)?;
        self.shared.db.read(async |db| store::user_of(db, &hash).await).await.ok().flatten()
    }

    /// Lists the user's active sessions, most recently used first.
    pub async fn list(&self, current: &CurrentUser) -> Result<Vec<store::SessionSummary>, AppError> {
        let now = self.shared.clock.now();
        let user_id = &current.user().id;
        Ok(self.shared.db.read(async |db| store::of_user(db, user_id, now, self.idle()).await).await?)
    }

    /// Counts the user's active sessions and app passwords.
    pub async fn count(&self, current: &CurrentUser) -> Result<store::Counts, AppError> {
        let now = self.shared.clock.now();
        let user_id = &current.user().id;
        Ok(self.shared.db.read(async |db| store::count_of_user(db, user_id, now, self.idle()).await).await?)
    }
}

/// Removes the session's cookies from the browser.
fn clear_cookies(req: &HttpRequest) {
    req.get_session().clear();
    req.extensions_mut().insert(ClearCookies);
}

/// Returns true for a request of a page's script (Fetch Metadata).
fn is_of_script(req: &HttpRequest) -> bool {
    req.headers().get("sec-fetch-mode").is_some_and(|mode| mode != "navigate")
}

fn session_cookie(req: &HttpRequest) -> Option<SessionCookie> {
    req.extensions().get::<SessionCookie>().cloned()
}

/// Returns the hash of the secret in the request's cookie.
pub(super) fn secret_hash(req: &HttpRequest) -> Option<String> {
    session_cookie(req).map(|cookie| hash_secret(cookie.parts().0))
}

/// Has actix-session cache the session and send its cookie at the end of the request.
fn persist(req: &HttpRequest, secret: &str, cached: &CachedSession, is_miss: bool) {
    let (secret, expires_at) = (secret.into(), cached.expires_at);
    let pending = PendingSave { secret, cached: cached.to_text().into(), expires_at, is_miss };
    // Texts and numbers can always be encoded as JSON.
    let _ = req.get_session().insert(PendingSave::NAME, pending);
}

impl FromRequest for CurrentUser {
    type Error = AppError;
    type Future = Either<Ready<Result<Self, AppError>>, LocalBoxFuture<'static, Result<Self, AppError>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        match Self::recognised(req) {
            Some(current) => Either::Left(ready(Ok(current))),
            None => {
                let req = req.clone();
                Either::Right(Box::pin(async move { Self::of(&req).await }))
            }
        }
    }
}
