//! `vestibule limits`: rate limits and lockouts, listed and cleared.

use std::collections::HashMap;
use std::net::IpAddr;

use anyhow::Context;
use clap::Subcommand;
use jiff::SignedDuration;

use super::account::complete_words;
use super::print::counted;
use crate::accounts::Actor;
use crate::accounts::limits::{self, Found, SHOWN, Subject};
use crate::base::clock::UnixSeconds;
use crate::base::user::{Email, User};
use crate::config::options;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::rate_limit::{CounterState, LiveCounter};

#[derive(Subcommand)]
pub(super) enum LimitsCommand {
    /// List current counters, lockouts first: all of them, or those of one email or IP address
    List {
        /// A user's email, or an IP address
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = parse)]
        subject: Option<String>,
    },
    /// Clear counters, which ends lockouts: all of them, or those of one email or IP address
    Clear {
        /// A user's email, or an IP address
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = parse)]
        subject: Option<String>,
    },
}

fn parse(text: &str) -> Result<String, String> {
    match text.trim().parse::<IpAddr>().is_ok() || Email::parse(text).is_ok() {
        true => Ok(text.to_owned()),
        false => Err("use an email, such as ada@example.org, or an IP address without a port or prefix".to_owned()),
    }
}

pub(super) async fn run(core: &Core, command: LimitsCommand) -> anyhow::Result<()> {
    let (subject, clears) = match command {
        LimitsCommand::List { subject } => (subject, false),
        LimitsCommand::Clear { subject } => (subject, true),
    };
    complete_words(core).await?;
    let subject = match subject {
        Some(text) => Subject::find(core, &text).await?.context("There is no such subject.")?,
        None => Subject::All,
    };
    let found = match clears {
        true => limits::clear(core, Actor::Command, &subject).await??,
        false => limits::list(core, &subject).await?,
    };
    warn_without_redis(core, &found);
    let Found { counters, servers, .. } = found;
    let shown = counters.get(..SHOWN).unwrap_or(&counters);
    let users = limits::users(core, shown).await?;
    for live in shown {
        say!("{}", line(live, &users));
    }
    if counters.len() > SHOWN {
        say!("… and {} more.", counters.len() - SHOWN);
    }
    say!("{}", summary(core, clears, counters.len(), servers));
    Ok(())
}

/// A line for each counter of a user, in words.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let found = limits::list(core, &user.clone().into()).await?;
    warn_without_redis(core, &found);
    Ok(found.counters.iter().map(|live| in_words(live, core.now())).collect())
}

fn in_words(live: &LiveCounter, now: UnixSeconds) -> String {
    let until = Time::at(now.saturating_add_unsigned(live.remaining), None, &ENGLISH).text;
    let allowed = live.allowed().map_or_else(String::new, |allowed| format!(" of {allowed}"));
    let effect = match live.state() {
        CounterState::Open => "counted until",
        CounterState::Locked => "locked out until",
        CounterState::Muted => "no more emails until",
    };
    format!("{}: {}{allowed}, {effect} {until}", limits::described(live, &ENGLISH), live.count)
}

/// While Redis is unavailable, servers count in memory.
fn warn_without_redis(core: &Core, found: &Found) {
    if let Some(error) = &found.without_redis {
        let option = core.config.given_name(&options::REDIS_URL);
        complain!(
            "Warning: Redis is unavailable ({option}: {error}). Only counters in the memory of servers are included."
        );
    }
}

fn summary(core: &Core, clears: bool, counters: usize, servers: usize) -> String {
    let what = match counters {
        0 => "No counters".to_owned(),
        some => counted(some, "counter"),
    };
    let done = if clears { " cleared" } else { "" };
    let asked = match (core.config.redis_url.is_some(), servers) {
        (false, 0) => "no running server answered".to_owned(),
        (true, 0) => "Redis was read, and no running server answered".to_owned(),
        (redis, servers) => {
            let redis = if redis { "Redis was read, and " } else { "" };
            format!("{redis}{} answered", counted(servers, "running server"))
        }
    };
    format!("{what}{done}; {asked}.")
}

fn line(live: &LiveCounter, users: &HashMap<String, User>) -> String {
    let allowed = live.allowed().map_or_else(String::new, |allowed| format!(" of {allowed}"));
    let left = SignedDuration::from_secs(i64::try_from(live.remaining).unwrap_or(i64::MAX));
    let state = live.state().as_str();
    let count = format!("{}{allowed}", live.count);
    format!("{:<6}  {:<16} {count:<10}  {left:#} left  {}", state, live.limit, who(live, users))
}

fn who(live: &LiveCounter, users: &HashMap<String, User>) -> String {
    let (subject, part) = live.subject_and_part();
    let is_address = subject.parse::<IpAddr>().is_ok();
    let name = match users.get(subject) {
        Some(user) => user.email.as_str(),
        None if is_address || subject.starts_with('#') => subject,
        None => return format!("no user ({})", short(subject)),
    };
    match part {
        // A password that was never changed has no epoch.
        None | Some("") => name.to_owned(),
        Some(part) => format!("{name}, {}", short(part)),
    }
}

/// Enough of an id to find it in a list or the log.
fn short(id: &str) -> &str {
    id.get(..20).unwrap_or(id)
}
