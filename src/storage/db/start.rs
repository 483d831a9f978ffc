//! Opening the database: how long a start waits for it, migrations, and what a command must not create.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::{AnyConnection, Connection};
use url::Url;

use super::Db;
use super::error::is_passing;
use super::pool::DEADLINE;
use crate::base::metrics::DatabaseMetrics;
use crate::base::remedy;
use crate::base::secret::new_id;
use crate::config::DatabaseUrl;
use crate::storage::{data_dir, sqlite_backup};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// How long a start waits for a database that doesn't answer yet.
const START_PATIENCE: Duration = Duration::from_secs(30);

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("The database ({redacted}) can't be used: {cause}")]
    Unusable { redacted: String, cause: String },
    #[error(
        "There is no database yet ({redacted}). Run the command in the server's working directory and with its options. To \
         create a new database, run `vestibule migrate`."
    )]
    Missing { redacted: String },
    #[error(
        "The database ({redacted}) has tables of another program, and none of Vestibule. Set DATABASE_URL to the server's \
         database."
    )]
    Foreign { redacted: String },
    #[error("The database ({redacted}) doesn't answer: {cause}")]
    Away { redacted: String, cause: String },
}

impl Db {
    /// Connects, retrying for 30 seconds while the database doesn't answer, and updates the schema. Creates what is
    /// missing.
    pub async fn open(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, StartError> {
        if let DatabaseUrl::Sqlite(path) = url {
            sqlite_backup::create_if_missing(path).map_err(|error| unusable(url, &not_made(path, &error)))?;
        }
        Self::start(url, pool_size, metrics, Missing::Make).await
    }

    /// Does the same for a command, which creates nothing: a database in the wrong folder would be taken for the
    /// server's.
    pub async fn find(url: &DatabaseUrl, pool_size: u32, metrics: DatabaseMetrics) -> Result<Self, StartError> {
        if let DatabaseUrl::Sqlite(path) = url
            && std::fs::metadata(path).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
        {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            return Err(StartError::Missing { redacted: DatabaseUrl::Sqlite(path).redacted() });
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
                        log::warn!("The database doesn't answer yet. Retrying for 30 seconds: {cause}");
                        said = cause;
                    }
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                Err(PrepareError::Away(cause) | PrepareError::Final(cause)) => return Err(unusable(url, &cause)),
                Err(PrepareError::Foreign) => return Err(StartError::Foreign { redacted: url.redacted() }),
                Err(PrepareError::NoSchema) => return Err(StartError::Missing { redacted: url.redacted() }),
            }
        }
    }

    /// Uses a connection of its own: a pool would keep retrying, and then not say why.
    async fn prepare(&self, missing: Missing) -> Result<(), PrepareError> {
        let mut connection = self.connect().await?;
        match schema(&mut connection, self.begin).await? {
            Schema::Current => {}
            Schema::Newer(version) => self.accept(version, &mut connection).await?,
            Schema::None if missing == Missing::Refuse => {
                let foreign = count_foreign(&mut connection, self.begin).await.map_err(PrepareError::connecting)?;
                return Err(if foreign > 0 { PrepareError::Foreign } else { PrepareError::NoSchema });
            }
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
        let timed_out = |_| PrepareError::Away("the connection timed out".to_owned());
        tokio::time::timeout(2 * DEADLINE, connecting).await.map_err(timed_out)?.map_err(PrepareError::connecting)
    }

    async fn migrate(&self, connection: &mut AnyConnection) -> Result<(), PrepareError> {
        if self.is_pooled_elsewhere {
            // The lock belongs to a session, which would stay behind on another of the pooler's connections.
            return Err(PrepareError::Final(
                "its schema is out of date and can't be updated through a pooler in transaction mode. Run `vestibule \
                 migrate` with a DATABASE_URL that leads to PostgreSQL itself."
                    .to_owned(),
            ));
        }
        match MIGRATIONS.run(&mut *connection).await {
            Err(MigrateError::VersionMissing(newer)) => self.accept(newer, connection).await,
            result => result.map_err(PrepareError::migrating),
        }
    }

    async fn accept(&self, newer: i64, connection: &mut AnyConnection) -> Result<(), PrepareError> {
        works_with(newer, connection, self.begin).await?;
        log::warn!(
            "The database schema (version {newer}) is one release newer than this program. It works, but upgrade soon."
        );
        Ok(())
    }
}

/// Compares the migrations that were applied with ours. Takes no lock.
pub(super) async fn schema(connection: &mut AnyConnection, begin: &'static str) -> Result<Schema, PrepareError> {
    let mut transaction = connection.begin_with(begin).await.map_err(PrepareError::connecting)?;
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
    match done.strip_prefix(ours.as_slice()) {
        Some([]) => Ok(Schema::Current),
        Some([.., (newest, _)]) => Ok(Schema::Newer(*newest)),
        None if done.is_empty() => Ok(Schema::None),
        None if done.first() == ours.first() => Ok(Schema::Behind),
        None => Err(PrepareError::Final(
            "another program created its tables. Set DATABASE_URL to the server's database.".to_owned(),
        )),
    }
}

/// Accepts a newer schema that names this version as new enough: it is one release ahead, as in the middle of an
/// upgrade.
pub(super) async fn works_with(
    newer: i64,
    connection: &mut AnyConnection,
    begin: &'static str,
) -> Result<(), PrepareError> {
    let mut transaction = connection.begin_with(begin).await.map_err(PrepareError::connecting)?;
    let works_from: i64 = sqlx::query_scalar("SELECT works_from FROM instance WHERE one = 1")
        .fetch_one(&mut *transaction)
        .await
        .map_err(PrepareError::connecting)?;
    let ours = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default();
    if ours < works_from {
        return Err(PrepareError::Final(format!(
            "its schema (version {newer}) is more than one release newer than this program (version {ours}). Upgrade this \
             program, or restore a backup."
        )));
    }
    Ok(())
}

/// Counts the tables that aren't ours.
pub(super) async fn count_foreign(connection: &mut AnyConnection, begin: &'static str) -> Result<i64, sqlx::Error> {
    let count = match connection.backend_name() {
        "PostgreSQL" => {
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_sqlx_migrations'"
        }
        _ => {
            "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name <> '_sqlx_migrations' \
             AND name NOT LIKE 'sqlite_%'"
        }
    };
    let mut transaction = connection.begin_with(begin).await?;
    sqlx::query_scalar(count).fetch_one(&mut *transaction).await
}

/// Returns true if prepared statements don't outlive a transaction, because a pooler gives each transaction another
/// connection.
pub(super) fn is_for_transaction_pooling(url: &Url) -> bool {
    url.query_pairs().any(|(name, value)| name == "statement-cache-capacity" && value == "0")
}

fn not_made(path: &Path, error: &io::Error) -> String {
    let folder = data_dir::parent_of(path);
    let is_missing = error.kind() == io::ErrorKind::NotFound && !folder.exists();
    if is_missing { data_dir::missing_folder(folder) } else { error.to_string() }
}

/// Encodes the whole path, since sqlx would take a colon for a port and drop slashes at the start.
pub(super) fn sqlite_url(path: &Path) -> String {
    let path = path.to_string_lossy();
    format!("sqlite:{}?mode=rw", utf8_percent_encode(&path, NON_ALPHANUMERIC))
}

pub(super) fn unusable(url: &DatabaseUrl, cause: &str) -> StartError {
    let closed = ["unable to open", "readonly", "ermission denied"].iter().any(|why| cause.contains(why));
    let not_ours = match url {
        DatabaseUrl::Sqlite(path) if closed => remedy::not_ours(&sqlite_backup::all_of(path)),
        _ => None,
    };
    StartError::Unusable { redacted: url.redacted(), cause: not_ours.unwrap_or_else(|| explained(cause)) }
}

/// Adds what to do about causes that are known.
fn explained(cause: &str) -> String {
    let cause = cause.strip_prefix("error returned from database: ").unwrap_or(cause);
    let helps = if cause.contains("unsupported startup parameter") {
        ". This is PgBouncer: write `ignore_startup_parameters = extra_float_digits` in its configuration."
    } else if cause.contains("prepared statement") {
        ". A pooler in transaction mode needs ?statement-cache-capacity=0 in DATABASE_URL."
    } else if cause.contains("file is not a database") {
        return "the file is not a SQLite database. Set DATABASE_URL to one, or to a new file.".to_owned();
    } else {
        ""
    };
    format!("{cause}{helps}")
}

/// The treatment of a database without our tables.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Make,
    Refuse,
}

/// The tables of a database, compared with those that this program knows.
pub(super) enum Schema {
    None,
    Behind,
    Current,
    Newer(i64),
}

pub(super) enum PrepareError {
    Away(String),
    Final(String),
    /// There are no tables at all.
    NoSchema,
    /// There are tables, and none is ours.
    Foreign,
}

impl PrepareError {
    pub(super) fn connecting(error: sqlx::Error) -> Self {
        let lasts = match &error {
            sqlx::Error::Database(database) => !mends_itself(database.code().as_deref(), database.message()),
            // No TLS where it is required, an untrusted certificate, a server that isn't PostgreSQL.
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

/// Returns true for an error that is worth retrying at start: a server that is starting and a file that is locked will
/// answer; a wrong password stays wrong, and a file that isn't a database stays one. PgBouncer has one code for all its
/// own errors.
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
