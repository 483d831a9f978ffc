//! The audit trail: each event is a line in the log and a row in `audit_events`.
//!
//! Neither contains passwords, tokens, or the email of a failed sign-in.

mod days;
mod event;
mod invitee;
mod record;
mod relay;
mod search;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use parking_lot::Mutex;
use sqlx::{AnyConnection, FromRow};

pub use self::days::{Day, close_day, days};
pub use self::event::Event;
pub use self::invitee::Invitee;
pub use self::record::{COMMAND, LINK, Record, SETUP_LINK};
pub use self::search::{Entry, Filter, Position, search, statement};
use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::secret::{self, NoRandomness};
use crate::base::user::{Role, User};
use crate::storage::db::{Db, DbError};
use crate::storage::query::{Query, places};
use crate::storage::users;

/// Attempts over a limit share one line for this long, in seconds.
const LIMITED_INTERVAL: i64 = 60;

/// The most events that one statement writes.
const ROWS: usize = 50;

/// The text for a missing address in the log.
const COMMAND_LINE: &str = "command line";

#[derive(Clone)]
pub struct Audit {
    db: Db,
    clock: Clock,
    /// Refused attempts, by the name of the limit.
    limited: Arc<Mutex<HashMap<&'static str, Limited>>>,
    /// Refused attempts that [`Audit::save_limited`] hasn't saved yet.
    unsaved: Arc<AtomicI64>,
    /// The log of a command goes to its user's screen, so a server writes the command's events to its own log.
    is_command: bool,
    /// The id of this process, part of the ids of its events.
    process: Arc<str>,
    /// Counts the events of this process, which orders those of the same millisecond.
    count: Arc<AtomicU32>,
}

/// Attempts refused by one limit since its last line in the log.
#[derive(Default)]
struct Limited {
    count: u64,
    said_at: Option<UnixSeconds>,
}

/// The reason why an attempt was refused. Only for the log; the person always reads the same message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    UnknownAccount,
    WrongPassword,
    WrongPasskey,
    Disabled,
    NoPasswordYet,
    ChangedMeanwhile,
}

impl Refusal {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnknownAccount => "unknown_account",
            Self::WrongPassword => "wrong_password",
            Self::WrongPasskey => "wrong_passkey",
            Self::Disabled => "disabled",
            Self::NoPasswordYet => "no_password_yet",
            Self::ChangedMeanwhile => "changed_meanwhile",
        }
    }
}

impl Audit {
    pub fn new(db: Db, clock: Clock) -> Result<Self, NoRandomness> {
        let process = secret::new_id()?.into();
        Ok(Self {
            db,
            clock,
            is_command: false,
            limited: Arc::default(),
            unsaved: Arc::default(),
            process,
            count: Arc::default(),
        })
    }

    /// The audit trail of a command, which runs in its own process.
    pub fn of_command(db: Db, clock: Clock) -> Result<Self, NoRandomness> {
        Ok(Self { is_command: true, ..Self::new(db, clock)? })
    }

    /// Writes the row in the transaction of the change, so neither is committed without the other. Call [`Audit::say`]
    /// after the commit. The account's row is locked, and if it is gone, nothing that identifies the user is written.
    pub async fn put(&self, db: &mut AnyConnection, record: &Record<'_>) -> Result<(), sqlx::Error> {
        self.put_all(db, std::slice::from_ref(record)).await
    }

    /// Like [`put`](Self::put), of several events.
    pub async fn put_all(&self, db: &mut AnyConnection, records: &[Record<'_>]) -> Result<(), sqlx::Error> {
        for records in records.chunks(ROWS) {
            // Also without an account, so that both take as long (timing).
            let ids = records.iter().map(|record| record.user_id.as_deref().unwrap_or_default()).collect();
            let existing = users::lock_all(db, &ids).await?;
            let mut query = Query::default();
            query.push(
                "INSERT INTO audit_events (id, at, event, detail, user_id, actor, target, address, user_agent, logged) \
                 VALUES ",
            );
            query.push(&places(records.len(), 10));
            for record in records {
                let is_gone = record.user_id.as_deref().is_some_and(|id| !existing.contains(id));
                let without_person = is_gone.then(|| record.without_person());
                self.bind(&mut query, without_person.as_ref().unwrap_or(record))?;
            }
            query.execute(db).await?;
        }
        Ok(())
    }

    fn bind(&self, query: &mut Query, record: &Record<'_>) -> Result<(), sqlx::Error> {
        let milliseconds = self.clock.milliseconds();
        // In the order in which things happened: by the time, then by the count of this process.
        let id = format!("{milliseconds:012x}{:08x}{}", self.count.fetch_add(1, Ordering::Relaxed), self.process);
        query.bind(id)?;
        query.bind(milliseconds.div_euclid(1_000))?;
        query.bind(record.event.as_str())?;
        query.bind(&*record.detail)?;
        query.bind(record.user_id.as_deref())?;
        query.bind(record.actor.as_deref())?;
        query.bind(record.target.as_deref())?;
        query.bind(record.client.map(|client| client.address.to_string()))?;
        query.bind(record.client.map(|client| client.user_agent.as_str()))?;
        query.bind(i64::from(!self.is_command))?;
        Ok(())
    }

    /// Writes the line after the row was committed.
    pub fn say(&self, record: &Record<'_>) {
        if !self.is_command {
            say(record);
        }
    }

    /// Writes the line and the row of an event that changes nothing. A failure to write the row is only logged.
    pub async fn record(&self, record: Record<'_>) {
        self.say(&record);
        if let Err(error) = self.db.write(async |db| self.put(db, &record).await).await {
            log::error!("Couldn't save the audit event {}: {error}", record.event.as_str());
        }
    }

    /// Writes a line, without a row.
    pub fn app_password_refused(&self, client: &ClientInfo) {
        say(&Record::by_stranger(Event::AppPasswordRefused, None, client));
    }

    /// Records an attempt over a limit: without a row, and with one line a minute for each limit, with their number and
    /// the subject of the last. `subject` is an address, an account's id or a hash, as in `vestibule limits`.
    pub fn attempt_limited(&self, limit: &'static str, subject: &str, client: &ClientInfo) {
        let now = self.clock.now();
        self.unsaved.fetch_add(1, Ordering::Relaxed);
        let mut limited = self.limited.lock();
        let limited = limited.entry(limit).or_default();
        limited.count += 1;
        if limited.said_at.is_none_or(|at| now - at >= LIMITED_INTERVAL) {
            let event = Event::AttemptsLimited;
            log::log!(
                target: "vestibule::audit", event.level(),
                event = event.as_str(), limit, subject, count = limited.count, address:% = client.address,
                request = client.request_id.as_str();
                "audit"
            );
            *limited = Limited { count: 0, said_at: Some(now) };
        }
    }

    /// Adds the attempts over limits since the last call to the numbers of the day. If that fails, the next call does it.
    pub async fn save_limited(&self) -> Result<(), DbError> {
        let (now, attempts) = (self.clock.now(), self.unsaved.swap(0, Ordering::Relaxed));
        if attempts == 0 {
            return Ok(());
        }
        let saved = self.db.write(async |db| days::add_limited(db, now, attempts).await).await;
        if saved.is_err() {
            self.unsaved.fetch_add(attempts, Ordering::Relaxed);
        }
        saved
    }
}

fn say(record: &Record<'_>) {
    let Record { event, detail, user_id, target, client, .. } = record;
    let address = client.map(|client| client.address.to_string());
    log::log!(
        target: "vestibule::audit", event.level(),
        event = event.as_str(), user = user_id.as_deref().unwrap_or_default(), actor = record.other_actor(),
        target = target.as_deref().unwrap_or_default(), address = address.as_deref().unwrap_or(COMMAND_LINE),
        user_agent = client.map_or("", |client| client.user_agent.as_str()), detail = &**detail,
        request = client.map_or("", |client| client.request_id.as_str());
        "audit"
    );
}

/// An event of an account, as its user sees it.
#[derive(FromRow)]
pub struct AuditEvent {
    pub at: UnixSeconds,
    /// The event's name, which may be from another version.
    pub event: String,
    pub detail: String,
    /// [`COMMAND`], [`LINK`] or [`SETUP_LINK`]; `None` if a user or a stranger did it.
    pub actor: Option<String>,
    /// The public id of the session or app password that the event is about.
    pub target: Option<String>,
    /// `None` if a command or another user did it.
    pub address: Option<String>,
    pub user_agent: Option<String>,
}

/// Returns the last events of an account, newest first. Without the address and browser of another user who changed the
/// account.
pub async fn of_user(db: &mut AnyConnection, user_id: &str, most: i64) -> Result<Vec<AuditEvent>, sqlx::Error> {
    sqlx::query_as(
        "SELECT at, event, detail, target, CASE WHEN actor IN ('command', 'link', 'setup_link') THEN actor END AS actor, \
         CASE WHEN actor NOT IN (user_id, 'command', 'link', 'setup_link') THEN NULL ELSE address END AS address, \
         CASE WHEN actor NOT IN (user_id, 'command', 'link', 'setup_link') THEN NULL ELSE user_agent END AS user_agent \
         FROM audit_events WHERE user_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
    )
    .bind(user_id)
    .bind(most)
    .fetch_all(db)
    .await
}

/// Returns when an event last happened to an account, if that is still kept.
pub async fn last(db: &mut AnyConnection, user_id: &str, event: Event) -> Result<Option<UnixSeconds>, sqlx::Error> {
    sqlx::query_scalar("SELECT MAX(at) FROM audit_events WHERE user_id = $1 AND event = $2")
        .bind(user_id)
        .bind(event.as_str())
        .fetch_one(db)
        .await
}

/// Removes the person from the events of their account, and from what they did to other accounts and to the site.
pub async fn forget_person(db: &mut AnyConnection, User { id, email, .. }: &User) -> Result<(), sqlx::Error> {
    let own = "UPDATE audit_events SET actor = CASE WHEN actor = $1 THEN NULL ELSE actor END, \
               user_id = NULL, target = NULL, address = NULL, user_agent = NULL WHERE user_id = $1";
    sqlx::query(own).bind(id).execute(&mut *db).await?;
    // Written as in the index, which has few rows.
    let others = "UPDATE audit_events SET actor = NULL, address = NULL, user_agent = NULL \
                  WHERE actor = $1 AND actor <> user_id";
    sqlx::query(others).bind(id).execute(&mut *db).await?;
    let without_user = "UPDATE audit_events SET actor = NULL, address = NULL, user_agent = NULL \
                        WHERE actor = $1 AND user_id IS NULL";
    sqlx::query(without_user).bind(id).execute(&mut *db).await?;
    // Before they had an account.
    let tested = "UPDATE audit_events SET target = NULL WHERE event = 'mail_tested' AND target = $1";
    sqlx::query(tested).bind(email).execute(&mut *db).await?;
    for role in [Role::Admin, Role::User] {
        sqlx::query("UPDATE audit_events SET detail = $1 WHERE event = 'invited' AND detail = $2")
            .bind(role.as_str())
            .bind(Invitee { role, email: Some(email) }.to_string())
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Deletes up to `most` events from before this time.
pub async fn sweep(db: &mut AnyConnection, before: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let old = "DELETE FROM audit_events WHERE id IN (SELECT id FROM audit_events WHERE at < $1 LIMIT $2)";
    let gone = sqlx::query(old).bind(before).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
}
