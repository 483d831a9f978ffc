//! A rule: which requests it applies to, and who has access.

use std::cell::LazyCell;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use ipnet::IpNet;

use super::host::HostPattern;
use super::matching::{Match, Unsure};
use super::path::PlainPath;
use super::path_pattern::PathPattern;
use crate::base::duration::written;
use crate::base::user::{Group, User};

/// Says who may open certain pages of certain hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub(super) line: u64,
    pub(super) host: HostPattern,
    /// `None` for the whole host.
    pub(super) path: Option<PathPattern>,
    /// `None` for any method.
    pub(super) methods: Option<Vec<&'static str>>,
    /// The client's networks. `None` for any.
    pub(super) networks: Option<Vec<IpNet>>,
    pub(super) access: Access,
    pub(super) proof: RequiredProof,
}

/// The proof that a rule demands of a user who has access: how well, and how lately, they have proved who they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequiredProof {
    /// True if a password alone isn't enough.
    pub second_factor: bool,
    /// The longest time since the last sign-in or re-authentication.
    pub max_age: Option<Duration>,
    /// True if app passwords, which prove neither, are accepted nevertheless.
    pub app_passwords: bool,
}

impl RequiredProof {
    pub const NONE: Self = Self { second_factor: false, max_age: None, app_passwords: false };

    pub const SECOND_FACTOR: Self = Self { second_factor: true, ..Self::NONE };

    /// Returns true if a session suffices, whose user proved two factors or one, and was last authenticated `age` seconds
    /// ago.
    pub fn is_met(&self, two_factors: bool, age: i64) -> bool {
        let is_recent = |most: Duration| u64::try_from(age).unwrap_or(0) < most.as_secs();
        (two_factors || !self.second_factor) && self.max_age.is_none_or(is_recent)
    }

    /// Returns true if an app password suffices.
    pub fn accepts_app_passwords(&self) -> bool {
        self.app_passwords || (!self.second_factor && self.max_age.is_none())
    }
}

/// The access that a rule gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everyone, signed in or not.
    Public,
    SignedIn,
    /// Users in one of these groups.
    Groups(Vec<Group>),
    Deny,
}

impl Access {
    /// Returns true if a signed-in user has access.
    pub fn admits(&self, user: &User) -> bool {
        match self {
            Self::Public | Self::SignedIn => true,
            Self::Groups(groups) => groups.iter().any(|group| user.is_in(group)),
            Self::Deny => false,
        }
    }
}

/// Writes the value as in the rules file.
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

/// The parts of a request to an app that rules use.
#[derive(Clone, Copy, Debug)]
pub struct AccessRequest<'a> {
    /// In lower case.
    pub host: &'a str,
    /// The path of the request line, without the query.
    pub path: &'a str,
    /// The method. `None` if the proxy didn't report it, or the app may read another.
    pub method: Option<&'a str>,
    /// The client's address, with IPv4-mapped addresses as IPv4. `None` if the proxy didn't report it.
    pub address: Option<IpAddr>,
}

impl Rule {
    /// The line in the file where the rule begins.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Compares the rest of the rule, if the host matches.
    pub(super) fn compare<'a>(
        &self,
        request: &AccessRequest<'a>,
        path: &LazyCell<Option<PlainPath<'a>>, impl FnOnce() -> Option<PlainPath<'a>>>,
    ) -> Match {
        let path = self.path.as_ref().map_or(Match::Yes, |pattern| match &**path {
            Some(path) => pattern.matches(path),
            None => Match::Unsure(Unsure::Path),
        });
        let method = self.methods.as_ref().map_or(Match::Yes, |methods| match request.method {
            Some(method) if methods.contains(&method) => Match::Yes,
            // Some frameworks fold its case.
            Some(method) if !methods.iter().any(|one| one.eq_ignore_ascii_case(method)) => Match::No,
            _ => Match::Unsure(Unsure::Method),
        });
        let network = self.networks.as_ref().map_or(Match::Yes, |networks| match request.address {
            Some(address) => networks.iter().any(|network| network.contains(&address)).into(),
            None => Match::Unsure(Unsure::Address),
        });
        path.and(method).and(network)
    }

    /// Returns true if this rule covers a later one, which is then never reached.
    pub(super) fn covers(&self, other: &Self) -> bool {
        fn wider<T>(of: Option<&T>, other: Option<&T>, covers: impl Fn(&T, &T) -> bool) -> bool {
            of.is_none_or(|of| other.is_some_and(|other| covers(of, other)))
        }
        let within = |networks: &[IpNet], other: &IpNet| networks.iter().any(|network| network.contains(other));
        self.host.covers(&other.host)
            && wider(self.path.as_ref(), other.path.as_ref(), PathPattern::covers)
            && wider(self.methods.as_ref(), other.methods.as_ref(), |of, other| {
                other.iter().all(|one| of.contains(one))
            })
            && wider(self.networks.as_ref(), other.networks.as_ref(), |of, other| {
                other.iter().all(|one| within(of, one))
            })
    }
}

/// Writes the rule as in the file, on one line.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "host = \"{}\"", self.host)?;
        if let Some(path) = &self.path {
            write!(f, ", path = \"{path}\"")?;
        }
        if let Some(methods) = &self.methods {
            write!(f, ", methods = {methods:?}")?;
        }
        if let Some(networks) = &self.networks {
            let networks: Vec<String> = networks.iter().map(ToString::to_string).collect();
            write!(f, ", networks = {networks:?}")?;
        }
        write!(f, ", access = {}", self.access)?;
        let RequiredProof { second_factor, max_age, app_passwords } = self.proof;
        if second_factor {
            f.write_str(", factor = 2")?;
        }
        if let Some(max_age) = max_age {
            write!(f, ", max_age = \"{}\"", written(max_age))?;
        }
        if app_passwords { f.write_str(", app_passwords = true") } else { Ok(()) }
    }
}
