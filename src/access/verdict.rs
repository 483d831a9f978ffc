//! What rules say of somebody's wish, and why.

use std::fmt;

use super::Rule;
use crate::users::{Group, User};

/// Who may have what a rule is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Public,
    SignedIn,
    /// Whoever is in one of these.
    Groups(Vec<Group>),
    Deny,
}

impl Access {
    /// Whether somebody who is signed in may have it.
    pub fn admits(&self, user: &User) -> bool {
        match self {
            Self::Public | Self::SignedIn => true,
            Self::Groups(groups) => groups.iter().any(|group| user.is_in(group)),
            Self::Deny => false,
        }
    }
}

/// As the file writes it.
impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str(r#""public""#),
            Self::SignedIn => f.write_str(r#""signed-in""#),
            Self::Deny => f.write_str(r#""deny""#),
            Self::Groups(groups) => {
                let names: Vec<String> = groups.iter().map(|group| format!(r#""group:{group}""#)).collect();
                match names.as_slice() {
                    [one] => f.write_str(one),
                    several => write!(f, "[{}]", several.join(", ")),
                }
            }
        }
    }
}

/// Who may have what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict<'a> {
    pub access: &'a Access,
    pub because: Because<'a>,
}

/// Why. As a text it is a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because<'a> {
    /// There are no rules at all.
    NoFile,
    /// There are rules, and none for this.
    NoRule,
    /// The first rule for it says so.
    Rule(&'a Rule),
    /// The rule is for a path, and some servers could read this path as that one.
    NotPlain(&'a Rule),
}

impl fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFile => f.write_str("Without rules everything is for whoever is signed in."),
            Self::NoRule => f.write_str("No rule is for it, and what no rule is for is denied."),
            Self::Rule(rule) => write!(f, "The first rule for it is in line {}.", rule.line()),
            Self::NotPlain(rule) => write!(
                f,
                "Servers could read its path in more than one way, and one of them is what the rule in line {} is for.",
                rule.line()
            ),
        }
    }
}
