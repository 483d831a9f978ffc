//! Counters in the memory of this process, with an upper limit on their number.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;

use super::{Counter, LiveCounter, Subjects, limits};
use crate::base::clock::{Clock, UnixSeconds};

/// About 12 MiB when full.
const MOST: usize = 100_000;
/// Shared counters of each limit, for new subjects once there are [`MOST`] counters. So no counter in use is dropped,
/// and every attempt is counted.
const SHARED: u64 = 16_384;

#[derive(Clone)]
pub struct Memory {
    table: Arc<Mutex<Table>>,
    clock: Clock,
    /// Picks a shared counter unpredictably.
    picker: RandomState,
}

#[derive(Default)]
struct Table {
    windows: HashMap<String, Window>,
    /// When expired counters were last removed, which reads all of them.
    swept_at: UnixSeconds,
}

struct Window {
    count: i64,
    ends_at: UnixSeconds,
}

impl Memory {
    pub fn new(clock: Clock) -> Self {
        Self { table: Arc::default(), clock, picker: RandomState::new() }
    }

    /// Counts an attempt. Returns the new count, the rest of the window, and the key under which the attempt was
    /// counted.
    pub fn increment(&self, counter: &Counter) -> (i64, Duration, String) {
        let now = self.clock.now();
        let length = i64::try_from(counter.limit.window.as_secs()).unwrap_or(i64::MAX);
        let mut table = self.table.lock();
        let mut key = counter.key();
        if !table.windows.contains_key(&key) && table.is_full(now) {
            key = self.shared_key(counter.limit.name, &key);
        }
        let window = table.windows.entry(key.clone()).or_insert(Window { count: 0, ends_at: now });
        if window.ends_at <= now {
            *window = Window { count: 0, ends_at: now.saturating_add(length) };
        }
        window.count += 1;
        (window.count, Duration::from_secs(window.ends_at.abs_diff(now)), key)
    }

    /// Refunds an attempt, and removes a counter that reaches zero.
    pub fn decrement(&self, key: &str) {
        let windows = &mut self.table.lock().windows;
        if let Some(window) = windows.get_mut(key) {
            window.count -= 1;
            if window.count <= 0 {
                windows.remove(key);
            }
        }
    }

    /// An open counter, without counting.
    pub fn read(&self, counter: &Counter) -> Option<LiveCounter> {
        let (now, key) = (self.clock.now(), counter.key());
        let table = self.table.lock();
        let shared = || table.windows.get(&self.shared_key(counter.limit.name, &key));
        let window = table.windows.get(&key).or_else(shared).filter(|window| window.ends_at > now)?;
        LiveCounter::of_key(&key, window.count, window.ends_at.abs_diff(now))
    }

    /// The open counters of these subjects.
    pub fn list(&self, subjects: &Subjects) -> Vec<LiveCounter> {
        let (now, shared) = (self.clock.now(), self.shared_keys(subjects));
        let table = self.table.lock();
        let asked = table.windows.iter().filter(|(key, _)| subjects.contain(key) || shared.contains(key));
        let open = asked.filter(|(_, window)| window.ends_at > now);
        open.filter_map(|(key, window)| LiveCounter::of_key(key, window.count, window.ends_at.abs_diff(now))).collect()
    }

    /// Removes the counters of these subjects.
    pub fn clear(&self, subjects: &Subjects) {
        let shared = self.shared_keys(subjects);
        self.table.lock().windows.retain(|key, _| !subjects.contain(key) && !shared.contains(key));
    }

    fn shared_key(&self, limit: &str, key: &str) -> String {
        format!("{limit}:#{}", self.picker.hash_one(key) % SHARED)
    }

    /// The shared counters in which these subjects may have been counted.
    fn shared_keys(&self, subjects: &Subjects) -> Vec<String> {
        let Subjects::These(subjects) = subjects else { return Vec::new() };
        let of_one = |subject: &String| {
            limits::ALL.map(|limit| self.shared_key(limit.name, &Counter::new(limit, subject).key()))
        };
        subjects.iter().flat_map(of_one).collect()
    }
}

impl Table {
    /// Returns true if there is no room for another counter, after removing expired ones.
    fn is_full(&mut self, now: UnixSeconds) -> bool {
        if self.windows.len() >= MOST && self.swept_at != now {
            self.swept_at = now;
            self.windows.retain(|_, window| window.ends_at > now);
        }
        self.windows.len() >= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counter(subject: impl ToString) -> Counter {
        Counter::new(limits::ACCOUNT, subject.to_string())
    }

    fn count(memory: &Memory, subject: impl ToString) -> i64 {
        memory.increment(&counter(subject)).0
    }

    #[test]
    fn a_window_opens_with_its_first_attempt_and_ends() {
        let clock = Clock::held_at(1_000);
        let memory = Memory::new(clock.clone());
        assert_eq!(memory.increment(&counter("a")), (1, Duration::from_secs(300), "account:a".to_owned()));
        clock.advance(299);
        assert_eq!(memory.increment(&counter("a")), (2, Duration::from_secs(1), "account:a".to_owned()));
        clock.advance(1);
        assert_eq!(memory.increment(&counter("a")), (1, Duration::from_secs(300), "account:a".to_owned()));
        memory.decrement("account:a");
        assert_eq!(count(&memory, "a"), 1);
    }

    #[test]
    fn a_refund_leaves_no_counter() {
        let memory = Memory::new(Clock::held_at(1_000));
        for number in 0..2 * MOST {
            let (_, _, key) = memory.increment(&counter(number));
            memory.decrement(&key);
        }
        assert_eq!(memory.table.lock().windows.len(), 0);
    }

    #[test]
    fn a_full_table_loses_no_count_and_new_subjects_share_counters() {
        let clock = Clock::held_at(1_000);
        let memory = Memory::new(clock.clone());
        count(&memory, "victim");
        for number in 0..MOST + 40_000 {
            count(&memory, number);
        }
        let most = MOST + usize::try_from(SHARED).unwrap();
        assert!(memory.table.lock().windows.len() <= most, "memory is bounded, whatever is counted");
        assert_eq!(count(&memory, "victim"), 2, "what counted before still counts");
        let newcomer = memory.increment(&counter("newcomer"));
        assert!(newcomer.2.starts_with("account:#"));
        assert_eq!(memory.increment(&counter("newcomer")).0, newcomer.0 + 1, "a newcomer is counted too");
        assert_eq!(
            memory.increment(&Counter::new(limits::DEVICE, "ada/phone")).0,
            1,
            "limits share with no other limit"
        );
        memory.clear(&Subjects::These(vec!["newcomer".to_owned()]));
        assert_eq!(count(&memory, "newcomer"), 1, "and can be cleared");
        clock.advance(300);
        assert_eq!(memory.increment(&counter("later")).2, "account:later", "what has ended makes room");
    }

    #[test]
    fn a_subject_is_listed_and_cleared_with_all_its_parts() {
        let memory = Memory::new(Clock::held_at(1_000));
        for subject in ["ada", "ada/phone", "adam", "bob"] {
            count(&memory, subject);
        }
        let of_ada = Subjects::These(vec!["ada".to_owned()]);
        let mut seen: Vec<_> = memory.list(&of_ada).into_iter().map(|live| live.subject).collect();
        seen.sort();
        assert_eq!(seen, ["ada", "ada/phone"]);
        assert_eq!(memory.list(&Subjects::All).len(), 4);
        memory.clear(&of_ada);
        assert_eq!(memory.list(&Subjects::All).len(), 2);
        memory.clear(&Subjects::All);
        assert_eq!(memory.list(&Subjects::All), []);
    }
}
