//! Shared by commands on accounts: reading an address or a name, finding an account, changing its role.

use anyhow::Context;

use crate::accounts::Actor;
use crate::accounts::access::{self, Access};
use crate::base::user::{Email, Name, NameError, Role, User};
use crate::i18n::ENGLISH;
use crate::state::Core;
use crate::storage::db::redacted;
use crate::storage::tokens::Purpose;
use crate::storage::users::{self, Credentials};

/// An account that was there when the command began, and is not any more.
pub(super) const JUST_DELETED: &str = "the account was deleted just now";

pub(super) async fn find(core: &Core, email: &str) -> anyhow::Result<User> {
    credentials(core, email).await.map(|found| found.user)
}

pub(super) async fn credentials(core: &Core, email: &str) -> anyhow::Result<Credentials> {
    let email = parse_email(email)?;
    let found = core.db.read(async |db| users::credentials(db, &email).await).await?;
    found.with_context(|| format!("{email} has no account ({})", redacted(&core.config.database)))
}

pub(super) async fn set_role(core: &Core, email: &str, role: Role) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::set_role(core, Actor::Command, &user.id, role).await?.context(JUST_DELETED)? {
        Access::Changed => say!("{} is now {}.", user.email, in_words(role)),
        Access::Already => say!("{} is already {}.", user.email, in_words(role)),
        Access::LastAdministrator => return Err(last_administrator(&user)),
    }
    Ok(())
}

pub(super) fn in_words(role: Role) -> &'static str {
    match role {
        Role::Admin => "an administrator",
        Role::User => "an ordinary user",
    }
}

pub(super) fn last_administrator(user: &User) -> anyhow::Error {
    anyhow::anyhow!(
        "{} is the last administrator; make someone else one first (vestibule user role EMAIL admin)",
        user.email
    )
}

pub(super) fn parse_email(text: &str) -> anyhow::Result<Email> {
    Email::parse(text).map_err(|_| anyhow::anyhow!("{text:?} is not an email address such as name@example.org"))
}

pub(super) fn parse_name(text: &str) -> anyhow::Result<Name> {
    Name::parse(text).map_err(|error| match error {
        NameError::Missing => anyhow::anyhow!("the name is empty"),
        NameError::TooLong => anyhow::anyhow!("the name is longer than {} characters", Name::MAX_LENGTH),
        NameError::Malformed => anyhow::anyhow!("the name contains control or invisible characters"),
    })
}

/// The sentence for an address that cannot be a new account's.
pub(super) fn taken(email: &Email) -> String {
    format!("{email} already has an account, or had one (then `vestibule user release {email}` frees it)")
}

/// The lifetime of a link, in words.
pub(super) fn lifetime(purpose: Purpose) -> String {
    ENGLISH.duration(purpose.lifetime_seconds().unsigned_abs())
}
