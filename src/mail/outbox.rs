//! The outbox: the table `mails`, with mails that wait to be sent.

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
    /// The account that it is about, if that was known.
    pub user_id: Option<String>,
    pub kind: MailKind,
    /// The client that caused it; none where a command did.
    pub client: Option<ClientInfo>,
    /// The language for a recipient who has chosen none.
    pub language: Language,
    pub made_at: UnixSeconds,
    /// The number of attempts, this one included.
    pub tries: i64,
}

impl Mail {
    /// A mail to an address, which may have an account or not.
    pub fn to_address(
        email: &Email,
        kind: MailKind,
        language: Language,
        now: UnixSeconds,
    ) -> Result<Self, NoRandomness> {
        let (id, recipient) = (new_id()?, email.to_string());
        Ok(Self { id, recipient, user_id: None, kind, client: None, language, made_at: now, tries: 0 })
    }

    /// A mail about an account, to its email.
    pub fn to_user(user: &User, kind: MailKind, language: Language, now: UnixSeconds) -> Result<Self, NoRandomness> {
        Ok(Self::with_id(new_id()?, user, kind, language, now))
    }

    /// The same with an id that was chosen before.
    pub fn with_id(id: String, user: &User, kind: MailKind, language: Language, now: UnixSeconds) -> Self {
        let (recipient, user_id) = (user.email.clone(), Some(user.id.clone()));
        Self { id, recipient, user_id, kind, client: None, language, made_at: now, tries: 0 }
    }

    /// The same with the client that caused it.
    pub fn caused_by(self, client: &ClientInfo) -> Self {
        Self { client: Some(client.clone()), ..self }
    }
}

impl<'r> FromRow<'r, AnyRow> for Mail {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let kind: &str = row.try_get("letter")?;
        // A kind that this version does not know stays in the table for one that does, and delays no other mail.
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

/// Puts a mail into the outbox, due at once.
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

/// Returns true if a mail is due.
pub async fn is_any_due(db: &mut AnyConnection, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let one: Option<i64> =
        sqlx::query_scalar("SELECT due_at FROM mails WHERE due_at <= $1 LIMIT 1").bind(now).fetch_optional(db).await?;
    Ok(one.is_some())
}

/// The length of the outbox, and its oldest mail.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Mails that were not tried yet.
    pub untried: i64,
    /// Mails that failed and will be tried again.
    pub failed: i64,
    /// The time at which the oldest was put into the outbox.
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

/// Takes up to `most` mails that are due, with a lease of so many seconds: no other instance takes them before it ends,
/// and if this one dies, they are due again then.
pub async fn take(db: &mut AnyConnection, most: i64, lease: i64, now: UnixSeconds) -> Result<Vec<Mail>, sqlx::Error> {
    sqlx::query_as(
        "UPDATE mails SET due_at = $1, tries = tries + 1 WHERE due_at <= $2 AND id IN \
         (SELECT id FROM mails WHERE due_at <= $2 ORDER BY due_at, made_at LIMIT $3) \
         RETURNING id, recipient, user_id, letter, client, language, made_at, tries",
    )
    .bind(now + lease)
    .bind(now)
    .bind(most)
    .fetch_all(db)
    .await
}

/// Postpones a mail that could not be sent (backoff).
pub async fn put_off(db: &mut AnyConnection, id: &str, due_at: UnixSeconds) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE mails SET due_at = $1 WHERE id = $2").bind(due_at).bind(id).execute(db).await?;
    Ok(())
}

/// Locks the mail's row until the transaction ends, so that a withdrawal waits. Returns true if the row is still there.
pub async fn lock(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let held = sqlx::query("UPDATE mails SET tries = tries WHERE id = $1").bind(id).execute(db).await?;
    Ok(held.rows_affected() == 1)
}

/// Withdraws mails of some kinds about an account. Waits for one that is being sent.
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

/// Withdraws all mails about an account or to its email.
pub async fn withdraw_all(db: &mut AnyConnection, user: &User) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails WHERE user_id = $1 OR recipient = $2")
        .bind(&user.id)
        .bind(&user.email)
        .execute(db)
        .await?;
    Ok(())
}

/// Removes a mail that was sent or given up.
pub async fn remove(db: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Empties the outbox.
pub async fn clear(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM mails").execute(db).await?;
    Ok(())
}

/// The kinds of mails that wait about an account.
pub async fn of_user(db: &mut AnyConnection, user_id: &str) -> Result<Vec<Mail>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, recipient, user_id, letter, client, language, made_at, tries FROM mails WHERE user_id = $1 ORDER BY made_at",
    )
    .bind(user_id)
    .fetch_all(db)
    .await
}
