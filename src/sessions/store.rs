//! The table `sessions`: one row per session, which decides whether the session is active.

use std::sync::LazyLock;

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::browser;
use super::cached_session::CachedSession;
use super::factors::Factors;
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::user::User;
use crate::storage::user_row::columns;

/// The most sessions of one user. A further one ends the session unused for longest.
const MAX_PER_USER: i64 = 100;
/// A row stays this many seconds after the session's end, so that every instance adds it to its revocation list.
const ROW_RETENTION: i64 = 10 * 60;

/// A session not yet written.
pub struct NewSession<'a> {
    pub id: String,
    pub secret_hash: String,
    pub authenticated_at: UnixSeconds,
    pub factors: Factors,
    pub expires_at: UnixSeconds,
    pub remembered: bool,
    pub client: &'a ClientInfo,
}

impl NewSession<'_> {
    /// The session to cache, once its row is written.
    pub fn into_state(self, user: User, epoch: String, now: UnixSeconds) -> CachedSession {
        CachedSession {
            id: self.id,
            user,
            created_at: now,
            authenticated_at: self.authenticated_at,
            factors: self.factors,
            last_seen_at: now,
            expires_at: self.expires_at,
            remembered: self.remembered,
            address: self.client.address.to_string(),
            browser: browser::describe(&self.client.user_agent),
            read_at: now,
            epoch,
        }
    }
}

/// The row of an active session, with its user.
struct ActiveRow(CachedSession);

impl<'r> FromRow<'r, AnyRow> for ActiveRow {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let remembered: i64 = row.try_get("remembered")?;
        Ok(Self(CachedSession {
            id: row.try_get("session_id")?,
            user: User::from_row(row)?,
            created_at: row.try_get("session_created_at")?,
            authenticated_at: row.try_get("authenticated_at")?,
            factors: Factors::from_stored(row.try_get("factors")?),
            last_seen_at: row.try_get("last_seen_at")?,
            expires_at: row.try_get("expires_at")?,
            remembered: remembered == 1,
            address: row.try_get("address")?,
            browser: browser::describe(row.try_get("user_agent")?),
            read_at: 0,
            epoch: row.try_get("era")?,
        }))
    }
}

/// Returns the session with this secret and its user, unless the session has ended or the account is disabled. `now`
/// becomes `read_at`, so the caller takes the time before the read.
pub async fn find_active(
    db: &mut AnyConnection,
    secret_hash: &str,
    now: UnixSeconds,
) -> Result<Option<CachedSession>, sqlx::Error> {
    let row: Option<ActiveRow> = sqlx::query_as(concat!(
        "SELECT sessions.id AS session_id, sessions.created_at AS session_created_at, sessions.authenticated_at, \
         sessions.factors, sessions.last_seen_at, sessions.expires_at, sessions.remembered, sessions.address, sessions.user_agent, sessions.era, ",
        columns!(),
        " FROM sessions JOIN users ON users.id = sessions.user_id \
         WHERE sessions.secret_hash = $1 AND sessions.ended_at IS NULL AND users.disabled_at IS NULL \
         AND sessions.era = (SELECT era FROM instance)",
    ))
    .bind(secret_hash)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|ActiveRow(state)| CachedSession { read_at: now, ..state }))
}

/// Returns the id of the user of a session, which may have ended.
pub async fn user_of(db: &mut AnyConnection, secret_hash: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT user_id FROM sessions WHERE secret_hash = $1").bind(secret_hash).fetch_optional(db).await
}

/// A session, named by its row.
#[derive(FromRow)]
pub struct SessionRef {
    pub id: String,
    pub user_id: String,
}

impl SessionRef {
    pub fn of(state: &CachedSession) -> Self {
        Self { id: state.id.clone(), user_id: state.user.id.clone() }
    }
}

/// Returns the session that replaced the one with this secret, if there is one.
pub async fn replacement_of(db: &mut AnyConnection, secret_hash: &str) -> Result<Option<SessionRef>, sqlx::Error> {
    sqlx::query_as("SELECT replaced_by AS id, user_id FROM sessions WHERE secret_hash = $1 AND replaced_by IS NOT NULL")
        .bind(secret_hash)
        .fetch_optional(db)
        .await
}

/// Records that a session has replaced another one, and those that the other one had replaced.
pub async fn replace(db: &mut AnyConnection, user_id: &str, replaced: &str, by: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE sessions SET replaced_by = $3 WHERE user_id = $1 AND (id = $2 OR replaced_by = $2)")
        .bind(user_id)
        .bind(replaced)
        .bind(by)
        .execute(db)
        .await?;
    Ok(())
}

/// Locks the row of a session until the transaction ends. Returns its factors if the session is active, not counting its
/// dates, which the caller checks, and hasn't lost the proof of who its user is since the copy was read.
pub async fn lock_active(db: &mut AnyConnection, cached: &CachedSession) -> Result<Option<Factors>, sqlx::Error> {
    let factors: Option<String> = sqlx::query_scalar(
        "UPDATE sessions SET last_seen_at = last_seen_at WHERE id = $1 AND authenticated_at = $2 AND ended_at IS NULL \
         AND era = (SELECT era FROM instance) RETURNING factors",
    )
    .bind(&cached.id)
    .bind(cached.authenticated_at)
    .fetch_optional(db)
    .await?;
    Ok(factors.as_deref().map(Factors::from_stored))
}

/// True for a session whose user has proved the password, in a query's text. An older program writes no factors and knows
/// only passwords; see [`Factors::from_stored`].
macro_rules! by_password {
    () => {
        "(factors = '' OR factors LIKE 'pwd%')"
    };
}

/// Writes a new session. Returns its epoch, and the ids of sessions ended to stay within the limit.
pub async fn insert(
    db: &mut AnyConnection,
    new: &NewSession<'_>,
    user_id: &str,
    now: UnixSeconds,
) -> Result<(String, Vec<String>), sqlx::Error> {
    let epoch = sqlx::query_scalar(
        "INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, \
         user_agent, authenticated_at, factors, era) SELECT $1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, era FROM instance \
         RETURNING era",
    )
    .bind(&new.id)
    .bind(&new.secret_hash)
    .bind(user_id)
    .bind(now)
    .bind(new.expires_at)
    .bind(i64::from(new.remembered))
    .bind(new.client.address.to_string())
    .bind(&new.client.user_agent)
    .bind(new.authenticated_at)
    .bind(new.factors.to_string())
    .fetch_one(&mut *db)
    .await?;
    // The new session is always kept, even if others were used in the same second.
    let ended = sqlx::query_scalar(
        "UPDATE sessions SET ended_at = $1 WHERE id IN (SELECT id FROM sessions WHERE user_id = $2 AND ended_at IS NULL \
         AND id <> $3 ORDER BY last_seen_at DESC, created_at DESC LIMIT 1000000 OFFSET $4) RETURNING id",
    )
    .bind(now)
    .bind(user_id)
    .bind(&new.id)
    .bind(MAX_PER_USER - 1)
    .fetch_all(db)
    .await?;
    Ok((epoch, ended))
}

/// Leaves the sessions of a user with the password alone, if it was proved, and all but `kept` without a recent proof. Goes
/// with a change of the account, so that cached copies are read again.
pub async fn forget_second_factors(db: &mut AnyConnection, user_id: &str, kept: &str) -> Result<(), sqlx::Error> {
    sqlx::query(concat!(
        "UPDATE sessions SET factors = CASE WHEN ",
        by_password!(),
        " THEN $1 ELSE $2 END, authenticated_at = CASE WHEN id = $3 THEN authenticated_at ELSE 0 END \
         WHERE user_id = $4 AND ended_at IS NULL"
    ))
    .bind(Factors::password().to_string())
    .bind(Factors::default().to_string())
    .bind(kept)
    .bind(user_id)
    .execute(db)
    .await?;
    Ok(())
}

/// A session that was just ended.
#[derive(FromRow)]
pub struct Ended {
    pub id: String,
    /// 1 unless the session had expired.
    active: i64,
}

impl Ended {
    pub fn active(id: String) -> Self {
        Self { id, active: 1 }
    }

    pub fn was_active(&self) -> bool {
        self.active == 1
    }
}

/// Ends sessions of a user, expired ones too, since a cached session may know of a later use. Takes the time as `$1`, the
/// user as `$2`, and as `$3` the time before which unused sessions have expired.
macro_rules! end {
    ($($which:expr),+) => {
        concat!(
            "UPDATE sessions SET ended_at = $1 WHERE user_id = $2 AND ended_at IS NULL \
             AND era = (SELECT era FROM instance) ",
            $($which,)+
            " RETURNING id, CASE WHEN expires_at > $1 AND (remembered = 1 OR last_seen_at > $3) THEN 1 ELSE 0 END AS active"
        )
    };
}

/// Ends a user's session by its public id, or the session that replaced it meanwhile. `idle` is the idle timeout in seconds.
pub async fn end_one_of(
    db: &mut AnyConnection,
    user_id: &str,
    id: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Vec<Ended>, sqlx::Error> {
    sqlx::query_as(end!("AND (id = $4 OR id = (SELECT replaced_by FROM sessions WHERE id = $4))"))
        .bind(now)
        .bind(user_id)
        .bind(now - idle)
        .bind(id)
        .fetch_all(db)
        .await
}

/// Ends all sessions of a user except one.
pub async fn end_others_of(
    db: &mut AnyConnection,
    user_id: &str,
    kept: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Vec<Ended>, sqlx::Error> {
    sqlx::query_as(end!("AND id <> $4")).bind(now).bind(user_id).bind(now - idle).bind(kept).fetch_all(db).await
}

/// Ends the sessions of a user that were opened without the password, except one.
pub async fn end_passwordless_of(
    db: &mut AnyConnection,
    user_id: &str,
    kept: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Vec<Ended>, sqlx::Error> {
    sqlx::query_as(end!("AND id <> $4 AND NOT", by_password!()))
        .bind(now)
        .bind(user_id)
        .bind(now - idle)
        .bind(kept)
        .fetch_all(db)
        .await
}

/// Ends all sessions of a user.
pub async fn end_all_of(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Vec<Ended>, sqlx::Error> {
    sqlx::query_as(end!("")).bind(now).bind(user_id).bind(now - idle).fetch_all(db).await
}

/// The most sessions in one [`touch`].
pub const TOUCHED_AT_ONCE: usize = 100;

/// One statement for any number of sessions, so that it's prepared once.
static TOUCH: LazyLock<String> = LazyLock::new(|| {
    let places: Vec<_> = (2..TOUCHED_AT_ONCE + 2).map(|place| format!("${place}")).collect();
    format!(
        "UPDATE sessions SET last_seen_at = $1 WHERE ended_at IS NULL AND last_seen_at < $1 AND id IN ({})",
        places.join(", ")
    )
});

/// Records that up to [`TOUCHED_AT_ONCE`] sessions were used, in one statement.
pub async fn touch(db: &mut AnyConnection, ids: &[&str], at: UnixSeconds) -> Result<(), sqlx::Error> {
    let places = ids.iter().copied().chain(std::iter::repeat("")).take(TOUCHED_AT_ONCE);
    places.fold(sqlx::query(TOUCH.as_str()).bind(at), |query, id| query.bind(id)).execute(db).await?;
    Ok(())
}

/// A session in a list for its user or the administrator.
pub struct SessionSummary {
    pub id: String,
    pub created_at: UnixSeconds,
    pub last_seen_at: UnixSeconds,
    pub expires_at: UnixSeconds,
    pub remembered: bool,
    pub address: String,
    pub user_agent: String,
    pub factors: Factors,
}

impl<'r> FromRow<'r, AnyRow> for SessionSummary {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let remembered: i64 = row.try_get("remembered")?;
        Ok(Self {
            id: row.try_get("id")?,
            created_at: row.try_get("created_at")?,
            last_seen_at: row.try_get("last_seen_at")?,
            expires_at: row.try_get("expires_at")?,
            remembered: remembered == 1,
            address: row.try_get("address")?,
            user_agent: row.try_get("user_agent")?,
            factors: Factors::from_stored(row.try_get("factors")?),
        })
    }
}

/// Returns a user's active sessions, most recently used first.
pub async fn of_user(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Vec<SessionSummary>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, created_at, last_seen_at, expires_at, remembered, address, user_agent, factors FROM sessions \
         WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND (remembered = 1 OR last_seen_at > $3) \
         AND era = (SELECT era FROM instance) \
         ORDER BY last_seen_at DESC, created_at DESC",
    )
    .bind(user_id)
    .bind(now)
    .bind(now - idle)
    .fetch_all(db)
    .await
}

/// How many sessions and app passwords give access to an account.
#[derive(FromRow)]
pub struct Counts {
    sessions: i64,
    app_passwords: i64,
    app_password_used_at: Option<UnixSeconds>,
}

impl Counts {
    pub fn sessions(&self) -> u64 {
        self.sessions.unsigned_abs()
    }

    pub fn app_passwords(&self) -> u64 {
        self.app_passwords.unsigned_abs()
    }

    /// When any of the app passwords was last used.
    pub fn app_password_last_used(&self) -> Option<UnixSeconds> {
        self.app_password_used_at
    }
}

/// Counts a user's active sessions and their app passwords, in one query.
pub async fn count_of_user(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
    idle: i64,
) -> Result<Counts, sqlx::Error> {
    sqlx::query_as(
        "SELECT (SELECT COUNT(*) FROM sessions \
         WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2 AND (remembered = 1 OR last_seen_at > $3) \
         AND era = (SELECT era FROM instance)) AS sessions, \
         (SELECT COUNT(*) FROM app_passwords WHERE user_id = $1) AS app_passwords, \
         (SELECT MAX(last_used_at) FROM app_passwords WHERE user_id = $1) AS app_password_used_at",
    )
    .bind(user_id)
    .bind(now)
    .bind(now - idle)
    .fetch_one(db)
    .await
}

/// Deletes up to `most` rows of sessions that ended, expired or went unused long enough ago, or belong to another
/// epoch.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, idle: i64, most: u32) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query(
        "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE ended_at < $1 \
         OR (ended_at IS NULL AND (expires_at < $1 OR (remembered = 0 AND last_seen_at < $2))) \
         OR era <> (SELECT era FROM instance) LIMIT $3)",
    )
    .bind(now - ROW_RETENTION)
    .bind(now - idle - ROW_RETENTION)
    .bind(i64::from(most))
    .execute(db)
    .await?;
    Ok(gone.rows_affected())
}

/// Counts the active sessions of all users.
pub async fn count_active(db: &mut AnyConnection, now: UnixSeconds, idle: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT COUNT(*) FROM sessions \
         WHERE ended_at IS NULL AND expires_at > $1 AND (remembered = 1 OR last_seen_at > $2) \
         AND era = (SELECT era FROM instance)",
    )
    .bind(now)
    .bind(now - idle)
    .fetch_one(db)
    .await
}
