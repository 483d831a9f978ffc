//! Sign-ins whose password was right and whose second factor is missing. A flow is no session and opens nothing.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::user_row::columns;
use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;
use crate::base::user::User;

/// How long a user has for the second step, in seconds.
pub const LIFETIME: i64 = 10 * 60;

/// A sign-in between its two steps.
pub struct Flow {
    pub user: User,
    /// The epoch of the verified password.
    pub password_epoch: String,
    /// True if the account has seen this browser before.
    pub known_browser: bool,
    pub remember: bool,
}

impl<'r> FromRow<'r, AnyRow> for Flow {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let (known, remember): (i64, i64) = (row.try_get("known_browser")?, row.try_get("remember")?);
        Ok(Self {
            user: User::from_row(row)?,
            password_epoch: row.try_get("flow_epoch")?,
            known_browser: known == 1,
            remember: remember == 1,
        })
    }
}

pub async fn insert(db: &mut AnyConnection, secret: &str, flow: &Flow, now: UnixSeconds) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO sign_in_flows (hash, user_id, changed, password_epoch, known_browser, remember, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(hash_secret(secret))
    .bind(&flow.user.id)
    .bind(flow.user.changed)
    .bind(&flow.password_epoch)
    .bind(i64::from(flow.known_browser))
    .bind(i64::from(flow.remember))
    .bind(now + LIFETIME)
    .execute(db)
    .await?;
    Ok(())
}

/// Finds a flow. `None` if it has expired, was used, or its account has changed since.
pub async fn find(db: &mut AnyConnection, secret: &str, now: UnixSeconds) -> Result<Option<Flow>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT flow.password_epoch AS flow_epoch, flow.known_browser, flow.remember, ",
        columns!(),
        " FROM sign_in_flows AS flow JOIN users ON users.id = flow.user_id \
         WHERE flow.hash = $1 AND flow.expires_at > $2 AND users.changed = flow.changed AND users.disabled_at IS NULL",
    ))
    .bind(hash_secret(secret))
    .bind(now)
    .fetch_optional(db)
    .await
}

/// Returns true if there is a flow with this hash, which wasn't used.
pub async fn exists(db: &mut AnyConnection, hash: &str) -> Result<bool, sqlx::Error> {
    let one: Option<String> =
        sqlx::query_scalar("SELECT hash FROM sign_in_flows WHERE hash = $1").bind(hash).fetch_optional(db).await?;
    Ok(one.is_some())
}

/// Uses the flow with this hash up. Returns true for one caller alone.
pub async fn spend(db: &mut AnyConnection, hash: &str) -> Result<bool, sqlx::Error> {
    let spent = sqlx::query("DELETE FROM sign_in_flows WHERE hash = $1").bind(hash).execute(db).await?;
    Ok(spent.rows_affected() == 1)
}

/// Deletes the flows of an account, which end with its sessions.
pub async fn delete_of(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sign_in_flows WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Deletes all flows.
pub async fn clear(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sign_in_flows").execute(db).await?;
    Ok(())
}

/// Deletes up to `most` expired flows.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let expired =
        "DELETE FROM sign_in_flows WHERE hash IN (SELECT hash FROM sign_in_flows WHERE expires_at <= $1 LIMIT $2)";
    Ok(sqlx::query(expired).bind(now).bind(i64::from(most)).execute(db).await?.rows_affected())
}
