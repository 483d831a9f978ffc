//! The database: SQLite or PostgreSQL behind one set of queries, with a deadline round every call.

mod error;
mod inspect;
mod pool;
mod start;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, Connection};

pub use self::error::DbError;
pub use self::inspect::{Inspection, Limits, Tables};
use self::pool::Pool;
pub use self::start::StartError;
use crate::base::clock::Clock;
use crate::base::metrics::DatabaseMetrics;
use crate::config::{DatabaseUrl, database};

/// Rows that one transaction of a large piece of work changes: few, so that no page waits for it, and it ends in time
/// however much there is.
const BATCH: u32 = 500;
/// SQLite reads on several connections, and writes on one.
const SQLITE_READERS: u32 = 4;

/// Two pools: SQLite has several readers and one writer, PostgreSQL is given the same pool twice.
#[derive(Clone)]
pub struct Db {
    read: Pool,
    write: Pool,
    begin: &'static str,
    /// A pooler in transaction mode is in between, so reads are in a transaction too, which it keeps on one connection.
    is_pooled_elsewhere: bool,
}

impl Db {
    fn pools(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, sqlx::Error> {
        match url {
            DatabaseUrl::Sqlite(path) => {
                let options: AnyConnectOptions = start::sqlite_url(path).parse()?;
                // One writer, so that writes queue in the pool instead of meeting SQLITE_BUSY in the file.
                let read = Pool::new(SQLITE_READERS, options.clone(), PRAGMAS, metrics.clone());
                let write = Pool::new(1, options, PRAGMAS, metrics);
                Ok(Self { read, write, begin: "BEGIN IMMEDIATE", is_pooled_elsewhere: false })
            }
            DatabaseUrl::Postgres(_) => {
                let url = url.postgres().ok_or_else(|| sqlx::Error::Configuration("it is no URL".into()))?;
                let is_pooled_elsewhere = start::is_for_transaction_pooling(&url);
                let pool = Pool::new(pool_size, url.as_str().parse()?, &[], metrics);
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

    /// Runs queries that write, in one transaction: all of them happen, or none.
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

    /// Runs what writes at most so many rows and answers how many, until that is fewer: each time in a transaction of
    /// its own. Answers how many there were in all.
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
    pub fn dedicated(&self) -> Self {
        let pool = self.read.dedicated();
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

/// Removes the prepared statements that others left on the connection that a pooler gives to a transaction: sqlx names
/// its own by number, and they would collide (<https://github.com/transact-rs/sqlx/issues/67>).
const BEGIN_AFTER_OTHERS: &str = "BEGIN; DEALLOCATE ALL";

/// How a transaction on PostgreSQL begins.
fn begin(is_pooled_elsewhere: bool) -> &'static str {
    if is_pooled_elsewhere { BEGIN_AFTER_OTHERS } else { "BEGIN" }
}

/// Characters that would end a path inside a URL.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS.add(b' ').add(b'?').add(b'#').add(b'%');

/// Settings of each new connection to SQLite.
const PRAGMAS: &[&str] = &[
    "PRAGMA busy_timeout = 1400",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
];

/// Sets a clock by the database's, which all instances share. SQLite has no other than the machine's.
pub async fn set_clock(db: &mut AnyConnection, clock: &Clock) -> Result<(), sqlx::Error> {
    if db.backend_name() == "PostgreSQL" {
        let milliseconds = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        clock.set(sqlx::query_scalar(milliseconds).fetch_one(db).await?);
    }
    Ok(())
}

/// Where users are kept, without a secret.
pub fn redacted(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => format!("SQLite, {}", path.display()),
        DatabaseUrl::Postgres(_) => {
            let url = url.postgres();
            let host = url.as_ref().and_then(database::host).unwrap_or_else(|| "its host".to_owned());
            let named = url.as_ref().and_then(|url| url.query_pairs().find(|(name, _)| name == "dbname"));
            let named = named.map(|(_, name)| name.into_owned());
            let path = url.as_ref().map_or("", |url| url.path().trim_start_matches('/'));
            format!("PostgreSQL, {} at {host}", named.as_deref().unwrap_or(path))
        }
    }
}
