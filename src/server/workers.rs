//! What goes on beside requests: reading the list of ends, noting uses of sessions, sending mails,
//! answering `vestibule limits`, sweeping.

use std::panic::AssertUnwindSafe;

use actix_web::rt::task::JoinHandle;
use futures_util::FutureExt;
use tokio::sync::mpsc::Receiver;

use crate::server::state::Shared;
use crate::sessions::last_seen::{self, LastSeen};
use crate::storage::db::Db;
use crate::storage::rate_limit::requests;

/// The tasks of a process, on its main thread. They end before the runtime does, so that none is cut off with a
/// connection in its hands.
pub struct Background {
    tasks: Vec<JoinHandle<()>>,
    reader: Db,
}

impl Background {
    /// Has to be called inside an actix system.
    pub fn start(shared: &Shared, notes: Receiver<LastSeen>) -> Self {
        let reader = shared.db.dedicated();
        Self {
            reader: reader.clone(),
            tasks: vec![
                actix_web::rt::spawn(supervise("reader of the revocation list", {
                    let (revocations, clock, reader) =
                        (shared.revocations.clone(), shared.clock.clone(), reader.clone());
                    move || revocations.clone().keep_reading(reader.clone(), clock.clone())
                })),
                actix_web::rt::spawn(supervise("answerer of limit requests", {
                    let (memory, db) = (shared.attempts.clone(), shared.db.clone());
                    move || requests::keep_answering(memory.clone(), reader.clone(), db.clone())
                })),
                actix_web::rt::spawn(last_seen::keep_writing(notes, shared.db.clone())),
                actix_web::rt::spawn(supervise("sender of mails", {
                    let mail_worker = shared.mail_worker();
                    move || mail_worker.clone().keep_delivering()
                })),
                actix_web::rt::spawn(supervise("log of commands", {
                    let audit = shared.audit.clone();
                    move || audit.clone().keep_relaying()
                })),
                actix_web::rt::spawn(shared.cleanup().keep_sweeping()),
            ],
        }
    }

    pub async fn stop(self) {
        for task in self.tasks {
            task.abort();
            let _ = task.await;
        }
        self.reader.close().await;
    }
}

/// What must never stand still is started again, whatever ends it.
async fn supervise<F: Future<Output = ()>>(what: &'static str, mut work: impl FnMut() -> F) {
    loop {
        let _ = AssertUnwindSafe(work()).catch_unwind().await;
        log::error!("The {what} died and is started again.");
    }
}
