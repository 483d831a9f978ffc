//! Accounts created by a command: with a password, an imported hash, or no password yet.

use super::Actor;
use super::commit::{Outcome, commit};
use crate::base::error::AppError;
use crate::base::user::{Group, User};
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::users::{Change, NewUser};

/// Returns `None` if an account has this email or had it before.
pub async fn create(core: &Core, actor: Actor<'_>, new: &NewUser, groups: &[Group]) -> Result<Option<User>, AppError> {
    commit(core, actor, async |tx| {
        let Some(mut user) = tx.insert(new).await? else { return Ok(Outcome::nothing(None)) };
        if !groups.is_empty() {
            user = tx.change(&new.id, Change::Groups(groups)).await?.unwrap_or(user);
        }
        let mut outcome = Outcome::of(Event::AccountCreated, &user, ()).detail(user.role.as_str());
        for group in groups {
            let joined = Record::new(Event::GroupsChanged).of(user.id.clone()).detail(format!("added {group}"));
            outcome = outcome.and(joined);
        }
        Ok(outcome.map(|()| Some(user)))
    })
    .await
}
