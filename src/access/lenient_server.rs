//! Tests that no random spelling of a path bypasses a rule, against a model of the most lenient server.

use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::Access;
use super::matching::Match;
use super::path::PlainPath;
use super::path_pattern::PathPattern;
use super::spellings::encoded;
use super::tests::{but_admin, page, person};
use crate::base::user::Role;

/// Readings that lenient servers disagree on.
#[derive(Clone, Copy, Debug)]
struct Habits {
    /// The replacement for a colon.
    colon: &'static str,
    /// True if a segment of only spaces stays a segment.
    keeps_spaces: bool,
    /// True if parameters end a segment before its colons are read.
    parameters_first: bool,
}

impl Habits {
    fn all() -> Vec<Self> {
        let habits =
            ["/", "\n", ":"].into_iter().flat_map(|colon| {
                [(false, false), (false, true), (true, false), (true, true)]
                    .map(|(keeps_spaces, parameters_first)| Self { colon, keeps_spaces, parameters_first })
            });
        habits.collect()
    }
}

fn as_a_lenient_server_reads(raw: &str, colon: &'static str) -> String {
    format!("/{}", segments(&decoded(raw), Habits { colon, keeps_spaces: false, parameters_first: false }).join("/"))
}

/// Decodes a path as the most lenient server would: until nothing is left to decode, with full-width characters as
/// ASCII, all kinds of slashes as one, in lower case, without ASP.NET sessions.
fn decoded(raw: &str) -> String {
    let mut text = raw.to_owned();
    loop {
        let decoded = percent_decode_str(&text).decode_utf8_lossy().nfkc().collect::<String>();
        let decoded = decoded.replace('\u{66a}', "%").replace('\u{ad}', "");
        if decoded == text {
            break;
        }
        text = decoded;
    }
    let text = text.replace(['\\', '\u{2215}', '\u{a5}'], "/").to_lowercase();
    let text =
        text.replace("(s(x))", "").replace(['+', '_', '\u{1680}'], " ").replace('"', ".").replace('\u{2236}', ":");
    text.split(['?', '#', '\0']).next().unwrap_or_default().to_owned()
}

/// Splits a decoded path into segments, without empty ones, parameters, and dots or spaces around names.
fn segments(decoded: &str, habits: Habits) -> Vec<String> {
    let mut text = decoded.to_owned();
    if habits.parameters_first {
        text = text.split('/').map(|segment| segment.split(';').next().unwrap()).collect::<Vec<_>>().join("/");
    }
    let text = text.replace(':', habits.colon);
    let mut segments: Vec<&str> = Vec::new();
    for segment in text.split('/') {
        match segment.split([';', '\n', '<', '>']).next().unwrap_or_default().trim() {
            ".." => {
                segments.pop();
            }
            "" if habits.keeps_spaces && segment.starts_with(' ') => segments.push(" "),
            name => segments.extend(Some(name.trim_end_matches(['.', ' '])).filter(|name| !name.is_empty())),
        }
    }
    segments.into_iter().map(str::to_owned).collect()
}

/// Tries every path of two segments made from a name, the rule's name, and symbols that some servers drop or read as a
/// slash. A rule that certainly matches has to match on every server; one that certainly doesn't, on none.
#[test]
fn a_rule_is_certain_only_if_all_servers_agree() {
    let pieces = ["x", "admin", "_", ":", "%EF%BC%9B"];
    let one = pieces.map(str::to_owned).to_vec();
    let longer = |shorter: &[String]| -> Vec<String> {
        shorter.iter().flat_map(|begun| pieces.iter().map(move |piece| format!("{begun}{piece}"))).collect()
    };
    let (two, three) = (longer(&one), longer(&longer(&one)));
    let names = [one, two, three].concat();
    let begins = |read: &[String], rule: &[&str]| {
        read.len() >= rule.len() && rule.iter().zip(read).all(|(wanted, name)| *wanted == "*" || wanted == name)
    };
    let rules: [&[&str]; 3] = [&["*", "admin"], &["admin"], &["*", "*", "admin"]];
    let rules = rules.map(|rule| (PathPattern::parse(&format!("/{}", rule.join("/"))).unwrap(), rule));
    let mut sure = [0, 0];
    for path in names.iter().flat_map(|first| names.iter().map(move |second| format!("/{first}/{second}"))) {
        let Some(plain) = PlainPath::read(&path) else { continue };
        let text = decoded(&path);
        let read: Vec<_> = Habits::all().into_iter().map(|habits| (segments(&text, habits), habits)).collect();
        for (pattern, rule) in &rules {
            let verdict = pattern.matches(&plain);
            for (read, habits) in &read {
                match (verdict, begins(read, rule)) {
                    (Match::Yes, false) => panic!("{pattern} matches {path}, which is {read:?} with {habits:?}"),
                    (Match::No, true) => panic!("{pattern} doesn't match {path}, which is {read:?} with {habits:?}"),
                    _ => {}
                }
            }
            sure[0] += usize::from(verdict == Match::Yes);
            sure[1] += usize::from(verdict == Match::No);
        }
    }
    assert!(sure[0] > 100 && sure[1] > 20_000, "few results are certain: {sure:?}");
}

/// Pieces of paths that try to bypass a rule.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "/",
        "/",
        "/",
        "//",
        "\\",
        "%2f",
        "%2F",
        "%5c",
        "%252f",
        "%ef%bc%8f",
        "admin",
        "admin",
        "ADMIN",
        "aDm",
        "in",
        "%61dmin",
        "%2561dmin",
        "adm%69n",
        "x",
        "b%20c",
        "%C3%A9",
        ".",
        "..",
        "%2e",
        "%2E%2e",
        "%252e",
        "...",
        ";",
        ";a=b",
        "%3b",
        "%253b",
        "?",
        "%3f",
        "#",
        "%23",
        "%00",
        "%20",
        "%2520",
        "::$DATA",
        "%",
        "%zz",
        "%c0%af",
        "%C0%AE",
        "\u{e9}",
        "*",
        "~1",
        "+",
        "%2B",
        "%252b",
        "_",
        "%22",
        "%E1%9A%80",
        ":",
        "%3a",
        "%E2%88%95",
        "%C2%A5",
        "%EF%BC%9B",
        "%EF%BC%9F",
        "%EF%BC%83",
        "%EF%BC%9C",
        "%EF%BC%852e",
        "%D9%AA2e",
        "%EF%BC%82",
        "%CD%BE",
        "%E2%80%A5",
        "%E2%88%B6",
        "(S(x))",
        "%EF%BC%88S(x))",
    ])
}

/// Spellings that a lenient server might read as `/admin`.
fn spelling() -> impl Strategy<Value = String> {
    let lead = prop::sample::select(vec![
        "",
        "/",
        "/.",
        "/%2e",
        "/x/..",
        "/x/%2e%2E",
        "/x\\..",
        "/%2e%2e",
        "/x/..;a",
        "/...",
        "/%20",
        "/+",
        "/_",
        "/:",
        "/:_",
        "/x/..%EF%BC%9B",
        "/x/..%EF%BC%9Fy",
        "/x/..%E1%9A%80",
        "/x/%22%22",
        "/x/%E2%80%A5%CD%BE",
        "/x/%EF%BC%852e.",
        "/(S(x))",
        "/(F(x))(A(y))",
    ]);
    let slash = prop::sample::select(vec!["/", "/", "/", "\\", "%2f", "%5C", "//", "%252F", "%ef%bc%8f"]);
    let letter = |c: char| {
        let byte = c as u32;
        let full_width = char::from_u32(byte + 0xfee0).unwrap();
        let encoded = encoded(&full_width.to_string());
        let plain = c.to_string();
        prop::sample::select(vec![
            plain.clone(),
            plain.clone(),
            plain.to_uppercase(),
            format!("%{byte:02x}"),
            format!("%{byte:02X}"),
            format!("%25{byte:02x}"),
            format!("{plain}%e2%80%8d"),
            format!("%C2%AD{plain}"),
            format!("(S(x)){plain}"),
            format!("{plain}%EF%BF%B3"),
            encoded,
        ])
    };
    let admin = "admin".chars().map(letter).collect::<Vec<_>>().prop_map(|letters| letters.concat());
    let end = prop::sample::select(vec![
        "",
        "/",
        "/x",
        "//",
        ";",
        ";a=b/x",
        "%3bx",
        ".",
        "..",
        "%20",
        ". .",
        "%00",
        "#",
        "%23",
        "?",
        "%3f",
        "::$DATA",
        "\\x",
        "%2f",
        "/.",
        "+",
        "%2B",
        ":",
        ":x",
        "%3Ax",
        "%E2%88%95x",
        "%C2%A5x",
        "%C2%A0+",
        "_",
        "__",
        "%22",
        "_%22",
        "%EF%BC%9Bx",
        "%EF%BC%83x",
        "%EF%BC%9C",
        "%D6%89x",
        "%E2%88%B6x",
        "%EF%BC%9A%EF%BC%9A%EF%BC%84DATA",
        "(S(x))",
        "%EF%BC%852fx",
    ]);
    (lead, slash, admin, end).prop_map(|(lead, slash, admin, end)| format!("{lead}{slash}{admin}{end}"))
}

/// Checks that the model above is as lenient as it claims.
#[test]
fn the_lenient_server_is_lenient() {
    for raw in [
        "/admin",
        "//ADMIN/",
        "/x/%252e%252e/%61dmin;a=b/y",
        "\\admin%20.",
        "/admin%3fx",
        "/admin::$DATA",
        "/%ef%bc%8fadmin",
        "/x/..%EF%BC%9By/admin%CD%BE",
        "/x/%22%22/admin",
        "/x/%EF%BC%852e%D9%AA2e/admin",
        "/(S(x))/ad(S(x))min",
    ] {
        assert!(as_a_lenient_server_reads(raw, "\n").starts_with("/admin"), "{raw}");
    }
    assert_eq!(as_a_lenient_server_reads("/+admin:x", "/"), "/admin/x");
    assert_eq!(as_a_lenient_server_reads("/x/administrator", "/"), "/x/administrator");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_spelling_bypasses_its_rule(path in spelling()) {
        for admin in ["deny", "group:ops"] {
            let rules = but_admin(admin, "signed-in");
            prop_assert!(!rules.decide(&page("x.org", &path)).access.admits(&person(Role::Admin, &["dev"])), "{}", path);
        }
    }

    #[test]
    fn an_allowed_path_is_another_path_to_every_server(pieces in prop::collection::vec(piece(), 1..7)) {
        let path = format!("/{}", pieces.concat());
        let rules = but_admin("deny", "signed-in");
        if rules.decide(&page("x.org", &path)).access != &Access::Deny {
            for colon in ["/", "\n"] {
                let read = as_a_lenient_server_reads(&path, colon);
                prop_assert!(read != "/admin" && !read.starts_with("/admin/"), "{} is read as {}", path, read);
            }
        }
    }
}
