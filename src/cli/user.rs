//! `vestibule user`: accounts, from the command line.

use anyhow::{Context, bail};

use super::account::{
    JUST_DELETED, credentials, find, last_administrator, lifetime, parse_email, parse_name, set_role, taken,
};
use super::{UserCommand, counted, group, import, limits};
use crate::accounts::access::{self, Access};
use crate::accounts::email::{self, Released};
use crate::accounts::removal::{self, Removed};
use crate::accounts::{Actor, creation, password};
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput, check_new, user_inputs};
use crate::base::user::{Email, Name, Role, User};
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::db::redacted;
use crate::storage::tokens::Purpose;
use crate::storage::users::{self, Credentials, NewUser};

pub(super) async fn run(core: &Core, command: UserCommand) -> anyhow::Result<()> {
    match command {
        UserCommand::Add { email, name, admin, password_stdin } => {
            let role = if admin { Role::Admin } else { Role::User };
            add(core, parse_email(&email)?, name, role, password_stdin).await
        }
        UserCommand::List { json } => list(core, json).await,
        UserCommand::Password { email, password_stdin } => set_password(core, &email, password_stdin).await,
        UserCommand::Role { email, role } => set_role(core, &email, Role::from_stored(&role)).await,
        UserCommand::Group(command) => group::run(core, command).await,
        UserCommand::Disable { email } => disable(core, &email).await,
        UserCommand::Enable { email } => enable(core, &email).await,
        UserCommand::Delete { email } => delete(core, &email).await,
        UserCommand::Release { email } => release(core, &email).await,
        UserCommand::Import { file, domain } => import::run(core, &file, domain.as_deref()).await,
    }
}

async fn add(core: &Core, email: Email, name: Option<String>, role: Role, from_stdin: bool) -> anyhow::Result<()> {
    let name = match name {
        Some(name) => parse_name(&name)?,
        None => Name::from_email(&email),
    };
    let hash = if from_stdin { Some(read_password(core, &user_inputs(email.as_str(), name.as_str()))?) } else { None };
    let has_password = hash.is_some();
    let new = NewUser::new(email, name, role, hash)?;
    let created = creation::create(core, Actor::Command, &new, &[]).await?;
    let user = created.with_context(|| taken(&new.email))?;
    say!("Added {} ({}).", user.email, user.role.as_str());
    if !has_password {
        print_link(core, &user, Purpose::FirstPassword).await?;
    }
    Ok(())
}

async fn list(core: &Core, json: bool) -> anyhow::Result<()> {
    let everybody = core.db.read(async |db| users::all(db).await).await?;
    if json {
        let all: Vec<_> = everybody.iter().map(as_json).collect();
        say!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(());
    }
    let count = everybody.len();
    for Credentials { user, password_hash, disabled, .. } in everybody {
        let state = match (disabled, password_hash) {
            (true, _) => "disabled",
            (false, None) => "no password yet",
            (false, Some(_)) => "active",
        };
        let since = Time::at(user.created_at, None, &ENGLISH).text;
        let groups: String = user.groups.iter().map(|group| format!(" [{group}]")).collect();
        say!("{:<40} {:<6} {state:<16} {since}  {}{groups}", user.email, user.role.as_str(), user.name);
    }
    say!("{} ({}).", counted(count, "account"), redacted(&core.config.database));
    Ok(())
}

fn as_json(credentials: &Credentials) -> serde_json::Value {
    let user = &credentials.user;
    serde_json::json!({
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "groups": user.group_names().collect::<Vec<_>>(),
        "disabled": credentials.disabled,
        "hasPassword": credentials.password_hash.is_some(),
        "createdAt": Time::at(user.created_at, None, &ENGLISH).iso,
    })
}

async fn set_password(core: &Core, email: &str, from_stdin: bool) -> anyhow::Result<()> {
    let Credentials { user, disabled, .. } = credentials(core, email).await?;
    if disabled {
        say!("{} is disabled, and can sign in only after `vestibule user enable {}`.", user.email, user.email);
    }
    if !from_stdin {
        return print_link(core, &user, Purpose::PasswordReset).await;
    }
    let hash = read_password(core, &user.user_inputs())?;
    let ended = password::set(core, Actor::Command, &user.id, &hash).await?.context(JUST_DELETED)?;
    say!("Changed the password of {}; {} ended.", user.email, counted(ended, "session"));
    Ok(())
}

async fn disable(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::disable(core, Actor::Command, &user.id).await?.context(JUST_DELETED)? {
        Access::Changed => say!("{} can no longer sign in; all sessions ended.", user.email),
        Access::Already => say!("{} is already disabled.", user.email),
        Access::LastAdministrator => return Err(last_administrator(&user)),
    }
    Ok(())
}

async fn enable(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    if !access::enable(core, Actor::Command, &user.id).await?.context(JUST_DELETED)? {
        say!("{} is already enabled.", user.email);
        return Ok(());
    }
    // A right password counted as a wrong one while nobody could sign in.
    limits::clear_account(core, &user).await.with_context(|| {
        format!("{0} can sign in again, but its attempts still count: `vestibule limits clear {0}`", user.email)
    })?;
    say!("{} can sign in again.", user.email);
    Ok(())
}

async fn delete(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match removal::delete(core, Actor::Command, &user.id).await?.context(JUST_DELETED)? {
        Removed::Done => say!("{} is deleted.", user.email),
        Removed::LastAdministrator => return Err(last_administrator(&user)),
    }
    Ok(())
}

async fn release(core: &Core, email: &str) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    match email::release(core, Actor::Command, &email).await? {
        Released::Done => say!("{email} can be used for an account again."),
        Released::InUse => bail!("{email} is the address of an account"),
        Released::NotReserved => bail!("{email} is not reserved: no account has had it"),
    }
    Ok(())
}

async fn print_link(core: &Core, user: &User, purpose: Purpose) -> anyhow::Result<()> {
    let secret = password::create_link(core, Actor::Command, &user.id, purpose).await?.context(JUST_DELETED)?;
    say!("Link to choose a password, valid for {}:", lifetime(purpose));
    say!("{}", core.config.public_url.link(&purpose.path(&secret)));
    Ok(())
}

fn read_password(core: &Core, user_inputs: &[&str]) -> anyhow::Result<PasswordHash> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("the password cannot be read from standard input")?;
    let typed = PasswordInput::from(line.trim_end_matches(['\n', '\r']));
    check_new(&typed, user_inputs).map_err(|error| match error {
        NewPasswordError::Missing => anyhow::anyhow!("standard input holds no password"),
        NewPasswordError::TooShort => {
            anyhow::anyhow!("the password is shorter than {} characters", crate::base::password::MIN_LENGTH)
        }
        NewPasswordError::TooLong => {
            anyhow::anyhow!("the password is longer than {} characters", crate::base::password::MAX_LENGTH)
        }
        NewPasswordError::Weak(why) => anyhow::anyhow!((ENGLISH.password_weak)(why)),
    })?;
    Ok(PasswordHash::new(&typed, core.config.bcrypt_cost)?)
}
