//! Groups: those that users are in or rules name.

use std::collections::BTreeMap;

use crate::access::Rule;
use crate::base::error::AppError;
use crate::base::user::Group;
use crate::state::Core;
use crate::storage::users;

/// A group with the number of its users and the rules that give it access.
pub struct GroupSummary<'a> {
    pub name: String,
    pub users: u64,
    pub rules: Vec<&'a Rule>,
}

/// Returns all groups by name, also the one that stands for the administrator's role.
pub async fn list(core: &Core) -> Result<Vec<GroupSummary<'_>>, AppError> {
    let rules = &core.config.access_rules;
    let named = rules.groups().into_iter().map(|group| (group.to_string(), 0));
    let mut sizes: BTreeMap<String, i64> = named.collect();
    sizes.extend(core.db.read(async |db| users::group_sizes(db).await).await?);
    let summary = |(name, users): (String, i64)| {
        let rules = Group::parse(&name).map(|group| rules.of_group(&group)).unwrap_or_default();
        GroupSummary { name, users: users.unsigned_abs(), rules }
    };
    Ok(sizes.into_iter().map(summary).collect())
}
