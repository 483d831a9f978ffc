//! `vestibule mail`: the mail server, tried.

use anyhow::{Context, bail};
use clap::Subcommand;

use super::account::parse_email;
use crate::mail;
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum MailCommand {
    /// Send a test email
    Test {
        /// The address to send it to
        email: String,
    },
}

pub(super) async fn run(core: &Core, command: MailCommand) -> anyhow::Result<()> {
    let MailCommand::Test { email } = command;
    let email = parse_email(&email)?;
    if core.config.smtp_url.is_none() {
        bail!("SMTP_URL is not set, so no emails are sent. docs/mail.md says how to send them.");
    }
    mail::send_test(core, &email).await.with_context(|| format!("The email was not sent to {email}"))?;
    say!("Sent to {email}. If it doesn't arrive, look in the spam folder.");
    Ok(())
}
