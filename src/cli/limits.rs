//! `vestibule limits`: rate limits and lockouts, listed and cleared.
//!
//! Counters lie in Redis, which is asked directly, and in the memory of servers, which answer through the database.

use std::collections::HashMap;
use std::net::IpAddr;

use anyhow::Context;
use jiff::SignedDuration;
use redis::aio::MultiplexedConnection;

use super::{LimitsCommand, counted};
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

/// The counters that are printed: as many as somebody reads.
const MOST: usize = 50;

/// The account or the address that is asked about.
#[derive(Clone, Debug)]
pub(super) enum Whom {
    Email(Email),
    Address(IpAddr),
}

impl Whom {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if let Ok(address) = text.trim().parse::<IpAddr>() {
            return Ok(Self::Address(address.to_canonical()));
        }
        let neither =
            |_| "give an email, such as ada@example.org, or an IP address without a port or prefix".to_owned();
        Email::parse(text).map(Self::Email).map_err(neither)
    }
}

pub(super) async fn run(core: &Core, command: LimitsCommand) -> anyhow::Result<()> {
    let (whom, clears) = match command {
        LimitsCommand::List { whom } => (whom, false),
        LimitsCommand::Clear { whom } => (whom, true),
    };
    let names = Names::read(core, whom.as_ref()).await?;
    let subjects = names.subjects(whom.as_ref());
    let Found { mut counters, servers } =
        if clears { clear(core, subjects).await? } else { list(core, subjects).await? };
    one_of_each(&mut counters);
    for live in counters.iter().take(MOST) {
        say!("{}", names.line(live));
    }
    if counters.len() > MOST {
        say!("… and {} more.", counters.len() - MOST);
    }
    if clears {
        let user = whom.as_ref().and_then(|whom| names.user(whom));
        let event = Record::by_command(Event::LimitsCleared);
        core.audit.record(user.map_or(event.clone(), |user| event.of(&*user.id))).await;
    }
    say!("{}", summary(core, clears, counters.len(), servers));
    Ok(())
}

/// Forgets all that is counted of an account.
pub(super) async fn clear_account(core: &Core, user: &User) -> anyhow::Result<()> {
    clear(core, Subjects::These(vec![user.id.clone(), hash_secret(&user.email)])).await.map(drop)
}

/// The counters that were found, and how many servers answered for their memory.
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

const SCAN: &str = "Redis does not list the counters: its user needs +scan, +get, +pttl and +del";

/// A Redis that is away counts nothing: servers then count in memory.
async fn redis(core: &Core) -> anyhow::Result<Option<MultiplexedConnection>> {
    let Some(url) = &core.config.redis_url else { return Ok(None) };
    let server = RedisServer::new(&core.config, url, Metrics::new()?.redis)?;
    match server.connect().await {
        Ok(connection) => Ok(Some(connection)),
        Err(error) => {
            let option = core.config.given_name(&options::REDIS_URL);
            complain!("vestibule: {option}: Redis is away ({error}); only servers are asked.");
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
    Ok(Found { counters, servers })
}

/// Keeps the fullest of counters that several servers have.
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
        (true, 0) => "Redis was asked, and no running server answered".to_owned(),
        (redis, servers) => {
            let redis = if redis { "Redis was asked, and " } else { "" };
            format!("{redis}{} answered", counted(servers, "running server"))
        }
    };
    format!("{what}{done}; {asked}.")
}

/// Accounts by what counters are called.
struct Names {
    /// By id, and by the hash of the email.
    users: HashMap<String, User>,
}

impl Names {
    /// Reads the account of an email, or all accounts.
    async fn read(core: &Core, whom: Option<&Whom>) -> anyhow::Result<Self> {
        let found = match whom {
            Some(Whom::Address(_)) => Vec::new(),
            Some(Whom::Email(email)) => {
                core.db.read(async |db| users::credentials(db, email).await).await?.into_iter().collect()
            }
            None => core.db.read(async |db| users::all(db).await).await?,
        };
        let named = found.into_iter().flat_map(|found| {
            let user = found.user;
            [(hash_secret(&user.email), user.clone()), (user.id.clone(), user)]
        });
        Ok(Self { users: named.collect() })
    }

    fn user(&self, whom: &Whom) -> Option<&User> {
        match whom {
            Whom::Email(email) => self.users.get(&hash_secret(email.as_str())),
            Whom::Address(_) => None,
        }
    }

    fn subjects(&self, whom: Option<&Whom>) -> Subjects {
        match whom {
            None => Subjects::All,
            Some(Whom::Address(address)) => Subjects::These(vec![counted_as(*address).to_string()]),
            Some(whom @ Whom::Email(email)) => {
                let id = self.user(whom).map(|user| user.id.clone());
                Subjects::These(id.into_iter().chain([hash_secret(email.as_str())]).collect())
            }
        }
    }

    fn line(&self, live: &LiveCounter) -> String {
        let allowed = live.allowed().map_or_else(String::new, |allowed| format!(" of {allowed}"));
        let left = SignedDuration::from_secs(i64::try_from(live.remaining).unwrap_or(i64::MAX));
        let state = if live.is_locked() { "locked" } else { "open" };
        let count = format!("{}{allowed}", live.count);
        format!("{:<6}  {:<16} {count:<10}  {left:#} left  {}", state, live.limit, self.who(&live.subject))
    }

    fn who(&self, subject: &str) -> String {
        let (whole, part) = subject.split_once('/').map_or((subject, None), |(whole, part)| (whole, Some(part)));
        let is_address = whole.parse::<IpAddr>().is_ok();
        let name = match self.users.get(whole) {
            Some(user) => user.email.as_str(),
            None if is_address || whole.starts_with('#') => whole,
            None => return format!("no account ({})", short(whole)),
        };
        match part {
            // The epoch of a password that was never changed.
            None | Some("") => name.to_owned(),
            Some(part) => format!("{name}, {}", short(part)),
        }
    }
}

/// Enough of an id to find it in a list or the log.
fn short(id: &str) -> &str {
    id.get(..20).unwrap_or(id)
}
