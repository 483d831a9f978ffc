//! Rate limits and lockout: an attempt is counted before any slow work, and refunded if the limit doesn't count its
//! outcome.
//!
//! A window opens with its first attempt. Counts are in Redis if it's configured and available, otherwise in bounded
//! memory.

mod attempt;
pub mod limits;
mod live;
mod memory;
mod redis;
pub mod requests;

use std::cmp::Ordering;
use std::time::Duration;

pub use self::attempt::{Attempted, Way};
pub use self::live::{CounterState, LiveCounter, Subjects};
pub use self::memory::Memory;
pub use self::redis::{clear, list};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::storage::audit::Audit;
use crate::storage::redis_link::RedisLink;

/// A number of attempts within a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The name in the log, in `vestibule limits` and in the documentation, and the first part of its counters' keys.
    pub name: &'static str,
    pub attempts: u32,
    pub window: Duration,
}

impl Limit {
    const fn new(name: &'static str, attempts: u32, seconds: u64) -> Self {
        Self { name, attempts, window: Duration::from_secs(seconds) }
    }
}

/// A counter: a limit and its subject.
#[derive(Clone, Debug)]
pub struct Counter {
    pub limit: Limit,
    /// An address, an account's id, or the hash of an email, followed by `/` and a part of the account if only that
    /// part is counted. Never a readable email, because it appears in the log.
    pub subject: String,
}

impl Counter {
    pub fn new(limit: Limit, subject: impl Into<String>) -> Self {
        Self { limit, subject: subject.into() }
    }

    /// A counter for a part of an account, such as one session.
    pub fn of_part(limit: Limit, account: &str, part: &str) -> Self {
        Self::new(limit, format!("{account}/{part}"))
    }

    fn key(&self) -> String {
        format!("{}:{}", self.limit.name, self.subject)
    }
}

/// A counted attempt, before its outcome decides which limits keep it.
struct Permit {
    counted: Vec<(Counter, Place)>,
}

/// Where an attempt was counted and will be refunded.
enum Place {
    Redis,
    /// Under this key.
    Memory(String),
}

/// A refused attempt.
struct LimitReached {
    counter: Counter,
    /// Try again after this time.
    retry_after: Duration,
}

/// A worker's counters: Redis through the worker's own connection, and memory shared by all workers.
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

    /// Counts an attempt with each counter in turn. If one refuses, none counts the attempt, so a flood refused by one
    /// limit doesn't use up other limits.
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

    /// Logs that an attempt is refused. Returns the time after which to try again.
    fn refuse(&self, reached: LimitReached, client: &ClientInfo) -> Duration {
        self.audit.attempt_limited(reached.counter.limit.name, &reached.counter.subject, client);
        reached.retry_after
    }

    /// Counts an attempt that is never refunded.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] over a limit.
    pub async fn charge(&self, counters: Vec<Counter>, client: &ClientInfo) -> Result<(), AppError> {
        match self.try_count(counters).await {
            Ok(_) => Ok(()),
            Err(reached) => Err(AppError::TooManyAttempts { retry_after: self.refuse(reached, client) }),
        }
    }

    /// Like `charge`, for background work. Returns false over the limit.
    pub async fn try_charge(&self, counter: Counter) -> bool {
        self.try_count(vec![counter]).await.is_ok()
    }

    /// Counts a verified attempt without refusing it. Returns how many there are, compared to the limit.
    pub async fn tally(&self, counter: &Counter) -> Ordering {
        self.increment(counter).await.0.cmp(&i64::from(counter.limit.attempts))
    }

    /// Reads open counters, without counting.
    pub async fn read(&self, counters: &[Counter]) -> Vec<LiveCounter> {
        if let Some(link) = &self.link
            && let Some(open) = redis::read(link, counters).await
        {
            return open;
        }
        counters.iter().filter_map(|counter| self.memory.read(counter)).collect()
    }

    /// Refunds an attempt for all limits except those that keep it.
    async fn settle(&self, permit: Permit, stays: impl Fn(&Limit) -> bool) {
        for (counter, place) in permit.counted.into_iter().filter(|(counter, _)| !stays(&counter.limit)) {
            match (place, &self.link) {
                (Place::Memory(key), _) => self.memory.decrement(&key),
                // If Redis is unavailable by now, its count ends with the window.
                (Place::Redis, Some(link)) => drop(redis::decrement(link, &counter).await),
                (Place::Redis, None) => {}
            }
        }
    }

    /// The count including this attempt, and the rest of the window.
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
