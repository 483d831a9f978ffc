//! Sessions that are ended: one, all but one, all of an account, everyone's.

use super::Person;
use crate::base::error::AppError;
use crate::state::AppState;

/// Ends another session of the same user.
pub async fn end_one(state: &AppState, person: Person<'_>, id: &str) -> Result<(), AppError> {
    if state.sessions.end_one(person.current, id).await? {
        state.audit.session_ended(&person.current.user().id, Some(person.client)).await;
    }
    Ok(())
}

/// Ends all sessions of the same user but this one.
pub async fn end_others(state: &AppState, person: Person<'_>) -> Result<(), AppError> {
    if state.sessions.end_others(person.current).await? > 0 {
        state.audit.session_ended(&person.current.user().id, Some(person.client)).await;
    }
    Ok(())
}
