//! Who may have which page of the applications behind Vestibule. No HTTP here, and no SQL.

mod asked;
mod condition;
mod file;
mod host;
mod path;
#[cfg(test)]
mod tests;
mod verdict;

use std::cell::LazyCell;
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ipnet::IpNet;

pub use self::asked::{Asked, NotAnUrl, Scheme};
pub use self::condition::{method, network};
pub use self::file::RulesFault;
use self::host::HostPattern;
pub use self::host::plain_host;
use self::path::{PathPattern, PlainPath};
pub use self::verdict::{Access, Because, Unsure, Verdict};

/// The rules of a site, in their order. By default there are none, and whoever is signed in may have everything.
#[derive(Clone, Debug, Default)]
pub struct Rules(Option<Arc<RulesFile>>);

#[derive(Debug)]
struct RulesFile {
    path: PathBuf,
    rules: Vec<Rule>,
}

/// Who may have some pages of some hosts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    line: usize,
    host: HostPattern,
    /// `None`: all of the host.
    path: Option<PathPattern>,
    /// `None`: any.
    methods: Option<Vec<&'static str>>,
    /// The client's; `None`: any.
    networks: Option<Vec<IpNet>>,
    access: Access,
}

/// A request to an application, as far as rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct AccessRequest<'a> {
    /// In lower case.
    pub host: &'a str,
    /// As the request line has it, without the query.
    pub path: &'a str,
    /// `None` if the proxy did not tell it, or the application may read another.
    pub method: Option<&'a str>,
    /// The client's, IPv4-mapped ones as IPv4. `None` if the proxy did not tell it.
    pub address: Option<IpAddr>,
}

/// How a rule, or a part of one, compares with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    Yes,
    No,
    Unsure(Unsure),
}

impl Rules {
    /// Reads a file of rules.
    ///
    /// # Errors
    /// All that is wrong with it, each with its line.
    pub fn read(path: &Path) -> Result<Self, Vec<RulesFault>> {
        let rules = file::read(path)?;
        Ok(Self(Some(Arc::new(RulesFile { path: path.to_owned(), rules }))))
    }

    /// The file that they stand in, if there are any.
    pub fn file(&self) -> Option<&Path> {
        self.0.as_ref().map(|file| file.path.as_path())
    }

    /// The first rule for a request decides. One of which it cannot be said whether it is for the request denies it.
    pub fn judge(&self, request: &AccessRequest) -> Verdict<'_> {
        let Some(file) = &self.0 else { return Verdict { access: &Access::SignedIn, because: Because::NoFile } };
        let path = LazyCell::new(|| PlainPath::read(request.path));
        for rule in file.rules.iter().filter(|rule| rule.host.matches(request.host)) {
            match rule.compare(request, &path) {
                Match::Yes => return Verdict { access: &rule.access, because: Because::Rule(rule) },
                Match::No => {}
                Match::Unsure(why) => return Verdict { access: &Access::Deny, because: Because::Unsure(rule, why) },
            }
        }
        Verdict { access: &Access::Deny, because: Because::NoRule }
    }

    /// The rules that decide nothing, each with the one before it that decides all it is for.
    pub fn never_reached(&self) -> Vec<(&Rule, &Rule)> {
        let rules = self.0.as_ref().map_or(&[][..], |file| file.rules.as_slice());
        let before = |at: usize| rules[..at].iter().find(|before| before.covers(&rules[at]));
        (0..rules.len()).filter_map(|at| Some((&rules[at], before(at)?))).collect()
    }

    /// Whether any rule is about a host, in lower case.
    pub fn names(&self, host: &str) -> bool {
        self.0.as_ref().is_some_and(|file| file.rules.iter().any(|rule| rule.host.matches(host)))
    }
}

impl Rule {
    /// Where it begins in its file.
    pub fn line(&self) -> usize {
        self.line
    }

    /// How the rest of it compares, where the host is right.
    fn compare(
        &self,
        request: &AccessRequest,
        path: &LazyCell<Option<PlainPath>, impl FnOnce() -> Option<PlainPath>>,
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

    /// Whether nothing of what another is for gets past this one.
    fn covers(&self, other: &Self) -> bool {
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

impl Match {
    /// Both. What is surely not so decides, whatever is unsure.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unsure(why), _) | (_, Self::Unsure(why)) => Self::Unsure(why),
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }
}

impl From<bool> for Match {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// As the file has it, in one line.
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
