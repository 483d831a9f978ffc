//! Ending sessions: one, all others, all of an account, everyone's.

use super::act::{Refused, Target, act_on};
use super::commit::{Outcome, commit, commit_own};
use super::{Actor, Person};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::sessions::revocations;
use crate::state::Core;
use crate::storage::audit::{Event, Record};

/// Ends another session of the same user. Returns false if there is none with this id.
pub async fn end_one(core: &Core, person: Person<'_>, id: &str) -> Result<bool, AppError> {
    commit_own(core, person, async |tx, user| match tx.end_session(&user.id, id).await? {
        Some(ended) => Ok(Outcome::of(Event::SessionEnded, &user, true).target(&ended)),
        None => Ok(Outcome::nothing(false)),
    })
    .await
}

/// Ends all sessions of the same user but this one.
pub async fn end_others(core: &Core, person: Person<'_>) -> Result<(), AppError> {
    let kept = &person.current.session().id;
    commit_own(core, person, async |tx, user| match tx.end_other_sessions(&user.id, kept).await? {
        true => Ok(Outcome::of(Event::SessionEnded, &user, ())),
        false => Ok(Outcome::nothing(())),
    })
    .await
}

/// Ends one session of an account. Returns false if there is none with this id.
pub async fn end_one_of(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    id: &str,
) -> Result<Result<bool, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        Ok(Ok(match tx.end_session(&user.id, id).await? {
            Some(ended) => Outcome::of(Event::SessionEnded, &user, true).target(&ended),
            None => Outcome::nothing(false),
        }))
    })
    .await
}

/// Ends all sessions of an account, and the trust in its browsers. Returns the number of sessions ended.
pub async fn end_all_of(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<usize, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        let ended = tx.end_sessions(&user.id).await?;
        let event = |session: &String| Record::new(Event::SessionEnded).of(user.id.clone()).target(session.clone());
        Ok(Ok(ended.iter().map(event).fold(Outcome::nothing(ended.len()), Outcome::and)))
    })
    .await
}

/// Ends everyone's sessions.
pub async fn end_everyones(core: &Core, actor: Actor<'_>) -> Result<(), AppError> {
    let epoch = new_id()?;
    commit(core, actor, async |tx| {
        revocations::begin_epoch(tx.db, &epoch).await?;
        Ok(Outcome::nothing(()).and(Record::new(Event::AllSessionsEnded)))
    })
    .await
}
