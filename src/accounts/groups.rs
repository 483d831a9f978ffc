//! Groups: those that users are in or rules name.

use std::collections::BTreeMap;

use crate::access::Rule;
use crate::base::error::AppError;
use crate::base::user::Group;
use crate::state::Core;
use crate::storage::users::{self, Count};

/// A group with the number of its users and the rules that give it access.
pub struct GroupSummary<'a> {
    pub name: String,
    pub users: u64,
    /// The group has more users than were counted.
    pub or_more: bool,
    pub rules: Vec<&'a Rule>,
}

/// Returns true for a group that no rule names and that has one user at most: its name may be a typo.
pub async fn is_new(core: &Core, group: &Group) -> Result<bool, AppError> {
    let is_named = !core.config.access_rules.of_group(group).is_empty();
    Ok(!is_named && !core.db.read(async |db| users::is_shared(db, group).await).await?)
}

/// The most groups that one query reads.
const PAGE: usize = 25;

/// Returns all groups by name, including `admins`, which is the administrator's role.
pub async fn list(core: &Core) -> Result<Vec<GroupSummary<'_>>, AppError> {
    let rules = &core.config.access_rules;
    let named = rules.groups().into_iter().map(|group| (group.to_string(), Count::default()));
    let mut sizes: BTreeMap<String, Count> = named.collect();
    let mut last = String::new();
    loop {
        let page = core.db.read(async |db| users::groups(db, &last, PAGE).await).await?;
        let Some(end) = page.last() else { break };
        last.clone_from(&end.name);
        sizes.extend(page.into_iter().map(|group| (group.name, group.users)));
    }
    let summary = |(name, Count { number, or_more }): (String, Count)| {
        let rules = Group::parse(&name).map(|group| rules.of_group(&group)).unwrap_or_default();
        GroupSummary { name, users: number.unsigned_abs(), or_more, rules }
    };
    Ok(sizes.into_iter().map(summary).collect())
}
