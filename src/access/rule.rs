//! One rule: for which requests it is, and who may have what it is for.

use std::cell::LazyCell;
use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;

use super::host::HostPattern;
use super::matching::{Match, Unsure};
use super::path::PlainPath;
use super::path_pattern::PathPattern;
use crate::base::user::{Group, User};

/// A rule: who may open some pages of some hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub(super) line: usize,
    pub(super) host: HostPattern,
    /// `None`: all of the host.
    pub(super) path: Option<PathPattern>,
    /// `None`: any.
    pub(super) methods: Option<Vec<&'static str>>,
    /// The client's; `None`: any.
    pub(super) networks: Option<Vec<IpNet>>,
    pub(super) access: Access,
}

/// The people that a rule admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Public,
    SignedIn,
    /// Members of one of these groups.
    Groups(Vec<Group>),
    Deny,
}

impl Access {
    /// Returns true if a signed-in user may open it.
    pub fn admits(&self, user: &User) -> bool {
        match self {
            Self::Public | Self::SignedIn => true,
            Self::Groups(groups) => groups.iter().any(|group| user.is_in(group)),
            Self::Deny => false,
        }
    }
}

/// Writes the word of the rules file.
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

/// A request to an application, as far as rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct AccessRequest<'a> {
    /// In lower case.
    pub host: &'a str,
    /// The path as the request line has it, without the query.
    pub path: &'a str,
    /// The method; `None` if the proxy did not report it, or the application may read another.
    pub method: Option<&'a str>,
    /// The client's address, IPv4-mapped ones as IPv4. `None` if the proxy did not report it.
    pub address: Option<IpAddr>,
}

impl Rule {
    /// Where it begins in its file.
    pub fn line(&self) -> usize {
        self.line
    }

    /// How the rest of it compares, where the host is right.
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
            Some(method) => methods.contains(&method).into(),
            None => Match::Unsure(Unsure::Method),
        });
        let network = self.networks.as_ref().map_or(Match::Yes, |networks| match request.address {
            Some(address) => networks.iter().any(|network| network.contains(&address)).into(),
            None => Match::Unsure(Unsure::Address),
        });
        path.and(method).and(network)
    }

    /// Returns true if another rule can never decide after this one.
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

/// Writes the rule as the file has it, in one line.
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
        write!(f, ", access = {}", self.access)
    }
}
