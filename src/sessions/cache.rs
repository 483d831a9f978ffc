//! The session cache behind actix-session: the signed cookie, or Redis. Neither ever fails.
//!
//! A store's failure would become an empty 500 past every handler and page, so each fault here reads as a miss: the
//! session's row is read instead.

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
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::secret::{decode, encode, hash_secret};
use crate::config::keys::Signer;
use crate::storage::redis_link::RedisLink;

/// The cache that is configured. One for each worker.
pub enum Store {
    /// In the cookie, behind the secret.
    Cookie,
    /// In Redis; the cookie has the secret alone.
    Redis(Rc<RedisStore>),
}

/// The map that actix-session hands to a store: names to JSON.
type StateMap = HashMap<String, String>;

/// A session on its way out, the one value that a request leaves in the state of actix-session. Its texts are as the cookie
/// or Redis gets them, and need no escapes in JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct PendingSave<'a> {
    /// In the cookie; its hash names the session in Redis and in the database.
    #[serde(borrow)]
    pub secret: Cow<'a, str>,
    /// The text of [`CachedSession::to_text`].
    #[serde(borrow)]
    pub cached: Cow<'a, str>,
    pub expires_at: UnixSeconds,
    /// True after a miss, so that the session is added and replaces none.
    pub is_miss: bool,
}

impl PendingSave<'_> {
    /// Its name in the state.
    pub const NAME: &'static str = "session";
}

/// actix-session is given no cookie (see [`super::cookie`]), so all it ever asks for is to save.
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

/// Sessions in Redis, each signed together with its key: write access to Redis is not enough to become somebody else.
pub struct RedisStore {
    link: RedisLink,
    clock: Clock,
    signer: Signer,
}

/// The result of a lookup in the cache.
pub struct Lookup {
    /// `None` also for what is not genuine, or of another version.
    pub cached: Option<CachedSession>,
    /// True if there is nothing at all, so that a new entry is added and replaces none.
    pub is_miss: bool,
}

impl RedisStore {
    pub fn new(link: RedisLink, clock: Clock, signer: Signer) -> Self {
        Self { link, clock, signer }
    }

    /// Looks up the hash of a session's secret. While Redis is away nothing is found, and nothing counts as a miss.
    pub async fn get(&self, hash: &str) -> Lookup {
        let key = redis_key(hash);
        let get = async |redis: &mut MultiplexedConnection| match redis::cmd("GET").arg(&key).query_async(redis).await {
            // A list, say, under our key is no copy, and no reason to call Redis away.
            Err(error) if error.code() == Some("WRONGTYPE") => Ok(Some(Vec::new())),
            answer => answer,
        };
        let answer: Option<Option<Vec<u8>>> = self.link.ask(get).await;
        let is_miss = matches!(answer, Some(None));
        let value = answer.flatten().and_then(|bytes| String::from_utf8(bytes).ok());
        Lookup { cached: value.and_then(|value| CachedSession::from_text(self.open(hash, &value)?)), is_miss }
    }

    /// Replaces an entry only if it is still there, and adds one only if there is none. So a request beside a sign-out
    /// leaves nothing behind in most cases, and the revocation list makes worthless what it does leave.
    pub async fn put(&self, hash: &str, cached: &str, expires_at: UnixSeconds, is_miss: bool) {
        let seconds = u64::try_from(expires_at - self.clock.now()).unwrap_or(0).max(1);
        let check = if is_miss { ExistenceCheck::NX } else { ExistenceCheck::XX };
        let options = SetOptions::default().with_expiration(SetExpiry::EX(seconds)).conditional_set(check);
        let value = format!("{}.{cached}", encode(&self.signer.sign(&[hash, cached])));
        let mut command = redis::cmd("SET");
        command.arg(redis_key(hash)).arg(value).arg(options);
        // A miss is no error, and when Redis is away the row is read instead.
        self.link.ask(async |redis| command.query_async::<redis::Value>(redis).await).await;
    }

    pub async fn delete(&self, hash: &str) {
        let key = redis_key(hash);
        self.link.ask(async |redis| redis::cmd("DEL").arg(&key).query_async::<()>(redis).await).await;
    }

    /// Returns the text in a value that one of our keys signed under this very hash.
    fn open<'a>(&self, hash: &str, value: &'a str) -> Option<&'a str> {
        let (signature, cached) = value.split_once('.')?;
        self.signer.verify(&[hash, cached], &decode(signature)?).map(|_| cached)
    }
}

/// The cache of sessions that opened applications, by the hash of their secret. One for each worker.
pub struct SessionCache(pub(super) RefCell<LruCache<String, Rc<CachedSession>>>);

impl SessionCache {
    /// Some 5 MB; an entry that is evicted is read from its row again.
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
