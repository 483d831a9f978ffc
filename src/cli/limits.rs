//! `vestibule limits`: rate limits and lockouts, listed and cleared.
//!
//! Counters are in Redis, which is read directly, and in the memory of servers, which answer through the database.

use std::collections::HashMap;
use std::net::IpAddr;

use anyhow::Context;
use clap::Subcommand;
use jiff::SignedDuration;
use redis::aio::MultiplexedConnection;

use super::print::counted;
use crate::base::client_info::counted_as;
use crate::base::metrics::Metrics;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::config::options;
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::requests::{self, PATIENCE, Request};
use crate::storage::rate_limit::{self, LiveCounter, Subjects};
use crate::storage::redis_link::RedisServer;
use crate::storage::users;

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
    let Found { counters, servers } = if clears { clear(core, subjects).await? } else { list(core, subjects).await? };
    for live in counters.iter().take(MOST) {
        say!("{}", names.line(live));
    }
    if counters.len() > MOST {
        say!("… and {} more.", counters.len() - MOST);
    }
    if clears {
        let user = subject.as_ref().and_then(|subject| names.user(subject));
        let event = Record::by_command(Event::LimitsCleared);
        core.audit.record(user.map_or(event.clone(), |user| event.of(&*user.id))).await;
    }
    say!("{}", summary(core, clears, counters.len(), servers));
    Ok(())
}

/// Clears all counters of a user.
pub(super) async fn clear_account(core: &Core, user: &User) -> anyhow::Result<()> {
    clear(core, subjects_of(user)).await.map(drop)
}

/// A line for each counter of a user.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let names = Names::of(vec![user.clone()]);
    Ok(list(core, subjects_of(user)).await?.counters.iter().map(|live| names.line(live)).collect())
}

fn subjects_of(user: &User) -> Subjects {
    Subjects::These(vec![user.id.clone(), hash_secret(&user.email)])
}

/// The counters found, and how many servers reported those in their memory.
struct Found {
    counters: Vec<LiveCounter>,
    servers: usize,
}

async fn list(core: &Core, subjects: Subjects) -> anyhow::Result<Found> {
    let shared = match redis(core).await? {
        Some(mut redis) => rate_limit::list(&mut redis, &subjects).await.context(SCAN)?,
        None => Vec::new(),
    };
    of_servers(core, shared, Request::List(subjects)).await
}

async fn clear(core: &Core, subjects: Subjects) -> anyhow::Result<Found> {
    let shared = match redis(core).await? {
        Some(mut redis) => {
            let shared = rate_limit::list(&mut redis, &subjects).await.context(SCAN)?;
            rate_limit::clear(&mut redis, &subjects).await?;
            shared
        }
        None => Vec::new(),
    };
    of_servers(core, shared, Request::Clear(subjects)).await
}

const SCAN: &str = "Redis doesn't list the counters. Its user needs the permissions +scan, +get, +pttl and +del";

/// While Redis is unavailable, servers count in memory.
async fn redis(core: &Core) -> anyhow::Result<Option<MultiplexedConnection>> {
    let Some(url) = &core.config.redis_url else { return Ok(None) };
    let server = RedisServer::new(&core.config, url, Metrics::new()?.redis)?;
    match server.connect().await {
        Ok(connection) => Ok(Some(connection)),
        Err(error) => {
            let option = core.config.given_name(&options::REDIS_URL);
            complain!(
                "Warning: Redis is unavailable ({option}: {error}). Only counters in the memory of servers are included."
            );
            Ok(None)
        }
    }
}

async fn of_servers(core: &Core, mut counters: Vec<LiveCounter>, request: Request) -> anyhow::Result<Found> {
    let id = requests::ask(&core.db, &request, core.clock.now()).await?;
    tokio::time::sleep(PATIENCE).await;
    let answers = requests::collect(&core.db, &id).await?;
    let servers = answers.len();
    counters.extend(answers.into_iter().flatten());
    one_of_each(&mut counters);
    Ok(Found { counters, servers })
}

/// Keeps the highest of the counters that several servers have.
fn one_of_each(counters: &mut Vec<LiveCounter>) {
    counters.sort_by(|a, b| (&a.limit, &a.subject, b.count).cmp(&(&b.limit, &b.subject, a.count)));
    counters.dedup_by(|later, first| later.limit == first.limit && later.subject == first.subject);
    LiveCounter::sort(counters);
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
        let found = match subject {
            Some(Subject::Address(_)) => Vec::new(),
            Some(Subject::Email(email)) => {
                core.db.read(async |db| users::credentials(db, email).await).await?.into_iter().collect()
            }
            None => core.db.read(async |db| users::all(db).await).await?,
        };
        Ok(Self::of(found.into_iter().map(|found| found.user)))
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
        let state = live.state();
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
