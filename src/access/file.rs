//! Reads the rules file, or returns every fault in it.

use std::ops::Range;
use std::path::Path;
use std::time::Duration;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::app::{self, App};
use super::condition::{method, network};
use super::host::HostPattern;
use super::path_pattern::PathPattern;
use super::rule::{Access, RequiredProof, Rule};
use crate::base::duration::duration_within;
use crate::base::toml_file::{self, FileFault, Reader};
use crate::base::user::Group;

/// The keys of a rule.
const KEYS: [&str; 8] = ["host", "path", "methods", "networks", "access", "factor", "max_age", "app_passwords"];

/// The limits of `max_age`. In a shorter time, nobody comes back from the page that asks for a proof.
const MAX_AGE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_secs(400 * 86_400));

const ACCESS: &str = "Set access to \"public\", \"signed-in\", \"deny\", \"group:NAME\" or a list of groups, such as \
                      [\"group:NAME\", \"group:OTHER\"]. A NAME has 1 to 32 of a-z, 0-9, _ and -.";

/// The rules of a file in order, and the apps.
pub(super) type Contents = (Vec<Rule>, Vec<App>);

pub(super) fn read(file: &Path) -> Result<Contents, Vec<FileFault>> {
    toml_file::read(file, contents)
}

#[cfg(test)]
pub(super) fn parse(file: &Path, text: &str) -> Result<Contents, Vec<FileFault>> {
    toml_file::parse(file, text, contents)
}

fn contents(reader: &mut Reader<'_>, tree: &DeTable<'_>) -> Contents {
    reader.refuse_unknown_keys(tree, &["rules", "app"]);
    let (rules, apps) = (reader.tables(tree, "rules", "rule", rule), reader.tables(tree, "app", "app", app::read));
    if let (None, Some(first)) = (tree.get("rules"), tree.get("app")) {
        // A site that had no file before, and so no rules, would be closed by its first card.
        let sentence = "There are apps but no rules, so nobody could open anything. Add [[rules]] for their hosts.";
        reader.fault(&first.span(), sentence);
    }
    (rules, apps)
}

fn rule(reader: &mut Reader<'_>, span: &Range<usize>, table: &DeTable<'_>) -> Option<Rule> {
    reader.refuse_unknown_keys(table, &KEYS);
    for key in ["host", "access"].iter().filter(|key| !table.contains_key(**key)) {
        reader.fault(span, format!("This rule has no {key}."));
    }
    let host = table.get("host").map(|host| reader.parsed(host, "host", HostPattern::parse));
    let path = table.get("path").map(|path| reader.parsed(path, "path", PathPattern::parse));
    let methods = table.get("methods").map(|list| reader.list(list, "methods", r#"["GET", "OPTIONS"]"#, method));
    let networks = table.get("networks").map(|list| reader.list(list, "networks", r#"["192.168.0.0/16"]"#, network));
    let access = table.get("access").map(|value| {
        let access = access(value.get_ref());
        access.or_else(|| {
            reader.fault(&value.span(), ACCESS);
            None
        })
    });
    let proof = proof(reader, table, access.as_ref().and_then(Option::as_ref));
    let line = reader.line(span);
    let (path, methods, networks) = (or_none(path)?, or_none(methods)?, or_none(networks)?);
    Some(Rule { line: line as u64, host: host??, path, methods, networks, access: access??, proof: proof? })
}

/// Reads what a rule demands of users. `None` after a fault. Faults are a value of another kind, and a demand that the
/// rule could never make.
fn proof(reader: &mut Reader<'_>, table: &DeTable<'_>, access: Option<&Access>) -> Option<RequiredProof> {
    let second_factor = table.get("factor").map(|value| (value.span(), factor(reader, value)));
    let max_age = table.get("max_age").map(|value| (value.span(), self::max_age(reader, value)));
    let demand = second_factor.as_ref().map(|(span, _)| span).or(max_age.as_ref().map(|(span, _)| span)).cloned();
    let app_passwords = table.get("app_passwords").map(|value| self::app_passwords(reader, value, demand.is_some()));
    match (demand, access) {
        (Some(span), Some(Access::Public)) => {
            reader.fault(&span, "A rule with access \"public\" asks nobody to sign in. Set access to \"signed-in\".");
        }
        (Some(span), Some(Access::Deny)) => {
            reader.fault(&span, "A rule with access \"deny\" lets nobody in. Leave out factor and max_age.");
        }
        _ => {}
    }
    Some(RequiredProof {
        second_factor: second_factor.map_or(Some(false), |(_, read)| read)?,
        max_age: max_age.map_or(Some(None), |(_, read)| read.map(Some))?,
        app_passwords: app_passwords.unwrap_or(Some(false))?,
    })
}

fn factor(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<bool> {
    match value.get_ref() {
        DeValue::Integer(number) if number.as_str() == "2" && number.radix() == 10 => Some(true),
        _ => {
            reader.fault(&value.span(), "Write factor = 2, or leave it out: one factor is always asked for.");
            None
        }
    }
}

fn max_age(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Duration> {
    let hint = |why: String| format!("Write max_age as a duration from 10s to 400d, such as \"15m\". {why}");
    reader.parsed(value, "max_age", |text| {
        duration_within(text, MAX_AGE.0, MAX_AGE.1).map_err(|why| hint(why).trim_end().to_owned())
    })
}

fn app_passwords(reader: &mut Reader<'_>, value: &Spanned<DeValue<'_>>, has_demand: bool) -> Option<bool> {
    let sentence = match value.get_ref() {
        DeValue::Boolean(value) if has_demand => return Some(*value),
        DeValue::Boolean(_) => "Without factor or max_age, app passwords are accepted anyway. Leave out app_passwords.",
        _ => "Write app_passwords = true or app_passwords = false.",
    };
    reader.fault(&value.span(), sentence);
    None
}

/// Returns `Some(None)` for a missing condition, and `None` for an invalid one.
fn or_none<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    read.map_or(Some(None), |value| value.map(Some))
}

fn access(value: &DeValue<'_>) -> Option<Access> {
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

fn group(value: &DeValue<'_>) -> Option<Group> {
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
        let (rules, _) = parse(Path::new("r"), text).unwrap();
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
            assert_eq!(parse(Path::new("r"), empty), Ok((Vec::new(), Vec::new())));
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
            (2, r#"Unknown key "title". Known keys: rules, app."#),
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
