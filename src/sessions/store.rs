//! The two stores behind actix-session: the signed cookie itself, or Redis. Neither ever fails.
//!
//! A store's failure would become an empty 500 past every handler and page, so whatever goes wrong here reads as
//! 'there is no copy': the session's row is asked instead.

use std::rc::Rc;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::Key;
use actix_web::cookie::time::Duration;
use anyhow::Context;
use hmac::{Hmac, Mac};
use redis::{ExistenceCheck, SetExpiry, SetOptions};
use sha2::Sha256;

use super::state::{ABSENT, CARRIED, SessionState, StateMap, carried, take_apart, to_json};
use crate::clock::Clock;
use crate::redis_link::RedisLink;
use crate::secret::{decode, encode, hash_secret, mac};

/// Where the copy of a session's row lies. One for each worker.
pub enum Store {
    /// In the cookie, behind the secret.
    Cookie,
    /// In Redis; the cookie carries the secret alone.
    Redis(Rc<RedisStore>),
}

impl SessionStore for Store {
    /// What the cookie says, and nothing more: Redis is asked when somebody wants to know who is signed in, so that
    /// files and probes never wait for it.
    async fn load(&self, key: &SessionKey) -> Result<Option<StateMap>, LoadError> {
        Ok(Some(StateMap::from([(CARRIED.to_owned(), to_json(key.as_ref()))])))
    }

    async fn save(&self, state: StateMap, _: &Duration) -> Result<SessionKey, SaveError> {
        self.put(&state, None).await.map_err(SaveError::Other)
    }

    async fn update(&self, _: SessionKey, state: StateMap, _: &Duration) -> Result<SessionKey, UpdateError> {
        // Where there was a copy it is replaced only if it is still there; where there was none it is put only if
        // nobody else did. So a request that runs beside a sign-out leaves nothing behind in most cases, and the
        // list of ends makes whatever it does leave worthless.
        let check = if state.contains_key(ABSENT) { ExistenceCheck::NX } else { ExistenceCheck::XX };
        self.put(&state, Some(check)).await.map_err(UpdateError::Other)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        if let Self::Redis(redis) = self {
            redis.delete(&hash_secret(take_apart(key.as_ref()).0)).await;
        }
        Ok(())
    }
}

impl Store {
    /// Keeps the copy where copies are kept, and answers what the cookie is to carry.
    async fn put(&self, state: &StateMap, check: Option<ExistenceCheck>) -> Result<SessionKey, anyhow::Error> {
        let carried = carried(state).context("a session without a secret is never stored")?;
        let key = match (self, take_apart(carried)) {
            (Self::Cookie, _) => carried,
            (Self::Redis(redis), (secret, copy)) => {
                if let Some(copy) = copy {
                    redis.put(&hash_secret(secret), copy, check).await;
                }
                secret
            }
        };
        Ok(SessionKey::try_from(key.to_owned())?)
    }
}

/// Copies in Redis, each signed together with its key: who can write to Redis still cannot make anybody somebody else.
pub struct RedisStore {
    link: RedisLink,
    clock: Clock,
    signing: Hmac<Sha256>,
    verifying: Vec<Hmac<Sha256>>,
}

/// Redis did not answer.
pub struct Away;

impl RedisStore {
    /// `verifying` are all keys that a copy may be signed with.
    pub fn new(link: RedisLink, clock: Clock, signing: &Key, verifying: &[Key]) -> Self {
        let keyed = |key: &Key| mac(key.signing(), &[]);
        Self { link, clock, signing: keyed(signing), verifying: verifying.iter().map(keyed).collect() }
    }

    /// The copy under the hash of a session's secret, if there is a genuine one.
    pub async fn get(&self, hash: &str) -> Result<Option<SessionState>, Away> {
        let key = redis_key(hash);
        let answer: Option<Option<String>> =
            self.link.ask(async |redis| redis::cmd("GET").arg(&key).query_async(redis).await).await;
        let value = answer.ok_or(Away)?;
        Ok(value.and_then(|value| self.open(hash, &value)))
    }

    async fn put(&self, hash: &str, copy: &str, check: Option<ExistenceCheck>) {
        let Some(SessionState { expires_at, .. }) = SessionState::from_text(copy) else { return };
        let seconds = u64::try_from(expires_at - self.clock.now()).unwrap_or(0).max(1);
        let mut options = SetOptions::default().with_expiration(SetExpiry::EX(seconds));
        if let Some(check) = check {
            options = options.conditional_set(check);
        }
        let value = format!("{}.{copy}", encode(&seal(&self.signing, hash, copy).finalize().into_bytes()));
        let mut command = redis::cmd("SET");
        command.arg(redis_key(hash)).arg(value).arg(options);
        // A miss is no error, and when Redis is away the row is read instead.
        self.link.ask(async |redis| command.query_async::<redis::Value>(redis).await).await;
    }

    async fn delete(&self, hash: &str) {
        let key = redis_key(hash);
        self.link.ask(async |redis| redis::cmd("DEL").arg(&key).query_async::<()>(redis).await).await;
    }

    fn open(&self, hash: &str, value: &str) -> Option<SessionState> {
        let (signature, copy) = value.split_once('.')?;
        let signature = decode(signature)?;
        let genuine = self.verifying.iter().any(|key| seal(key, hash, copy).verify_slice(&signature).is_ok());
        if genuine { SessionState::from_text(copy) } else { None }
    }
}

fn redis_key(hash: &str) -> String {
    format!("vestibule:session:{hash}")
}

/// The hash has one length, so it and the copy cannot be shifted into each other.
fn seal(keyed: &Hmac<Sha256>, hash: &str, copy: &str) -> Hmac<Sha256> {
    keyed.clone().chain_update(hash).chain_update(copy)
}
