//! Reads of one account: its credentials, its user, and what a decision about it needs.

use std::collections::HashSet;

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use crate::base::password::PasswordHash;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, Role, User};
use crate::i18n::Language;
use crate::storage::query::{Query, places};
use crate::storage::user_row::{columns, factors};

/// The credentials that a sign-in is compared with: the account, its password hash, and whether it's disabled or has a
/// second factor.
pub struct Credentials {
    pub user: User,
    pub password_hash: Option<PasswordHash>,
    pub password_epoch: String,
    /// Also true for a locked account.
    pub disabled: bool,
    pub locked: bool,
    pub has_second_factor: bool,
}

impl Credentials {
    /// Returns true unless the account is disabled, locked, or has no password and so no way to sign in yet.
    pub fn can_sign_in(&self) -> bool {
        !self.disabled && self.password_hash.is_some()
    }
}

/// The columns of [`Credentials`], in a query's text.
macro_rules! credential_columns {
    () => {
        concat!(columns!(), ", password_hash, password_epoch, disabled_at, locked_at, ", factors!(), " AS factors")
    };
}
pub(super) use credential_columns;

impl<'r> FromRow<'r, AnyRow> for Credentials {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let hash: Option<String> = row.try_get("password_hash")?;
        let (disabled_at, locked_at): (Option<i64>, Option<i64>) =
            (row.try_get("disabled_at")?, row.try_get("locked_at")?);
        let factors: i64 = row.try_get("factors")?;
        Ok(Self {
            user: User::from_row(row)?,
            password_hash: hash.map(PasswordHash::from_stored),
            password_epoch: row.try_get("password_epoch")?,
            disabled: disabled_at.is_some(),
            locked: disabled_at.is_some() && locked_at.is_some(),
            has_second_factor: factors > 0,
        })
    }
}

pub async fn credentials(db: &mut AnyConnection, email: &Email) -> Result<Option<Credentials>, sqlx::Error> {
    sqlx::query_as(concat!("SELECT ", credential_columns!(), " FROM users WHERE email = $1"))
        .bind(email.as_str())
        .fetch_optional(db)
        .await
}

/// Like [`credentials`], of the account with an id.
pub async fn credentials_by_id(db: &mut AnyConnection, id: &str) -> Result<Option<Credentials>, sqlx::Error> {
    sqlx::query_as(concat!("SELECT ", credential_columns!(), " FROM users WHERE id = $1"))
        .bind(id)
        .fetch_optional(db)
        .await
}

/// Returns true if an account has an authenticator app or a passkey.
pub async fn has_second_factor(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let factors: Option<i64> = sqlx::query_scalar(concat!("SELECT ", factors!(), " FROM users WHERE id = $1"))
        .bind(id)
        .fetch_optional(db)
        .await?;
    Ok(factors.is_some_and(|factors| factors > 0))
}

/// Returns true for a disabled account whose owner can come back by a link.
pub async fn is_locked(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let locked = "SELECT locked_at FROM users WHERE id = $1 AND disabled_at IS NOT NULL AND locked_at IS NOT NULL";
    let at: Option<i64> = sqlx::query_scalar(locked).bind(id).fetch_optional(db).await?;
    Ok(at.is_some())
}

/// How many users of a role aren't disabled.
pub struct CountedUsers {
    pub role: Role,
    pub all: i64,
    pub without_second_factor: i64,
}

/// Counts the users who aren't disabled, by role.
pub async fn count_by_role(db: &mut AnyConnection) -> Result<Vec<CountedUsers>, sqlx::Error> {
    let counted: Vec<(String, i64, i64)> = sqlx::query_as(concat!(
        "SELECT role, COUNT(*), CAST(SUM(CASE WHEN ",
        factors!(),
        " = 0 THEN 1 ELSE 0 END) AS BIGINT) FROM users WHERE disabled_at IS NULL GROUP BY role"
    ))
    .fetch_all(db)
    .await?;
    let of_role = |(role, all, without_second_factor): (String, _, _)| CountedUsers {
        role: Role::from_stored(&role),
        all,
        without_second_factor,
    };
    Ok(counted.into_iter().map(of_role).collect())
}

/// Returns the password hash of an account that has one and is not disabled.
pub async fn password_hash(db: &mut AnyConnection, id: &str) -> Result<Option<PasswordHash>, sqlx::Error> {
    let hash: Option<Option<String>> =
        sqlx::query_scalar("SELECT password_hash FROM users WHERE id = $1 AND disabled_at IS NULL")
            .bind(id)
            .fetch_optional(db)
            .await?;
    Ok(hash.flatten().map(PasswordHash::from_stored))
}

/// Returns true for an account that has a password, even if it's disabled.
pub async fn has_password(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let one: Option<i64> = sqlx::query_scalar("SELECT 1 FROM users WHERE id = $1 AND password_hash IS NOT NULL")
        .bind(id)
        .fetch_optional(db)
        .await?;
    Ok(one.is_some())
}

/// The epoch that an account's device cookies need. It changes with the password, but not with a better hash of the
/// same password.
pub async fn password_epoch(db: &mut AnyConnection, id: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT password_epoch FROM users WHERE id = $1").bind(id).fetch_optional(db).await
}

pub async fn by_id(db: &mut AnyConnection, id: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as(concat!("SELECT ", columns!(), " FROM users WHERE id = $1")).bind(id).fetch_optional(db).await
}

/// The language that a user chose, else that of the page where the account was created or completed.
pub async fn language(db: &mut AnyConnection, user: &User) -> Result<Option<Language>, sqlx::Error> {
    if user.language.is_some() {
        return Ok(user.language);
    }
    let first: Option<Option<String>> =
        sqlx::query_scalar("SELECT first_language FROM users WHERE id = $1").bind(&user.id).fetch_optional(db).await?;
    Ok(first.flatten().as_deref().and_then(Language::of_tag))
}

/// Returns true for an address that another account has or had. Call [`lock_accounts`] first, with
/// [`Exclusion::Alone`], if a write depends on the answer.
pub async fn is_kept_for_another(db: &mut AnyConnection, email: &Email, id: &str) -> Result<bool, sqlx::Error> {
    let one: Option<i64> = sqlx::query_scalar(
        "SELECT 1 FROM users WHERE email = $1 AND id <> $3 UNION \
         SELECT 1 FROM former_emails WHERE hash = $2 AND (user_id IS NULL OR user_id <> $3)",
    )
    .bind(email.as_str())
    .bind(hash_secret(email.as_str()))
    .bind(id)
    .fetch_optional(db)
    .await?;
    Ok(one.is_some())
}

/// Returns those of some emails that an account has, and the hashes of those that an account had before. Call it with few
/// enough for one statement.
pub async fn taken(db: &mut AnyConnection, emails: &[&Email]) -> Result<HashSet<String>, sqlx::Error> {
    let mut query = Query::default();
    query.push("SELECT email FROM users WHERE email IN ");
    query.push(&places(1, emails.len()));
    for email in emails {
        query.bind(email.as_str())?;
    }
    query.push(" UNION SELECT hash FROM former_emails WHERE hash IN (");
    for (number, email) in emails.iter().enumerate() {
        let place = query.bind(hash_secret(email.as_str()))?;
        query.push(&format!("{}${place}", if number == 0 { "" } else { ", " }));
    }
    query.push(")");
    let found: Vec<(String,)> = query.fetch_all(db).await?;
    Ok(found.into_iter().map(|(found,)| found).collect())
}

/// Returns true if there is any account.
pub async fn has_anybody(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM users LIMIT 1").fetch_optional(db).await?;
    Ok(one.is_some())
}

pub async fn has_administrator(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let one: Option<String> =
        sqlx::query_scalar("SELECT id FROM users WHERE role = 'admin' LIMIT 1").fetch_optional(db).await?;
    Ok(one.is_some())
}

/// The database's own id.
pub async fn instance_id(db: &mut AnyConnection) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM instance WHERE one = 1").fetch_one(db).await
}
