//! The file of rules: read, or everything that is wrong with it.

use std::fmt;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{Access, HostPattern, PathPattern, Rule};
use crate::users::Group;

/// What a rule may say.
const KEYS: [&str; 3] = ["host", "path", "access"];

const ACCESS: &str = "Access is \"public\", \"signed-in\", \"deny\" or \"group:NAME\", or a list of groups: \
                      [\"group:NAME\", \"group:OTHER\"]. A NAME has 1 to 32 of a-z, 0-9, _ and -.";

/// Something wrong with the file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFault {
    /// `None`: the file itself.
    pub line: Option<usize>,
    pub sentence: String,
}

impl fmt::Display for RulesFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.line.map_or(Ok(()), |line| write!(f, "line {line}: "))?;
        f.write_str(&self.sentence)
    }
}

pub(super) fn read(path: &Path) -> Result<Vec<Rule>, Vec<RulesFault>> {
    let unreadable = |error| vec![RulesFault { line: None, sentence: format!("The file cannot be read: {error}.") }];
    parse(&std::fs::read_to_string(path).map_err(unreadable)?)
}

fn parse(text: &str) -> Result<Vec<Rule>, Vec<RulesFault>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { text, faults: Vec::new() };
    for error in &errors {
        reader.fault(&error.span().unwrap_or_default(), format!("This is no TOML: {}.", error.message()));
    }
    // What is no TOML would be told twice, as what it seems to say too.
    let rules = if errors.is_empty() { reader.rules(tree.get_ref()) } else { Vec::new() };
    let Reader { mut faults, .. } = reader;
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// Gathers every fault on its way through the tree.
struct Reader<'a> {
    text: &'a str,
    faults: Vec<RulesFault>,
}

impl Reader<'_> {
    fn line(&self, span: &Range<usize>) -> usize {
        1 + self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count()
    }

    fn fault(&mut self, span: &Range<usize>, sentence: impl Into<String>) {
        let line = Some(self.line(span));
        self.faults.push(RulesFault { line, sentence: sentence.into() });
    }

    fn rules(&mut self, tree: &DeTable) -> Vec<Rule> {
        self.refuse_others(tree, &["rules"]);
        let Some(rules) = tree.get("rules") else { return Vec::new() };
        let DeValue::Array(rules) = rules.get_ref() else {
            self.fault(&rules.span(), "Begin each rule with [[rules]], in double brackets.");
            return Vec::new();
        };
        rules.iter().filter_map(|rule| self.rule(rule)).collect()
    }

    fn rule(&mut self, rule: &Spanned<DeValue>) -> Option<Rule> {
        let DeValue::Table(table) = rule.get_ref() else {
            self.fault(&rule.span(), "Begin each rule with [[rules]], in double brackets.");
            return None;
        };
        self.refuse_others(table, &KEYS);
        for key in ["host", "access"].iter().filter(|key| !table.contains_key(**key)) {
            self.fault(&rule.span(), format!("This rule has no {key}."));
        }
        let host = table.get("host").map(|host| self.host(host));
        let path = table.get("path").map(|path| self.path(path));
        let access = table.get("access").map(|access| self.access(access));
        // A path that is faulty is not the same as none.
        let path = path.map_or(Some(None), |path| path.map(Some));
        Some(Rule { line: self.line(&rule.span()), host: host??, path: path?, access: access?? })
    }

    fn refuse_others(&mut self, table: &DeTable, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let meant = known.iter().find(|known| strsim::osa_distance(known, name) <= 2);
            let hint = meant
                .map_or_else(|| format!("Known here: {}.", known.join(", ")), |meant| format!("Did you mean {meant}?"));
            self.fault(&key.span(), format!("There is no {name:?}. {hint}"));
        }
    }

    fn string<'v>(&mut self, value: &'v Spanned<DeValue>, of: &str) -> Option<&'v DeString<'v>> {
        match value.get_ref() {
            DeValue::String(text) => Some(text),
            _ => {
                self.fault(&value.span(), format!("A {of} is one text, in quotation marks."));
                None
            }
        }
    }

    fn host(&mut self, value: &Spanned<DeValue>) -> Option<HostPattern> {
        let parsed = HostPattern::parse(self.string(value, "host")?);
        parsed.map_err(|sentence| self.fault(&value.span(), sentence)).ok()
    }

    fn path(&mut self, value: &Spanned<DeValue>) -> Option<PathPattern> {
        let parsed = PathPattern::parse(self.string(value, "path")?);
        parsed.map_err(|sentence| self.fault(&value.span(), sentence)).ok()
    }

    fn access(&mut self, value: &Spanned<DeValue>) -> Option<Access> {
        let access = access(value.get_ref());
        if access.is_none() {
            self.fault(&value.span(), ACCESS);
        }
        access
    }
}

fn access(value: &DeValue) -> Option<Access> {
    match value {
        DeValue::String(word) => match &**word {
            "public" => Some(Access::Public),
            "signed-in" => Some(Access::SignedIn),
            "deny" => Some(Access::Deny),
            _ => Some(Access::Groups(vec![group(value)?])),
        },
        DeValue::Array(list) if !list.is_empty() => {
            list.iter().map(|item| group(item.get_ref())).collect::<Option<_>>().map(Access::Groups)
        }
        _ => None,
    }
}

fn group(value: &DeValue) -> Option<Group> {
    let DeValue::String(word) = value else { return None };
    Group::parse(word.strip_prefix("group:")?)
}
