//! A thread that hashes: it moves a few jobs on at once, and takes others as soon as it has room.

use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};

use bcrypt_lanes::Lanes;

use super::shared::{Client, Shared};
use super::work::{Step, Work};

/// The bcrypt rounds between two looks at the queue: about half a millisecond for one job, and not much more for four.
const SLICE: u64 = 16;
/// Low enough that many sign-ins hardly slow down pages, high enough that many pages leave sign-ins a quarter of their
/// usual speed (docs/decisions/passwords-and-limits.md has the figures).
const NICENESS: i32 = 10;

pub struct Thread<'a> {
    shared: &'a Shared,
    lanes: Lanes<Hashing>,
    /// The time for digests that a job had if it was there from the start: what several jobs do at once is divided by
    /// their number.
    time_per_job: Duration,
    /// For how long the begun jobs have waited for the first steps of others. They go on for as long before another one
    /// begins, so that jobs that have only a first step can't stop them.
    owed: Duration,
}

/// A job that computes a digest, and the step after it.
struct Hashing {
    job: Begun,
    next: Step<()>,
}

struct Begun {
    client: Client,
    /// The thread's time per job when the job began.
    since: Duration,
    /// The time that the job's own steps took.
    steps: Duration,
}

impl<'a> Thread<'a> {
    pub fn new(shared: &'a Shared) -> Self {
        Self { shared, lanes: Lanes::new(), time_per_job: Duration::ZERO, owed: Duration::ZERO }
    }

    /// Does jobs until the pool is closed and its queue empty.
    pub fn run(mut self) {
        lower_own_priority();
        loop {
            self.take_jobs();
            if self.lanes.is_empty() {
                return;
            }
            self.advance();
        }
    }

    fn take_jobs(&mut self) {
        while !self.lanes.is_full() && self.owed.is_zero() {
            let others_wait = !self.lanes.is_empty();
            let Some(job) = self.shared.next(!others_wait) else { return };
            if job.client.begin() {
                let begun = Begun { client: job.client, since: self.time_per_job, steps: Duration::ZERO };
                let took = self.go_on(begun, job.begin);
                self.owed = if others_wait { took } else { Duration::ZERO };
            }
        }
    }

    fn advance(&mut self) {
        let (started, jobs) = (Instant::now(), u32::try_from(self.lanes.len()).unwrap_or(u32::MAX));
        let done = self.lanes.advance(SLICE);
        let took = started.elapsed();
        self.time_per_job += took / jobs.max(1);
        self.owed = self.owed.saturating_sub(took);
        for done in done {
            let Hashing { job, next } = done.tag;
            self.go_on(job, || next(done.digest));
        }
        self.lanes.retain(|hashing| hashing.job.client.is_waiting());
        if self.lanes.is_empty() {
            self.owed = Duration::ZERO;
        }
    }

    /// Does a step of a job, and begins to compute the digest that it asks for. Returns how long the step took. A job
    /// that panics ends, and the thread continues.
    fn go_on(&mut self, mut job: Begun, step: impl FnOnce() -> Work<()>) -> Duration {
        let started = Instant::now();
        let work = std::panic::catch_unwind(AssertUnwindSafe(step));
        let took = started.elapsed();
        job.steps += took;
        match work {
            Ok(Work::Done(())) => self.shared.finished(self.time_per_job - job.since + job.steps),
            Ok(Work::Hash(input, next)) => {
                if let Some(lane) = self.lanes.free() {
                    lane.start(input, Hashing { job, next });
                }
            }
            Err(_) => log::error!("A thread that hashes passwords panicked and continues."),
        }
        took
    }
}

/// On Linux, the niceness applies to the calling thread.
fn lower_own_priority() {
    if let Err(error) = rustix::process::nice(NICENESS) {
        log::warn!("Couldn't lower the priority of the threads that hash passwords: {error}");
    }
}
