//! Sessions that this process has read from Redis or its database lately, so that most requests need no round trip.
//!
//! The revocation list says which of them are current, as it does for those in cookies. Redis has the copies of all
//! instances; this cache has only what fits.

use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

/// The bytes of an entry beside its texts: allocations, and its place in the cache. Measured: 400,000 entries of 200 bytes
/// and a hash of 43, put into a full cache, took 484 bytes each of resident memory.
const ENTRY: usize = 241;

/// Texts of [`CachedSession::to_text`](super::cached_session::CachedSession::to_text), by the hash of the session's
/// secret. Shared by the workers, and bounded in bytes.
#[derive(Clone)]
pub struct ProcessCache(Arc<Cache<String, Arc<str>, InBytes>>);

#[derive(Clone)]
struct InBytes;

impl Weighter<String, Arc<str>> for InBytes {
    fn weight(&self, hash: &String, text: &Arc<str>) -> u64 {
        (ENTRY + hash.len() + text.len()) as u64
    }
}

impl ProcessCache {
    pub fn new(bytes: u64) -> Self {
        let entries = usize::try_from(bytes).unwrap_or(usize::MAX) / (2 * ENTRY);
        Self(Arc::new(Cache::with_weighter(entries, bytes, InBytes)))
    }

    pub fn get(&self, hash: &str) -> Option<Arc<str>> {
        self.0.get(hash)
    }

    pub fn put(&self, hash: &str, text: &str) {
        self.0.insert(hash.to_owned(), text.into());
    }

    pub fn delete(&self, hash: &str) {
        self.0.remove(hash);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(cache: &ProcessCache, entries: usize) -> usize {
        (0..entries).filter(|number| cache.get(&format!("{number:043}")).is_some()).count()
    }

    #[test]
    fn it_keeps_what_fits() {
        let cache = ProcessCache::new(1 << 20);
        for number in 0..10_000 {
            cache.put(&format!("{number:043}"), &"x".repeat(300));
        }
        let kept = kept(&cache, 10_000);
        assert!((1_000..=(1 << 20) / 584).contains(&kept), "{kept}");
    }

    #[test]
    fn without_room_it_keeps_nothing() {
        let cache = ProcessCache::new(0);
        cache.put("hash", "text");
        assert_eq!(cache.get("hash"), None);
    }

    #[test]
    fn a_newer_text_replaces_one_and_a_deleted_one_is_gone() {
        let cache = ProcessCache::new(1 << 20);
        cache.put("hash", "text");
        cache.put("hash", "newer");
        assert_eq!(cache.get("hash").as_deref(), Some("newer"));
        cache.delete("hash");
        assert_eq!(cache.get("hash"), None);
    }
}
