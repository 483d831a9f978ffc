//! The profile: what people say of themselves.

use super::Person;
use crate::base::error::AppError;
use crate::state::AppState;
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::EDIT;
use crate::storage::users::{self, Change, Profile};

pub async fn edit(state: &AppState, person: Person<'_>, profile: &Profile) -> Result<(), AppError> {
    let Person { current, client, .. } = person;
    state.rate_limiter.charge(vec![Counter::of_part(EDIT, &current.user().id, &current.session().id)], client).await?;
    let changed = state
        .sessions
        .write(current, async |db, user, now| users::change(db, &user.id, Change::Profile(profile), now).await)
        .await?;
    let user = changed.ok_or(AppError::SignedOut)?;
    state.revocations.add_user(&user.id, user.changed);
    state.audit.profile_changed(&user, client).await;
    Ok(())
}
