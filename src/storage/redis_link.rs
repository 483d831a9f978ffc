//! A connection to Redis with a circuit breaker: without a connection, nobody waits for Redis.
//!
//! The first late or failed answer drops the connection. A task of the worker tries every half second to connect again
//! ([`RedisLink::keep_connected`]). With redis-rs' own `ConnectionManager`, each request waited for a hanging server
//! (<https://github.com/redis-rs/redis-rs/issues/395>).

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, RedisError, RedisResult};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Notify;

use crate::base::metrics::RedisMetrics;
use crate::config::Config;

const PAUSE: Duration = Duration::from_millis(500);
/// The time between two pings, so that a loss is noticed without requests.
const PROBE: Duration = Duration::from_secs(5);

/// Its keys lie on several servers, of which we would ask one.
#[derive(Debug, thiserror::Error)]
#[error(
    "it runs in cluster mode, which isn't supported. Use a single Redis, or one with failover by Sentinel or by your provider"
)]
pub struct Cluster;

/// How to reach Redis, and its state. Shared by all workers.
#[derive(Clone)]
pub struct RedisServer {
    client: Client,
    timeout: Duration,
    metrics: RedisMetrics,
    known_away: Arc<AtomicBool>,
    /// Counts lost connections. When one worker loses its connection, the others drop theirs without trying them.
    losses: Arc<AtomicU64>,
}

impl RedisServer {
    /// # Errors
    /// If the URL isn't a Redis URL, which the configuration has already checked.
    pub fn new(config: &Config, url: &SecretString, metrics: RedisMetrics) -> Result<Self, RedisError> {
        let url = url.expose_secret();
        let client = match &config.tls_ca {
            Some(authority) if url.to_ascii_lowercase().starts_with("rediss:") => authority.redis_client(url)?,
            _ => Client::open(url)?,
        };
        Ok(Self { client, timeout: config.redis_timeout, metrics, known_away: Arc::default(), losses: Arc::default() })
    }

    /// The address, without secrets.
    pub fn redacted(&self) -> String {
        self.client.get_connection_info().addr().to_string()
    }

    /// Refuses a Redis that answers but isn't supported. An unavailable Redis isn't an error here: workers connect
    /// while they serve.
    pub async fn refuse_unsupported(&self) -> Result<(), Cluster> {
        let deadline = self.timeout * 4;
        let asking = async {
            let mut connection = self.link().await.ok()?;
            redis::cmd("INFO").arg("cluster").query_async::<String>(&mut connection).await.ok()
        };
        let info = tokio::time::timeout(deadline, asking).await.ok().flatten().unwrap_or_default();
        if info.contains("cluster_enabled:1") { Err(Cluster) } else { Ok(()) }
    }

    /// Connects once, for `vestibule check --connect`.
    ///
    /// # Errors
    /// A sentence that says why Redis can't be used.
    pub async fn ask_once(&self) -> Result<(), String> {
        self.refuse_unsupported().await.map_err(|error| error.to_string())?;
        self.connect().await.map(drop).map_err(|error| error.to_string())
    }

    async fn link(&self) -> RedisResult<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(Some(self.timeout))
            .set_response_timeout(Some(self.timeout));
        self.client.get_multiplexed_async_connection_with_config(&config).await
    }

    /// Connects, for a command or a link.
    pub async fn connect(&self) -> RedisResult<MultiplexedConnection> {
        let mut connection = self.link().await?;
        // Write a key that expires at once, since a full Redis or a replica answers everything else.
        redis::cmd("SET").arg("vestibule:probe").arg("").arg("PX").arg(1).query_async::<()>(&mut connection).await?;
        Ok(connection)
    }
}

/// A worker's own connection, on the worker's runtime, so that no answer crosses threads.
#[derive(Clone)]
pub struct RedisLink {
    inner: Rc<Inner>,
}

struct Inner {
    server: RedisServer,
    connection: RefCell<Option<Connection>>,
    lost: Notify,
}

#[derive(Clone)]
struct Connection {
    redis: MultiplexedConnection,
    /// The number of lost connections when this one was opened.
    losses: u64,
}

impl RedisLink {
    /// A link without a connection. Redis is unavailable until [`RedisLink::keep_connected`] has connected.
    pub fn new(server: RedisServer) -> Self {
        Self { inner: Rc::new(Inner { server, connection: RefCell::new(None), lost: Notify::new() }) }
    }

    /// Connects, and connects again whenever the connection is lost. Runs until the worker's runtime ends.
    pub async fn keep_connected(&self) {
        loop {
            if self.inner.connection.borrow().is_none() {
                self.connect().await;
            }
            match tokio::time::timeout(PROBE, self.inner.lost.notified()).await {
                Ok(()) => tokio::time::sleep(PAUSE).await,
                // Requests whose sessions are in memory wouldn't notice a loss.
                Err(_) => drop(self.answers().await),
            }
        }
    }

    /// Sends a command. `None` means that Redis is unavailable: at once, or after `REDIS_TIMEOUT`, the connection's
    /// timeout for each command.
    pub async fn ask<T>(&self, question: impl AsyncFnOnce(&mut MultiplexedConnection) -> RedisResult<T>) -> Option<T> {
        let server = &self.inner.server;
        let mut connection = self.inner.connection.borrow().clone()?;
        if connection.losses != server.losses.load(Ordering::Relaxed) {
            return self.lose("another worker lost it", &connection);
        }
        let began = Instant::now();
        let answer = question(&mut connection.redis).await;
        server.metrics.answered(began.elapsed());
        match answer {
            Ok(value) => Some(value),
            Err(error) => {
                server.metrics.failed();
                self.lose(&error.to_string(), &connection)
            }
        }
    }

    /// Drops a failed connection and starts reconnecting. Of several requests that fail at once, only the first does
    /// this.
    fn lose<T>(&self, why: &str, lost: &Connection) -> Option<T> {
        let server = &self.inner.server;
        let current = self.inner.connection.borrow().as_ref().is_some_and(|current| current.losses == lost.losses);
        if current {
            self.inner.connection.take();
            let first =
                server.losses.compare_exchange(lost.losses, lost.losses + 1, Ordering::Relaxed, Ordering::Relaxed);
            if first.is_ok() {
                server.say_away(why);
            }
            self.inner.lost.notify_one();
        }
        None
    }

    async fn connect(&self) {
        let server = &self.inner.server;
        loop {
            let losses = server.losses.load(Ordering::Relaxed);
            match server.connect().await {
                Ok(redis) => {
                    *self.inner.connection.borrow_mut() = Some(Connection { redis, losses });
                    return server.say_back();
                }
                Err(error) => server.say_away(&error.to_string()),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Pings, since an idle connection may have died unnoticed.
    pub async fn answers(&self) -> bool {
        self.ask(async |redis| redis::cmd("PING").query_async::<()>(redis).await).await.is_some()
    }
}

impl RedisServer {
    /// Logs once for all workers, until Redis is back.
    fn say_away(&self, why: &str) {
        self.metrics.up.set(0);
        if !self.known_away.swap(true, Ordering::Relaxed) {
            log::warn!(
                "Redis is unavailable ({why}). Until it is back, sessions are read from memory or the database, and rate limits are counted in memory."
            );
        }
    }

    fn say_back(&self) {
        self.metrics.up.set(1);
        if self.known_away.swap(false, Ordering::Relaxed) {
            log::info!("Redis is back.");
        }
    }
}
