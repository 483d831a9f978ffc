//! Access: the role and the groups of an account, disabling and enabling it. One administrator who can sign in always remains.

use super::act::{Refused, Target, act_on, act_on_another};
use super::commit::{Outcome, Tx};
use super::{Actor, limits, link};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::{Group, Role, User};
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind};
use crate::state::Core;
use crate::storage::audit::Event;
use crate::storage::users::{self, Change};

/// The outcome of [`join`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    Done,
    Already,
    TooMany,
}

/// The outcome of [`enable`].
#[derive(Debug)]
pub enum Enabled {
    Done,
    /// The account is enabled, but has no password, as after it was locked: its user needs a link to choose one.
    WithoutPassword,
    /// The account is enabled, but earlier attempts still count.
    LimitsStay(AppError),
    Already,
}

/// Returns false if the account has this role already.
pub async fn set_role(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    role: Role,
) -> Result<Result<bool, Refused>, AppError> {
    let notice_id = new_id()?;
    act_on_another(core, actor, target, async |tx, user| {
        if user.role == role {
            return Ok(Ok(Outcome::nothing(false)));
        }
        if role == Role::User && users::is_last_administrator(tx.alone()?, &user.id).await? {
            return Ok(Err(Refused::LastAdministrator));
        }
        tx.change(&user.id, Change::Role(role)).await?;
        let notice = Mail::with_id(notice_id, &user, MailKind::RoleChanged { role }, Language::English, tx.now);
        mail::put(tx.db, &notice).await?;
        let changed = Outcome::of(Event::RoleChanged, &user, true).detail(role.as_str());
        Ok(Ok(link::revoke_created_by(tx, &user.id, changed).await?))
    })
    .await
}

/// Stops an account from signing in, and ends its sessions. The links of a locked one stop working. Returns false if the
/// account was disabled already.
pub async fn disable(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<bool, Refused>, AppError> {
    act_on_another(core, actor, target, async |tx, user| {
        if !is_enabled(tx, &user.id).await? && !users::is_locked(tx.db, &user.id).await? {
            return Ok(Ok(Outcome::nothing(false)));
        }
        if users::is_last_administrator(tx.alone()?, &user.id).await? {
            return Ok(Err(Refused::LastAdministrator));
        }
        tx.change(&user.id, Change::Disabled(true)).await?;
        tx.end_sessions(&user.id).await?;
        let disabled = Outcome::of(Event::AccountDisabled, &user, true);
        Ok(Ok(link::revoke_created_by(tx, &user.id, disabled).await?))
    })
    .await
}

/// Enables an account, so that its user can sign in again, and clears its rate limits: while it was disabled, correct
/// passwords counted as wrong.
pub async fn enable(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<Enabled, Refused>, AppError> {
    let enabled = act_on_another(core, actor, target, async |tx, user| {
        if is_enabled(tx, &user.id).await? {
            return Ok(Ok(Outcome::nothing(None)));
        }
        tx.change(&user.id, Change::Disabled(false)).await?;
        let has_password = users::has_password(tx.db, &user.id).await?;
        Ok(Ok(Outcome::of(Event::AccountEnabled, &user, ()).map(|()| Some((user, has_password)))))
    });
    let enabled: Option<(User, bool)> = match enabled.await? {
        Ok(enabled) => enabled,
        Err(refused) => return Ok(Err(refused)),
    };
    let Some((user, has_password)) = enabled else { return Ok(Ok(Enabled::Already)) };
    Ok(Ok(match limits::forget(core, &user.into()).await {
        Ok(_) if has_password => Enabled::Done,
        Ok(_) => Enabled::WithoutPassword,
        Err(error) => Enabled::LimitsStay(error),
    }))
}

async fn is_enabled(tx: &mut Tx<'_>, id: &str) -> Result<bool, sqlx::Error> {
    Ok(users::lock_active(tx.db, id).await?.is_some())
}

/// Adds an account to a group.
pub async fn join(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    group: &Group,
) -> Result<Result<Joined, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        if user.groups.contains(group) {
            return Ok(Ok(Outcome::nothing(Joined::Already)));
        }
        if user.groups.len() >= Group::MOST {
            return Ok(Ok(Outcome::nothing(Joined::TooMany)));
        }
        let groups = [user.groups.as_slice(), std::slice::from_ref(group)].concat();
        tx.change(&user.id, Change::Groups(&groups)).await?;
        Ok(Ok(Outcome::of(Event::GroupsChanged, &user, Joined::Done).detail(format!("added {group}"))))
    })
    .await
}

/// Removes an account from a group. Returns false if the account wasn't in the group.
pub async fn leave(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    group: &Group,
) -> Result<Result<bool, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        let groups: Vec<Group> = user.groups.iter().filter(|other| *other != group).cloned().collect();
        if groups.len() == user.groups.len() {
            return Ok(Ok(Outcome::nothing(false)));
        }
        tx.change(&user.id, Change::Groups(&groups)).await?;
        Ok(Ok(Outcome::of(Event::GroupsChanged, &user, true).detail(format!("removed {group}"))))
    })
    .await
}
