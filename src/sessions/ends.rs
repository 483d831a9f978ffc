//! The list of ends: which sessions ended and which users changed lately.
//!
//! Each instance reads it every 400 ms. While it is fresh, a copy of a session that it does not name is believed
//! without asking the database; what it names, and everything when it is stale, is read from the row.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::RwLock;
use sqlx::AnyConnection;

use super::state::SessionState;
use crate::clock::{Clock, UnixSeconds};
use crate::db::{Db, DbError};

/// How often the list is read.
const INTERVAL: Duration = Duration::from_millis(400);
/// A list whose last good reading began longer ago than this vouches for nothing.
const STALE: Duration = Duration::from_millis(900);
/// For how long a copy of a row is believed, in seconds.
const BELIEF: i64 = 5 * 60;
/// A copy may come from an instance whose clock is ahead by this much, in seconds. Each reading overlaps the last by
/// as much, for rows stamped by a clock that is behind or by a transaction that took its time.
const SKEW: i64 = 60;
/// Entries stay longer than any copy made before them can be believed.
const KEPT: Duration = Duration::from_secs(7 * 60);

/// Shared by all workers of an instance.
#[derive(Clone, Default)]
pub struct Ends {
    list: Arc<RwLock<List>>,
}

#[derive(Default)]
struct List {
    sessions: HashMap<String, Instant>,
    users: HashMap<String, (i64, Instant)>,
    /// When the last good reading began.
    fresh: Option<Instant>,
}

/// What one reading brought.
struct Reading {
    began: Instant,
    sessions: Vec<(String,)>,
    users: Vec<(String, i64)>,
}

impl Ends {
    /// Whether a copy can be believed without asking the row.
    pub fn believes(&self, state: &SessionState, now: UnixSeconds) -> bool {
        let list = self.list.read();
        let age = now - state.read_at;
        let fresh = list.fresh.is_some_and(|began| began.elapsed() < STALE);
        let changed = list.users.get(&state.user.id).is_some_and(|(changed, _)| *changed > state.user.changed);
        fresh && -SKEW < age && age < BELIEF && !changed && !list.sessions.contains_key(&state.id)
    }

    /// Notes an end that this instance has just committed, before its answer leaves.
    pub fn add_sessions(&self, ids: impl IntoIterator<Item = String>) {
        let now = Instant::now();
        self.list.write().sessions.extend(ids.into_iter().map(|id| (id, now)));
    }

    /// Notes a change of a user that this instance has just committed.
    pub fn add_user(&self, id: &str, changed: i64) {
        self.list.write().note_user(id.to_owned(), changed, Instant::now());
    }

    /// Reads the list again and again; ends only with the runtime it was spawned on.
    pub async fn keep_reading(self, db: Db, clock: Clock) {
        let mut since = clock.now() - BELIEF - 2 * SKEW;
        loop {
            let asked_at = clock.now();
            match read(&db, since).await {
                Ok(reading) => {
                    since = asked_at.min(clock.now()) - SKEW;
                    self.list.write().take(reading);
                }
                Err(error) => log::debug!("The list of ends could not be read: {error}"),
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Whether the list vouches for anything at the moment.
    pub fn is_fresh(&self) -> bool {
        self.list.read().fresh.is_some_and(|began| began.elapsed() < STALE)
    }
}

impl List {
    fn take(&mut self, reading: Reading) {
        let now = reading.began;
        for (id,) in reading.sessions {
            self.sessions.insert(id, now);
        }
        for (id, changed) in reading.users {
            self.note_user(id, changed, now);
        }
        self.sessions.retain(|_, noted| now.duration_since(*noted) < KEPT);
        self.users.retain(|_, (_, noted)| now.duration_since(*noted) < KEPT);
        self.fresh = Some(reading.began);
    }

    /// A reading that began before a local change must not take it back.
    fn note_user(&mut self, id: String, changed: i64, noted: Instant) {
        let entry = self.users.entry(id).or_insert((changed, noted));
        *entry = (entry.0.max(changed), noted);
    }
}

async fn read(db: &Db, since: UnixSeconds) -> Result<Reading, DbError> {
    let began = Instant::now();
    let (sessions, users) =
        db.read(async |db| Ok((ended_since(db, since).await?, changed_since(db, since).await?))).await?;
    Ok(Reading { began, sessions, users })
}

async fn ended_since(db: &mut AnyConnection, since: UnixSeconds) -> Result<Vec<(String,)>, sqlx::Error> {
    sqlx::query_as("SELECT id FROM sessions WHERE ended_at >= $1").bind(since).fetch_all(db).await
}

async fn changed_since(db: &mut AnyConnection, since: UnixSeconds) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as("SELECT id, changed FROM users WHERE changed_at >= $1").bind(since).fetch_all(db).await
}
