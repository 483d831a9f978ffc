//! The session cache behind actix-session: the signed cookie, or Redis with this process's memory before it.
//!
//! An error of a store would become an empty 500 that no handler or page sees. So every error here counts as a miss,
//! and the session's row is read instead.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use hashlink::LruCache;
use redis::aio::MultiplexedConnection;
use redis::{ExistenceCheck, SetExpiry, SetOptions};
use serde::{Deserialize, Serialize};

use super::cached_session::CachedSession;
use super::process_cache::ProcessCache;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::secret::{decode, encode, hash_secret};
use crate::config::keys::Signer;
use crate::storage::redis_link::RedisLink;

/// The configured cache. One per worker.
pub enum Store {
    /// In the cookie, after the secret.
    Cookie,
    /// In Redis; the cookie has only the secret.
    Redis(Rc<RedisStore>),
}

/// The map that actix-session passes to a store: names to JSON.
type StateMap = HashMap<String, String>;

/// A session to save: the only value in actix-session's state. Its texts are stored in the cookie or Redis as they are,
/// and need no escapes in JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct PendingSave<'a> {
    /// Sent in the cookie. Its hash is the session's key in Redis and in the database.
    #[serde(borrow)]
    pub secret: Cow<'a, str>,
    /// The text of [`CachedSession::to_text`].
    #[serde(borrow)]
    pub cached: Cow<'a, str>,
    pub expires_at: UnixSeconds,
    /// True after a miss: the session is added, but doesn't replace another.
    pub is_miss: bool,
}

impl PendingSave<'_> {
    /// The value's name in the state.
    pub const NAME: &'static str = "session";
}

/// actix-session gets no cookies (see [`super::cookie`]), so it only ever calls `save`.
impl SessionStore for Store {
    async fn load(&self, _: &SessionKey) -> Result<Option<StateMap>, LoadError> {
        Ok(None)
    }

    /// Saves the session. Returns the value of the cookie.
    async fn save(&self, state: StateMap, _: &Duration) -> Result<SessionKey, SaveError> {
        let refused = || SaveError::Other(anyhow::anyhow!("a session without a secret or a copy is never stored"));
        let json = state.get(PendingSave::NAME).ok_or_else(refused)?;
        let PendingSave { secret, cached, expires_at, is_miss } = serde_json::from_str(json).map_err(|_| refused())?;
        let carried = match self {
            Self::Cookie => [&*secret, ".", &*cached].concat(),
            Self::Redis(redis) => {
                redis.put(&hash_secret(&secret), &cached, expires_at, is_miss).await;
                secret.into_owned()
            }
        };
        SessionKey::try_from(carried).map_err(|error| SaveError::Other(error.into()))
    }

    async fn update(&self, _: SessionKey, state: StateMap, ttl: &Duration) -> Result<SessionKey, UpdateError> {
        self.save(state, ttl).await.map_err(|error| UpdateError::Other(error.into()))
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, _: &SessionKey) -> Result<(), anyhow::Error> {
        Ok(())
    }
}

/// Sessions in Redis, each signed together with its key, so that write access to Redis isn't enough to become another
/// user.
pub struct RedisStore {
    link: RedisLink,
    clock: Clock,
    signer: Signer,
    /// Copies that were read from Redis, or put there.
    nearer: ProcessCache,
}

/// The result of a lookup in the cache.
pub struct Lookup {
    /// `None` also if the entry has a wrong signature or another version.
    pub cached: Option<CachedSession>,
    /// Where the copy was found, for metrics.
    pub store: &'static str,
    /// True if there is no entry: a new one is added, but doesn't replace another.
    pub is_miss: bool,
}

impl RedisStore {
    pub fn new(link: RedisLink, clock: Clock, signer: Signer, nearer: ProcessCache) -> Self {
        Self { link, clock, signer, nearer }
    }

    /// Looks up the hash of a session's secret: in this process if its copy is enough, otherwise in Redis, where another
    /// instance may have put a newer one. While Redis is unavailable, nothing is found there, and this isn't a miss.
    pub async fn get(&self, hash: &str, is_enough: impl FnOnce(&CachedSession) -> bool) -> Lookup {
        let near = self.nearer.get(hash).and_then(|text| CachedSession::from_text(&text));
        if near.as_ref().is_some_and(is_enough) {
            return Lookup { cached: near, store: "memory", is_miss: false };
        }
        let key = redis_key(hash);
        let get = async |redis: &mut MultiplexedConnection| match redis::cmd("GET").arg(&key).query_async(redis).await {
            // A value of another type, such as a list, isn't a copy of a session. Redis isn't unavailable because of
            // it.
            Err(error) if error.code() == Some("WRONGTYPE") => Ok(Some(Vec::new())),
            answer => answer,
        };
        let answer: Option<Option<Vec<u8>>> = self.link.ask(get).await;
        let is_miss = matches!(answer, Some(None));
        let value = answer.flatten().and_then(|bytes| String::from_utf8(bytes).ok());
        let text = value.as_deref().and_then(|value| self.open(hash, value));
        match text {
            Some(text) => {
                self.nearer.put(hash, text);
                Lookup { cached: CachedSession::from_text(text), store: "redis", is_miss }
            }
            None => Lookup { cached: near, store: "memory", is_miss },
        }
    }

    /// Replaces an entry only if it still exists, and adds one only if there is none. So a request during a sign-out
    /// rarely leaves an entry behind, and the revocation list keeps such an entry from being used.
    pub async fn put(&self, hash: &str, cached: &str, expires_at: UnixSeconds, is_miss: bool) {
        self.nearer.put(hash, cached);
        let seconds = u64::try_from(expires_at - self.clock.now()).unwrap_or(0).max(1);
        let check = if is_miss { ExistenceCheck::NX } else { ExistenceCheck::XX };
        let options = SetOptions::default().with_expiration(SetExpiry::EX(seconds)).conditional_set(check);
        let value = format!("{}.{cached}", encode(&self.signer.sign(&[hash, cached])));
        let mut command = redis::cmd("SET");
        command.arg(redis_key(hash)).arg(value).arg(options);
        // A miss isn't an error, and if Redis is unavailable, the row is read instead.
        self.link.ask(async |redis| command.query_async::<redis::Value>(redis).await).await;
    }

    pub async fn delete(&self, hash: &str) {
        self.nearer.delete(hash);
        let key = redis_key(hash);
        self.link.ask(async |redis| redis::cmd("DEL").arg(&key).query_async::<()>(redis).await).await;
    }

    /// Returns the text of a value, if one of our keys signed it together with this hash.
    fn open<'a>(&self, hash: &str, value: &'a str) -> Option<&'a str> {
        let (signature, cached) = value.split_once('.')?;
        self.signer.verify(&[hash, cached], &decode(signature)?).map(|_| cached)
    }
}

/// The cache of sessions used for apps, by the hash of their secret. One per worker.
pub struct SessionCache(pub(super) RefCell<LruCache<String, Rc<CachedSession>>>);

impl SessionCache {
    /// About 5 MB. An evicted entry is read from its row again.
    const MOST: usize = 10_000;
}

impl Default for SessionCache {
    fn default() -> Self {
        Self(RefCell::new(LruCache::new(Self::MOST)))
    }
}

fn redis_key(hash: &str) -> String {
    format!("vestibule:session:{hash}")
}
