//! Tests that no known spelling of a path bypasses its rule (path normalisation, path confusion).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::Access;
use super::matching::Match;
use super::path::PlainPath;
use super::path_pattern::PathPattern;
use super::segment::fold;
use super::tests::{page, rules};

/// Returns the access to a requested path, with a rule for another path before one for the whole host.
fn access(path: &str, to: &str, others: &str, requested: &str) -> Access {
    let text = format!(
        "[[rules]]\nhost = \"x.org\"\npath = '{path}'\naccess = \"{to}\"\n\
         [[rules]]\nhost = \"x.org\"\naccess = \"{others}\"\n"
    );
    rules(&text).decide(&page("x.org", requested)).access.clone()
}

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[test]
fn a_dot_segment_is_recognised_before_any_mark_and_in_any_look_alike() {
    for segment in [
        "..%EF%BC%9B",
        "..%EF%BC%9Bx",
        "..%EF%BC%9F",
        "..%EF%BC%83",
        "..%EF%BC%9C",
        "..%EF%BC%9E%EF%BC%9E",
        "..%CD%BE",
        "..%D6%89x",
        "..%E2%88%B6x",
        "..%20%EF%BC%9B",
        "..%E1%9A%80",
        "..%E1%9A%80%EF%BC%9Bx",
        "x%EF%BC%9B..",
        ".%EF%BC%9B",
        "%E2%80%A5%EF%BC%9B",
        "%EF%BC%852e%EF%BC%852e",
        "%EF%B9%AA2e%EF%B9%AA2e",
        "%D9%AA2e%D9%AA2e",
        "%22%22",
        "%22.",
        "%EF%BC%82%EF%BC%82",
        "_%22%22",
    ] {
        let path = format!("/public/{segment}/admin");
        assert_eq!(access("/public", "public", "group:ops", &path), Access::Deny, "{path}");
    }
}

/// A server that converts `？` or `＃` ends the path there, so what follows may not be part of the path.
#[test]
fn a_path_that_might_end_early_is_not_allowed_by_its_last_segment() {
    for (rule, path) in [
        ("/*/public", "/secret%EF%BC%9F/public"),
        ("/*/public", "/secret%EF%BC%83x/public/y"),
        ("/*/*/public", "/%EF%BC%9F/x/public"),
        ("/a/*/public", "/a/x%EF%B9%96y/public"),
    ] {
        assert_eq!(access(rule, "public", "group:ops", path), Access::Deny, "{rule} {path}");
    }
    assert_eq!(access("/*/public", "public", "deny", "/a/public/%E9%A6%96%E9%A1%B5%EF%BC%9F"), Access::Public);
    assert_eq!(access("/首页？/*", "public", "deny", "/%E9%A6%96%E9%A1%B5%EF%BC%9F/x"), Access::Public);
}

/// Some servers keep a segment that lenient reading leaves empty, others drop it.
#[test]
fn a_segment_that_a_star_matches_may_be_read_as_empty() {
    for rule in ["/*/administrator", "/*/my files"] {
        for path in [
            "/_/my+files/secret",
            "/+/my_files/secret",
            "/_/admini~1",
            "/_/administrator%22",
            "/_/administrator%EF%BC%9Bx",
            "/+/administrator+",
            "/_/administrator:y",
            "/:/administrator:y",
        ] {
            let is_for_it = path.contains("admini") == rule.contains("admini");
            let expected = if is_for_it { Access::Deny } else { Access::Public };
            assert_eq!(access(rule, "deny", "public", path), expected, "{rule} {path}");
        }
    }
    for path in ["/%EF%BC%9Ba:b/:administrator", "/%EF%BC%9Ba:b/administrator"] {
        assert_eq!(access("/administrator", "deny", "public", path), Access::Deny, "{path}");
    }
    for path in ["/secret:x/public", "/secret:+/public", "/secret:_/public"] {
        assert_eq!(access("/*/public", "public", "deny", path), Access::Deny, "{path}");
    }
}

/// Lenient reading leaves nothing of such a rule, which must not match every path.
#[test]
fn a_rule_for_a_symbol_does_not_cover_the_whole_host() {
    for rule in ["/_", "/+", "/:", "/c/*/+"] {
        for path in ["/", "/x", "/c/p/x"] {
            assert_eq!(access(rule, "deny", "public", path), Access::Public, "{rule} {path}");
        }
    }
    for (rule, path) in [("/_", "/_/x"), ("/_", "/+"), ("/+", "/+"), ("/:", "/:/x"), ("/c/*/+", "/c/p/+/x")] {
        assert_eq!(access(rule, "deny", "public", path), Access::Deny, "{rule} {path}");
    }
}

/// Tables such as bestfit1252 map each of these to another character, and servers that ignore accents drop them.
#[test]
fn a_non_ascii_character_could_stand_for_any_other() {
    for (rule, path) in [
        ("/admin", "/%C3%A1dmin"),
        ("/admin", "/adm%C4%B1%CC%87n"),
        ("/administrator", "/admini%CC%831"),
        ("/administrator", "/admini%C3%B11"),
        ("/area 8", "/area+%E2%88%9E"),
        ("/my_files", "/my%CC%B2files"),
        ("/my_files", "/my%CB%8Dfiles"),
        ("/my files", "/my%CC%B1files/x"),
        ("/admin.php", "/admin%CC%8Ephp"),
        ("/*/admin", "/x/%CE%B1dmin"),
    ] {
        assert_eq!(access(rule, "deny", "public", path), Access::Deny, "{rule} {path}");
    }
    for path in ["/public/%CC%8E%CC%8E/admin", "/public/.%CC%8E/admin", "/public/_%CC%8E%CC%8E/x"] {
        assert_eq!(access("/public", "public", "deny", path), Access::Deny, "{path}");
    }
    let admin = PathPattern::parse("/admin").unwrap();
    // Characters with another folded or decomposed form are compared as that form.
    let stays = |c: &char| {
        let text = c.to_string();
        text.nfd().eq([*c]) && fold(text.as_str().into()).is_some_and(|folded| folded == text)
    };
    for c in ('\u{80}'..='\u{ffff}').filter(stays) {
        for name in [format!("ad{c}in"), format!("{c}admin"), format!("admin{c}")] {
            let path = format!("/{}", encoded(&name));
            let verdict = PlainPath::read(&path).map(|path| admin.matches(&path));
            assert_ne!(verdict, Some(Match::No), "U+{:04X} {name}", u32::from(c));
        }
    }
    for path in
        ["/%E9%A6%96%E9%A1%B5", "/%D0%B0%D0%B4%D0%BC%D0%B8%D0%BD", "/administr%C3%A1tor", "/stra%C3%9Fe/7", "/a%C3%B1o"]
    {
        assert_eq!(access("/admin", "deny", "public", path), Access::Public, "{path}");
    }
}

#[test]
fn windows_short_names_and_wildcards_are_denied_in_every_script() {
    for (rule, path) in [
        ("/administrator", "/admini~1"),
        ("/administrator", "/ADMINI%EF%BD%9E1/x"),
        ("/administrator", "/admini~%EF%BC%91"),
        ("/administrator", "/admini~%C2%B9"),
        ("/administrator", "/admini%E2%88%BC1"),
        ("/administrator", "/AD1A2B~1"),
        ("/administrator", "/admini~1.%20"),
        ("/administrator", "/admini~1%EF%BC%9Bx"),
        ("/administrator", "/admini~1%22"),
        ("/administrator", "/admini~1:x"),
        ("/приветствие", "/%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82~1/x"),
        ("/приветствие", "/______~1"),
        ("/ßßßßßßßßßßß", "/%C3%9F%C3%9F%C3%9F%C3%9F%C3%9F%C3%9F~1"),
        ("/~administrator", "/~ADMIN~1"),
        ("/.htpasswords", "/HTPASS~1"),
        ("/a+b", "/A_B~1"),
        ("/aʺbcdefghij", "/A%CA%BABCDE~1"),
        ("/aʺbcdefghij", "/A%22BCDE~1%22TXT"),
        ("/files/secret.text", "/files/SECRET~1.TEX"),
        ("/files/*/secrets.text", "/files/x/SECRET~12.TEX"),
        ("/admin", "/adm%EF%BC%9C%EF%BC%9C"),
        ("/admin", "/%EF%BC%9C%EF%BC%9C"),
        ("/admin", "/adm%EF%BC%9E%EF%BC%9E/x"),
        ("/admin", "/adm%E3%80%88%E3%80%88"),
        ("/admin", "/admin%EF%BC%9A%EF%BC%9A%EF%BC%84DATA"),
        ("/admin", "/admin%E2%88%B6%E2%88%B6$DATA"),
    ] {
        assert_eq!(access(rule, "deny", "public", path), Access::Deny, "{rule} {path}");
    }
    for path in ["/2020~2021", "/pool/foo_1~1.deb", "/~ada", "/~1", "/file.~1~", "/%E3%80%8A%E9%A2%98%E3%80%8B"] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Public, "{path}");
    }
}

/// `(S(…))`, `(A(…))`, `(F(…))`, `(X(…))`: CVE-2023-36899.
#[test]
fn an_aspnet_cookieless_session_does_not_hide_a_name() {
    for path in [
        "/(S(x))/admin/",
        "/(A(x)S(y))/admin",
        "/ad(S(x))min",
        "/%28f%28x%29%29/admin",
        "/(%C2%AD%EF%BC%B3(x))/admin",
        "/%EF%BC%88S(x))/admin",
        "/%E2%92%AE/(X(1))/admin",
    ] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Deny, "{path}");
    }
    for path in ["/Customers(Orders(1))", "/a_(b)_((c))", "/f(x)"] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Public, "{path}");
    }
}

#[test]
fn a_single_plus_is_an_ordinary_name() {
    for path in ["/c/project/+/123", "/x/+/refs", "/+", "/%2B/x", "/++"] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Public, "{path}");
    }
    for path in ["/+/admin", "/+%20/admin", "/x/.+/admin"] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Deny, "{path}");
    }
    assert_eq!(access("/c/*/+", "public", "deny", "/c/project/+/123"), Access::Public);
}

#[test]
fn letters_match_in_every_case_and_unicode_form() {
    let sharp = ["STRA%E1%BA%9EE", "strasse", "Stra%C5%BF%C5%BFe", "STRASSE/x"]
        .map(|path| ("straße".to_owned(), path.to_owned()));
    let letters = "\u{390}\u{3b0}\u{1fb7}\u{1fc7}\u{1fd2}\u{1fd3}\u{1fd7}\u{1fe2}\u{1fe3}\u{1fe7}\u{1ff7}".chars();
    let greek = letters.flat_map(|letter| {
        let letter = letter.to_string();
        let forms = [letter.to_uppercase(), letter.to_lowercase(), letter.nfd().collect(), letter.nfkd().collect()];
        forms.map(|form| (letter.clone(), encoded(&form)))
    });
    for (rule, path) in sharp.into_iter().chain(greek) {
        let denied = access(&format!("/{rule}"), "deny", "public", &format!("/{path}"));
        assert_eq!(denied, Access::Deny, "{rule} {path}");
    }
}

#[test]
fn invisible_characters_are_ignored_in_a_name() {
    for path in ["/admin%EF%BF%B0", "/ad%E2%80%8Dmin", "/ad%EF%BF%B8min", "/admin%CD%8F"] {
        assert_eq!(access("/admin", "deny", "public", path), Access::Deny, "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Letters of any script, each in another case or Unicode form.
    #[test]
    fn no_case_or_form_bypasses_its_rule(name in r"\p{L}{1,6}", forms in prop::collection::vec(0..6_usize, 6)) {
        let written = name.chars().zip(forms).map(|(c, form)| match form {
            0 => c.to_uppercase().collect(),
            1 => c.to_lowercase().collect(),
            2 => c.nfd().collect(),
            3 => c.nfkd().collect(),
            4 => c.nfkc().collect(),
            _ => c.to_string(),
        });
        let path = format!("/{}/x", encoded(&written.collect::<String>()));
        let rule = format!("/{name}");
        prop_assume!(PathPattern::parse(&rule).is_ok());
        prop_assert_eq!(access(&rule, "deny", "public", &path), Access::Deny, "{} {}", rule, path);
    }

    #[test]
    fn no_short_name_bypasses_its_rule(
        name in r"[~_.]?(\p{L}|[a-z0-9+_ -]){6,9}[a-z](\.[a-z]{4})?",
        number in prop::sample::select(vec!["~1", "~23", "%EF%BD%9E1", "~%EF%BC%91", "~%C2%B9", "%E2%88%BC4", "~1.TXT"]),
        end in prop::sample::select(vec!["", "/", "/x", ".", "%20", "%22", ":x", "::$DATA", "%EF%BC%9Bx", "+"]),
    ) {
        // Without the extension, since the only dot of a short name is the one before its extension.
        let base = name.trim_start_matches('.').split('.').next().unwrap_or_default();
        let stem: String = base.replace(' ', "").replace('+', "_").chars().take(6).collect();
        let rule = format!("/{name}");
        prop_assume!(PathPattern::parse(&rule).is_ok());
        let path = format!("/{}{number}{end}", encoded(&stem.to_uppercase()));
        prop_assert_eq!(access(&rule, "deny", "public", &path), Access::Deny, "{} {}", rule, path);
    }
}
