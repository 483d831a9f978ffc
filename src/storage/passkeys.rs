//! Passkeys: the public keys of users, and what each use updates.

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::user_row::columns;
use crate::base::clock::UnixSeconds;
use crate::base::secret::{NoRandomness, encode, random};
use crate::base::user::{Name, User};
use crate::base::webauthn::{Credential, State};

/// The most passkeys of one account.
pub const MAX_PER_USER: usize = 20;

/// A user's passkey.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// Public.
    pub id: String,
    /// The id that the authenticator chose, in base64url.
    pub credential: String,
    /// A COSE_Key in base64url.
    pub public_key: String,
    pub sign_count: u32,
    /// True if the authenticator verified its user when it created the passkey, which may then replace the password, until
    /// the account is recovered.
    pub user_verified: bool,
    pub backup_eligible: bool,
    /// Separated by spaces.
    pub transports: String,
    /// The host of the site, on which alone it works.
    pub host: String,
    pub name: String,
    pub created_at: UnixSeconds,
    /// `None` if never used since it was created.
    pub last_used_at: Option<UnixSeconds>,
}

/// The columns of a [`Passkey`], in a query's text.
macro_rules! passkey {
    () => {
        "passkeys.id AS passkey_id, passkeys.credential, passkeys.public_key, passkeys.sign_count, \
         passkeys.user_verified, passkeys.backup_eligible, passkeys.transports, passkeys.host, \
         passkeys.name AS passkey_name, passkeys.created_at AS passkey_created_at, passkeys.last_used_at"
    };
}

impl<'r> FromRow<'r, AnyRow> for Passkey {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let number = |column| row.try_get::<i64, _>(column);
        Ok(Self {
            id: row.try_get("passkey_id")?,
            credential: row.try_get("credential")?,
            public_key: row.try_get("public_key")?,
            // Written from a `u32`.
            sign_count: u32::try_from(number("sign_count")?).unwrap_or(u32::MAX),
            user_verified: number("user_verified")? == 1,
            backup_eligible: number("backup_eligible")? == 1,
            transports: row.try_get("transports")?,
            host: row.try_get("host")?,
            name: row.try_get("passkey_name")?,
            created_at: number("passkey_created_at")?,
            last_used_at: row.try_get("last_used_at")?,
        })
    }
}

/// A passkey and its user.
#[derive(Debug)]
pub struct Holder {
    pub passkey: Passkey,
    pub user: User,
    pub password_epoch: String,
    /// False if the account's password was revoked or never chosen.
    pub has_password: bool,
    /// The handle by which the authenticator knows the user, in base64url.
    pub handle: Option<String>,
}

impl<'r> FromRow<'r, AnyRow> for Holder {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let password_hash: Option<String> = row.try_get("password_hash")?;
        Ok(Self {
            passkey: Passkey::from_row(row)?,
            user: User::from_row(row)?,
            password_epoch: row.try_get("password_epoch")?,
            has_password: password_hash.is_some(),
            handle: row.try_get("passkey_handle")?,
        })
    }
}

/// A passkey to store.
pub struct NewPasskey<'a> {
    pub id: &'a str,
    pub credential: &'a Credential,
    pub transports: &'a str,
    pub host: &'a str,
    pub name: &'a Name,
}

/// The passkeys of an account, newest first.
pub async fn of_user(db: &mut AnyConnection, user_id: &str) -> Result<Vec<Passkey>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT ",
        passkey!(),
        " FROM passkeys WHERE user_id = $1 ORDER BY passkeys.created_at DESC, passkeys.id"
    ))
    .bind(user_id)
    .fetch_all(db)
    .await
}

/// Counts passkeys by the host on which they work.
pub async fn count_by_host(db: &mut AnyConnection) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as("SELECT host, COUNT(*) FROM passkeys GROUP BY host ORDER BY host").fetch_all(db).await
}

/// Finds a passkey by the authenticator's id, with its user, unless the account is disabled.
pub async fn holder(db: &mut AnyConnection, credential: &[u8]) -> Result<Option<Holder>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT users.password_epoch, users.password_hash, users.passkey_handle, ",
        passkey!(),
        ", ",
        columns!(),
        " FROM passkeys JOIN users ON users.id = passkeys.user_id \
         WHERE passkeys.credential = $1 AND users.disabled_at IS NULL",
    ))
    .bind(encode(credential))
    .fetch_optional(db)
    .await
}

/// Returns true if any account has this passkey.
pub async fn exists(db: &mut AnyConnection, credential: &[u8]) -> Result<bool, sqlx::Error> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM passkeys WHERE credential = $1")
        .bind(encode(credential))
        .fetch_optional(db)
        .await?;
    Ok(one.is_some())
}

/// Stores a passkey. Only [`super::users::change`] calls this and [`delete`], so that every instance drops its copy of
/// the account.
pub(super) async fn insert(
    db: &mut AnyConnection,
    user_id: &str,
    new: &NewPasskey<'_>,
    now: UnixSeconds,
) -> Result<(), sqlx::Error> {
    let Credential { id, public_key, state, backup_eligible, aaguid } = new.credential;
    let aaguid: String = aaguid.iter().map(|byte| format!("{byte:02x}")).collect();
    sqlx::query(
        "INSERT INTO passkeys (id, user_id, credential, public_key, sign_count, user_verified, backup_eligible, \
         backed_up, transports, aaguid, host, name, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(new.id)
    .bind(user_id)
    .bind(encode(id))
    .bind(encode(public_key))
    .bind(i64::from(state.sign_count))
    .bind(i64::from(state.user_verified))
    .bind(i64::from(*backup_eligible))
    .bind(i64::from(state.backed_up))
    .bind(new.transports)
    .bind(aaguid)
    .bind(new.host)
    .bind(new.name.as_str())
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Records a verified use. Returns false if another use was recorded since `passkey` was read, and counted as far.
pub async fn note_use(
    db: &mut AnyConnection,
    passkey: &Passkey,
    state: State,
    now: UnixSeconds,
) -> Result<bool, sqlx::Error> {
    let noted = sqlx::query(
        "UPDATE passkeys SET sign_count = $1, backed_up = $2, last_used_at = $3 \
         WHERE id = $4 AND (sign_count < $1 OR (sign_count = 0 AND $1 = 0))",
    )
    .bind(i64::from(state.sign_count))
    .bind(i64::from(state.backed_up))
    .bind(now)
    .bind(&passkey.id)
    .execute(db)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// Returns false if the account has no passkey with this id.
pub async fn rename(db: &mut AnyConnection, user_id: &str, id: &str, name: &Name) -> Result<bool, sqlx::Error> {
    let renamed = sqlx::query("UPDATE passkeys SET name = $1 WHERE id = $2 AND user_id = $3")
        .bind(name.as_str())
        .bind(id)
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(renamed.rows_affected() == 1)
}

pub(super) async fn delete(db: &mut AnyConnection, user_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM passkeys WHERE id = $1 AND user_id = $2").bind(id).bind(user_id).execute(db).await?;
    Ok(())
}

pub(super) async fn delete_since(db: &mut AnyConnection, user_id: &str, since: UnixSeconds) -> Result<(), sqlx::Error> {
    let added = "DELETE FROM passkeys WHERE user_id = $1 AND created_at >= $2";
    sqlx::query(added).bind(user_id).bind(since).execute(db).await?;
    Ok(())
}

/// Leaves an account without passkeys that replace the password.
pub(super) async fn make_second_steps(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE passkeys SET user_verified = 0 WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}

/// Returns a new handle: what authenticators know a user by, 32 random bytes in base64url.
pub fn new_handle() -> Result<String, NoRandomness> {
    Ok(encode(&random::<32>()?))
}

/// Returns a user's handle. `None` for an account that an older program created.
pub async fn handle(db: &mut AnyConnection, user_id: &str) -> Result<Option<String>, sqlx::Error> {
    let handle: Option<Option<String>> =
        sqlx::query_scalar("SELECT passkey_handle FROM users WHERE id = $1").bind(user_id).fetch_optional(db).await?;
    Ok(handle.flatten())
}

/// Stores a user's handle, unless there is one, and returns the stored one.
pub async fn keep_handle(db: &mut AnyConnection, user_id: &str, new: &str) -> Result<String, sqlx::Error> {
    sqlx::query_scalar(
        "UPDATE users SET passkey_handle = COALESCE(passkey_handle, $1) WHERE id = $2 RETURNING passkey_handle",
    )
    .bind(new)
    .bind(user_id)
    .fetch_one(db)
    .await
}
