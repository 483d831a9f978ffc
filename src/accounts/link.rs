//! Links that an administrator or a command creates for somebody else: always shown, and emailed where that's possible.

use super::commit::{Outcome, Tx};
use crate::mail::Unsent;
use crate::storage::audit::{Event, Record};
use crate::storage::tokens::{self, Purpose, Revoked};

/// A link that was just created.
pub struct Link {
    /// The whole link, which is shown once and never stored.
    pub url: String,
    pub purpose: Purpose,
    /// The result of emailing it. `None` if there is no mail server, or nobody to send it to.
    pub sent: Option<Result<(), Unsent>>,
}

/// Revokes the links that a user created for others, and adds the events: a former or compromised administrator has seen
/// them, and may have invited themselves.
pub(super) async fn revoke_created_by<T>(
    tx: &mut Tx<'_>,
    user_id: &str,
    outcome: Outcome<T>,
) -> Result<Outcome<T>, sqlx::Error> {
    let revoked = tokens::delete_created_by(tx.db, user_id, tx.now).await?;
    Ok(revoked.into_iter().map(event).fold(outcome, Outcome::and))
}

fn event(Revoked { id, user_id }: Revoked) -> Record<'static> {
    match user_id {
        Some(user_id) => Record::new(Event::PasswordLinkRevoked).of(user_id),
        None => Record { target: id.map(Into::into), ..Record::new(Event::InvitationRevoked) },
    }
}
