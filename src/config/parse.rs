//! Parses the values of options. `None` means that a value isn't valid.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use percent_encoding::percent_decode_str;
use url::{ParseError, Url};

use crate::access::plain_host;
use crate::base::text_safety::is_disruptive;

/// Reads `250ms`, `90s`, `15m`, `2h` or `30d`.
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

/// Writes a duration as people do: `2h`, not `7200s`.
pub fn written(duration: Duration) -> String {
    if duration.subsec_millis() != 0 {
        return format!("{}ms", duration.as_millis());
    }
    let seconds = duration.as_secs();
    // One day is written as 24h.
    let units = [(86_400, 2, "d"), (3_600, 1, "h"), (60, 1, "m")];
    let unit = units.iter().find(|(unit, least, _)| seconds.is_multiple_of(*unit) && seconds / unit >= *least);
    unit.map_or_else(|| format!("{seconds}s"), |(unit, _, name)| format!("{}{name}", seconds / unit))
}

/// Reads a duration within limits.
///
/// # Errors
/// A sentence that names the units that a number without one may have; empty for other mistakes.
pub fn duration_within(text: &str, least: Duration, most: Duration) -> Result<Duration, String> {
    let within = |text: &str| duration(text).filter(|value| (least..=most).contains(value));
    within(text).ok_or_else(|| {
        let units = [("ms", "milliseconds"), ("s", "seconds"), ("m", "minutes"), ("h", "hours"), ("d", "days")];
        let possible = units.iter().filter(|(unit, _)| within(&format!("{text}{unit}")).is_some());
        let possible: Vec<String> = possible.map(|(unit, name)| format!("{text}{unit} ({name})")).collect();
        let is_number = text.bytes().all(|b| b.is_ascii_digit());
        match possible.split_last().filter(|_| is_number) {
            None => String::new(),
            Some((last, [])) => format!("{text} has no unit. Use {last}."),
            Some((last, others)) => format!("{text} has no unit. Use {} or {last}.", others.join(", ")),
        }
    })
}

pub fn number_within<T: std::str::FromStr + PartialOrd>(text: &str, least: T, most: T) -> Option<T> {
    let digits_only = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|value| digits_only && (least..=most).contains(value))
}

/// Reads an address to listen on; without a host, loopback.
pub fn listener(text: &str) -> Option<SocketAddr> {
    let port = || number_within(text.strip_prefix(':')?, 1, u16::MAX);
    let loopback = || Some(SocketAddr::from((Ipv4Addr::LOCALHOST, port()?)));
    text.parse().ok().or_else(loopback).filter(|address: &SocketAddr| address.port() != 0)
}

/// Reads a URL that may contain a user and a password, which have to be percent-encoded.
///
/// # Errors
/// A sentence that says what is wrong; empty if the text isn't a URL at all.
pub fn credentialed_url(text: &str) -> Result<Url, String> {
    let parsed = Url::parse(text);
    let behind = text.split_once("://").map_or("", |(_, rest)| rest);
    let before_at = behind.rsplit_once('@').map_or("", |(before, _)| before);
    let has_user = parsed.as_ref().is_ok_and(|url| !url.username().is_empty() || url.password().is_some());
    // Each of these ends the host, so the rest would be taken for a path or a parameter, or ignored.
    let cut = behind.contains('#') || (!has_user && before_at.contains(['/', '?']));
    let is_text = percent_decode_str(text).decode_utf8().is_ok();
    if cut || has_bare_percent(text) || !is_text {
        return Err(
            "Percent-encode the user and the password in the URL: write # as %23, / as %2F, ? as %3F, @ as %40, \
                    : as %3A and % as %25, in UTF-8."
                .to_owned(),
        );
    }
    let url = parsed.map_err(|error| match error {
        ParseError::RelativeUrlWithoutBase => "",
        ParseError::InvalidPort => PORT,
        _ => HOST,
    })?;
    if url.port() == Some(0) {
        return Err(PORT.to_owned());
    }
    if url.query().is_some_and(|query| query.contains('+')) {
        return Err(PLUS.to_owned());
    }
    let host = url.host_str().map(|host| percent_decode_str(host).decode_utf8_lossy());
    // A path is that of a socket.
    host.filter(|host| !host.is_empty() && !host.starts_with('/')).map_or(Ok(()), |host| check_host(&host))?;
    Ok(url)
}

const PLUS: &str = "A + after the ? would be read as a space. Write %2B for a +, and %20 for a space.";
const PORT: &str = "The port isn't a number from 1 to 65535.";
const HOST: &str =
    "The host isn't valid. Use a name such as id.example.org, an IPv4 address, or an IPv6 address in brackets.";
const DOTS: &str = "The host has a dot too many: at the start, at the end, or two in a row. Remove it.";

/// Returns true for a `%` that doesn't start an escape, and would be taken literally.
fn has_bare_percent(text: &str) -> bool {
    let is_escape = |rest: &str| rest.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    text.split('%').skip(1).any(|rest| !is_escape(rest))
}

/// Refuses what isn't a host, or means another one than it seems, such as `1` for 0.0.0.1.
pub fn check_host(host: &str) -> Result<(), String> {
    if host.contains(',') {
        return Err("The URL names several hosts. Use one.".to_owned());
    }
    if host.split('.').any(str::is_empty) {
        return Err(DOTS.to_owned());
    }
    let known = host.parse::<IpAddr>().is_ok() || plain_host(host).is_some();
    if known { Ok(()) } else { Err(HOST.to_owned()) }
}

/// Returns true if a host is read as written, in any case, and in its own script or in ASCII.
pub fn is_read_as(written: &str, read: &str) -> bool {
    let lower = written.to_lowercase();
    lower == read || lower == idna::domain_to_unicode(read).0
}

/// Refuses unknown and repeated parameters, which would be ignored.
pub fn refuse_parameters(url: &Url, known: &[&str]) -> Result<(), String> {
    let mut given = HashSet::new();
    for (name, _) in url.query_pairs() {
        if !known.contains(&&*name) {
            return Err(format!("The URL has an unknown parameter. Supported: {}.", known.join(", ")));
        }
        if !given.insert(name.clone()) {
            return Err(format!("{name} is set twice. Remove one."));
        }
    }
    Ok(())
}

/// Reads a host to listen on.
pub fn host(text: &str) -> Option<String> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    if bare.parse::<Ipv6Addr>().is_ok() {
        return Some(bare.to_owned());
    }
    plain_host(text).map(|_| text.to_owned())
}

/// Reads a line of visible text with at most `most` characters.
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

    #[test]
    fn a_number_without_a_unit_is_answered_with_the_units_that_fit() {
        let limits = (Duration::from_secs(10), Duration::from_secs(400 * 86_400));
        for (text, says) in [
            ("5", "5 has no unit. Use 5m (minutes), 5h (hours) or 5d (days)."),
            ("500000", "500000 has no unit. Use 500000ms (milliseconds), 500000s (seconds) or 500000m (minutes)."),
            ("86400000", "86400000 has no unit. Use 86400000ms (milliseconds)."),
            ("99999999999999999999", ""),
            ("5 m", ""),
            ("5w", ""),
            ("1m30", ""),
            ("-5", ""),
        ] {
            assert_eq!(duration_within(text, limits.0, limits.1).unwrap_err(), says, "{text}");
        }
        assert_eq!(duration_within("10s", limits.0, limits.1), Ok(limits.0));
    }
}
