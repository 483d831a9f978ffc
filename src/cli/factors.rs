//! `vestibule user factors`: a user's second factors, listed and reset.

use anyhow::Context;
use clap::{Args, Subcommand};

use super::account::{JUST_DELETED, find};
use super::print::counted;
use crate::accounts::Actor;
use crate::accounts::second_factor::{self, SecondFactors};
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
    let SecondFactors { passkeys, authenticator, recovery_codes_left, trusted_browsers } =
        second_factor::of_user(core, &user).await?;
    let passkeys = passkeys.iter().map(|key| (format!("passkey \"{}\"", key.name), key.created_at, key.last_used_at));
    let app = authenticator.iter().map(|app| ("authenticator app".to_owned(), app.confirmed_at, app.last_used_at));
    let factors: Vec<_> = passkeys.chain(app).collect();
    if factors.is_empty() {
        say!("{} has no second factor.", user.email);
        return Ok(());
    }
    let day = |at| Time::at(at, None, &ENGLISH).text;
    for (factor, added, last_used) in factors {
        let last_used = last_used.map_or_else(|| "never used".to_owned(), |at| format!("last used {}", day(at)));
        say!("{factor}, added {}, {last_used}", day(added));
    }
    say!("{} left", counted(usize::try_from(recovery_codes_left)?, "recovery code"));
    say!("{}", counted(usize::try_from(trusted_browsers)?, "trusted browser"));
    Ok(())
}

async fn reset(core: &Core, email: &str) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match second_factor::reset(core, Actor::Command, &user.id).await?.context(JUST_DELETED)? {
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
