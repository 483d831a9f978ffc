//! Counters as an operator looks at them: `vestibule limits`.

use serde::{Deserialize, Serialize};

use super::limits::ALL;

/// One counter whose window is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveCounter {
    /// The name of its limit.
    pub limit: String,
    pub subject: String,
    pub count: i64,
    /// Seconds until its window ends.
    pub remaining: u64,
}

impl LiveCounter {
    /// Reads a counter's key, in which no name of a limit has a colon.
    pub(super) fn of_key(key: &str, count: i64, remaining: u64) -> Option<Self> {
        let (limit, subject) = key.split_once(':')?;
        Some(Self { limit: limit.to_owned(), subject: subject.to_owned(), count, remaining })
    }

    /// How many attempts its limit allows.
    pub fn allowed(&self) -> Option<i64> {
        ALL.iter().find(|limit| limit.name == self.limit).map(|limit| i64::from(limit.attempts))
    }

    /// Says if the next attempt is refused.
    pub fn is_locked(&self) -> bool {
        self.allowed().is_some_and(|allowed| self.count >= allowed)
    }

    /// Those that refuse the next attempt first, then those that are nearest to it.
    pub fn sort(counters: &mut [Self]) {
        counters.sort_by_cached_key(|live| {
            let left = live.allowed().unwrap_or(i64::MAX).saturating_sub(live.count);
            (left.max(0), live.subject.clone(), live.limit.clone())
        });
    }
}

/// The subjects of the counters that are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subjects {
    All,
    /// These, and all parts of them.
    These(Vec<String>),
}

impl Subjects {
    /// Says if a counter's key is one of them.
    pub(super) fn contain(&self, key: &str) -> bool {
        let Self::These(subjects) = self else { return true };
        let Some((_, subject)) = key.split_once(':') else { return false };
        let whole = subject.split_once('/').map_or(subject, |(whole, _)| whole);
        subjects.iter().any(|asked| asked == whole)
    }
}
