//! Records when sessions and app passwords were last used: in the background, so that no request waits for it or fails
//! with it.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::store;
use crate::base::clock::UnixSeconds;
use crate::storage::app_passwords;
use crate::storage::db::Db;

/// The capacity of the channel; beyond it a use is dropped, and recorded with a later one.
const WAITING: usize = 4_096;
/// The most that are taken from the channel between two pauses.
const AT_ONCE: usize = 500;
/// The pause between two writes, so that uses gather.
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

/// Makes the channel: one end for the workers, one for [`keep_writing`].
pub fn last_seen() -> (LastSeenRecorder, Receiver<LastSeen>) {
    let (sender, receiver) = channel(WAITING);
    (LastSeenRecorder(sender), receiver)
}

impl LastSeenRecorder {
    pub fn note(&self, what: Subject, at: UnixSeconds) {
        let _ = self.0.try_send(LastSeen { what, at });
    }
}

/// Writes uses until the channel closes, each session and app password once: a browser that drops the newer cookie would
/// otherwise cost a write with each request.
pub async fn keep_writing(notes: &mut Receiver<LastSeen>, db: &Db) {
    let mut waiting = Vec::new();
    while notes.recv_many(&mut waiting, AT_ONCE).await > 0 {
        let latest: HashMap<Subject, UnixSeconds> = waiting.drain(..).map(|LastSeen { what, at }| (what, at)).collect();
        write(&latest, db).await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Each statement is a transaction of its own, and names sessions in order: it is over long before the deadline of a call
/// to the database, keeps no writer waiting, and two instances never wait for each other.
async fn write(latest: &HashMap<Subject, UnixSeconds>, db: &Db) {
    let mut by_second: BTreeMap<UnixSeconds, Vec<&str>> = BTreeMap::new();
    for (what, at) in latest {
        match what {
            Subject::Session(id) => by_second.entry(*at).or_default().push(id),
            // Few, and seldom: one by one.
            Subject::AppPassword(id) => {
                if let Err(error) = db.write(async |db| app_passwords::touch(db, id, *at).await).await {
                    log::debug!("The use of an app password was not noted: {error}");
                }
            }
        }
    }
    for (at, mut ids) in by_second {
        ids.sort_unstable();
        for ids in ids.chunks(store::TOUCHED_AT_ONCE) {
            if let Err(error) = db.write(async |db| store::touch(db, ids, at).await).await {
                log::debug!("The use of {} sessions was not noted: {error}", ids.len());
            }
        }
    }
}
