//! Noting that sessions are used: in the background, so that no page waits for it or fails with it.

use std::collections::HashMap;
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::rows;
use crate::clock::UnixSeconds;
use crate::db::Db;

/// Notes that wait to be written; beyond that they are left out, and made again with a later use.
const WAITING: usize = 4_096;
/// Written in one transaction: few enough that it is over long before the deadline of a call to the database, which would
/// count as away if it took longer.
const AT_ONCE: usize = 500;
/// Between two writings, so that notes gather.
const PAUSE: Duration = Duration::from_millis(200);

/// Where workers leave their notes.
#[derive(Clone)]
pub struct Touches(Sender<Touch>);

/// A session was used.
pub struct Touch {
    id: String,
    at: UnixSeconds,
}

/// The two ends: one for the workers, one for [`keep_writing`].
pub fn touches() -> (Touches, Receiver<Touch>) {
    let (sender, receiver) = channel(WAITING);
    (Touches(sender), receiver)
}

impl Touches {
    pub fn note(&self, id: &str, at: UnixSeconds) {
        let _ = self.0.try_send(Touch { id: id.to_owned(), at });
    }
}

/// Writes notes until nobody is left to leave any: up to [`AT_ONCE`] in one transaction, each session once. A browser
/// that drops the newer copy it is given would otherwise cost a write with each request.
pub async fn keep_writing(mut notes: Receiver<Touch>, db: Db) {
    let mut waiting = Vec::new();
    while notes.recv_many(&mut waiting, AT_ONCE).await > 0 {
        let latest: HashMap<String, UnixSeconds> = waiting.drain(..).map(|Touch { id, at }| (id, at)).collect();
        let written = db
            .write(async |db| {
                for (id, at) in &latest {
                    rows::touch(db, id, *at).await?;
                }
                Ok(())
            })
            .await;
        if let Err(error) = written {
            log::debug!("The use of {} sessions was not noted: {error}", latest.len());
        }
        tokio::time::sleep(PAUSE).await;
    }
}
