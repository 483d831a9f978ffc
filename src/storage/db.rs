//! The database: SQLite or PostgreSQL with one set of queries, and a deadline for every call.

mod error;
mod inspect;
mod pool;
mod start;

use std::time::Duration;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection};

pub use self::error::DbError;
pub use self::inspect::{Inspection, Limits, Tables};
use self::pool::{DEADLINE, Pool};
pub use self::start::StartError;
use crate::base::clock::Clock;
use crate::base::metrics::DatabaseMetrics;
use crate::config::DatabaseUrl;

/// The most rows that one transaction of a large job changes. Few, so that pages don't wait and the transaction ends in
/// time.
const BATCH: u32 = 500;
/// The number of SQLite connections for reads. Writes use one.
const SQLITE_READERS: u32 = 4;

/// How long a call of a command may take that changes or reads much.
const PATIENT_DEADLINE: Duration = Duration::from_hours(1);

/// Two pools. SQLite has several readers and one writer; for PostgreSQL both are the same pool.
#[derive(Clone)]
pub struct Db {
    read: Pool,
    write: Pool,
    begin: &'static str,
    /// True with a pooler in transaction mode. Then reads are in a transaction too, which the pooler keeps on one
    /// connection.
    is_pooled_elsewhere: bool,
}

impl Db {
    fn pools(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, sqlx::Error> {
        match url {
            DatabaseUrl::Sqlite(path) => {
                let options: AnyConnectOptions = start::sqlite_url(path).parse()?;
                // One writer, so that writes queue in the pool instead of failing with SQLITE_BUSY.
                let read = Pool::new(SQLITE_READERS, options.clone(), PRAGMAS, metrics.clone(), DEADLINE);
                let write = Pool::new(1, options, PRAGMAS, metrics, DEADLINE);
                Ok(Self { read, write, begin: "BEGIN IMMEDIATE", is_pooled_elsewhere: false })
            }
            DatabaseUrl::Postgres(_) => {
                let url = url.postgres().ok_or_else(|| sqlx::Error::Configuration("it isn't a URL".into()))?;
                let is_pooled_elsewhere = start::is_for_transaction_pooling(&url);
                let pool = Pool::new(pool_size, url.as_str().parse()?, &[], metrics, DEADLINE);
                Ok(Self { read: pool.clone(), write: pool, begin: begin(is_pooled_elsewhere), is_pooled_elsewhere })
            }
        }
    }

    /// Runs queries that only read.
    pub async fn read<T>(
        &self,
        queries: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        if self.is_pooled_elsewhere {
            return self.in_transaction(&self.read, queries).await;
        }
        self.read.run(queries).await
    }

    /// Runs queries that write, in one transaction.
    pub async fn write<T>(
        &self,
        queries: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        self.in_transaction(&self.write, queries).await
    }

    async fn in_transaction<T>(
        &self,
        pool: &Pool,
        queries: impl AsyncFnOnce(&mut AnyConnection) -> Result<T, sqlx::Error>,
    ) -> Result<T, DbError> {
        pool.run(async |connection| {
            let mut transaction = connection.begin_with(self.begin).await?;
            let value = queries(&mut transaction).await?;
            transaction.commit().await?;
            Ok(value)
        })
        .await
    }

    /// Runs a write of at most [`BATCH`] rows again and again, each time in its own transaction, until it changes
    /// fewer. Returns the total.
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

    /// The same database over its own connection, which requests can't delay.
    pub fn dedicated(&self) -> Self {
        self.over(self.read.dedicated(DEADLINE))
    }

    /// The same database for a command that changes or reads much in one transaction.
    pub fn patient(&self) -> Self {
        self.over(self.read.dedicated(PATIENT_DEADLINE))
    }

    fn over(&self, pool: Pool) -> Self {
        Self { read: pool.clone(), write: pool, ..*self }
    }

    /// Returns true if the database answers.
    pub async fn ping(&self) -> bool {
        self.read(async |db| sqlx::query("SELECT 1").execute(db).await.map(|_| ())).await.is_ok()
    }

    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

/// Removes prepared statements that other clients left on a pooler's connection. sqlx numbers its own, so the names
/// would collide (<https://github.com/transact-rs/sqlx/issues/67>).
const BEGIN_AFTER_OTHERS: &str = "BEGIN ISOLATION LEVEL READ COMMITTED; DEALLOCATE ALL";

/// The statement that starts a transaction on PostgreSQL. Whatever the server's default is, each statement sees what was
/// committed before it, so that what is read after a lock is current.
fn begin(is_pooled_elsewhere: bool) -> &'static str {
    if is_pooled_elsewhere { BEGIN_AFTER_OTHERS } else { "BEGIN ISOLATION LEVEL READ COMMITTED" }
}

/// Settings of each new connection to SQLite.
const PRAGMAS: &[&str] = &[
    "PRAGMA busy_timeout = 1400",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
];

/// Sets the clock to the database's, which all instances share. With SQLite it's the machine's clock.
pub async fn set_clock(db: &mut AnyConnection, clock: &Clock) -> Result<(), sqlx::Error> {
    if db.backend_name() == "PostgreSQL" {
        let milliseconds = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        clock.set(sqlx::query_scalar(milliseconds).fetch_one(db).await?);
    }
    Ok(())
}
