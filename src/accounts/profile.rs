//! The profile: name, language, time zone and notices.

use super::act::{Refused, Target, act_on};
use super::commit::{Outcome, commit_own};
use super::{Actor, Person};
use crate::base::error::AppError;
use crate::base::user::Name;
use crate::state::{AppState, Core};
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

/// Gives an account another name. Returns false if it has this name already.
pub async fn rename(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    name: Name,
) -> Result<Result<bool, Refused>, AppError> {
    let profile = Profile { name: Some(name), ..Profile::default() };
    act_on(core, actor, target, async |tx, user| {
        if !profile.differs_from(&user) {
            return Ok(Ok(Outcome::nothing(false)));
        }
        tx.change(&user.id, Change::Profile(&profile)).await?;
        Ok(Ok(Outcome::of(Event::ProfileChanged, &user, true)))
    })
    .await
}
