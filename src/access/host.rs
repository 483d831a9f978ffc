//! Hosts in rules.

use std::fmt;

use url::Host;

/// Returns a host in lower case if it is written as browsers write it: without a port, a trailing dot or an alternative
/// spelling.
pub fn plain_host(text: &str) -> Option<String> {
    let host = text.to_ascii_lowercase();
    // The parser accepts characters that host names don't have.
    let ordinary = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-[:]".contains(&byte));
    let complete = host.split('.').all(|label| !label.is_empty());
    let unchanged = Host::parse(&host).is_ok_and(|parsed| parsed.to_string() == host);
    (ordinary && complete && unchanged).then_some(host)
}

/// The hosts that a rule matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HostPattern {
    /// Exactly this host.
    Exactly(String),
    /// All hosts below a domain, at any depth. The text starts with the dot.
    Below(String),
}

impl HostPattern {
    /// Reads a host, or a domain after `*.`. The error says what to write instead.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let (domain, below) = text.strip_prefix("*.").map_or((text, false), |domain| (domain, true));
        let host = plain_host(domain).ok_or(
            "Write the host as wiki.example.org or *.example.org: a single host in ASCII, without scheme, port or path.",
        )?;
        match (below, Host::parse(&host)) {
            (false, _) => Ok(Self::Exactly(host)),
            (true, Ok(Host::Domain(_))) => Ok(Self::Below(format!(".{host}"))),
            (true, _) => Err("There is nothing below an IP address."),
        }
    }

    /// Returns true if this pattern matches a host, given in lower case.
    pub(super) fn matches(&self, host: &str) -> bool {
        match self {
            Self::Exactly(name) => host == name,
            Self::Below(end) => host.len() > end.len() && host.ends_with(end),
        }
    }

    /// Returns true if this pattern matches everything that the other one does.
    pub(super) fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Exactly(host)) => self.matches(host),
            (Self::Below(end), Self::Below(other)) => other.ends_with(end),
            (Self::Exactly(_), Self::Below(_)) => false,
        }
    }
}

impl fmt::Display for HostPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(name) => f.write_str(name),
            Self::Below(end) => write!(f, "*{end}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_matches_in_any_case_and_a_star_matches_every_host_below_a_domain() {
        let wiki = HostPattern::parse("Wiki.Example.org").unwrap();
        assert!(wiki.matches("wiki.example.org"));
        assert!(!wiki.matches("x.wiki.example.org") && !wiki.matches("iki.example.org"));
        let below = HostPattern::parse("*.example.org").unwrap();
        assert!(below.matches("a.example.org") && below.matches("b.a.example.org"));
        for other in ["example.org", ".example.org", "badexample.org", "example.org.evil", "a.example.com"] {
            assert!(!below.matches(other), "{other}");
        }
        assert_eq!((wiki.to_string(), below.to_string()), ("wiki.example.org".into(), "*.example.org".into()));
    }

    #[test]
    fn a_host_that_no_browser_would_request_is_refused() {
        for text in [
            "",
            "*",
            "*.",
            "**",
            "*.*",
            "*.*.org",
            "a.*.org",
            "*a.org",
            "a.org.",
            ".a.org",
            "a..org",
            "a.org:80",
            "a.org/x",
            "https://a.org",
            "a b",
            "u@a.org",
            "größe.org",
            "127.1",
            "0x7f.0.0.1",
            "[::1",
            "*.127.0.0.1",
            "*.[::1]",
            "%61.org",
            "a.org,b.org",
        ] {
            assert!(HostPattern::parse(text).is_err(), "{text:?}");
        }
        for text in ["localhost", "127.0.0.1", "[::1]", "xn--gre-6ka8i.org", "my_app.lan", "*.lan"] {
            assert!(HostPattern::parse(text).is_ok(), "{text:?}");
        }
    }
}
