//! Threads for slow work on passwords, so that no HTTP worker waits for one.
//!
//! As many as cores, at a lower priority than the workers: pages stay fast while people sign in.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use parking_lot::{Condvar, Mutex};
use tokio::sync::oneshot;

/// The longest that anybody waits in the queue.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// Places that one address may hold, waiting or being served.
const PLACES_PER_ADDRESS: usize = 8;
/// Low enough that pages hardly feel a storm of sign-ins, high enough that a flood of pages leaves sign-ins a quarter of
/// what they have alone (docs/decisions.md has the figures).
const NICENESS: i32 = 5;
/// How long bcrypt takes for each doubling, until the threads have measured it: 4,096 of them take 250 ms.
const FIRST_GUESS: Duration = Duration::from_micros(61);

#[derive(Debug, thiserror::Error)]
pub enum Busy {
    #[error("the queue of passwords is full")]
    QueueFull { retry_after: Duration },
    #[error("one address asks for too much at once")]
    TooManyAtOnce,
    #[error("the threads for passwords are gone")]
    Gone,
}

type Job = Box<dyn FnOnce() + Send>;

/// A handle to the threads. They end when the last clone of it is dropped.
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
    jobs: VecDeque<Job>,
    places: HashMap<IpAddr, usize>,
    /// A moving average over the last dozen or so.
    mean_time: Duration,
    closed: bool,
    begun: u64,
}

impl Hasher {
    /// Starts the threads.
    pub fn start(threads: usize, bcrypt_cost: u32) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            queue: Mutex::new(Queue {
                jobs: VecDeque::new(),
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

    /// Runs slow work for a client and waits for its result without holding up the worker.
    ///
    /// # Errors
    /// When the wait would pass five seconds, or the address already holds eight places.
    pub async fn run<T: Send + 'static>(
        &self,
        client: IpAddr,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let (answer, result) = oneshot::channel();
        let shared = &self.owner.shared;
        let place = shared.take_place(client)?;
        shared.push(Box::new(move || {
            let _held_until_done = place;
            // Whoever asked may have left meanwhile.
            if !answer.is_closed() {
                let _ = answer.send(work());
            }
        }));
        result.await.map_err(|_| Busy::Gone)
    }

    /// How many jobs wait for a thread.
    pub fn waiting(&self) -> usize {
        self.owner.shared.queue.lock().jobs.len()
    }

    /// How many jobs were begun: what a test counts instead of measuring time.
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

/// Given back when the job is done or dropped.
struct Place {
    shared: Arc<Shared>,
    client: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut queue = self.shared.queue.lock();
        if let Some(held) = queue.places.get_mut(&self.client) {
            *held -= 1;
            if *held == 0 {
                queue.places.remove(&self.client);
            }
        }
    }
}

impl Shared {
    fn take_place(self: &Arc<Self>, client: IpAddr) -> Result<Place, Busy> {
        let mut queue = self.queue.lock();
        let waiting = u32::try_from(queue.jobs.len()).unwrap_or(u32::MAX);
        let wait = queue.mean_time.saturating_mul(waiting) / self.threads;
        if wait > LONGEST_WAIT {
            return Err(Busy::QueueFull { retry_after: wait });
        }
        let held = queue.places.entry(client).or_default();
        if *held >= PLACES_PER_ADDRESS {
            return Err(Busy::TooManyAtOnce);
        }
        *held += 1;
        Ok(Place { shared: Arc::clone(self), client })
    }

    fn push(&self, job: Job) {
        self.queue.lock().jobs.push_back(job);
        self.arrived.notify_one();
    }

    fn serve(&self) {
        lower_own_priority();
        while let Some(job) = self.next() {
            let started = Instant::now();
            // A panic in one job must not take the thread from the others; its client sees the channel close.
            let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(job)).is_err();
            if panicked {
                log::error!("A thread for passwords panicked at its work and goes on.");
            }
            let mut queue = self.queue.lock();
            queue.mean_time = (queue.mean_time * 11 + started.elapsed()) / 12;
        }
    }

    fn next(&self) -> Option<Job> {
        let mut queue = self.queue.lock();
        loop {
            if let Some(job) = queue.jobs.pop_front() {
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

/// On Linux the niceness belongs to the thread that asks.
fn lower_own_priority() {
    if let Err(error) = rustix::process::nice(NICENESS) {
        log::warn!("Threads for passwords run at the same priority as pages: {error}");
    }
}
