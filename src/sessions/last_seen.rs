//! Records when sessions and app passwords were last used, in the background, so that no request waits or fails because
//! of the write.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::store;
use crate::base::clock::UnixSeconds;
use crate::storage::app_passwords;
use crate::storage::db::Db;

/// The capacity of the channel. When it's full, a use is dropped; a later use is recorded instead.
const WAITING: usize = 4_096;
/// The most uses taken from the channel between two pauses.
const AT_ONCE: usize = 500;
/// The pause between two writes, so that several uses are written together.
const PAUSE: Duration = Duration::from_millis(200);

/// The workers' end of the channel.
#[derive(Clone)]
pub struct LastSeenRecorder(Sender<LastSeen>);

/// A use of a session or an app password.
pub struct LastSeen {
    what: Subject,
    at: UnixSeconds,
}

/// A session or an app password, by its public id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Session(String),
    AppPassword(String),
}

/// Creates the channel: one end for the workers, one for [`keep_writing`].
pub fn last_seen() -> (LastSeenRecorder, Receiver<LastSeen>) {
    let (sender, receiver) = channel(WAITING);
    (LastSeenRecorder(sender), receiver)
}

impl LastSeenRecorder {
    pub fn note(&self, what: Subject, at: UnixSeconds) {
        let _ = self.0.try_send(LastSeen { what, at });
    }
}

/// Writes uses until the channel closes. Each session and app password is written once per batch: a browser that
/// doesn't save the newer cookie would otherwise cause a write with each request.
pub async fn keep_writing(notes: &mut Receiver<LastSeen>, db: &Db) {
    let mut waiting = Vec::new();
    while notes.recv_many(&mut waiting, AT_ONCE).await > 0 {
        let latest: HashMap<Subject, UnixSeconds> = waiting.drain(..).map(|LastSeen { what, at }| (what, at)).collect();
        write(&latest, db).await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Each statement is its own transaction and updates sessions in order, so it ends long before the deadline of a
/// database call, doesn't block other writers, and never deadlocks with another instance.
async fn write(latest: &HashMap<Subject, UnixSeconds>, db: &Db) {
    let mut by_second: BTreeMap<UnixSeconds, Vec<&str>> = BTreeMap::new();
    for (what, at) in latest {
        match what {
            Subject::Session(id) => by_second.entry(*at).or_default().push(id),
            // There are few, so one by one is enough.
            Subject::AppPassword(id) => {
                if let Err(error) = db.write(async |db| app_passwords::touch(db, id, *at).await).await {
                    log::debug!("Couldn't record the use of an app password: {error}");
                }
            }
        }
    }
    for (at, mut ids) in by_second {
        ids.sort_unstable();
        for ids in ids.chunks(store::TOUCHED_AT_ONCE) {
            if let Err(error) = db.write(async |db| store::touch(db, ids, at).await).await {
                log::debug!("Couldn't record the use of {} sessions: {error}", ids.len());
            }
        }
    }
}
