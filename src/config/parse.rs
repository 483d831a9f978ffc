//! Parses the values of options. `None` means that a value isn't valid.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use percent_encoding::percent_decode_str;
use url::{ParseError, Url};

use crate::access::plain_host;
use crate::base::text_safety::is_disruptive;

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
