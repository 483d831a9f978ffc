//! Errors of queries.

use crate::base::error::AppError;

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// It doesn't answer, or is locked, full or read-only: worth retrying later.
    #[error("the database is unavailable: {0}")]
    Away(String),
    /// This call took too long, because of a lock, much to read, or calls before it, or was rolled back for another's
    /// lock. Others may still work.
    #[error("the database took too long: {0}")]
    Late(String),
    #[error("the database refused a query: {0}")]
    Refused(#[source] sqlx::Error),
}

impl DbError {
    /// The label for metrics.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Away(_) => "away",
            Self::Late(_) => "late",
            Self::Refused(_) => "refused",
        }
    }
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(database) if is_rolled_back(database.code().as_deref()) => {
                Self::Late(error.to_string())
            }
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

/// Returns true for an error that is temporary or can be fixed by an operator: PostgreSQL's classes 08 (connection), 53
/// (resources), 55 (not available), 57 (shutting down), 58 (system); SQLite's BUSY, LOCKED, READONLY, IOERR, CORRUPT,
/// FULL, CANTOPEN, NOTADB, whose low byte is the primary code.
pub(super) fn is_passing(code: Option<&str>) -> bool {
    let Some(code) = code else { return false };
    if code.len() == 5 {
        return ["08", "53", "55", "57", "58"].iter().any(|class| code.starts_with(class));
    }
    code.parse::<i32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 11 | 13 | 14 | 26))
}

/// Returns true for PostgreSQL's class 40, such as one side of a deadlock: this call failed, and others don't.
fn is_rolled_back(code: Option<&str>) -> bool {
    code.is_some_and(|code| code.len() == 5 && code.starts_with("40"))
}

impl From<DbError> for AppError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Away(_) | DbError::Late(_) => Self::Unavailable(error.into()),
            DbError::Refused(_) => Self::Internal(error.into()),
        }
    }
}
