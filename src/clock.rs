//! What time it is. Everything that needs the time is given a [`Clock`], so that a test can move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds since 1970-01-01 UTC.
pub type UnixSeconds = i64;

/// The wall clock, or one that stands still until a test moves it.
#[derive(Clone)]
pub struct Clock(Source);

#[derive(Clone)]
enum Source {
    System,
    Held(Arc<AtomicI64>),
}

impl Clock {
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that shows `now` until it is moved.
    pub fn held_at(now: UnixSeconds) -> Self {
        Self(Source::Held(Arc::new(AtomicI64::new(now))))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    pub fn now(&self) -> UnixSeconds {
        match &self.0 {
            Source::System => jiff::Timestamp::now().as_second(),
            Source::Held(now) => now.load(Ordering::SeqCst),
        }
    }

    /// Moves a held clock; the system's is left alone.
    pub fn advance(&self, seconds: i64) {
        if let Source::Held(now) = &self.0 {
            now.fetch_add(seconds, Ordering::SeqCst);
        }
    }
}
