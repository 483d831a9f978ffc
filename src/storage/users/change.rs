//! Changes to an account: created, changed, and a better hash of the same password.

use sqlx::AnyConnection;

use super::lock::{Exclusion, lock_accounts};
use super::read::{Credentials, by_id, credential_columns, credentials_by_id, has_second_factor, is_kept_for_another};
use super::removal::keep_email;
use super::words;
use crate::base::clock::UnixSeconds;
use crate::base::password::PasswordHash;
use crate::base::secret::{NoRandomness, new_id};
use crate::base::user::{Email, Group, Name, Role, User, ZoneName, group};
use crate::i18n::Language;
use crate::storage::passkeys::{self, NewPasskey};
use crate::storage::query::{Query, places};
use crate::storage::user_row::{columns, factors};
use crate::storage::{app_passwords, pending_emails, recovery_codes, tokens, totp};

/// The most accounts that are created at once: SQLite allows 32,766 parameters, PostgreSQL 65,535.
pub const MOST_AT_ONCE: usize = 50;

/// An account to create.
pub struct NewUser {
    pub id: String,
    pub email: Email,
    pub name: Name,
    pub role: Role,
    pub password_hash: Option<PasswordHash>,
    /// Without the group that stands for the role.
    pub groups: Vec<Group>,
    pub disabled: bool,
    /// The sealed secret of an authenticator app.
    pub authenticator: Option<String>,
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
        let (id, groups) = (new_id()?, Vec::new());
        Ok(Self {
            id,
            email,
            name,
            role,
            password_hash,
            groups,
            disabled: false,
            authenticator: None,
            first_language: None,
            passkey_handle,
        })
    }
}

/// Creates an account. Returns `None` if an account has this email or had it before.
pub async fn insert(db: &mut AnyConnection, new: &NewUser, now: UnixSeconds) -> Result<Option<User>, sqlx::Error> {
    lock_accounts(db, Exclusion::Alone).await?;
    if is_kept_for_another(db, &new.email, &new.id).await? {
        return Ok(None);
    }
    Ok(insert_all(db, &[new], now).await?.pop())
}

/// Creates accounts whose emails are free, with a few statements: at most [`MOST_AT_ONCE`]. Call [`lock_accounts`] first,
/// with [`Exclusion::Alone`].
pub async fn insert_all(db: &mut AnyConnection, new: &[&NewUser], now: UnixSeconds) -> Result<Vec<User>, sqlx::Error> {
    let mut query = Query::default();
    query.push(
        "INSERT INTO users (id, email, name, role, password_hash, group_names, disabled_at, first_language, \
         passkey_handle, created_at, changed_at, changed, words_of) VALUES ",
    );
    query.push(&places(new.len(), 13));
    for new in new {
        query.bind(&*new.id)?;
        query.bind(new.email.as_str())?;
        query.bind(new.name.as_str())?;
        query.bind(new.role.as_str())?;
        query.bind(new.password_hash.as_ref().map(PasswordHash::as_stored))?;
        query.bind(group::to_stored(&new.groups))?;
        query.bind(new.disabled.then_some(now))?;
        query.bind(new.first_language.map(Language::tag))?;
        query.bind(&*new.passkey_handle)?;
        query.bind(now)?;
        query.bind(now)?;
        query.bind(1_i64)?;
        query.bind(1_i64)?;
    }
    query.push(concat!(" RETURNING ", credential_columns!()));
    let mut accounts: Vec<Credentials> = query.fetch_all(db).await?;
    for new in new {
        if let Some(sealed) = &new.authenticator {
            totp::insert(db, &new.id, sealed, now).await?;
            let account = accounts.iter_mut().find(|account| account.user.id == new.id);
            account.into_iter().for_each(|account| account.has_second_factor = true);
        }
    }
    words::write_first(db, &accounts).await?;
    Ok(accounts.into_iter().map(|account| account.user).collect())
}

pub async fn set_first_language(db: &mut AnyConnection, id: &str, language: Language) -> Result<(), sqlx::Error> {
    set(db, "UPDATE users SET first_language = $1 WHERE id = $2", language.tag(), id).await
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
    /// Confirms the account's pending authenticator app, in place of the one before, with the step of a code of it.
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
    /// The exclusion that a change needs.
    pub fn exclusion(&self) -> Exclusion {
        match self {
            Self::Role(_) | Self::Disabled(_) | Self::Locked | Self::Email(_) | Self::Recovered { .. } => {
                Exclusion::Alone
            }
            Self::Password(_)
            | Self::Groups(_)
            | Self::Profile(_)
            | Self::AppPasswordRevoked(_)
            | Self::AuthenticatorAdded { .. }
            | Self::AuthenticatorRemoved
            | Self::SecondFactorsRemoved
            | Self::PasskeyAdded(_)
            | Self::PasskeyRemoved(_) => Exclusion::Shared,
        }
    }

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
    sqlx::query("UPDATE users SET changed = changed + 1, words_of = changed + 1, changed_at = $1 WHERE id = $2")
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
    with_words(db, id).await
}

/// Returns an account that was just changed, whose search words are written now.
async fn with_words(db: &mut AnyConnection, id: &str) -> Result<Option<User>, sqlx::Error> {
    let Some(account) = credentials_by_id(db, id).await? else { return Ok(None) };
    words::write(db, &account).await?;
    Ok(Some(account.user))
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
