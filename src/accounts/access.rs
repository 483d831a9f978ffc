//! Access: the role and the groups of an account, disabling and enabling it. One administrator who can sign in always remains.

use super::Actor;
use super::commit::{Outcome, Tx, commit_on};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::{Group, Role};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::state::Core;
use crate::storage::audit::Event;
use crate::storage::users::{self, Change};

/// The outcome of [`set_role`] or [`disable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Changed,
    Already,
    /// The last administrator who can sign in cannot be demoted or disabled.
    LastAdministrator,
}

/// The outcome of [`join`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    Done,
    Already,
    TooMany,
}

/// Returns `None` if there is no such account, like the other functions here.
pub async fn set_role(core: &Core, actor: Actor<'_>, id: &str, role: Role) -> Result<Option<Access>, AppError> {
    let notice_id = new_id()?;
    commit_on(core, actor, id, async |tx, user| {
        if user.role == role {
            return Ok(Outcome::nothing(Access::Already));
        }
        if role == Role::User && users::is_last_administrator(tx.db, id).await? {
            return Ok(Outcome::nothing(Access::LastAdministrator));
        }
        tx.change(id, Change::Role(role)).await?;
        let notice = Mail::with_id(notice_id, &user, MailKind::RoleChanged { role }, Language::English, tx.now);
        mail::put(tx.db, &notice).await?;
        Ok(Outcome::of(Event::RoleChanged, &user, Access::Changed).detail(role.as_str()))
    })
    .await
}

/// Stops an account from signing in, and ends its sessions. The links of a locked one stop working.
pub async fn disable(core: &Core, actor: Actor<'_>, id: &str) -> Result<Option<Access>, AppError> {
    commit_on(core, actor, id, async |tx, user| {
        if !is_enabled(tx, id).await? && !users::is_locked(tx.db, id).await? {
            return Ok(Outcome::nothing(Access::Already));
        }
        if users::is_last_administrator(tx.db, id).await? {
            return Ok(Outcome::nothing(Access::LastAdministrator));
        }
        tx.change(id, Change::Disabled(true)).await?;
        tx.end_sessions(id).await?;
        Ok(Outcome::of(Event::AccountDisabled, &user, Access::Changed))
    })
    .await
}

/// Lets an account sign in again. Returns false if the account wasn't disabled.
pub async fn enable(core: &Core, actor: Actor<'_>, id: &str) -> Result<Option<bool>, AppError> {
    commit_on(core, actor, id, async |tx, user| {
        if is_enabled(tx, id).await? {
            return Ok(Outcome::nothing(false));
        }
        tx.change(id, Change::Disabled(false)).await?;
        Ok(Outcome::of(Event::AccountEnabled, &user, true))
    })
    .await
}

async fn is_enabled(tx: &mut Tx<'_>, id: &str) -> Result<bool, sqlx::Error> {
    Ok(users::lock_active(tx.db, id).await?.is_some())
}

/// Adds an account to a group.
pub async fn join(core: &Core, actor: Actor<'_>, id: &str, group: &Group) -> Result<Option<Joined>, AppError> {
    commit_on(core, actor, id, async |tx, user| {
        if user.groups.contains(group) {
            return Ok(Outcome::nothing(Joined::Already));
        }
        if user.groups.len() >= Group::MOST {
            return Ok(Outcome::nothing(Joined::TooMany));
        }
        let groups = [user.groups.as_slice(), std::slice::from_ref(group)].concat();
        tx.change(id, Change::Groups(&groups)).await?;
        Ok(Outcome::of(Event::GroupsChanged, &user, Joined::Done).detail(format!("added {group}")))
    })
    .await
}

/// Removes an account from a group. Returns false if the account wasn't in the group.
pub async fn leave(core: &Core, actor: Actor<'_>, id: &str, group: &Group) -> Result<Option<bool>, AppError> {
    commit_on(core, actor, id, async |tx, user| {
        let groups: Vec<Group> = user.groups.iter().filter(|other| *other != group).cloned().collect();
        if groups.len() == user.groups.len() {
            return Ok(Outcome::nothing(false));
        }
        tx.change(id, Change::Groups(&groups)).await?;
        Ok(Outcome::of(Event::GroupsChanged, &user, true).detail(format!("removed {group}")))
    })
    .await
}
