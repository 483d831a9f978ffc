//! The client of a request: its address and browser, for limits, sessions and the audit trail.

use std::net::{IpAddr, Ipv6Addr};

use serde::{Deserialize, Serialize};

use crate::base::text_safety::is_disruptive;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientInfo {
    pub address: IpAddr,
    /// At most [`ClientInfo::MAX_USER_AGENT`] bytes, without disruptive characters.
    pub user_agent: String,
    /// The request's id in the log. Not stored.
    #[serde(skip)]
    pub request_id: String,
}

impl ClientInfo {
    pub const MAX_USER_AGENT: usize = 255;

    pub fn new(address: IpAddr, user_agent: &str, request_id: String) -> Self {
        let visible = |c: char| if is_disruptive(c) { '\u{fffd}' } else { c };
        let mut text: String = user_agent.chars().map(visible).collect();
        text.truncate(text.floor_char_boundary(Self::MAX_USER_AGENT));
        Self { address, user_agent: text, request_id }
    }

    /// The address for rate limits: an IPv4 address, or the /64 of an IPv6 address, the least that a subscriber gets.
    pub fn counted_as(&self) -> IpAddr {
        counted_as(self.address)
    }
}

/// Returns the address for rate limits (see [`ClientInfo::counted_as`]).
pub fn counted_as(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_user_agent_becomes_a_short_line(text in any::<String>(), times in 1..80_usize) {
            let client = ClientInfo::new(IpAddr::from([192, 0, 2, 1]), &text.repeat(times), String::new());
            prop_assert!(client.user_agent.len() <= ClientInfo::MAX_USER_AGENT);
            prop_assert!(!client.user_agent.contains(is_disruptive));
        }

        #[test]
        fn one_subscriber_is_counted_as_one(network in any::<u64>(), a in any::<u64>(), b in any::<u64>()) {
            let counted = |host| {
                let address = Ipv6Addr::from(u128::from(network) << 64 | u128::from(host));
                ClientInfo::new(address.into(), "", String::new()).counted_as()
            };
            prop_assert_eq!(counted(a), counted(b));
        }
    }
}
