//! `vestibule user`: accounts, from the command line.

use anyhow::{Context, bail};
use sqlx::AnyConnection;

use super::{Tools, UserCommand, import};
use crate::db::{DbError, place};
use crate::password_reset::page::link_path;
use crate::secret::new_secret;
use crate::sessions::rows;
use crate::text::ENGLISH;
use crate::users::password::{NewPasswordError, PasswordHash, Typed, check_new, personal};
use crate::users::store::{self, Change, Credentials, NewUser};
use crate::users::tokens::{self, Purpose};
use crate::users::{Email, Name, NameError, Role, User};
use crate::web::time::Time;

pub(super) async fn run(tools: &Tools, command: UserCommand) -> anyhow::Result<()> {
    match command {
        UserCommand::Add { email, name, admin, password_stdin } => {
            let role = if admin { Role::Admin } else { Role::User };
            add(tools, parse_email(&email)?, name, role, password_stdin).await
        }
        UserCommand::List { json } => list(tools, json).await,
        UserCommand::Password { email, password_stdin } => set_password(tools, &email, password_stdin).await,
        UserCommand::Role { email, role } => set_role(tools, &email, Role::from_stored(&role)).await,
        UserCommand::Disable { email } => set_disabled(tools, &email, true).await,
        UserCommand::Enable { email } => set_disabled(tools, &email, false).await,
        UserCommand::Delete { email } => delete(tools, &email).await,
        UserCommand::Import { file, domain } => import::run(tools, &file, domain.as_deref()).await,
    }
}

async fn add(tools: &Tools, email: Email, name: Option<String>, role: Role, from_stdin: bool) -> anyhow::Result<()> {
    let name = match name {
        Some(name) => parse_name(&name)?,
        None => Name::from_email(&email),
    };
    let hash = if from_stdin { Some(read_password(tools, &personal(email.as_str(), name.as_str()))?) } else { None };
    let has_password = hash.is_some();
    let new = NewUser::new(email, name, role, hash)?;
    let now = tools.clock.now();
    let user = match tools.db.write(async |db| store::insert(db, &new, now).await).await {
        Ok(user) => user,
        Err(DbError::Taken) => bail!("{} has an account already", new.email),
        Err(error) => return Err(error.into()),
    };
    tools.audit.account_created(&user, None).await;
    say!("Added {} ({}).", user.email, user.role.as_str());
    if !has_password {
        print_link(tools, &user, Purpose::FirstPassword).await?;
    }
    Ok(())
}

async fn list(tools: &Tools, json: bool) -> anyhow::Result<()> {
    let everybody = tools.db.read(async |db| store::all(db).await).await?;
    if json {
        let all: Vec<_> = everybody.iter().map(as_json).collect();
        say!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(());
    }
    let count = everybody.len();
    for Credentials { user, password_hash, disabled } in everybody {
        let state = match (disabled, password_hash) {
            (true, _) => "disabled",
            (false, None) => "no password yet",
            (false, Some(_)) => "active",
        };
        let since = Time::at(user.created_at, &ENGLISH).text;
        say!("{:<40} {:<6} {state:<16} {since}  {}", user.email, user.role.as_str(), user.name);
    }
    say!("{count} {} ({}).", if count == 1 { "account" } else { "accounts" }, place(&tools.config.database));
    Ok(())
}

fn as_json(credentials: &Credentials) -> serde_json::Value {
    let user = &credentials.user;
    serde_json::json!({
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "disabled": credentials.disabled,
        "hasPassword": credentials.password_hash.is_some(),
        "createdAt": Time::at(user.created_at, &ENGLISH).iso,
    })
}

async fn set_password(tools: &Tools, email: &str, from_stdin: bool) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    if !from_stdin {
        return print_link(tools, &user, Purpose::PasswordReset).await;
    }
    let hash = read_password(tools, &user.personal_words())?;
    let now = tools.clock.now();
    let ended = tools
        .db
        .write(async |db| {
            store::change(db, &user.id, Change::Password(&hash), now).await?;
            rows::end_all_of(db, &user.id, now).await
        })
        .await?;
    tools.audit.password_changed(&user, None).await;
    say!("The password of {} is changed; {} ended.", user.email, sessions(ended.len()));
    Ok(())
}

async fn set_role(tools: &Tools, email: &str, role: Role) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    if user.role == role {
        say!("{} is {} already.", user.email, role.as_str());
        return Ok(());
    }
    let now = tools.clock.now();
    let changed = tools
        .db
        .write(async |db| {
            if role == Role::User && is_last_administrator(db, &user).await? {
                return Ok(false);
            }
            store::change(db, &user.id, Change::Role(role), now).await?;
            Ok(true)
        })
        .await?;
    refuse_unless(changed, &user)?;
    tools.audit.role_changed(&user, role).await;
    say!("{} is now {}.", user.email, role.as_str());
    Ok(())
}

async fn set_disabled(tools: &Tools, email: &str, disabled: bool) -> anyhow::Result<()> {
    let Credentials { user, disabled: already, .. } = credentials(tools, email).await?;
    if already == disabled {
        say!("{} is {} already.", user.email, if disabled { "disabled" } else { "enabled" });
        return Ok(());
    }
    let now = tools.clock.now();
    let changed = tools
        .db
        .write(async |db| {
            if disabled && is_last_administrator(db, &user).await? {
                return Ok(false);
            }
            store::change(db, &user.id, Change::Disabled(disabled), now).await?;
            if disabled {
                rows::end_all_of(db, &user.id, now).await?;
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
        say!("{} can sign in again.", user.email);
    }
    Ok(())
}

async fn delete(tools: &Tools, email: &str) -> anyhow::Result<()> {
    let user = find(tools, email).await?;
    let now = tools.clock.now();
    let deleted = tools
        .db
        .write(async |db| {
            if is_last_administrator(db, &user).await? {
                return Ok(false);
            }
            // Changed first, which waits for a sign-in that is under way; its session ends with the others.
            store::change(db, &user.id, Change::Disabled(true), now).await?;
            // The sessions' rows stay for a while, ended, so that every instance hears of it.
            rows::end_all_of(db, &user.id, now).await?;
            store::delete(db, &user.id).await?;
            Ok(true)
        })
        .await?;
    refuse_unless(deleted, &user)?;
    tools.audit.deleted(&user).await;
    say!("{} is deleted.", user.email);
    Ok(())
}

/// Whether nobody else could run the site; holds everybody else's changes of administrators until the transaction ends.
async fn is_last_administrator(db: &mut AnyConnection, user: &User) -> Result<bool, sqlx::Error> {
    store::lock_administrators(db).await?;
    let Some(user) = store::by_id(db, &user.id).await? else { return Ok(false) };
    Ok(user.is_admin() && store::other_administrators(db, &user.id).await? == 0)
}

fn refuse_unless(done: bool, user: &User) -> anyhow::Result<()> {
    if done {
        return Ok(());
    }
    bail!("{} is the last administrator; make somebody else one first (vestibule user role EMAIL admin)", user.email)
}

async fn print_link(tools: &Tools, user: &User, purpose: Purpose) -> anyhow::Result<()> {
    let (token, now) = (new_secret()?, tools.clock.now());
    tools.db.write(async |db| tokens::store(db, &token, purpose, user, now).await).await?;
    tools.audit.password_link_made(user).await;
    let hours = purpose.lifetime_seconds() / 3_600;
    let lifetime =
        if hours > 0 { format!("{hours} hours") } else { format!("{} minutes", purpose.lifetime_seconds() / 60) };
    say!("To choose a password, within {lifetime}:");
    say!("{}", tools.config.public_url.link(&link_path(&token)));
    Ok(())
}

pub(super) async fn find(tools: &Tools, email: &str) -> anyhow::Result<User> {
    credentials(tools, email).await.map(|found| found.user)
}

async fn credentials(tools: &Tools, email: &str) -> anyhow::Result<Credentials> {
    let email = parse_email(email)?;
    let found = tools.db.read(async |db| store::credentials(db, &email).await).await?;
    found.with_context(|| format!("{email} has no account ({})", place(&tools.config.database)))
}

pub(super) fn parse_email(text: &str) -> anyhow::Result<Email> {
    Email::parse(text).map_err(|_| anyhow::anyhow!("{text:?} is no e-mail address like name@example.org"))
}

pub(super) fn parse_name(text: &str) -> anyhow::Result<Name> {
    Name::parse(text).map_err(|error| match error {
        NameError::Missing => anyhow::anyhow!("the name is empty"),
        NameError::TooLong => anyhow::anyhow!("the name is longer than {} characters", Name::MAX_LENGTH),
        NameError::Malformed => anyhow::anyhow!("the name has control or invisible characters"),
    })
}

fn read_password(tools: &Tools, personal: &[&str]) -> anyhow::Result<PasswordHash> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("the password cannot be read from standard input")?;
    let typed = Typed::from(line.trim_end_matches(['\n', '\r']));
    check_new(&typed, personal).map_err(|error| match error {
        NewPasswordError::Missing => anyhow::anyhow!("standard input holds no password"),
        NewPasswordError::TooShort => {
            anyhow::anyhow!("the password is shorter than {} characters", crate::users::password::MIN_LENGTH)
        }
        NewPasswordError::TooLong => {
            anyhow::anyhow!("the password is longer than {} characters", crate::users::password::MAX_LENGTH)
        }
        NewPasswordError::Weak(hint) => anyhow::anyhow!("the password is too easy to guess. {hint}"),
    })?;
    Ok(PasswordHash::new(&typed, tools.config.bcrypt_cost)?)
}

pub(super) fn sessions(count: usize) -> String {
    if count == 1 { "1 session".to_owned() } else { format!("{count} sessions") }
}
