//! `vestibule limits`: rate limits and lockouts, listed and cleared.

use std::collections::HashMap;
use std::net::IpAddr;

use clap::Subcommand;
use jiff::SignedDuration;

use super::account::each_user;
use super::print::counted;
use crate::accounts::Actor;
use crate::accounts::limits::{self, Found};
use crate::base::client_info::counted_as;
use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::config::options;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::rate_limit::{CounterState, LiveCounter, Subjects};
use crate::storage::users::{self, Filter};

/// How many counters are printed at most.
const MOST: usize = 50;

#[derive(Subcommand)]
pub(super) enum LimitsCommand {
    /// List current counters, lockouts first: all of them, or those of one email or IP address
    List {
        /// A user's email, or an IP address
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = Subject::parse)]
        subject: Option<Subject>,
    },
    /// Clear counters, which ends lockouts: all of them, or those of one email or IP address
    Clear {
        /// A user's email, or an IP address
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = Subject::parse)]
        subject: Option<Subject>,
    },
}

/// The subject whose counters are listed or cleared.
#[derive(Clone, Debug)]
pub(super) enum Subject {
    Email(Email),
    Address(IpAddr),
}

impl Subject {
    fn parse(text: &str) -> Result<Self, String> {
        if let Ok(address) = text.trim().parse::<IpAddr>() {
            return Ok(Self::Address(address.to_canonical()));
        }
        let neither = |_| "use an email, such as ada@example.org, or an IP address without a port or prefix".to_owned();
        Email::parse(text).map(Self::Email).map_err(neither)
    }
}

pub(super) async fn run(core: &Core, command: LimitsCommand) -> anyhow::Result<()> {
    let (subject, clears) = match command {
        LimitsCommand::List { subject } => (subject, false),
        LimitsCommand::Clear { subject } => (subject, true),
    };
    let names = Names::read(core, subject.as_ref()).await?;
    let subjects = names.subjects(subject.as_ref());
    let user = subject.as_ref().and_then(|subject| names.user(subject));
    let found = match clears {
        true => limits::clear(core, Actor::Command, &subjects, user).await?,
        false => limits::list(core, &subjects).await?,
    };
    warn_without_redis(core, &found);
    let Found { counters, servers, .. } = found;
    for live in counters.iter().take(MOST) {
        say!("{}", names.line(live));
    }
    if counters.len() > MOST {
        say!("… and {} more.", counters.len() - MOST);
    }
    say!("{}", summary(core, clears, counters.len(), servers));
    Ok(())
}

/// A line for each counter of a user, in words.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let found = limits::list(core, &limits::of_user(user)).await?;
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

/// Users by the subjects of counters.
struct Names {
    /// By id, and by the hash of the email.
    users: HashMap<String, User>,
}

impl Names {
    /// Reads the user with an email, or all users.
    async fn read(core: &Core, subject: Option<&Subject>) -> anyhow::Result<Self> {
        let mut found = Vec::new();
        match subject {
            Some(Subject::Address(_)) => {}
            Some(Subject::Email(email)) => {
                let known = core.db.read(async |db| users::credentials(db, email).await).await?;
                found.extend(known.map(|known| known.user));
            }
            None => {
                each_user(core, &Filter::default(), |listed| {
                    found.push(listed.user);
                    Ok(())
                })
                .await?;
            }
        }
        Ok(Self::of(found))
    }

    fn of(users: impl IntoIterator<Item = User>) -> Self {
        let named = |user: User| [(hash_secret(&user.email), user.clone()), (user.id.clone(), user)];
        Self { users: users.into_iter().flat_map(named).collect() }
    }

    fn user(&self, subject: &Subject) -> Option<&User> {
        match subject {
            Subject::Email(email) => self.users.get(&hash_secret(email.as_str())),
            Subject::Address(_) => None,
        }
    }

    fn subjects(&self, subject: Option<&Subject>) -> Subjects {
        match subject {
            None => Subjects::All,
            Some(Subject::Address(address)) => Subjects::These(vec![counted_as(*address).to_string()]),
            Some(subject @ Subject::Email(email)) => {
                let id = self.user(subject).map(|user| user.id.clone());
                Subjects::These(id.into_iter().chain([hash_secret(email.as_str())]).collect())
            }
        }
    }

    fn line(&self, live: &LiveCounter) -> String {
        let allowed = live.allowed().map_or_else(String::new, |allowed| format!(" of {allowed}"));
        let left = SignedDuration::from_secs(i64::try_from(live.remaining).unwrap_or(i64::MAX));
        let state = live.state().as_str();
        let count = format!("{}{allowed}", live.count);
        format!("{:<6}  {:<16} {count:<10}  {left:#} left  {}", state, live.limit, self.who(&live.subject))
    }

    fn who(&self, subject: &str) -> String {
        let (whole, part) = subject.split_once('/').map_or((subject, None), |(whole, part)| (whole, Some(part)));
        let is_address = whole.parse::<IpAddr>().is_ok();
        let name = match self.users.get(whole) {
            Some(user) => user.email.as_str(),
            None if is_address || whole.starts_with('#') => whole,
            None => return format!("no user ({})", short(whole)),
        };
        match part {
            // A password that was never changed has no epoch.
            None | Some("") => name.to_owned(),
            Some(part) => format!("{name}, {}", short(part)),
        }
    }
}

/// Enough of an id to find it in a list or the log.
fn short(id: &str) -> &str {
    id.get(..20).unwrap_or(id)
}
