//! A savepoint: undoes the rest of a transaction, which goes on.

use sqlx::AnyConnection;

pub async fn set(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("SAVEPOINT undone").execute(db).await.map(drop)
}

/// Undoes everything since [`set`].
pub async fn roll_back(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("ROLLBACK TO SAVEPOINT undone").execute(db).await.map(drop)
}
