//! A worker's cache of app passwords: those that were right, those that were wrong, and whose turn it is to look one up.

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::IpAddr;
use std::rc::{Rc, Weak};

use hashlink::LruCache;
use tokio::sync::Mutex;

use crate::base::clock::UnixSeconds;
use crate::storage::app_passwords::Holder;

/// App passwords that a worker remembers, and as many wrong ones; those unused for longest are forgotten.
const REMEMBERED: usize = 4_096;

/// One for each worker.
pub struct AppPasswordCache {
    /// Those that were right, by their hash.
    pub known: RefCell<LruCache<String, Known>>,
    /// Those that were wrong, by their hash, and when they were looked up.
    pub wrong: RefCell<LruCache<String, UnixSeconds>>,
    locks: PerAddressLock,
}

/// An app password that was right, as its row said then.
pub struct Known {
    pub holder: Holder,
    /// Stamped before the row was read.
    pub read_at: UnixSeconds,
}

impl Default for AppPasswordCache {
    fn default() -> Self {
        let (known, wrong) = (RefCell::new(LruCache::new(REMEMBERED)), RefCell::new(LruCache::new(REMEMBERED)));
        Self { known, wrong, locks: PerAddressLock::default() }
    }
}

impl AppPasswordCache {
    /// The lock that look-ups from an address take, so that a flood from it reaches the database as a trickle.
    pub fn lock_of(&self, address: IpAddr) -> Rc<Mutex<()>> {
        self.locks.of(address)
    }
}

/// Look-ups from one address run one after the other.
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
    async fn those_of_one_address_take_turns_and_nobody_waits_for_another_address() {
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
