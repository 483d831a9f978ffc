//! Acts on one user by an administrator or a command, and the refusals that they share: an administrator who saw the user
//! before somebody else's change, and one who acts on themselves.

use super::Actor;
use super::commit::{Outcome, Tx, commit_on};
use crate::base::error::AppError;
use crate::base::user::User;
use crate::state::Core;

/// The user to act on.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    pub id: &'a str,
    /// The account's number of changes when the actor saw it. `None`: as it is now.
    pub changed: Option<i64>,
}

impl<'a> Target<'a> {
    /// The user as they are now, for a command, which shows nothing before it acts.
    pub fn now(id: &'a str) -> Self {
        Self { id, changed: None }
    }

    /// The user as a page has shown them.
    pub fn seen(id: &'a str, changed: i64) -> Self {
        Self { id, changed: Some(changed) }
    }
}

/// The reason why nothing was done. The sentences are for commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("The user was deleted in the meantime.")]
    Gone,
    #[error("Somebody changed the user in the meantime. Look at them again.")]
    ChangedMeanwhile,
    #[error("Administrators can't do this to themselves. Ask another administrator.")]
    Oneself,
    #[error(
        "This user is the last administrator who can sign in. Make another user one first: `vestibule user role EMAIL \
         admin`."
    )]
    LastAdministrator,
    #[error("The user is disabled, so nobody can sign in. A locked account could be opened again by its link.")]
    Disabled,
    #[error("The user is locked. `vestibule user lock EMAIL` prints a link that opens the account again.")]
    Locked,
}

/// Runs an operation on a user; see [`commit_on`].
///
/// # Errors
/// Those of [`commit`](super::commit::commit).
pub(super) async fn act_on<T>(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Result<Outcome<T>, Refused>, sqlx::Error>,
) -> Result<Result<T, Refused>, AppError> {
    let done = commit_on(core, actor, target.id, async |tx, user| {
        if target.changed.is_some_and(|changed| changed != user.changed) {
            return Ok(Outcome::nothing(Err(Refused::ChangedMeanwhile)));
        }
        Ok(match operation(tx, user).await? {
            Ok(outcome) => outcome.map(Ok),
            Err(refused) => Outcome::nothing(Err(refused)),
        })
    })
    .await?;
    Ok(done.unwrap_or(Err(Refused::Gone)))
}

/// Like [`act_on`], for what nobody may do to themselves: role, state, and what would replace a proof on their own pages.
pub(super) async fn act_on_another<T>(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Result<Outcome<T>, Refused>, sqlx::Error>,
) -> Result<Result<T, Refused>, AppError> {
    if actor.name() == target.id {
        return Ok(Err(Refused::Oneself));
    }
    act_on(core, actor, target, operation).await
}
