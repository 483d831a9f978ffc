//! How many attempts there may be: counted before any slow work, given back when the attempt was right.
//!
//! A window opens with its first attempt. Counts live in Redis when it is configured and there, else in bounded memory.

mod memory;
mod redis;

use std::time::Duration;

pub use self::memory::Memory;
use crate::error::AppError;
use crate::redis_link::RedisLink;

/// So many attempts within so long a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub attempts: u32,
    pub window: Duration,
}

impl Limit {
    pub const fn per_seconds(attempts: u32, seconds: u64) -> Self {
        Self { attempts, window: Duration::from_secs(seconds) }
    }
}

/// One thing that is counted: what it is called, and its limit.
#[derive(Clone, Debug)]
pub struct Counter {
    pub key: String,
    pub limit: Limit,
}

/// Attempts that were let through, to be given back if they turn out right.
pub struct Permit {
    counters: Vec<Counter>,
}

/// What an attempt met.
pub enum Verdict {
    Allowed(Permit),
    /// Over a limit; worth trying again after this long.
    Refused {
        retry_after: Duration,
    },
}

/// A worker's counters: Redis through the worker's own link, memory shared by all workers.
#[derive(Clone)]
pub struct Throttle {
    memory: Memory,
    link: Option<RedisLink>,
}

impl Throttle {
    pub fn new(memory: Memory, link: Option<RedisLink>) -> Self {
        Self { memory, link }
    }

    /// Counts an attempt, one counter after the other. An attempt that one of them refuses is not counted by any, so a
    /// flood that is refused here uses up nobody's attempts elsewhere.
    pub async fn count(&self, counters: Vec<Counter>) -> Verdict {
        let mut counted = Vec::with_capacity(counters.len());
        for counter in counters {
            let (count, remaining) = self.increment(&counter).await;
            let over = count > i64::from(counter.limit.attempts);
            counted.push(counter);
            if over {
                self.give_back(Permit { counters: counted }).await;
                return Verdict::Refused { retry_after: remaining };
            }
        }
        Verdict::Allowed(Permit { counters: counted })
    }

    /// Counts what is never given back.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] over a limit.
    pub async fn spend(&self, counters: Vec<Counter>) -> Result<(), AppError> {
        match self.count(counters).await {
            Verdict::Allowed(_) => Ok(()),
            Verdict::Refused { retry_after } => Err(AppError::TooManyAttempts { retry_after }),
        }
    }

    /// Gives an attempt back: it was right, or was never judged.
    pub async fn give_back(&self, permit: Permit) {
        for counter in &permit.counters {
            let taken_by_redis = match &self.link {
                Some(link) => redis::decrement(link, counter).await.is_some(),
                None => false,
            };
            if !taken_by_redis {
                self.memory.decrement(counter);
            }
        }
    }

    /// The count with this attempt, and how long its window goes on.
    async fn increment(&self, counter: &Counter) -> (i64, Duration) {
        if let Some(link) = &self.link
            && let Some(counted) = redis::increment(link, counter).await
        {
            return counted;
        }
        self.memory.increment(counter)
    }
}
