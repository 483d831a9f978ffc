//! Tests of rules: which of them decides a request.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;

use std::net::IpAddr;

use super::*;
use crate::base::user::{Group, Role, User};

pub(super) fn rules(text: &str) -> Rules {
    let path = Path::new("rules.toml");
    let (rules, apps) = file::parse(path, text).unwrap();
    Rules(Some(Arc::new(RulesFile { path: path.to_owned(), rules, apps })))
}

/// A rule for `/admin` before one for the whole host.
pub(super) fn but_admin(admin: &str, others: &str) -> Rules {
    rules(&format!(
        "[[rules]]\nhost = \"x.org\"\npath = \"/admin\"\naccess = \"{admin}\"\n\
         [[rules]]\nhost = \"x.org\"\naccess = \"{others}\"\n"
    ))
}

/// A request for a page, from a public address.
pub(super) fn page<'a>(host: &'a str, path: &'a str) -> AccessRequest<'a> {
    AccessRequest { host, path, method: Some("GET"), address: Some(IpAddr::from([203, 0, 113, 9])) }
}

pub(super) fn person(role: Role, groups: &[&str]) -> User {
    User {
        id: "u".to_owned(),
        email: "u@example.org".to_owned(),
        name: "U".to_owned(),
        role,
        created_at: 0,
        changed: 1,
        language: None,
        time_zone: None,
        sign_in_notices: false,
        groups: groups.iter().filter_map(|name| Group::parse(name)).collect(),
    }
}

#[test]
fn without_rules_every_user_has_access() {
    let none = Rules::default();
    for path in ["/", "/../x", "nonsense"] {
        let verdict = none.decide(&page("x.org", path));
        assert_eq!((verdict.access, verdict.because), (&Access::SignedIn, Because::NoFile));
    }
    assert!(!none.names("x.org"));
}

#[test]
fn with_rules_everything_else_is_denied() {
    for rules in [rules(""), but_admin("deny", "public")] {
        let verdict = rules.decide(&page("y.org", "/"));
        assert_eq!((verdict.access, verdict.because), (&Access::Deny, Because::NoRule));
        assert!(!rules.names("y.org"));
    }
    assert!(but_admin("deny", "public").names("x.org"));
}

#[test]
fn the_first_rule_decides() {
    let rules = but_admin("group:ops", "public");
    let line = |path| match rules.decide(&page("x.org", path)).because {
        Because::Rule(rule) => rule.line(),
        other => panic!("{other}"),
    };
    assert_eq!((line("/admin/x"), line("/"), line("/administrator")), (1, 5, 5));
}

#[test]
fn an_ambiguous_path_needs_a_rule_for_the_whole_host() {
    let whole_first = rules(
        "[[rules]]\nhost = \"x.org\"\naccess = \"signed-in\"\n\
         [[rules]]\nhost = \"x.org\"\npath = \"/admin\"\naccess = \"deny\"\n",
    );
    for path in ["//", "/a/../b", "/%2e", "/a;b", "/\u{e9}", "x"] {
        assert_eq!(whole_first.decide(&page("x.org", path)).access, &Access::SignedIn, "{path}");
        let denied = but_admin("public", "public");
        let verdict = denied.decide(&page("x.org", path));
        assert_eq!(verdict.access, &Access::Deny, "{path}");
        assert!(verdict.because.to_string().contains("the rule in line 1 matches one of them"), "{path}");
    }
}

#[test]
fn a_rule_covered_by_an_earlier_one_is_unreachable() {
    let of = |of: &[(&'static str, Option<&str>)]| {
        let rules = written(&of.iter().map(|(host, path)| (*host, path.map(str::to_owned), 0)).collect::<Vec<_>>());
        rules.never_reached().iter().map(|(rule, before)| (rule.line(), before.line())).collect::<Vec<_>>()
    };
    let (all, wiki) = ("*.x.org", "wiki.x.org");
    assert_eq!(of(&[(all, None), (wiki, Some("/a")), ("*.wiki.x.org", None)]), [(4, 1), (8, 1)]);
    assert_eq!(of(&[(wiki, Some("/*/b")), (wiki, Some("/A/B/c")), (all, Some("/a/b"))]), [(5, 1)]);
    assert_eq!(of(&[(wiki, Some("/a")), (all, None), ("x.org", None)]), []);
    assert_eq!(of(&[(wiki, Some("/a/b")), (wiki, Some("/a")), (wiki, Some("/*"))]), []);
}

#[test]
fn a_group_admits_its_users_and_the_role_is_a_group() {
    let access = |word: &str| but_admin(word, "deny").decide(&page("x.org", "/admin")).access.clone();
    let (ops, dev) = (person(Role::User, &["ops"]), person(Role::User, &["dev"]));
    assert!(access("group:ops").admits(&ops) && !access("group:ops").admits(&dev));
    assert!(access("group:admins").admits(&person(Role::Admin, &[])) && !access("group:admins").admits(&ops));
    assert!(!access("group:ops").admits(&person(Role::Admin, &[])), "the role gives no other group");
    assert!(access("signed-in").admits(&dev) && access("public").admits(&dev) && !access("deny").admits(&ops));
    let either = Access::Groups(["ops", "dev"].into_iter().filter_map(Group::parse).collect());
    assert!(either.admits(&ops) && either.admits(&dev) && !either.admits(&person(Role::Admin, &["x"])));
}

fn random_rule() -> impl Strategy<Value = (&'static str, Option<String>, usize)> {
    let host = prop::sample::select(vec!["x.org", "*.x.org", "a.x.org"]);
    let segments = prop::collection::vec(prop::sample::select(vec!["a", "B", "c d", "*"]), 1..4);
    (host, prop::option::of(segments.prop_map(|segments| format!("/{}", segments.join("/")))), 0..3_usize)
}

const WORDS: [&str; 3] = ["public", "signed-in", "deny"];

fn written(of: &[(&str, Option<String>, usize)]) -> Rules {
    let rule = |(host, path, access): &(&str, Option<String>, usize)| {
        let path = path.as_ref().map(|path| format!("path = \"{path}\"\n")).unwrap_or_default();
        format!("[[rules]]\nhost = \"{host}\"\n{path}access = \"{}\"\n", WORDS[*access])
    };
    rules(&of.iter().map(rule).collect::<String>())
}

/// Finds the first rule that matches, by a naive comparison of texts.
fn naive_first(rules: &[(&str, Option<String>, usize)], host: &str, path: &str) -> Option<usize> {
    let path = path.replace("%20", " ").to_lowercase();
    let wanted: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    rules.iter().position(|(pattern, of, _)| {
        let is_host = pattern.strip_prefix('*').map_or(*pattern == host, |end| host.ends_with(end));
        let of = of.as_deref().unwrap_or_default().to_lowercase();
        let names: Vec<&str> = of.split('/').filter(|segment| !segment.is_empty()).collect();
        is_host && (0..names.len()).all(|at| wanted.get(at).is_some_and(|name| names[at] == "*" || names[at] == *name))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_first_rule_that_matches_a_plain_path_decides(
        of in prop::collection::vec(random_rule(), 0..6),
        host in prop::sample::select(vec!["x.org", "a.x.org", "b.a.x.org", "y.org"]),
        segments in prop::collection::vec(prop::sample::select(vec!["a", "A", "b", "c%20d", "z"]), 0..5),
        slash in prop::sample::select(vec!["", "/"]),
    ) {
        let path = if segments.is_empty() { "/".to_owned() } else { format!("/{}{slash}", segments.join("/")) };
        let expected = naive_first(&of, host, &path);
        let rules = written(&of);
        let Verdict { access, because, .. } = rules.decide(&page(host, &path));
        prop_assert_eq!(access.to_string(), expected.map_or("\"deny\"".to_owned(), |at| format!("\"{}\"", WORDS[of[at].2])));
        match because {
            Because::Rule(rule) => prop_assert!(rules.never_reached().iter().all(|(never, _)| never.line() != rule.line())),
            because => prop_assert_eq!((because, expected), (Because::NoRule, None)),
        }
    }
}
