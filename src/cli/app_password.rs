//! `vestibule app-password`: a user's app passwords, listed and revoked.

use anyhow::bail;
use clap::Subcommand;

use super::account::find;
use super::print::counted;
use crate::accounts::{Actor, Target, app_passwords};
use crate::base::user::User;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::app_passwords::AppPassword;

#[derive(Subcommand)]
pub(super) enum AppPasswordCommand {
    /// List a user's app passwords by name; the passwords themselves aren't stored
    List {
        /// The user's email
        email: String,
    },
    /// Revoke a user's app password
    Revoke {
        /// The user's email
        email: String,
        /// The app password's name
        name: String,
    },
}

pub(super) async fn run(core: &Core, command: AppPasswordCommand) -> anyhow::Result<()> {
    match command {
        AppPasswordCommand::List { email } => list(core, &email).await,
        AppPasswordCommand::Revoke { email, name } => revoke(core, &email, &name).await,
    }
}

async fn list(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let lines = lines(core, &user).await?;
    for line in &lines {
        say!("{line}");
    }
    say!("{} of {}.", counted(lines.len(), "app password"), user.email);
    Ok(())
}

/// A line for each app password.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let listed = app_passwords::list(core, user).await?;
    Ok(listed.iter().map(line).collect())
}

fn line(listed: &AppPassword) -> String {
    let day = |at| Time::at(at, None, &ENGLISH).text;
    let last_used = listed.last_used_at.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", day(at)));
    format!("\"{}\", created {}, {last_used}", listed.name, day(listed.created_at))
}

async fn revoke(core: &Core, email: &str, name: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let listed = app_passwords::list(core, &user).await?;
    let Some(found) = listed.iter().find(|listed| listed.name == name) else {
        bail!("{0} has no app password \"{name}\". `vestibule app-password list {0}` lists them.", user.email);
    };
    let revoked = app_passwords::revoke(core, Actor::Command, Target::now(&user.id), &found.id).await??;
    match revoked {
        true => say!("Revoked \"{name}\" of {}. Apps that use it no longer have access.", user.email),
        false => say!("\"{name}\" of {} was revoked already.", user.email),
    }
    Ok(())
}
