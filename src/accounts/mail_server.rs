//! The mail server: tried with a test email, and asked again to take emails that failed.

use super::Actor;
use super::commit::{Outcome, commit};
use crate::base::error::AppError;
use crate::base::user::Email;
use crate::mail::{self, Unsent};
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::users;

/// Sends an email that shows that emails arrive. The event comes first, since a sent email can't be taken back.
pub async fn send_test(core: &Core, actor: Actor<'_>, email: &Email) -> Result<Result<(), Unsent>, AppError> {
    commit(core, actor, async |tx| {
        let (tried, reader) = (Record::new(Event::MailTested), users::credentials(tx.db, email).await?);
        Ok(Outcome::nothing(()).and(match reader {
            Some(found) => tried.of(found.user.id),
            None => tried.target(email.to_string()),
        }))
    })
    .await?;
    Ok(mail::send_test(core, email).await)
}

/// Makes the emails that failed due at once, instead of after their backoff. Returns their number, without those that are
/// due within two minutes, which a server may be sending.
pub async fn retry(core: &Core, actor: Actor<'_>) -> Result<u64, AppError> {
    commit(core, actor, async |tx| {
        Ok(match mail::retry(tx.db, tx.now).await? {
            0 => Outcome::nothing(0),
            due => Outcome::nothing(due).and(Record::new(Event::MailsRetried).detail(due.to_string())),
        })
    })
    .await
}
