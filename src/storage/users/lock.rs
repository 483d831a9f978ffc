//! Locks of accounts, each until the transaction ends.

use std::collections::{BTreeSet, HashSet};

use sqlx::AnyConnection;

use crate::base::user::User;
use crate::storage::query::{Query, places};
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

/// Like [`lock`], of several accounts. Returns the ids of those that there are.
pub async fn lock_all(db: &mut AnyConnection, ids: &BTreeSet<&str>) -> Result<HashSet<String>, sqlx::Error> {
    let mut query = Query::default();
    query.push("UPDATE users SET changed = changed WHERE id IN ");
    query.push(&places(1, ids.len()));
    for id in ids {
        query.bind(*id)?;
    }
    query.push(" RETURNING id");
    let found: Vec<(String,)> = query.fetch_all(db).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Returns true if an account is the only administrator who can sign in. Call [`lock_accounts`] first, with
/// [`Exclusion::Alone`], if a write depends on the answer.
pub async fn is_last_administrator(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let able: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL LIMIT 2",
    )
    .fetch_all(db)
    .await?;
    Ok(able == [id])
}

/// Which transactions may change accounts beside this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exclusion {
    /// All that are `Shared` too: this one changes one account, and neither its address nor who is an administrator.
    Shared,
    /// None: this one depends on all accounts, since an address must be unique and one administrator must stay.
    Alone,
}

/// The number of the advisory lock. Other programs in the same database may use others.
const ACCOUNTS: i64 = i64::from_be_bytes(*b"accounts");

/// Locks the list of accounts until the transaction ends. SQLite runs transactions that write one after another anyway.
/// PostgreSQL's advisory locks are granted in the order of requests, so those that share one can't keep out one that
/// waits to be alone, as they could with a lock of a row.
pub async fn lock_accounts(db: &mut AnyConnection, exclusion: Exclusion) -> Result<(), sqlx::Error> {
    if db.backend_name() != "PostgreSQL" {
        return Ok(());
    }
    let lock = match exclusion {
        Exclusion::Shared => "SELECT pg_advisory_xact_lock_shared($1)",
        Exclusion::Alone => "SELECT pg_advisory_xact_lock($1)",
    };
    sqlx::query(lock).bind(ACCOUNTS).execute(db).await?;
    Ok(())
}
