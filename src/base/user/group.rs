//! The name of a group, as rules and apps know it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A name that is safe in a header, a list and a file: `[a-z0-9_-]{1,32}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Group(String);

impl Group {
    /// The group that stands for the administrator's role. It is never stored.
    pub const ADMINS: &'static str = "admins";
    pub const MAX_LENGTH: usize = 32;
    /// How many groups a user may be in: all of them are in a header of each request.
    pub const MOST: usize = 32;

    /// Returns `None` for a text that isn't a group's name.
    pub fn parse(text: &str) -> Option<Self> {
        let accepted = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
        ((1..=Self::MAX_LENGTH).contains(&text.len()) && text.bytes().all(accepted)).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_admins(&self) -> bool {
        self.0 == Self::ADMINS
    }
}

/// The text isn't a group's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of a group has 1 to 32 of a-z, 0-9, _ and -")]
pub struct NoGroup;

impl FromStr for Group {
    type Err = NoGroup;

    fn from_str(text: &str) -> Result<Self, NoGroup> {
        Self::parse(text).ok_or(NoGroup)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Writes groups for the database: sorted, without repetition, separated by spaces.
pub fn to_stored(groups: &[Group]) -> String {
    let mut names: Vec<&str> = groups.iter().map(Group::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.join(" ")
}

/// Reads what [`to_stored`] wrote.
pub fn from_stored(text: &str) -> Vec<Group> {
    text.split(' ').filter_map(Group::parse).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_a_short_plain_word() {
        let long = "a".repeat(33);
        for name in ["ops", "a", "team-1_x", &"a".repeat(32)] {
            assert_eq!(Group::parse(name).unwrap().as_str(), name);
        }
        for name in ["", "Ops", "a b", "a,b", "é", "a\n", &long] {
            assert_eq!(Group::parse(name), None, "{name:?}");
        }
    }

    #[test]
    fn groups_are_stored_sorted_and_once() {
        let groups: Vec<Group> = ["ops", "dev", "ops"].into_iter().filter_map(Group::parse).collect();
        assert_eq!(to_stored(&groups), "dev ops");
        assert_eq!(from_stored("dev ops").len(), 2);
        assert_eq!(from_stored(""), []);
    }
}
