//! Rate limits and lockouts of users and addresses, listed and cleared.
//!
//! Counters are in Redis, which is read directly, and in the memory of servers, which answer through the database.

use redis::RedisError;
use redis::aio::MultiplexedConnection;

use super::Actor;
use super::commit::{Outcome, commit};
use crate::base::error::AppError;
use crate::base::metrics::Metrics;
use crate::base::secret::hash_secret;
use crate::base::user::User;
use crate::i18n::{Messages, SafeText};
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::requests::{self, AskError, PATIENCE, Request};
use crate::storage::rate_limit::{self, LiveCounter, Subjects};
use crate::storage::redis_link::RedisServer;

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

/// The subjects of a user's counters.
pub fn of_user(user: &User) -> Subjects {
    Subjects::These(vec![user.id.clone(), hash_secret(&user.email)])
}

/// Lists counters. Takes as long as servers have to answer, a second and a half.
pub async fn list(core: &Core, subjects: &Subjects) -> Result<Found, AppError> {
    collect(core, Request::List(subjects.clone())).await
}

/// Clears counters, which ends lockouts. Returns those that were cleared. `user` is the one whose counters they are.
pub async fn clear(core: &Core, actor: Actor<'_>, subjects: &Subjects, user: Option<&User>) -> Result<Found, AppError> {
    let event = Record::new(Event::LimitsCleared);
    let event = user.map_or(event.clone(), |user| event.of(user.id.clone()));
    commit(core, actor, async |_| Ok(Outcome::nothing(()).and(event))).await?;
    forget(core, subjects).await
}

/// Clears counters as a part of another act, which has an event of its own.
pub(super) async fn forget(core: &Core, subjects: &Subjects) -> Result<Found, AppError> {
    collect(core, Request::Clear(subjects.clone())).await
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
