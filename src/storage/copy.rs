//! Copies everything to another database.

use futures_util::TryStreamExt;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row};

use super::query::places;

/// All tables, those first to which others refer.
pub const TABLES: [&str; 21] = [
    "instance",
    "session_keys",
    "users",
    "user_words",
    "sessions",
    "tokens",
    "former_emails",
    "deleted_users",
    "mails",
    "app_passwords",
    "totp",
    "pending_totp",
    "recovery_codes",
    "passkeys",
    "trusted_browsers",
    "sign_in_flows",
    "spent_challenges",
    "audit_events",
    "audit_days",
    "limit_requests",
    "limit_answers",
];

/// Tables that a new database has rows in before anybody uses it.
const FILLED_AT_START: [&str; 2] = ["instance", "session_keys"];

/// The number of rows in one statement.
const ROWS: usize = 50;

/// Why nothing was copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    #[error("it isn't empty: its table {0} has rows")]
    NotEmpty(&'static str),
    #[error("the table {table} has {there} rows after copying {here}")]
    Different { table: &'static str, here: u64, there: u64 },
    #[error("the column {0} has a type that can't be copied")]
    UnknownType(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A column's name, and how its values are read and bound.
struct Column {
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    Bytes,
}

/// Keeps others from writing to a database until the transaction ends.
pub async fn lock(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    if is_postgres(db) {
        let statement = format!("LOCK TABLE {} IN SHARE MODE", TABLES.join(", "));
        sqlx::query(AssertSqlSafe(statement)).execute(db).await?;
    }
    Ok(())
}

pub async fn count_all(db: &mut AnyConnection) -> Result<u64, sqlx::Error> {
    let mut all = 0;
    for table in TABLES {
        all += count(db, table).await?;
    }
    Ok(all)
}

/// Copies all rows into a database that has none, and compares their numbers. `each` is called after some rows, with their
/// number. Returns the number of rows of each table.
pub async fn copy(
    from: &mut AnyConnection,
    to: &mut AnyConnection,
    mut each: impl FnMut(u64),
) -> Result<Vec<(&'static str, u64)>, CopyError> {
    for table in TABLES {
        if !FILLED_AT_START.contains(&table) && count(to, table).await? > 0 {
            return Err(CopyError::NotEmpty(table));
        }
    }
    for table in FILLED_AT_START {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *to).await?;
    }
    let mut counts = Vec::new();
    for table in TABLES {
        let here = copy_table(from, to, table, &mut each).await?;
        let there = count(to, table).await?;
        if here != there || here != count(from, table).await? {
            return Err(CopyError::Different { table, here, there });
        }
        counts.push((table, here));
    }
    Ok(counts)
}

async fn copy_table(
    from: &mut AnyConnection,
    to: &mut AnyConnection,
    table: &'static str,
    each: &mut impl FnMut(u64),
) -> Result<u64, CopyError> {
    let columns = columns(from, table).await?;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let (names, mut copied) = (names.join(", "), 0);
    let select = AssertSqlSafe(format!("SELECT {names} FROM {table}"));
    let mut rows = sqlx::query(select).fetch(from).try_chunks(ROWS);
    while let Some(rows) = rows.try_next().await.map_err(|error| error.1)? {
        let insert = format!("INSERT INTO {table} ({names}) VALUES {}", places(rows.len(), columns.len()));
        let mut query = sqlx::query(AssertSqlSafe(insert));
        for row in &rows {
            for (place, column) in columns.iter().enumerate() {
                query = column.kind.bind(query, row, place)?;
            }
        }
        query.execute(&mut *to).await?;
        copied += rows.len() as u64;
        each(rows.len() as u64);
    }
    Ok(copied)
}

impl Kind {
    fn of(declared: &str) -> Option<Self> {
        match declared.to_ascii_uppercase().as_str() {
            "TEXT" => Some(Self::Text),
            "BIGINT" => Some(Self::Number),
            "BYTEA" => Some(Self::Bytes),
            _ => None,
        }
    }

    fn bind<'q>(
        self,
        query: Query<'q, Any, AnyArguments>,
        row: &AnyRow,
        place: usize,
    ) -> Result<Query<'q, Any, AnyArguments>, sqlx::Error> {
        Ok(match self {
            Self::Text => query.bind(row.try_get::<Option<String>, _>(place)?),
            Self::Number => query.bind(row.try_get::<Option<i64>, _>(place)?),
            Self::Bytes => query.bind(row.try_get::<Option<Vec<u8>>, _>(place)?),
        })
    }
}

async fn columns(db: &mut AnyConnection, table: &str) -> Result<Vec<Column>, CopyError> {
    let query = match is_postgres(db) {
        true => {
            "SELECT column_name::TEXT, data_type::TEXT FROM information_schema.columns \
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
        }
        false => "SELECT name, type FROM pragma_table_info($1) ORDER BY cid",
    };
    let columns: Vec<(String, String)> = sqlx::query_as(query).bind(table).fetch_all(db).await?;
    let column = |(name, declared): (String, String)| match Kind::of(&declared) {
        Some(kind) => Ok(Column { name, kind }),
        None => Err(CopyError::UnknownType(format!("{table}.{name}"))),
    };
    columns.into_iter().map(column).collect()
}

/// Reads the random text that is different in each database.
pub async fn instance(db: &mut AnyConnection) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM instance").fetch_optional(db).await
}

async fn count(db: &mut AnyConnection, table: &str) -> Result<u64, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"))).fetch_one(db).await?;
    Ok(count.unsigned_abs())
}

fn is_postgres(db: &AnyConnection) -> bool {
    db.backend_name() == "PostgreSQL"
}
