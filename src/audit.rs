//! The audit trail: one function an event, each a line in the log and a row in `audit_events`.
//!
//! Neither ever holds a password, a token, or an address that somebody typed who was not let in.

use std::sync::Arc;

use parking_lot::Mutex;
use sqlx::AnyConnection;

use crate::client::Client;
use crate::clock::{Clock, UnixSeconds};
use crate::db::Db;
use crate::secret;
use crate::users::{Role, User};

/// How long events are kept, in seconds.
const KEPT: i64 = 90 * 86_400;
/// Attempts over a limit share one line for this long, in seconds.
const LIMITED_INTERVAL: i64 = 60;

#[derive(Clone)]
pub struct Audit {
    db: Db,
    clock: Clock,
    limited: Arc<Mutex<Limited>>,
}

/// Attempts that a limit refused since the last line about them.
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
        Self { db, clock, limited: Arc::default() }
    }

    /// The time that events are stamped with.
    pub fn now(&self) -> UnixSeconds {
        self.clock.now()
    }

    pub async fn signed_in(&self, user: &User, client: &Client) {
        self.record("signed_in", Some(&user.id), Some(client), "").await;
    }

    pub async fn sign_in_refused(&self, user: Option<&User>, why: Refusal, client: &Client) {
        self.record("sign_in_refused", user.map(|user| user.id.as_str()), Some(client), why.as_str()).await;
    }

    pub async fn signed_out(&self, user_id: &str, client: &Client) {
        self.record("signed_out", Some(user_id), Some(client), "").await;
    }

    /// `client` is `None` where a command did it.
    pub async fn account_created(&self, user: &User, client: Option<&Client>) {
        self.record("account_created", Some(&user.id), client, user.role.as_str()).await;
    }

    pub async fn password_changed(&self, user: &User, client: Option<&Client>) {
        self.record("password_changed", Some(&user.id), client, "").await;
    }

    pub async fn password_link_made(&self, user: &User) {
        self.record("password_link_made", Some(&user.id), None, "").await;
    }

    pub async fn role_changed(&self, user: &User, role: Role) {
        self.record("role_changed", Some(&user.id), None, role.as_str()).await;
    }

    pub async fn disabled(&self, user: &User) {
        self.record("account_disabled", Some(&user.id), None, "").await;
    }

    pub async fn enabled(&self, user: &User) {
        self.record("account_enabled", Some(&user.id), None, "").await;
    }

    pub async fn deleted(&self, user: &User) {
        self.record("account_deleted", Some(&user.id), None, "").await;
    }

    pub async fn session_ended(&self, user_id: &str) {
        self.record("session_ended", Some(user_id), None, "").await;
    }

    /// Everybody's sessions at once: one event for all of them.
    pub async fn all_sessions_ended(&self, count: u64) {
        self.record("all_sessions_ended", None, None, &count.to_string()).await;
    }

    /// An attempt over a limit: no row, and one line a minute with how many there were.
    pub fn attempt_limited(&self, client: &Client) {
        let now = self.clock.now();
        let mut limited = self.limited.lock();
        limited.count += 1;
        if limited.said_at.is_none_or(|at| now - at >= LIMITED_INTERVAL) {
            log::warn!(target: "vestibule::audit", event = "attempts_limited", count = limited.count, address:% = client.address; "audit");
            *limited = Limited { count: 0, said_at: Some(now) };
        }
    }

    /// What was done is done: a row that cannot be written is said in the log and fails nothing.
    async fn record(&self, event: &str, user_id: Option<&str>, client: Option<&Client>, detail: &str) {
        let address = client.map(|client| client.address.to_string());
        let user_agent = client.map(|client| client.user_agent.as_str());
        log::info!(
            target: "vestibule::audit",
            event, user = user_id.unwrap_or_default(), address = address.as_deref().unwrap_or("command line"),
            user_agent = user_agent.unwrap_or_default(), detail;
            "audit"
        );
        let Ok(id) = secret::new_id() else { return log::error!("The audit event {event} has no id and is not kept.") };
        let now = self.clock.now();
        let written = self
            .db
            .write(async |db| {
                sqlx::query(
                    "INSERT INTO audit_events (id, at, event, detail, user_id, address, user_agent) \
                     VALUES ($1, $2, $3, $4, $5, $6, $7)",
                )
                .bind(&id)
                .bind(now)
                .bind(event)
                .bind(detail)
                .bind(user_id)
                .bind(address.as_deref())
                .bind(user_agent)
                .execute(db)
                .await
            })
            .await;
        if let Err(error) = written {
            log::error!("The audit event {event} could not be kept: {error}");
        }
    }
}

/// Deletes events that are older than they are kept.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds) -> Result<u64, sqlx::Error> {
    let gone = sqlx::query("DELETE FROM audit_events WHERE at < $1").bind(now - KEPT).execute(db).await?;
    Ok(gone.rows_affected())
}
