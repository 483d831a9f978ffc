//! Re-authentication: a signed-in user proves again who they are, and gets another session for it, so that a copy of the
//! old cookie is worth nothing afterwards (session fixation; ASVS 7.2.4).

use super::Person;
use super::commit::{Outcome, commit_own};
use crate::authentication::{Proof, reauthenticate};
use crate::base::error::AppError;
use crate::sessions::Renewed;
use crate::state::AppState;
use crate::storage::audit::Event;

/// Verifies a proof. Returns this browser's new session, or `None` if the proof is wrong, or the account has changed
/// meanwhile: the factor may have been removed.
pub async fn prove(state: &AppState, person: Person<'_>, proof: Proof) -> Result<Option<Renewed>, AppError> {
    let Person { current, client, language } = person;
    let kind = proof.kind();
    if !reauthenticate(state, current, proof, client, language).await? {
        return Ok(None);
    }
    let renewal = state.sessions.reauthenticated(client, current, kind)?;
    commit_own(state, person, async |tx, user| {
        if user.changed != current.user().changed {
            return Ok(Outcome::nothing(None));
        }
        tx.end_session(&user.id, &current.session().id).await?;
        let event = Outcome::of(Event::Reauthenticated, &user, ());
        let renewed = tx.renew_session(renewal, user).await?;
        let session = renewed.id().to_owned();
        Ok(event.target(&session).map(|()| Some(renewed)))
    })
    .await
}
