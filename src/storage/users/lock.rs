//! Locks of accounts, each until the transaction ends.

use sqlx::AnyConnection;

use crate::base::user::User;
use crate::storage::user_row::columns;

/// Locks the account's row until the transaction ends. Returns true if the account hasn't changed since `user` was read
/// and may sign in.
pub async fn lock_unchanged(db: &mut AnyConnection, user: &User) -> Result<bool, sqlx::Error> {
    let locked =
        sqlx::query("UPDATE users SET changed = changed WHERE id = $1 AND changed = $2 AND disabled_at IS NULL")
            .bind(&user.id)
            .bind(user.changed)
            .execute(db)
            .await?;
    Ok(locked.rows_affected() == 1)
}

/// Locks the account's row until the transaction ends. Returns the current user, or `None` if the account may not sign
/// in.
pub async fn lock_active(db: &mut AnyConnection, id: &str) -> Result<Option<User>, sqlx::Error> {
    lock(db, id).await?;
    sqlx::query_as(concat!("SELECT ", columns!(), " FROM users WHERE id = $1 AND disabled_at IS NULL"))
        .bind(id)
        .fetch_optional(db)
        .await
}

/// Locks the account's row until the transaction ends. Transactions that also change other rows lock this row first,
/// against deadlocks. Returns true if there is such an account.
pub async fn lock(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let locked = sqlx::query("UPDATE users SET changed = changed WHERE id = $1").bind(id).execute(db).await?;
    Ok(locked.rows_affected() == 1)
}

/// Returns true if an account is the only administrator who can sign in. Call [`lock_accounts`] first if a write depends
/// on the answer.
pub async fn is_last_administrator(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let able: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL LIMIT 2",
    )
    .fetch_all(db)
    .await?;
    Ok(able == [id])
}

/// Locks the list of addresses and administrators until the transaction ends, so that transactions that change it run
/// one after another.
pub async fn lock_accounts(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE instance SET id = id WHERE one = 1").execute(db).await?;
    Ok(())
}
