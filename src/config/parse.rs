//! From an option's text to its value. `None` means: not accepted.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use ipnet::IpNet;
use url::{Host, Url};

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

pub fn duration_within(text: &str, least: Duration, most: Duration) -> Option<Duration> {
    duration(text).filter(|value| (least..=most).contains(value))
}

pub fn number_within<T: std::str::FromStr + PartialOrd>(text: &str, least: T, most: T) -> Option<T> {
    let digits_only = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|value| digits_only && (least..=most).contains(value))
}

/// A list of networks; `private` stands for loopback, RFC 1918 and fc00::/7.
pub fn networks(text: &str) -> Option<Vec<IpNet>> {
    const PRIVATE: [&str; 6] = ["127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];
    let mut networks = Vec::new();
    for part in text.split(',').map(str::trim) {
        if part == "private" {
            networks.extend(PRIVATE.iter().filter_map(|net| net.parse::<IpNet>().ok()));
        } else if let Ok(address) = part.parse::<std::net::IpAddr>() {
            networks.push(IpNet::from(address));
        } else {
            networks.push(part.parse().ok()?);
        }
    }
    Some(networks)
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
