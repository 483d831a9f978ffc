//! `vestibule invite`: a link to create an account.

use anyhow::{Context, bail};

use super::account::{lifetime, parse_email, say_whether_sent, taken};
use crate::accounts::{Actor, registration};
use crate::base::user::Role;
use crate::config::Registration;
use crate::mail;
use crate::state::Core;
use crate::storage::tokens::Purpose;

pub(super) async fn run(core: &Core, email: Option<&str>, admin: bool) -> anyhow::Result<()> {
    let email = email.map(parse_email).transpose()?;
    // The holder of such a link enters an email, which only an email can confirm.
    if email.is_none() && core.config.smtp_url.is_none() && !core.config.public_url.is_loopback() {
        bail!("Without SMTP_URL, nobody could confirm their email. Invite one email: `vestibule invite EMAIL`.");
    }
    let role = if admin { Role::Admin } else { Role::User };
    let Some(secret) = registration::invite(core, Actor::Command, email.as_ref(), role).await? else {
        let email = email.context("The invitation could not be created.")?;
        return Err(taken(core, &email).await);
    };
    let besides = match core.config.registration {
        Registration::Closed => " even though REGISTRATION is closed",
        Registration::Invite => "",
        Registration::Open => " (REGISTRATION is open, so people can also register without it)",
    };
    say!("Link to create an account, valid for {}{besides}:", lifetime(Purpose::Invitation));
    let link = core.config.public_url.link(&Purpose::Invitation.path(&secret));
    say!("{link}");
    let Some(email) = email else { return Ok(()) };
    let sends_mail = core.config.smtp_url.is_some();
    let sent = if sends_mail { Some(mail::send_invitation(core, &email, link).await) } else { None };
    say_whether_sent(email.as_str(), sent)
}
