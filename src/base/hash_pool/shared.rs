//! The state that requests and threads share: the queue, the places of its senders, and how long jobs take.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use parking_lot::{Condvar, Mutex};

use super::fair_queue::{FairQueue, Sender};
use super::work::Work;

/// The longest wait in the queue, which has as many places as the threads can serve in that time.
pub const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// The most jobs of one sender, waiting or running.
const PLACES_PER_SENDER: usize = 8;
/// An estimate of bcrypt's time per round, until the threads have measured it: 4,096 rounds take 250 ms.
const FIRST_GUESS: Duration = Duration::from_micros(61);

#[derive(Debug, thiserror::Error)]
pub enum Busy {
    #[error("the queue for hashing passwords is full")]
    QueueFull { retry_after: Duration },
    #[error("too many passwords at once from one address or for one account")]
    TooManyAtOnce,
    #[error("the threads that hash passwords have stopped")]
    Gone,
}

/// A job that waits in the queue.
pub struct Job {
    pub client: Client,
    pub begin: Box<dyn FnOnce() -> Work<()> + Send>,
}

pub struct Shared {
    queue: Mutex<Queue>,
    arrived: Condvar,
    threads: u32,
}

struct Queue {
    jobs: FairQueue<Job>,
    places: HashMap<Sender, usize>,
    /// The time of a thread that a job takes, as a moving average over about the last dozen jobs.
    mean_time: Duration,
    /// The threads that wait for a job.
    idle: usize,
    closed: bool,
    begun: u64,
}

/// The request that waits for a job.
pub struct Client {
    /// Dropped by the request when its client leaves.
    has_begun: Weak<AtomicBool>,
    _place: Place,
}

impl Client {
    pub fn new(has_begun: &Arc<AtomicBool>, place: Place) -> Self {
        Self { has_begun: Arc::downgrade(has_begun), _place: place }
    }

    /// Marks the job as begun. Returns false if nobody waits for it any longer.
    pub fn begin(&self) -> bool {
        self.has_begun.upgrade().is_some_and(|has_begun| {
            has_begun.store(true, Ordering::Relaxed);
            true
        })
    }

    pub fn is_waiting(&self) -> bool {
        self.has_begun.strong_count() > 0
    }
}

/// A place in the queue, given back when the job is done or dropped.
pub struct Place {
    shared: Arc<Shared>,
    sender: Sender,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut queue = self.shared.queue.lock();
        if let Some(held) = queue.places.get_mut(&self.sender) {
            *held -= 1;
            if *held == 0 {
                queue.places.remove(&self.sender);
            }
        }
    }
}

impl Shared {
    pub fn new(threads: u32, bcrypt_cost: u32) -> Self {
        let queue = Queue {
            jobs: FairQueue::new(),
            places: HashMap::new(),
            mean_time: FIRST_GUESS * 2_u32.saturating_pow(bcrypt_cost),
            idle: 0,
            closed: false,
            begun: 0,
        };
        Self { queue: Mutex::new(queue), arrived: Condvar::new(), threads }
    }

    pub fn waiting(&self) -> usize {
        self.queue.lock().jobs.len()
    }

    pub fn begun(&self) -> u64 {
        self.queue.lock().begun
    }

    /// Has the threads end once the queue is empty.
    pub fn close(&self) {
        self.queue.lock().closed = true;
        self.arrived.notify_all();
    }

    pub fn take_place(self: &Arc<Self>, sender: &Sender) -> Result<Place, Busy> {
        let mut queue = self.queue.lock();
        let held = queue.places.entry(sender.clone()).or_default();
        if *held >= PLACES_PER_SENDER {
            return Err(Busy::TooManyAtOnce);
        }
        *held += 1;
        Ok(Place { shared: Arc::clone(self), sender: sender.clone() })
    }

    /// Adds a job, replacing another one if the queue is full. Returns its ticket.
    pub fn push(&self, sender: &Sender, job: Job) -> u64 {
        let mut queue = self.queue.lock();
        let most = queue.room(self.threads);
        let (ticket, left) = queue.jobs.push(sender, job, most);
        // Dropping a job gives its place back, which needs the lock.
        drop(queue);
        drop(left);
        self.arrived.notify_one();
        ticket
    }

    pub fn withdraw(&self, sender: &Sender, ticket: u64) {
        let withdrawn = self.queue.lock().jobs.withdraw(sender, ticket);
        drop(withdrawn);
    }

    /// Returns the error for a job that got no place, or no thread in time.
    pub fn full(&self) -> Busy {
        let queue = self.queue.lock();
        let waiting = u32::try_from(queue.jobs.len()).unwrap_or(u32::MAX);
        Busy::QueueFull { retry_after: queue.mean_time.saturating_mul(waiting) / self.threads }
    }

    /// Takes the job whose turn it is. An idle thread waits for one, until the pool is closed. Others leave to the idle
    /// ones what those can take.
    pub fn next(&self, is_idle: bool) -> Option<Job> {
        let mut queue = self.queue.lock();
        loop {
            if (is_idle || queue.jobs.len() > queue.idle)
                && let Some(job) = queue.jobs.pop()
            {
                queue.begun += 1;
                return Some(job);
            }
            if queue.closed || !is_idle {
                return None;
            }
            queue.idle += 1;
            self.arrived.wait(&mut queue);
            queue.idle -= 1;
        }
    }

    /// Learns from a job how long jobs take.
    pub fn finished(&self, took: Duration) {
        let mut queue = self.queue.lock();
        queue.mean_time = (queue.mean_time * 11 + took) / 12;
    }
}

impl Queue {
    /// The number of jobs that the time allows, at least two: one per share.
    fn room(&self, threads: u32) -> usize {
        let each = self.mean_time.max(Duration::from_micros(1)).as_nanos();
        let served = LONGEST_WAIT.as_nanos() * u128::from(threads) / each;
        usize::try_from(served).unwrap_or(usize::MAX).max(2)
    }
}
