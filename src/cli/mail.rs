//! `vestibule mail`: the mail server, tried, and emails that failed, sent again.

use anyhow::{Context, bail};
use clap::Subcommand;

use super::account::parse_email;
use super::print::counted;
use crate::accounts::{Actor, mail_server};
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum MailCommand {
    /// Send a test email
    Test {
        /// The address to send it to
        email: String,
    },
    /// Try failed emails again now, instead of up to four hours later
    Retry,
}

pub(super) async fn run(core: &Core, command: MailCommand) -> anyhow::Result<()> {
    match command {
        MailCommand::Test { email } => test(core, &email).await,
        MailCommand::Retry => retry(core).await,
    }
}

async fn test(core: &Core, email: &str) -> anyhow::Result<()> {
    let email = parse_email(email)?;
    if core.config.smtp_url.is_none() {
        bail!("SMTP_URL is not set, so no emails are sent. docs/mail.md says how to send them.");
    }
    let sent = mail_server::send_test(core, Actor::Command, &email).await?;
    sent.with_context(|| format!("The email was not sent to {email}"))?;
    say!("Sent to {email}. If it doesn't arrive, look in the spam folder.");
    Ok(())
}

async fn retry(core: &Core) -> anyhow::Result<()> {
    match mail_server::retry(core, Actor::Command).await? {
        0 => say!("No failed email waits for more than two minutes."),
        due => say!("{} now due. A running server sends them.", counted(due, "email")),
    }
    Ok(())
}
