//! Active sessions of everybody, for administrators: newest first, by user and address, a page at a time.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::store::SessionSummary;
use crate::base::clock::UnixSeconds;
use crate::storage::position::Position;
use crate::storage::query::Query;

/// The highest number of sessions that is counted.
const COUNTED: i64 = 10_000;

/// The conditions that a session has to meet. Each has an index (migration 0017).
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub user_id: Option<String>,
    /// An IP address, as stored.
    pub address: Option<String>,
}

/// A session and its user.
pub struct Found {
    pub session: SessionSummary,
    pub user_id: String,
    pub email: String,
    pub name: String,
}

impl Found {
    pub fn position(&self) -> Position {
        Position { at: self.session.created_at, id: self.session.id.clone() }
    }
}

impl<'r> FromRow<'r, AnyRow> for Found {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            session: SessionSummary::from_row(row)?,
            user_id: row.try_get("user_id")?,
            email: row.try_get("email")?,
            name: row.try_get("name")?,
        })
    }
}

/// Returns up to `most` active sessions that meet the conditions, newest first, from those before `position` on. `idle` is
/// the idle timeout in seconds.
pub async fn search(
    db: &mut AnyConnection,
    filter: &Filter,
    position: Option<&Position>,
    now: UnixSeconds,
    idle: i64,
    most: i64,
) -> Result<Vec<Found>, sqlx::Error> {
    statement(filter, position, now, idle, most)?.fetch_all(db).await
}

/// The query of [`search`].
pub fn statement(
    filter: &Filter,
    position: Option<&Position>,
    now: UnixSeconds,
    idle: i64,
    most: i64,
) -> Result<Query, sqlx::Error> {
    // The users are looked up for the sessions of this page alone. A disabled or deleted user's sessions have ended.
    let mut query = Query::default();
    query.push(
        "SELECT found.*, users.email, users.name FROM (\
         SELECT id, user_id, created_at, last_seen_at, expires_at, remembered, address, user_agent, factors FROM ",
    );
    match &filter.user_id {
        // With a limit, so that both databases look up the few sessions of the user first.
        Some(id) => {
            let id = query.bind(id.clone())?;
            query.push(&format!("(SELECT * FROM sessions WHERE user_id = ${id} LIMIT {COUNTED}) AS of_user"));
        }
        None => query.push("sessions"),
    }
    query.push(" WHERE ended_at IS NULL AND era = (SELECT era FROM instance)");
    query.and("expires_at >", now)?;
    let used = query.bind(now - idle)?;
    query.push(&format!(" AND (remembered = 1 OR last_seen_at > ${used})"));
    if let Some(address) = &filter.address {
        query.and("address =", address.clone())?;
    }
    if let Some(Position { at, id }) = position {
        let (at, id) = (query.bind(*at)?, query.bind(id.clone())?);
        query.push(&format!(" AND (created_at, id) < (${at}, ${id})"));
    }
    let most = query.bind(most)?;
    query.push(&format!(
        " ORDER BY created_at DESC, id DESC LIMIT ${most}) found JOIN users ON users.id = found.user_id \
         ORDER BY found.created_at DESC, found.id DESC"
    ));
    Ok(query)
}

/// Counts the active sessions of everybody, up to [`COUNTED`] and one.
pub async fn count(db: &mut AnyConnection, now: UnixSeconds, idle: i64) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT COUNT(*) FROM (SELECT 1 FROM sessions \
         WHERE ended_at IS NULL AND era = (SELECT era FROM instance) AND expires_at > $1 \
         AND (remembered = 1 OR last_seen_at > $2) ORDER BY created_at DESC LIMIT $3) AS counted",
    )
    .bind(now)
    .bind(now - idle)
    .bind(COUNTED + 1)
    .fetch_one(db)
    .await
}
