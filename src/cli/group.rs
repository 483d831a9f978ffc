//! `vestibule user group`: users added to groups and removed. `vestibule group`: all groups.

use anyhow::bail;

use clap::Subcommand;

use super::account::{complete_words, find, set_role};
use super::print::counted;
use crate::accounts::access::{self, Joined};
use crate::accounts::groups::{self, GroupSummary};
use crate::accounts::{Actor, Target};
use crate::base::user::{Group, Role};
use crate::state::Core;

#[derive(Subcommand)]
pub(super) enum GroupCommand {
    /// Add a user to a group; the group `admins` makes them an administrator
    Add {
        /// The user's email
        email: String,
        /// The group's name: 1 to 32 of a-z, 0-9, _ and -
        group: Group,
    },
    /// Remove a user from a group
    Remove {
        /// The user's email
        email: String,
        /// The group's name
        group: Group,
    },
}

#[derive(Subcommand)]
pub(super) enum GroupsCommand {
    /// List all groups, with the number of their users and the rules that name them
    List,
}

/// Prints the groups that users are in or rules name.
pub(super) async fn list(core: &Core, command: GroupsCommand) -> anyhow::Result<()> {
    let GroupsCommand::List = command;
    complete_words(core).await?;
    for GroupSummary { name, users, or_more, rules } in groups::list(core).await? {
        let lines: Vec<_> = rules.iter().map(|rule| rule.line().to_string()).collect();
        let named = match lines.as_slice() {
            [] => String::new(),
            [line] => format!("  rule in line {line}"),
            _ => format!("  rules in lines {}", lines.join(", ")),
        };
        let more = if or_more { "more than " } else { "" };
        say!("{name:<32} {more}{}{named}", counted(users, "user"));
    }
    Ok(())
}

pub(super) async fn run(core: &Core, command: GroupCommand) -> anyhow::Result<()> {
    match command {
        GroupCommand::Add { email, group } if group.is_admins() => set_role(core, &email, Role::Admin).await,
        GroupCommand::Remove { email, group } if group.is_admins() => set_role(core, &email, Role::User).await,
        GroupCommand::Add { email, group } => add(core, &email, &group).await,
        GroupCommand::Remove { email, group } => remove(core, &email, &group).await,
    }
}

async fn add(core: &Core, email: &str, group: &Group) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::join(core, Actor::Command, Target::now(&user.id), group).await?? {
        Joined::Done => {
            say!("{} is now in {group}.", user.email);
            if groups::is_new(core, group).await? {
                say!("{group} is a new group: no rule names it, and nobody else is in it.");
            }
        }
        Joined::Already => say!("{} is already in {group}.", user.email),
        Joined::TooMany => {
            bail!("{} is in {} groups, which is the limit. Remove a group first.", user.email, Group::MOST)
        }
    }
    Ok(())
}

async fn remove(core: &Core, email: &str, group: &Group) -> anyhow::Result<()> {
    let user = find(core, email).await?;
    match access::leave(core, Actor::Command, Target::now(&user.id), group).await?? {
        true => say!("{} is no longer in {group}.", user.email),
        false => say!("{} is not in {group}.", user.email),
    }
    Ok(())
}
