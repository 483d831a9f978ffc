//! Direct use of the mail server by a command: it tries the connection, and sends emails whose link only it knows,
//! since the outbox has no links.

use std::time::Duration;

use super::letter::Letter;
use super::transport::{Envelope, Transport, TransportError};
use crate::base::secret::{NoRandomness, new_id};
use crate::base::user::{Email, User};
use crate::i18n::{ENGLISH, Language};
use crate::state::Core;
use crate::storage::db::DbError;
use crate::storage::tokens::Purpose;
use crate::storage::users;

/// The longest time that a command waits for the mail server.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why an email wasn't sent, or the mail server can't be used.
#[derive(Debug, thiserror::Error)]
pub enum Unsent {
    #[error(transparent)]
    Transport(#[from] TransportError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error(transparent)]
    Database(#[from] DbError),
    #[error("the server took longer than {} seconds", PATIENCE.as_secs())]
    TooSlow,
}

/// Sends an invitation's link.
pub async fn send_invitation(core: &Core, email: &Email, link: String) -> Result<(), Unsent> {
    let (text, site) = (&ENGLISH, &core.config.site_name);
    let letter = Letter::new(text, (text.mail_invitation_subject)(site), (text.mail_invitation_body)(site))
        .linking(text.register_submit, link);
    send(core, email.as_str(), Purpose::Invitation, letter).await
}

/// Sends the link to choose the first password of a new account.
pub async fn send_first_password(core: &Core, user: &User, link: String) -> Result<(), Unsent> {
    let (text, site) = (&ENGLISH, &core.config.site_name);
    let letter = Letter::new(text, (text.mail_first_password_subject)(site), (text.mail_first_password_body)(site))
        .linking(text.first_password_title, link);
    send(core, &user.email, Purpose::FirstPassword, letter).await
}

/// Sends the link to choose a new password, in the user's language.
pub async fn send_password_link(core: &Core, user: &User, link: String) -> Result<(), Unsent> {
    let language = core.db.read(async |db| users::language(db, user).await).await?;
    let (text, site) = (language.map_or(&ENGLISH, Language::text), &core.config.site_name);
    let letter = Letter::new(text, (text.mail_password_link_subject)(site), (text.mail_password_link_body)(site))
        .linking(text.choose_title, link);
    send(core, &user.email, Purpose::PasswordReset, letter).await
}

async fn send(core: &Core, email: &str, purpose: Purpose, letter: Letter) -> Result<(), Unsent> {
    let life = u64::try_from(purpose.lifetime_seconds()).unwrap_or(0);
    let closing =
        (letter.text.two_sentences)(&(letter.text.mail_link_life)(life), letter.text.mail_unexpected.as_str());
    deliver(core, email, &letter.closing(closing)).await
}

async fn deliver(core: &Core, email: &str, letter: &Letter) -> Result<(), Unsent> {
    let (transport, id) = (Transport::new(&core.config)?, new_id()?);
    let envelope = Envelope { id: &id, to: email, date: core.now() };
    let sent = tokio::time::timeout(PATIENCE, transport.send(&envelope, letter)).await;
    sent.map_err(|_| Unsent::TooSlow)??;
    Ok(())
}

/// Sends an email that shows that emails arrive.
pub async fn send_test(core: &Core, email: &Email) -> Result<(), Unsent> {
    let (text, site) = (&ENGLISH, &core.config.site_name);
    let letter = Letter::new(text, (text.mail_test_subject)(site), (text.mail_test_body)(site));
    deliver(core, email.as_str(), &letter).await
}

/// Connects to the mail server like a delivery, and sends no email.
pub async fn try_connection(transport: &Transport) -> Result<(), Unsent> {
    tokio::time::timeout(PATIENCE, transport.connect_once()).await.map_err(|_| Unsent::TooSlow)??;
    Ok(())
}
