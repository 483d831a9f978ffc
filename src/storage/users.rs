//! Accounts in the database.

use std::collections::BTreeMap;

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::passkeys::{self, NewPasskey};
use super::user_row::{columns, factors};
use super::{app_passwords, invitations, pending_emails, recovery_codes, tokens, totp};
use crate::base::clock::UnixSeconds;
use crate::base::password::PasswordHash;
use crate::base::secret::{NoRandomness, hash_secret, new_id};
use crate::base::user::{Email, Group, Name, Role, User, ZoneName, group};
use crate::i18n::Language;

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

/// The columns of [`Credentials`], in a query's text.
macro_rules! credentials {
    () => {
        concat!(columns!(), ", password_hash, password_epoch, disabled_at, locked_at, ", factors!(), " AS factors")
    };
}

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

/// An account to create.
pub struct NewUser {
    pub id: String,
    pub email: Email,
    pub name: Name,
    pub role: Role,
    pub password_hash: Option<PasswordHash>,
    /// The language of the page where the account is created.
    pub first_language: Option<Language>,
    /// The handle by which authenticators know the user, in base64url.
    pub passkey_handle: String,
}

impl NewUser {
    pub fn new(
        email: Email,
        name: Name,
        role: Role,
        password_hash: Option<PasswordHash>,
    ) -> Result<Self, NoRandomness> {
        let passkey_handle = passkeys::new_handle()?;
        Ok(Self { id: new_id()?, email, name, role, password_hash, first_language: None, passkey_handle })
    }
}

/// Creates an account. Returns `None` if an account has this email or had it before.
pub async fn insert(db: &mut AnyConnection, new: &NewUser, now: UnixSeconds) -> Result<Option<User>, sqlx::Error> {
    lock_accounts(db).await?;
    if is_kept_for_another(db, &new.email, &new.id).await? {
        return Ok(None);
    }
    sqlx::query(
        "INSERT INTO users (id, email, name, role, password_hash, first_language, passkey_handle, created_at, changed, \
         changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $8)",
    )
    .bind(&new.id)
    .bind(new.email.as_str())
    .bind(new.name.as_str())
    .bind(new.role.as_str())
    .bind(new.password_hash.as_ref().map(PasswordHash::as_stored))
    .bind(new.first_language.map(Language::tag))
    .bind(&new.passkey_handle)
    .bind(now)
    .execute(&mut *db)
    .await?;
    by_id(db, &new.id).await
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

pub async fn set_first_language(db: &mut AnyConnection, id: &str, language: Language) -> Result<(), sqlx::Error> {
    set(db, "UPDATE users SET first_language = $1 WHERE id = $2", language.tag(), id).await
}

/// Returns true for an address that another account has or had. Call [`lock_accounts`] first if a write depends on the
/// answer.
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

pub async fn credentials(db: &mut AnyConnection, email: &Email) -> Result<Option<Credentials>, sqlx::Error> {
    sqlx::query_as(concat!("SELECT ", credentials!(), " FROM users WHERE email = $1"))
        .bind(email.as_str())
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

/// Counts the users who can sign in and have no second factor, by role.
pub async fn count_without_second_factor(db: &mut AnyConnection) -> Result<Vec<(Role, i64)>, sqlx::Error> {
    let counted: Vec<(String, i64)> = sqlx::query_as(concat!(
        "SELECT role, COUNT(*) FROM users WHERE disabled_at IS NULL AND ",
        factors!(),
        " = 0 GROUP BY role"
    ))
    .fetch_all(db)
    .await?;
    Ok(counted.into_iter().map(|(role, count)| (Role::from_stored(&role), count)).collect())
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

/// Returns true if there is one account at most.
pub async fn is_only_one(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let two: Vec<(String,)> = sqlx::query_as("SELECT id FROM users LIMIT 2").fetch_all(db).await?;
    Ok(two.len() < 2)
}

/// All users, oldest account first.
pub async fn all(db: &mut AnyConnection) -> Result<Vec<Credentials>, sqlx::Error> {
    sqlx::query_as(concat!("SELECT ", credentials!(), " FROM users ORDER BY created_at, email")).fetch_all(db).await
}

/// The number of users in each group, also in the one that stands for the administrator's role.
pub async fn group_sizes(db: &mut AnyConnection) -> Result<BTreeMap<String, i64>, sqlx::Error> {
    let together = "SELECT group_names, COUNT(*) FROM users WHERE group_names <> '' GROUP BY group_names \
                    UNION ALL SELECT $1, COUNT(*) FROM users WHERE role = 'admin'";
    let counted: Vec<(String, i64)> = sqlx::query_as(together).bind(Group::ADMINS).fetch_all(db).await?;
    let mut sizes = BTreeMap::new();
    for (names, users) in counted {
        for group in group::from_stored(&names) {
            *sizes.entry(group.to_string()).or_default() += users;
        }
    }
    Ok(sizes)
}

/// Locks the account's row until the transaction ends. Returns true if the account hasn't changed since `user` was read
/// and may sign in.
pub async fn lock_unchanged(db: &mut AnyConnection, user: &User) -> Result<bool, sqlx::Error> {
    let locked =
        sqlx::query("UPDATE users SET changed = changed WHERE id = $1 AND changed = $2 AND disabled_at IS NULL")
            .bind(&user.id)
            .bind(user.changed)
            .execute(db)
            .await?;
    Ok(locked.rows_affected() == 1)
}

/// Locks the account's row until the transaction ends. Returns the current user, or `None` if the account may not sign
/// in.
pub async fn lock_active(db: &mut AnyConnection, id: &str) -> Result<Option<User>, sqlx::Error> {
    lock(db, id).await?;
    sqlx::query_as(concat!("SELECT ", columns!(), " FROM users WHERE id = $1 AND disabled_at IS NULL"))
        .bind(id)
        .fetch_optional(db)
        .await
}

/// Locks the account's row until the transaction ends. Transactions that also change other rows lock this row first,
/// against deadlocks. Returns true if there is such an account.
pub async fn lock(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let locked = sqlx::query("UPDATE users SET changed = changed WHERE id = $1").bind(id).execute(db).await?;
    Ok(locked.rows_affected() == 1)
}

/// A change of an account.
pub enum Change<'a> {
    Password(&'a PasswordHash),
    Role(Role),
    Disabled(bool),
    /// Disables the account, and removes its password and everything that a new one invalidates, so that nothing of it comes
    /// back when the account is enabled. No passkey replaces the password any longer.
    Locked,
    /// All groups of the account, without the group that stands for its role.
    Groups(&'a [Group]),
    Profile(&'a Profile),
    /// A confirmed address. The previous address stays reserved for this account.
    Email(&'a Email),
    /// Removes the password, so that nobody can sign in with it, and the second factors added since a time: a thief who
    /// took the account then may have added them. An earlier passkey may be theirs too, so none replaces the password any
    /// longer.
    Recovered {
        since: UnixSeconds,
    },
    /// Revokes the app password with this id.
    AppPasswordRevoked(&'a str),
    /// Confirms the account's authenticator app, with the step of a code of it.
    AuthenticatorAdded {
        step: i64,
    },
    /// Removes the authenticator app.
    AuthenticatorRemoved,
    /// Removes all second factors.
    SecondFactorsRemoved,
    PasskeyAdded(&'a NewPasskey<'a>),
    /// Removes the passkey with this id.
    PasskeyRemoved(&'a str),
}

impl Change<'_> {
    /// Returns true for a change of how the user signs in, which ends the trust in browsers.
    pub fn is_of_credentials(&self) -> bool {
        match self {
            Self::Password(_)
            | Self::Recovered { .. }
            | Self::Locked
            | Self::AuthenticatorAdded { .. }
            | Self::AuthenticatorRemoved
            | Self::SecondFactorsRemoved
            | Self::PasskeyAdded(_)
            | Self::PasskeyRemoved(_) => true,
            Self::Role(_)
            | Self::Disabled(_)
            | Self::Groups(_)
            | Self::Profile(_)
            | Self::Email(_)
            | Self::AppPasswordRevoked(_) => false,
        }
    }
}

/// The new values of a profile. `None` leaves a value as it is.
#[derive(Default)]
pub struct Profile {
    pub name: Option<Name>,
    /// `Some(None)`: the browser's.
    pub language: Option<Option<Language>>,
    /// `Some(None)`: the browser's.
    pub time_zone: Option<Option<ZoneName>>,
    pub sign_in_notices: Option<bool>,
}

impl Profile {
    /// Returns true if a user's profile would be another with these values.
    pub fn differs_from(&self, user: &User) -> bool {
        let zone = self.time_zone.map(|zone| zone.map(ZoneName::as_str));
        self.name.as_ref().is_some_and(|name| name.as_str() != user.name)
            || self.language.is_some_and(|language| language != user.language)
            || zone.is_some_and(|zone| zone != user.time_zone.as_deref())
            || self.sign_in_notices.is_some_and(|notices| notices != user.sign_in_notices)
    }
}

/// Changes an account. All changes go through here and are counted, so that copies of the account can be recognised as
/// older. Returns the changed user, or `None` if there is no such account.
pub async fn change(
    db: &mut AnyConnection,
    id: &str,
    change: Change<'_>,
    now: UnixSeconds,
) -> Result<Option<User>, sqlx::Error> {
    sqlx::query("UPDATE users SET changed = changed + 1, changed_at = $1 WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(&mut *db)
        .await?;
    match change {
        Change::Password(hash) => set_password(db, id, Some(hash)).await?,
        Change::Recovered { since } => {
            set_password(db, id, None).await?;
            remove_second_factors(db, id, since).await?;
            passkeys::make_second_steps(db, id).await?;
        }
        Change::Role(role) => set(db, "UPDATE users SET role = $1 WHERE id = $2", role.as_str(), id).await?,
        Change::Disabled(disabled) => {
            if disabled {
                tokens::delete_all_but_undo(db, id).await?;
                pending_emails::delete(db, id).await?;
            }
            let query = "UPDATE users SET disabled_at = $1, locked_at = NULL WHERE id = $2";
            set(db, query, disabled.then_some(now), id).await?
        }
        Change::Locked => {
            set_password(db, id, None).await?;
            passkeys::make_second_steps(db, id).await?;
            set(db, "UPDATE users SET disabled_at = $1, locked_at = $1 WHERE id = $2", now, id).await?
        }
        Change::Groups(groups) => {
            set(db, "UPDATE users SET group_names = $1 WHERE id = $2", group::to_stored(groups), id).await?
        }
        Change::Profile(profile) => set_profile(db, id, profile).await?,
        Change::Email(email) => set_email(db, id, email).await?,
        Change::AppPasswordRevoked(app_password) => app_passwords::delete(db, id, app_password).await?,
        Change::AuthenticatorAdded { step } => totp::confirm(db, id, step, now).await?,
        Change::AuthenticatorRemoved => {
            totp::delete(db, id).await?;
            delete_useless_codes(db, id).await?;
        }
        Change::SecondFactorsRemoved => remove_second_factors(db, id, 0).await?,
        Change::PasskeyAdded(passkey) => passkeys::insert(db, id, passkey, now).await?,
        Change::PasskeyRemoved(passkey) => {
            passkeys::delete(db, id, passkey).await?;
            delete_useless_codes(db, id).await?;
        }
    }
    by_id(db, id).await
}

/// Deletes the second factors of an account that were added since a time.
async fn remove_second_factors(db: &mut AnyConnection, id: &str, since: UnixSeconds) -> Result<(), sqlx::Error> {
    passkeys::delete_since(db, id, since).await?;
    totp::delete_since(db, id, since).await?;
    delete_useless_codes(db, id).await
}

/// Deletes the recovery codes of an account that has no factor left that they stand in for.
async fn delete_useless_codes(db: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    match has_second_factor(db, id).await? {
        true => Ok(()),
        false => recovery_codes::delete_all(db, id).await,
    }
}

async fn set<'q, T>(db: &mut AnyConnection, query: &'static str, value: T, id: &'q str) -> Result<(), sqlx::Error>
where
    T: sqlx::Encode<'q, sqlx::Any> + sqlx::Type<sqlx::Any> + 'q,
{
    sqlx::query(query).bind(value).bind(id).execute(db).await?;
    Ok(())
}

/// A new password invalidates all links to choose one, and everything that a person who knew the previous password may
/// have requested or created.
async fn set_password(db: &mut AnyConnection, id: &str, hash: Option<&PasswordHash>) -> Result<(), sqlx::Error> {
    tokens::delete_all_but_undo(db, id).await?;
    pending_emails::delete(db, id).await?;
    app_passwords::delete_all(db, id).await?;
    sqlx::query("UPDATE users SET password_hash = $1, password_epoch = $2 WHERE id = $3")
        .bind(hash.map(PasswordHash::as_stored))
        .bind(hash.map_or_else(String::new, PasswordHash::epoch))
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

async fn set_profile(db: &mut AnyConnection, id: &str, profile: &Profile) -> Result<(), sqlx::Error> {
    if let Some(name) = &profile.name {
        set(db, "UPDATE users SET name = $1 WHERE id = $2", name.as_str(), id).await?;
    }
    if let Some(language) = profile.language {
        set(db, "UPDATE users SET language = $1 WHERE id = $2", language.map(Language::tag), id).await?;
    }
    if let Some(zone) = profile.time_zone {
        set(db, "UPDATE users SET time_zone = $1 WHERE id = $2", zone.map(ZoneName::as_str), id).await?;
    }
    if let Some(wanted) = profile.sign_in_notices {
        set(db, "UPDATE users SET sign_in_notices = $1 WHERE id = $2", i64::from(wanted), id).await?;
    }
    Ok(())
}

/// Reserves the previous address for this account, which may return to it.
async fn set_email(db: &mut AnyConnection, id: &str, email: &Email) -> Result<(), sqlx::Error> {
    let Some(User { email: before, .. }) = by_id(db, id).await? else { return Ok(()) };
    keep_email(db, &before, Some(id)).await?;
    tokens::delete_all_but_undo(db, id).await?;
    pending_emails::delete(db, id).await?;
    set(db, "UPDATE users SET email = $1 WHERE id = $2", email.as_str(), id).await
}

/// Reserves an address, so that no other account can use it.
async fn keep_email(db: &mut AnyConnection, email: &str, user_id: Option<&str>) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO former_emails (hash, user_id) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET user_id = $2",
    )
    .bind(hash_secret(email))
    .bind(user_id)
    .execute(db)
    .await?;
    Ok(())
}

/// Allows any account to use a reserved address. Returns true if the address was reserved.
pub async fn release_email(db: &mut AnyConnection, email: &Email) -> Result<bool, sqlx::Error> {
    let released =
        sqlx::query("DELETE FROM former_emails WHERE hash = $1").bind(hash_secret(email.as_str())).execute(db).await?;
    Ok(released.rows_affected() == 1)
}

/// Replaces the hash with a better one of the same password, unless the password was changed meanwhile. This isn't a
/// change of the account, so sessions continue.
pub async fn replace_hash(db: &mut AnyConnection, user: &User, hash: &PasswordHash) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2 AND changed = $3")
        .bind(hash.as_stored())
        .bind(&user.id)
        .bind(user.changed)
        .execute(db)
        .await?;
    Ok(())
}

/// How long a deletion is remembered, in seconds: longer than anything cached about the account can be current.
const DELETED_RETENTION: i64 = 10 * 60;

/// Deletes an account with everything that belongs only to it, and the links for its address. A hash of each of its
/// addresses stays, so that no other account can use them. Returns the number of this change, which is remembered for a
/// while.
pub async fn delete(db: &mut AnyConnection, user: &User, now: UnixSeconds) -> Result<i64, sqlx::Error> {
    let changed = sqlx::query_scalar(
        "INSERT INTO deleted_users (id, changed, deleted_at) SELECT id, changed + 1, $1 FROM users WHERE id = $2 \
         RETURNING changed",
    )
    .bind(now)
    .bind(&user.id)
    .fetch_one(&mut *db)
    .await?;
    keep_email(db, &user.email, None).await?;
    tokens::delete_of_address(db, &user.email).await?;
    invitations::forget_creator(db, &user.id).await?;
    sqlx::query("UPDATE former_emails SET user_id = NULL WHERE user_id = $1").bind(&user.id).execute(&mut *db).await?;
    sqlx::query("DELETE FROM users WHERE id = $1").bind(&user.id).execute(db).await?;
    Ok(changed)
}

/// Returns the accounts that were changed or deleted since a time, each with the number of its last change.
pub async fn changed_since(db: &mut AnyConnection, since: UnixSeconds) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, changed FROM users WHERE changed_at >= $1 \
         UNION ALL SELECT id, changed FROM deleted_users WHERE deleted_at >= $1",
    )
    .bind(since)
    .fetch_all(db)
    .await
}

/// Deletes up to `most` old deletions.
pub async fn sweep_deleted(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let old = "DELETE FROM deleted_users WHERE id IN (SELECT id FROM deleted_users WHERE deleted_at < $1 LIMIT $2)";
    let gone = sqlx::query(old).bind(now - DELETED_RETENTION).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
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

/// Returns true if an account is the only administrator who can sign in. Call [`lock_accounts`] first if a write depends
/// on the answer.
pub async fn is_last_administrator(db: &mut AnyConnection, id: &str) -> Result<bool, sqlx::Error> {
    let able: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL AND password_hash IS NOT NULL LIMIT 2",
    )
    .fetch_all(db)
    .await?;
    Ok(able == [id])
}

/// The database's own id.
pub async fn instance_id(db: &mut AnyConnection) -> Result<String, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM instance WHERE one = 1").fetch_one(db).await
}

/// Locks the list of addresses and administrators until the transaction ends, so that transactions that change it run
/// one after another.
pub async fn lock_accounts(db: &mut AnyConnection) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE instance SET id = id WHERE one = 1").execute(db).await?;
    Ok(())
}
