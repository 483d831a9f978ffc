//! Rate limits and lockouts of users and addresses, listed and cleared.
//!
//! Counters are in Redis, which is read directly, and in the memory of servers, which answer through the database.

use std::collections::HashMap;
use std::net::IpAddr;

use redis::RedisError;
use redis::aio::MultiplexedConnection;
use sqlx::AnyConnection;

use super::Actor;
use super::act::Refused;
use super::commit::{Outcome, commit};
use crate::base::client_info::counted_as;
use crate::base::error::AppError;
use crate::base::metrics::Metrics;
use crate::base::secret::{decode, hash_secret, is_id};
use crate::base::user::{Email, User};
use crate::i18n::{Messages, SafeText};
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::limits::{ACCOUNT, ACCOUNT_DAY, FACTOR, FACTOR_DAY, FACTOR_PASSKEY};
use crate::storage::rate_limit::requests::{self, AskError, PATIENCE, Request};
use crate::storage::rate_limit::{self, Counter, CounterState, LiveCounter, Subjects};
use crate::storage::redis_link::RedisServer;
use crate::storage::users::{self, Credentials};

/// The most counters that a list shows, those that were reached first.
pub const SHOWN: usize = 50;

/// Counters with an open window.
pub struct Found {
    /// Those that were reached first.
    pub counters: Vec<LiveCounter>,
    /// The number of servers that reported those in their memory.
    pub servers: usize,
    /// Set if Redis is configured and unavailable: then servers count in memory.
    pub without_redis: Option<RedisError>,
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("Redis doesn't list the counters. Its user needs the permissions +scan, +get, +pttl and +del: {0}")]
    Redis(#[from] RedisError),
    #[error(transparent)]
    Ask(#[from] AskError),
}

impl From<Failure> for AppError {
    fn from(failure: Failure) -> Self {
        Self::Unavailable(Box::new(failure))
    }
}

/// The subject whose counters are listed or cleared.
#[derive(Clone, Debug)]
pub enum Subject {
    All,
    User(Box<User>),
    Address(IpAddr),
    /// Nobody known, as counters have it: the hash of an email, the id of a user who was deleted, or `#` and a number, which
    /// subjects share while memory is full.
    Unknown(String),
}

impl Subject {
    /// Finds a subject by an email, an IP address, or what a counter or the log has as its subject. `None` for any other
    /// text.
    pub async fn find(core: &Core, text: &str) -> Result<Option<Self>, AppError> {
        let text = text.trim();
        if let Ok(address) = text.parse::<IpAddr>() {
            return Ok(Some(Self::Address(address.to_canonical())));
        }
        let counted = Email::parse(text).map_or_else(|_| text.to_owned(), |email| hash_secret(email.as_str()));
        if counted.contains('\0') {
            return Ok(None);
        }
        let user = core.db.read(async |db| of_counter(db, &counted).await).await?;
        let is_subject = decode(&counted).is_some_and(|hash| hash.len() == HASH_BYTES)
            || is_id(&counted)
            || counted.strip_prefix('#').is_some_and(|number| number.parse::<u64>().is_ok());
        Ok(user.map(Self::from).or_else(|| is_subject.then_some(Self::Unknown(counted))))
    }

    fn counters(&self) -> Subjects {
        match self {
            Self::All => Subjects::All,
            Self::User(user) => Subjects::These(counted(user)),
            Self::Address(address) => Subjects::These(vec![counted_as(*address).to_string()]),
            Self::Unknown(counted) => Subjects::These(vec![counted.clone()]),
        }
    }

    fn cleared(&self) -> Record<'static> {
        let event = Record::new(Event::LimitsCleared);
        match self {
            Self::All => event,
            Self::User(user) => event.of(user.id.clone()),
            Self::Address(address) => event.target(counted_as(*address).to_string()),
            Self::Unknown(counted) => event.target(counted.clone()),
        }
    }
}

impl From<User> for Subject {
    fn from(user: User) -> Self {
        Self::User(Box::new(user))
    }
}

/// The subjects of a user's counters.
fn counted(user: &User) -> Vec<String> {
    vec![user.id.clone(), hash_secret(&user.email)]
}

/// The length of the hash of an email.
const HASH_BYTES: usize = 32;

/// The user with this id, or the hash of whose email this is.
async fn of_counter(db: &mut AnyConnection, counted: &str) -> Result<Option<User>, sqlx::Error> {
    match users::by_id(db, counted).await? {
        Some(user) => Ok(Some(user)),
        None => users::by_email_hash(db, counted).await,
    }
}

/// Returns the users whose counters these are, by the subjects of the counters.
pub async fn users(core: &Core, counters: &[LiveCounter]) -> Result<HashMap<String, User>, AppError> {
    let found = core.db.read(async |db| {
        let mut found = HashMap::new();
        for live in counters {
            let (subject, _) = live.subject_and_part();
            if !found.contains_key(subject)
                && let Some(user) = of_counter(db, subject).await?
            {
                found.insert(subject.to_owned(), user);
            }
        }
        Ok(found)
    });
    Ok(found.await?)
}

/// Returns the limits that keep a user out now, in any new browser or behind the right password. Those of single browsers and
/// sessions aren't among them. Doesn't wait for other servers, which count in their own memory while there is no Redis.
pub async fn lockouts(state: &AppState, found: &Credentials) -> Vec<LiveCounter> {
    let hash = hash_secret(&found.user.email);
    let behind = |limit| Counter::of_part(limit, &found.user.id, &found.password_epoch);
    let counters = [ACCOUNT, ACCOUNT_DAY].map(|limit| Counter::new(limit, &*hash)).into_iter();
    let counters = counters.chain([FACTOR, FACTOR_DAY, FACTOR_PASSKEY].map(behind)).collect::<Vec<_>>();
    let mut open = state.rate_limiter.read(&counters).await;
    open.retain(|live| live.state() == CounterState::Locked);
    open
}

/// Lists counters. Takes as long as servers have to answer, a second and a half.
pub async fn list(core: &Core, subject: &Subject) -> Result<Found, AppError> {
    collect(core, Request::List(subject.counters())).await
}

/// Clears counters, which ends lockouts. Returns those that were cleared. Administrators don't clear their own, which limit
/// how often a thief of their session can guess the password.
pub async fn clear(core: &Core, actor: Actor<'_>, subject: &Subject) -> Result<Result<Found, Refused>, AppError> {
    let own = commit(core, actor, async |tx| {
        let own = users::by_id(tx.db, actor.name()).await?;
        Ok(match (&own, subject) {
            (Some(own), Subject::User(user)) if own.id == user.id => Outcome::nothing(Err(Refused::Oneself)),
            _ => Outcome::nothing(Ok(own)).and(subject.cleared()),
        })
    });
    let counters = match (own.await?, subject) {
        (Err(refused), _) => return Ok(Err(refused)),
        (Ok(Some(own)), Subject::All) => Subjects::AllBut(counted(&own)),
        (Ok(_), subject) => subject.counters(),
    };
    Ok(Ok(collect(core, Request::Clear(counters)).await?))
}

/// Clears counters as a part of another act, which has an event of its own.
pub(super) async fn forget(core: &Core, subject: &Subject) -> Result<Found, AppError> {
    collect(core, Request::Clear(subject.counters())).await
}

async fn collect(core: &Core, request: Request) -> Result<Found, AppError> {
    let (mut counters, without_redis) = match connect(core).await? {
        None => (Vec::new(), None),
        Some(Ok(mut redis)) => (in_redis(&mut redis, &request).await.map_err(Failure::from)?, None),
        Some(Err(error)) => (Vec::new(), Some(error)),
    };
    let id = requests::ask(&core.db, &request, core.now()).await.map_err(Failure::from)?;
    tokio::time::sleep(PATIENCE).await;
    let answers = requests::collect(&core.db, &id).await?;
    let servers = answers.len();
    counters.extend(answers.into_iter().flatten());
    one_of_each(&mut counters);
    Ok(Found { counters, servers, without_redis })
}

/// Connects to Redis, if it's configured.
async fn connect(core: &Core) -> Result<Option<Result<MultiplexedConnection, RedisError>>, AppError> {
    let Some(url) = &core.config.redis_url else { return Ok(None) };
    let metrics = Metrics::new().map_err(|error| AppError::Internal(error.into()))?;
    let server = RedisServer::new(&core.config, url, metrics.redis).map_err(Failure::from)?;
    Ok(Some(server.connect().await))
}

async fn in_redis(redis: &mut MultiplexedConnection, request: &Request) -> Result<Vec<LiveCounter>, RedisError> {
    let (Request::List(subjects) | Request::Clear(subjects)) = request;
    let found = rate_limit::list(redis, subjects).await?;
    if let Request::Clear(subjects) = request {
        rate_limit::clear(redis, subjects).await?;
    }
    Ok(found)
}

/// Keeps the highest of the counters that several servers have.
fn one_of_each(counters: &mut Vec<LiveCounter>) {
    counters.sort_by(|a, b| (&a.limit, &a.subject, b.count).cmp(&(&b.limit, &b.subject, a.count)));
    counters.dedup_by(|later, first| later.limit == first.limit && later.subject == first.subject);
    LiveCounter::sort(counters);
}

/// The attempts that a counter counts, in words. Some count for a part of the account: a session, a browser, or a password.
pub fn described(live: &LiveCounter, text: &Messages) -> SafeText {
    match live.limit.as_str() {
        "address" => text.limit_address,
        "account" => text.limit_account,
        "account-day" => text.limit_account_day,
        "device" => text.limit_device,
        "device-day" => text.limit_device_day,
        "devices-day" => text.limit_devices_day,
        "passkey" => text.limit_passkey,
        "right-proofs" => text.limit_right_proofs,
        "confirm" => text.limit_confirm,
        "confirm-session" => text.limit_confirm_session,
        "factor" => text.limit_factor,
        "factor-day" => text.limit_factor_day,
        "factor-passkey" => text.limit_factor_passkey,
        "factor-warning" => text.limit_factor_warning,
        "app-password" => text.limit_app_password,
        "app-passwords" => text.limit_app_passwords,
        "confirm-authenticator" => text.limit_confirm_authenticator,
        "second-factors" => text.limit_second_factors,
        "mail-from" => text.limit_mail_from,
        "mail-to" => text.limit_mail_to,
        "notice" => text.limit_notice,
        "edit" => text.limit_edit,
        "export" => text.limit_export,
        "export-account" => text.limit_export_account,
        _ => text.limit_other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::ENGLISH;
    use crate::storage::rate_limit::limits::ALL;

    #[test]
    fn every_limit_has_words_of_its_own() {
        let words = |name: &str| {
            let live = LiveCounter { limit: name.to_owned(), subject: String::new(), count: 1, remaining: 1 };
            described(&live, &ENGLISH).as_str()
        };
        let all: std::collections::BTreeSet<_> = ALL.iter().map(|limit| words(limit.name)).collect();
        assert_eq!(all.len(), ALL.len(), "{all:?}");
        assert!(!all.contains(words("a limit of another version")));
    }
}
