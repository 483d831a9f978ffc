//! All that a page needs of sessions: who is signed in, signing in, signing out.

use std::future::{Ready, ready};
use std::rc::Rc;

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::{Either, LocalBoxFuture};

use super::cache::{Copies, Found, RedisStore};
use super::cookie::{SessionCookie, SignedCookie, TakenBack};
use super::last_seen::{Touches, Used};
use super::revocations::Ends;
use super::state::{ABSENT, COPY, SECRET, SessionState};
use super::store::{self, NewSession};
use crate::base::client_info::Client;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::error::AppError;
use crate::base::metrics::SessionMetrics;
use crate::base::secret::{NoRandomness, hash_secret, new_id, new_secret};
use crate::base::user::User;
use crate::config::Lifetimes;
use crate::storage::db::Db;
use crate::storage::users;

/// The person whose session a request brought. As a handler's argument it makes the page private.
#[derive(Clone)]
pub struct CurrentUser(Rc<SessionState>);

impl CurrentUser {
    /// Who asks.
    ///
    /// # Errors
    /// When nobody is signed in, or when it takes the database to know and that is away.
    pub async fn of(req: &HttpRequest) -> Result<Self, AppError> {
        if let Some(current) = Self::recognised(req) {
            return Ok(current);
        }
        let sessions = req.app_data::<web::ThinData<Sessions>>().ok_or(AppError::Unprepared("sessions"))?;
        let current = Self(Rc::new(sessions.resolve(req).await?));
        req.extensions_mut().insert(current.clone());
        Ok(current)
    }

    /// Whether whoever was found to ask earlier in this request still is signed in.
    ///
    /// # Errors
    /// As [`CurrentUser::of`].
    pub async fn still(req: &HttpRequest) -> Result<(), AppError> {
        let sessions = req.app_data::<web::ThinData<Sessions>>().ok_or(AppError::Unprepared("sessions"))?;
        let current = Self::recognised(req).ok_or(AppError::SignedOut)?;
        let now = sessions.shared.clock.now();
        if sessions.shared.ends.believes(current.session(), now) {
            return Ok(());
        }
        req.extensions_mut().remove::<Self>();
        Self::of(req).await.map(|_| ())
    }

    /// Who was found to ask earlier in this request.
    fn recognised(req: &HttpRequest) -> Option<Self> {
        req.extensions().get::<Self>().cloned()
    }

    pub fn user(&self) -> &User {
        &self.0.user
    }

    pub fn session(&self) -> &SessionState {
        &self.0
    }
}

/// Signing in, signing out, and who is signed in. One for each worker; clones share it.
#[derive(Clone)]
pub struct Sessions {
    pub(super) shared: Rc<SessionsParts>,
}

/// What sessions need of the program.
pub struct SessionsParts {
    pub db: Db,
    pub ends: Ends,
    pub clock: Clock,
    pub lifetimes: Lifetimes,
    pub cookie: SignedCookie,
    /// With `COOKIE_DOMAIN`: what opens applications.
    pub applications: Option<SignedCookie>,
    /// Where copies are kept, if it is not in the cookies.
    pub redis: Option<Rc<RedisStore>>,
    /// Where copies are kept for applications, if it is not in Redis.
    pub copies: Copies,
    pub touches: Touches,
    pub metrics: SessionMetrics,
}

impl Sessions {
    pub fn new(parts: SessionsParts) -> Self {
        Self { shared: Rc::new(parts) }
    }

    pub(super) fn cookie(&self) -> &SignedCookie {
        &self.shared.cookie
    }

    /// For how long a browser keeps a remembered session's cookie, in seconds.
    pub(super) fn max_age(&self, user: &CurrentUser) -> Option<i64> {
        let state = user.session();
        state.remembered.then(|| (state.expires_at - self.shared.clock.now()).max(0))
    }

    /// The session that the request brought: its copy if that may be believed, else its row.
    async fn resolve(&self, req: &HttpRequest) -> Result<SessionState, AppError> {
        let cookie = brought(req).ok_or(AppError::SignedOut)?;
        let (secret, carried) = cookie.parts();
        let now = self.shared.clock.now();
        let Found { copy, absent } = self.look_up(secret, carried).await;
        match copy {
            Some(mut copy) if self.may_believe(&copy, now) => {
                let used = self.is_use_to_note(&copy, now);
                if used {
                    self.note_use(&mut copy, now);
                }
                if used || cookie.is_outdated() {
                    hold(req, secret, &copy, absent);
                }
                self.shared.metrics.read(self.store());
                Ok(copy)
            }
            // Boxed, since it is seldom gone this way, and every request would carry its size.
            copy => Box::pin(self.read_row(req, secret, copy, absent, now)).await,
        }
    }

    /// Where copies are kept, in a word.
    fn store(&self) -> &'static str {
        if self.shared.redis.is_some() { "redis" } else { "cookie" }
    }

    /// The copy of the session's row, from wherever copies are kept.
    async fn look_up(&self, secret: &str, carried: Option<&str>) -> Found {
        match &self.shared.redis {
            Some(redis) => redis.get(&hash_secret(secret)).await,
            None => Found { copy: carried.and_then(SessionState::from_text), absent: false },
        }
    }

    /// What the row says, which has the last word: only here is a cookie taken back.
    async fn read_row(
        &self,
        req: &HttpRequest,
        secret: &str,
        copy: Option<SessionState>,
        absent: bool,
        now: UnixSeconds,
    ) -> Result<SessionState, AppError> {
        let hash = hash_secret(secret);
        let Some(mut state) = self.living(&hash, copy.as_ref(), now).await? else {
            self.take_back(req, &hash).await;
            return Err(AppError::SignedOut);
        };
        if self.is_use_to_note(&state, now) {
            self.note_use(&mut state, now);
        }
        hold(req, secret, &state, absent);
        Ok(state)
    }

    /// Whether a copy says enough, without its row.
    pub(super) fn may_believe(&self, copy: &SessionState, now: UnixSeconds) -> bool {
        self.shared.ends.believes(copy, now) && !copy.is_over(now, self.idle())
    }

    /// What the row of a session says, if it lives.
    pub(super) async fn living(
        &self,
        hash: &str,
        copy: Option<&SessionState>,
        now: UnixSeconds,
    ) -> Result<Option<SessionState>, AppError> {
        self.shared.metrics.read("database");
        let row = self.shared.db.read(async |db| store::living(db, hash, now).await).await?;
        // The copy is genuine, and may know of a use that was not noted in the row.
        Ok(row.map(|row| row.seen_by(copy)).filter(|state| !state.is_over(now, self.idle())))
    }

    /// Has the browser drop the cookie that it brought, and Redis the copy.
    async fn take_back(&self, req: &HttpRequest, hash: &str) {
        req.get_session().clear();
        req.extensions_mut().insert(TakenBack);
        self.delete_copy(hash).await;
    }

    async fn delete_copy(&self, hash: &str) {
        if let Some(redis) = &self.shared.redis {
            redis.delete(hash).await;
        }
    }

    /// How long a session may go unused, in seconds.
    pub(super) fn idle(&self) -> i64 {
        self.shared.lifetimes.idle
    }

    /// Whether the last note of a session's use is old.
    pub(super) fn is_use_to_note(&self, state: &SessionState, now: UnixSeconds) -> bool {
        now - state.last_seen_at >= (self.idle() / 10).clamp(1, 60)
    }

    pub(super) fn note_use(&self, state: &mut SessionState, now: UnixSeconds) {
        state.last_seen_at = now;
        self.shared.touches.note(Used::Session(state.id.clone()), now);
    }

    /// Begins a session for a user, ending the one that the request brought. `None` if the account was changed or
    /// disabled after it was read: the caller's decision no longer holds.
    ///
    /// # Errors
    /// When the database is away; then nothing has happened.
    pub async fn sign_in(
        &self,
        req: &HttpRequest,
        client: &Client,
        user: &User,
        remember: bool,
    ) -> Result<Option<CurrentUser>, AppError> {
        let before = secret_hash(req);
        let now = self.shared.clock.now();
        let (secret, new) = self.new_session(client, remember, now)?;
        let begun = self
            .shared
            .db
            .write(async |db| {
                if !users::lock_unchanged(db, user).await? {
                    return Ok(None);
                }
                let (era, mut ended) = store::insert(db, &new, &user.id, now).await?;
                if let Some(before) = &before {
                    ended.extend(store::end_by_secret(db, before, now).await?.map(|(id, _)| id));
                }
                Ok(Some((era, ended)))
            })
            .await?;
        let Some((era, ended)) = begun else { return Ok(None) };
        self.shared.ends.add_sessions(ended);
        let state = new.into_state(user.clone(), era, now);
        Ok(Some(self.adopt(req, secret, before, state).await))
    }

    /// A session that is about to be written, and its secret.
    pub(super) fn new_session<'a>(
        &self,
        client: &'a Client,
        remember: bool,
        now: UnixSeconds,
    ) -> Result<(String, NewSession<'a>), NoRandomness> {
        let secret = new_secret()?;
        let lifetimes = &self.shared.lifetimes;
        let lifetime = if remember { lifetimes.remembered } else { lifetimes.absolute };
        let new = NewSession {
            id: new_id()?,
            secret_hash: hash_secret(&secret),
            expires_at: now + lifetime,
            remembered: remember,
            client,
        };
        Ok((secret, new))
    }

    /// Has the browser go on with a session that was just written, in place of the one that it brought.
    pub(super) async fn adopt(
        &self,
        req: &HttpRequest,
        secret: String,
        before: Option<String>,
        state: SessionState,
    ) -> CurrentUser {
        if let Some(before) = &before {
            self.delete_copy(before).await;
        }
        hold(req, &secret, &state, true);
        req.extensions_mut().remove::<TakenBack>();
        req.extensions_mut().insert(SessionCookie::begun(secret));
        let current = CurrentUser(Rc::new(state));
        req.extensions_mut().insert(current.clone());
        current
    }

    /// Ends the session that the request brought. Answers its user's id, or `None` if nobody was signed in.
    ///
    /// # Errors
    /// When the database is away; then the session lives on and the browser keeps its cookie.
    pub async fn sign_out(&self, req: &HttpRequest) -> Result<Option<String>, AppError> {
        let Some(hash) = secret_hash(req) else { return Ok(None) };
        let now = self.shared.clock.now();
        let ended = self.shared.db.write(async |db| store::end_by_secret(db, &hash, now).await).await?;
        let (id, user_id) = ended.unzip();
        // It is committed, so the list hears of it before anything else is waited for.
        self.shared.ends.add_sessions(id);
        self.take_back(req, &hash).await;
        req.extensions_mut().remove::<CurrentUser>();
        Ok(user_id)
    }
}

/// What a person does with their other sessions.
impl Sessions {
    /// The living sessions of whoever asks, the last used first.
    pub async fn list(&self, current: &CurrentUser) -> Result<Vec<store::Listed>, AppError> {
        let now = self.shared.clock.now();
        let user_id = &current.user().id;
        Ok(self.shared.db.read(async |db| store::of_user(db, user_id, now, self.idle()).await).await?)
    }

    /// Ends another session of the same user. Answers whether it was active.
    pub async fn end_one(&self, current: &CurrentUser, id: &str) -> Result<bool, AppError> {
        let ended = self.write(current, async |db, user, now| store::end_one_of(db, &user.id, id, now).await).await?;
        let was_active = ended.is_some();
        self.shared.ends.add_sessions(ended);
        Ok(was_active)
    }

    /// Ends all sessions of the same user but this one. Answers how many there were.
    pub async fn end_others(&self, current: &CurrentUser) -> Result<usize, AppError> {
        let kept = &current.session().id;
        let ended =
            self.write(current, async |db, user, now| store::end_others_of(db, &user.id, kept, now).await).await?;
        let count = ended.len();
        self.shared.ends.add_sessions(ended);
        Ok(count)
    }
}

fn brought(req: &HttpRequest) -> Option<SessionCookie> {
    req.extensions().get::<SessionCookie>().cloned()
}

/// The hash of the secret that the request brought.
pub(super) fn secret_hash(req: &HttpRequest) -> Option<String> {
    brought(req).map(|cookie| hash_secret(cookie.parts().0))
}

/// Has actix-session keep the copy, and send the cookie, at the end of the request. Text always becomes JSON.
fn hold(req: &HttpRequest, secret: &str, copy: &SessionState, absent: bool) {
    let session = req.get_session();
    let _ = session.insert(SECRET, secret);
    let _ = session.insert(COPY, copy.to_text());
    if absent {
        let _ = session.insert(ABSENT, true);
    }
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
