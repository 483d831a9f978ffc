//! App passwords, for apps that can't open a sign-in page. The database stores only their hashes.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::user_row::{columns, factors};
use crate::base::clock::UnixSeconds;
use crate::base::secret::{self, NoRandomness, hash_secret};
use crate::base::user::{Name, User};

/// The prefix of every app password, by which people and secret scanners recognise one.
pub const PREFIX: &str = "vst_";
/// The most app passwords of one account.
pub const MAX_PER_USER: usize = 50;

/// An app password in its user's list.
#[derive(FromRow)]
pub struct AppPassword {
    /// Public.
    pub id: String,
    /// Chosen by the user, and unique among their app passwords.
    pub name: String,
    pub created_at: UnixSeconds,
    /// `None` if never used.
    pub last_used_at: Option<UnixSeconds>,
}

/// The user of an app password.
pub struct Holder {
    /// The id of the app password.
    pub id: String,
    pub last_used_at: Option<UnixSeconds>,
    /// The epoch in which it was read.
    pub epoch: String,
    pub user: User,
    pub has_second_factor: bool,
}

impl<'r> FromRow<'r, AnyRow> for Holder {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let factors: i64 = row.try_get("factors")?;
        Ok(Self {
            id: row.try_get("app_password_id")?,
            last_used_at: row.try_get("last_used_at")?,
            epoch: row.try_get("era")?,
            user: User::from_row(row)?,
            has_second_factor: factors > 0,
        })
    }
}

/// An app password to create.
pub struct NewAppPassword<'a> {
    pub id: &'a str,
    pub name: &'a Name,
    /// The app password in full.
    pub secret: &'a str,
}

/// The outcome of [`insert`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    Done,
    NameTaken,
    TooMany,
}

/// Generates an app password from 256 random bits.
pub fn new_secret() -> Result<String, NoRandomness> {
    Ok(format!("{PREFIX}{}", secret::new_secret()?))
}

/// Returns true for a text that [`new_secret`] could have generated.
pub fn is_well_formed(text: &str) -> bool {
    text.strip_prefix(PREFIX).and_then(secret::decode).is_some_and(|bytes| bytes.len() == 32)
}

/// Adds an app password to an account. The caller has locked the account's row, so that the limit holds.
pub async fn insert(
    db: &mut AnyConnection,
    user_id: &str,
    new: NewAppPassword<'_>,
    now: UnixSeconds,
) -> Result<Inserted, sqlx::Error> {
    let others = of_user(db, user_id).await?;
    if others.iter().any(|other| other.name == new.name.as_str()) {
        return Ok(Inserted::NameTaken);
    }
    if others.len() >= MAX_PER_USER {
        return Ok(Inserted::TooMany);
    }
    sqlx::query("INSERT INTO app_passwords (id, user_id, name, hash, created_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(new.id)
        .bind(user_id)
        .bind(new.name.as_str())
        .bind(hash_secret(new.secret))
        .bind(now)
        .execute(db)
        .await?;
    Ok(Inserted::Done)
}

/// The app passwords of an account, newest first.
pub async fn of_user(db: &mut AnyConnection, user_id: &str) -> Result<Vec<AppPassword>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, name, created_at, last_used_at FROM app_passwords WHERE user_id = $1 ORDER BY created_at DESC, name",
    )
    .bind(user_id)
    .fetch_all(db)
    .await
}

/// Finds the app password with this hash and its user, unless the account is disabled.
pub async fn holder(db: &mut AnyConnection, hash: &str) -> Result<Option<Holder>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT app_passwords.id AS app_password_id, app_passwords.last_used_at, \
         (SELECT era FROM instance) AS era, ",
        columns!(),
        ", ",
        factors!(),
        " AS factors FROM app_passwords JOIN users ON users.id = app_passwords.user_id \
         WHERE app_passwords.hash = $1 AND users.disabled_at IS NULL",
    ))
    .bind(hash)
    .fetch_optional(db)
    .await
}

/// Returns true if an account has an app password with this id.
pub async fn exists(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<bool, sqlx::Error> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM app_passwords WHERE user_id = $1 AND id = $2")
        .bind(user_id)
        .bind(id)
        .fetch_optional(db)
        .await?;
    Ok(one.is_some())
}

/// Deletes an app password. Only [`super::users::change`] calls this, so that every instance drops its cached copy.
pub(super) async fn delete(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM app_passwords WHERE user_id = $1 AND id = $2").bind(user_id).bind(id).execute(db).await?;
    Ok(())
}

/// Deletes all app passwords of an account.
pub(super) async fn delete_all(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM app_passwords WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Records that an app password was used.
pub async fn touch(db: &mut AnyConnection, id: &str, at: UnixSeconds) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE app_passwords SET last_used_at = $1 WHERE id = $2 AND (last_used_at IS NULL OR last_used_at < $1)",
    )
    .bind(at)
    .bind(id)
    .execute(db)
    .await?;
    Ok(())
}
