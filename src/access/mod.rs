//! Who may have which page of the applications behind Vestibule. No HTTP here, and no SQL.

mod asked;
mod file;
mod host;
mod path;
#[cfg(test)]
mod tests;
mod verdict;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::asked::{Asked, NotAnUrl, Scheme};
pub use self::file::RulesFault;
use self::host::HostPattern;
use self::path::{Match, PathPattern, PlainPath};
pub use self::verdict::{Access, Because, Verdict};

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
    access: Access,
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

    /// The first rule for a host, in lower case, and a path, as the request line has it, decides.
    pub fn judge(&self, host: &str, path: &str) -> Verdict<'_> {
        let Some(file) = &self.0 else { return Verdict { access: &Access::SignedIn, because: Because::NoFile } };
        let mut plain = None;
        for rule in file.rules.iter().filter(|rule| rule.host.matches(host)) {
            let matched = match &rule.path {
                None => Match::Yes,
                Some(pattern) => {
                    let plain = plain.get_or_insert_with(|| PlainPath::read(path));
                    plain.as_ref().map_or(Match::Unsure, |plain| pattern.matches(plain))
                }
            };
            match matched {
                Match::Yes => return Verdict { access: &rule.access, because: Because::Rule(rule) },
                Match::No => {}
                Match::Unsure => return Verdict { access: &Access::Deny, because: Because::NotPlain(rule) },
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

    /// Whether nothing of what another is for gets past this one.
    fn covers(&self, other: &Self) -> bool {
        let path = self.path.as_ref().is_none_or(|path| other.path.as_ref().is_some_and(|other| path.covers(other)));
        path && self.host.covers(&other.host)
    }
}

/// As the file has it, in one line.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "host = \"{}\"", self.host)?;
        if let Some(path) = &self.path {
            write!(f, ", path = \"{path}\"")?;
        }
        write!(f, ", access = {}", self.access)
    }
}
