//! What a session holds, and under which names actix-session keeps it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::clock::UnixSeconds;
use crate::secret::{decode, encode};
use crate::users::User;

/// The map that actix-session hands to a store: names to JSON.
pub type StateMap = HashMap<String, String>;

/// What a cookie carries: the secret, whose hash names the session in Redis and in the database, and behind a dot the
/// copy of the session's row and user, where copies are kept in cookies.
pub const CARRIED: &str = "carried";
/// Present when the store had no copy, so that the one made from the row is put there.
pub const ABSENT: &str = "absent";

/// A copy of a session's row and of its user, made at `read_at`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionState {
    /// The public id, shown in lists and logs.
    pub id: String,
    pub user: User,
    pub created_at: UnixSeconds,
    pub last_seen_at: UnixSeconds,
    pub expires_at: UnixSeconds,
    pub remembered: bool,
    pub address: String,
    /// Browser and system by name, such as Firefox and Linux.
    pub browser: Option<(String, String)>,
    /// When the row was read, stamped before reading it.
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

    /// As it is kept: MessagePack without names, since each request with a cookie carries it, in base64url.
    pub fn to_text(&self) -> String {
        // Plain data always becomes bytes; none would be a copy that says nothing.
        encode(&rmp_serde::to_vec(self).unwrap_or_default())
    }

    /// `None` for whatever [`SessionState::to_text`] did not write, other versions' included: the row is read instead.
    pub fn from_text(text: &str) -> Option<Self> {
        rmp_serde::from_slice(&decode(text)?).ok()
    }
}

/// Secret and copy of what a cookie carries.
pub fn take_apart(carried: &str) -> (&str, Option<&str>) {
    carried.split_once('.').map_or((carried, None), |(secret, copy)| (secret, Some(copy)))
}

pub fn put_together(secret: &str, copy: &SessionState) -> String {
    [secret, ".", &copy.to_text()].concat()
}

/// What is carried as JSON, which values of the map are. base64url and a dot need no escape.
pub fn to_json(carried: &str) -> String {
    ["\"", carried, "\""].concat()
}

/// What the map says is carried.
pub fn carried(map: &StateMap) -> Option<&str> {
    map.get(CARRIED)?.strip_prefix('"')?.strip_suffix('"')
}
