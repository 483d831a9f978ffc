//! Accounts created by an administrator or a command: with a password, an imported hash, or no password yet.

use std::borrow::Cow;

use super::Actor;
use super::commit::{Outcome, commit};
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::FactorKind;
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::savepoint;
use crate::storage::users::{self, NewUser};

/// Returns `None` if an account has this email or had it before.
pub async fn create(core: &Core, actor: Actor<'_>, new: &NewUser) -> Result<Option<User>, AppError> {
    commit(core, actor, async |tx| {
        let Some(user) = tx.insert(new).await? else { return Ok(Outcome::nothing(None)) };
        Ok(events(new).fold(Outcome::nothing(Some(user)), Outcome::and))
    })
    .await
}

/// The audit events of a new account.
fn events(new: &NewUser) -> impl Iterator<Item = Record<'static>> {
    let event = |event, detail: Cow<'static, str>| Record::new(event).of(new.id.clone()).detail(detail);
    let created = event(Event::AccountCreated, new.role.as_str().into());
    let groups = new.groups.iter().map(move |group| event(Event::GroupsChanged, format!("added {group}").into()));
    let disabled = new.disabled.then(|| event(Event::AccountDisabled, "".into()));
    let authenticator = new.authenticator.is_some();
    let authenticator = authenticator.then(|| event(Event::SecondFactorAdded, FactorKind::Totp.as_str().into()));
    std::iter::once(created).chain(groups).chain(disabled).chain(authenticator)
}

/// What an import does with a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    Created,
    /// An account has this email. It stays as it is.
    Exists,
    /// An account had this email before, and may go back to it.
    Reserved,
}

/// Creates all accounts in one transaction, which is undone unless `keeps` returns true for the results. `each` is called
/// after each.
pub async fn import(
    core: &Core,
    new: &[&NewUser],
    mut each: impl FnMut(),
    keeps: impl FnOnce(&[Imported]) -> bool,
) -> Result<Vec<Imported>, AppError> {
    commit(core, Actor::Command, async |tx| {
        savepoint::set(tx.db).await?;
        let (mut results, mut all) = (Vec::with_capacity(new.len()), Outcome::nothing(()));
        for new in new {
            let result = match tx.insert(new).await? {
                Some(_) => Imported::Created,
                None if users::credentials(tx.db, &new.email).await?.is_some() => Imported::Exists,
                None => Imported::Reserved,
            };
            if result == Imported::Created {
                all = events(new).fold(all, Outcome::and);
            }
            results.push(result);
            each();
        }
        if keeps(&results) {
            return Ok(all.map(|()| results));
        }
        savepoint::roll_back(tx.db).await?;
        Ok(Outcome::nothing(results))
    })
    .await
}
