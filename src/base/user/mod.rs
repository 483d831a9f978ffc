//! Users: their emails, names, groups and roles.

mod email;

pub mod group;

mod name;

mod time_zone;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

pub use self::email::{Email, EmailError};
pub use self::group::{Group, NoGroup};
pub use self::name::{Name, NameError};
pub use self::time_zone::ZoneName;
use crate::base::clock::UnixSeconds;
use crate::i18n::Language;

/// A user as the rest of the program sees them, never with a password or a hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    pub id: String,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub created_at: UnixSeconds,
    /// Increases by one with every change to the account, so that an older copy is recognised without comparing clocks.
    pub changed: i64,
    /// `None`: the browser's language.
    pub language: Option<Language>,
    /// IANA's name; `None`: UTC.
    pub time_zone: Option<String>,
    /// True if the user wants an email about each sign-in from a new browser.
    pub sign_in_notices: bool,
    /// Sorted, without `admins`, which is the role.
    pub groups: Vec<Group>,
}

impl User {
    /// The zone that the user has chosen, by its current name.
    pub fn zone_name(&self) -> Option<ZoneName> {
        self.time_zone.as_deref().and_then(ZoneName::parse)
    }

    pub fn zone(&self) -> Option<TimeZone> {
        self.time_zone.as_deref().and_then(time_zone::stored)
    }

    /// The first letter of the name, for an avatar.
    pub fn initial(&self) -> String {
        self.name.chars().find(|c| c.is_alphanumeric()).unwrap_or('•').to_uppercase().collect()
    }

    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }

    pub fn is_in(&self, group: &Group) -> bool {
        if group.is_admins() { self.is_admin() } else { self.groups.contains(group) }
    }

    /// Returns the names of all the user's groups, including `admins`.
    pub fn group_names(&self) -> impl Iterator<Item = &str> {
        let admins = self.is_admin().then_some(Group::ADMINS);
        admins.into_iter().chain(self.groups.iter().map(Group::as_str))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    User,
    Admin,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Admin => "admin",
        }
    }

    /// Reads a role from the database or the command line, which both allow only the two.
    pub fn from_stored(text: &str) -> Self {
        if text == "admin" { Self::Admin } else { Self::User }
    }
}
