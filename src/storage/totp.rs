//! Authenticator apps: one secret for each account, sealed, and another that is pending until a code proves that an app
//! has it.

use sqlx::{AnyConnection, FromRow};

use crate::base::clock::UnixSeconds;

/// How long a pending secret is shown again and can be confirmed, in seconds.
const PENDING_LIFETIME: i64 = 60 * 60;

/// A confirmed authenticator app.
#[derive(Clone, Debug, FromRow)]
pub struct Totp {
    /// The sealed secret.
    pub sealed: String,
    /// The step of the last code that was used.
    pub last_step: i64,
    pub confirmed_at: UnixSeconds,
    /// `None` if never used since it was confirmed.
    pub last_used_at: Option<UnixSeconds>,
}

/// Finds the authenticator app of an account.
pub async fn confirmed(db: &mut AnyConnection, user_id: &str) -> Result<Option<Totp>, sqlx::Error> {
    sqlx::query_as("SELECT sealed, last_step, confirmed_at, last_used_at FROM totp WHERE user_id = $1")
        .bind(user_id)
        .fetch_optional(db)
        .await
}

/// Counts the secrets by the name of the key that sealed them, which is the part before the dot.
pub async fn count_by_key(db: &mut AnyConnection) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as("SELECT SUBSTR(sealed, 1, 8) AS name, COUNT(*) FROM totp GROUP BY name ORDER BY name")
        .fetch_all(db)
        .await
}

/// Finds the pending secret of a session, sealed. Another session doesn't get it: its owner could keep a secret that this
/// one then confirms.
pub async fn pending(
    db: &mut AnyConnection,
    user_id: &str,
    session_id: &str,
    now: UnixSeconds,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT sealed FROM pending_totp WHERE user_id = $1 AND session_id = $2 AND created_at > $3")
        .bind(user_id)
        .bind(session_id)
        .bind(now - PENDING_LIFETIME)
        .fetch_optional(db)
        .await
}

/// Returns true if an account has a pending secret, of any session and age.
pub async fn is_pending(db: &mut AnyConnection, user_id: &str) -> Result<bool, sqlx::Error> {
    sqlx::query("SELECT 1 FROM pending_totp WHERE user_id = $1")
        .bind(user_id)
        .fetch_optional(db)
        .await
        .map(|found| found.is_some())
}

/// Replaces the pending secret of an account. Its authenticator app stays as it is.
pub async fn put_pending(
    db: &mut AnyConnection,
    user_id: &str,
    session_id: &str,
    sealed: &str,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO pending_totp (user_id, session_id, sealed, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (user_id) DO UPDATE SET session_id = $2, sealed = $3, created_at = $4",
    )
    .bind(user_id)
    .bind(session_id)
    .bind(sealed)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Makes the pending secret of an account its authenticator app, in place of the one before, and spends the step of the
/// code that proved it. Only [`super::users::change`] calls this and [`delete`], so that every instance drops its copy of
/// the account.
pub(super) async fn confirm(
    db: &mut AnyConnection,
    user_id: &str,
    step: i64,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO totp (user_id, sealed, last_step, confirmed_at) \
         SELECT user_id, sealed, $1, $2 FROM pending_totp WHERE user_id = $3 \
         ON CONFLICT (user_id) DO UPDATE SET sealed = excluded.sealed, last_step = excluded.last_step, \
         confirmed_at = excluded.confirmed_at, last_used_at = NULL",
    )
    .bind(step)
    .bind(now)
    .bind(user_id)
    .execute(&mut *db)
    .await?;
    sqlx::query("DELETE FROM pending_totp WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Gives a new account the authenticator app that its user has already. Any current code is unused.
pub(super) async fn insert(
    db: &mut AnyConnection,
    user_id: &str,
    sealed: &str,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO totp (user_id, sealed, last_step, confirmed_at) VALUES ($1, $2, 0, $3)")
        .bind(user_id)
        .bind(sealed)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Spends the step of a code of this app. Returns true for one caller alone, of those that spend the same step at once, and
/// for none once another app is in its place.
pub async fn spend_step(
    db: &mut AnyConnection,
    user_id: &str,
    app: &Totp,
    step: i64,
    now: UnixSeconds,
) -> Result<bool, sqlx::Error> {
    let spent = sqlx::query(
        "UPDATE totp SET last_step = $1, last_used_at = $2 \
         WHERE user_id = $3 AND last_step < $1 AND confirmed_at = $4",
    )
    .bind(step)
    .bind(now)
    .bind(user_id)
    .bind(app.confirmed_at)
    .execute(db)
    .await?;
    Ok(spent.rows_affected() == 1)
}

/// Spends the steps of all accounts up to one, so that no code that was used before works again.
pub async fn spend_steps_until(db: &mut AnyConnection, step: i64) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE totp SET last_step = $1 WHERE last_step < $1").bind(step).execute(db).await?;
    Ok(())
}

/// A sealed secret and its owner.
#[derive(FromRow)]
pub struct SealedSecret {
    pub user_id: String,
    pub email: String,
    pub sealed: String,
}

/// Lists up to `most` sealed secrets, by user, of those after this user.
pub async fn sealed_after(db: &mut AnyConnection, user_id: &str, most: u32) -> Result<Vec<SealedSecret>, sqlx::Error> {
    sqlx::query_as(
        "SELECT totp.user_id, users.email, totp.sealed FROM totp JOIN users ON users.id = totp.user_id \
         WHERE totp.user_id > $1 ORDER BY totp.user_id LIMIT $2",
    )
    .bind(user_id)
    .bind(i64::from(most))
    .fetch_all(db)
    .await
}

/// Replaces a sealed secret with the same one sealed with a newer key. Returns false if it was replaced meanwhile.
pub async fn reseal(db: &mut AnyConnection, user_id: &str, before: &str, sealed: &str) -> Result<bool, sqlx::Error> {
    let resealed = sqlx::query("UPDATE totp SET sealed = $1 WHERE user_id = $2 AND sealed = $3")
        .bind(sealed)
        .bind(user_id)
        .bind(before)
        .execute(db)
        .await?;
    Ok(resealed.rows_affected() == 1)
}

pub(super) async fn delete(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM totp WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_since(db: &mut AnyConnection, user_id: &str, since: UnixSeconds) -> Result<(), sqlx::Error> {
    let added = "DELETE FROM totp WHERE user_id = $1 AND confirmed_at >= $2";
    sqlx::query(added).bind(user_id).bind(since).execute(db).await?;
    Ok(())
}
