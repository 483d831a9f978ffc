//! `vestibule invite`: a link to create an account, from the command line.

use anyhow::bail;

use super::account::{lifetime, parse_email, taken};
use crate::accounts::{Actor, registration};
use crate::base::user::Role;
use crate::state::Core;
use crate::storage::tokens::Purpose;

pub(super) async fn run(core: &Core, email: Option<&str>, admin: bool) -> anyhow::Result<()> {
    let email = email.map(parse_email).transpose()?;
    // The holder of such a link gives an address, and only a mail can show that it is theirs.
    if email.is_none() && core.config.smtp_url.is_none() && !core.config.public_url.is_loopback() {
        bail!("without SMTP_URL no email can be confirmed, so give one: vestibule invite EMAIL");
    }
    let role = if admin { Role::Admin } else { Role::User };
    let Some(secret) = registration::invite(core, Actor::Command, email.as_ref(), role).await? else {
        bail!(email.as_ref().map(taken).unwrap_or_default());
    };
    say!("Link to create an account, valid for {}:", lifetime(Purpose::Invitation));
    say!("{}", core.config.public_url.link(&Purpose::Invitation.path(&secret)));
    Ok(())
}
