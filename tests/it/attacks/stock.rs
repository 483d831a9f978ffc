//! An ordinary application with actix-session, as in its documentation, under the same attacks.

use std::collections::HashMap;
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use actix_session::config::PersistentSession;
use actix_session::storage::{
    CookieSessionStore, LoadError, SaveError, SessionKey, SessionStore, UpdateError, generate_session_key,
};
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::{Key, time};
use actix_web::dev::{Server, ServerHandle};
use actix_web::web::{self, Data, Form};
use actix_web::{App, HttpResponse, HttpServer, Result};
use parking_lot::Mutex;
use redis::aio::MultiplexedConnection;
use redis::{AsyncCommands as _, Client, ExistenceCheck, RedisResult, SetExpiry, SetOptions};
use serde::{Deserialize, Serialize};

use super::{ADA, Attack, EVE, Target};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, free_port};

/// The signed-in user, as stored in the session.
#[derive(Clone, Serialize, Deserialize)]
struct User {
    email: String,
    name: String,
    role: String,
}

struct Account {
    user: User,
    password: String,
    disabled: bool,
}

#[derive(Clone)]
struct Accounts(Data<Mutex<HashMap<&'static str, Account>>>);

impl Accounts {
    fn new() -> Self {
        let account = |email: &str, role: &str| Account {
            user: User { email: email.into(), name: String::new(), role: role.into() },
            password: PASSWORD.into(),
            disabled: false,
        };
        Self(Data::new(Mutex::new([(ADA, account(ADA, "admin")), (EVE, account(EVE, "user"))].into())))
    }

    fn authenticate(&self, email: &str, password: &str) -> Option<User> {
        let accounts = self.0.lock();
        let account = accounts.get(email).filter(|account| account.password == password && !account.disabled)?;
        Some(account.user.clone())
    }

    fn change(&self, email: &str, change: impl FnOnce(&mut Account)) {
        change(self.0.lock().get_mut(email).unwrap());
    }
}

const USER: &str = "user";

fn to(path: &str) -> Result<HttpResponse> {
    Ok(HttpResponse::SeeOther().insert_header(("location", path)).finish())
}

#[derive(Deserialize)]
struct Credentials {
    email: String,
    password: String,
}

async fn sign_in(accounts: Data<Accounts>, session: Session, form: Form<Credentials>) -> Result<HttpResponse> {
    match accounts.authenticate(&form.email, &form.password) {
        Some(user) => {
            session.renew();
            session.insert(USER, user)?;
            to("/profile")
        }
        None => Ok(HttpResponse::Forbidden().finish()),
    }
}

async fn sign_out(session: Session) -> Result<HttpResponse> {
    session.purge();
    to("/login")
}

async fn profile(session: Session) -> Result<HttpResponse> {
    Ok(match session.get::<User>(USER)? {
        Some(user) => HttpResponse::Ok().json(serde_json::json!({ "user": user })),
        None => HttpResponse::Unauthorized().finish(),
    })
}

#[derive(Deserialize)]
struct Edited {
    name: String,
}

async fn edit(session: Session, form: Form<Edited>) -> Result<HttpResponse> {
    let Some(user) = session.get::<User>(USER)? else { return to("/login") };
    session.insert(USER, User { name: form.into_inner().name, ..user })?;
    to("/profile")
}

#[derive(Deserialize)]
struct PasswordChange {
    current_password: String,
    new_password: String,
}

async fn change_password(
    accounts: Data<Accounts>,
    session: Session,
    form: Form<PasswordChange>,
) -> Result<HttpResponse> {
    let Some(user) = session.get::<User>(USER)? else { return to("/login") };
    // Hashing on another thread.
    tokio::time::sleep(Duration::from_millis(100)).await;
    if accounts.authenticate(&user.email, &form.current_password).is_none() {
        return Ok(HttpResponse::Forbidden().finish());
    }
    accounts.change(&user.email, |account| account.password = form.into_inner().new_password);
    session.renew();
    to("/profile")
}

/// Sessions as actix-session's own store keeps them in Redis. That store is behind a feature, with which the program
/// that tests start would differ from the one that is released, down to its dependencies.
#[derive(Clone)]
struct RedisStore(Client);

type State = HashMap<String, String>;

impl RedisStore {
    async fn connection(&self) -> RedisResult<MultiplexedConnection> {
        self.0.get_multiplexed_async_connection().await
    }

    /// Returns true if it was stored.
    async fn set(&self, key: &str, state: &State, when: ExistenceCheck, ttl: &time::Duration) -> anyhow::Result<bool> {
        let expiry = SetExpiry::EX(ttl.whole_seconds().unsigned_abs());
        let options = SetOptions::default().conditional_set(when).with_expiration(expiry);
        let done: Option<String> =
            self.connection().await?.set_options(key, serde_json::to_string(state)?, options).await?;
        Ok(done.is_some())
    }
}

impl SessionStore for RedisStore {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let load = async || -> anyhow::Result<Option<State>> {
            let json: Option<String> = self.connection().await?.get(key.as_ref()).await?;
            Ok(json.map(|json| serde_json::from_str(&json)).transpose()?)
        };
        load().await.map_err(LoadError::Other)
    }

    async fn save(&self, state: State, ttl: &time::Duration) -> Result<SessionKey, SaveError> {
        let key = generate_session_key();
        self.set(key.as_ref(), &state, ExistenceCheck::NX, ttl).await.map_err(SaveError::Other)?;
        Ok(key)
    }

    async fn update(&self, key: SessionKey, state: State, ttl: &time::Duration) -> Result<SessionKey, UpdateError> {
        match self.set(key.as_ref(), &state, ExistenceCheck::XX, ttl).await.map_err(UpdateError::Other)? {
            true => Ok(key),
            false => self.save(state, ttl).await.map_err(|error| UpdateError::Other(error.into())),
        }
    }

    async fn update_ttl(&self, key: &SessionKey, ttl: &time::Duration) -> anyhow::Result<()> {
        Ok(self.connection().await?.expire(key.as_ref(), ttl.whole_seconds()).await?)
    }

    async fn delete(&self, key: &SessionKey) -> anyhow::Result<()> {
        Ok(self.connection().await?.del(key.as_ref()).await?)
    }
}

/// With one worker, so that requests begin in their order.
fn serve<S: SessionStore + 'static>(
    port: u16,
    accounts: Accounts,
    lifetime: time::Duration,
    store: impl Fn() -> S + Clone + Send + 'static,
) -> Server {
    let key = Key::generate();
    HttpServer::new(move || {
        let sessions = SessionMiddleware::builder(store(), key.clone())
            // These tests speak plain HTTP.
            .cookie_secure(false)
            .session_lifecycle(PersistentSession::default().session_ttl(lifetime))
            .build();
        App::new()
            .app_data(Data::new(accounts.clone()))
            .wrap(sessions)
            .route("/login", web::post().to(sign_in))
            .route("/logout", web::get().to(sign_out))
            .route("/logout", web::post().to(sign_out))
            .route("/profile", web::get().to(profile))
            .route("/profile/edit", web::post().to(edit))
            .route("/profile/password", web::post().to(change_password))
    })
    .workers(1)
    .bind(("127.0.0.1", port))
    .unwrap()
    .run()
}

struct Stock {
    port: u16,
    accounts: Accounts,
    lifetime: time::Duration,
    redis: Option<Redis>,
    server: Option<(ServerHandle, JoinHandle<()>)>,
}

impl Stock {
    fn start(redis: Option<Redis>, lifetime: time::Duration) -> Self {
        let (port, accounts) = (free_port(), Accounts::new());
        let (url, its_accounts) = (redis.as_ref().map(Redis::url), accounts.clone());
        let (sender, started) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async {
                let server = match url {
                    None => serve(port, its_accounts, lifetime, CookieSessionStore::default),
                    Some(url) => {
                        let store = RedisStore(Client::open(url).unwrap());
                        serve(port, its_accounts, lifetime, move || store.clone())
                    }
                };
                sender.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let handle = started.recv().unwrap();
        Self { port, accounts, lifetime, redis, server: Some((handle, thread)) }
    }
}

impl Drop for Stock {
    fn drop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            drop(handle.stop(false));
            let _ = thread.join();
        }
    }
}

impl Target for Stock {
    fn port(&self) -> u16 {
        self.port
    }

    fn cookie(&self) -> &'static str {
        "id"
    }

    fn redis(&mut self) -> Option<&mut Redis> {
        self.redis.as_mut()
    }

    async fn disable(&self, email: &str) {
        self.accounts.change(email, |account| account.disabled = true);
    }

    async fn demote(&self, email: &str) {
        self.accounts.change(email, |account| account.user.role = "user".into());
    }

    /// It uses the system's clock.
    async fn outlive_sessions(&self) {
        tokio::time::sleep(self.lifetime.unsigned_abs()).await;
    }
}

/// The attacks that succeed.
async fn falls_to(redis: impl Fn() -> Option<Redis>) -> Vec<Attack> {
    let mut fallen = Vec::new();
    for attack in Attack::ALL {
        let lifetime = match attack {
            Attack::CopiedCookieAfterItsLifetime => time::Duration::seconds(2),
            _ => time::Duration::days(1),
        };
        let mut target = Stock::start(redis(), lifetime);
        if (target.redis.is_some() || !attack.is_on_redis()) && attack.succeeds(&mut target).await {
            fallen.push(attack);
        }
    }
    fallen
}

#[tokio::test]
async fn a_stock_application_with_cookies_falls_to_these() {
    let expected = [
        Attack::CopiedCookieAfterSignOut,
        Attack::CopiedCookieAfterPasswordChange,
        Attack::CopiedCookieAfterItsLifetime,
        Attack::OtherSessionAfterPasswordChange,
        Attack::DisabledAccount,
        Attack::RoleAfterDemotion,
        Attack::RequestBesideSignOut,
        Attack::FormThatOutlivesItsSession,
        Attack::PlantedSecondCookie,
        Attack::StrayByteInCookies,
        Attack::LookAlikeCookieName,
        Attack::SignOutFromAnotherSite,
        Attack::SignInFromAnotherSite,
    ];
    assert_eq!(falls_to(|| None).await, expected);
}

#[tokio::test]
async fn a_stock_application_with_redis_falls_to_these() {
    let expected = [
        Attack::OtherSessionAfterPasswordChange,
        Attack::DisabledAccount,
        Attack::RoleAfterDemotion,
        Attack::RequestBesideSignOut,
        Attack::FormThatOutlivesItsSession,
        Attack::PlantedSecondCookie,
        Attack::StrayByteInCookies,
        Attack::LookAlikeCookieName,
        Attack::SignOutFromAnotherSite,
        Attack::SignInFromAnotherSite,
        Attack::RedisValueMoved,
        Attack::RedisWithOldCopies,
        Attack::RedisEmptied,
        Attack::RedisKilled,
    ];
    assert_eq!(falls_to(|| Some(Redis::start())).await, expected);
}
