//! Shared by commands on users: reading an email or a name, finding a user, changing a role.

use anyhow::{Context, bail};

use crate::accounts::{Actor, Target, access};
use crate::base::user::{Email, EmailError, Name, NameError, Role, User};
use crate::i18n::ENGLISH;
use crate::mail::Unsent;
use crate::state::Core;
use crate::storage::tokens::Purpose;
use crate::storage::users::{self, Credentials, Filter, Listed};

pub(super) async fn find(core: &Core, email: &str) -> anyhow::Result<User> {
    credentials(core, email).await.map(|found| found.user)
}

pub(super) async fn credentials(core: &Core, email: &str) -> anyhow::Result<Credentials> {
    let email = parse_email(email)?;
    let found = core.db.read(async |db| users::credentials(db, &email).await).await?;
    found.with_context(|| {
        let database = core.config.database.redacted();
        format!("There is no user {email} ({database}). `vestibule user list` lists all users.")
    })
}

/// The most users that one query reads.
const PAGE: usize = 500;

/// Reads the users that meet the conditions, a page at a time. Returns their number.
pub(super) async fn each_user(
    core: &Core,
    filter: &Filter,
    mut see: impl FnMut(Listed) -> anyhow::Result<()>,
) -> anyhow::Result<u64> {
    let (mut position, mut count) = (None, 0);
    loop {
        let page = core.db.read(async |db| users::search(db, filter, position.as_ref(), PAGE).await).await?;
        for user in page.users {
            see(user)?;
            count += 1;
        }
        position = page.next;
        if position.is_none() {
            return Ok(count);
        }
    }
}

/// Writes the search words of users that an earlier version of the program created or changed, before a server does it.
pub(super) async fn complete_words(core: &Core) -> anyhow::Result<()> {
    while core.db.write(async |db| users::complete(db).await).await? {}
    Ok(())
}

pub(super) async fn set_role(core: &Core, email: &str, role: Role) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::set_role(core, Actor::Command, Target::now(&user.id), role).await?? {
        true => say!("{} is now {}.", user.email, in_words(role)),
        false => say!("{} is already {}.", user.email, in_words(role)),
    }
    if role == Role::User { say_if_no_administrator(core).await } else { Ok(()) }
}

pub(super) fn in_words(role: Role) -> &'static str {
    match role {
        Role::Admin => "an administrator",
        Role::User => "an ordinary user",
    }
}

/// Why a user can or can't sign in.
pub(super) fn state(disabled: bool, locked: bool, has_password: bool) -> &'static str {
    match (disabled, has_password) {
        (true, _) if locked => "locked",
        (true, _) => "disabled",
        (false, false) => "no password",
        (false, true) => "active",
    }
}

pub(super) fn parse_email(text: &str) -> anyhow::Result<Email> {
    Email::parse(text).map_err(|error| match error {
        EmailError::InternationalLocalPart => {
            anyhow::anyhow!("{text:?} has letters other than a to z before the @, to which few mail servers deliver.")
        }
        EmailError::TooLong => anyhow::anyhow!("The email is longer than {} characters.", Email::MAX_LENGTH),
        EmailError::Missing | EmailError::Malformed => {
            anyhow::anyhow!("{text:?} is not an email such as name@example.org.")
        }
    })
}

pub(super) fn parse_name(text: &str) -> anyhow::Result<Name> {
    Name::parse(text).map_err(|error| match error {
        NameError::Missing => anyhow::anyhow!("The name is empty."),
        NameError::TooLong => anyhow::anyhow!("The name is longer than {} characters.", Name::MAX_LENGTH),
        NameError::Malformed => anyhow::anyhow!("The name contains control or invisible characters."),
    })
}

/// Says what to do if the account that was just deleted or demoted was the only administrator: one who couldn't sign in.
pub(super) async fn say_if_no_administrator(core: &Core) -> anyhow::Result<()> {
    if !core.db.read(async |db| users::has_administrator(db).await).await? {
        say!(
            "There is no administrator now. The set-up link works again, and each start of the server prints it; or run \
             `vestibule user add EMAIL --admin`."
        );
    }
    Ok(())
}

/// Says why an email can't be a new user's: another user has it, or had it.
pub(super) async fn taken(core: &Core, email: &Email) -> anyhow::Error {
    match core.db.read(async |db| users::credentials(db, email).await).await {
        Ok(Some(_)) => anyhow::anyhow!(
            "There is already a user {email}. `vestibule user password {email}` prints a new link to choose a password."
        ),
        Ok(None) => anyhow::anyhow!(
            "{email} is reserved, because a user had it before. `vestibule user release {email}` frees it."
        ),
        Err(error) => error.into(),
    }
}

/// The lifetime of a link, in words.
pub(super) fn lifetime(purpose: Purpose) -> String {
    ENGLISH.duration(purpose.lifetime_seconds().unsigned_abs())
}

/// Says whether a printed link was also sent. `None`: no mail server is configured.
///
/// # Errors
/// If sending it failed.
pub(super) fn say_whether_sent(email: &str, sent: Option<Result<(), Unsent>>) -> anyhow::Result<()> {
    match sent {
        Some(Ok(())) => say!("Sent to {email}."),
        Some(Err(why)) => bail!("The link works, but was not sent to {email}: {why}. Give it to them yourself."),
        None => say!("Not sent to {email}, because SMTP_URL is not set. Give it to them yourself."),
    }
    Ok(())
}
