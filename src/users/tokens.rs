//! Links that let their bearer do one thing once. The database keeps only their hashes.

use sqlx::AnyConnection;

use super::User;
use crate::clock::UnixSeconds;
use crate::secret::hash_secret;

/// What a link is for. A token made for one purpose is worthless for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first password of an account that an administrator made.
    FirstPassword,
    /// A new password in place of a forgotten one.
    PasswordReset,
}

impl Purpose {
    const FIRST_PASSWORD_HOURS: i64 = 72;
    const PASSWORD_RESET_MINUTES: i64 = 30;

    fn as_str(self) -> &'static str {
        match self {
            Self::FirstPassword => "first_password",
            Self::PasswordReset => "password_reset",
        }
    }

    pub fn lifetime_seconds(self) -> i64 {
        match self {
            Self::FirstPassword => Self::FIRST_PASSWORD_HOURS * 3_600,
            Self::PasswordReset => Self::PASSWORD_RESET_MINUTES * 60,
        }
    }
}

/// Stores a new token; the ones of the same purpose that the user had are void.
pub async fn store(
    db: &mut AnyConnection,
    token: &str,
    purpose: Purpose,
    user: &User,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    void(db, &user.id, purpose).await?;
    sqlx::query("INSERT INTO tokens (hash, purpose, user_id, email, expires_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(hash_secret(token))
        .bind(purpose.as_str())
        .bind(&user.id)
        .bind(&user.email)
        .bind(now + purpose.lifetime_seconds())
        .execute(db)
        .await?;
    Ok(())
}

async fn void(db: &mut AnyConnection, user_id: &str, purpose: Purpose) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tokens WHERE user_id = $1 AND purpose = $2")
        .bind(user_id)
        .bind(purpose.as_str())
        .execute(db)
        .await?;
    Ok(())
}

/// Whose password a token may choose, without using it up: to show the page.
pub async fn holder(db: &mut AnyConnection, token: &str, now: UnixSeconds) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT users.id FROM tokens JOIN users ON users.id = tokens.user_id AND users.email = tokens.email \
         WHERE tokens.hash = $1 AND tokens.purpose IN ('first_password', 'password_reset') \
         AND tokens.expires_at > $2 AND users.disabled_at IS NULL",
    )
    .bind(hash_secret(token))
    .bind(now)
    .fetch_optional(db)
    .await
}

/// Uses a token up: of many that come at once, one gets the user's id.
pub async fn consume(db: &mut AnyConnection, token: &str, now: UnixSeconds) -> Result<Option<String>, sqlx::Error> {
    let Some(user_id) = holder(db, token, now).await? else { return Ok(None) };
    let deleted = sqlx::query("DELETE FROM tokens WHERE hash = $1").bind(hash_secret(token)).execute(&mut *db).await?;
    if deleted.rows_affected() == 0 {
        return Ok(None);
    }
    Ok(Some(user_id))
}

/// Voids every link of a user.
pub async fn void_all(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tokens WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Deletes tokens that have expired.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query("DELETE FROM tokens WHERE expires_at <= $1").bind(now).execute(db).await?;
    Ok(gone.rows_affected())
}
