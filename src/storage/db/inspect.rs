//! Inspects a database without changing anything, for `vestibule check --connect`.

use std::fs;
use std::io;
use std::path::Path;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sqlx::{AnyConnection, Connection, Row};
use url::Url;

use super::pool::DEADLINE;
use super::start::{PrepareError, Schema, count_foreign, is_for_transaction_pooling, schema, unusable, works_with};
use super::{Db, StartError, begin};
use crate::config::DatabaseUrl;
use crate::storage::data_dir;
use crate::storage::sqlite_backup::ForeignObject;
use crate::storage::users::CountedUsers;
use crate::storage::{passkeys, totp, users};

/// How often two connections are compared. Once is enough to find a pooler that has nothing else to do.
const ROUNDS: usize = 5;

/// The state of a database, as a start would find it.
pub struct Inspection {
    pub tables: Tables,
    /// `None` for SQLite, which counts no connections.
    pub limits: Option<Limits>,
    /// A pooler in transaction mode is in between, so a start can't create or update tables.
    pub is_pooled_elsewhere: bool,
    /// The reason why a SQLite database can't be backed up.
    pub foreign: Option<ForeignObject>,
    pub factors: CountedFactors,
}

/// The second factors in a database.
#[derive(Default)]
pub struct CountedFactors {
    /// How many authenticator apps have their secret sealed with each key, by its name.
    pub apps_by_key: Vec<(String, i64)>,
    /// How many passkeys work on each host.
    pub passkeys_by_host: Vec<(String, i64)>,
    pub users: Vec<CountedUsers>,
}

pub enum Tables {
    /// The file is missing; a start creates it.
    NoFile,
    /// Some are only in SQLite's write-ahead log, which can't be read without changing files.
    InLog,
    /// None is ours; `foreign` counts those of another program.
    None {
        foreign: i64,
    },
    Older,
    Current,
    /// The next release created them, with this schema version; this one works with them.
    Newer(i64),
}

/// How many connections PostgreSQL allows.
pub struct Limits {
    pub version: String,
    /// For the whole server, without those reserved for superusers.
    pub server: i64,
    pub role: Option<i64>,
    pub database: Option<i64>,
}

impl Db {
    /// Looks at a database without changing anything, in it or beside it. A start creates the folder `data_dir`, and no
    /// other.
    ///
    /// # Errors
    /// If a start couldn't use the database.
    pub async fn inspect(url: &DatabaseUrl, data_dir: &Path) -> Result<Inspection, StartError> {
        sqlx::any::install_default_drivers();
        let looking = async {
            match url {
                DatabaseUrl::Sqlite(path) => inspect_file(path, data_dir).await,
                DatabaseUrl::Postgres(_) => {
                    let url = url.postgres().ok_or_else(|| PrepareError::Final("it isn't a URL".to_owned()))?;
                    inspect_server(&url).await
                }
            }
        };
        let timed_out = |_| PrepareError::Away("the connection timed out".to_owned());
        let looked = tokio::time::timeout(2 * DEADLINE, looking).await.map_err(timed_out).flatten();
        looked.map_err(|error| match error {
            PrepareError::Away(cause) => StartError::Away { redacted: url.redacted(), cause },
            PrepareError::Final(cause) => unusable(url, &cause),
            PrepareError::Foreign => StartError::Foreign { redacted: url.redacted() },
            PrepareError::NoSchema => StartError::Missing { redacted: url.redacted() },
        })
    }
}

async fn inspect_file(path: &Path, data_dir: &Path) -> Result<Inspection, PrepareError> {
    let of_file = |tables| Inspection {
        tables,
        limits: None,
        is_pooled_elsewhere: false,
        foreign: None,
        factors: CountedFactors::default(),
    };
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            data_dir::refuse_unmakeable(path, data_dir).map_err(PrepareError::Final)?;
            return Ok(of_file(Tables::NoFile));
        }
        Err(error) => return Err(PrepareError::Final(error.to_string())),
        Ok(found) if found.is_dir() => return Err(PrepareError::Final("it is a folder".to_owned())),
        Ok(found) if !found.is_file() => return Err(PrepareError::Final("it is not a regular file".to_owned())),
        Ok(_) => {}
    }
    let has_content = |end: &str| {
        let beside = [path.as_os_str(), end.as_ref()].join("".as_ref());
        fs::metadata(beside).is_ok_and(|file| file.len() > 0)
    };
    let option = match (has_content("-wal"), has_content("-shm")) {
        (false, _) => "immutable",
        (true, true) => "readonly_shm",
        (true, false) => return Ok(of_file(Tables::InLog)),
    };
    let mut connection =
        AnyConnection::connect(&read_only_url(path, option)).await.map_err(PrepareError::connecting)?;
    let tables = tables(&mut connection, "BEGIN").await?;
    let foreign = sqlx::query_as(ForeignObject::SELECT).fetch_optional(&mut connection).await;
    let foreign = foreign.map_err(PrepareError::connecting)?.map(ForeignObject::new);
    let factors = count_factors(&tables, &mut connection, "BEGIN").await.map_err(PrepareError::connecting)?;
    connection.close().await.map_err(PrepareError::connecting)?;
    Ok(Inspection { foreign, factors, ..of_file(tables) })
}

/// A URI for SQLite (<https://sqlite.org/uri.html>) inside a URL for sqlx. Without its options SQLite would create the
/// files of its log beside the database, owned by this process.
fn read_only_url(path: &Path, option: &str) -> String {
    let path = path.to_string_lossy();
    let uri = format!("file:{}?mode=ro&{option}=1", utf8_percent_encode(&path, NON_ALPHANUMERIC));
    format!("sqlite:{}", utf8_percent_encode(&uri, NON_ALPHANUMERIC))
}

async fn inspect_server(url: &Url) -> Result<Inspection, PrepareError> {
    let mut connection = AnyConnection::connect(url.as_str()).await.map_err(PrepareError::connecting)?;
    let is_pooled_elsewhere = is_for_transaction_pooling(url);
    if !is_pooled_elsewhere && shares_sessions(&mut connection, url).await {
        return Err(PrepareError::Final("its connections share sessions, so prepared statements collide".to_owned()));
    }
    let begin = begin(is_pooled_elsewhere);
    let limits = limits(&mut connection, begin).await.map_err(PrepareError::connecting)?;
    let tables = tables(&mut connection, begin).await?;
    let factors = count_factors(&tables, &mut connection, begin).await.map_err(PrepareError::connecting)?;
    connection.close().await.map_err(PrepareError::connecting)?;
    Ok(Inspection { tables, limits: Some(limits), is_pooled_elsewhere, foreign: None, factors })
}

/// Returns true if two connections share a session of PostgreSQL, or one connection has two sessions, which happens
/// only with a pooler in transaction mode. Doesn't use prepared statements, because their names would collide there.
async fn shares_sessions(first: &mut AnyConnection, url: &Url) -> bool {
    // With only one connection allowed, there is no pooler in transaction mode.
    let Ok(mut second) = AnyConnection::connect(url.as_str()).await else { return false };
    for _ in 0..ROUNDS {
        let (Ok(before), Ok(other), Ok(after)) =
            (session(first).await, session(&mut second).await, session(first).await)
        else {
            return false;
        };
        if before == other || before != after {
            return true;
        }
    }
    false
}

async fn session(connection: &mut AnyConnection) -> Result<i32, sqlx::Error> {
    sqlx::raw_sql("SELECT pg_backend_pid()").fetch_one(connection).await?.try_get(0)
}

async fn limits(connection: &mut AnyConnection, begin: &'static str) -> Result<Limits, sqlx::Error> {
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
}

async fn tables(connection: &mut AnyConnection, begin: &'static str) -> Result<Tables, PrepareError> {
    Ok(match schema(connection, begin).await? {
        Schema::None => {
            Tables::None { foreign: count_foreign(connection, begin).await.map_err(PrepareError::connecting)? }
        }
        Schema::Behind => Tables::Older,
        Schema::Current => Tables::Current,
        Schema::Newer(version) => {
            works_with(version, connection, begin).await?;
            Tables::Newer(version)
        }
    })
}

async fn count_factors(
    tables: &Tables,
    connection: &mut AnyConnection,
    begin: &'static str,
) -> Result<CountedFactors, sqlx::Error> {
    if !matches!(tables, Tables::Current | Tables::Newer(_)) {
        return Ok(CountedFactors::default());
    }
    let mut tx = connection.begin_with(begin).await?;
    Ok(CountedFactors {
        apps_by_key: totp::count_by_key(&mut tx).await?,
        passkeys_by_host: passkeys::count_by_host(&mut tx).await?,
        users: users::count_by_role(&mut tx).await?,
    })
}
