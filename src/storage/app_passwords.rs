//! App passwords: for programs that cannot show a sign-in page. The database keeps only their hashes.

use sqlx::{AnyConnection, FromRow};

use super::user_row::columns;
use crate::base::clock::UnixSeconds;
use crate::base::secret::{self, NoRandomness, hash_secret};
use crate::base::user::{Name, User};

/// The prefix of every app password, so that people and secret scanners recognize one.
pub const PREFIX: &str = "vst_";
/// The most that one account has.
pub const MAX_PER_USER: usize = 50;

/// One as its owner sees it.
#[derive(FromRow)]
pub struct AppPassword {
    /// Public.
    pub id: String,
    /// The name that its owner chose, unique among theirs.
    pub name: String,
    pub created_at: UnixSeconds,
    /// `None`: never.
    pub last_used_at: Option<UnixSeconds>,
}

/// The user of an app password.
#[derive(FromRow)]
pub struct Holder {
    /// The app password's.
    #[sqlx(rename = "app_password_id")]
    pub id: String,
    pub last_used_at: Option<UnixSeconds>,
    #[sqlx(flatten)]
    pub user: User,
}

/// One that does not exist yet.
pub struct NewAppPassword<'a> {
    pub id: &'a str,
    pub name: &'a Name,
    /// The whole text.
    pub secret: &'a str,
}

/// The outcome of [`insert`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    Done,
    NameTaken,
    TooMany,
}

/// A new one, as text: 256 random bits.
pub fn new_secret() -> Result<String, NoRandomness> {
    Ok(format!("{PREFIX}{}", secret::new_secret()?))
}

/// Returns true for a text that [`new_secret`] could have made.
pub fn is_well_formed(text: &str) -> bool {
    text.strip_prefix(PREFIX).and_then(secret::decode).is_some_and(|bytes| bytes.len() == 32)
}

/// Gives an account another one. Its row has to be held, so that no two are counted as one.
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

/// Those of an account, the newest first.
pub async fn of_user(db: &mut AnyConnection, user_id: &str) -> Result<Vec<AppPassword>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, name, created_at, last_used_at FROM app_passwords WHERE user_id = $1 ORDER BY created_at DESC, name",
    )
    .bind(user_id)
    .fetch_all(db)
    .await
}

/// Finds the app password of a hash with its user, unless the account is disabled.
pub async fn holder(db: &mut AnyConnection, hash: &str) -> Result<Option<Holder>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT app_passwords.id AS app_password_id, app_passwords.last_used_at, ",
        columns!(),
        " FROM app_passwords JOIN users ON users.id = app_passwords.user_id \
         WHERE app_passwords.hash = $1 AND users.disabled_at IS NULL",
    ))
    .bind(hash)
    .fetch_optional(db)
    .await
}

/// Returns true if an account has an app password of this id.
pub async fn exists(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<bool, sqlx::Error> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM app_passwords WHERE user_id = $1 AND id = $2")
        .bind(user_id)
        .bind(id)
        .fetch_optional(db)
        .await?;
    Ok(one.is_some())
}

/// Only [`super::users::change`] takes them away, so that no instance goes on believing one.
pub(super) async fn delete(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM app_passwords WHERE user_id = $1 AND id = $2").bind(user_id).bind(id).execute(db).await?;
    Ok(())
}

/// Deletes all app passwords of an account.
pub(super) async fn delete_all(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM app_passwords WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Notes that one was used.
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
