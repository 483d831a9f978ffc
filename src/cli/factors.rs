//! `vestibule user factors`: a user's second factors, listed and reset.

use clap::{Args, Subcommand};

use super::account::find;
use super::print::counted;
use crate::accounts::second_factor::{self, SecondFactors};
use crate::accounts::{Actor, Target};
use crate::base::user::User;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct FactorsCommand {
    /// The user's email
    #[arg(required = true)]
    email: Option<String>,
    #[command(subcommand)]
    action: Option<FactorsAction>,
}

#[derive(Subcommand)]
enum FactorsAction {
    /// Remove a user's passkeys, authenticator app and recovery codes, end their sessions, and email them about it
    Reset {
        /// The user's email
        email: String,
    },
}

pub(super) async fn run(core: &Core, command: FactorsCommand) -> anyhow::Result<()> {
    match (command.action, command.email) {
        (Some(FactorsAction::Reset { email }), _) => reset(core, &email).await,
        (None, email) => list(core, &email.unwrap_or_default()).await,
    }
}

async fn list(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    let lines = lines(core, &user).await?;
    if lines.is_empty() {
        say!("{} has no second factor.", user.email);
    }
    for line in lines {
        say!("{line}");
    }
    Ok(())
}

/// A line for each second factor, and one each for the recovery codes and trusted browsers.
pub(super) async fn lines(core: &Core, user: &User) -> anyhow::Result<Vec<String>> {
    let SecondFactors { passkeys, authenticator, recovery_codes_left, trusted_browsers, .. } =
        second_factor::of_user(core, user).await?;
    let passkeys = passkeys.iter().map(|key| (format!("passkey \"{}\"", key.name), key.created_at, key.last_used_at));
    let app = authenticator.iter().map(|app| ("authenticator app".to_owned(), app.confirmed_at, app.last_used_at));
    let day = |at| Time::at(at, None, &ENGLISH).text;
    let line = |(factor, added, last_used): (String, _, Option<_>)| {
        let last_used = last_used.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", day(at)));
        format!("{factor}, added {}, {last_used}", day(added))
    };
    let mut lines: Vec<_> = passkeys.chain(app).map(line).collect();
    if !lines.is_empty() {
        lines.push(format!("{} left", counted(recovery_codes_left, "recovery code")));
        lines.push(counted(trusted_browsers, "trusted browser"));
    }
    Ok(lines)
}

async fn reset(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match second_factor::reset(core, Actor::Command, Target::now(&user.id)).await?? {
        Some(ended) => {
            let next = match core.config.second_factor.binds(user.role) {
                true => "They'll add another at their next sign-in, because of SECOND_FACTOR.",
                false => "They can sign in with their password alone.",
            };
            say!("Removed the second factors of {}, and ended {}. {next}", user.email, counted(ended, "session"));
        }
        None => say!("{} has no second factor.", user.email),
    }
    Ok(())
}
