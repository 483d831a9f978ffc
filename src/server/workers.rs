//! Supervised background workers: they read the revocation list, record when sessions were used, send emails, relay the
//! audit trail, answer `vestibule limits` and delete expired rows. Each HTTP worker also has one that stays connected
//! to Redis.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use actix_web::rt::task::JoinHandle;
use futures_util::FutureExt;
use tokio::sync::mpsc::Receiver;

use crate::base::metrics::WorkerMetrics;
use crate::server::state::Shared;
use crate::sessions::last_seen::{self, LastSeen};
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::rate_limit::requests;
use crate::storage::redis_link::RedisLink;

/// The pause before a restart, so that a worker that keeps failing doesn't keep a core busy.
const PAUSE: Duration = Duration::from_secs(1);

/// The tasks of a process, on its main thread. They stop before the runtime does, so that none is interrupted while it
/// uses a connection.
pub struct Background {
    tasks: Vec<JoinHandle<()>>,
    reader: Db,
    audit: Audit,
}

impl Background {
    /// Call this inside an actix system.
    pub fn start(shared: &Shared, mut notes: Receiver<LastSeen>) -> Self {
        let reader = shared.db.dedicated();
        let (revocations, clock, list_reader) = (shared.revocations.clone(), shared.clock.clone(), reader.clone());
        let (memory, request_reader, db) = (shared.attempts.clone(), reader.clone(), shared.db.clone());
        let (mail_worker, cleanup) = (shared.mail_worker(), shared.cleanup());
        let (audit, relay) = (shared.audit.clone(), shared.audit.clone());
        let (last_seen_db, metrics) = (shared.db.clone(), &shared.metrics.workers);
        Self {
            reader,
            audit,
            tasks: vec![
                supervise("revocations", metrics, async move || revocations.keep_reading(&list_reader, &clock).await),
                supervise("limit_requests", metrics, async move || {
                    requests::keep_answering(&memory, &request_reader, &db).await;
                }),
                // The channel outlives the worker, so uses recorded during a restart are written afterwards.
                supervise("last_seen", metrics, async move || {
                    last_seen::keep_writing(&mut notes, &last_seen_db).await;
                }),
                supervise("mail", metrics, async move || mail_worker.keep_delivering().await),
                supervise("audit_relay", metrics, async move || relay.keep_relaying().await),
                supervise("cleanup", metrics, async move || cleanup.keep_sweeping().await),
            ],
        }
    }

    pub async fn stop(self) {
        for task in self.tasks {
            task.abort();
            let _ = task.await;
        }
        self.reader.close().await;
        if let Err(error) = self.audit.save_limited().await {
            log::warn!("Couldn't save the number of the last attempts over limits: {error}");
        }
    }
}

/// The Redis connection of one HTTP worker, kept open by a task on the worker's own runtime.
pub fn redis_link(shared: &Shared) -> Option<RedisLink> {
    let link = RedisLink::new(shared.redis.clone()?);
    let kept = link.clone();
    supervise("redis", &shared.metrics.workers, async move || kept.keep_connected().await);
    Some(link)
}

/// Runs a worker on this thread, and restarts it a second after it panics or returns. Restarts are logged and counted
/// under the name `worker`.
fn supervise(worker: &'static str, metrics: &WorkerMetrics, mut work: impl AsyncFnMut() + 'static) -> JoinHandle<()> {
    let metrics = metrics.clone();
    metrics.started(worker);
    actix_web::rt::spawn(async move {
        loop {
            let _ = AssertUnwindSafe(work()).catch_unwind().await;
            log::error!("The background worker {worker} stopped unexpectedly. Restarting it in a second.");
            tokio::time::sleep(PAUSE).await;
            metrics.restarted(worker);
        }
    })
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc;
    use tokio::task::LocalSet;
    use tokio::time::Instant;

    use super::*;
    use crate::base::metrics::Metrics;

    fn restarts(metrics: &Metrics, worker: &str) -> Option<String> {
        let text = metrics.text().unwrap();
        let name = format!("vestibule_worker_restarts_total{{worker=\"{worker}\"}} ");
        text.lines().find_map(|line| line.strip_prefix(&name)).map(str::to_owned)
    }

    #[tokio::test]
    async fn a_worker_restarts_a_second_after_it_panics_or_returns_and_is_counted() {
        let metrics = Metrics::new().unwrap();
        let (began, mut starts) = mpsc::channel(8);
        let test = async {
            let mut runs = 0;
            let task = supervise("flaky", &metrics.workers, async move || {
                runs += 1;
                began.send(Instant::now()).await.unwrap();
                assert!(runs != 1, "the first run panics, the second returns");
                if runs > 2 {
                    std::future::pending::<()>().await;
                }
            });
            let mut last = starts.recv().await.unwrap();
            assert_eq!(restarts(&metrics, "flaky").as_deref(), Some("0"));
            for run in 2..=3_u32 {
                let next = starts.recv().await.unwrap();
                let pause = next - last;
                assert!((PAUSE..4 * PAUSE).contains(&pause), "run {run} began after {pause:?}");
                assert_eq!(restarts(&metrics, "flaky"), Some((run - 1).to_string()));
                last = next;
            }
            task.abort();
        };
        LocalSet::new().run_until(test).await;
    }

    #[tokio::test]
    async fn a_workers_channel_survives_its_restart() {
        let metrics = Metrics::new().unwrap();
        let test = async {
            let (sender, mut receiver) = mpsc::channel(8);
            let (seen, mut written) = mpsc::channel(8);
            let task = supervise("flaky", &metrics.workers, async move || {
                while let Some(note) = receiver.recv().await {
                    assert_ne!(note, "poison");
                    seen.send(note).await.unwrap();
                }
            });
            for note in ["before", "poison", "queued behind it"] {
                sender.send(note).await.unwrap();
            }
            let began = Instant::now();
            assert_eq!(written.recv().await, Some("before"));
            assert_eq!(written.recv().await, Some("queued behind it"));
            assert!(began.elapsed() >= PAUSE);
            assert_eq!(restarts(&metrics, "flaky").as_deref(), Some("1"));
            task.abort();
        };
        LocalSet::new().run_until(test).await;
    }
}
