//! What commands on accounts share: reading an address or a name, finding an account, changing its role.

use anyhow::{Context, bail};

use super::Tools;
use crate::base::user::{Email, Name, NameError, Role, User};
use crate::i18n::ENGLISH;
use crate::storage::db::redacted;
use crate::storage::tokens::Purpose;
use crate::storage::users::{self, Change, Credentials};

pub(super) async fn find(tools: &Tools, email: &str) -> anyhow::Result<User> {
    credentials(tools, email).await.map(|found| found.user)
}

pub(super) async fn credentials(tools: &Tools, email: &str) -> anyhow::Result<Credentials> {
    let email = parse_email(email)?;
    let found = tools.db.read(async |db| users::credentials(db, &email).await).await?;
    found.with_context(|| format!("{email} has no account ({})", redacted(&tools.config.database)))
}

pub(super) async fn set_role(tools: &Tools, email: &str, role: Role) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    if user.role == role {
        say!("{} is already {}.", user.email, in_words(role));
        return Ok(());
    }
    let now = tools.clock.now();
    let changed = tools
        .db
        .write(async |db| {
            users::lock_accounts(db).await?;
            if role == Role::User && users::is_last_administrator(db, &user.id).await? {
                return Ok(false);
            }
            users::change(db, &user.id, Change::Role(role), now).await?;
            Ok(true)
        })
        .await?;
    refuse_unless(changed, &user)?;
    tools.audit.role_changed(&user, role).await;
    say!("{} is now {}.", user.email, in_words(role));
    Ok(())
}

pub(super) fn in_words(role: Role) -> &'static str {
    match role {
        Role::Admin => "an administrator",
        Role::User => "an ordinary user",
    }
}

pub(super) fn refuse_unless(done: bool, user: &User) -> anyhow::Result<()> {
    if done {
        return Ok(());
    }
    bail!("{} is the last administrator; make someone else one first (vestibule user role EMAIL admin)", user.email)
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

/// Why an address cannot be a new account's.
pub(super) fn taken(email: &Email) -> String {
    format!("{email} already has an account, or had one (then `vestibule user release {email}` frees it)")
}

/// How long a link works, in words.
pub(super) fn lifetime(purpose: Purpose) -> String {
    (ENGLISH.duration)(purpose.lifetime_seconds().unsigned_abs())
}
