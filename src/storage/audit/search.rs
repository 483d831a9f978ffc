//! Finds events for administrators, by user, name, address and time.

use sqlx::{AnyConnection, FromRow};

use super::Event;
use crate::base::clock::UnixSeconds;
pub use crate::storage::position::Position;
use crate::storage::query::Query;

/// The conditions that an event has to meet. Each one, and each with `since`, has an index (migrations 0015 and 0017).
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub user_id: Option<String>,
    pub event: Option<Event>,
    /// An IP address, as stored.
    pub address: Option<String>,
    /// The earliest time.
    pub since: Option<UnixSeconds>,
}

/// An event as administrators see it.
#[derive(FromRow)]
pub struct Entry {
    pub id: String,
    pub at: UnixSeconds,
    /// The event's name, which may be from another version.
    pub event: String,
    pub detail: String,
    pub user_id: Option<String>,
    pub user_email: Option<String>,
    /// A user's id, [`COMMAND`](super::COMMAND), [`LINK`](super::LINK) or [`SETUP_LINK`](super::SETUP_LINK); `None` for a
    /// stranger.
    pub actor: Option<String>,
    pub actor_email: Option<String>,
    pub target: Option<String>,
    pub address: Option<String>,
    pub user_agent: Option<String>,
}

impl Entry {
    pub fn position(&self) -> Position {
        Position { at: self.at, id: self.id.clone() }
    }
}

/// Returns up to `most` events that meet the conditions, newest first, from those before `position` on.
pub async fn search(
    db: &mut AnyConnection,
    filter: &Filter,
    position: Option<&Position>,
    most: i64,
) -> Result<Vec<Entry>, sqlx::Error> {
    statement(filter, position, most)?.fetch_all(db).await
}

/// The query of [`search`].
pub fn statement(filter: &Filter, position: Option<&Position>, most: i64) -> Result<Query, sqlx::Error> {
    // The users are looked up for the events of this page alone.
    let mut query = Query::default();
    query.push(
        "SELECT found.*, users.email AS user_email, actors.email AS actor_email FROM (\
         SELECT id, at, event, detail, user_id, actor, target, address, user_agent FROM audit_events WHERE 1 = 1",
    );
    if let Some(id) = &filter.user_id {
        query.and("user_id =", id)?;
    }
    if let Some(event) = filter.event {
        query.and("event =", event.as_str())?;
    }
    if let Some(address) = &filter.address {
        // The events of a user are the fewer, so their index is used, not that of addresses.
        query.and(if filter.user_id.is_some() { "address || '' =" } else { "address =" }, address)?;
    }
    if let Some(since) = filter.since {
        query.and("at >=", since)?;
    }
    if let Some(Position { at, id }) = position {
        let (at, id) = (query.bind(*at)?, query.bind(id)?);
        query.push(&format!(" AND (at, id) < (${at}, ${id})"));
    }
    let most = query.bind(most)?;
    query.push(&format!(
        " ORDER BY at DESC, id DESC LIMIT ${most}) found \
         LEFT JOIN users ON users.id = found.user_id LEFT JOIN users actors ON actors.id = found.actor \
         ORDER BY found.at DESC, found.id DESC"
    ));
    Ok(query)
}
