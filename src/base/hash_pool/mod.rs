//! Threads that hash passwords, so that no HTTP worker waits for a hash.
//!
//! There is one per core, at a lower priority than the workers, so pages stay fast while people sign in. Each does up to
//! four jobs at once, in less time than one after the other.

mod fair_queue;
mod shared;
mod thread;
mod work;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::oneshot;

pub use self::fair_queue::Sender;
pub use self::shared::Busy;
use self::shared::{Client, Job, LONGEST_WAIT, Shared};
use self::thread::Thread;
pub use self::work::{Work, finish_together};

/// A handle to the threads. They end when its last clone is dropped.
#[derive(Clone)]
pub struct Hasher {
    owner: Arc<Owner>,
}

struct Owner {
    shared: Arc<Shared>,
}

impl Hasher {
    /// Starts the threads.
    pub fn start(threads: usize, bcrypt_cost: u32) -> std::io::Result<Self> {
        let threads = u32::try_from(threads.max(1)).unwrap_or(1);
        let shared = Arc::new(Shared::new(threads, bcrypt_cost));
        for number in 0..threads {
            let shared = Arc::clone(&shared);
            std::thread::Builder::new().name(format!("hash-{number}")).spawn(move || Thread::new(&shared).run())?;
        }
        Ok(Self { owner: Arc::new(Owner { shared }) })
    }

    /// Does slow work for a sender and waits for its result without blocking the worker.
    ///
    /// # Errors
    /// If the wait exceeds five seconds, if the queue is full and no sender in it has more jobs, or if the sender
    /// already has eight jobs.
    pub async fn run<T: Send + 'static>(
        &self,
        sender: Sender,
        work: impl FnOnce() -> Work<T> + Send + 'static,
    ) -> Result<T, Busy> {
        let (answer, mut result) = oneshot::channel();
        let shared = &self.owner.shared;
        let has_begun = Arc::new(AtomicBool::new(false));
        let client = Client::new(&has_begun, shared.take_place(&sender)?);
        let begin = Box::new(move || work().map(|value| drop(answer.send(value))));
        let ticket = shared.push(&sender, Job { client, begin });
        let answered = match tokio::time::timeout(LONGEST_WAIT, &mut result).await {
            Ok(answered) => answered,
            // Drops the job together with the channel for its result.
            Err(_) => {
                shared.withdraw(&sender, ticket);
                result.await
            }
        };
        // A job that has begun is only dropped if it panics.
        answered.map_err(|_| if has_begun.load(Ordering::Relaxed) { Busy::Gone } else { shared.full() })
    }

    /// Returns how many jobs wait for a thread.
    pub fn waiting(&self) -> usize {
        self.owner.shared.waiting()
    }

    /// Returns how many jobs were started, which tests count instead of measuring time.
    pub fn begun(&self) -> u64 {
        self.owner.shared.begun()
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.shared.close();
    }
}
