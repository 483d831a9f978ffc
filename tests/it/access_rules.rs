//! `vestibule rules check`, and the rules that the documentation shows.

use crate::support::PASSWORD;
use crate::support::process::{fails, ok, run, with_database, workplace};

const DOCUMENTATION: &str = include_str!("../../docs/rules.md");

/// The first rules in a part of docs/rules.md.
fn documented(part: &str) -> String {
    let (_, block) = part.split_once("```toml\n").expect("docs/rules.md has an example");
    block.split_once("```").unwrap().0.to_owned()
}

/// The commands shown there: each `$ ` line with its output.
fn documented_checks(part: &str) -> Vec<(String, String)> {
    let commands = part.split("$ vestibule rules check ").skip(1);
    let shown = commands.map(|rest| rest.split_once('\n').unwrap());
    let until_next =
        |printed: &str| printed.split("\n\n").next().unwrap().split("```").next().unwrap().trim().to_owned();
    shown.map(|(arguments, printed)| (arguments.to_owned(), until_next(printed))).collect()
}

#[test]
fn the_documented_rules_work_as_documented() {
    let dir = with_database();
    for (email, group) in [("ada@example.org", "ops"), ("bob@example.org", "staff")] {
        ok(dir.path(), &[], &["user", "add", email, "--password-stdin"], PASSWORD);
        ok(dir.path(), &[], &["user", "group", "add", email, group], "");
    }
    let parts = DOCUMENTATION.split_once("## How do I ask for a second factor").unwrap();
    let mut checked = 0;
    for (part, (arguments, printed)) in [parts.0, parts.1]
        .into_iter()
        .flat_map(|part| documented_checks(part).into_iter().map(move |check| (part, check)))
    {
        std::fs::write(dir.path().join("rules.toml"), documented(part)).unwrap();
        checked += 1;
        let arguments: Vec<&str> = ["rules", "check"].into_iter().chain(arguments.split(' ')).collect();
        let output = run(dir.path(), &[("ACCESS_RULES", "rules.toml")], &arguments, "");
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), printed, "{arguments:?}");
        assert_eq!(output.status.code(), Some(i32::from(!printed.starts_with("allowed"))), "{arguments:?}");
        assert!(output.stderr.is_empty());
    }
    assert_eq!(checked, 6);
}

#[test]
fn rules_check_names_the_user_the_reason_and_the_line() {
    let dir = with_database();
    let rules = "[[rules]]\nhost = \"a.org\"\npath = \"/open\"\naccess = \"public\"\n\n\
                 [[rules]]\nhost = \"a.org\"\naccess = [\"group:ops\", \"group:admins\"]\n";
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    for (email, admin) in [("ada@example.org", true), ("bob@example.org", false)] {
        let mut arguments = vec!["user", "add", email, "--password-stdin"];
        arguments.extend(admin.then_some("--admin"));
        ok(dir.path(), &[], &arguments, PASSWORD);
    }
    let check = |options: &[(&str, &str)], arguments: &[&str]| {
        let output = run(dir.path(), options, &[&["rules", "check"], arguments].concat(), "");
        let text = String::from_utf8(output.stdout).unwrap();
        let expected = if text.starts_with("allowed\n") { 0 } else { 1 };
        assert_eq!(output.status.code(), Some(expected), "{text}");
        text
    };
    let with_rules = [("ACCESS_RULES", "rules.toml")];
    let said = check(&with_rules, &["https://a.org/open/x?y"]);
    assert_eq!(
        said,
        "allowed\nEveryone may open this page. The rule in line 1 matches first.\n\
         rules.toml:1: host = \"a.org\", path = \"/open\", access = \"public\"\n"
    );
    let closed = "https://A.org:8443/";
    let rule = "The rule in line 6 matches first.\n\
                rules.toml:6: host = \"a.org\", access = [\"group:ops\", \"group:admins\"]\n";
    assert_eq!(
        check(&with_rules, &[closed]),
        format!("sign in first\nOnly members of ops or admins may open this page. {rule}")
    );
    let of = |email| check(&with_rules, &[closed, "--user", email]);
    let person = "Only members of ops or admins may open this page.";
    assert_eq!(of("ada@example.org"), format!("allowed\n{person} ada@example.org is in admins. {rule}"));
    assert_eq!(of("bob@example.org"), format!("denied\n{person} bob@example.org is in no group. {rule}"));
    assert!(
        check(&with_rules, &["https://a.org//x"]).starts_with("denied\nNo one may open this page. Servers could read")
    );
    assert!(check(&with_rules, &["https://b.org/"]).starts_with("denied\nNo one may open this page. No rule matches"));
    assert!(
        check(&[], &["https://b.org/"]).starts_with(
            "sign in first\nEvery user may open this page. There are no rules: ACCESS_RULES is not set.\n"
        )
    );
    let unset = check(&[], &["https://b.org/"]);
    let (_, example) =
        unset.split_once("set ACCESS_RULES to its path. For example:\n\n").expect("the output says how to write rules");
    std::fs::write(dir.path().join("example.toml"), example).unwrap();
    let said = check(&[("ACCESS_RULES", "example.toml")], &["https://b.org/"]);
    assert!(said.contains("example.toml:1: host = \"b.org\", access = \"signed-in\""), "{said}");
    assert!(check(&[], &["https://b.org/", "--user", "bob@example.org"]).starts_with("allowed\n"));
    ok(dir.path(), &[], &["user", "disable", "bob@example.org"], "");
    let disabled = fails(dir.path(), &[], &["rules", "check", "https://b.org/", "--user", "bob@example.org"], 1);
    assert_eq!(
        disabled,
        "vestibule: bob@example.org is disabled and can't sign in. `vestibule user enable bob@example.org` enables them.\n"
    );
    ok(dir.path(), &[], &["user", "enable", "bob@example.org"], "");
    ok(dir.path(), &[], &["user", "lock", "bob@example.org"], "");
    let refused = || fails(dir.path(), &[], &["rules", "check", "https://b.org/", "--user", "bob@example.org"], 1);
    assert!(refused().contains("is locked and can't sign in. `vestibule user lock bob@example.org`"), "{}", refused());
    let enabled = ok(dir.path(), &[], &["user", "enable", "bob@example.org"], "");
    assert_eq!(
        enabled,
        "bob@example.org is enabled, but has no password. `vestibule user password bob@example.org` prints a link to choose \
         one.\n"
    );
    assert!(refused().contains("has no password and can't sign in. `vestibule user password"), "{}", refused());
}

#[test]
fn a_check_explains_rules_that_name_methods_and_networks() {
    let dir = workplace();
    let rules = "[[rules]]\nhost = \"a.org\"\nmethods = [\"OPTIONS\"]\naccess = \"public\"\n\
                 [[rules]]\nhost = \"a.org\"\nnetworks = [\"192.168.0.0/16\"]\naccess = \"public\"\n\
                 [[rules]]\nhost = \"a.org\"\nmethods = [\"OPTIONS\"]\nnetworks = [\"10.0.0.0/8\"]\naccess = \"deny\"\n\
                 [[rules]]\nhost = \"a.org\"\naccess = \"signed-in\"\n";
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    let options = [("ACCESS_RULES", "rules.toml")];
    let check = |arguments: &[&str]| {
        let output = run(dir.path(), &options, &[&["rules", "check", "https://a.org/"], arguments].concat(), "");
        String::from_utf8(output.stdout).unwrap()
    };
    let first = r#"rules.toml:1: host = "a.org", methods = ["OPTIONS"], access = "public""#;
    assert!(
        check(&["--method", "OPTIONS"]).starts_with("allowed\n") && check(&["--method", "OPTIONS"]).contains(first)
    );
    let home = check(&["--address", "::ffff:192.168.7.9"]);
    assert!(home.starts_with("allowed\n") && home.contains(r#"networks = ["192.168.0.0/16"]"#), "{home}");
    assert!(check(&["--address", "203.0.113.9"]).starts_with("sign in first\n"));
    let unknown = check(&[]);
    assert!(unknown.starts_with("denied\n") && unknown.contains("Give the address with --address."), "{unknown}");
    let lower_case = check(&["--method", "options"]);
    assert!(lower_case.starts_with("denied\n") && lower_case.contains("apps could read in more"), "{lower_case}");
    let wrong = fails(dir.path(), &options, &["rules", "check", "https://a.org/", "--method", "gte"], 2);
    assert!(wrong.contains("Did you mean GET?"), "{wrong}");
    let warned = String::from_utf8(run(dir.path(), &options, &["check"], "").stderr).unwrap();
    assert!(
        warned.contains("rules.toml:9: This rule is never reached, because the rule in line 1 matches first."),
        "{warned}"
    );
}
