//! The real application, in this process, on its own port, with a clock that tests move.

use std::path::PathBuf;
use std::sync::mpsc;
use std::thread::JoinHandle;

use vestibule::base::clock::Clock;
use vestibule::base::password::PasswordHash;
use vestibule::base::user::{Email, Name, Role, User};
use vestibule::config::{Config, Source};
use vestibule::server::state::Shared;
use vestibule::server::workers::Background;
use vestibule::storage::users::{self, Change, NewUser};

use super::mails::{Received, read_folder};
use super::redis::Redis;
use super::{PASSWORD, Person, eventually, free_port, postgres};

/// 2026-01-02 03:04:05 UTC, the time when most tests begin.
pub const BEGINNING: i64 = 1_767_323_045;

/// The database, and the cache of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setup {
    SqliteCookie,
    SqliteRedis,
    PostgresCookie,
    PostgresRedis,
}

impl Setup {
    pub const ALL: [Self; 4] = [Self::SqliteCookie, Self::SqliteRedis, Self::PostgresCookie, Self::PostgresRedis];

    pub fn has_redis(self) -> bool {
        matches!(self, Self::SqliteRedis | Self::PostgresRedis)
    }

    fn has_postgres(self) -> bool {
        matches!(self, Self::PostgresCookie | Self::PostgresRedis)
    }
}

/// Runs a test in all four set-ups.
pub async fn everywhere(test: impl AsyncFn(&mut TestApp)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let mut app = TestApp::start(setup).await;
        test(&mut app).await;
    }
}

/// Runs a test on each database, with another session store each. For what depends on neither.
pub async fn on_each_database(test: impl AsyncFn(&mut TestApp)) {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        eprintln!("set-up: {setup:?}");
        let mut app = TestApp::start(setup).await;
        test(&mut app).await;
    }
}

pub struct TestApp {
    pub base: String,
    pub port: u16,
    pub clock: Clock,
    pub shared: Shared,
    pub redis: Option<Redis>,
    pub dir: PathBuf,
    pub options: Vec<(String, String)>,
    server: Option<(actix_web::dev::ServerHandle, JoinHandle<()>)>,
    _temporary: Option<tempfile::TempDir>,
}

impl TestApp {
    pub async fn start(setup: Setup) -> Self {
        Self::start_with(setup, &[]).await
    }

    pub async fn start_with(setup: Setup, options: &[(&str, &str)]) -> Self {
        let redis = setup.has_redis().then(Redis::start);
        Self::start_on(setup, redis, options).await
    }

    /// With a Redis that may be absent.
    pub async fn start_on(setup: Setup, redis: Option<Redis>, options: &[(&str, &str)]) -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let mut all: Vec<(String, String)> = vec![
            ("DATA_DIR".into(), temporary.path().join("data").display().to_string()),
            ("STATIC_DIR".into(), concat!(env!("CARGO_MANIFEST_DIR"), "/static").into()),
            ("BCRYPT_COST".into(), "4".into()),
            ("WORKERS".into(), "2".into()),
            ("SESSION_KEYS".into(), "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4".into()),
        ];
        if setup.has_postgres() {
            all.push(("DATABASE_URL".into(), postgres::fresh_database().await));
        }
        if let Some(redis) = &redis {
            all.push(("REDIS_URL".into(), redis.url()));
        }
        all.extend(options.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let mut app = Self::run(all, Clock::held_at(BEGINNING)).await;
        app.redis = redis;
        app.dir = temporary.path().to_owned();
        app._temporary = Some(temporary);
        app
    }

    /// A second instance beside this one: the same database, Redis and clock, with other options on top.
    pub async fn another(&self, options: &[(&str, &str)]) -> Self {
        let mut all = self.options.clone();
        for (name, value) in options {
            all.retain(|(known, _)| known != name);
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
        Self::run(all, self.clock.clone()).await
    }

    async fn run(options: Vec<(String, String)>, clock: Clock) -> Self {
        let port = free_port();
        let environment = options.iter().cloned().chain([("PORT".to_owned(), port.to_string())]);
        let source = Source::new(environment, std::path::Path::new("/nonexistent/.env"));
        let config = Config::read(source).unwrap_or_else(|refused| panic!("{refused:?}"));
        if std::env::var_os("TEST_LOG").is_some() {
            vestibule::base::logging::start(&config.log, Clock::system()).unwrap();
        }
        let (sender, started) = mpsc::channel();
        let its_clock = clock.clone();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async {
                let (shared, notes) = Shared::start(config, its_clock).await.unwrap();
                let (server, _listeners) = vestibule::server::start::bind(&shared, None).unwrap();
                let background = Background::start(&shared, notes);
                sender.send((shared, server.handle())).unwrap();
                server.await.unwrap();
                background.stop().await;
            });
        });
        let (shared, handle) = started.recv().unwrap();
        eventually("the revocation list is read", async || shared.revocations.is_fresh()).await;
        let redis_url = options.iter().find(|(name, _)| name == "REDIS_URL").map(|(_, url)| url.clone());
        let app = Self {
            base: format!("http://127.0.0.1:{port}"),
            port,
            clock,
            shared,
            redis: None,
            dir: PathBuf::new(),
            options,
            server: Some((handle, thread)),
            _temporary: None,
        };
        // Workers connect to Redis while they serve, so a test that needs Redis waits until they have.
        if redis_url.is_some_and(|url| std::net::TcpStream::connect(url.trim_start_matches("redis://")).is_ok()) {
            app.await_readiness("ok").await;
        }
        app
    }

    /// Waits until every worker reports a status.
    pub async fn await_readiness(&self, status: &str) {
        let needle = format!("\"status\":\"{status}\"");
        let mut in_a_row = 0;
        eventually("both workers are ready", async || {
            let body = Person::stranger(self).get("/readyz").await.text().await.unwrap();
            in_a_row = if body.contains(&needle) { in_a_row + 1 } else { 0 };
            in_a_row >= 8
        })
        .await;
    }

    /// Lets time pass, also for keys in Redis that expire.
    pub fn pass(&self, seconds: i64) {
        self.clock.advance(seconds);
        if let Some(redis) = &self.redis {
            redis.pass(seconds);
        }
    }

    pub fn setup_path(&self) -> String {
        self.shared.setup_link.path()
    }

    pub fn redis(&mut self) -> &mut Redis {
        self.redis.as_mut().expect("this set-up uses Redis")
    }

    /// An account with [`PASSWORD`].
    pub async fn add_user(&self, email: &str, name: &str, role: Role) -> User {
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        self.add_user_with(email, name, role, Some(hash)).await
    }

    pub async fn add_user_with(&self, email: &str, name: &str, role: Role, hash: Option<PasswordHash>) -> User {
        let new = NewUser::new(Email::parse(email).unwrap(), Name::parse(name).unwrap(), role, hash).unwrap();
        let now = self.clock.now();
        self.shared.db.write(async |db| users::insert(db, &new, now).await).await.unwrap().unwrap()
    }

    /// Adds an account, if the email is valid.
    pub async fn try_add_user(&self, email: &str) -> Option<User> {
        let (email, name) = (Email::parse(email).unwrap(), Name::parse("Somebody").unwrap());
        let new = NewUser::new(email, name, Role::User, None).unwrap();
        let now = self.clock.now();
        self.shared.db.write(async |db| users::insert(db, &new, now).await).await.unwrap()
    }

    /// Ada, an administrator.
    pub async fn add_ada(&self) -> User {
        self.add_user("ada@example.org", "Ada Lovelace", Role::Admin).await
    }

    pub async fn user(&self, email: &str) -> User {
        let email = Email::parse(email).unwrap();
        self.shared.db.read(async |db| users::credentials(db, &email).await).await.unwrap().unwrap().user
    }

    /// A change made by another process, such as a command, which doesn't notify this instance.
    pub async fn change_user(&self, user: &User, change: Change<'_>) -> User {
        let now = self.clock.now();
        self.shared.db.write(async |db| users::change(db, &user.id, change, now).await).await.unwrap().unwrap()
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        self.shared.db.read(async |db| sqlx::query_scalar(sql).fetch_one(db).await).await.unwrap()
    }

    pub async fn execute(&self, sql: &'static str) {
        self.shared.db.write(async |db| sqlx::query(sql).execute(db).await.map(|_| ())).await.unwrap();
    }

    /// The emails saved in the folder, oldest first.
    pub fn kept_mails(&self) -> Vec<Received> {
        read_folder(&self.dir.join("data/mail"))
    }

    pub fn stop(&mut self) {
        if let Some((handle, thread)) = self.server.take() {
            // The future isn't awaited, because the end of the thread is.
            drop(handle.stop(false));
            let _ = thread.join();
        }
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop();
    }
}
