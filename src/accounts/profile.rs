//! The profile: name, language, time zone and notices.

use super::Person;
use super::commit::{Outcome, commit_own};
use crate::base::error::AppError;
use crate::state::AppState;
use crate::storage::audit::Event;
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::EDIT;
use crate::storage::users::{Change, Profile};

pub async fn edit(state: &AppState, person: Person<'_>, profile: &Profile) -> Result<(), AppError> {
    let Person { current, client, .. } = person;
    state.rate_limiter.charge(vec![Counter::of_part(EDIT, &current.user().id, &current.session().id)], client).await?;
    commit_own(state, person, async |tx, user| {
        if !profile.differs_from(&user) {
            return Ok(Outcome::nothing(()));
        }
        tx.change(&user.id, Change::Profile(profile)).await?;
        Ok(Outcome::of(Event::ProfileChanged, &user, ()))
    })
    .await
}
