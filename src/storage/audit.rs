//! The audit trail: one function an event, each a line in the log and a row in `audit_events`.
//!
//! Neither ever holds a password, a token, or an address that somebody typed who was not let in.

use std::collections::HashMap;
mod relay;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use parking_lot::Mutex;
use sqlx::{AnyConnection, FromRow};

use crate::base::client_info::ClientInfo;
use crate::base::clock::{Clock, UnixSeconds};
use crate::base::secret;
use crate::base::user::{Group, Role, User};
use crate::storage::db::Db;

/// How long events are kept, in seconds.
const EVENT_RETENTION: i64 = 90 * 86_400;
/// Attempts over a limit share one line for this long, in seconds.
const LIMITED_INTERVAL: i64 = 60;

/// What the log has for the address where there is none.
const COMMAND_LINE: &str = "command line";

#[derive(Clone)]
pub struct Audit {
    db: Db,
    clock: Clock,
    /// By the name of the limit.
    limited: Arc<Mutex<HashMap<&'static str, Limited>>>,
    /// A command's log is on the screen of whoever runs it: a server puts its events into the operator's.
    is_command: bool,
    /// Events of this process, so that those of one second stand in their order.
    count: Arc<AtomicU32>,
}

/// Attempts that one limit refused since the last line about them.
#[derive(Default)]
struct Limited {
    count: u64,
    said_at: Option<UnixSeconds>,
}

/// Why an attempt was refused: for the log alone, the person always reads the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    UnknownAccount,
    WrongPassword,
    Disabled,
    NoPasswordYet,
    ChangedMeanwhile,
}

impl Refusal {
    fn as_str(self) -> &'static str {
        match self {
            Self::UnknownAccount => "unknown_account",
            Self::WrongPassword => "wrong_password",
            Self::Disabled => "disabled",
            Self::NoPasswordYet => "no_password_yet",
            Self::ChangedMeanwhile => "changed_meanwhile",
        }
    }
}

impl Audit {
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock, is_command: false, limited: Arc::default(), count: Arc::default() }
    }

    /// Of a command, which runs in a process of its own.
    pub fn of_command(db: Db, clock: Clock) -> Self {
        Self { is_command: true, ..Self::new(db, clock) }
    }

    /// The time that events are stamped with.
    pub fn now(&self) -> UnixSeconds {
        self.clock.now()
    }

    pub async fn signed_in(&self, user: &User, client: &ClientInfo) {
        self.record("signed_in", Some(&user.id), Some(client), "").await;
    }

    pub async fn sign_in_refused(&self, user: Option<&User>, why: Refusal, client: &ClientInfo) {
        self.record("sign_in_refused", user.map(|user| user.id.as_str()), Some(client), why.as_str()).await;
    }

    pub async fn signed_out(&self, user_id: &str, client: &ClientInfo) {
        self.record("signed_out", Some(user_id), Some(client), "").await;
    }

    /// `client` is `None` where a command did it.
    pub async fn account_created(&self, user: &User, client: Option<&ClientInfo>) {
        self.record("account_created", Some(&user.id), client, user.role.as_str()).await;
    }

    pub async fn password_changed(&self, user: &User, client: Option<&ClientInfo>) {
        self.record("password_changed", Some(&user.id), client, "").await;
    }

    /// Somebody who forgot it asked for a link, which was mailed.
    pub async fn password_link_mailed(&self, user: &User, client: &ClientInfo) {
        self.record("password_link_mailed", Some(&user.id), Some(client), "").await;
    }

    /// What somebody who is signed in asked for needs the password, and it was wrong.
    pub async fn confirmation_refused(&self, user: &User, client: &ClientInfo) {
        self.record("confirmation_refused", Some(&user.id), Some(client), "").await;
    }

    pub async fn profile_changed(&self, user: &User, client: &ClientInfo) {
        self.record("profile_changed", Some(&user.id), Some(client), "").await;
    }

    pub async fn email_change_asked(&self, user: &User, client: &ClientInfo) {
        self.record("email_change_asked", Some(&user.id), Some(client), "").await;
    }

    pub async fn email_change_cancelled(&self, user: &User, client: &ClientInfo) {
        self.record("email_change_cancelled", Some(&user.id), Some(client), "").await;
    }

    pub async fn email_changed(&self, user: &User, client: &ClientInfo) {
        self.record("email_changed", Some(&user.id), Some(client), "").await;
    }

    pub async fn email_change_undone(&self, user: &User, client: &ClientInfo) {
        self.record("email_change_undone", Some(&user.id), Some(client), "").await;
    }

    pub async fn data_exported(&self, user: &User, client: &ClientInfo) {
        self.record("data_exported", Some(&user.id), Some(client), "").await;
    }

    /// `--admin` makes the account that comes of it an administrator's.
    pub async fn invited(&self, role: Role) {
        self.record("invited", None, None, role.as_str()).await;
    }

    pub async fn address_released(&self) {
        self.record("address_released", None, None, "").await;
    }

    pub async fn password_link_made(&self, user: &User) {
        self.record("password_link_made", Some(&user.id), None, "").await;
    }

    pub async fn role_changed(&self, user: &User, role: Role) {
        self.record("role_changed", Some(&user.id), None, role.as_str()).await;
    }

    pub async fn groups_changed(&self, user: &User, group: &Group, joined: bool) {
        let detail = format!("{} {group}", if joined { "added" } else { "removed" });
        self.record("groups_changed", Some(&user.id), None, &detail).await;
    }

    pub async fn disabled(&self, user: &User) {
        self.record("account_disabled", Some(&user.id), None, "").await;
    }

    pub async fn enabled(&self, user: &User) {
        self.record("account_enabled", Some(&user.id), None, "").await;
    }

    /// The row does not say whose: nothing is kept of a person who left.
    pub async fn deleted(&self, user: &User, client: Option<&ClientInfo>) {
        say("account_deleted", Some(&user.id), client, "");
        self.keep("account_deleted", None, None, "").await;
    }

    /// `client` is `None` where a command did it.
    pub async fn session_ended(&self, user_id: &str, client: Option<&ClientInfo>) {
        self.record("session_ended", Some(user_id), client, "").await;
    }

    /// A backup took the place of the database.
    pub async fn restored(&self) {
        self.record("restored", None, None, "").await;
    }

    /// Everybody's sessions at once: one event for all of them.
    pub async fn all_sessions_ended(&self) {
        self.record("all_sessions_ended", None, None, "").await;
    }

    pub async fn app_password_made(&self, user: &User, client: &ClientInfo) {
        self.record("app_password_made", Some(&user.id), Some(client), "").await;
    }

    pub async fn app_password_revoked(&self, user: &User, client: &ClientInfo) {
        self.record("app_password_revoked", Some(&user.id), Some(client), "").await;
    }

    /// An operator cleared what limits had counted, of one account or without one of others.
    pub async fn limits_cleared(&self, user_id: Option<&str>) {
        self.record("limits_cleared", user_id, None, "").await;
    }

    /// A line, and no row: it is nobody's, and programs go on trying.
    pub fn app_password_refused(&self, client: &ClientInfo) {
        say("app_password_refused", None, Some(client), "");
    }

    /// An attempt over a limit: no row, and one line a minute for each limit, with how many there were and of whom the last
    /// was. `subject` is an address, an account's id, or a hash, as `vestibule limits` knows them.
    pub fn attempt_limited(&self, limit: &'static str, subject: &str, client: &ClientInfo) {
        let now = self.clock.now();
        let mut limited = self.limited.lock();
        let limited = limited.entry(limit).or_default();
        limited.count += 1;
        if limited.said_at.is_none_or(|at| now - at >= LIMITED_INTERVAL) {
            log::warn!(target: "vestibule::audit", event = "attempts_limited", limit, subject, count = limited.count, address:% = client.address, request = client.request_id.as_str(); "audit");
            *limited = Limited { count: 0, said_at: Some(now) };
        }
    }

    async fn record(&self, event: &str, user_id: Option<&str>, client: Option<&ClientInfo>, detail: &str) {
        if !self.is_command {
            say(event, user_id, client, detail);
        }
        self.keep(event, user_id, client, detail).await;
    }

    /// What was done is done: a row that cannot be written is said in the log and fails nothing.
    async fn keep(&self, event: &str, user_id: Option<&str>, client: Option<&ClientInfo>, detail: &str) {
        let Ok(id) = secret::new_id() else { return log::error!("The audit event {event} has no id and is not kept.") };
        let id = format!("{:08x}{id}", self.count.fetch_add(1, Ordering::Relaxed));
        let now = self.clock.now();
        let address = client.map(|client| client.address.to_string());
        let written = self
            .db
            .write(async |db| {
                sqlx::query(
                    "INSERT INTO audit_events (id, at, event, detail, user_id, address, user_agent, logged) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                )
                .bind(&id)
                .bind(now)
                .bind(event)
                .bind(detail)
                .bind(user_id)
                .bind(address.as_deref())
                .bind(client.map(|client| client.user_agent.as_str()))
                .bind(i64::from(!self.is_command))
                .execute(db)
                .await
            })
            .await;
        if let Err(error) = written {
            log::error!("The audit event {event} could not be kept: {error}");
        }
    }
}

fn say(event: &str, user_id: Option<&str>, client: Option<&ClientInfo>, detail: &str) {
    let address = client.map(|client| client.address.to_string());
    log::info!(
        target: "vestibule::audit",
        event, user = user_id.unwrap_or_default(), address = address.as_deref().unwrap_or(COMMAND_LINE),
        user_agent = client.map_or("", |client| client.user_agent.as_str()), detail,
        request = client.map_or("", |client| client.request_id.as_str());
        "audit"
    );
}

/// An event of somebody's account, as its owner sees it.
#[derive(FromRow)]
pub struct AuditEvent {
    pub at: UnixSeconds,
    pub event: String,
    pub detail: String,
    /// None where a command did it.
    pub address: Option<String>,
    pub user_agent: Option<String>,
}

/// The last events of an account, the newest first.
pub async fn of_user(db: &mut AnyConnection, user_id: &str, most: i64) -> Result<Vec<AuditEvent>, sqlx::Error> {
    sqlx::query_as(
        "SELECT at, event, detail, address, user_agent FROM audit_events WHERE user_id = $1 \
         ORDER BY at DESC, id DESC LIMIT $2",
    )
    .bind(user_id)
    .bind(most)
    .fetch_all(db)
    .await
}

/// Keeps the events of an account without the person.
pub async fn forget_person(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE audit_events SET user_id = NULL, address = NULL, user_agent = NULL WHERE user_id = $1")
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Deletes events that are older than they are kept, at most so many.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let old = "DELETE FROM audit_events WHERE id IN (SELECT id FROM audit_events WHERE at < $1 LIMIT $2)";
    let gone = sqlx::query(old).bind(now - EVENT_RETENTION).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
}
