//! Rate limits and lockout: attempts are counted before any slow work, and refunded unless they were what a limit
//! counts.
//!
//! A window opens with its first attempt. Counts live in Redis when it is configured and there, else in bounded memory.

mod attempt;
pub mod limits;
mod live;
mod memory;
mod redis;
pub mod requests;

use std::time::Duration;

pub use self::attempt::{Attempted, Way};
pub use self::live::{LiveCounter, Subjects};
pub use self::memory::Memory;
pub use self::redis::{clear, list};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::storage::audit::Audit;
use crate::storage::redis_link::RedisLink;

/// So many attempts within so long a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its name in the log, in `vestibule limits` and in the documentation; the first part of its counters' keys.
    pub name: &'static str,
    pub attempts: u32,
    pub window: Duration,
}

impl Limit {
    const fn new(name: &'static str, attempts: u32, seconds: u64) -> Self {
        Self { name, attempts, window: Duration::from_secs(seconds) }
    }
}

/// One thing that is counted: a limit, and the subject that it is counted for.
#[derive(Clone, Debug)]
pub struct Counter {
    pub limit: Limit,
    /// An address, an account's id, or the hash of an email; where only a part of an account is counted, `/` and that
    /// part follow. Never an email in clear: the log shows it.
    pub subject: String,
}

impl Counter {
    pub fn new(limit: Limit, subject: impl Into<String>) -> Self {
        Self { limit, subject: subject.into() }
    }

    /// A counter of a part of an account, such as one session.
    pub fn of_part(limit: Limit, account: &str, part: &str) -> Self {
        Self::new(limit, format!("{account}/{part}"))
    }

    fn key(&self) -> String {
        format!("{}:{}", self.limit.name, self.subject)
    }
}

/// An attempt that was counted, until it is settled under which limits it stays so.
struct Permit {
    counted: Vec<(Counter, Place)>,
}

/// Where an attempt was counted, so that it is refunded there.
enum Place {
    Redis,
    /// Under this key.
    Memory(String),
}

/// A limit that refuses an attempt.
struct LimitReached {
    counter: Counter,
    /// Worth trying again after this long.
    retry_after: Duration,
}

/// A worker's counters: Redis through the worker's own link, memory shared by all workers.
#[derive(Clone)]
pub struct RateLimiter {
    memory: Memory,
    link: Option<RedisLink>,
    audit: Audit,
}

impl RateLimiter {
    pub fn new(memory: Memory, link: Option<RedisLink>, audit: Audit) -> Self {
        Self { memory, link, audit }
    }

    /// Counts an attempt, one counter after the other. An attempt that one of them refuses is not counted by any, so a
    /// flood that is refused here uses up nobody's attempts elsewhere.
    async fn try_count(&self, counters: Vec<Counter>) -> Result<Permit, LimitReached> {
        let mut permit = Permit { counted: Vec::with_capacity(counters.len()) };
        for counter in counters {
            let (count, retry_after, place) = self.increment(&counter).await;
            permit.counted.push((counter.clone(), place));
            if count > i64::from(counter.limit.attempts) {
                self.settle(permit, |_| false).await;
                return Err(LimitReached { counter, retry_after });
            }
        }
        Ok(permit)
    }

    /// Logs that an attempt is refused. Returns after how long it is worth trying again.
    fn refuse(&self, reached: LimitReached, client: &ClientInfo) -> Duration {
        self.audit.attempt_limited(reached.counter.limit.name, &reached.counter.subject, client);
        reached.retry_after
    }

    /// Counts what is never refunded.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] over a limit.
    pub async fn charge(&self, counters: Vec<Counter>, client: &ClientInfo) -> Result<(), AppError> {
        match self.try_count(counters).await {
            Ok(_) => Ok(()),
            Err(reached) => Err(AppError::TooManyAttempts { retry_after: self.refuse(reached, client) }),
        }
    }

    /// Counts what is never refunded and nobody waits for. Answers `false` over the limit.
    pub async fn try_charge(&self, counter: Counter) -> bool {
        self.try_count(vec![counter]).await.is_ok()
    }

    /// Counts what was judged, and refuses nothing. Answers `true` once there were as many as the limit says.
    pub async fn tally(&self, counter: &Counter) -> bool {
        self.increment(counter).await.0 >= i64::from(counter.limit.attempts)
    }

    /// Refunds an attempt for all limits but those that it stays counted for.
    async fn settle(&self, permit: Permit, stays: impl Fn(&Limit) -> bool) {
        for (counter, place) in permit.counted.into_iter().filter(|(counter, _)| !stays(&counter.limit)) {
            match (place, &self.link) {
                (Place::Memory(key), _) => self.memory.decrement(&key),
                // Where Redis is gone by now, its count ends with its window.
                (Place::Redis, Some(link)) => drop(redis::decrement(link, &counter).await),
                (Place::Redis, None) => {}
            }
        }
    }

    /// The count with this attempt, and how long its window goes on.
    async fn increment(&self, counter: &Counter) -> (i64, Duration, Place) {
        if let Some(link) = &self.link
            && let Some((count, remaining)) = redis::increment(link, counter).await
        {
            return (count, remaining, Place::Redis);
        }
        let (count, remaining, key) = self.memory.increment(counter);
        (count, remaining, Place::Memory(key))
    }
}
