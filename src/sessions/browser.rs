//! Names of browsers and systems.

use woothee::parser::Parser;

use crate::i18n::Messages;

/// A browser in words: "Firefox on Linux". Other programs have the name in their `User-Agent`, such as "curl".
pub fn words(user_agent: &str, text: &Messages) -> String {
    let known = describe(user_agent);
    let program = program(user_agent).filter(|_| known.is_none());
    program.map_or_else(|| text.browser(known.as_ref()), str::to_owned)
}

/// The first name in a `User-Agent`, without the version. In most browsers it is `Mozilla`.
fn program(user_agent: &str) -> Option<&str> {
    let name = user_agent.split(['/', ' ']).next()?;
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    (is_plain && (2..=30).contains(&name.len()) && name != "Mozilla").then_some(name)
}

/// The browser and system in a `User-Agent`, such as `("Firefox", "Linux")`.
pub fn describe(user_agent: &str) -> Option<(String, String)> {
    let seen = Parser::new().parse(user_agent)?;
    let known = |text: &str| text != "UNKNOWN" && !text.is_empty();
    if !known(seen.name) || !known(seen.os) || seen.category == "crawler" {
        return None;
    }
    Some((browser(seen.name), system(seen.os)))
}

fn browser(name: &str) -> String {
    match name {
        "Internet Explorer" => "Internet Explorer",
        "Mobile Safari" => "Safari",
        name => name,
    }
    .to_owned()
}

fn system(name: &str) -> String {
    match name {
        "Mac OSX" => "macOS",
        "iPad" => "iPadOS",
        name if name.starts_with("Windows") => "Windows",
        name => name,
    }
    .to_owned()
}

/// Returns true for the system of a telephone or a tablet.
pub fn is_handheld(system: &str) -> bool {
    ["Android", "iPhone", "iPadOS", "iPod"].contains(&system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_programs_are_named_by_their_user_agent() {
        let words = |agent| super::words(agent, &crate::i18n::ENGLISH);
        assert_eq!(words("curl/8.5.0"), "curl");
        assert_eq!(words("python-requests/2.32.3"), "python-requests");
        for agent in ["", "Mozilla/5.0 (compatible)", "<b>x</b>", &"x".repeat(31)] {
            assert_eq!(words(agent), "Unknown browser", "{agent}");
        }
    }

    #[test]
    fn common_browsers_are_known_by_name() {
        let words = |agent| describe(agent).map(|(browser, system)| format!("{browser} on {system}"));
        let said = |text: &str| Some(text.to_owned());
        assert_eq!(
            words("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
            said("Firefox on Linux")
        );
        assert_eq!(
            words(
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15"
            ),
            said("Safari on macOS")
        );
        assert_eq!(
            words(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"
            ),
            said("Chrome on Windows")
        );
        assert_eq!(
            words(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
            ),
            said("Safari on iPhone")
        );
        assert_eq!(words("curl/8.5.0"), None);
        assert_eq!(words(""), None);
    }
}
