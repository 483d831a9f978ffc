//! The table `session_keys`: when each key was first used, by its name.

use sqlx::AnyConnection;

use crate::base::clock::UnixSeconds;

/// Stores the keys that weren't used before.
pub async fn see(
    db: &mut AnyConnection,
    names: impl IntoIterator<Item = &str>,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    for name in names {
        sqlx::query("INSERT INTO session_keys (name, first_seen_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
            .bind(name)
            .bind(now)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Returns when a key was first used.
pub async fn first_seen(db: &mut AnyConnection, name: &str) -> Result<Option<UnixSeconds>, sqlx::Error> {
    sqlx::query_scalar("SELECT first_seen_at FROM session_keys WHERE name = $1").bind(name).fetch_optional(db).await
}
