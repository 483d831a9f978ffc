//! The load: 64 connections, on which 70 % of the requests open a profile, 20 % sign out and in, and 10 % change
//! something. Every answer is checked, and so is every acknowledged write afterwards.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use tokio::sync::oneshot;

use crate::account::{Account, Invitation};
use crate::visitor::Visitor;

pub const CONNECTIONS: usize = 64;
/// Each visitor signs in to one account after the other, so that no account's limit is reached.
pub const ACCOUNTS: usize = 16;
/// The pause between two requests on a connection, since the same machine sends and serves them.
const THINK: Duration = Duration::from_millis(40);
/// The timeout of a request.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// How an answer failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 503 with `Retry-After`: the page for an unavailable database.
    Away,
    /// Somebody who should be signed in isn't.
    SignedOut,
    /// Any other 5xx.
    Server,
    /// No answer: refused, reset, or cut off.
    Connection,
    /// An answer after more than two seconds.
    Slow,
    /// A page that shows the state before an acknowledged write.
    Stale,
    /// An unexpected status.
    Odd,
}

impl Kind {
    pub fn words(self) -> &'static str {
        match self {
            Self::Away => "503 page",
            Self::SignedOut => "signed out",
            Self::Server => "other 5xx",
            Self::Connection => "connection",
            Self::Slow => "slow",
            Self::Stale => "stale",
            Self::Odd => "odd",
        }
    }
}

/// One failed answer.
#[derive(Clone, Debug)]
pub struct Failure {
    pub kind: Kind,
    pub at: Instant,
    pub what: String,
}

/// The results of a storm.
#[derive(Default)]
pub struct Seen {
    pub requests: u64,
    pub failures: Vec<Failure>,
    pub slowest: Duration,
    /// When the requests began whose answers took `REDIS_TIMEOUT` or longer.
    pub waits: Vec<Instant>,
    pub acknowledged: u64,
    pub lost_writes: Vec<String>,
}

impl Seen {
    pub fn note(&mut self, began: Instant) -> Duration {
        let took = began.elapsed();
        self.requests += 1;
        self.slowest = self.slowest.max(took);
        if took >= Duration::from_millis(250) {
            self.waits.push(began);
        }
        took
    }

    pub fn fail(&mut self, kind: Kind, what: String) {
        self.failures.push(Failure { kind, at: Instant::now(), what });
    }

    pub fn absorb(&mut self, other: Self) {
        self.requests += other.requests;
        self.failures.extend(other.failures);
        self.slowest = self.slowest.max(other.slowest);
        self.waits.extend(other.waits);
        self.acknowledged += other.acknowledged;
        self.lost_writes.extend(other.lost_writes);
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.failures.iter().filter(|failure| failure.kind == kind).count()
    }

    pub fn by_kind(&self) -> BTreeMap<Kind, usize> {
        let mut kinds = BTreeMap::new();
        for failure in &self.failures {
            *kinds.entry(failure.kind).or_default() += 1;
        }
        kinds
    }
}

/// Visitors, until they are stopped. They run on their own thread, so that a case can't delay them.
pub struct Storm {
    ended: Arc<AtomicBool>,
    seen: oneshot::Receiver<Seen>,
}

impl Storm {
    /// Returns once everybody is signed in.
    pub async fn begin(base: &str, accounts: Vec<Account>, invitations: Vec<Invitation>) -> Self {
        let (ended, base) = (Arc::<AtomicBool>::default(), base.to_owned());
        let (tell_begun, begun) = oneshot::channel();
        let (tell_seen, seen) = oneshot::channel();
        let until = Arc::clone(&ended);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let _ = tell_seen.send(runtime.block_on(async {
                let visitors = arrive(&base, accounts, invitations).await;
                tell_begun.send(()).unwrap();
                blow(visitors, &until).await
            }));
        });
        begun.await.expect("everybody signs in before anything is broken");
        Self { ended, seen }
    }

    /// Stops the visitors, then looks for all acknowledged writes.
    pub async fn end(self) -> Seen {
        self.ended.store(true, Ordering::Relaxed);
        self.seen.await.expect("visitors never panic")
    }
}

async fn arrive(base: &str, accounts: Vec<Account>, invitations: Vec<Invitation>) -> Vec<Visitor> {
    let invited = invitations.len() / (accounts.len() / ACCOUNTS);
    let mut invitations = invitations.into_iter();
    let mut accounts = accounts.into_iter().peekable();
    let mut arriving = Vec::new();
    while accounts.peek().is_some() {
        let own = accounts.by_ref().take(ACCOUNTS).collect();
        let visitor = Visitor::new(base, own, arriving.len());
        let mut visitor = visitor.invited(invitations.by_ref().take(invited).collect());
        arriving.push(async move {
            visitor.arrive().await;
            visitor
        });
    }
    join_all(arriving).await
}

async fn blow(visitors: Vec<Visitor>, until: &AtomicBool) -> Seen {
    let all = visitors.into_iter().map(async |mut visitor| {
        while !until.load(Ordering::Relaxed) {
            tokio::time::sleep(THINK).await;
            visitor.step().await;
        }
        visitor
    });
    let visitors = join_all(all).await;
    let mut seen = Seen::default();
    for of_one in join_all(visitors.into_iter().map(Visitor::into_seen)).await {
        seen.absorb(of_one);
    }
    seen
}
