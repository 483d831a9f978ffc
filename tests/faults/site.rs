//! A site under test: the program as one or two processes, with its stores and accounts.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use rustix::process::Signal;
use vestibule::base::metrics::Metrics;
use vestibule::base::password::PasswordHash;
use vestibule::base::user::{Email, Name, Role};
use vestibule::config::DatabaseUrl;
use vestibule::storage::db::Db;
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::users::{self, NewUser};

use crate::account::{Account, Invitation};
use crate::nginx::Nginx;
use crate::postgres_server::PostgresServer;
use crate::storm::{ACCOUNTS, CONNECTIONS, Storm};
use crate::support::process::{Server, workplace};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, eventually, free_port};

pub const KEY: &str = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";

/// The parts of a site.
#[derive(Default)]
pub struct Plan {
    pub postgres: Option<PostgresServer>,
    pub redis: Option<Redis>,
    /// Behind nginx, if there are two.
    pub instances: usize,
    pub options: Vec<(&'static str, String)>,
}

pub struct Site {
    pub dir: tempfile::TempDir,
    pub servers: Vec<Server>,
    pub nginx: Option<Nginx>,
    pub postgres: Option<PostgresServer>,
    pub redis: Option<Redis>,
    pub options: Vec<(&'static str, String)>,
    pub base: String,
    people: usize,
}

impl Plan {
    pub fn sqlite() -> Self {
        Self { instances: 1, ..Self::default() }
    }

    pub fn sqlite_redis() -> Self {
        Self { redis: Some(Redis::start()), ..Self::sqlite() }
    }

    pub fn postgres() -> Self {
        Self { postgres: Some(PostgresServer::start(&[])), ..Self::sqlite() }
    }

    /// Two instances that share everything, behind nginx.
    pub fn two() -> Self {
        Self { instances: 2, redis: Some(Redis::start()), ..Self::postgres() }
    }

    /// Each page asks Redis, so that its faults meet as many requests as they can.
    pub fn uncached(self) -> Self {
        self.with("SESSION_CACHE_MIB", "0")
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.options.retain(|(known, _)| *known != name);
        self.options.push((name, value.to_owned()));
        self
    }

    pub async fn build(self) -> Site {
        sqlx::any::install_default_drivers();
        let dir = workplace();
        let mut options = vec![
            ("SESSION_KEYS", KEY.to_owned()),
            ("TRUSTED_PROXIES", "127.0.0.1".to_owned()),
            ("WORKERS", "2".to_owned()),
            ("RUST_LOG", "info,vestibule::request=warn,vestibule::storage::audit=warn".to_owned()),
        ];
        if let Some(postgres) = &self.postgres {
            options.push(("DATABASE_URL", postgres.url()));
        }
        if let Some(redis) = &self.redis {
            options.push(("REDIS_URL", redis.url()));
        }
        for option in self.options {
            options.retain(|(name, _)| *name != option.0);
            options.push(option);
        }
        let mut site = Site {
            dir,
            servers: Vec::new(),
            nginx: None,
            postgres: self.postgres,
            redis: self.redis,
            options,
            base: String::new(),
            people: 0,
        };
        for _ in 0..self.instances {
            let server = site.server(free_port()).await;
            site.servers.push(server);
        }
        site.base = site.servers[0].base();
        if self.instances > 1 {
            let nginx = Nginx::start(&site.servers.iter().map(|server| server.port).collect::<Vec<_>>()).await;
            site.base = nginx.base();
            site.nginx = Some(nginx);
        }
        site
    }
}

impl Site {
    /// The set-up in words, for the table.
    pub fn words(&self) -> String {
        let database = if self.postgres.is_some() { "PostgreSQL" } else { "SQLite" };
        let sessions = if self.options.iter().any(|(name, _)| *name == "REDIS_URL") { "Redis" } else { "cookies" };
        let instances = if self.nginx.is_some() { ", 2 instances" } else { "" };
        format!("{database}, {sessions}{instances}")
    }

    pub async fn server(&self, port: u16) -> Server {
        self.server_with(port, &[]).await
    }

    /// Starts an instance of the site with additional options.
    pub async fn server_with(&self, port: u16, own: &[(&'static str, &str)]) -> Server {
        Server::start_at(port, self.dir.path(), &self.options_with(own)).await
    }

    pub fn options_with<'a>(&'a self, own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let ours = self.options.iter().map(|(name, value)| (*name, value.as_str()));
        ours.filter(|(name, _)| own.iter().all(|(other, _)| other != name)).chain(own.iter().copied()).collect()
    }

    /// Runs a command beside the server. Returns its output.
    pub fn command(&self, arguments: &[&str], stdin: &str) -> String {
        let done = crate::support::process::run(self.dir.path(), &self.options_with(&[]), arguments, stdin);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// Kills an instance with `kill -9`, and restarts it on its port.
    pub async fn kill(&mut self, at: usize) {
        self.servers[at].signal(Signal::KILL);
        self.servers[at].exit_code().await;
        let port = self.servers[at].port;
        self.servers[at] = self.server(port).await;
    }

    pub fn sqlite_file(&self) -> std::path::PathBuf {
        let data = self.options.iter().find(|(name, _)| *name == "DATA_DIR").map_or("data", |(_, value)| value);
        self.dir.path().join(data).join("vestibule.db")
    }

    async fn database(&self) -> Db {
        let url = match &self.postgres {
            Some(postgres) => DatabaseUrl::Postgres(postgres.url().into()),
            None => DatabaseUrl::Sqlite(self.sqlite_file()),
        };
        Db::open(&url, 10, Metrics::new().unwrap().database).await.unwrap()
    }

    /// Adds accounts to the database, all with the same password.
    pub async fn add_accounts(&mut self, count: usize) -> Vec<Account> {
        let db = self.database().await;
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        let numbers: Vec<usize> = (self.people..self.people + count).collect();
        for some in numbers.chunks(100) {
            let add = async |db: &mut sqlx::AnyConnection| {
                for number in some {
                    let name = Name::parse(&Account::first_name(*number)).unwrap();
                    let email = Email::parse(&format!("person{number}@example.org")).unwrap();
                    let new = NewUser::new(email, name, Role::User, Some(hash.clone())).unwrap();
                    users::insert(db, &new, now()).await?.expect("the address is free");
                }
                // Without thousands of emails about new browsers.
                sqlx::query("UPDATE users SET sign_in_notices = 0").execute(db).await.map(|_| ())
            };
            db.write(add).await.unwrap();
        }
        db.close().await;
        self.people += count;
        numbers.into_iter().map(Account::new).collect()
    }

    pub async fn add_invitations(&self, count: usize) -> Vec<Invitation> {
        let db = self.database().await;
        let mut made = Vec::new();
        for number in 0..count {
            let token = vestibule::base::secret::new_secret().unwrap();
            made.push(Invitation { token, email: format!("guest{number}@example.org") });
        }
        for some in made.chunks(200) {
            let add = async |db: &mut sqlx::AnyConnection| {
                for Invitation { token, email } in some {
                    let link = Token { email: Some(email.clone()), ..Token::new(Purpose::Invitation, now()) };
                    tokens::store(db, token, &link).await?;
                }
                Ok(())
            };
            db.write(add).await.unwrap();
        }
        db.close().await;
        made
    }

    /// The usual load.
    pub async fn storm(&mut self) -> Storm {
        self.storm_of(CONNECTIONS).await
    }

    pub async fn storm_of(&mut self, connections: usize) -> Storm {
        let accounts = self.add_accounts(connections * ACCOUNTS).await;
        Storm::begin(&self.base, accounts, Vec::new()).await
    }

    /// The usual load, in which half of the changes are registrations.
    pub async fn storm_of_registrations(&mut self, invitations: usize) -> Storm {
        let accounts = self.add_accounts(CONNECTIONS * ACCOUNTS).await;
        let invitations = self.add_invitations(invitations).await;
        Storm::begin(&self.base, accounts, invitations).await
    }

    pub fn redis(&mut self) -> &mut Redis {
        self.redis.as_mut().expect("this site has a Redis")
    }

    pub fn postgres(&mut self) -> &mut PostgresServer {
        self.postgres.as_mut().expect("this site has a PostgreSQL")
    }

    /// How often a text appears in the logs of all instances.
    pub fn says(&self, what: &str) -> usize {
        self.servers.iter().map(|server| server.log().matches(what).count()).sum()
    }

    /// Waits until every worker of every instance uses Redis again, and returns how long that took: until the first of
    /// eight answers in a row, since each may come from another worker.
    pub async fn uses_redis(&self) -> Duration {
        let began = Instant::now();
        let back = self.servers.iter().map(async |server| {
            let (mut in_a_row, mut back) = (0, began);
            eventually("Redis is used again", async || {
                let asked = Instant::now();
                let body = server.person().get("/readyz").await.text().await.unwrap();
                in_a_row = if body.contains("\"redis\":\"ok\"") { in_a_row + 1 } else { 0 };
                back = if in_a_row == 1 { asked } else { back };
                in_a_row >= 8
            })
            .await;
            back - began
        });
        join_all(back).await.into_iter().max().unwrap_or_default()
    }
}

/// Seconds since 1970, for rows that a case writes itself.
pub fn now() -> i64 {
    vestibule::base::clock::Clock::system().now()
}
