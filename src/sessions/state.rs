//! What a session holds, and under which names actix-session keeps it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::clock::UnixSeconds;
use crate::users::User;

/// The map that actix-session hands to a store: names to JSON.
pub type StateMap = HashMap<String, String>;

/// The secret that the cookie carries; its hash names the session in Redis and in the database.
pub const SECRET: &str = "secret";
/// The copy of the session's row and user.
pub const STATE: &str = "state";
/// Present when the store had no copy, so that the one made from the row is put there.
pub const ABSENT: &str = "absent";

/// A copy of a session's row and of its user, made at `read_at`. Names are short where it is kept: each request with a
/// cookie carries them, and Redis keeps them a million times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionState {
    /// The public id, shown in lists and logs.
    #[serde(rename = "i")]
    pub id: String,
    #[serde(rename = "u")]
    pub user: User,
    #[serde(rename = "c")]
    pub created_at: UnixSeconds,
    #[serde(rename = "l")]
    pub last_seen_at: UnixSeconds,
    #[serde(rename = "e")]
    pub expires_at: UnixSeconds,
    #[serde(rename = "r")]
    pub remembered: bool,
    #[serde(rename = "a")]
    pub address: String,
    /// Browser and system by name, such as Firefox and Linux.
    #[serde(rename = "b")]
    pub browser: Option<(String, String)>,
    /// When the row was read, stamped before reading it.
    #[serde(rename = "t")]
    pub read_at: UnixSeconds,
}

impl SessionState {
    /// Whether the session is over by its own dates.
    pub fn is_over(&self, now: UnixSeconds, idle: i64) -> bool {
        now >= self.expires_at || (!self.remembered && now - self.last_seen_at >= idle)
    }

    /// The same, last seen when another copy of it says, if that is later.
    pub fn seen_by(mut self, copy: Option<&Self>) -> Self {
        if let Some(copy) = copy.filter(|copy| copy.id == self.id) {
            self.last_seen_at = self.last_seen_at.max(copy.last_seen_at);
        }
        self
    }
}

/// Reads an entry of the map; a value that is not what it should be counts as none.
pub fn entry<T: serde::de::DeserializeOwned>(map: &StateMap, name: &str) -> Option<T> {
    map.get(name).and_then(|json| serde_json::from_str(json).ok())
}
