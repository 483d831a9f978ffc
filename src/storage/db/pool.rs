//! A pool of connections, with a deadline for every use, that also works if the server allows fewer connections.
//!
//! sqlx's own pool doesn't say why a connection couldn't be opened, and a request waiting for a new connection doesn't
//! get one that is returned meanwhile. With a role limited to three connections, most requests failed
//! (docs/decisions/operation.md, <https://github.com/transact-rs/sqlx/issues/2848>).

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;

use super::error::DbError;
use crate::base::metrics::DatabaseMetrics;

/// The longest time that a request waits for the database, including the connection.
pub(super) const DEADLINE: Duration = Duration::from_millis(1500);
/// How long requests fail at once after the database was unavailable, so that few requests wait.
const CIRCUIT_OPEN: Duration = Duration::from_millis(500);
/// How long a pool stays smaller after the server refused a connection, before it tries again.
const SMALLER: Duration = Duration::from_secs(10);
/// The pause between attempts to open the first connection, while the server refuses.
const PAUSE: Duration = Duration::from_millis(50);
/// A connection unused for this long may have died unnoticed, so it's tested first.
const TRUSTED_FOR: Duration = Duration::from_secs(1);
/// The age at which a connection is replaced, because the server's memory per connection grows.
const OLDEST: Duration = Duration::from_secs(30 * 60);

/// A pool. Clones share it.
#[derive(Clone)]
pub(super) struct Pool(Arc<Parts>);

struct Parts {
    options: AnyConnectOptions,
    /// Statements that are run on each new connection.
    greeting: &'static [&'static str],
    /// The runtime that created the pool, which ends after those of the workers.
    home: Handle,
    metrics: DatabaseMetrics,
    /// How long a use of a connection may take, the wait for it included.
    deadline: Duration,
    size: usize,
    /// One permit per allowed connection, without withheld ones.
    turns: Semaphore,
    withheld: Mutex<Withheld>,
    idle: Mutex<Vec<Slot>>,
    /// Connections, idle and lent.
    open: Arc<AtomicUsize>,
    /// When the last use of a connection succeeded.
    served: Mutex<Option<Instant>>,
    away_until: Mutex<Option<Instant>>,
    closed: AtomicBool,
}

/// Permits withheld because the server refused a connection for them.
#[derive(Default)]
struct Withheld {
    count: usize,
    since: Option<Instant>,
}

impl Pool {
    /// Opens no connection yet. Call this in the runtime that ends last.
    pub(super) fn new(
        size: u32,
        options: AnyConnectOptions,
        greeting: &'static [&'static str],
        metrics: DatabaseMetrics,
        deadline: Duration,
    ) -> Self {
        let size = size as usize;
        Self(Arc::new(Parts {
            options,
            greeting,
            home: Handle::current(),
            metrics,
            deadline,
            size,
            turns: Semaphore::new(size),
            withheld: Mutex::default(),
            idle: Mutex::default(),
            open: Arc::default(),
            served: Mutex::default(),
            away_until: Mutex::default(),
            closed: AtomicBool::default(),
        }))
    }

    /// A pool of one connection to the same database, which others can't delay.
    pub(super) fn dedicated(&self, deadline: Duration) -> Self {
        Self::new(1, self.0.options.clone(), self.0.greeting, self.0.metrics.clone(), deadline)
    }

    pub(super) fn options(&self) -> &AnyConnectOptions {
        &self.0.options
    }

    /// Uses a connection within the deadline, and remembers if the database was unavailable.
    pub(super) async fn run<T>(
        &self,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        let pool = &*self.0;
        if pool.away_until.lock().is_some_and(|until| Instant::now() < until) {
            pool.metrics.failed("away");
            return Err(DbError::Away("it did not answer a moment ago".to_owned()));
        }
        let began = Instant::now();
        let deadline = tokio::time::Instant::from_std(began) + pool.deadline;
        let result = match tokio::time::timeout_at(deadline, pool.borrow()).await {
            Ok(Ok(mut borrowed)) => borrowed.work(deadline, work).await,
            Ok(Err(error)) => Err(DbError::from(error)),
            // The database works for other requests, so it isn't unavailable.
            Err(_) if pool.has_served_since(began) => Err(DbError::Late("all connections were in use".to_owned())),
            Err(_) => Err(DbError::Away("no connection in time".to_owned())),
        };
        pool.metrics.answered(began.elapsed());
        if let Err(error) = &result {
            pool.metrics.failed(error.kind());
        }
        if matches!(result, Err(DbError::Away(_))) {
            *pool.away_until.lock() = Some(Instant::now() + CIRCUIT_OPEN);
        }
        result
    }

    /// Closes idle connections and lends no more. Lent connections are closed with the last clone.
    pub(super) async fn close(&self) {
        self.0.closed.store(true, Ordering::Relaxed);
        let idle = std::mem::take(&mut *self.0.idle.lock());
        for slot in idle {
            let _ = slot.connection.close().await;
        }
    }
}

impl Parts {
    /// Returns an open connection or opens one. If the server refuses, requests share the open connections: too few
    /// connections isn't the same as an unavailable database.
    async fn borrow(&self) -> Result<Borrowed<'_>, sqlx::Error> {
        let mut turn = self.take_turn().await;
        loop {
            if self.closed.load(Ordering::Relaxed) {
                return Err(sqlx::Error::PoolClosed);
            }
            if let Some(slot) = self.idle_slot().await {
                return Ok(Borrowed { slot: Some(slot), clean: false, turn });
            }
            match self.connect().await {
                Ok(slot) => {
                    self.restore_turns();
                    return Ok(Borrowed { slot: Some(slot), clean: false, turn });
                }
                Err(error) if !is_shortage(&error) => return Err(error),
                Err(_) if self.open.load(Ordering::Relaxed) > 0 => {
                    turn.withhold();
                    turn = self.take_turn().await;
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// The most recently used connection, if it still works.
    async fn idle_slot(&self) -> Option<Slot> {
        loop {
            let mut slot = self.idle.lock().pop()?;
            let fresh = slot.used.elapsed() < TRUSTED_FOR;
            if slot.opened.elapsed() < OLDEST && (fresh || slot.connection.ping().await.is_ok()) {
                return Some(slot);
            }
        }
    }

    /// Opens a connection in the pool's runtime. A connection ends with the runtime in which it was opened, so one
    /// opened by a worker would end with that worker.
    async fn connect(&self) -> Result<Slot, sqlx::Error> {
        let mut connecting = pin!(async {
            let mut connection = AnyConnection::connect_with(&self.options).await?;
            for statement in self.greeting {
                sqlx::query(*statement).execute(&mut connection).await?;
            }
            Ok::<_, sqlx::Error>(connection)
        });
        let connection = std::future::poll_fn(|context| {
            let _home = self.home.enter();
            connecting.as_mut().poll(context)
        });
        Ok(Slot::new(connection.await?, &self.open))
    }

    /// Returns true if the database has worked for another request meanwhile.
    fn has_served_since(&self, began: Instant) -> bool {
        self.served.lock().is_some_and(|at| at > began)
    }

    async fn take_turn(&self) -> Turn<'_> {
        self.try_one_more();
        // The semaphore is never closed.
        if let Ok(permit) = self.turns.acquire().await {
            permit.forget();
        }
        Turn { pool: self, withheld: false }
    }

    fn try_one_more(&self) {
        let mut withheld = self.withheld.lock();
        if withheld.count > 0 && withheld.since.is_none_or(|since| since.elapsed() >= SMALLER) {
            *withheld = Withheld { count: withheld.count - 1, since: Some(Instant::now()) };
            self.turns.add_permits(1);
        }
    }

    /// Restores all permits, because the server gives connections again.
    fn restore_turns(&self) {
        let withheld = std::mem::take(&mut *self.withheld.lock());
        self.turns.add_permits(withheld.count);
    }
}

/// An open connection.
struct Slot {
    connection: AnyConnection,
    opened: Instant,
    used: Instant,
    _counted: Counted,
}

impl Slot {
    fn new(connection: AnyConnection, open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::Relaxed);
        let now = Instant::now();
        Self { connection, opened: now, used: now, _counted: Counted(Arc::clone(open)) }
    }
}

/// The count of an open connection, until it's dropped.
struct Counted(Arc<AtomicUsize>);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A permit for a connection, given back at the end unless withheld.
struct Turn<'a> {
    pool: &'a Parts,
    withheld: bool,
}

impl Turn<'_> {
    /// Withholds the permit, because the server refused a connection. One permit always stays.
    fn withhold(mut self) {
        let mut withheld = self.pool.withheld.lock();
        if withheld.count + 1 >= self.pool.size {
            return;
        }
        self.withheld = true;
        if withheld.count == 0 {
            log::warn!(
                "The database refuses further connections, so requests share the open ones. Run `vestibule check --connect` \
                 to compare DATABASE_POOL_SIZE with its limits."
            );
        }
        *withheld = Withheld { count: withheld.count + 1, since: Some(Instant::now()) };
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.withheld {
            self.pool.turns.add_permits(1);
        }
    }
}

/// A connection that returns to the pool only after its work succeeded. After an error or if the client disconnects, it
/// may be in the middle of a transaction, so it's closed.
struct Borrowed<'a> {
    slot: Option<Slot>,
    clean: bool,
    turn: Turn<'a>,
}

impl Borrowed<'_> {
    async fn work<T>(
        &mut self,
        deadline: tokio::time::Instant,
        work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        // There is a connection until it's dropped.
        let Some(slot) = &mut self.slot else { return Err(DbError::Late("no connection".to_owned())) };
        let result = tokio::time::timeout_at(deadline, work(&mut slot.connection)).await;
        let result = match result {
            Ok(result) => result.map_err(DbError::from),
            Err(_) => Err(DbError::Late("no answer in time".to_owned())),
        };
        self.clean = result.is_ok();
        result
    }
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        let pool = self.turn.pool;
        if let Some(mut slot) = self.slot.take().filter(|_| self.clean) {
            let now = Instant::now();
            slot.used = now;
            *pool.served.lock() = Some(now);
            pool.idle.lock().push(slot);
        }
    }
}

/// The server, the role or the pooler allows no more connections: PostgreSQL's 53300.
fn is_shortage(error: &sqlx::Error) -> bool {
    let sqlx::Error::Database(error) = error else { return false };
    error.code().as_deref() == Some("53300") || error.message().contains("no more connections allowed")
}
