//! Verdicts: what the rules decide about a request, and why.

use std::fmt;

use super::matching::Unsure;
use super::rule::{Access, Rule};

/// The people that may open what was asked for, and why.
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
    /// It cannot be said whether the rule is for it.
    Unsure(&'a Rule, Unsure),
}

impl fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFile => f.write_str("Without rules everything is for whoever is signed in."),
            Self::NoRule => f.write_str("No rule is for it, and what no rule is for is denied."),
            Self::Rule(rule) => write!(f, "The first rule for it is in line {}.", rule.line()),
            Self::Unsure(rule, Unsure::Path) => write!(
                f,
                "Servers could read its path in more than one way, and one of them is what the rule in line {} is for.",
                rule.line()
            ),
            Self::Unsure(rule, Unsure::Method) => {
                write!(f, "The rule in line {} names methods, and it is not known which one this is.", rule.line())
            }
            Self::Unsure(rule, Unsure::Address) => {
                write!(f, "The rule in line {} names networks, and the client's address is not known.", rule.line())
            }
        }
    }
}
