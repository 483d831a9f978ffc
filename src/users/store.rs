//! Accounts in the database.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::password::PasswordHash;
use super::{Email, Name, Role, User, tokens};
use crate::clock::UnixSeconds;
use crate::secret::{NoRandomness, new_id};

impl<'r> FromRow<'r, AnyRow> for User {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: row.try_get("id")?,
            email: row.try_get("email")?,
            name: row.try_get("name")?,
            role: Role::from_stored(row.try_get("role")?),
            created_at: row.try_get("created_at")?,
            changed: row.try_get("changed")?,
        })
    }
}

/// What a sign-in compares with: the account, its hash if it has one, and whether it may come in at all.
pub struct Credentials {
    pub user: User,
    pub password_hash: Option<PasswordHash>,
    pub disabled: bool,
}

impl<'r> FromRow<'r, AnyRow> for Credentials {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let hash: Option<String> = row.try_get("password_hash")?;
        let disabled_at: Option<i64> = row.try_get("disabled_at")?;
        Ok(Self {
            user: User::from_row(row)?,
            password_hash: hash.map(PasswordHash::from_stored),
            disabled: disabled_at.is_some(),
        })
    }
}

/// An account that does not exist yet.
pub struct NewUser {
    pub id: String,
    pub email: Email,
    pub name: Name,
    pub role: Role,
    pub password_hash: Option<PasswordHash>,
}

impl NewUser {
    pub fn new(
        email: Email,
        name: Name,
        role: Role,
        password_hash: Option<PasswordHash>,
    ) -> Result<Self, NoRandomness> {
        Ok(Self { id: new_id()?, email, name, role, password_hash })
    }
}

/// Fails with a unique violation when the address is taken.
pub async fn insert(db: &mut AnyConnection, new: &NewUser, now: UnixSeconds) -> Result<User, sqlx::Error> {
    sqlx::query(
        "INSERT INTO users (id, email, name, role, password_hash, created_at, changed, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $6)",
    )
    .bind(&new.id)
    .bind(new.email.as_str())
    .bind(new.name.as_str())
    .bind(new.role.as_str())
    .bind(new.password_hash.as_ref().map(PasswordHash::as_stored))
    .bind(now)
    .execute(db)
    .await?;
    Ok(User {
        id: new.id.clone(),
        email: new.email.to_string(),
        name: new.name.as_str().to_owned(),
        role: new.role,
        created_at: now,
        changed: 1,
    })
}

pub async fn credentials(db: &mut AnyConnection, email: &Email) -> Result<Option<Credentials>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, email, name, role, created_at, changed, password_hash, disabled_at FROM users WHERE email = $1",
    )
    .bind(email.as_str())
    .fetch_optional(db)
    .await
}

pub async fn by_id(db: &mut AnyConnection, id: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as("SELECT id, email, name, role, created_at, changed FROM users WHERE id = $1")
        .bind(id)
        .fetch_optional(db)
        .await
}

/// Everybody, the oldest account first.
pub async fn all(db: &mut AnyConnection) -> Result<Vec<Credentials>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, email, name, role, created_at, changed, password_hash, disabled_at FROM users \
         ORDER BY created_at, email",
    )
    .fetch_all(db)
    .await
}

/// Holds the account's row until the transaction ends, if the account is still as `user` shows it and may come in.
pub async fn lock_unchanged(db: &mut AnyConnection, user: &User) -> Result<bool, sqlx::Error> {
    let locked =
        sqlx::query("UPDATE users SET changed = changed WHERE id = $1 AND changed = $2 AND disabled_at IS NULL")
            .bind(&user.id)
            .bind(user.changed)
            .execute(db)
            .await?;
    Ok(locked.rows_affected() == 1)
}

/// What can be different about an account.
pub enum Change<'a> {
    Password(&'a PasswordHash),
    Role(Role),
    Disabled(bool),
}

/// The one way to change an account: it counts the change, so that every copy of the account is known to be older.
/// Answers the account as it is now, or `None` if there is none.
pub async fn change(
    db: &mut AnyConnection,
    id: &str,
    change: Change<'_>,
    now: UnixSeconds,
) -> Result<Option<User>, sqlx::Error> {
    let query = match change {
        Change::Password(hash) => {
            // A password that was just chosen makes every link to choose one stale.
            tokens::void_all(db, id).await?;
            sqlx::query("UPDATE users SET password_hash = $1, changed = changed + 1, changed_at = $2 WHERE id = $3")
                .bind(hash.as_stored())
        }
        Change::Role(role) => {
            sqlx::query("UPDATE users SET role = $1, changed = changed + 1, changed_at = $2 WHERE id = $3")
                .bind(role.as_str())
        }
        Change::Disabled(disabled) => {
            sqlx::query("UPDATE users SET disabled_at = $1, changed = changed + 1, changed_at = $2 WHERE id = $3")
                .bind(disabled.then_some(now))
        }
    };
    query.bind(now).bind(id).execute(&mut *db).await?;
    by_id(db, id).await
}

/// Puts a better hash of the same password in place, unless the password was changed meanwhile. No change of the
/// account: its sessions go on.
pub async fn replace_hash(db: &mut AnyConnection, user: &User, hash: &PasswordHash) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2 AND changed = $3")
        .bind(hash.as_stored())
        .bind(&user.id)
        .bind(user.changed)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn delete(db: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM users WHERE id = $1").bind(id).execute(db).await?;
    Ok(())
}

/// Whether there is any account at all.
pub async fn has_anybody(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM users LIMIT 1").fetch_optional(db).await?;
    Ok(one.is_some())
}

pub async fn has_administrator(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let one: Option<String> =
        sqlx::query_scalar("SELECT id FROM users WHERE role = 'admin' LIMIT 1").fetch_optional(db).await?;
    Ok(one.is_some())
}

/// Administrators who can come in, apart from one account.
pub async fn other_administrators(db: &mut AnyConnection, id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COUNT(*) FROM users WHERE role = 'admin' AND disabled_at IS NULL AND id <> $1")
        .bind(id)
        .fetch_one(db)
        .await
}

/// The database's own id.
pub async fn instance_id(db: &mut AnyConnection) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM instance WHERE one = 1").fetch_one(db).await
}

/// Makes everybody who changes who is an administrator take turns until the transaction ends.
pub async fn lock_administrators(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE instance SET id = id WHERE one = 1").execute(db).await?;
    Ok(())
}
