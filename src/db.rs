//! The database: SQLite or PostgreSQL behind one set of queries, with a deadline round every call.

use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use secrecy::ExposeSecret;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Connection};
use tokio::runtime::Handle;

use crate::clock::Clock;
use crate::config::DatabaseUrl;
use crate::metrics::DatabaseMetrics;
use crate::secret::new_id;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// The longest that a request waits for the database, connection included.
const DEADLINE: Duration = Duration::from_millis(1500);
/// After the database was found away, nobody asks it again for this long, so that few requests wait.
const AWAY: Duration = Duration::from_millis(500);
/// Rows that one transaction of a large piece of work changes: few, so that no page waits for it, and it ends in time
/// however much there is.
const BATCH: u32 = 500;
/// How long a start waits for a database that does not answer yet.
const START_PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// It does not answer, is locked, full or read-only: worth another try later.
    #[error("the database is away: {0}")]
    Away(String),
    /// This call took too long: a lock, or much to read. Others may fare better.
    #[error("the database is late: {0}")]
    Late(String),
    #[error("the database refused a query: {0}")]
    Refused(#[source] sqlx::Error),
}

impl DbError {
    /// In a word, for the metrics.
    fn kind(&self) -> &'static str {
        match self {
            Self::Away(_) => "away",
            Self::Late(_) => "late",
            Self::Refused(_) => "refused",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The database ({place}) cannot be used: {cause}")]
    Unusable { place: String, cause: String },
}

/// Two pools: SQLite has several readers and one writer, PostgreSQL is given the same pool twice.
#[derive(Clone)]
pub struct Db {
    read: Pool,
    write: Pool,
    begin: &'static str,
}

#[derive(Clone)]
struct Pool {
    connections: AnyPool,
    /// The runtime that made the pool, and ends after those of the workers.
    home: Handle,
    metrics: DatabaseMetrics,
    away_until: Arc<Mutex<Option<Instant>>>,
}

impl Db {
    /// Connects, asking for 30 seconds while nobody answers, and brings the schema up to date.
    pub async fn open(url: &DatabaseUrl, metrics: DatabaseMetrics) -> Result<Self, StartError> {
        sqlx::any::install_default_drivers();
        let unusable = |cause: String| StartError::Unusable { place: place(url), cause };
        let db = Self::pools(url, metrics).map_err(|error| unusable(error.to_string()))?;
        let started = Instant::now();
        let mut said = String::new();
        loop {
            match db.migrate().await {
                Ok(()) => return Ok(db),
                Err(MigrationError::Away(cause)) if started.elapsed() < START_PATIENCE => {
                    if said != cause {
                        log::warn!("The database does not answer yet and is asked again for 30 seconds: {cause}");
                        said = cause;
                    }
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                Err(MigrationError::Away(cause) | MigrationError::Final(cause)) => return Err(unusable(cause)),
            }
        }
    }

    fn pools(url: &DatabaseUrl, metrics: DatabaseMetrics) -> Result<Self, sqlx::Error> {
        match url {
            DatabaseUrl::Sqlite(path) => {
                let options: AnyConnectOptions = sqlite_url(path).parse()?;
                // One writer, so that writes queue in the pool instead of meeting SQLITE_BUSY in the file.
                let read =
                    Pool::new(sqlite_pool().max_connections(4).connect_lazy_with(options.clone()), metrics.clone());
                let write = Pool::new(sqlite_pool().max_connections(1).connect_lazy_with(options), metrics);
                Ok(Self { read, write, begin: "BEGIN IMMEDIATE" })
            }
            DatabaseUrl::Postgres(url) => {
                let options: AnyConnectOptions = url.expose_secret().parse()?;
                let pool = Pool::new(pool_options().max_connections(10).connect_lazy_with(options), metrics);
                Ok(Self { read: pool.clone(), write: pool, begin: "BEGIN" })
            }
        }
    }

    /// On a connection of its own: a pool would try again and again, and then not say why.
    async fn migrate(&self) -> Result<(), MigrationError> {
        let options = self.write.connections.connect_options();
        let connecting = AnyConnection::connect_with(&options);
        let timed_out = |_| MigrationError::Away("no answer to a connection".to_owned());
        let mut connection = tokio::time::timeout(2 * DEADLINE, connecting)
            .await
            .map_err(timed_out)?
            .map_err(MigrationError::connecting)?;
        match MIGRATIONS.run(&mut connection).await {
            Err(MigrateError::VersionMissing(newer)) => accept(newer, &mut connection).await?,
            result => result.map_err(MigrationError::migrating)?,
        }
        let fresh = new_id().map_err(|error| MigrationError::Final(error.to_string()))?;
        sqlx::query("INSERT INTO instance (one, id) VALUES (1, $1) ON CONFLICT (one) DO NOTHING")
            .bind(fresh)
            .execute(&mut connection)
            .await
            .map_err(MigrationError::connecting)?;
        connection.close().await.map_err(MigrationError::connecting)
    }

    /// Runs queries that only read.
    pub async fn read<T>(
        &self,
        queries: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        self.read.run(queries).await
    }

    /// Runs queries that write, in one transaction: all of them happen, or none.
    pub async fn write<T>(
        &self,
        queries: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        self.write
            .run(async |connection| {
                let mut transaction = connection.begin_with(self.begin).await?;
                let value = queries(&mut transaction).await?;
                transaction.commit().await?;
                Ok(value)
            })
            .await
    }

    /// Runs what writes at most so many rows and answers how many, until that is fewer: each time in a transaction of its
    /// own. Answers how many there were in all.
    pub async fn write_in_batches(
        &self,
        queries: impl AsyncFn(&mut AnyConnection, u32) -> Result<u64, sqlx::Error>,
    ) -> Result<u64, DbError> {
        let mut total = 0;
        loop {
            let count = self.write(async |db| queries(db, BATCH).await).await?;
            total += count;
            if count < u64::from(BATCH) {
                return Ok(total);
            }
        }
    }

    /// The same database through one connection of its own, which no request can hold up.
    pub fn alone(&self) -> Self {
        let shared = &self.read.connections;
        let options = shared.options().clone().max_connections(1);
        let connections = options.connect_lazy_with((*shared.connect_options()).clone());
        let pool = Pool::new(connections, self.read.metrics.clone());
        Self { read: pool.clone(), write: pool, begin: self.begin }
    }

    /// Whether it answers at all.
    pub async fn is_there(&self) -> bool {
        self.read(async |db| sqlx::query("SELECT 1").execute(db).await.map(|_| ())).await.is_ok()
    }

    pub async fn close(&self) {
        self.read.connections.close().await;
        self.write.connections.close().await;
    }
}

impl Pool {
    fn new(connections: AnyPool, metrics: DatabaseMetrics) -> Self {
        Self { connections, home: Handle::current(), metrics, away_until: Arc::default() }
    }

    /// Works on a connection within the deadline, and remembers when the database turned out to be away.
    async fn run<T>(&self, work: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>) -> Result<T, DbError> {
        if self.away_until.lock().is_some_and(|until| Instant::now() < until) {
            self.metrics.failed("away");
            return Err(DbError::Away("it did not answer a moment ago".to_owned()));
        }
        let began = Instant::now();
        let deadline = tokio::time::Instant::now() + DEADLINE;
        let result = match tokio::time::timeout_at(deadline, self.acquire()).await {
            Ok(Ok(connection)) => {
                let mut borrowed = Borrowed { connection, clean: false };
                let result = within(deadline, work(&mut borrowed.connection)).await;
                borrowed.clean = result.is_ok();
                result
            }
            Ok(Err(error)) => Err(DbError::from(error)),
            Err(_) => Err(DbError::Away("no connection in time".to_owned())),
        };
        self.metrics.answered(began.elapsed());
        if let Err(error) = &result {
            self.metrics.failed(error.kind());
        }
        if matches!(result, Err(DbError::Away(_))) {
            *self.away_until.lock() = Some(Instant::now() + AWAY);
        }
        result
    }

    /// A connection ends with the runtime in which it was opened, so none is opened in that of a worker: the first
    /// worker to stop would take it away from the others.
    async fn acquire(&self) -> Result<PoolConnection<Any>, sqlx::Error> {
        let mut acquiring = pin!(self.connections.acquire());
        std::future::poll_fn(|context| {
            let _home = self.home.enter();
            acquiring.as_mut().poll(context)
        })
        .await
    }
}

/// A connection that goes back to its pool only when its work came to an end. One on which something failed, or whose
/// client left, may be in the middle of a transaction: it is closed.
struct Borrowed {
    connection: PoolConnection<Any>,
    clean: bool,
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        if !self.clean {
            self.connection.close_on_drop();
        }
    }
}

async fn within<T>(
    deadline: tokio::time::Instant,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, DbError> {
    match tokio::time::timeout_at(deadline, work).await {
        Ok(result) => result.map_err(DbError::from),
        Err(_) => Err(DbError::Late(format!("no answer within {} ms", DEADLINE.as_millis()))),
    }
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) if !is_passing(database.code().as_deref()) => Self::Refused(error),
            sqlx::Error::RowNotFound
            | sqlx::Error::ColumnNotFound(_)
            | sqlx::Error::ColumnDecode { .. }
            | sqlx::Error::Decode(_)
            | sqlx::Error::Encode(_)
            | sqlx::Error::TypeNotFound { .. } => Self::Refused(error),
            _ => Self::Away(error.to_string()),
        }
    }
}

/// Whether the database refused for a reason that passes or that an operator mends: PostgreSQL's classes 08
/// (connection), 53 (resources), 55 (not available), 57 (shutting down), 58 (system); SQLite's BUSY, LOCKED,
/// READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB, whose low byte is the primary code.
fn is_passing(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    if code.len() == 5 {
        return ["08", "53", "55", "57", "58"].iter().any(|class| code.starts_with(class));
    }
    code.parse::<i32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 11 | 13 | 14 | 26))
}

/// Whether it is worth asking again at start: a server that is starting and a file that is locked will answer, a wrong
/// password and a file that is no database will not.
fn mends_itself(code: Option<&str>) -> bool {
    let number = code.filter(|code| code.len() < 5).and_then(|code| code.parse::<i32>().ok());
    number.map_or_else(|| is_passing(code), |number| matches!(number & 0xff, 5 | 6))
}

enum MigrationError {
    Away(String),
    Final(String),
}

impl MigrationError {
    fn connecting(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(ref database) if !mends_itself(database.code().as_deref()) => {
                Self::Final(error.to_string())
            }
            _ => Self::Away(error.to_string()),
        }
    }

    fn migrating(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => Self::connecting(error),
            other => Self::Final(other.to_string()),
        }
    }
}

/// A schema that a newer program made is worked with, if that program said that ours knows enough: it is one release
/// ahead, as in the middle of an upgrade.
async fn accept(newer: i64, connection: &mut AnyConnection) -> Result<(), MigrationError> {
    let works_from: i64 = sqlx::query_scalar("SELECT works_from FROM instance WHERE one = 1")
        .fetch_one(connection)
        .await
        .map_err(MigrationError::connecting)?;
    let ours = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
    if ours < works_from {
        return Err(MigrationError::Final(format!(
            "its schema (version {newer}) is more than one release newer than this program, which knows version {ours}. \
             Use a newer program, or restore a backup."
        )));
    }
    log::warn!("The schema (version {newer}) is one release newer than this program, which works with it for now.");
    Ok(())
}

fn pool_options() -> AnyPoolOptions {
    AnyPoolOptions::new().acquire_timeout(DEADLINE).min_connections(0)
}

fn sqlite_pool() -> AnyPoolOptions {
    pool_options().idle_timeout(None).max_lifetime(None).after_connect(|connection, _| {
        Box::pin(async move {
            for pragma in [
                "PRAGMA busy_timeout = 1400",
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON",
            ] {
                sqlx::query(pragma).execute(&mut *connection).await?;
            }
            Ok(())
        })
    })
}

fn sqlite_url(path: &Path) -> String {
    let path = percent_encoding::utf8_percent_encode(&path.to_string_lossy(), PATH).to_string();
    format!("sqlite://{path}?mode=rwc")
}

/// What would end a path inside a URL.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS.add(b' ').add(b'?').add(b'#').add(b'%');

/// Sets a clock by the database's, which all instances share. SQLite has no other than the machine's.
pub async fn set_clock(db: &mut AnyConnection, clock: &Clock) -> Result<(), sqlx::Error> {
    if db.backend_name() == "PostgreSQL" {
        let milliseconds = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        clock.set(sqlx::query_scalar(milliseconds).fetch_one(db).await?);
    }
    Ok(())
}

/// Where users are kept, without a secret.
pub fn place(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => format!("SQLite, {}", path.display()),
        DatabaseUrl::Postgres(url) => {
            let url = url::Url::parse(url.expose_secret()).ok();
            let host = url.as_ref().and_then(|url| url.host_str()).unwrap_or("its host");
            let name = url.as_ref().map_or("", |url| url.path().trim_start_matches('/'));
            format!("PostgreSQL, {name} at {host}")
        }
    }
}
