//! Counters that all instances share. `None` means that Redis is away.

use std::time::Duration;

use redis::{ExistenceCheck, SetExpiry, SetOptions};

use super::Counter;
use crate::redis_link::RedisLink;

/// One transaction: a window that nobody has opened is opened, and the attempt counted in it.
pub async fn increment(link: &RedisLink, counter: &Counter) -> Option<(i64, Duration)> {
    let (count, remaining): (i64, i64) = add(link, counter, 1).await?;
    Some((count, Duration::from_millis(u64::try_from(remaining).unwrap_or(0))))
}

/// Takes one attempt back. Should its window have closed meanwhile, there is nothing to take it from.
pub async fn decrement(link: &RedisLink, counter: &Counter) -> Option<()> {
    let (count, _) = add(link, counter, -1).await?;
    if count < 0 {
        add(link, counter, 1).await?;
    }
    Some(())
}

async fn add(link: &RedisLink, counter: &Counter, attempts: i64) -> Option<(i64, i64)> {
    let key = format!("vestibule:limit:{}", counter.key);
    let window = u64::try_from(counter.limit.window.as_millis()).unwrap_or(u64::MAX);
    let open = SetOptions::default().conditional_set(ExistenceCheck::NX).with_expiration(SetExpiry::PX(window));
    link.ask(async |redis| {
        let mut pipe = redis::pipe();
        pipe.atomic().set_options(&key, 0, open).ignore().incr(&key, attempts).pttl(&key);
        pipe.query_async(redis).await
    })
    .await
}
