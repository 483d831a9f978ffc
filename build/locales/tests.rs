//! Tests with valid files and with all kinds of faults.

use super::{parse, write};

const HEAD: &str = "language-name = Deutsch\nlanguage-name-english = German\ndir = ltr\n";
const ENGLISH: &str = "\
language-name = English
language-name-english = English
dir = ltr
sign-in = Sign in
# Name of the link around the logo.
home-link = { $site }, start page
too-long = At most { $most ->
    [one] one character
   *[other] { $most } characters
}.
error-retry = Try again in { $duration }.
password-weak = Too weak. { $why ->
    [dates] No dates.
   *[other] Make it longer.
}
";

/// Rust of English and of a second language.
fn rust(tag: &str, source: &str) -> String {
    let files = [("en", ENGLISH), (tag, source)].map(|(tag, source)| (tag.to_owned(), source.to_owned()));
    let code = write::rust(&parse(&files).unwrap());
    code[code.find("pub static GERMAN").unwrap()..].to_owned()
}

/// The faults of a German file with these messages.
fn faults(german: &str) -> Vec<String> {
    faults_of(&[("en", ENGLISH), ("de", &[HEAD, german].concat())])
}

fn faults_of(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<_> = files.iter().map(|(tag, source)| ((*tag).to_owned(), (*source).to_owned())).collect();
    parse(&files).map_or_else(|faults| faults.iter().map(ToString::to_string).collect(), |_| Vec::new())
}

#[test]
fn a_message_is_a_constant_or_a_function_of_its_variables() {
    let files = [("en".to_owned(), ENGLISH.to_owned())];
    let code = write::rust(&parse(&files).unwrap());
    for line in [
        "pub sign_in: SafeText,",
        "/// Name of the link around the logo.\npub home_link: fn(&str) -> String,",
        "pub too_long: fn(u64) -> String,",
        "pub password_weak: fn(Option<Warning>) -> String,",
        r#"sign_in: SafeText("Sign in"),"#,
        r#"home_link: |site| [site, ", start page"].concat(),"#,
        r#"match most { 1 => "one character".to_owned(), _ => format!("{most} characters") }"#,
        r#"format!("Try again in {}.", ENGLISH.duration(duration))"#,
        r#"sign_in: SafeText("⟦Sign in⟧"),"#,
    ] {
        assert!(code.contains(line), "{line}\nis not in\n{code}");
    }
}

#[test]
fn missing_messages_are_taken_from_english() {
    let code = rust("de", &[HEAD, "sign-in = Anmelden\n"].concat());
    for line in [r#"sign_in: SafeText("Anmelden"),"#, "home_link: ENGLISH.home_link,", "too_long: ENGLISH.too_long,"] {
        assert!(code.contains(line), "{line}\nis not in\n{code}");
    }
}

#[test]
fn plurals_follow_the_language() {
    let russian = "too-long = { $most ->\n    [0] ничего\n    [one] { $most } символ\n    [few] { $most } символа\n   *[many] { $most } символов\n}\n";
    let code = rust("ru", &[HEAD, russian].concat());
    let arms =
        r#"match most { 0 => "ничего".to_owned(), n if n % 10 == 1 && n % 100 != 11 => format!("{most} символ"), "#;
    assert!(code.contains(arms), "{code}");
    assert!(code.contains(r#"_ => format!("{most} символов") }"#), "{code}");
    // `other` matches all the rest, at any position, even if it isn't the default.
    let code = rust("de", &[HEAD, "too-long = { $most ->\n    [other] viele\n   *[one] eines\n}\n"].concat());
    assert!(code.contains(r#"match most { 1 => "eines".to_owned(), _ => "viele".to_owned() }"#), "{code}");
}

#[test]
fn text_of_unknown_direction_is_isolated_where_lines_run_from_right_to_left() {
    let code = rust("ar", &[&HEAD.replace("ltr", "rtl"), "home-link = إلى { $site }\n"].concat());
    assert!(code.contains(r#"home_link: |site| ["إلى ", "\u{2068}", site, "\u{2069}"].concat(),"#), "{code}");
    let code = rust("ar", &[&HEAD.replace("ltr", "rtl"), "home-link = ({ $site })\n"].concat());
    assert!(
        code.contains(r#"home_link: |site| ["\u{200f}", "(", "\u{2068}", site, "\u{2069}", ")"].concat(),"#),
        "{code}"
    );
    let code = rust("de", &[HEAD, "home-link = Zu { $site }\n"].concat());
    assert!(code.contains(r#"home_link: |site| ["Zu ", site].concat(),"#), "{code}");
}

#[test]
fn a_translation_can_reorder_variables_and_use_windows_line_ends() {
    let english = [ENGLISH, "browser-on = { $browser } on { $system }\n"].concat();
    let german = [HEAD, "browser-on =\n    { $system }: { $browser }\n"].concat().replace('\n', "\r\n");
    let files = [("de".to_owned(), format!("\u{feff}{german}")), ("en".to_owned(), english)];
    let code = write::rust(&parse(&files).unwrap());
    assert!(code.contains(r#"browser_on: |browser, system| [system, ": ", browser].concat(),"#), "{code}");
}

#[test]
fn faults_are_reported_with_their_line() {
    let many_lines = "sign-in =\n    An-\n    melden\n";
    for (german, fault) in [
        ("sign-on = Anmelden", "4: sign-on: the English file has no such message"),
        ("sign-in = Anmelden bei { $site }", "4: sign-in: the English message has no $site"),
        ("sign-in = { $seite }", "4: sign-in: unknown variable $seite (build/locales/variables.rs lists all)"),
        ("home-link = Startseite", "4: home-link: { $site } is missing, which the English message has"),
        ("sign-in = Anmelden\nsign-in = Login", "5: sign-in: duplicate of line 4"),
        ("sign-in = Don't", "4: sign-in: ' isn't allowed (quotation marks are “ ” ‘ ’)"),
        ("sign-in = <b>Anmelden</b>", "4: sign-in: < isn't allowed (quotation marks are “ ” ‘ ’)"),
        ("sign-in = {\"<b>\"}", "4: sign-in: < isn't allowed (quotation marks are “ ” ‘ ’)"),
        ("sign-in = {\"\\u003C\"}", "4: sign-in: < isn't allowed (quotation marks are “ ” ‘ ’)"),
        ("sign-in = An\tmelden", "4: sign-in: remove the tab or other control character"),
        (many_lines, "4: sign-in: write the message on one line, like the English one"),
        ("sign-in", "4: syntax error: Expected a token starting with \"=\""),
        ("sign-in = { $site", "4: syntax error: Expected a token starting with \"}\""),
        ("sign-in =", "4: syntax error: Expected a message field for \"sign-in\""),
        ("sign-in =\n    .title = Anmelden", "5: sign-in: attributes aren't supported"),
        ("Sign_in = Anmelden", "4: Sign_in: use only lower-case letters, digits and hyphens in names"),
        ("-brand = Vestibule", "4: brand: terms aren't supported; write the text instead"),
        (
            "home-link = { -brand } { $site }",
            "4: home-link: use only a $variable, its variants or quoted text in braces",
        ),
        (
            "home-link = { sign-in } { $site }",
            "4: home-link: use only a $variable, its variants or quoted text in braces",
        ),
        ("too-long = { NUMBER($most) }", "4: too-long: use only a $variable, its variants or quoted text in braces"),
        (
            "too-long = { $most ->\n    [few] wenige\n   *[other] viele\n}",
            "5: too-long: unknown variant [few] for $most; this language has one, other",
        ),
        ("home-link = { $site ->\n    [x] X\n   *[y] { $site }\n}", "5: home-link: $site can't select variants"),
        ("password-weak = { $why }", "4: password-weak: $why can only select variants"),
        (
            "too-long = { $most ->\n    [one] eines\n}",
            "6: syntax error: The select expression must have a default variant",
        ),
    ] {
        assert!(faults(german).contains(&format!("locales/de.ftl:{fault}")), "{german}: {:#?}", faults(german));
    }
    let key = faults("password-weak = { $why ->\n    [data] Kein Datum.\n   *[other] Länger.\n}").join("\n");
    assert!(
        key.starts_with("locales/de.ftl:5: password-weak: unknown variant [data] for $why; this language has"),
        "{key}"
    );
    assert!(faults("sign-in = Anmelden\n").is_empty());
}

#[test]
fn all_faults_are_reported_at_once() {
    assert_eq!(faults("sign-in = <\nhome-link = <{ $site }\n").len(), 2);
}

#[test]
fn a_file_names_its_language() {
    for (source, fault) in [
        ("sign-in = Anmelden", "1: language-name is missing"),
        ("language-name-english = 中文", "1: language-name-english: use only the letters A to Z"),
        ("dir = left", "1: dir: write ltr or rtl"),
        ("language-name = { $site }", "1: language-name: variables aren't allowed"),
    ] {
        let faults = faults_of(&[("en", ENGLISH), ("de", source)]);
        assert!(faults.contains(&format!("locales/de.ftl:{fault}")), "{source}: {faults:#?}");
    }
    assert_eq!(faults_of(&[("de", HEAD)]), ["locales/en.ftl:1: the file is missing"]);
    let unruled =
        faults_of(&[("en", ENGLISH), ("xx", &[HEAD, "too-long = { $most ->\n   *[other] { $most }\n}"].concat())]);
    assert_eq!(unruled, ["locales/xx.ftl:5: too-long: build/locales/plural.rs has no rule for xx yet"]);
}
