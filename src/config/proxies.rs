//! Trusted proxies: the networks whose `X-Forwarded-For` counts.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;

use super::options;
use crate::access::network;

/// The networks of `private`: loopback, RFC 1918 and fc00::/7.
const PRIVATE: [&str; 6] = ["127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

/// The value of `TRUSTED_PROXIES`.
///
/// With `private`, only the peer can be a proxy: people have private addresses too, on a LAN or a VPN. Addresses in a
/// named network are proxies anywhere in a chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedNetworks {
    /// Empty without the word `private`.
    private: Vec<IpNet>,
    named: Vec<IpNet>,
}

impl TrustedNetworks {
    /// Reads a list of networks, single addresses, and the word `private`, separated by commas.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut networks = Self::default();
        for part in text.split(',').map(str::trim) {
            if part == "private" {
                networks.private = PRIVATE.iter().filter_map(|network| network.parse().ok()).collect();
            } else {
                let accepts = options::TRUSTED_PROXIES.accepts;
                networks.named.push(network(part).map_err(|why| format!("{why} TRUSTED_PROXIES accepts {accepts}."))?);
            }
        }
        Ok(networks)
    }

    pub fn is_empty(&self) -> bool {
        self.private.is_empty() && self.named.is_empty()
    }

    /// Returns true if a peer with this address is a proxy, whose `X-Forwarded-For` counts.
    pub fn trusts_peer(&self, address: IpAddr) -> bool {
        self.names(address) || self.private.iter().any(|network| network.contains(&address))
    }

    /// Returns true if an address inside a chain is a proxy's, so that the one to its left counts too.
    pub fn names(&self, address: IpAddr) -> bool {
        self.named.iter().any(|network| network.contains(&address))
    }

    /// Returns true if a large part of the internet is trusted: a sixteenth of all IPv4 addresses or a 64th of all IPv6
    /// addresses, in however many networks.
    pub fn trusts_everybody(&self) -> bool {
        let apart = IpNet::aggregate(&self.named);
        let share = |of_ipv6: bool| -> f64 {
            let family = apart.iter().filter(|network| network.addr().is_ipv6() == of_ipv6);
            family.map(|network| 0.5_f64.powi(network.prefix_len().into())).sum()
        };
        share(false) >= 1.0 / 16.0 || share(true) >= 1.0 / 64.0
    }
}

/// Writes the networks as [`TrustedNetworks::parse`] reads them.
impl fmt::Display for TrustedNetworks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let private = (!self.private.is_empty()).then(|| "private".to_owned());
        let all: Vec<String> = private.into_iter().chain(self.named.iter().map(IpNet::to_string)).collect();
        f.write_str(&all.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_that_together_trust_everybody_are_detected() {
        for (text, expected) in [
            ("0.0.0.0/0", true),
            ("::/0", true),
            ("::ffff:0.0.0.0/96", true),
            ("0.0.0.0/1,128.0.0.0/1", true),
            ("0.0.0.0/2,64.0.0.0/2,128.0.0.0/2,192.0.0.0/3", true),
            ("private,::/1,8000::/1", true),
            ("2000::/3", true),
            ("2000::/6,2400::/6,2800::/6", true),
            ("0.0.0.0/5,8.0.0.0/5", true),
            ("private", false),
            ("10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7", false),
            ("10.0.0.0/8,10.0.0.0/8,10.1.0.0/16,11.0.0.0/8", false),
            ("104.16.0.0/13,2606:4700::/32", false),
        ] {
            assert_eq!(TrustedNetworks::parse(text).unwrap().trusts_everybody(), expected, "{text}");
        }
    }

    #[test]
    fn an_address_inside_a_network_is_refused_and_mapped_networks_become_ipv4() {
        let message = TrustedNetworks::parse("10.0.0.7/8").unwrap_err();
        assert!(message.contains("Write 10.0.0.0/8."), "{message}");
        for text in ["::ffff:10.0.0.0/104", "10.0.0.0/8"] {
            assert_eq!(TrustedNetworks::parse(text).unwrap().to_string(), "10.0.0.0/8");
        }
    }
}
