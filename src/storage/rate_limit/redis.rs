//! Counters shared by all instances. For a worker, `None` means that Redis is unavailable.

use std::time::Duration;

use redis::aio::MultiplexedConnection;
use redis::{ExistenceCheck, RedisResult, SetExpiry, SetOptions};

use super::{Counter, LiveCounter, Subjects};
use crate::storage::redis_link::RedisLink;

const PREFIX: &str = "vestibule:limit:";
/// The most keys in one command.
const AT_ONCE: usize = 1_000;

/// Opens the window if needed and counts the attempt, in one transaction.
pub async fn increment(link: &RedisLink, counter: &Counter) -> Option<(i64, Duration)> {
    let (count, remaining): (i64, i64) = add(link, counter, 1).await?;
    Some((count, Duration::from_millis(u64::try_from(remaining).unwrap_or(0))))
}

/// Refunds an attempt, and removes a counter that reaches zero.
pub async fn decrement(link: &RedisLink, counter: &Counter) -> Option<()> {
    let (count, _) = add(link, counter, -1).await?;
    if count > 0 {
        return Some(());
    }
    let key = key(counter);
    let taken: (Option<i64>, i64) =
        link.ask(async |redis| redis::pipe().atomic().get(&key).del(&key).query_async(redis).await).await?;
    // Another attempt was counted in between. The count is put back, so no script is needed.
    if let (Some(count @ 1..), _) = taken {
        add(link, counter, count).await?;
    }
    Some(())
}

async fn add(link: &RedisLink, counter: &Counter, attempts: i64) -> Option<(i64, i64)> {
    let key = key(counter);
    let window = u64::try_from(counter.limit.window.as_millis()).unwrap_or(u64::MAX);
    let open = SetOptions::default().conditional_set(ExistenceCheck::NX).with_expiration(SetExpiry::PX(window));
    link.ask(async |redis| {
        let mut pipe = redis::pipe();
        pipe.atomic().set_options(&key, 0, open).ignore().incr(&key, attempts).pttl(&key);
        pipe.query_async(redis).await
    })
    .await
}

fn key(counter: &Counter) -> String {
    full(&counter.key())
}

/// The counters of these subjects, for a command.
pub async fn list(redis: &mut MultiplexedConnection, subjects: &Subjects) -> RedisResult<Vec<LiveCounter>> {
    let mut found = Vec::new();
    for keys in keys(redis, subjects).await?.chunks(AT_ONCE) {
        found.extend(values(redis, keys).await?);
    }
    Ok(found)
}

/// Reads open counters, without counting.
pub async fn read(link: &RedisLink, counters: &[Counter]) -> Option<Vec<LiveCounter>> {
    let keys: Vec<String> = counters.iter().map(Counter::key).collect();
    link.ask(async |redis| values(redis, &keys).await).await
}

async fn values(redis: &mut MultiplexedConnection, keys: &[String]) -> RedisResult<Vec<LiveCounter>> {
    let mut pipe = redis::pipe();
    for key in keys {
        pipe.get(full(key)).pttl(full(key));
    }
    let values: Vec<Option<i64>> = pipe.query_async(redis).await?;
    let open = keys.iter().zip(values.as_chunks::<2>().0).filter_map(|(key, values)| {
        // The window may have ended meanwhile.
        let [Some(count), Some(remaining)] = values else { return None };
        LiveCounter::of_key(key, *count, u64::try_from(*remaining).unwrap_or(0).div_ceil(1_000))
    });
    Ok(open.collect())
}

/// Removes the counters of these subjects, for a command.
pub async fn clear(redis: &mut MultiplexedConnection, subjects: &Subjects) -> RedisResult<()> {
    for keys in keys(redis, subjects).await?.chunks(AT_ONCE) {
        let keys: Vec<String> = keys.iter().map(|key| full(key)).collect();
        redis::cmd("DEL").arg(keys).query_async::<()>(redis).await?;
    }
    Ok(())
}

fn full(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// The keys of all counters of these subjects, without the common prefix.
async fn keys(redis: &mut MultiplexedConnection, subjects: &Subjects) -> RedisResult<Vec<String>> {
    let (mut found, mut cursor) = (Vec::new(), 0_u64);
    loop {
        let scan =
            redis::cmd("SCAN").arg(cursor).arg("MATCH").arg(format!("{PREFIX}*")).arg("COUNT").arg(AT_ONCE).to_owned();
        let (next, keys): (u64, Vec<String>) = scan.query_async(redis).await?;
        let names = keys.iter().filter_map(|key| key.strip_prefix(PREFIX));
        found.extend(names.filter(|key| subjects.contain(key)).map(str::to_owned));
        cursor = next;
        if cursor == 0 {
            found.sort_unstable();
            found.dedup();
            return Ok(found);
        }
    }
}
