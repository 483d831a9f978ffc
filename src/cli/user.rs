//! `vestibule user`: accounts, from the command line.

use super::account::{credentials, find, lifetime, parse_email, parse_name, refuse_unless, set_role, taken};
use super::{Tools, UserCommand, counted, group, import, limits};
use crate::accounts::removal;
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput, check_new, user_inputs};
use crate::base::secret::new_secret;
use crate::base::user::{Email, Name, Role, User};
use crate::i18n::{ENGLISH, Time};
use crate::sessions::store;
use crate::storage::db::redacted;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users::{self, Change, Credentials, NewUser};
use anyhow::{Context, bail};

pub(super) async fn run(tools: &Tools, command: UserCommand) -> anyhow::Result<()> {
    match command {
        UserCommand::Add { email, name, admin, password_stdin } => {
            let role = if admin { Role::Admin } else { Role::User };
            add(tools, parse_email(&email)?, name, role, password_stdin).await
        }
        UserCommand::List { json } => list(tools, json).await,
        UserCommand::Password { email, password_stdin } => set_password(tools, &email, password_stdin).await,
        UserCommand::Role { email, role } => set_role(tools, &email, Role::from_stored(&role)).await,
        UserCommand::Group(command) => group::run(tools, command).await,
        UserCommand::Disable { email } => set_disabled(tools, &email, true).await,
        UserCommand::Enable { email } => set_disabled(tools, &email, false).await,
        UserCommand::Delete { email } => delete(tools, &email).await,
        UserCommand::Release { email } => release(tools, &email).await,
        UserCommand::Import { file, domain } => import::run(tools, &file, domain.as_deref()).await,
    }
}

async fn add(tools: &Tools, email: Email, name: Option<String>, role: Role, from_stdin: bool) -> anyhow::Result<()> {
    let name = match name {
        Some(name) => parse_name(&name)?,
        None => Name::from_email(&email),
    };
    let hash = if from_stdin { Some(read_password(tools, &user_inputs(email.as_str(), name.as_str()))?) } else { None };
    let has_password = hash.is_some();
    let new = NewUser::new(email, name, role, hash)?;
    let now = tools.clock.now();
    let made = tools.db.write(async |db| users::insert(db, &new, now).await).await?;
    let user = made.with_context(|| taken(&new.email))?;
    tools.audit.account_created(&user, None).await;
    say!("Added {} ({}).", user.email, user.role.as_str());
    if !has_password {
        print_link(tools, &user, Purpose::FirstPassword).await?;
    }
    Ok(())
}

async fn list(tools: &Tools, json: bool) -> anyhow::Result<()> {
    let everybody = tools.db.read(async |db| users::all(db).await).await?;
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
    say!("{} ({}).", counted(count, "account"), redacted(&tools.config.database));
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

async fn set_password(tools: &Tools, email: &str, from_stdin: bool) -> anyhow::Result<()> {
    let Credentials { user, disabled, .. } = credentials(tools, email).await?;
    if disabled {
        say!("{} is disabled, and can sign in only after `vestibule user enable {}`.", user.email, user.email);
    }
    if !from_stdin {
        return print_link(tools, &user, Purpose::PasswordReset).await;
    }
    let hash = read_password(tools, &user.user_inputs())?;
    let now = tools.clock.now();
    let ended = tools
        .db
        .write(async |db| {
            users::change(db, &user.id, Change::Password(&hash), now).await?;
            store::end_all_of(db, &user.id, now).await
        })
        .await?;
    tools.audit.password_changed(&user, None).await;
    say!("Changed the password of {}; {} ended.", user.email, counted(ended.len(), "session"));
    Ok(())
}

async fn set_disabled(tools: &Tools, email: &str, disabled: bool) -> anyhow::Result<()> {
    let Credentials { user, disabled: already, .. } = credentials(tools, email).await?;
    if already == disabled {
        say!("{} is already {}.", user.email, if disabled { "disabled" } else { "enabled" });
        return Ok(());
    }
    let now = tools.clock.now();
    let changed = tools
        .db
        .write(async |db| {
            users::lock_accounts(db).await?;
            if disabled && users::is_last_administrator(db, &user.id).await? {
                return Ok(false);
            }
            users::change(db, &user.id, Change::Disabled(disabled), now).await?;
            if disabled {
                store::end_all_of(db, &user.id, now).await?;
            }
            Ok(true)
        })
        .await?;
    refuse_unless(changed, &user)?;
    if disabled {
        tools.audit.disabled(&user).await;
        say!("{} can no longer sign in; all sessions ended.", user.email);
    } else {
        tools.audit.enabled(&user).await;
        // A right password counted as a wrong one while nobody could come in.
        limits::clear_account(tools, &user).await.with_context(|| {
            format!("{0} can sign in again, but its attempts still count: `vestibule limits clear {0}`", user.email)
        })?;
        say!("{} can sign in again.", user.email);
    }
    Ok(())
}

async fn delete(tools: &Tools, email: &str) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    let now = tools.clock.now();
    let removed = tools.db.write(async |db| removal::remove(db, &user, now).await).await?;
    refuse_unless(removed.is_some(), &user)?;
    tools.audit.deleted(&user, None).await;
    say!("{} is deleted.", user.email);
    Ok(())
}

async fn release(tools: &Tools, email: &str) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    if tools.db.read(async |db| users::credentials(db, &email).await).await?.is_some() {
        bail!("{email} is the address of an account");
    }
    if !tools.db.write(async |db| users::release_email(db, &email).await).await? {
        bail!("{email} is not reserved: no account has had it");
    }
    tools.audit.address_released().await;
    say!("{email} can be used for an account again.");
    Ok(())
}

async fn print_link(tools: &Tools, user: &User, purpose: Purpose) -> anyhow::Result<()> {
    let (secret, token) = (new_secret()?, Token::of_user(purpose, user, tools.clock.now()));
    tools.db.write(async |db| tokens::store(db, &secret, &token).await).await?;
    tools.audit.password_link_made(user).await;
    say!("Link to choose a password, valid for {}:", lifetime(purpose));
    say!("{}", tools.config.public_url.link(&purpose.path(&secret)));
    Ok(())
}

fn read_password(tools: &Tools, user_inputs: &[&str]) -> anyhow::Result<PasswordHash> {
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
    Ok(PasswordHash::new(&typed, tools.config.bcrypt_cost)?)
}
