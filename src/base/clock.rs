//! The clock. Everything that needs the time gets a [`Clock`], which tests can move.
//!
//! Instances that share a database also share its clock, since one compares what another has stamped. So a machine with
//! a wrong clock doesn't expire anything by mistake, and the process reports that the clocks differ.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

/// Seconds since 1970-01-01 UTC.
pub type UnixSeconds = i64;

/// How far the machine's and the database's clocks may differ, in seconds.
pub const TOLERANCE: i64 = 60;
/// The database's time isn't known.
const UNSET: i64 = i64::MIN;

/// The machine's clock, the database's once it is [set](Clock::set), or a test's clock, which stands still until it's
/// moved.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System(Arc<System>),
    Held(Arc<AtomicI64>),
}

struct System {
    began: Instant,
    /// The database's time at `began`, in milliseconds. A monotonic clock counts from there, so changing the machine's
    /// clock has no effect.
    database: AtomicI64,
    /// How far the machine's clock is ahead of the database's, in milliseconds.
    ahead: AtomicI64,
}

impl Clock {
    pub fn system() -> Self {
        Self(Source::System(Arc::new(System {
            began: Instant::now(),
            database: AtomicI64::new(UNSET),
            ahead: AtomicI64::new(0),
        })))
    }

    /// A clock that shows `now` until it's moved, also as the database's time.
    pub fn held_at(now: UnixSeconds) -> Self {
        Self(Source::Held(Arc::new(AtomicI64::new(now))))
    }

    pub fn now(&self) -> UnixSeconds {
        self.milliseconds().div_euclid(1_000)
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub fn milliseconds(&self) -> i64 {
        match &self.0 {
            Source::System(system) => system.now(),
            Source::Held(now) => now.load(Ordering::SeqCst) * 1_000,
        }
    }

    /// Sets the clock to the database's time, in milliseconds since 1970. Has no effect on a test's clock.
    pub fn set(&self, database: i64) {
        if let Source::System(system) = &self.0 {
            system.ahead.store(machine() - database, Ordering::SeqCst);
            system.database.store(database - system.elapsed(), Ordering::SeqCst);
        }
    }

    /// Returns how many seconds the machine's clock is ahead of the database's (negative: behind), if more than
    /// [`TOLERANCE`]. Then one of the two is wrong, and it's unknown which.
    pub fn disagreement(&self) -> Option<i64> {
        let Source::System(system) = &self.0 else { return None };
        let seconds = system.ahead.load(Ordering::SeqCst) / 1_000;
        (seconds.abs() > TOLERANCE).then_some(seconds)
    }

    /// Moves a test's clock. Has no effect on other clocks.
    pub fn advance(&self, seconds: i64) {
        if let Source::Held(now) = &self.0 {
            now.fetch_add(seconds, Ordering::SeqCst);
        }
    }
}

impl System {
    fn now(&self) -> i64 {
        match self.database.load(Ordering::SeqCst) {
            UNSET => machine(),
            database => database + self.elapsed(),
        }
    }

    fn elapsed(&self) -> i64 {
        i64::try_from(self.began.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// The machine's own clock, in milliseconds.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
fn machine() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_follows_the_database_and_reports_a_difference() {
        let clock = Clock::system();
        assert_eq!(clock.disagreement(), None);
        for (apart, told) in [(0, false), (59, false), (-59, false), (62, true), (-62, true), (315_360_000, true)] {
            let database = machine() / 1_000 - apart;
            clock.set(database * 1_000);
            assert!((clock.now() - database).abs() <= 1, "{apart}");
            assert_eq!(clock.disagreement().is_some_and(|seconds| (seconds - apart).abs() <= 1), told, "{apart}");
        }
        clock.clone().set(7_000);
        assert_eq!(clock.now(), 7, "clones are one clock");
    }
}
