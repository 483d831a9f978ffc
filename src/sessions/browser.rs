//! Names of browsers and systems.

use woothee::parser::Parser;

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

#[cfg(test)]
mod tests {
    use super::*;

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
