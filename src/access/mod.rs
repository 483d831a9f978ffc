//! Access rules: who may open which pages of the apps behind the proxy. Pure.

mod app;
mod condition;
mod file;
mod host;
#[cfg(test)]
mod lenient_server;
mod matching;
mod path;
mod path_pattern;
mod requested_url;
mod rule;
mod segment;
#[cfg(test)]
mod spellings;
#[cfg(test)]
mod tests;
mod verdict;

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::app::App;
pub use self::condition::{network, sent_method};
pub use self::host::plain_host;
use self::matching::Match;
pub use self::matching::Unsure;
use self::path::PlainPath;
pub use self::requested_url::{NotAnUrl, RequestedUrl, Scheme};
pub use self::rule::{Access, AccessRequest, RequiredProof, Rule};
pub use self::verdict::{Answer, Because, Verdict};
use crate::base::toml_file::FileFault;
use crate::base::user::Group;

/// The rules of a site, in order. Without rules every user may open everything.
#[derive(Clone, Debug, Default)]
pub struct Rules(Option<Arc<RulesFile>>);

#[derive(Debug)]
struct RulesFile {
    path: PathBuf,
    rules: Vec<Rule>,
    apps: Vec<App>,
}

impl Rules {
    /// Reads a rules file.
    ///
    /// # Errors
    /// All faults, each with its line.
    pub fn read(path: &Path) -> Result<Self, Vec<FileFault>> {
        let (rules, apps) = file::read(path)?;
        Ok(Self(Some(Arc::new(RulesFile { path: path.to_owned(), rules, apps }))))
    }

    /// The file of the rules, if there are any.
    pub fn file(&self) -> Option<&Path> {
        self.0.as_ref().map(|file| file.path.as_path())
    }

    /// The first rule that applies decides. A rule that might apply denies the request.
    pub fn decide(&self, request: &AccessRequest) -> Verdict<'_> {
        let Some(file) = &self.0 else { return Verdict::plain(&Access::SignedIn, Because::NoFile) };
        let path = LazyCell::new(|| PlainPath::read(request.path));
        for rule in file.rules.iter().filter(|rule| rule.host.matches(request.host)) {
            match rule.compare(request, &path) {
                Match::Yes => return Verdict::of(rule),
                Match::No => {}
                Match::Unsure(why) => return Verdict::plain(&Access::Deny, Because::Unsure(rule, why)),
            }
        }
        Verdict::plain(&Access::Deny, Because::NoRule)
    }

    /// Rules that are never reached, each with the earlier rule that covers it.
    pub fn never_reached(&self) -> Vec<(&Rule, &Rule)> {
        let rules = self.all();
        let before = |at: usize| rules[..at].iter().find(|before| before.covers(&rules[at]));
        (0..rules.len()).filter_map(|at| Some((&rules[at], before(at)?))).collect()
    }

    /// The rules that give access to a group.
    pub fn of_group(&self, group: &Group) -> Vec<&Rule> {
        let names = |rule: &&Rule| matches!(&rule.access, Access::Groups(groups) if groups.contains(group));
        self.all().iter().filter(names).collect()
    }

    /// All groups that rules name.
    pub fn groups(&self) -> BTreeSet<&Group> {
        let named = self.all().iter().filter_map(|rule| match &rule.access {
            Access::Groups(groups) => Some(groups),
            Access::Public | Access::SignedIn | Access::Deny => None,
        });
        named.flatten().collect()
    }

    /// Returns true if any rule is for this host, given in lower case.
    pub fn names(&self, host: &str) -> bool {
        self.all().iter().any(|rule| rule.host.matches(host))
    }

    /// The apps, in the order of the file.
    pub fn apps(&self) -> &[App] {
        self.0.as_ref().map_or(&[], |file| &file.apps)
    }

    /// The app that a page belongs to.
    pub fn app_of(&self, page: &RequestedUrl) -> Option<&App> {
        self.apps().iter().filter(|app| app.contains(page)).max_by_key(|app| app.depth())
    }

    /// All rules, in the order of the file.
    pub fn all(&self) -> &[Rule] {
        self.0.as_ref().map_or(&[], |file| &file.rules)
    }
}
