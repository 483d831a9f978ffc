//! Trusted browsers: where the password alone signs in to an account that has a second factor, for a while.

use sqlx::{AnyConnection, FromRow};

use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;

/// How long a browser is trusted, in days. Its use doesn't prolong it.
pub const LIFETIME_DAYS: i64 = 30;
/// The same in seconds.
pub const LIFETIME: i64 = LIFETIME_DAYS * 86_400;
/// The most trusted browsers of one account. A further one takes the place of the oldest.
const MAX_PER_USER: i64 = 20;

/// A browser that a user trusts.
#[derive(FromRow)]
pub struct TrustedBrowser {
    /// Public.
    pub id: String,
    /// The hash of the secret in its cookie.
    pub hash: String,
    pub created_at: UnixSeconds,
    pub expires_at: UnixSeconds,
    /// `None` if it has never stood in for the second factor.
    pub last_used_at: Option<UnixSeconds>,
    pub user_agent: String,
}

/// A browser to trust.
pub struct NewTrustedBrowser<'a> {
    pub id: &'a str,
    pub secret: &'a str,
    pub user_agent: &'a str,
}

/// The browsers that a user trusts, newest first.
pub async fn of_user(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
) -> Result<Vec<TrustedBrowser>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, hash, created_at, expires_at, last_used_at, user_agent FROM trusted_browsers \
         WHERE user_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id",
    )
    .bind(user_id)
    .bind(now)
    .fetch_all(db)
    .await
}

/// Finds a browser that a user trusts by the hashes of the secrets in its cookie, which are of any users.
pub async fn find(
    db: &mut AnyConnection,
    user_id: &str,
    hashes: &[String],
    now: UnixSeconds,
) -> Result<Option<TrustedBrowser>, sqlx::Error> {
    let trusted = of_user(db, user_id, now).await?;
    Ok(trusted.into_iter().find(|browser| hashes.contains(&browser.hash)))
}

/// Records that a browser stands in for the second factor. Returns false if the user doesn't trust it any longer.
pub async fn note_use(
    db: &mut AnyConnection,
    user_id: &str,
    hashes: &[String],
    now: UnixSeconds,
) -> Result<bool, sqlx::Error> {
    let Some(browser) = find(db, user_id, hashes, now).await? else { return Ok(false) };
    let noted = sqlx::query("UPDATE trusted_browsers SET last_used_at = $1 WHERE hash = $2")
        .bind(now)
        .bind(browser.hash)
        .execute(db)
        .await?;
    Ok(noted.rows_affected() == 1)
}

/// Trusts a browser. The caller has locked the account's row, so that the limit holds.
pub async fn insert(
    db: &mut AnyConnection,
    user_id: &str,
    new: NewTrustedBrowser<'_>,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO trusted_browsers (hash, id, user_id, created_at, expires_at, user_agent) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(hash_secret(new.secret))
    .bind(new.id)
    .bind(user_id)
    .bind(now)
    .bind(now + LIFETIME)
    .bind(new.user_agent)
    .execute(&mut *db)
    .await?;
    sqlx::query(
        "DELETE FROM trusted_browsers WHERE hash IN (SELECT hash FROM trusted_browsers WHERE user_id = $1 \
         AND id <> $2 ORDER BY created_at DESC, id LIMIT 1000000 OFFSET $3)",
    )
    .bind(user_id)
    .bind(new.id)
    .bind(MAX_PER_USER - 1)
    .execute(db)
    .await?;
    Ok(())
}

/// Returns false if the user trusts no browser with this id.
pub async fn delete(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<bool, sqlx::Error> {
    let deleted = sqlx::query("DELETE FROM trusted_browsers WHERE user_id = $1 AND id = $2")
        .bind(user_id)
        .bind(id)
        .execute(db)
        .await?;
    Ok(deleted.rows_affected() == 1)
}

/// Deletes all of a user. Returns true if there was any.
pub async fn delete_all(db: &mut AnyConnection, user_id: &str) -> Result<bool, sqlx::Error> {
    let deleted = sqlx::query("DELETE FROM trusted_browsers WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(deleted.rows_affected() > 0)
}

/// Deletes those of all users.
pub async fn clear(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM trusted_browsers").execute(db).await?;
    Ok(())
}

/// Deletes up to `most` that have expired.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let expired = "DELETE FROM trusted_browsers WHERE hash IN \
                   (SELECT hash FROM trusted_browsers WHERE expires_at <= $1 LIMIT $2)";
    Ok(sqlx::query(expired).bind(now).bind(i64::from(most)).execute(db).await?.rows_affected())
}
