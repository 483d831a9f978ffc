//! The client's IP address: the peer's, or the one a trusted proxy sends in `X-Forwarded-For`.

use std::net::{IpAddr, SocketAddr};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::http::header::HeaderMap;
use parking_lot::Mutex;

use crate::config::TrustedNetworks;

/// The trusted proxies. One for each worker.
#[derive(Clone)]
pub struct TrustedProxies {
    networks: Rc<TrustedNetworks>,
    warnings: ProxyWarnings,
}

/// Warnings about proxies that aren't listed. Shared by the workers, so that each proxy is warned about once an hour.
#[derive(Clone, Default)]
pub struct ProxyWarnings {
    of_header: Hourly,
    of_check: Hourly,
}

#[derive(Clone, Default)]
struct Hourly(Arc<Mutex<Option<Instant>>>);

impl Hourly {
    const INTERVAL: Duration = Duration::from_secs(3_600);

    fn say(&self, say: impl FnOnce()) {
        let mut last = self.0.lock();
        if last.is_none_or(|at| at.elapsed() >= Self::INTERVAL) {
            *last = Some(Instant::now());
            say();
        }
    }
}

impl TrustedProxies {
    pub fn new(networks: &TrustedNetworks, warnings: ProxyWarnings) -> Self {
        Self { networks: Rc::new(networks.clone()), warnings }
    }

    /// The peer's address. If the peer is a trusted proxy, the right-most entry of `X-Forwarded-For` outside the
    /// trusted networks, or the left-most entry if all are inside.
    ///
    /// A trusted proxy vouches only for the entry to the left of its own address. So an entry that isn't an address
    /// ends the chain, and the client is the address to its right.
    pub fn address(&self, peer: Option<SocketAddr>, headers: &HeaderMap) -> IpAddr {
        let peer = peer.map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.ip().to_canonical());
        if !headers.contains_key("x-forwarded-for") {
            return peer;
        }
        if !self.networks.trusts_peer(peer) {
            self.warnings.of_header.say(|| {
                log::warn!(
                    "Ignored X-Forwarded-For from {peer}, which is not in TRUSTED_PROXIES. If {peer} is your proxy, add it."
                );
            });
            return peer;
        }
        let mut client = peer;
        for address in chain(headers).into_iter().map_while(parse) {
            client = address;
            if !self.networks.names(address) {
                break;
            }
        }
        client
    }

    /// The client's address for rules, if the trusted proxies sent one. Never a proxy's own address: `None` if a
    /// trusted proxy sent an entry that isn't an address, such as RFC 7239's `unknown`.
    pub fn forwarded_address(&self, headers: &HeaderMap) -> Option<IpAddr> {
        let mut client = None;
        for entry in chain(headers) {
            let address = parse(entry)?;
            client = Some(address);
            if !self.networks.names(address) {
                break;
            }
        }
        client
    }

    /// Returns true if the peer may send forward-authentication checks, which trust its headers.
    pub fn may_ask(&self, peer: Option<SocketAddr>) -> bool {
        let trusted = self.trusts_peer(peer);
        if !trusted {
            let peer = peer.map(|peer| peer.ip().to_canonical().to_string()).unwrap_or_default();
            self.warnings.of_check.say(|| {
                log::warn!(
                    "Refused a request to /api/authz/ from {peer}, which is not in TRUSTED_PROXIES. If {peer} is your proxy, add it."
                );
            });
        }
        trusted
    }

    /// Returns true if the peer is a trusted proxy.
    pub fn trusts_peer(&self, peer: Option<SocketAddr>) -> bool {
        peer.is_some_and(|peer| self.networks.trusts_peer(peer.ip().to_canonical()))
    }
}

/// The entries of `X-Forwarded-For`, the nearest proxy's first.
fn chain(headers: &HeaderMap) -> Vec<&[u8]> {
    let lines: Vec<_> = headers.get_all("x-forwarded-for").collect();
    lines.iter().rev().flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b',')).collect()
}

/// An address, with or without a port, in brackets or not.
fn parse(entry: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(entry).ok()?.trim();
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().or_else(|_| text.parse::<SocketAddr>().map(|socket| socket.ip()));
    address.ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};
    use proptest::prelude::*;
    use std::net::{Ipv4Addr, Ipv6Addr};

    fn told(trusted: &str, forwarded: &[&[u8]]) -> Option<String> {
        let proxies = TrustedProxies::new(&TrustedNetworks::parse(trusted).unwrap(), ProxyWarnings::default());
        proxies.forwarded_address(&headers(forwarded)).map(|address| address.to_string())
    }

    fn headers(forwarded: &[&[u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(HeaderName::from_static("x-forwarded-for"), HeaderValue::from_bytes(value).unwrap());
        }
        headers
    }

    #[test]
    fn rules_never_use_the_address_of_a_proxy() {
        let named = "127.0.0.1,10.0.0.0/8";
        let unknown: [&[&[u8]]; 6] = [
            &[],
            &[b"unknown"],
            &[b"unknown, 10.0.0.2"],
            &[b", 10.0.0.2"],
            &[b"fe80::1%eth0, 10.0.0.2"],
            &[b"_hidden", b"10.0.0.2"],
        ];
        for forwarded in unknown {
            assert_eq!(told(named, forwarded), None);
        }
        assert_eq!(told(named, &[b"203.0.113.7, 10.0.0.2"]).unwrap(), "203.0.113.7");
        assert_eq!(told(named, &[b"unknown, 203.0.113.7, 10.0.0.2"]).unwrap(), "203.0.113.7");
        assert_eq!(told(named, &[b"10.9.9.9, 10.0.0.2"]).unwrap(), "10.9.9.9", "all are named");
        assert_eq!(told("private", &[b"unknown, 10.0.0.2"]).unwrap(), "10.0.0.2", "one entry deep");
    }

    #[test]
    fn a_proxy_can_be_listed_by_its_mapped_address() {
        for trusted in ["::ffff:10.0.0.1", "::ffff:10.0.0.0/104"] {
            assert_eq!(seen_with(trusted, "10.0.0.1", &[b"198.51.100.9"]), "198.51.100.9", "{trusted}");
        }
    }

    fn seen(peer: &str, forwarded: &[&[u8]]) -> String {
        seen_with("10.0.0.0/8,fd00::/8", peer, forwarded)
    }

    fn seen_with(trusted: &str, peer: &str, forwarded: &[&[u8]]) -> String {
        let proxies = TrustedProxies::new(&TrustedNetworks::parse(trusted).unwrap(), ProxyWarnings::default());
        proxies.address(Some(SocketAddr::new(peer.parse().unwrap(), 1)), &headers(forwarded)).to_string()
    }

    #[test]
    fn only_a_trusted_peer_can_set_the_address() {
        assert_eq!(seen("192.0.2.1", &[b"198.51.100.9"]), "192.0.2.1");
        assert_eq!(seen("10.0.0.1", &[b"198.51.100.9"]), "198.51.100.9");
        assert_eq!(seen("::ffff:10.0.0.1", &[b"198.51.100.9"]), "198.51.100.9");
    }

    #[test]
    fn the_right_most_untrusted_hop_is_the_client() {
        assert_eq!(seen("10.0.0.1", &[b"1.1.1.1, 198.51.100.9, 10.2.3.4"]), "198.51.100.9");
        assert_eq!(seen("10.0.0.1", &[b"1.1.1.1", b"198.51.100.9,10.9.9.9"]), "198.51.100.9");
        assert_eq!(seen("10.0.0.1", &[b"[2001:db8::7]:443, fd00::1"]), "2001:db8::7");
        assert_eq!(seen("10.0.0.1", &[b"198.51.100.9:5123"]), "198.51.100.9");
        assert_eq!(seen("10.0.0.1", &[b"::ffff:198.51.100.9"]), "198.51.100.9");
        let long = vec!["10.1.1.1"; 1000].join(",");
        assert_eq!(seen("10.0.0.1", &[format!("198.51.100.9,{long}").as_bytes()]), "198.51.100.9");
    }

    #[test]
    fn if_all_hops_are_trusted_the_left_most_is_the_client() {
        assert_eq!(seen("10.0.0.1", &[b"10.0.0.7, 10.0.0.2"]), "10.0.0.7");
        assert_eq!(seen("10.0.0.1", &[b"fd00::7"]), "fd00::7");
    }

    #[test]
    fn a_private_peer_is_a_proxy_and_a_private_entry_a_client() {
        for peer in ["127.0.0.1", "::1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "fc00::1", "::ffff:192.168.1.1"] {
            for client in ["192.168.1.20", "10.8.0.7", "fd00::7", "127.0.0.1", "198.51.100.9"] {
                let forged = format!("203.0.113.5, 10.9.9.9, {client}");
                assert_eq!(seen_with("private", peer, &[forged.as_bytes()]), client, "{peer}");
            }
        }
        assert_eq!(seen_with("private", "198.51.100.1", &[b"192.0.2.1"]), "198.51.100.1");
        // Entries further left count only past trusted addresses.
        let both = "private,198.51.100.0/24";
        assert_eq!(seen_with(both, "10.0.0.1", &[b"192.0.2.1, 198.51.100.4"]), "192.0.2.1");
        assert_eq!(seen_with(both, "10.0.0.1", &[b"192.0.2.1, 198.51.100.4, 192.168.1.20"]), "192.168.1.20");
    }

    #[test]
    fn an_invalid_entry_ends_the_chain() {
        for entry in [&b"unknown"[..], b"", b",", b"198.51.100.9, x", b"1.1.1.1, 999.1.1.1", b"\xff\xfe"] {
            assert_eq!(seen("10.0.0.1", &[entry]), "10.0.0.1", "{entry:?}");
        }
        assert_eq!(seen("10.0.0.1", &[b"_hidden, 10.0.0.2"]), "10.0.0.2", "the proxy that passed on garbage");
    }

    /// An entry in one of its notations, and the address it stands for.
    fn entry() -> impl Strategy<Value = (String, Option<IpAddr>)> {
        let (v4, v6) = (any::<Ipv4Addr>, any::<Ipv6Addr>);
        prop_oneof![
            any::<[u8; 3]>().prop_map(|[a, b, c]| (format!("10.{a}.{b}.{c}"), Some(IpAddr::from([10, a, b, c])))),
            v4().prop_map(|a| (a.to_string(), Some(a.into()))),
            v4().prop_map(|a| (format!("{a}:4711"), Some(a.into()))),
            v4().prop_map(|a| (format!("::ffff:{a}"), Some(a.into()))),
            v6().prop_map(|a| (a.to_string(), Some(IpAddr::from(a).to_canonical()))),
            v6().prop_map(|a| (format!("[{a}]"), Some(IpAddr::from(a).to_canonical()))),
            v6().prop_map(|a| (format!("[{a}]:4711"), Some(IpAddr::from(a).to_canonical()))),
            "[g-zG-Z_;=\"% ]{0,9}".prop_map(|garbage| (garbage, None)),
        ]
    }

    fn is_trusted(address: IpAddr) -> bool {
        matches!(address, IpAddr::V4(a) if a.octets()[0] == 10)
            || matches!(address, IpAddr::V6(a) if a.octets()[0] == 0xfd)
    }

    proptest! {
        #[test]
        fn for_any_chain_the_client_is_the_right_most_untrusted_address_or_the_last_valid_one(
            headers in prop::collection::vec(prop::collection::vec(entry(), 1..6), 0..4),
            comma in "[ \t]?,[ \t]?",
        ) {
            let mut expected = IpAddr::from([10, 0, 0, 1]);
            for (_, address) in headers.iter().flatten().rev() {
                let Some(address) = address else { break };
                expected = *address;
                if !is_trusted(expected) {
                    break;
                }
            }
            let lines: Vec<String> = headers
                .iter()
                .map(|entries| entries.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(&comma))
                .collect();
            let lines: Vec<&[u8]> = lines.iter().map(String::as_bytes).collect();
            prop_assert_eq!(seen("10.0.0.1", &lines), expected.to_string());
            prop_assert_eq!(seen("192.0.2.1", &lines), "192.0.2.1");
        }

        #[test]
        fn for_any_header_the_client_is_an_address_in_it_or_the_peer(
            pieces in prop::collection::vec(
                prop_oneof![
                    prop::sample::select(vec![b"10.0.0.2".to_vec(), b"fd00::1".to_vec(), b"198.51.100.9".to_vec()]),
                    prop::collection::vec(prop_oneof![0x20..=0x7e_u8, 0x80..=0xff_u8], 0..4),
                ],
                0..6,
            ),
            between in "[,; ]{1,2}",
        ) {
            let written = pieces.join(between.as_bytes());
            let address = seen("10.0.0.1", &[&written]);
            let whole = written.split(|byte| *byte == b',').filter_map(parse).any(|entry| entry.to_string() == address);
            prop_assert!(address == "10.0.0.1" || whole, "{address}");
        }
    }
}
