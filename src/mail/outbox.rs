//! The outbox: the table `mails`, with emails to be sent.

use serde::Serialize;
use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::kind::MailKind;
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::secret::{NoRandomness, new_id};
use crate::base::user::{Email, User};
use crate::i18n::Language;

/// A row of the outbox.
#[derive(Clone, Debug)]
pub struct Mail {
    pub id: String,
    pub recipient: String,
    /// The account that the email is about, if known.
    pub user_id: Option<String>,
    pub kind: MailKind,
    /// The client that caused the email. `None` for a command.
    pub client: Option<ClientInfo>,
    /// The language for a recipient who hasn't chosen one.
    pub language: Language,
    pub made_at: UnixSeconds,
    /// The number of attempts, including this one.
    pub tries: i64,
}

impl Mail {
    /// An email to an address, with or without an account.
    pub fn to_address(
        email: &Email,
        kind: MailKind,
        language: Language,
        now: UnixSeconds,
    ) -> Result<Self, NoRandomness> {
        let (id, recipient) = (new_id()?, email.to_string());
        Ok(Self { id, recipient, user_id: None, kind, client: None, language, made_at: now, tries: 0 })
    }

    /// An email about an account, to the account's address.
    pub fn to_user(user: &User, kind: MailKind, language: Language, now: UnixSeconds) -> Result<Self, NoRandomness> {
        Ok(Self::with_id(new_id()?, user, kind, language, now))
    }

    /// The same with a given id.
    pub fn with_id(id: String, user: &User, kind: MailKind, language: Language, now: UnixSeconds) -> Self {
        let (recipient, user_id) = (user.email.clone(), Some(user.id.clone()));
        Self { id, recipient, user_id, kind, client: None, language, made_at: now, tries: 0 }
    }

    /// The same with the client that caused the email.
    pub fn caused_by(self, client: &ClientInfo) -> Self {
        Self { client: Some(client.clone()), ..self }
    }
}

impl<'r> FromRow<'r, AnyRow> for Mail {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let kind: &str = row.try_get("letter")?;
        // A kind unknown to this version stays in the table for a later version, and doesn't delay other emails.
        let kind = serde_json::from_str(kind).unwrap_or(MailKind::OfAnotherVersion);
        let client: Option<&str> = row.try_get("client")?;
        Ok(Self {
            id: row.try_get("id")?,
            recipient: row.try_get("recipient")?,
            user_id: row.try_get("user_id")?,
            kind,
            client: client.and_then(|json| serde_json::from_str(json).ok()),
            language: Language::of_tag(row.try_get("language")?).unwrap_or(Language::English),
            made_at: row.try_get("made_at")?,
            tries: row.try_get("tries")?,
        })
    }
}

/// Queues an email, due at once.
pub async fn put(db: &mut AnyConnection, mail: &Mail) -> Result<(), sqlx::Error> {
    let kind = json(&mail.kind)?;
    let client = mail.client.as_ref().map(json).transpose()?;
    sqlx::query(
        "INSERT INTO mails (id, recipient, user_id, letter, client, language, made_at, due_at, tries) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0)",
    )
    .bind(&mail.id)
    .bind(&mail.recipient)
    .bind(mail.user_id.as_deref())
    .bind(kind)
    .bind(client)
    .bind(mail.language.tag())
    .bind(mail.made_at)
    .execute(db)
    .await?;
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String, sqlx::Error> {
    serde_json::to_string(value).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// Returns true if an email is due.
pub async fn is_any_due(db: &mut AnyConnection, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let one: Option<i64> =
        sqlx::query_scalar("SELECT due_at FROM mails WHERE due_at <= $1 LIMIT 1").bind(now).fetch_optional(db).await?;
    Ok(one.is_some())
}

/// The length of the outbox and the age of its oldest email.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Emails not tried yet.
    pub untried: i64,
    /// Emails that failed and will be retried.
    pub failed: i64,
    /// When the oldest email was queued.
    pub since: Option<UnixSeconds>,
}

pub async fn waiting(db: &mut AnyConnection) -> Result<Waiting, sqlx::Error> {
    let (all, failed, since): (i64, i64, Option<UnixSeconds>) = sqlx::query_as(
        "SELECT COUNT(*), COALESCE(CAST(SUM(CASE WHEN tries > 0 THEN 1 ELSE 0 END) AS BIGINT), 0), MIN(made_at) \
         FROM mails",
    )
    .fetch_one(db)
    .await?;
    Ok(Waiting { untried: all - failed, failed, since })
}

/// The lease on an email, in seconds. An instance that took the email longer ago has died.
const LEASE: i64 = 120;

/// Takes up to `most` due emails with a lease. No other instance takes them before the lease ends; if this instance
/// dies, they are due again then.
pub async fn take(db: &mut AnyConnection, most: i64, now: UnixSeconds) -> Result<Vec<Mail>, sqlx::Error> {
    sqlx::query_as(
        "UPDATE mails SET due_at = $1, tries = tries + 1 WHERE due_at <= $2 AND id IN \
         (SELECT id FROM mails WHERE due_at <= $2 ORDER BY due_at, made_at LIMIT $3) \
         RETURNING id, recipient, user_id, letter, client, language, made_at, tries",
    )
    .bind(now + LEASE)
    .bind(now)
    .bind(most)
    .fetch_all(db)
    .await
}

/// Postpones an email that couldn't be sent, with the reason (backoff).
pub async fn put_off(db: &mut AnyConnection, id: &str, due_at: UnixSeconds, error: &str) -> Result<(), sqlx::Error> {
    let postpone = "UPDATE mails SET due_at = $1, error = $2 WHERE id = $3";
    sqlx::query(postpone).bind(due_at).bind(error).bind(id).execute(db).await?;
    Ok(())
}

/// An email that wasn't taken, and will be tried again.
#[derive(FromRow)]
pub struct Failed {
    pub recipient: String,
    /// The number of attempts.
    pub tries: i64,
    pub due_at: UnixSeconds,
    pub error: String,
}

/// Returns up to `most` emails that weren't taken, the oldest first.
pub async fn failed(db: &mut AnyConnection, most: i64) -> Result<Vec<Failed>, sqlx::Error> {
    sqlx::query_as(
        "SELECT recipient, tries, due_at, error FROM mails WHERE error IS NOT NULL ORDER BY made_at LIMIT $1",
    )
    .bind(most)
    .fetch_all(db)
    .await
}

/// Makes all postponed emails due at once, except those that an instance may be sending. Returns their number.
pub async fn retry(db: &mut AnyConnection, now: UnixSeconds) -> Result<u64, sqlx::Error> {
    let postponed = "UPDATE mails SET due_at = $1 WHERE tries > 0 AND due_at > $2";
    Ok(sqlx::query(postponed).bind(now).bind(now + LEASE).execute(db).await?.rows_affected())
}

/// Locks the email's row until the transaction ends, so that a withdrawal waits. Returns true if the row still exists.
pub async fn lock(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let held = sqlx::query("UPDATE mails SET tries = tries WHERE id = $1").bind(id).execute(db).await?;
    Ok(held.rows_affected() == 1)
}

/// Deletes queued emails of certain kinds about an account. Waits for an email that is being sent.
pub async fn withdraw(
    db: &mut AnyConnection,
    user_id: &str,
    is_meant: impl Fn(&Mail) -> bool,
) -> Result<(), sqlx::Error> {
    for mail in of_user(db, user_id).await?.iter().filter(|mail| is_meant(mail)) {
        remove(db, &mail.id).await?;
    }
    Ok(())
}

/// Deletes all queued emails about an account or to its address.
pub async fn withdraw_all(db: &mut AnyConnection, user: &User) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails WHERE user_id = $1 OR recipient = $2")
        .bind(&user.id)
        .bind(&user.email)
        .execute(db)
        .await?;
    Ok(())
}

/// Deletes an email that was sent or given up.
pub async fn remove(db: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Empties the outbox.
pub async fn clear(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails").execute(db).await?;
    Ok(())
}

/// The kinds of queued emails about an account.
pub async fn of_user(db: &mut AnyConnection, user_id: &str) -> Result<Vec<Mail>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, recipient, user_id, letter, client, language, made_at, tries FROM mails WHERE user_id = $1 ORDER BY made_at",
    )
    .bind(user_id)
    .fetch_all(db)
    .await
}
