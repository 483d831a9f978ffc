//! From an option's text to its value. `None` means: not accepted.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use url::{Host, ParseError, Url};

use crate::line::is_disruptive;

/// `250ms`, `90s`, `15m`, `2h`, `30d`.
pub fn duration(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let number: u64 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    let seconds = match &text[digits.len()..] {
        "ms" => return Some(Duration::from_millis(number)),
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => return None,
    };
    number.checked_mul(seconds).map(Duration::from_secs)
}

/// A duration as people write it: `2h`, not `7200s`.
pub fn written(duration: Duration) -> String {
    if duration.subsec_millis() != 0 {
        return format!("{}ms", duration.as_millis());
    }
    let seconds = duration.as_secs();
    // A day is written as 24h.
    let units = [(86_400, 2, "d"), (3_600, 1, "h"), (60, 1, "m")];
    let unit = units.iter().find(|(unit, least, _)| seconds.is_multiple_of(*unit) && seconds / unit >= *least);
    unit.map_or_else(|| format!("{seconds}s"), |(unit, _, name)| format!("{}{name}", seconds / unit))
}

pub fn duration_within(text: &str, least: Duration, most: Duration) -> Option<Duration> {
    duration(text).filter(|value| (least..=most).contains(value))
}

pub fn number_within<T: std::str::FromStr + PartialOrd>(text: &str, least: T, most: T) -> Option<T> {
    let digits_only = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|value| digits_only && (least..=most).contains(value))
}

/// Where to listen; without an address, on loopback.
pub fn listener(text: &str) -> Option<SocketAddr> {
    let loopback = || Some(SocketAddr::from((Ipv4Addr::LOCALHOST, text.strip_prefix(':')?.parse().ok()?)));
    text.parse().ok().or_else(loopback).filter(|address: &SocketAddr| address.port() != 0)
}

/// A URL with one of these schemes.
pub fn url_with(text: &str, schemes: &[&str]) -> Option<Url> {
    Url::parse(text).ok().filter(|url| schemes.contains(&url.scheme()))
}

/// A URL that may hold a user and a password, whose special characters have to be percent-encoded.
///
/// # Errors
/// A sentence that says what is wrong with it; where the URL cannot be read, `why` says it.
pub fn credentialed_url(text: &str, why: impl Fn(ParseError) -> &'static str) -> Result<Url, String> {
    let parsed = Url::parse(text);
    let behind = text.split_once("://").map_or("", |(_, rest)| rest);
    let before_at = behind.rsplit_once('@').map_or("", |(before, _)| before);
    let has_user = parsed.as_ref().is_ok_and(|url| !url.username().is_empty() || url.password().is_some());
    // Each of them ends the address, so what follows would be taken for a path, a parameter or nothing.
    if behind.contains('#') || (!has_user && before_at.contains(['/', '?'])) {
        return Err(
            "A user or a password in it has to be percent-encoded: write # as %23, / as %2F, ? as %3F, @ as %40, \
                    : as %3A and % as %25."
                .to_owned(),
        );
    }
    parsed.map_err(|error| why(error).to_owned())
}

pub fn host(text: &str) -> Option<String> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    if bare.parse::<std::net::IpAddr>().is_ok() {
        return Some(bare.to_owned());
    }
    matches!(Host::parse(bare), Ok(Host::Domain(_))).then(|| bare.to_owned())
}

/// A visible line of text of at most `most` characters.
pub fn line(text: &str, most: usize) -> Option<String> {
    let text = text.trim();
    let fits = (1..=most).contains(&text.chars().count());
    (fits && !text.chars().any(is_disruptive)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_as_people_write_them() {
        for text in ["0s", "250ms", "90s", "15m", "2h", "24h", "30d", "400d", "1500ms", "61m"] {
            assert_eq!(written(duration(text).unwrap()), text);
        }
        assert_eq!(written(Duration::from_secs(7_200)), "2h");
        assert_eq!(written(Duration::from_secs(60)), "1m");
    }
}
