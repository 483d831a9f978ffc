//! Challenges of WebAuthn that a response has answered.

use sqlx::AnyConnection;

use crate::base::clock::UnixSeconds;

/// Spends a challenge. Returns true for one caller alone, of those that spend the same one at once.
pub async fn spend(db: &mut AnyConnection, nonce: &str, expires_at: UnixSeconds) -> Result<bool, sqlx::Error> {
    let spent = sqlx::query("INSERT INTO spent_challenges (nonce, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(nonce)
        .bind(expires_at)
        .execute(db)
        .await?;
    Ok(spent.rows_affected() == 1)
}

/// Deletes up to `most` expired challenges.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let expired = "DELETE FROM spent_challenges WHERE nonce IN (SELECT nonce FROM spent_challenges WHERE expires_at <= $1 LIMIT $2)";
    Ok(sqlx::query(expired).bind(now).bind(i64::from(most)).execute(db).await?.rows_affected())
}
