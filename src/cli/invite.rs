//! `vestibule invite`: links to create an account, created, listed and revoked.

use anyhow::{Context, bail};
use clap::{Args, Subcommand};

use super::account::{in_words, lifetime, parse_email, say_whether_sent, taken};
use super::print::counted;
use crate::accounts::registration::{self, Invited};
use crate::accounts::{Actor, Link};
use crate::base::user::Role;
use crate::config::Registration;
use crate::i18n::{ENGLISH, Time};
use crate::state::Core;
use crate::storage::audit::COMMAND;
use crate::storage::invitations::Invitation;
use crate::storage::tokens::Purpose;
use crate::web::invitation_view;

/// The number of invitations read at once.
const PAGE: i64 = 500;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct InviteCommand {
    /// The new user's email; without it, anyone who has the link can enter their own and confirm it
    email: Option<String>,
    /// Make the new user an administrator
    #[arg(long, requires = "email")]
    admin: bool,
    #[command(subcommand)]
    action: Option<InviteAction>,
}

#[derive(Subcommand)]
enum InviteAction {
    /// List open invitations, newest first: neither used nor expired
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Revoke an invitation, and registrations that were begun with it
    Revoke {
        /// The email that was invited, or the invitation's id, which `vestibule invite list` shows
        #[arg(value_name = "EMAIL|ID")]
        invitation: String,
    },
}

pub(super) async fn run(core: &Core, command: InviteCommand) -> anyhow::Result<()> {
    match command.action {
        Some(InviteAction::List { json }) => list(core, json).await,
        Some(InviteAction::Revoke { invitation }) => revoke(core, &invitation).await,
        None => invite(core, command.email.as_deref(), command.admin).await,
    }
}

async fn invite(core: &Core, email: Option<&str>, admin: bool) -> anyhow::Result<()> {
    let email = email.map(parse_email).transpose()?;
    let role = if admin { Role::Admin } else { Role::User };
    let invited = registration::invite(core, Actor::Command, email.as_ref(), role).await?;
    let (Link { url, sent, .. }, is_replacement) = match invited {
        Invited::Done { link, is_replacement } => (link, is_replacement),
        Invited::Taken => {
            let email = email.context("The invitation could not be created.")?;
            return Err(taken(core, &email).await);
        }
        Invited::NoMail => {
            bail!("Without SMTP_URL, nobody could confirm their email. Invite one email: `vestibule invite EMAIL`.")
        }
    };
    let besides = match core.config.registration {
        Registration::Closed => " even though REGISTRATION is closed",
        Registration::Invite => "",
        Registration::Open => " (REGISTRATION is open, so people can also register without it)",
    };
    if is_replacement {
        say!("The earlier invitation for this email is revoked. Its link no longer works.");
    }
    say!("Link to create an account, valid for {}{besides}:", lifetime(Purpose::Invitation));
    say!("{url}");
    match email {
        Some(email) => say_whether_sent(email.as_str(), sent),
        None => Ok(()),
    }
}

async fn list(core: &Core, json: bool) -> anyhow::Result<()> {
    let mut open = Vec::new();
    loop {
        let position = open.last().map(Invitation::position);
        let page = registration::invitations(core, position.as_ref(), PAGE).await?;
        if page.is_empty() {
            break;
        }
        open.extend(page);
    }
    if json {
        let all: Vec<_> = open.iter().map(invitation_view).collect();
        say!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(());
    }
    for invitation in &open {
        say!("{}", line(invitation));
    }
    say!("{}.", counted(open.len(), "open invitation"));
    Ok(())
}

fn line(invitation: &Invitation) -> String {
    let reader = invitation.email.as_deref().unwrap_or("anyone who has the link");
    let time = |seconds| Time::at(seconds, None, &ENGLISH).text;
    let by = match (&invitation.created_by, &invitation.created_by_email) {
        (_, Some(email)) => format!(" by {email}"),
        (Some(by), None) if by == COMMAND => " on the command line".to_owned(),
        _ => String::new(),
    };
    format!(
        "{}  {reader}, as {}, created {}{by}, until {}",
        invitation.id,
        in_words(invitation.role),
        time(invitation.created_at),
        time(invitation.expires_at),
    )
}

async fn revoke(core: &Core, typed: &str) -> anyhow::Result<()> {
    // An id has no @.
    let (id, named) = match typed.contains('@') {
        true => {
            let email = parse_email(typed)?;
            (registration::open_invitation(core, &email).await?, format!("for {email}"))
        }
        false => (Some(typed.to_owned()), typed.to_owned()),
    };
    let is_revoked = match id {
        Some(id) => registration::revoke_invitation(core, Actor::Command, &id).await?,
        None => false,
    };
    if !is_revoked {
        bail!(
            "No invitation {named} is open: it was used or revoked, has expired, or never existed. `vestibule invite list` \
             lists those that are open."
        );
    }
    say!("Revoked the invitation {named}. Its link no longer works.");
    Ok(())
}
