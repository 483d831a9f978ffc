//! Counters of attempts as administrators see them.

use serde_json::{Value, json};

use crate::accounts::limits;
use crate::base::clock::UnixSeconds;
use crate::i18n::{Messages, SafeText, Time};
use crate::storage::rate_limit::{CounterState, LiveCounter};
use crate::web::page::Page;

/// A counter in words.
pub struct Row {
    what: SafeText,
    count: u64,
    pub until: Time,
    pub is_locked: bool,
}

impl Row {
    pub fn of(live: &LiveCounter, now: UnixSeconds, page: &Page) -> Self {
        Self {
            what: limits::described(live, page.text),
            count: live.count.unsigned_abs(),
            until: page.until(now.saturating_add_unsigned(live.remaining), now),
            is_locked: live.state() == CounterState::Locked,
        }
    }

    pub fn words(&self, text: &Messages) -> String {
        (text.admin_counted)(self.count, self.what.as_str())
    }

    /// The same, before the time until which it counts.
    pub fn until_words(&self, text: &Messages) -> String {
        (text.admin_counted_until)(self.count, self.what.as_str())
    }
}

pub fn view(live: &LiveCounter) -> Value {
    json!({
        "limit": live.limit,
        "count": live.count,
        "allowed": live.allowed(),
        "state": live.state().as_str(),
        "remainingSeconds": live.remaining,
    })
}
