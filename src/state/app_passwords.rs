//! A worker's cache of app passwords: correct ones, wrong ones, and a queue of lookups per address.

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::IpAddr;
use std::rc::{Rc, Weak};

use hashlink::LruCache;
use tokio::sync::Mutex;

use crate::base::clock::UnixSeconds;
use crate::storage::app_passwords::Holder;

/// The most correct app passwords in the cache, and the most wrong ones. The least recently used are dropped first.
const REMEMBERED: usize = 4_096;

/// One per worker.
pub struct AppPasswordCache {
    /// Correct app passwords, by their hash.
    pub known: RefCell<LruCache<String, Known>>,
    /// Wrong app passwords, by their hash, with the time of the lookup.
    pub wrong: RefCell<LruCache<String, UnixSeconds>>,
    locks: PerAddressLock,
}

/// A copy of a correct app password's row.
pub struct Known {
    pub holder: Holder,
    /// The time just before the row was read.
    pub read_at: UnixSeconds,
}

impl Default for AppPasswordCache {
    fn default() -> Self {
        let (known, wrong) = (RefCell::new(LruCache::new(REMEMBERED)), RefCell::new(LruCache::new(REMEMBERED)));
        Self { known, wrong, locks: PerAddressLock::default() }
    }
}

impl AppPasswordCache {
    /// The lock for lookups from an address, so that a flood reaches the database one lookup at a time.
    pub fn lock_of(&self, address: IpAddr) -> Rc<Mutex<()>> {
        self.locks.of(address)
    }
}

/// Lookups from one address run one after another.
#[derive(Default)]
struct PerAddressLock(RefCell<HashMap<IpAddr, Weak<Mutex<()>>>>);

impl PerAddressLock {
    fn of(&self, address: IpAddr) -> Rc<Mutex<()>> {
        let mut locks = self.0.borrow_mut();
        if let Some(turn) = locks.get(&address).and_then(Weak::upgrade) {
            return turn;
        }
        locks.retain(|_, turn| turn.strong_count() > 0);
        let turn = Rc::default();
        locks.insert(address, Rc::downgrade(&turn));
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn lookups_queue_per_address() {
        let locks = PerAddressLock::default();
        let [one, other] = [1, 2].map(|last| IpAddr::from([192, 0, 2, last]));
        let first = locks.of(one);
        let held = first.lock().await;
        assert!(locks.of(one).try_lock().is_err());
        assert!(locks.of(other).try_lock().is_ok());
        drop(held);
        drop(first);
        locks.of(other);
        assert_eq!(locks.0.borrow().len(), 1, "what is over is forgotten");
    }
}
