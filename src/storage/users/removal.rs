//! Deleted accounts, and the addresses that stay reserved.

use sqlx::AnyConnection;

use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::storage::tokens;

/// Reserves an address, so that no other account can use it.
pub(super) async fn keep_email(db: &mut AnyConnection, email: &str, user_id: Option<&str>) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO former_emails (hash, user_id) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET user_id = $2",
    )
    .bind(hash_secret(email))
    .bind(user_id)
    .execute(db)
    .await?;
    Ok(())
}

/// Allows any account to use a reserved address. Returns true if the address was reserved.
pub async fn release_email(db: &mut AnyConnection, email: &Email) -> Result<bool, sqlx::Error> {
    let released =
        sqlx::query("DELETE FROM former_emails WHERE hash = $1").bind(hash_secret(email.as_str())).execute(db).await?;
    Ok(released.rows_affected() == 1)
}

/// How long a deletion is remembered, in seconds: longer than anything cached about the account can be current.
const DELETED_RETENTION: i64 = 10 * 60;

/// Deletes an account with everything that belongs only to it, and the links for its address. A hash of each of its
/// addresses stays, so that no other account can use them. Returns the number of this change, which is remembered for a
/// while.
pub async fn delete(db: &mut AnyConnection, user: &User, now: UnixSeconds) -> Result<i64, sqlx::Error> {
    let changed = sqlx::query_scalar(
        "INSERT INTO deleted_users (id, changed, deleted_at) SELECT id, changed + 1, $1 FROM users WHERE id = $2 \
         RETURNING changed",
    )
    .bind(now)
    .bind(&user.id)
    .fetch_one(&mut *db)
    .await?;
    keep_email(db, &user.email, None).await?;
    tokens::delete_of_address(db, &user.email).await?;
    sqlx::query("UPDATE former_emails SET user_id = NULL WHERE user_id = $1").bind(&user.id).execute(&mut *db).await?;
    sqlx::query("DELETE FROM users WHERE id = $1").bind(&user.id).execute(db).await?;
    Ok(changed)
}

/// Returns the accounts that were changed or deleted since a time and, if there is one, before another, each with the
/// number of its last change.
pub async fn changed_between(
    db: &mut AnyConnection,
    since: UnixSeconds,
    before: Option<UnixSeconds>,
) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, changed FROM users WHERE changed_at >= $1 AND changed_at < $2 \
         UNION ALL SELECT id, changed FROM deleted_users WHERE deleted_at >= $1 AND deleted_at < $2",
    )
    .bind(since)
    .bind(before.unwrap_or(UnixSeconds::MAX))
    .fetch_all(db)
    .await
}

/// Deletes up to `most` old deletions.
pub async fn sweep_deleted(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let old = "DELETE FROM deleted_users WHERE id IN (SELECT id FROM deleted_users WHERE deleted_at < $1 LIMIT $2)";
    let gone = sqlx::query(old).bind(now - DELETED_RETENTION).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
}
