//! `vestibule user group`: who is in which group, from the command line.

use anyhow::{Context, bail};

use super::account::{find, set_role};
use super::{GroupCommand, Tools};
use crate::base::user::{Group, Role, User};
use crate::storage::users::{self, Change};

/// What became of it.
enum Outcome {
    Changed,
    Already,
    TooMany,
}

pub(super) async fn run(tools: &Tools, command: GroupCommand) -> anyhow::Result<()> {
    let (email, group, joins) = match command {
        GroupCommand::Add { email, group } => (email, group, true),
        GroupCommand::Remove { email, group } => (email, group, false),
    };
    if group.is_admins() {
        return set_role(tools, &email, if joins { Role::Admin } else { Role::User }).await;
    }
    let user = find(tools, &email).await?;
    let outcome = change(tools, &user, &group, joins).await?.context("the account was deleted just now")?;
    match (outcome, joins) {
        (Outcome::TooMany, _) => bail!("{} is already in {} groups, which is the limit", user.email, Group::MOST),
        (Outcome::Already, true) => say!("{} is already in {group}.", user.email),
        (Outcome::Already, false) => say!("{} is not in {group}.", user.email),
        (Outcome::Changed, true) => say!("{} is now in {group}.", user.email),
        (Outcome::Changed, false) => say!("{} is no longer in {group}.", user.email),
    }
    Ok(())
}

async fn change(tools: &Tools, user: &User, group: &Group, joins: bool) -> anyhow::Result<Option<Outcome>> {
    let now = tools.clock.now();
    let outcome = tools
        .db
        .write(async |db| {
            // Two commands at once both count.
            users::lock(db, &user.id).await?;
            let Some(User { mut groups, .. }) = users::by_id(db, &user.id).await? else { return Ok(None) };
            match (groups.contains(group), joins) {
                (true, true) | (false, false) => return Ok(Some(Outcome::Already)),
                (false, true) if groups.len() >= Group::MOST => return Ok(Some(Outcome::TooMany)),
                (false, true) => groups.push(group.clone()),
                (true, false) => groups.retain(|other| other != group),
            }
            users::change(db, &user.id, Change::Groups(&groups), now).await?;
            Ok(Some(Outcome::Changed))
        })
        .await?;
    if let Some(Outcome::Changed) = outcome {
        tools.audit.groups_changed(user, group, joins).await;
    }
    Ok(outcome)
}
