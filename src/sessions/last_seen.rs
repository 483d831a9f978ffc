//! Noting that sessions and app passwords are used: in the background, so that nobody waits for it or fails with it.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::store;
use crate::base::clock::UnixSeconds;
use crate::storage::app_passwords;
use crate::storage::db::Db;

/// Notes that wait to be written; beyond that they are left out, and made again with a later use.
const WAITING: usize = 4_096;
/// Taken from the queue between two pauses.
const AT_ONCE: usize = 500;
/// Between two writings, so that notes gather.
const PAUSE: Duration = Duration::from_millis(200);

/// Where workers leave their notes.
#[derive(Clone)]
pub struct LastSeenRecorder(Sender<LastSeen>);

/// Something was used.
pub struct LastSeen {
    what: Subject,
    at: UnixSeconds,
}

/// What was used, by its public id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Session(String),
    AppPassword(String),
}

/// The two ends: one for the workers, one for [`keep_writing`].
pub fn last_seen() -> (LastSeenRecorder, Receiver<LastSeen>) {
    let (sender, receiver) = channel(WAITING);
    (LastSeenRecorder(sender), receiver)
}

impl LastSeenRecorder {
    pub fn note(&self, what: Subject, at: UnixSeconds) {
        let _ = self.0.try_send(LastSeen { what, at });
    }
}

/// Writes notes until nobody is left to leave any, each session and app password once: a browser that drops the newer copy
/// it is given would otherwise cost a write with each request.
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
