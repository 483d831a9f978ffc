//! `vestibule invite`: a link to make an account, from the command line.

use anyhow::bail;

use super::Tools;
use super::account::{lifetime, parse_email, taken};
use crate::base::secret::new_secret;
use crate::base::user::Role;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users;

pub(super) async fn run(tools: &Tools, email: Option<&str>, admin: bool) -> anyhow::Result<()> {
    let email = email.map(parse_email).transpose()?;
    // Whoever has such a link says which address is theirs, and a mail has to show that it is.
    if email.is_none() && tools.config.smtp_url.is_none() && !tools.config.public_url.is_loopback() {
        bail!("without SMTP_URL no email can be confirmed, so give one: vestibule invite EMAIL");
    }
    let role = if admin { Role::Admin } else { Role::User };
    let token = Token {
        email: email.as_ref().map(ToString::to_string),
        role: email.is_some().then_some(role),
        ..Token::new(Purpose::Invitation, tools.clock.now())
    };
    let secret = new_secret()?;
    let stored = tools
        .db
        .write(async |db| {
            if let Some(email) = &email
                && users::is_kept_for_another(db, email, "").await?
            {
                return Ok(false);
            }
            tokens::store(db, &secret, &token).await?;
            Ok(true)
        })
        .await?;
    if let Some(email) = email.filter(|_| !stored) {
        bail!(taken(&email));
    }
    tools.audit.invited(role).await;
    say!("Link to create an account, valid for {}:", lifetime(Purpose::Invitation));
    say!("{}", tools.config.public_url.link(&Purpose::Invitation.path(&secret)));
    Ok(())
}
