//! The revocation list: sessions that ended and users that changed recently.
//!
//! Each instance reads the list every 400 ms. While the list is fresh, cached sessions that aren't in it are current
//! and need no query. Listed sessions are read from their rows, and so are all sessions while the list is stale.

mod cursor;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::TryStreamExt as _;
use parking_lot::RwLock;
use sqlx::AnyConnection;

use self::cursor::{Cursor, Step};
use super::cached_session::CachedSession;
use crate::base::clock::{Clock, TOLERANCE, UnixSeconds};
use crate::base::secret::id_bytes;
use crate::base::user::User;
use crate::storage::db::{Db, DbError, set_clock};
use crate::storage::users::{self, Exclusion};
use crate::storage::{sign_in_flows, trusted_browsers};

/// The time between two reads.
const INTERVAL: Duration = Duration::from_millis(400);
/// The list is stale if the last successful read is older than this.
const STALE: Duration = Duration::from_millis(900);
/// A cached row isn't current after this many seconds.
const CACHE_TTL: i64 = 5 * 60;
/// How far the clocks of two instances may differ, in seconds.
const CLOCK_SKEW: i64 = TOLERANCE;
/// The time between two warnings that the clocks differ.
const REMINDER: Duration = Duration::from_secs(60);
/// How long entries stay: longer than a session cached before them can be current.
const ENTRY_RETENTION: Duration = Duration::from_secs(7 * 60);

/// Shared by all workers of an instance.
#[derive(Clone, Default)]
pub struct RevocationList {
    list: Arc<RwLock<List>>,
}

struct List {
    began: Instant,
    /// By their ids, with the time when they were noted. At a thousand ends a second, these are 420,000.
    sessions: HashMap<[u8; 10], Age>,
    users: HashMap<String, (i64, Instant)>,
    /// Sessions and users cached in another epoch aren't current.
    epoch: String,
    /// When the last successful read started.
    fresh: Option<Instant>,
}

/// The lower 16 bits of the seconds since the list began. Only differences count, of minutes.
type Age = u16;

/// The result of one read.
struct Reading {
    began: Instant,
    step: Step,
    sessions: Vec<[u8; 10]>,
    users: Vec<(String, i64)>,
    epoch: String,
}

impl RevocationList {
    /// Returns true if a cached session can be used instead of its row.
    pub fn is_current(&self, state: &CachedSession, now: UnixSeconds) -> bool {
        let list = self.list.read();
        list.is_user_current(&state.user, &state.epoch, state.read_at, now) && !list.has_ended(&state.id)
    }

    /// Returns true if a user read at `read_at`, in this epoch, can be used instead of their row.
    pub fn is_user_current(&self, user: &User, epoch: &str, read_at: UnixSeconds, now: UnixSeconds) -> bool {
        self.list.read().is_user_current(user, epoch, read_at, now)
    }

    /// Adds sessions that this instance has just ended: after the commit, before the response.
    pub fn add_sessions(&self, ids: impl IntoIterator<Item = String>) {
        self.list.write().note_sessions(ids.into_iter().filter_map(|id| id_bytes(&id)), Instant::now());
    }

    /// Adds a user whom this instance has just changed: after the commit, before the response.
    pub fn add_user(&self, id: &str, changed: i64) {
        self.list.write().note_user(id.to_owned(), changed, Instant::now());
    }

    /// Reads the list every 400 ms until the runtime ends.
    pub async fn keep_reading(&self, db: &Db, clock: &Clock) {
        let (mut cursor, mut reminded) = (None, None);
        loop {
            match read(db, clock, cursor).await {
                Ok(reading) => {
                    cursor = Some(reading.step.after);
                    let is_piece = reading.step.before.is_some();
                    self.list.write().take(reading);
                    remind(clock, &mut reminded);
                    if is_piece {
                        continue;
                    }
                }
                Err(error) => log::debug!("Couldn't read the revocation list: {error}"),
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// How long ago the last successful read started, if there was one.
    pub fn age(&self) -> Option<Duration> {
        self.list.read().fresh.map(|began| began.elapsed())
    }

    /// Returns true if the last successful read is recent enough.
    pub fn is_fresh(&self) -> bool {
        self.age().is_some_and(|age| age < STALE)
    }
}

impl Default for List {
    fn default() -> Self {
        let (sessions, users) = Default::default();
        Self { began: Instant::now(), sessions, users, epoch: String::new(), fresh: None }
    }
}

impl List {
    /// Returns true also for what isn't an id.
    fn has_ended(&self, session: &str) -> bool {
        id_bytes(session).is_none_or(|id| self.sessions.contains_key(&id))
    }

    fn age_at(&self, now: Instant) -> Age {
        let [.., high, low] = now.saturating_duration_since(self.began).as_secs().to_be_bytes();
        Age::from_be_bytes([high, low])
    }

    fn note_sessions(&mut self, ids: impl IntoIterator<Item = [u8; 10]>, now: Instant) {
        let noted = self.age_at(now);
        for id in ids {
            // Not anew, or an end would stay for as long as reads overlap.
            self.sessions.entry(id).or_insert(noted);
        }
    }

    /// Returns true if the list is fresh and the user hasn't changed since they were cached. A restored account can have
    /// the same number of changes with other app passwords, so the epoch is compared too.
    fn is_user_current(&self, user: &User, epoch: &str, read_at: UnixSeconds, now: UnixSeconds) -> bool {
        let age = now - read_at;
        let fresh = self.fresh.is_some_and(|began| began.elapsed() < STALE);
        let changed = self.users.get(&user.id).is_some_and(|(changed, _)| *changed > user.changed);
        fresh && epoch == self.epoch && -CLOCK_SKEW < age && age < CACHE_TTL && !changed
    }

    fn take(&mut self, reading: Reading) {
        let now = reading.began;
        self.note_sessions(reading.sessions, now);
        for (id, changed) in reading.users {
            self.note_user(id, changed, now);
        }
        // Rarely, since every entry is looked at while requests wait.
        if reading.step.is_deep {
            let age = self.age_at(now);
            // Negative for those noted since the reading began.
            let retained =
                |noted: Age| i64::from(age.wrapping_sub(noted).cast_signed()) < ENTRY_RETENTION.as_secs().cast_signed();
            self.sessions.retain(|_, noted| retained(*noted));
            self.users.retain(|_, (_, noted)| now.duration_since(*noted) < ENTRY_RETENTION);
        }
        self.epoch = reading.epoch;
        if reading.step.before.is_none() {
            self.fresh = Some(reading.began);
        }
    }

    /// A read that started before a local change must not undo that change.
    fn note_user(&mut self, id: String, changed: i64, noted: Instant) {
        let entry = self.users.entry(id).or_insert((changed, noted));
        *entry = (entry.0.max(changed), noted);
    }
}

/// Reads the changes since the last read, by the database's clock. Changes are stamped by the same clock, so a machine
/// with a wrong clock misses none.
async fn read(db: &Db, clock: &Clock, cursor: Option<Cursor>) -> Result<Reading, DbError> {
    let began = Instant::now();
    db.read(async |db| {
        set_clock(db, clock).await?;
        let step = Cursor::step(cursor, clock.now(), CACHE_TTL + 2 * CLOCK_SKEW);
        Ok(Reading {
            began,
            step,
            sessions: ended_between(db, step.since, step.before).await?,
            users: users::changed_between(db, step.since, step.before).await?,
            epoch: epoch(db).await?,
        })
    })
    .await
}

/// Warns once a minute while the clocks differ.
fn remind(clock: &Clock, reminded: &mut Option<Instant>) {
    let Some(seconds) = clock.disagreement() else { return };
    if reminded.is_none_or(|at| at.elapsed() >= REMINDER) {
        *reminded = Some(Instant::now());
        let (apart, side) = (seconds.abs(), if seconds > 0 { "ahead of" } else { "behind" });
        log::warn!(
            "This machine's clock is {apart} seconds {side} the database's. While they are more than {TOLERANCE} seconds \
             apart, this instance isn't ready (/readyz answers 503), removes no old rows and sends no mail. Set the clock \
             that is wrong."
        );
    }
}

/// Ends all sessions on every instance, regardless of their number and of clocks, all sign-ins that wait for a second
/// factor, and the trust in all browsers. Challenges of passkeys are bound to the epoch and end with it.
pub async fn begin_epoch(db: &mut AnyConnection, new_id: &str) -> Result<(), sqlx::Error> {
    users::lock_accounts(db, Exclusion::Alone).await?;
    sign_in_flows::clear(db).await?;
    trusted_browsers::clear(db).await?;
    sqlx::query("UPDATE instance SET era = $1 WHERE one = 1").bind(new_id).execute(db).await?;
    Ok(())
}

pub async fn epoch(db: &mut AnyConnection) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("SELECT era FROM instance WHERE one = 1").fetch_one(db).await
}

async fn ended_between(
    db: &mut AnyConnection,
    since: UnixSeconds,
    before: Option<UnixSeconds>,
) -> Result<Vec<[u8; 10]>, sqlx::Error> {
    // A row for each second, since one for each session costs the database and this instance several times as much, and
    // one for all takes megabytes.
    let mut seconds = sqlx::query_scalar::<_, String>(
        "SELECT string_agg(id, ',') FROM sessions WHERE ended_at >= $1 AND ended_at < $2 GROUP BY ended_at",
    )
    .bind(since)
    .bind(before.unwrap_or(UnixSeconds::MAX))
    .fetch(db);
    let mut ended = Vec::new();
    while let Some(ids) = seconds.try_next().await? {
        ended.extend(ids.split(',').filter_map(id_bytes));
    }
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::user::Role;

    const NOW: UnixSeconds = 1_000_000;
    const SESSION: &str = "f28846a2e24cd6e7df01";
    const ANOTHER: &str = "5359ddd584485ecc5791";

    fn cached(read_at: UnixSeconds, changed: i64) -> CachedSession {
        let user = User {
            id: "ada".into(),
            email: "ada@example.org".into(),
            name: "Ada".into(),
            role: Role::User,
            created_at: 0,
            changed,
            language: None,
            time_zone: None,
            sign_in_notices: true,
            groups: Vec::new(),
        };
        CachedSession {
            id: SESSION.into(),
            user,
            created_at: 0,
            authenticated_at: 0,
            factors: Default::default(),
            last_seen_at: NOW,
            expires_at: NOW + 1_000,
            remembered: false,
            address: String::new(),
            browser: None,
            read_at,
            epoch: String::new(),
        }
    }

    fn read(revocations: &RevocationList, ago: Duration, sessions: &[&str], users: &[(&str, i64)]) {
        let sessions = sessions.iter().filter_map(|id| id_bytes(id)).collect();
        let users = users.iter().map(|(id, changed)| ((*id).to_owned(), *changed)).collect();
        let began = Instant::now().checked_sub(ago).unwrap();
        revocations.list.write().take(Reading {
            began,
            step: Cursor::step(Some(Cursor::Filling(NOW)), NOW, 420),
            sessions,
            users,
            epoch: String::new(),
        });
    }

    #[test]
    fn before_the_first_read_and_when_stale_no_copy_is_current() {
        let revocations = RevocationList::default();
        assert!(!revocations.is_current(&cached(NOW, 1), NOW));
        read(&revocations, Duration::ZERO, &[], &[]);
        assert!(revocations.is_current(&cached(NOW, 1), NOW));
        read(&revocations, STALE, &[], &[]);
        assert!(!revocations.is_current(&cached(NOW, 1), NOW));
    }

    #[test]
    fn a_copy_is_current_for_five_minutes_and_up_to_a_minute_ahead() {
        let revocations = RevocationList::default();
        read(&revocations, Duration::ZERO, &[], &[]);
        for (age, believed) in [(0, true), (299, true), (300, false), (-59, true), (-60, false)] {
            assert_eq!(revocations.is_current(&cached(NOW - age, 1), NOW), believed, "{age} seconds old");
        }
    }

    #[test]
    fn a_copy_of_another_epoch_is_never_current() {
        let revocations = RevocationList::default();
        read(&revocations, Duration::ZERO, &[], &[]);
        revocations.list.write().epoch = "second".into();
        for age in [299, 0, -59] {
            assert!(!revocations.is_current(&cached(NOW - age, 1), NOW));
            assert!(revocations.is_current(&CachedSession { epoch: "second".into(), ..cached(NOW - age, 1) }, NOW));
        }
    }

    #[test]
    fn listed_copies_are_not_current_and_newer_copies_of_a_user_are() {
        let revocations = RevocationList::default();
        read(&revocations, Duration::ZERO, &[ANOTHER], &[("ada", 7)]);
        for (changed, believed) in [(6, false), (7, true), (8, true)] {
            assert_eq!(revocations.is_current(&cached(NOW, changed), NOW), believed, "change {changed}");
        }
        revocations.add_sessions([SESSION.to_owned()]);
        assert!(!revocations.is_current(&cached(NOW, 8), NOW));
    }

    #[test]
    fn a_read_started_before_a_local_change_does_not_undo_it() {
        let revocations = RevocationList::default();
        revocations.add_user("ada", 8);
        read(&revocations, Duration::ZERO, &[], &[("ada", 7)]);
        assert!(!revocations.is_current(&cached(NOW, 7), NOW));
    }

    #[test]
    fn entries_outlive_the_copies_they_revoke() {
        assert!(ENTRY_RETENTION > Duration::from_secs((CACHE_TTL + CLOCK_SKEW).unsigned_abs()));
        let revocations = RevocationList::default();
        revocations.list.write().began = Instant::now().checked_sub(ENTRY_RETENTION).unwrap();
        revocations.list.write().sessions.insert(id_bytes(SESSION).unwrap(), 0);
        revocations.add_sessions([ANOTHER.to_owned()]);
        read(&revocations, Duration::ZERO, &[], &[]);
        let list = revocations.list.read();
        assert!(!list.has_ended(SESSION) && list.has_ended(ANOTHER) && list.has_ended("not an id"));
    }

    #[test]
    fn an_end_noted_after_a_read_began_outlives_it_for_days() {
        for age in [5, (1 << 15) + 1, (1 << 16) + 1, 7 << 16] {
            let revocations = RevocationList::default();
            revocations.list.write().began = Instant::now().checked_sub(Duration::from_secs(age)).unwrap();
            revocations.add_sessions([SESSION.to_owned()]);
            read(&revocations, Duration::from_secs(3), &[], &[]);
            assert!(revocations.list.read().has_ended(SESSION), "{age} seconds after the start");
        }
    }
}
