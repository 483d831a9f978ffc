//! Finds events for administrators, by user, name, address and time.

use std::fmt;
use std::str::FromStr;

use sqlx::any::AnyArguments;
use sqlx::{Any, AnyConnection, Arguments, AssertSqlSafe, Encode, FromRow, Type};

use super::Event;
use crate::base::clock::UnixSeconds;

/// The conditions that an event has to meet. Each one, and each with `since`, has an index (migration 0015).
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub user_id: Option<String>,
    pub event: Option<Event>,
    /// An IP address, as stored.
    pub address: Option<String>,
    /// The earliest time.
    pub since: Option<UnixSeconds>,
}

/// The place of an event in the order of time, from which a search goes on.
#[derive(Clone, Debug)]
pub struct Position {
    pub at: UnixSeconds,
    pub id: String,
}

/// `AT-ID`, for the address of a page.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.at, self.id)
    }
}

impl FromStr for Position {
    type Err = NoPosition;

    fn from_str(text: &str) -> Result<Self, NoPosition> {
        let (at, id) = text.split_once('-').ok_or(NoPosition)?;
        let is_plain =
            id.len() <= MAX_ID && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        let at = at.parse().map_err(|_| NoPosition)?;
        is_plain.then(|| Self { at, id: id.to_owned() }).ok_or(NoPosition)
    }
}

/// The most bytes of an event's id.
const MAX_ID: usize = 64;

#[derive(Debug, thiserror::Error)]
#[error("not the place of an event")]
pub struct NoPosition;

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
    let mut query = Conditions::default();
    if let Some(id) = &filter.user_id {
        query.and("user_id =", id)?;
    }
    if let Some(event) = filter.event {
        query.and("event =", event.as_str())?;
    }
    if let Some(address) = &filter.address {
        query.and("address =", address)?;
    }
    if let Some(since) = filter.since {
        query.and("at >=", since)?;
    }
    if let Some(Position { at, id }) = position {
        let (at, id) = (query.bind(*at)?, query.bind(id)?);
        query.text.push_str(&format!(" AND (at, id) < (${at}, ${id})"));
    }
    let most = query.bind(most)?;
    // The users are looked up for the events of this page alone.
    let sql = format!(
        "SELECT found.*, users.email AS user_email, actors.email AS actor_email FROM (\
         SELECT id, at, event, detail, user_id, actor, target, address, user_agent FROM audit_events \
         WHERE 1 = 1{} ORDER BY at DESC, id DESC LIMIT ${most}) found \
         LEFT JOIN users ON users.id = found.user_id LEFT JOIN users actors ON actors.id = found.actor \
         ORDER BY found.at DESC, found.id DESC",
        query.text
    );
    // Built from literals and numbers of parameters.
    sqlx::query_as_with(AssertSqlSafe(sql), query.arguments).fetch_all(db).await
}

/// The conditions of a query with their values.
#[derive(Default)]
struct Conditions {
    text: String,
    arguments: AnyArguments,
}

impl Conditions {
    fn and<'v, T: Encode<'v, Any> + Type<Any>>(
        &mut self,
        comparison: &'static str,
        value: T,
    ) -> Result<(), sqlx::Error> {
        let number = self.bind(value)?;
        self.text.push_str(&format!(" AND {comparison} ${number}"));
        Ok(())
    }

    /// Adds a value. Returns the number of its parameter.
    fn bind<'v, T: Encode<'v, Any> + Type<Any>>(&mut self, value: T) -> Result<usize, sqlx::Error> {
        self.arguments.add(value).map_err(sqlx::Error::Encode)?;
        Ok(self.arguments.len())
    }
}
