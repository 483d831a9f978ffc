//! The number of sign-ins and refusals of each day, for the overview.
//!
//! A day that has ended is counted once and kept in `audit_days`, so that the overview counts only today's events. Attempts
//! over a limit have no rows, and are added as they happen.

use sqlx::AnyConnection;

use super::Event;
use crate::base::clock::UnixSeconds;

const DAY: i64 = 86_400;
/// The number of days in the overview.
const SHOWN: i64 = 30;
/// A day is counted this many seconds after its end, when the last of its events have been committed.
const PATIENCE: i64 = 5 * 60;
/// The events that have rows, which are counted.
const COUNTED: [Event; 3] = [Event::SignedIn, Event::SignInRefused, Event::SecondFactorRefused];

/// A day in UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// Its first second.
    pub start: UnixSeconds,
    pub sign_ins: i64,
    /// With a wrong password, passkey or code, of an unknown or disabled account, and the like.
    pub refusals: i64,
    /// Attempts over a limit, a second late.
    pub limited: i64,
}

/// Returns the last 30 days, oldest first. The last one is today, as far as it has come.
pub async fn days(db: &mut AnyConnection, now: UnixSeconds) -> Result<Vec<Day>, sqlx::Error> {
    let today = now.div_euclid(DAY);
    let counted: Vec<(i64, String, i64)> = sqlx::query_as("SELECT day, event, count FROM audit_days WHERE day > $1")
        .bind(today - SHOWN)
        .fetch_all(&mut *db)
        .await?;
    let stored = |day: i64, event: Event| {
        counted.iter().find(|(of, name, _)| *of == day && name == event.as_str()).map(|(_, _, count)| *count)
    };
    let mut days = Vec::new();
    for day in today - SHOWN + 1..=today {
        let mut numbers = [0; COUNTED.len()];
        for (number, event) in numbers.iter_mut().zip(COUNTED) {
            *number = match stored(day, event) {
                Some(count) => count,
                None => count(db, day, event).await?,
            };
        }
        let [sign_ins, passwords, codes] = numbers;
        let limited = stored(day, Event::AttemptsLimited).unwrap_or_default();
        days.push(Day { start: day * DAY, sign_ins, refusals: passwords + codes, limited });
    }
    Ok(days)
}

async fn count(db: &mut AnyConnection, day: i64, event: Event) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COUNT(*) FROM audit_events WHERE event = $1 AND at >= $2 AND at < $3")
        .bind(event.as_str())
        .bind(day * DAY)
        .bind((day + 1) * DAY)
        .fetch_one(db)
        .await
}

/// Counts one of the days that have ended. Returns false if all are counted.
pub async fn close_day(db: &mut AnyConnection, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let first = now.div_euclid(DAY) - SHOWN;
    sqlx::query("DELETE FROM audit_days WHERE day < $1").bind(first).execute(&mut *db).await?;
    let ended = (now - PATIENCE).div_euclid(DAY);
    let closed: Vec<i64> = sqlx::query_scalar("SELECT day FROM audit_days WHERE event = $1")
        .bind(Event::SignedIn.as_str())
        .fetch_all(&mut *db)
        .await?;
    let Some(open) = (first..ended).find(|day| !closed.contains(day)) else { return Ok(false) };
    for event in COUNTED {
        let number = count(db, open, event).await?;
        // Another instance may be counting the same day.
        let insert = "INSERT INTO audit_days (day, event, count) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        sqlx::query(insert).bind(open).bind(event.as_str()).bind(number).execute(&mut *db).await?;
    }
    Ok(true)
}

/// Adds attempts over a limit to today's.
pub(super) async fn add_limited(db: &mut AnyConnection, now: UnixSeconds, attempts: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO audit_days (day, event, count) VALUES ($1, $2, $3) \
         ON CONFLICT (day, event) DO UPDATE SET count = audit_days.count + $3",
    )
    .bind(now.div_euclid(DAY))
    .bind(Event::AttemptsLimited.as_str())
    .bind(attempts)
    .execute(db)
    .await?;
    Ok(())
}
