//! Trusted proxies: the networks whose `X-Forwarded-For` is believed.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;

/// Loopback, RFC 1918 and fc00::/7, for which `private` stands.
const PRIVATE: [&str; 6] = ["127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

/// What `TRUSTED_PROXIES` says.
///
/// A private address is that of a proxy only when it is the peer's: people have private addresses too, on a LAN or a VPN.
/// A network that is named is that of proxies wherever it stands in a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedNetworks {
    /// Empty without the word `private`.
    private: Vec<IpNet>,
    named: Vec<IpNet>,
}

impl TrustedNetworks {
    /// A list of networks, single addresses, and the word `private`, separated by commas.
    pub fn parse(text: &str) -> Option<Self> {
        let mut networks = Self::default();
        for part in text.split(',').map(str::trim) {
            if part == "private" {
                networks.private = PRIVATE.iter().filter_map(|network| network.parse().ok()).collect();
            } else if let Ok(address) = part.parse::<IpAddr>() {
                networks.named.push(IpNet::from(address.to_canonical()));
            } else {
                networks.named.push(canonical(part.parse().ok()?));
            }
        }
        Some(networks)
    }

    pub fn is_empty(&self) -> bool {
        self.private.is_empty() && self.named.is_empty()
    }

    /// Returns true where a peer of this address is a proxy, and may say who its client is.
    pub fn trusts_peer(&self, address: IpAddr) -> bool {
        self.names(address) || self.private.iter().any(|network| network.contains(&address))
    }

    /// Returns true where an address in a chain is a proxy's, and the one to its left may be believed as well.
    pub fn names(&self, address: IpAddr) -> bool {
        self.named.iter().any(|network| network.contains(&address))
    }

    /// Returns true where anybody at all may say who they are.
    pub fn trusts_everybody(&self) -> bool {
        self.named.iter().any(|network| network.prefix_len() == 0)
    }
}

/// IPv4 in the place of IPv4-mapped IPv6 (RFC 4291, section 2.5.5.2), as addresses are compared.
fn canonical(network: IpNet) -> IpNet {
    let mapped = network.addr().to_canonical();
    match (mapped, network.prefix_len().checked_sub(96)) {
        (IpAddr::V4(_), Some(length)) if network.addr().is_ipv6() => IpNet::new(mapped, length).unwrap_or(network),
        _ => network,
    }
}

/// As it is read.
impl fmt::Display for TrustedNetworks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let private = (!self.private.is_empty()).then(|| "private".to_owned());
        let all: Vec<String> = private.into_iter().chain(self.named.iter().map(IpNet::to_string)).collect();
        f.write_str(&all.join(","))
    }
}
