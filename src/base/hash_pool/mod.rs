//! Threads that hash passwords, so that no HTTP worker waits for a hash.
//!
//! There is one per core, at a lower priority than the workers, so pages stay fast while people sign in.

mod fair_queue;

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::{Condvar, Mutex};
use tokio::sync::oneshot;

use self::fair_queue::FairQueue;
pub use self::fair_queue::Sender;

/// The longest wait in the queue, which has as many places as the threads can serve in that time.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// The most jobs of one sender, waiting or running.
const PLACES_PER_SENDER: usize = 8;
/// Low enough that many sign-ins hardly slow down pages, high enough that many pages leave sign-ins a quarter of their
/// usual speed (docs/decisions/passwords-and-limits.md has the figures).
const NICENESS: i32 = 5;
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

type Job = Box<dyn FnOnce() + Send>;

/// A handle to the threads. They end when its last clone is dropped.
#[derive(Clone)]
pub struct Hasher {
    owner: Arc<Owner>,
}

struct Owner {
    shared: Arc<Shared>,
}

struct Shared {
    queue: Mutex<Queue>,
    arrived: Condvar,
    threads: u32,
}

struct Queue {
    jobs: FairQueue<Job>,
    places: HashMap<Sender, usize>,
    /// A moving average over about the last dozen jobs.
    mean_time: Duration,
    closed: bool,
    begun: u64,
}

impl Hasher {
    /// Starts the threads.
    pub fn start(threads: usize, bcrypt_cost: u32) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            queue: Mutex::new(Queue {
                jobs: FairQueue::new(),
                places: HashMap::new(),
                mean_time: FIRST_GUESS * 2_u32.saturating_pow(bcrypt_cost),
                closed: false,
                begun: 0,
            }),
            arrived: Condvar::new(),
            threads: u32::try_from(threads.max(1)).unwrap_or(1),
        });
        for number in 0..shared.threads {
            let shared = Arc::clone(&shared);
            std::thread::Builder::new().name(format!("hash-{number}")).spawn(move || shared.serve())?;
        }
        Ok(Self { owner: Arc::new(Owner { shared }) })
    }

    /// Runs slow work for a sender and waits for its result without blocking the worker.
    ///
    /// # Errors
    /// If the wait exceeds five seconds, if the queue is full and no sender in it has more jobs, or if the sender
    /// already has eight jobs.
    pub async fn run<T: Send + 'static>(
        &self,
        sender: Sender,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let (answer, mut result) = oneshot::channel();
        let shared = &self.owner.shared;
        let place = shared.take_place(&sender)?;
        let ticket = shared.push(
            &sender,
            Box::new(move || {
                let _held_until_done = place;
                // The client may have left meanwhile.
                if !answer.is_closed() {
                    let _ = answer.send(guarded(work));
                }
            }),
        );
        let answered = match tokio::time::timeout(LONGEST_WAIT, &mut result).await {
            Ok(answered) => answered,
            // Drops the job together with the channel for its result.
            Err(_) => {
                shared.withdraw(&sender, ticket);
                result.await
            }
        };
        answered.unwrap_or_else(|_| Err(shared.full()))
    }

    /// Returns how many jobs wait for a thread.
    pub fn waiting(&self) -> usize {
        self.owner.shared.queue.lock().jobs.len()
    }

    /// Returns how many jobs were started, which tests count instead of measuring time.
    pub fn begun(&self) -> u64 {
        self.owner.shared.queue.lock().begun
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.shared.queue.lock().closed = true;
        self.shared.arrived.notify_all();
    }
}

/// A place in the queue, given back when the job is done or dropped.
struct Place {
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
    fn take_place(self: &Arc<Self>, sender: &Sender) -> Result<Place, Busy> {
        let mut queue = self.queue.lock();
        let held = queue.places.entry(sender.clone()).or_default();
        if *held >= PLACES_PER_SENDER {
            return Err(Busy::TooManyAtOnce);
        }
        *held += 1;
        Ok(Place { shared: Arc::clone(self), sender: sender.clone() })
    }

    /// Adds a job, replacing another one if the queue is full. Returns its ticket.
    fn push(&self, sender: &Sender, job: Job) -> u64 {
        let mut queue = self.queue.lock();
        let most = queue.room(self.threads);
        let (ticket, left) = queue.jobs.push(sender, job, most);
        // Dropping a job gives its place back, which needs the lock.
        drop(queue);
        drop(left);
        self.arrived.notify_one();
        ticket
    }

    fn withdraw(&self, sender: &Sender, ticket: u64) {
        let withdrawn = self.queue.lock().jobs.withdraw(sender, ticket);
        drop(withdrawn);
    }

    /// Returns the error for a job that got no place, or no thread in time.
    fn full(&self) -> Busy {
        let queue = self.queue.lock();
        let waiting = u32::try_from(queue.jobs.len()).unwrap_or(u32::MAX);
        Busy::QueueFull { retry_after: queue.mean_time.saturating_mul(waiting) / self.threads }
    }

    fn serve(&self) {
        lower_own_priority();
        while let Some(job) = self.next() {
            let started = Instant::now();
            job();
            let mut queue = self.queue.lock();
            queue.mean_time = (queue.mean_time * 11 + started.elapsed()) / 12;
        }
    }

    fn next(&self) -> Option<Job> {
        let mut queue = self.queue.lock();
        loop {
            if let Some(job) = queue.jobs.pop() {
                queue.begun += 1;
                return Some(job);
            }
            if queue.closed {
                return None;
            }
            self.arrived.wait(&mut queue);
        }
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

/// Keeps the thread running if a job panics.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Busy> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).map_err(|_| {
        log::error!("A thread that hashes passwords panicked and continues.");
        Busy::Gone
    })
}

/// On Linux, the niceness applies to the calling thread.
fn lower_own_priority() {
    if let Err(error) = rustix::process::nice(NICENESS) {
        log::warn!("Couldn't lower the priority of the threads that hash passwords: {error}");
    }
}
