//! Email changes that wait for confirmation, in columns of `users`.

use sqlx::AnyConnection;

use super::tokens;
use crate::base::clock::UnixSeconds;
use crate::base::user::Email;

/// Stores the requested address of an account, replacing an earlier request.
pub async fn request(db: &mut AnyConnection, id: &str, email: &Email, until: UnixSeconds) -> Result<(), sqlx::Error> {
    tokens::delete_email_change(db, id).await?;
    sqlx::query("UPDATE users SET pending_email = $1, pending_email_until = $2 WHERE id = $3")
        .bind(email.as_str())
        .bind(until)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// The requested address of an account, and until when it can be confirmed.
pub async fn of(
    db: &mut AnyConnection,
    id: &str,
    now: UnixSeconds,
) -> Result<Option<(String, UnixSeconds)>, sqlx::Error> {
    sqlx::query_as("SELECT pending_email, pending_email_until FROM users WHERE id = $1 AND pending_email_until > $2")
        .bind(id)
        .bind(now)
        .fetch_optional(db)
        .await
}

/// Deletes the pending email change and its links. Returns true if there was one.
pub async fn delete(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    tokens::delete_email_change(db, id).await?;
    let deleted = sqlx::query(
        "UPDATE users SET pending_email = NULL, pending_email_until = NULL WHERE id = $1 AND pending_email IS NOT NULL",
    )
    .bind(id)
    .execute(db)
    .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Deletes up to `most` pending email changes.
pub async fn delete_any(db: &mut AnyConnection, most: u32) -> Result<u64, sqlx::Error> {
    let any = "UPDATE users SET pending_email = NULL, pending_email_until = NULL \
               WHERE id IN (SELECT id FROM users WHERE pending_email IS NOT NULL LIMIT $1)";
    Ok(sqlx::query(any).bind(i64::from(most)).execute(db).await?.rows_affected())
}

/// Deletes up to `most` expired email changes.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query(
        "UPDATE users SET pending_email = NULL, pending_email_until = NULL \
         WHERE id IN (SELECT id FROM users WHERE pending_email_until <= $1 LIMIT $2) AND pending_email_until <= $1",
    )
    .bind(now)
    .bind(i64::from(most))
    .execute(db)
    .await?;
    Ok(gone.rows_affected())
}
