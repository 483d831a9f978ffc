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
const NICENESS: i32 = 5;

pub struct Thread<'a> {
    shared: &'a Shared,
    lanes: Lanes<Begun>,
    /// The time that each job had if it was there from the start: what several jobs do at once is divided by their
    /// number.
    time_per_job: Duration,
}

/// A job that computes a digest.
struct Begun {
    client: Client,
    next: Step<()>,
    /// The thread's time per job when the job began.
    since: Duration,
}

impl<'a> Thread<'a> {
    pub fn new(shared: &'a Shared) -> Self {
        Self { shared, lanes: Lanes::new(), time_per_job: Duration::ZERO }
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
        while !self.lanes.is_full() {
            let Some(job) = self.shared.next(self.lanes.is_empty()) else { return };
            if job.client.begin() {
                self.go_on(job.client, self.time_per_job, job.begin);
            }
        }
    }

    fn advance(&mut self) {
        let (started, jobs) = (Instant::now(), u32::try_from(self.lanes.len()).unwrap_or(u32::MAX));
        let done = self.lanes.advance(SLICE);
        self.time_per_job += started.elapsed() / jobs.max(1);
        for done in done {
            let Begun { client, next, since } = done.tag;
            self.go_on(client, since, || next(done.digest));
        }
        self.lanes.retain(|begun| begun.client.is_waiting());
    }

    /// Does a step of a job, and begins to compute the digest that it asks for. A job that panics ends, and the thread
    /// continues.
    fn go_on(&mut self, client: Client, since: Duration, step: impl FnOnce() -> Work<()>) {
        let started = Instant::now();
        let work = std::panic::catch_unwind(AssertUnwindSafe(step));
        self.time_per_job += started.elapsed();
        match work {
            Ok(Work::Done(())) => self.shared.finished(self.time_per_job - since),
            Ok(Work::Hash(input, next)) => {
                if let Some(lane) = self.lanes.free() {
                    lane.start(input, Begun { client, next, since });
                }
            }
            Err(_) => log::error!("A thread that hashes passwords panicked and continues."),
        }
    }
}

/// On Linux, the niceness applies to the calling thread.
fn lower_own_priority() {
    if let Err(error) = rustix::process::nice(NICENESS) {
        log::warn!("Couldn't lower the priority of the threads that hash passwords: {error}");
    }
}
