//! Verdicts: what the rules decide about a request, and why.

use std::fmt;

use super::matching::Unsure;
use super::rule::{Access, RequiredProof, Rule};
use crate::base::user::User;

/// The decision on a requested page: who may open it, what they have to prove, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict<'a> {
    pub access: &'a Access,
    pub proof: RequiredProof,
    pub because: Because<'a>,
}

impl<'a> Verdict<'a> {
    /// The verdict of a rule that applies.
    pub(super) fn of(rule: &'a Rule) -> Self {
        Self { access: &rule.access, proof: rule.proof, because: Because::Rule(rule) }
    }

    /// A verdict that demands nothing of those who have access.
    pub(super) fn plain(access: &'a Access, because: Because<'a>) -> Self {
        Self { access, proof: RequiredProof::NONE, because }
    }
}

/// The reason for a verdict. Displayed as a sentence.
/// The answer to a request, before a proof that the rule may demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Allowed,
    SignInFirst,
    Denied,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Allowed => "allowed",
            Self::SignInFirst => "sign in first",
            Self::Denied => "denied",
        })
    }
}

impl Verdict<'_> {
    /// The answer to a user, or to somebody who isn't signed in.
    pub fn answer(&self, user: Option<&User>) -> Answer {
        let allowed = *self.access == Access::Public || user.is_some_and(|user| self.access.admits(user));
        match (allowed, user, self.access) {
            (true, ..) => Answer::Allowed,
            (false, None, Access::SignedIn | Access::Groups(_)) => Answer::SignInFirst,
            (false, ..) => Answer::Denied,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because<'a> {
    /// There is no rules file.
    NoFile,
    /// There are rules, but none matches.
    NoRule,
    /// The first matching rule decides.
    Rule(&'a Rule),
    /// It's uncertain whether the rule matches, so access is denied.
    Unsure(&'a Rule, Unsure),
}

impl fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFile => f.write_str("There are no rules: ACCESS_RULES is not set."),
            Self::NoRule => f.write_str("No rule matches, so access is denied."),
            Self::Rule(rule) => write!(f, "The rule in line {} matches first.", rule.line()),
            Self::Unsure(rule, Unsure::Path) => write!(
                f,
                "Servers could read the path in more than one way, and the rule in line {} matches one of them.",
                rule.line()
            ),
            Self::Unsure(rule, Unsure::Method) => {
                write!(
                    f,
                    "The rule in line {} depends on the method, which apps could read in more than one way.",
                    rule.line()
                )
            }
            Self::Unsure(rule, Unsure::Address) => {
                write!(f, "The rule in line {} depends on the client's address, which is not known.", rule.line())
            }
        }
    }
}
