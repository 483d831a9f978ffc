//! Invitations that are open: links to create an account, which an administrator can list and revoke.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::position::Position;
use super::tokens::{self, Purpose, Token};
use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, Role};

/// An invitation to create.
pub struct NewInvitation<'a> {
    pub id: &'a str,
    pub secret: &'a str,
    /// `None`: for anybody who has the link.
    pub email: Option<&'a Email>,
    pub role: Role,
    /// A user's id, or [`COMMAND`](super::audit::COMMAND).
    pub created_by: &'a str,
}

/// An open invitation.
pub struct Invitation {
    /// Public.
    pub id: String,
    /// `None`: for anybody who has the link.
    pub email: Option<String>,
    /// The role of the new account.
    pub role: Role,
    pub created_at: UnixSeconds,
    /// A user's id, or [`COMMAND`](super::audit::COMMAND). `None` if an older program created it.
    pub created_by: Option<String>,
    pub created_by_email: Option<String>,
    pub expires_at: UnixSeconds,
}

impl<'r> FromRow<'r, AnyRow> for Invitation {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let role: Option<&str> = row.try_get("role")?;
        Ok(Self {
            id: row.try_get("id")?,
            email: row.try_get("email")?,
            role: role.map_or(Role::User, Role::from_stored),
            created_at: row.try_get("created_at")?,
            created_by: row.try_get("created_by")?,
            created_by_email: row.try_get("created_by_email")?,
            expires_at: row.try_get("expires_at")?,
        })
    }
}

impl Invitation {
    pub fn position(&self) -> Position {
        Position { at: self.expires_at, id: self.id.clone() }
    }
}

/// Stores an invitation. It replaces an earlier one for the same address.
pub async fn insert(db: &mut AnyConnection, new: &NewInvitation<'_>, now: UnixSeconds) -> Result<(), sqlx::Error> {
    let token = Token {
        email: new.email.map(ToString::to_string),
        role: new.email.map(|_| new.role),
        ..Token::new(Purpose::Invitation, now).by(new.created_by)
    };
    tokens::store(db, new.secret, &token).await?;
    sqlx::query("UPDATE tokens SET id = $1, created_at = $2 WHERE hash = $3")
        .bind(new.id)
        .bind(now)
        .bind(hash_secret(new.secret))
        .execute(db)
        .await?;
    Ok(())
}

/// Returns up to `most` open invitations, newest first, from those before `position` on.
pub async fn open(
    db: &mut AnyConnection,
    position: Option<&Position>,
    now: UnixSeconds,
    most: i64,
) -> Result<Vec<Invitation>, sqlx::Error> {
    // Every time is before the greatest.
    let (before, id) = position.map_or((i64::MAX, ""), |position| (position.at, position.id.as_str()));
    sqlx::query_as(
        "SELECT found.*, users.email AS created_by_email FROM (\
         SELECT id, email, role, created_at, created_by, expires_at FROM tokens \
         WHERE purpose = 'invitation' AND id IS NOT NULL AND expires_at > $1 AND (expires_at, id) < ($2, $3) \
         ORDER BY expires_at DESC, id DESC LIMIT $4) found \
         LEFT JOIN users ON users.id = found.created_by ORDER BY found.expires_at DESC, found.id DESC",
    )
    .bind(now)
    .bind(before)
    .bind(id)
    .bind(most)
    .fetch_all(db)
    .await
}

/// Deletes an open invitation and the registrations that it led to. Returns false if none is open with this id.
pub async fn delete(db: &mut AnyConnection, id: &str, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let hash = "DELETE FROM tokens WHERE purpose = 'invitation' AND id = $1 AND expires_at > $2 RETURNING hash";
    let hash: Option<String> = sqlx::query_scalar(hash).bind(id).bind(now).fetch_optional(&mut *db).await?;
    let Some(hash) = hash else { return Ok(false) };
    sqlx::query("DELETE FROM tokens WHERE invitation = $1").bind(hash).execute(db).await?;
    Ok(true)
}

/// Returns the id of the open invitation for an address.
pub async fn of_email(db: &mut AnyConnection, email: &Email, now: UnixSeconds) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT id FROM tokens WHERE purpose = 'invitation' AND email = $1 AND user_id IS NULL AND id IS NOT NULL \
         AND expires_at > $2",
    )
    .bind(email.as_str())
    .bind(now)
    .fetch_optional(db)
    .await
}

/// Returns the newest open invitation that a user created.
pub async fn newest_of(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
) -> Result<Option<Invitation>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, email, role, created_at, created_by, CAST(NULL AS TEXT) AS created_by_email, expires_at FROM tokens \
         WHERE purpose = 'invitation' AND id IS NOT NULL AND created_by = $1 AND expires_at > $2 \
         ORDER BY created_at DESC, id DESC LIMIT 1",
    )
    .bind(user_id)
    .bind(now)
    .fetch_optional(db)
    .await
}
