//! The file of rules: read, or everything that is wrong with it.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{Access, HostPattern, PathPattern, Rule};
use crate::users::Group;

/// What a rule may say.
const KEYS: [&str; 3] = ["host", "path", "access"];

const ACCESS: &str = "Access is \"public\", \"signed-in\", \"deny\" or \"group:NAME\", or a list of groups: \
                      [\"group:NAME\", \"group:OTHER\"]. A NAME has 1 to 32 of a-z, 0-9, _ and -.";

/// Something wrong with a file of rules, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFault {
    pub file: PathBuf,
    /// `None`: the file as a whole.
    pub line: Option<usize>,
    pub sentence: String,
}

impl fmt::Display for RulesFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}", self.file.display(), self.sentence)
    }
}

pub(super) fn read(file: &Path) -> Result<Vec<Rule>, Vec<RulesFault>> {
    let unreadable = |error| {
        let sentence = format!("The file cannot be read: {error}.");
        vec![RulesFault { file: file.to_owned(), line: None, sentence }]
    };
    parse(file, &std::fs::read_to_string(file).map_err(unreadable)?)
}

pub(super) fn parse(file: &Path, text: &str) -> Result<Vec<Rule>, Vec<RulesFault>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, text, faults: Vec::new() };
    for error in &errors {
        reader.fault(&error.span().unwrap_or_default(), format!("This is no TOML: {}.", error.message()));
    }
    // Where the file is no TOML, what it seems to say would be told as a fault too.
    let rules = if errors.is_empty() { reader.rules(tree.get_ref()) } else { Vec::new() };
    let Reader { mut faults, .. } = reader;
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// Gathers every fault on its way through the tree.
struct Reader<'a> {
    file: &'a Path,
    text: &'a str,
    faults: Vec<RulesFault>,
}

impl Reader<'_> {
    fn line(&self, span: &Range<usize>) -> usize {
        1 + self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count()
    }

    fn fault(&mut self, span: &Range<usize>, sentence: impl Into<String>) {
        let (file, line) = (self.file.to_owned(), Some(self.line(span)));
        self.faults.push(RulesFault { file, line, sentence: sentence.into() });
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines and sentences of what is wrong.
    fn faults(text: &str) -> Vec<String> {
        parse(Path::new("r"), text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_file_is_read_in_its_order_with_the_line_of_each_rule() {
        let text = r#"
# a comment
[[rules]]
host = "Wiki.example.org"
path = "/admin"
access = "group:ops"

[[rules]]
host = "*.example.org"
access = ["group:ops", "group:dev"]
[[rules]]
host = "localhost"
access = 'public'
"#;
        let rules = parse(Path::new("r"), text).unwrap();
        let shown: Vec<_> = rules.iter().map(|rule| format!("{}: {rule}", rule.line)).collect();
        assert_eq!(
            shown,
            [
                r#"3: host = "wiki.example.org", path = "/admin", access = "group:ops""#,
                r#"8: host = "*.example.org", access = ["group:ops", "group:dev"]"#,
                r#"11: host = "localhost", access = "public""#,
            ]
        );
        for empty in ["", "# nothing\n", "rules = []"] {
            assert_eq!(parse(Path::new("r"), empty), Ok(Vec::new()));
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once_each_with_its_line() {
        let text = r#"
title = "mine"
[[rules]]
host = "a:80"
acess = "public"
[[rules]]
path = "admin/"
access = "group:Ops"
[[rules]]
host = 7
path = ["/a"]
access = ["public", "group:ops"]
[[rules]]
host = "a"
access = []
"#;
        let told = faults(text);
        let expected = [
            (2, r#"There is no "title". Known here: rules."#),
            (3, "This rule has no access."),
            (4, "A host is written as in wiki.example.org"),
            (5, r#"There is no "acess". Did you mean access?"#),
            (6, "This rule has no host."),
            (7, "A path begins with /."),
            (8, "Access is"),
            (10, "A host is one text"),
            (11, "A path is one text"),
            (12, "Access is"),
            (15, "Access is"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:#?}");
        for (told, (line, sentence)) in told.iter().zip(expected) {
            assert!(told.starts_with(&format!("r:{line}: {sentence}")), "{told} at {line}: {sentence}");
        }
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_lines() {
        let told = faults("[[rules]]\nhost = wiki\n[[rules]]\nhost = \"a\"\nhost = \"b\"\naccess = \"open\n");
        let lines: Vec<_> = told.iter().map(|fault| fault.split(':').nth(1).unwrap()).collect();
        assert_eq!(lines, ["2", "5", "6"], "{told:#?}");
        for (text, line) in [("[rules]\nhost = \"a\"", 1), ("rules = 1", 1), ("rules = [1]", 1), ("[[rule]]", 1)] {
            assert!(faults(text)[0].starts_with(&format!("r:{line}: ")), "{text}");
        }
    }
}
