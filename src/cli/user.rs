//! `vestibule user`: users, from the command line.

use anyhow::{Context, bail};
use clap::Subcommand;

use super::account::{
    complete_words, credentials, each_user, find, lifetime, parse_email, parse_name, say_if_no_administrator,
    say_whether_sent, set_role, state, taken,
};
use super::factors::{self, FactorsCommand};
use super::group::{self, GroupCommand};
use super::import::{self, ImportCommand};
use super::print::counted;
use super::show;
use crate::accounts::access::{self, Enabled};
use crate::accounts::email::{self, Released, Set};
use crate::accounts::lock::{self, Locked, Told};
use crate::accounts::{Actor, Link, Target, creation, password, profile, removal, second_factor};
use crate::base::password::{NewPasswordError, PasswordHash, PasswordInput, check_new, user_inputs};
use crate::base::user::{Email, Group, Name, Role, User};
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::tokens::Purpose;
use crate::storage::users::{Credentials, Filter, Listed, NewUser, State};

#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Add a user; without a password, print a link to choose one, valid for 72 hours, and email it if SMTP_URL is set
    Add {
        /// The user's email
        email: String,
        /// The user's name [default: the part of the email before the @]
        #[arg(long)]
        name: Option<String>,
        /// Make the user an administrator
        #[arg(long)]
        admin: bool,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Show a user: state, groups, second factors, sessions, app passwords, rate limits and latest events
    Show {
        /// The user's email
        email: String,
    },
    /// List users, in the order of their emails, or those that a search finds
    List {
        /// Only users whose name or email has words that begin like these, or the user with this id
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// Only users in this group
        #[arg(long)]
        group: Option<Group>,
        /// Only users in this state
        #[arg(long, value_parser = State::ALL.map(State::as_str))]
        state: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Print a link to choose a new password, valid for 30 minutes (the first password: 72 hours), and email it if SMTP_URL
    /// is set; or set the password and end the user's sessions
    Password {
        /// The user's email
        email: String,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Change a user's name
    Name {
        /// The user's email
        email: String,
        /// The new name
        name: String,
    },
    /// Change a user's email, without a confirmation, and tell both addresses
    Email {
        /// The user's email
        email: String,
        /// The new email
        new: String,
    },
    /// Make a user an administrator, or an ordinary user again
    Role {
        /// The user's email
        email: String,
        /// The new role
        #[arg(value_parser = ["admin", "user"])]
        role: String,
    },
    /// Add a user to a group, or remove them from it
    #[command(subcommand)]
    Group(GroupCommand),
    /// List a user's second factors, or reset them for somebody who has lost their phone
    Factors(FactorsCommand),
    /// Lock a compromised account: end its sessions, revoke its app passwords, links and pending changes, take its password,
    /// and print a link by which its owner opens it again, valid for 7 days, and email it
    Lock {
        /// The user's email
        email: String,
    },
    /// Stop a user from signing in, and end their sessions
    Disable {
        /// The user's email
        email: String,
    },
    /// Let a disabled user sign in again, and clear their rate limits
    Enable {
        /// The user's email
        email: String,
    },
    /// Delete a user and end their sessions; their email stays reserved
    Delete {
        /// The user's email
        email: String,
    },
    /// Free a reserved email, so that another user can have it
    Release {
        /// The reserved email
        email: String,
    },
    /// Import the users of other software, with their groups and password hashes, all or none
    Import(ImportCommand),
}

pub(super) async fn run(core: &Core, command: UserCommand) -> anyhow::Result<()> {
    match command {
        UserCommand::Add { email, name, admin, password_stdin } => {
            let role = if admin { Role::Admin } else { Role::User };
            add(core, parse_email(&email)?, name, role, password_stdin).await
        }
        UserCommand::Show { email } => show::run(core, &email).await,
        UserCommand::Name { email, name } => rename(core, &email, &name).await,
        UserCommand::Email { email, new } => set_email(core, &email, &new).await,
        UserCommand::List { search, group, state, json } => {
            let state = state.as_deref().and_then(State::parse);
            let filter = Filter { text: search.unwrap_or_default(), group, state, ..Filter::default() };
            complete_words(core).await?;
            if json { list_as_json(core, &filter).await } else { list(core, &filter).await }
        }
        UserCommand::Password { email, password_stdin } => set_password(core, &email, password_stdin).await,
        UserCommand::Role { email, role } => set_role(core, &email, Role::from_stored(&role)).await,
        UserCommand::Group(command) => group::run(core, command).await,
        UserCommand::Factors(command) => factors::run(core, command).await,
        UserCommand::Lock { email } => lock(core, &email).await,
        UserCommand::Disable { email } => disable(core, &email).await,
        UserCommand::Enable { email } => enable(core, &email).await,
        UserCommand::Delete { email } => delete(core, &email).await,
        UserCommand::Release { email } => release(core, &email).await,
        UserCommand::Import(command) => import::run(core, &command).await,
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
    let Some(user) = creation::create(core, Actor::Command, &new).await? else {
        return Err(taken(core, &new.email).await);
    };
    say!("Added {} ({}).", user.email, user.role.as_str());
    if has_password {
        return Ok(());
    }
    print_link(core, &user, false).await
}

async fn list(core: &Core, filter: &Filter) -> anyhow::Result<()> {
    let count = each_user(core, filter, |listed| {
        let state = state(listed.disabled, listed.locked, listed.has_password);
        let Listed { user, second_factors, .. } = listed;
        let factor = if second_factors > 0 { "second factor" } else { "" };
        let since = Time::at(user.created_at, None, &ENGLISH).text;
        let groups: String = user.groups.iter().map(|group| format!(" [{group}]")).collect();
        say!("{:<40} {:<6} {state:<16} {factor:<13} {since}  {}{groups}", user.email, user.role.as_str(), user.name);
        Ok(())
    })
    .await?;
    say!("{} ({}).", counted(count, "user"), core.config.database.redacted());
    Ok(())
}

/// Prints an array without holding it in memory.
async fn list_as_json(core: &Core, filter: &Filter) -> anyhow::Result<()> {
    let mut before = "[";
    each_user(core, filter, |listed| {
        say!("{before}\n{:#}", as_json(&listed));
        before = ",";
        Ok(())
    })
    .await?;
    say!("{}]", if before == "[" { "[" } else { "" });
    Ok(())
}

fn as_json(listed: &Listed) -> serde_json::Value {
    let user = &listed.user;
    serde_json::json!({
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "groups": user.group_names().collect::<Vec<_>>(),
        "disabled": listed.disabled,
        "locked": listed.locked,
        "hasPassword": listed.has_password,
        "hasSecondFactor": listed.second_factors > 0,
        "createdAt": Time::at(user.created_at, None, &ENGLISH).iso,
    })
}

async fn set_password(core: &Core, email: &str, from_stdin: bool) -> anyhow::Result<()> {
    let Credentials { user, disabled, locked, .. } = credentials(core, email).await?;
    if disabled && !locked {
        say!("{} is disabled and can't sign in until you run `vestibule user enable {}`.", user.email, user.email);
    }
    if !from_stdin {
        return print_link(core, &user, disabled).await;
    }
    let hash = read_password(core, &user.user_inputs())?;
    let ended = password::set(core, Target::now(&user.id), &hash).await??;
    say!("Changed the password of {} and ended {}.", user.email, counted(ended, "session"));
    let passkeys = second_factor::of_user(core, &user).await?.passkeys.len();
    if passkeys > 0 {
        say!(
            "They can still sign in with {}. If someone else may have added one, run `vestibule user factors reset {}`.",
            counted(passkeys, "passkey"),
            user.email
        );
    }
    Ok(())
}

async fn rename(core: &Core, email: &str, name: &str) -> anyhow::Result<()> {
    let (user, name) = (find(core, email).await?, parse_name(name)?);
    match profile::rename(core, Actor::Command, Target::now(&user.id), name.clone()).await?? {
        true => say!("{} is now called {}.", user.email, name.as_str()),
        false => say!("{} is already called {}.", user.email, name.as_str()),
    }
    Ok(())
}

async fn set_email(core: &Core, email: &str, new: &str) -> anyhow::Result<()> {
    let (user, new) = (find(core, email).await?, parse_email(new)?);
    match email::set(core, Actor::Command, Target::now(&user.id), &new).await?? {
        Set::Done => say!(
            "{} now signs in as {new}. Links sent to the old email no longer work, and only this user can return to it.",
            user.email
        ),
        Set::Unchanged => say!("The email is already {new}."),
        Set::Taken => return Err(taken(core, &new).await),
    }
    Ok(())
}

async fn lock(core: &Core, email: &str) -> anyhow::Result<()> {
    let Credentials { user, has_second_factor, .. } = credentials(core, email).await?;
    let Locked { link, sessions, told } = lock::lock(core, Actor::Command, Target::now(&user.id)).await??;
    say!(
        "Locked {}, and ended {}. Its password, app passwords, links and pending changes no longer work.",
        user.email,
        counted(sessions, "session")
    );
    say!("Link to choose a new password, which opens the account again, valid for {}:", lifetime(Purpose::Unlock));
    say!("{link}");
    match told {
        _ if core.config.smtp_url.is_none() => {
            say!("Not sent to {}, because SMTP_URL is not set. Give it to its owner yourself.", user.email)
        }
        Told::WithLink => say!("{} gets an email with another one.", user.email),
        Told::WithoutLink => say!(
            "Not sent, because the email of the account was changed in the last {}, perhaps by a thief. Give it to its owner \
             yourself. The addresses from before and after the change get an email without it.",
            lifetime(Purpose::EmailUndo)
        ),
        Told::Before => say!("The account was locked already, so no email is sent. Links from before no longer work."),
    }
    if has_second_factor {
        say!(
            "The owner still needs a second factor. If someone else may have added one, run `vestibule user factors reset {}`.",
            user.email
        );
    }
    Ok(())
}

async fn disable(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::disable(core, Actor::Command, Target::now(&user.id)).await?? {
        true => say!("{} can no longer sign in. All their sessions have ended.", user.email),
        false => say!("{} is already disabled.", user.email),
    }
    Ok(())
}

async fn enable(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::enable(core, Actor::Command, Target::now(&user.id)).await?? {
        Enabled::Done => say!("{} can sign in again.", user.email),
        Enabled::WithoutPassword => say!(
            "{0} is enabled, but has no password. `vestibule user password {0}` prints a link to choose one.",
            user.email
        ),
        Enabled::Already => say!("{} is already enabled.", user.email),
        Enabled::LimitsStay(error) => {
            return Err(anyhow::Error::new(error).context(format!(
                "{0} is enabled, but earlier attempts still count. Run `vestibule limits clear {0}`",
                user.email
            )));
        }
    }
    Ok(())
}

async fn delete(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    removal::delete(core, Actor::Command, Target::now(&user.id)).await??;
    say!("Deleted {}. The email stays reserved; `vestibule user release {}` frees it.", user.email, user.email);
    say_if_no_administrator(core).await
}

async fn release(core: &Core, email: &str) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    match email::release(core, Actor::Command, &email).await? {
        Released::Done => say!("Released {email}. Any user can have it now."),
        Released::InUse => bail!("{email} belongs to a user. Delete the user first: `vestibule user delete {email}`."),
        Released::NotReserved => bail!("{email} isn't reserved, so any user can have it already."),
    }
    Ok(())
}

async fn print_link(core: &Core, user: &User, disabled: bool) -> anyhow::Result<()> {
    let Link { url, purpose, sent } = password::send_link(core, Actor::Command, Target::now(&user.id)).await??;
    say!("Link to choose a password, valid for {}:", lifetime(purpose));
    say!("{url}");
    if disabled {
        say!("Not sent to {}, because the account is disabled.", user.email);
        return Ok(());
    }
    say_whether_sent(&user.email, sent)
}

fn read_password(core: &Core, user_inputs: &[&str]) -> anyhow::Result<PasswordHash> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).context("The password can't be read from standard input")?;
    let typed = PasswordInput::from(line.trim_end_matches(['\n', '\r']));
    check_new(&typed, user_inputs).map_err(|error| match error {
        NewPasswordError::Missing => anyhow::anyhow!("There is no password on standard input."),
        NewPasswordError::TooShort => {
            anyhow::anyhow!("The password is shorter than {} characters.", crate::base::password::MIN_LENGTH)
        }
        NewPasswordError::TooLong => {
            anyhow::anyhow!("The password is longer than {} characters.", crate::base::password::MAX_LENGTH)
        }
        NewPasswordError::Weak(why) => anyhow::anyhow!((ENGLISH.password_weak)(why)),
    })?;
    Ok(PasswordHash::new(&typed, core.config.bcrypt_cost)?)
}
