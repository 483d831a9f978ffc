//! Accounts created by an administrator or a command: with a password, an imported hash, or no password yet.

use std::borrow::Cow;

use sqlx::AnyConnection;

use super::Actor;
use super::commit::{Outcome, commit};
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::sessions::FactorKind;
use crate::state::Core;
use crate::storage::audit::{Event, Record};
use crate::storage::users::{self, MOST_AT_ONCE, NewUser};

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

/// The outcome of an import for one user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    Created,
    /// An account has this email. It stays as it is.
    Exists,
    /// An account had this email before, and may go back to it.
    Reserved,
}

/// Says what an import would do, without writing or locking anything.
pub async fn plan(core: &Core, emails: &[&Email]) -> Result<Vec<Imported>, AppError> {
    Ok(core.db.read(async |db| results(db, emails).await).await?)
}

async fn results(db: &mut AnyConnection, emails: &[&Email]) -> Result<Vec<Imported>, sqlx::Error> {
    let mut results = Vec::with_capacity(emails.len());
    for emails in emails.chunks(MOST_AT_ONCE) {
        let taken = users::taken(db, emails).await?;
        results.extend(emails.iter().map(|email| match email.as_str() {
            email if taken.contains(email) => Imported::Exists,
            email if taken.contains(&hash_secret(email)) => Imported::Reserved,
            _ => Imported::Created,
        }));
    }
    Ok(results)
}

/// Creates all accounts whose emails are free in one transaction, or none unless `keeps` returns true for the results.
/// `each` is called with the number of accounts after some were created.
pub async fn import(
    core: &Core,
    new: &[&NewUser],
    mut each: impl FnMut(usize),
    keeps: impl FnOnce(&[Imported]) -> bool,
) -> Result<Vec<Imported>, AppError> {
    commit(core, Actor::Command, async |tx| {
        let emails: Vec<&Email> = new.iter().map(|new| &new.email).collect();
        let results = results(tx.db, &emails).await?;
        if !keeps(&results) {
            return Ok(Outcome::nothing(results));
        }
        let created = new.iter().zip(&results).filter(|(_, result)| **result == Imported::Created);
        let created: Vec<&NewUser> = created.map(|(new, _)| *new).collect();
        for some in created.chunks(MOST_AT_ONCE) {
            tx.insert_all(some).await?;
            each(some.len());
        }
        Ok(created.iter().flat_map(|new| events(new)).fold(Outcome::nothing(results), Outcome::and))
    })
    .await
}
