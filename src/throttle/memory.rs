//! Counters in this process, of which there are never more than so many.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;

use super::Counter;
use crate::clock::{Clock, UnixSeconds};

/// About 10 MiB when full. Beyond it, counters are forgotten, those that would end next first.
const MOST: usize = 100_000;

#[derive(Clone)]
pub struct Memory {
    windows: Arc<Mutex<HashMap<String, Window>>>,
    clock: Clock,
}

struct Window {
    count: i64,
    ends_at: UnixSeconds,
}

impl Memory {
    pub fn new(clock: Clock) -> Self {
        Self { windows: Arc::default(), clock }
    }

    pub fn increment(&self, counter: &Counter) -> (i64, Duration) {
        let now = self.clock.now();
        let length = i64::try_from(counter.limit.window.as_secs()).unwrap_or(i64::MAX);
        let mut windows = self.windows.lock();
        if windows.len() >= MOST && !windows.contains_key(&counter.key) {
            make_room(&mut windows, now);
        }
        let fresh = Window { count: 0, ends_at: now.saturating_add(length) };
        let window = windows.entry(counter.key.clone()).or_insert(fresh);
        if window.ends_at <= now {
            *window = Window { count: 0, ends_at: now.saturating_add(length) };
        }
        window.count += 1;
        (window.count, Duration::from_secs(window.ends_at.abs_diff(now)))
    }

    pub fn decrement(&self, counter: &Counter) {
        if let Some(window) = self.windows.lock().get_mut(&counter.key) {
            window.count = (window.count - 1).max(0);
        }
    }
}

/// Drops what is over, and if that is too little the half that would end first.
fn make_room(windows: &mut HashMap<String, Window>, now: UnixSeconds) {
    windows.retain(|_, window| window.ends_at > now);
    if windows.len() < MOST {
        return;
    }
    let mut ends: Vec<_> = windows.values().map(|window| window.ends_at).collect();
    let middle = ends.len() / 2;
    let (_, median, _) = ends.select_nth_unstable(middle);
    let median = *median;
    let mut excess = windows.len() - middle;
    windows.retain(|_, window| {
        let dropped = window.ends_at <= median && excess > 0;
        excess -= usize::from(dropped);
        !dropped
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::throttle::Limit;

    fn counter(key: String) -> Counter {
        Counter { key, limit: Limit::per_seconds(5, 300) }
    }

    #[test]
    fn a_window_opens_with_its_first_attempt_and_ends() {
        let clock = Clock::held_at(1_000);
        let memory = Memory::new(clock.clone());
        assert_eq!(memory.increment(&counter("a".into())), (1, Duration::from_secs(300)));
        clock.advance(299);
        assert_eq!(memory.increment(&counter("a".into())), (2, Duration::from_secs(1)));
        clock.advance(1);
        assert_eq!(memory.increment(&counter("a".into())), (1, Duration::from_secs(300)));
        memory.decrement(&counter("a".into()));
        assert_eq!(memory.increment(&counter("a".into())).0, 1);
    }

    #[test]
    fn memory_is_bounded_whatever_is_counted() {
        let memory = Memory::new(Clock::held_at(1_000));
        for number in 0..MOST + 10 {
            memory.increment(&counter(number.to_string()));
        }
        assert!(memory.windows.lock().len() <= MOST);
    }
}
