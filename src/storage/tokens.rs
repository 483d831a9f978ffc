//! Links that let their holder do one thing once. The database stores only hashes of their tokens.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use crate::base::clock::UnixSeconds;
use crate::base::secret::hash_secret;
use crate::base::user::{Role, User};

/// The purpose of a link. A token works only for its own purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Choose a name and the first password of an account that an administrator created.
    FirstPassword,
    /// Choose a new password.
    PasswordReset,
    /// Create an account for an address, after the link was sent there.
    Registration,
    /// Create an account, for one address or for any.
    Invitation,
    /// Confirm an email change, sent to the new address.
    EmailChange,
    /// Cancel a pending email change, sent to the current address.
    EmailCancel,
    /// Undo an email change, sent to the old address.
    EmailUndo,
    /// Undo the addition of an account's first second factor.
    FactorUndo,
    /// Choose a new password for a locked account, which opens it again.
    Unlock,
}

impl Purpose {
    const ALL: [Self; 9] = [
        Self::FirstPassword,
        Self::PasswordReset,
        Self::Registration,
        Self::Invitation,
        Self::EmailChange,
        Self::EmailCancel,
        Self::EmailUndo,
        Self::FactorUndo,
        Self::Unlock,
    ];
    const FIRST_PASSWORD_HOURS: i64 = 72;
    const PASSWORD_RESET_MINUTES: i64 = 30;
    const REGISTRATION_HOURS: i64 = 2;
    const INVITATION_DAYS: i64 = 7;
    const EMAIL_CHANGE_HOURS: i64 = 24;
    const UNDO_HOURS: i64 = 72;
    const UNLOCK_DAYS: i64 = 7;

    pub fn as_str(self) -> &'static str {
        match self {
            Self::FirstPassword => "first_password",
            Self::PasswordReset => "password_reset",
            Self::Registration => "registration",
            Self::Invitation => "invitation",
            Self::EmailChange => "email_change",
            Self::EmailCancel => "email_cancel",
            Self::EmailUndo => "email_undo",
            Self::FactorUndo => "factor_undo",
            Self::Unlock => "unlock",
        }
    }

    pub fn lifetime_seconds(self) -> i64 {
        match self {
            Self::FirstPassword => Self::FIRST_PASSWORD_HOURS * 3_600,
            Self::PasswordReset => Self::PASSWORD_RESET_MINUTES * 60,
            Self::Registration => Self::REGISTRATION_HOURS * 3_600,
            Self::Invitation => Self::INVITATION_DAYS * 86_400,
            Self::EmailChange | Self::EmailCancel => Self::EMAIL_CHANGE_HOURS * 3_600,
            Self::EmailUndo | Self::FactorUndo => Self::UNDO_HOURS * 3_600,
            Self::Unlock => Self::UNLOCK_DAYS * 86_400,
        }
    }

    /// The path of a link, on this site.
    pub fn path(self, secret: &str) -> String {
        let page = match self {
            Self::FirstPassword | Self::Registration | Self::Invitation => "/register",
            Self::PasswordReset | Self::Unlock => "/password/reset",
            Self::FactorUndo => "/password/recover",
            Self::EmailChange | Self::EmailCancel | Self::EmailUndo => "/email/confirm",
        };
        format!("{page}?token={secret}")
    }

    /// Returns true for undo links, which survive what a thief may do after the change: another change of the same kind,
    /// a new password, another address.
    pub fn is_undo(self) -> bool {
        matches!(self, Self::EmailUndo | Self::FactorUndo)
    }
}

/// A stored link, without its hash.
#[derive(Clone, Debug)]
pub struct Token {
    pub purpose: Purpose,
    /// The account that the link belongs to, if it exists yet.
    pub user_id: Option<String>,
    /// The address that the link is bound to. `None` for an invitation for any address.
    pub email: Option<String>,
    /// The role of the account that an invitation creates.
    pub role: Option<Role>,
    /// The hash of the invitation that led to a registration.
    pub invitation: Option<String>,
    /// The account's number of changes at the change that an undo link is about, which orders undo links.
    pub changed: Option<i64>,
    /// The administrator or command that created the link for somebody else: a user's id, or
    /// [`COMMAND`](super::audit::COMMAND).
    pub created_by: Option<String>,
    pub expires_at: UnixSeconds,
}

impl Token {
    /// A token for an account, bound to its current address.
    pub fn of_user(purpose: Purpose, user: &User, now: UnixSeconds) -> Self {
        Self { user_id: Some(user.id.clone()), email: Some(user.email.clone()), ..Self::new(purpose, now) }
    }

    pub fn new(purpose: Purpose, now: UnixSeconds) -> Self {
        Self {
            purpose,
            user_id: None,
            email: None,
            role: None,
            invitation: None,
            changed: None,
            created_by: None,
            expires_at: now + purpose.lifetime_seconds(),
        }
    }

    /// The token as created for somebody else.
    pub fn by(self, creator: &str) -> Self {
        Self { created_by: Some(creator.to_owned()), ..self }
    }
}

impl<'r> FromRow<'r, AnyRow> for Token {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let purpose: &str = row.try_get("purpose")?;
        let role: Option<String> = row.try_get("role")?;
        Ok(Self {
            purpose: Purpose::ALL
                .into_iter()
                .find(|known| known.as_str() == purpose)
                .ok_or_else(|| sqlx::Error::Decode("a purpose of another version".into()))?,
            user_id: row.try_get("user_id")?,
            email: row.try_get("email")?,
            role: role.as_deref().map(Role::from_stored),
            invitation: row.try_get("invitation")?,
            changed: row.try_get("changed")?,
            created_by: row.try_get("created_by")?,
            expires_at: row.try_get("expires_at")?,
        })
    }
}

/// Stores a new token and deletes earlier ones of the same purpose for the same user or address. Undo links are kept:
/// otherwise a thief could keep an account by making a change twice. So are the links of a locked account, one of which is
/// emailed and one printed.
pub async fn store(db: &mut AnyConnection, secret: &str, token: &Token) -> Result<(), sqlx::Error> {
    if !token.purpose.is_undo() && token.purpose != Purpose::Unlock {
        sqlx::query("DELETE FROM tokens WHERE purpose = $1 AND (user_id = $2 OR (user_id IS NULL AND email = $3))")
            .bind(token.purpose.as_str())
            .bind(token.user_id.as_deref())
            .bind(token.email.as_deref())
            .execute(&mut *db)
            .await?;
    }
    sqlx::query(
        "INSERT INTO tokens (hash, purpose, user_id, email, role, invitation, changed, created_by, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(hash_secret(secret))
    .bind(token.purpose.as_str())
    .bind(token.user_id.as_deref())
    .bind(token.email.as_deref())
    .bind(token.role.map(Role::as_str))
    .bind(token.invitation.as_deref())
    .bind(token.changed)
    .bind(token.created_by.as_deref())
    .bind(token.expires_at)
    .execute(db)
    .await?;
    Ok(())
}

/// Returns the token with this secret, if it has one of these purposes, without using it up. A token of an account
/// doesn't work if the account is disabled or the token is bound to another address. That of a locked account works only
/// while it's locked.
pub async fn find(
    db: &mut AnyConnection,
    secret: &str,
    purposes: &[Purpose],
    now: UnixSeconds,
) -> Result<Option<Token>, sqlx::Error> {
    let found: Option<Token> = sqlx::query_as(
        "SELECT purpose, user_id, email, role, invitation, changed, created_by, expires_at FROM tokens \
         WHERE hash = $1 AND expires_at > $2 AND (user_id IS NULL OR EXISTS (SELECT 1 FROM users \
         WHERE users.id = tokens.user_id \
         AND CASE tokens.purpose WHEN 'unlock' THEN users.disabled_at IS NOT NULL AND users.locked_at IS NOT NULL \
         ELSE users.disabled_at IS NULL END \
         AND CASE tokens.purpose \
         WHEN 'email_undo' THEN 1 = 1 \
         WHEN 'factor_undo' THEN 1 = 1 \
         WHEN 'email_change' THEN users.pending_email = tokens.email AND users.pending_email_until > $2 \
         WHEN 'email_cancel' THEN users.pending_email = tokens.email AND users.pending_email_until > $2 \
         ELSE users.email = tokens.email END))",
    )
    .bind(hash_secret(secret))
    .bind(now)
    .fetch_optional(db)
    .await?;
    Ok(found.filter(|token| purposes.contains(&token.purpose)))
}

/// Uses a token up. Of several requests at once, only one gets it.
pub async fn consume(
    db: &mut AnyConnection,
    secret: &str,
    purposes: &[Purpose],
    now: UnixSeconds,
) -> Result<Option<Token>, sqlx::Error> {
    let Some(token) = find(db, secret, purposes, now).await? else { return Ok(None) };
    Ok(delete(db, &hash_secret(secret), now).await?.then_some(token))
}

/// Returns true if there is a token with this hash.
pub async fn exists(db: &mut AnyConnection, hash: &str) -> Result<bool, sqlx::Error> {
    let one: Option<String> =
        sqlx::query_scalar("SELECT hash FROM tokens WHERE hash = $1").bind(hash).fetch_optional(db).await?;
    Ok(one.is_some())
}

/// Deletes a token. Returns true if it existed and had not expired.
pub async fn delete(db: &mut AnyConnection, hash: &str, now: UnixSeconds) -> Result<bool, sqlx::Error> {
    let deleted =
        sqlx::query("DELETE FROM tokens WHERE hash = $1 AND expires_at > $2").bind(hash).bind(now).execute(db).await?;
    Ok(deleted.rows_affected() == 1)
}

/// Deletes the tokens for an address without an account.
pub async fn delete_of_address(db: &mut AnyConnection, email: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tokens WHERE email = $1 AND user_id IS NULL").bind(email).execute(db).await?;
    Ok(())
}

/// A link that was revoked before it expired.
#[derive(FromRow)]
pub struct Revoked {
    /// The public id of an invitation.
    pub id: Option<String>,
    /// The account that the link belongs to. `None` for an invitation.
    pub user_id: Option<String>,
}

/// Deletes the links that a user created for others, and the registrations that their invitations led to. Returns those
/// that had not expired.
pub async fn delete_created_by(
    db: &mut AnyConnection,
    user_id: &str,
    now: UnixSeconds,
) -> Result<Vec<Revoked>, sqlx::Error> {
    // Accounts are locked before their links.
    for query in [
        "UPDATE users SET changed = changed WHERE id IN (SELECT user_id FROM tokens WHERE created_by = $1)",
        "DELETE FROM tokens WHERE invitation IN (SELECT hash FROM tokens WHERE created_by = $1)",
    ] {
        sqlx::query(query).bind(user_id).execute(&mut *db).await?;
    }
    let expired = "DELETE FROM tokens WHERE created_by = $1 AND expires_at <= $2";
    sqlx::query(expired).bind(user_id).bind(now).execute(&mut *db).await?;
    let created = "DELETE FROM tokens WHERE created_by = $1 RETURNING id, user_id";
    sqlx::query_as(created).bind(user_id).fetch_all(db).await
}

/// Deletes all tokens of a user, except those of undo links.
pub async fn delete_all_but_undo(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tokens WHERE user_id = $1 AND purpose NOT IN ('email_undo', 'factor_undo')")
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Deletes the tokens of links that confirm or cancel an email change.
pub async fn delete_email_change(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM tokens WHERE user_id = $1 AND purpose IN ('email_change', 'email_cancel')")
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Deletes the tokens of undo links since a change.
pub async fn delete_undo_since(db: &mut AnyConnection, user_id: &str, changed: i64) -> Result<(), sqlx::Error> {
    let since = "DELETE FROM tokens WHERE user_id = $1 AND purpose IN ('email_undo', 'factor_undo') AND changed >= $2";
    sqlx::query(since).bind(user_id).bind(changed).execute(db).await?;
    Ok(())
}

/// Returns the account's number of changes when it left this address, if an undo link to the address still works. With
/// several such links, that of the first.
pub async fn way_back_to(
    db: &mut AnyConnection,
    user_id: &str,
    email: &str,
    now: UnixSeconds,
) -> Result<Option<i64>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT MIN(changed) FROM tokens WHERE user_id = $1 AND email = $2 AND purpose = 'email_undo' \
         AND expires_at > $3",
    )
    .bind(user_id)
    .bind(email)
    .bind(now)
    .fetch_one(db)
    .await
}

/// The links that a user can use now.
pub async fn of_user(db: &mut AnyConnection, user_id: &str, now: UnixSeconds) -> Result<Vec<Token>, sqlx::Error> {
    sqlx::query_as(
        "SELECT purpose, user_id, email, role, invitation, changed, created_by, expires_at FROM tokens \
         WHERE user_id = $1 AND expires_at > $2 ORDER BY expires_at",
    )
    .bind(user_id)
    .bind(now)
    .fetch_all(db)
    .await
}

/// Deletes up to `most` tokens of any purpose.
pub async fn revoke(db: &mut AnyConnection, most: u32) -> Result<u64, sqlx::Error> {
    let any = "DELETE FROM tokens WHERE hash IN (SELECT hash FROM tokens LIMIT $1)";
    Ok(sqlx::query(any).bind(i64::from(most)).execute(db).await?.rows_affected())
}

/// Deletes up to `most` expired tokens.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let expired = "DELETE FROM tokens WHERE hash IN (SELECT hash FROM tokens WHERE expires_at <= $1 LIMIT $2)";
    let gone = sqlx::query(expired).bind(now).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
}
