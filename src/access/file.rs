//! Reads the rules file, or returns every error in it.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::condition::{method, network};
use super::host::HostPattern;
use super::path_pattern::PathPattern;
use super::rule::{Access, RequiredProof, Rule};
use crate::base::duration::duration_within;
use crate::base::regular_file::read_text;
use crate::base::user::Group;

/// The keys of a rule.
const KEYS: [&str; 8] = ["host", "path", "methods", "networks", "access", "factor", "max_age", "app_passwords"];

/// The limits of `max_age`. In a shorter time, nobody comes back from the page that asks for a proof.
const MAX_AGE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(400 * 86_400));

const ACCESS: &str = "Set access to \"public\", \"signed-in\", \"deny\", \"group:NAME\" or a list of groups, such as \
                      [\"group:NAME\", \"group:OTHER\"]. A NAME has 1 to 32 of a-z, 0-9, _ and -.";

/// An error in a rules file, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFault {
    pub file: PathBuf,
    /// `None` if the error is about the whole file.
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
    let unreadable = |why| {
        let sentence = format!("The file {why}.");
        vec![RulesFault { file: file.to_owned(), line: None, sentence }]
    };
    parse(file, &read_text(file).map_err(unreadable)?)
}

pub(super) fn parse(file: &Path, text: &str) -> Result<Vec<Rule>, Vec<RulesFault>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, text, faults: Vec::new() };
    for error in &errors {
        reader.fault(&error.span().unwrap_or_default(), format!("This isn't valid TOML: {}.", error.message()));
    }
    // Without valid TOML, guessing at the rules would report errors that aren't there.
    let rules = if errors.is_empty() { reader.rules(tree.get_ref()) } else { Vec::new() };
    let Reader { mut faults, .. } = reader;
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}

/// Reads the tree and collects every error.
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
        self.refuse_unknown_keys(tree, &["rules"]);
        let Some(rules) = tree.get("rules") else { return Vec::new() };
        let DeValue::Array(rules) = rules.get_ref() else {
            self.fault(&rules.span(), "Start each rule with [[rules]], in double brackets.");
            return Vec::new();
        };
        rules.iter().filter_map(|rule| self.rule(rule)).collect()
    }

    fn rule(&mut self, rule: &Spanned<DeValue>) -> Option<Rule> {
        let DeValue::Table(table) = rule.get_ref() else {
            self.fault(&rule.span(), "Start each rule with [[rules]], in double brackets.");
            return None;
        };
        self.refuse_unknown_keys(table, &KEYS);
        for key in ["host", "access"].iter().filter(|key| !table.contains_key(**key)) {
            self.fault(&rule.span(), format!("This rule has no {key}."));
        }
        let host = table.get("host").map(|host| self.host(host));
        let path = table.get("path").map(|path| self.path(path));
        let methods = table.get("methods").map(|list| self.list(list, "methods", r#"["GET", "OPTIONS"]"#, method));
        let networks = table.get("networks").map(|list| self.list(list, "networks", r#"["192.168.0.0/16"]"#, network));
        let access = table.get("access").map(|access| self.access(access));
        let proof = self.proof(table, access.as_ref().and_then(Option::as_ref));
        let line = self.line(&rule.span());
        let (path, methods, networks) = (or_none(path)?, or_none(methods)?, or_none(networks)?);
        Some(Rule { line: line as u64, host: host??, path, methods, networks, access: access??, proof: proof? })
    }

    /// Reads what a rule demands of users. `None` after a fault. Faults are a value of another kind, and a demand that the
    /// rule could never make.
    fn proof(&mut self, table: &DeTable, access: Option<&Access>) -> Option<RequiredProof> {
        let factor = table.get("factor").map(|value| (value.span(), self.factor(value)));
        let max_age = table.get("max_age").map(|value| (value.span(), self.max_age(value)));
        let demand = factor.as_ref().map(|(span, _)| span).or(max_age.as_ref().map(|(span, _)| span)).cloned();
        let app_passwords = table.get("app_passwords").map(|value| self.app_passwords(value, demand.is_some()));
        match (demand, access) {
            (Some(span), Some(Access::Public)) => {
                self.fault(&span, "A rule with access \"public\" asks nobody to sign in. Set access to \"signed-in\".");
            }
            (Some(span), Some(Access::Deny)) => {
                self.fault(&span, "A rule with access \"deny\" lets nobody in. Leave out factor and max_age.");
            }
            _ => {}
        }
        Some(RequiredProof {
            second_factor: factor.map_or(Some(false), |(_, read)| read)?,
            max_age: max_age.map_or(Some(None), |(_, read)| read.map(Some))?,
            app_passwords: app_passwords.unwrap_or(Some(false))?,
        })
    }

    fn factor(&mut self, value: &Spanned<DeValue>) -> Option<bool> {
        match value.get_ref() {
            DeValue::Integer(number) if number.as_str() == "2" && number.radix() == 10 => Some(true),
            _ => {
                self.fault(&value.span(), "Write factor = 2, or leave it out: one factor is always asked for.");
                None
            }
        }
    }

    fn max_age(&mut self, value: &Spanned<DeValue>) -> Option<Duration> {
        let text = self.string(value, "max_age")?;
        let read = duration_within(text, MAX_AGE.0, MAX_AGE.1);
        let hint = |why: String| format!("Write max_age as a duration from 10s to 400d, such as \"15m\". {why}");
        read.map_err(|why| self.fault(&value.span(), hint(why).trim_end())).ok()
    }

    fn app_passwords(&mut self, value: &Spanned<DeValue>, has_demand: bool) -> Option<bool> {
        let sentence = match value.get_ref() {
            DeValue::Boolean(value) if has_demand => return Some(*value),
            DeValue::Boolean(_) => {
                "Without factor or max_age, app passwords are accepted anyway. Leave out app_passwords."
            }
            _ => "Write app_passwords = true or app_passwords = false.",
        };
        self.fault(&value.span(), sentence);
        None
    }

    /// Reads a list that isn't empty, each text with `read`, whose errors say what to write instead.
    fn list<T>(
        &mut self,
        value: &Spanned<DeValue>,
        name: &str,
        example: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<Vec<T>> {
        let items = match value.get_ref() {
            DeValue::Array(items) if !items.is_empty() => items,
            _ => {
                self.fault(&value.span(), format!("Write {name} as a list, such as {example}."));
                return None;
            }
        };
        let mut item = |item: &Spanned<DeValue>| match item.get_ref() {
            DeValue::String(text) => read(text).map_err(|sentence| self.fault(&item.span(), sentence)).ok(),
            _ => {
                self.fault(&item.span(), format!("Put each of the {name} in quotes, such as {example}."));
                None
            }
        };
        // Read all of them, so that each error is reported.
        let read: Vec<Option<T>> = items.iter().map(&mut item).collect();
        read.into_iter().collect()
    }

    fn refuse_unknown_keys(&mut self, table: &DeTable, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let meant = known.iter().find(|known| strsim::osa_distance(known, name) <= 2);
            let hint = meant
                .map_or_else(|| format!("Known keys: {}.", known.join(", ")), |meant| format!("Did you mean {meant}?"));
            self.fault(&key.span(), format!("Unknown key {name:?}. {hint}"));
        }
    }

    fn string<'v>(&mut self, value: &'v Spanned<DeValue>, of: &str) -> Option<&'v DeString<'v>> {
        match value.get_ref() {
            DeValue::String(text) => Some(text),
            _ => {
                self.fault(&value.span(), format!("Write the {of} as one text in quotes."));
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

/// Returns `Some(None)` for a missing condition, and `None` for an invalid one.
fn or_none<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    read.map_or(Some(None), |value| value.map(Some))
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

    /// Returns the lines and sentences of all errors.
    fn faults(text: &str) -> Vec<String> {
        parse(Path::new("r"), text).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn rules_are_read_in_order_with_their_lines() {
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
methods = ["GET", "OPTIONS"]
networks = ["192.168.0.0/16", "::1"]
access = 'public'
[[rules]]
host = "a"
access = "signed-in"
max_age = "15m"
factor = 2
app_passwords = true
[[rules]]
host = "b"
access = "signed-in"
factor = 2
app_passwords = false
"#;
        let rules = parse(Path::new("r"), text).unwrap();
        let shown: Vec<_> = rules.iter().map(|rule| format!("{}: {rule}", rule.line)).collect();
        assert_eq!(
            shown,
            [
                r#"3: host = "wiki.example.org", path = "/admin", access = "group:ops""#,
                r#"8: host = "*.example.org", access = ["group:ops", "group:dev"]"#,
                r#"11: host = "localhost", methods = ["GET", "OPTIONS"], networks = ["192.168.0.0/16", "::1/128"], access = "public""#,
                r#"16: host = "a", access = "signed-in", factor = 2, max_age = "15m", app_passwords = true"#,
                r#"22: host = "b", access = "signed-in", factor = 2"#,
            ]
        );
        for empty in ["", "# nothing\n", "rules = []"] {
            assert_eq!(parse(Path::new("r"), empty), Ok(Vec::new()));
        }
    }

    #[test]
    fn all_errors_are_reported_at_once_with_their_lines() {
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
[[rules]]
host = "a"
methods = "GET"
networks = []
access = "deny"
[[rules]]
host = "a"
methods = ["GTE", 1,
  "gEt"]
networks = ["10.0.0.1/8", "home"]
access = "deny"
"#;
        let errors = faults(text);
        let expected = [
            (2, r#"Unknown key "title". Known keys: rules."#),
            (3, "This rule has no access."),
            (4, "Write the host as wiki.example.org"),
            (5, r#"Unknown key "acess". Did you mean access?"#),
            (6, "This rule has no host."),
            (7, "A path starts with /."),
            (8, "Set access to"),
            (10, "Write the host as one text"),
            (11, "Write the path as one text"),
            (12, "Set access to"),
            (15, "Set access to"),
            (18, r#"Write methods as a list, such as ["GET", "OPTIONS"]."#),
            (19, r#"Write networks as a list, such as ["192.168.0.0/16"]."#),
            (23, r#""GTE" isn't a method. Did you mean GET?"#),
            (23, "Put each of the methods in quotes"),
            (24, r#""gEt" isn't a method. Did you mean GET?"#),
            (25, r#""10.0.0.1/8" is an address inside a network. Write 10.0.0.0/8."#),
            (25, r#""home" isn't a network."#),
        ];
        assert_eq!(errors.len(), expected.len(), "{errors:#?}");
        for (error, (line, sentence)) in errors.iter().zip(expected) {
            assert!(error.starts_with(&format!("r:{line}: {sentence}")), "{error} at {line}: {sentence}");
        }
    }

    #[test]
    fn a_demand_that_no_rule_can_make_is_an_error() {
        for (lines, at, sentence) in [
            ("access = \"signed-in\"\nfactor = 1", 4, "Write factor = 2, or leave it out"),
            ("access = \"signed-in\"\nfactor = \"2\"", 4, "Write factor = 2"),
            ("access = \"signed-in\"\nfactor = 0x2", 4, "Write factor = 2"),
            ("access = \"signed-in\"\nmax_age = 15", 4, "Write the max_age as one text in quotes."),
            (
                "access = \"signed-in\"\nmax_age = \"15\"",
                4,
                "Write max_age as a duration from 10s to 400d, such as \"15m\". 15 has no unit. Use",
            ),
            ("access = \"signed-in\"\nmax_age = \"9s\"", 4, "Write max_age as a duration from 10s to 400d"),
            ("access = \"signed-in\"\nmax_age = \"401d\"", 4, "Write max_age as"),
            ("access = \"public\"\nfactor = 2", 4, "A rule with access \"public\" asks nobody"),
            ("access = \"public\"\nmax_age = \"1h\"", 4, "A rule with access \"public\" asks nobody"),
            ("access = \"deny\"\nfactor = 2", 4, "A rule with access \"deny\" lets nobody in."),
            (
                "access = \"signed-in\"\napp_passwords = true",
                4,
                "Without factor or max_age, app passwords are accepted",
            ),
            ("access = \"signed-in\"\nfactor = 2\napp_passwords = \"yes\"", 5, "Write app_passwords = true or"),
            ("access = \"signed-in\"\nmaxage = \"1h\"", 4, "Unknown key \"maxage\". Did you mean max_age?"),
        ] {
            let errors = faults(&format!("[[rules]]\nhost = \"a\"\n{lines}\n"));
            assert_eq!(errors.len(), 1, "{errors:?}");
            assert!(errors[0].starts_with(&format!("r:{at}: {sentence}")), "{errors:?}");
        }
    }

    #[test]
    fn invalid_toml_is_reported_with_its_lines() {
        let errors = faults("[[rules]]\nhost = wiki\n[[rules]]\nhost = \"a\"\nhost = \"b\"\naccess = \"open\n");
        let lines: Vec<_> = errors.iter().map(|fault| fault.split(':').nth(1).unwrap()).collect();
        assert_eq!(lines, ["2", "5", "6"], "{errors:#?}");
        for (text, line) in [("[rules]\nhost = \"a\"", 1), ("rules = 1", 1), ("rules = [1]", 1), ("[[rule]]", 1)] {
            assert!(faults(text)[0].starts_with(&format!("r:{line}: ")), "{text}");
        }
    }
}
