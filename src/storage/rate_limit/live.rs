//! Counters for `vestibule limits`.

use serde::{Deserialize, Serialize};

use super::limits::{ALL, NOTICE};

/// A counter with an open window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveCounter {
    /// The name of its limit.
    pub limit: String,
    pub subject: String,
    pub count: i64,
    /// Seconds until the window ends.
    pub remaining: u64,
}

impl LiveCounter {
    /// Parses a counter's key. Names of limits have no colon.
    pub(super) fn of_key(key: &str, count: i64, remaining: u64) -> Option<Self> {
        let (limit, subject) = key.split_once(':')?;
        Some(Self { limit: limit.to_owned(), subject: subject.to_owned(), count, remaining })
    }

    /// The account or the address, and the part of the account that is counted, if only that is.
    pub fn subject_and_part(&self) -> (&str, Option<&str>) {
        self.subject.split_once('/').map_or((&self.subject, None), |(subject, part)| (subject, Some(part)))
    }

    /// The number of attempts that the limit allows.
    pub fn allowed(&self) -> Option<i64> {
        ALL.iter().find(|limit| limit.name == self.limit).map(|limit| i64::from(limit.attempts))
    }

    /// The effect on the next attempt.
    pub fn state(&self) -> CounterState {
        match self.allowed().is_some_and(|allowed| self.count >= allowed) {
            false => CounterState::Open,
            true if self.limit == NOTICE.name => CounterState::Muted,
            true => CounterState::Locked,
        }
    }

    /// Sorts reached limits first, then those nearest to their limit.
    pub fn sort(counters: &mut [Self]) {
        counters.sort_by_cached_key(|live| {
            let left = live.allowed().unwrap_or(i64::MAX).saturating_sub(live.count);
            (left.max(0), live.subject.clone(), live.limit.clone())
        });
    }
}

/// The effect of a counter on the next attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CounterState {
    /// It's counted.
    Open,
    /// It's refused.
    Locked,
    /// It's allowed, without an email about it.
    Muted,
}

impl CounterState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Locked => "locked",
            Self::Muted => "muted",
        }
    }
}

/// The subjects of the requested counters, with all parts of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subjects {
    All,
    AllBut(Vec<String>),
    These(Vec<String>),
}

impl Subjects {
    /// Returns true if a counter's key has one of these subjects.
    pub(super) fn contain(&self, key: &str) -> bool {
        let Some((_, subject)) = key.split_once(':') else { return *self == Self::All };
        let whole = subject.split_once('/').map_or(subject, |(whole, _)| whole);
        let is_one_of = |subjects: &[String]| subjects.iter().any(|one| one == whole);
        match self {
            Self::All => true,
            Self::AllBut(subjects) => !is_one_of(subjects),
            Self::These(subjects) => is_one_of(subjects),
        }
    }
}
