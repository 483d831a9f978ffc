//! Opening the database: what is waited for at start and what is not, migrations, and what a command may not make.

use std::path::Path;
use std::time::{Duration, Instant};

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyConnection, Connection, Row};
use url::Url;

use super::pool::DEADLINE;
use super::{Db, is_passing, place};
use crate::config::DatabaseUrl;
use crate::metrics::DatabaseMetrics;
use crate::remedy;
use crate::secret::new_id;
use crate::sqlite_file;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// How long a start waits for a database that does not answer yet.
const START_PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The database ({place}) cannot be used: {cause}")]
    Unusable { place: String, cause: String },
    #[error(
        "There is no database yet: {place}. Run the command in the server's working directory and with its options, or \
         make a new database with `vestibule migrate`."
    )]
    Missing { place: String },
}

/// How many connections a PostgreSQL allows.
pub struct Limits {
    pub version: String,
    /// Of the server as a whole, without those that it reserves.
    pub server: i64,
    pub role: Option<i64>,
    pub database: Option<i64>,
}

impl Db {
    /// Connects, asking for 30 seconds while nobody answers, and brings the schema up to date. Makes what is missing.
    pub async fn open(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, StartError> {
        if let DatabaseUrl::Sqlite(path) = url {
            sqlite_file::create_if_missing(path).map_err(|error| unusable(url, &error.to_string()))?;
        }
        Self::start(url, pool_size, metrics, Missing::Make).await
    }

    /// The same for a command, which makes none: one that it made in the wrong folder would be taken for the server's.
    pub async fn find(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, StartError> {
        if let DatabaseUrl::Sqlite(path) = url
            && std::fs::metadata(path).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
        {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            return Err(StartError::Missing { place: place(&DatabaseUrl::Sqlite(path)) });
        }
        Self::start(url, pool_size, metrics, Missing::Refuse).await
    }

    async fn start(
        url: &DatabaseUrl,
        pool_size: u32,
        metrics: DatabaseMetrics,
        missing: Missing,
    ) -> Result<Self, StartError> {
        sqlx::any::install_default_drivers();
        let db = Self::pools(url, pool_size, metrics).map_err(|error| unusable(url, &error.to_string()))?;
        let started = Instant::now();
        let mut said = String::new();
        loop {
            match db.prepare(missing).await {
                Ok(()) => return Ok(db),
                Err(PrepareError::Away(cause)) if started.elapsed() < START_PATIENCE => {
                    if said != cause {
                        log::warn!("The database does not answer yet and is asked again for 30 seconds: {cause}");
                        said = cause;
                    }
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                Err(PrepareError::Away(cause) | PrepareError::Final(cause)) => return Err(unusable(url, &cause)),
                Err(PrepareError::NoSchema) => return Err(StartError::Missing { place: place(url) }),
            }
        }
    }

    /// On a connection of its own: a pool would try again and again, and then not say why.
    async fn prepare(&self, missing: Missing) -> Result<(), PrepareError> {
        let mut connection = self.connect().await?;
        let schema = self.schema(&mut connection).await?;
        match schema {
            Schema::Current => {}
            Schema::Newer(version) => self.accept(version, &mut connection).await?,
            Schema::None if missing == Missing::Refuse => return Err(PrepareError::NoSchema),
            Schema::None | Schema::Behind => self.migrate(&mut connection).await?,
        }
        let fresh = new_id().map_err(|error| PrepareError::Final(error.to_string()))?;
        let mut transaction = connection.begin_with(self.begin).await.map_err(PrepareError::connecting)?;
        sqlx::query("INSERT INTO instance (one, id) VALUES (1, $1) ON CONFLICT (one) DO NOTHING")
            .bind(fresh)
            .execute(&mut *transaction)
            .await
            .map_err(PrepareError::connecting)?;
        transaction.commit().await.map_err(PrepareError::connecting)?;
        connection.close().await.map_err(PrepareError::connecting)
    }

    async fn connect(&self) -> Result<AnyConnection, PrepareError> {
        let connecting = AnyConnection::connect_with(self.write.options());
        let timed_out = |_| PrepareError::Away("no answer to a connection".to_owned());
        tokio::time::timeout(2 * DEADLINE, connecting).await.map_err(timed_out)?.map_err(PrepareError::connecting)
    }

    async fn migrate(&self, connection: &mut AnyConnection) -> Result<(), PrepareError> {
        if self.is_pooled_elsewhere {
            // It would leave the lock, which is a session's, behind on a connection of its own.
            return Err(PrepareError::Final(
                "its schema is not up to date, and no pooler in transaction mode can change it. Run `vestibule migrate` \
                 with a DATABASE_URL that leads to PostgreSQL itself"
                    .to_owned(),
            ));
        }
        match MIGRATIONS.run(&mut *connection).await {
            Err(MigrateError::VersionMissing(newer)) => self.accept(newer, connection).await,
            result => result.map_err(PrepareError::migrating),
        }
    }

    /// Looks at which migrations were done. Locks nothing.
    async fn schema(&self, connection: &mut AnyConnection) -> Result<Schema, PrepareError> {
        let mut transaction = connection.begin_with(self.begin).await.map_err(PrepareError::connecting)?;
        let done: Result<Vec<(i64, Vec<u8>)>, _> =
            sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version")
                .fetch_all(&mut *transaction)
                .await;
        let done = match done {
            Ok(done) => done,
            // No such table, in SQLite and in PostgreSQL.
            Err(sqlx::Error::Database(error)) if matches!(error.code().as_deref(), Some("1" | "42P01")) => Vec::new(),
            Err(error) => return Err(PrepareError::connecting(error)),
        };
        let ours = MIGRATIONS.iter().map(|migration| (migration.version, migration.checksum.to_vec()));
        let ours: Vec<_> = ours.collect();
        Ok(match done.strip_prefix(ours.as_slice()) {
            Some([]) => Schema::Current,
            Some([.., (newest, _)]) => Schema::Newer(*newest),
            None if done.is_empty() => Schema::None,
            None => Schema::Behind,
        })
    }

    /// A schema that a newer program made is worked with, if that program said that ours knows enough: it is one release
    /// ahead, as in the middle of an upgrade.
    async fn accept(&self, newer: i64, connection: &mut AnyConnection) -> Result<(), PrepareError> {
        let mut transaction = connection.begin_with(self.begin).await.map_err(PrepareError::connecting)?;
        let works_from: i64 = sqlx::query_scalar("SELECT works_from FROM instance WHERE one = 1")
            .fetch_one(&mut *transaction)
            .await
            .map_err(PrepareError::connecting)?;
        let ours = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
        if ours < works_from {
            return Err(PrepareError::Final(format!(
                "its schema (version {newer}) is more than one release newer than this program, which knows version {ours}. \
                 Use a newer program, or restore a backup."
            )));
        }
        log::warn!("The schema (version {newer}) is one release newer than this program, which works with it for now.");
        Ok(())
    }

    /// What PostgreSQL allows; `None` for SQLite, which counts no connections.
    ///
    /// # Errors
    /// A sentence that says why it cannot be asked.
    pub async fn limits(url: &DatabaseUrl) -> Result<Option<Limits>, String> {
        sqlx::any::install_default_drivers();
        let DatabaseUrl::Postgres(_) = url else { return Ok(None) };
        let url = url.postgres().ok_or("it is no URL")?;
        let asking = async {
            let mut connection = AnyConnection::connect(url.as_str()).await?;
            let begin = if is_for_transaction_pooling(&url) { super::BEGIN_AFTER_OTHERS } else { "BEGIN" };
            let mut transaction = connection.begin_with(begin).await?;
            let row = sqlx::query(
                "SELECT current_setting('server_version'), \
                 current_setting('max_connections')::bigint - current_setting('superuser_reserved_connections')::bigint, \
                 (SELECT rolconnlimit::bigint FROM pg_roles WHERE rolname = current_user), \
                 (SELECT datconnlimit::bigint FROM pg_database WHERE datname = current_database())",
            )
            .fetch_one(&mut *transaction)
            .await?;
            let limited = |limit: i64| (limit >= 0).then_some(limit);
            Ok(Limits {
                version: row.try_get(0)?,
                server: row.try_get(1)?,
                role: limited(row.try_get(2)?),
                database: limited(row.try_get(3)?),
            })
        };
        let asked = tokio::time::timeout(2 * DEADLINE, asking).await.map_err(|_| "no answer to a connection")?;
        asked.map(Some).map_err(|error: sqlx::Error| explained(&error.to_string()))
    }
}

/// Returns true where prepared statements do not outlive a transaction: a pooler gives each transaction another
/// connection.
pub(super) fn is_for_transaction_pooling(url: &Url) -> bool {
    url.query_pairs().any(|(name, value)| name == "statement-cache-capacity" && value == "0")
}

pub(super) fn sqlite_url(path: &Path) -> String {
    let path = percent_encoding::utf8_percent_encode(&path.to_string_lossy(), PATH).to_string();
    format!("sqlite://{path}?mode=rw")
}

/// What would end a path inside a URL.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS.add(b' ').add(b'?').add(b'#').add(b'%');

fn unusable(url: &DatabaseUrl, cause: &str) -> StartError {
    let closed = ["unable to open", "readonly", "ermission denied"].iter().any(|why| cause.contains(why));
    let not_ours = match url {
        DatabaseUrl::Sqlite(path) if closed => remedy::not_ours(&sqlite_file::all_of(path)),
        _ => None,
    };
    StartError::Unusable { place: place(url), cause: not_ours.unwrap_or_else(|| explained(cause)) }
}

/// With what helps where a pooler is in between.
fn explained(cause: &str) -> String {
    let helps = if cause.contains("unsupported startup parameter") {
        ". This is PgBouncer: write `ignore_startup_parameters = extra_float_digits` in its configuration"
    } else if cause.contains("prepared statement") {
        ". A pooler in transaction mode needs ?statement-cache-capacity=0 in DATABASE_URL"
    } else {
        ""
    };
    format!("{cause}{helps}")
}

/// What is done about a database without our tables.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Make,
    Refuse,
}

/// The tables of a database, beside those that this program knows.
enum Schema {
    None,
    Behind,
    Current,
    Newer(i64),
}

enum PrepareError {
    Away(String),
    Final(String),
    NoSchema,
}

impl PrepareError {
    fn connecting(error: sqlx::Error) -> Self {
        let lasts = match &error {
            sqlx::Error::Database(database) => !mends_itself(database.code().as_deref(), database.message()),
            // No TLS where it is insisted on, a certificate that nobody vouches for, no PostgreSQL.
            sqlx::Error::Tls(_) | sqlx::Error::Configuration(_) | sqlx::Error::Protocol(_) => true,
            sqlx::Error::Io(error) => error.kind() == std::io::ErrorKind::InvalidData,
            _ => false,
        };
        if lasts { Self::Final(error.to_string()) } else { Self::Away(error.to_string()) }
    }

    fn migrating(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => Self::connecting(error),
            other => Self::Final(other.to_string()),
        }
    }
}

/// Whether it is worth asking again at start: a server that is starting and a file that is locked will answer, a wrong
/// password and a file that is no database will not. PgBouncer has one code for all that it says itself.
fn mends_itself(code: Option<&str>, message: &str) -> bool {
    const LASTING: [&str; 6] = [
        "does not exist",
        "unsupported startup parameter",
        "no such database",
        "no such user",
        "authentication failed",
        "bouncer config error",
    ];
    if code == Some("08P01") && LASTING.iter().any(|lasting| message.contains(lasting)) {
        return false;
    }
    let number = code.filter(|code| code.len() < 5).and_then(|code| code.parse::<i32>().ok());
    number.map_or_else(|| is_passing(code), |number| matches!(number & 0xff, 5 | 6))
}
