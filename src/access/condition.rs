//! Conditions of a rule on the request's method and the client's network.

use std::net::{IpAddr, Ipv4Addr};

use ipnet::{IpNet, Ipv4Net};

/// The HTTP methods in IANA's registry, except PRI, which is part of HTTP/2's connection preface.
const METHODS: [&str; 39] = [
    "ACL",
    "BASELINE-CONTROL",
    "BIND",
    "CHECKIN",
    "CHECKOUT",
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LABEL",
    "LINK",
    "LOCK",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MKREDIRECTREF",
    "MKWORKSPACE",
    "MOVE",
    "OPTIONS",
    "ORDERPATCH",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PUT",
    "QUERY",
    "REBIND",
    "REPORT",
    "SEARCH",
    "TRACE",
    "UNBIND",
    "UNCHECKOUT",
    "UNLINK",
    "UNLOCK",
    "UPDATE",
    "UPDATEREDIRECTREF",
    "VERSION-CONTROL",
];

/// Reads a registered method in capitals. The error says what to write instead.
pub fn method(text: &str) -> Result<&'static str, String> {
    let distance = |known: &&str| strsim::osa_distance(known, &text.to_ascii_uppercase());
    let like = || METHODS.into_iter().min_by_key(distance).filter(|known| distance(known) <= 2);
    let hint = || match like() {
        Some(meant) => format!("Did you mean {meant}?"),
        None => "Use a registered method in capitals, such as OPTIONS or PROPFIND.".to_owned(),
    };
    let registered = METHODS.into_iter().find(|known| *known == text);
    registered.ok_or_else(|| format!("{text:?} isn't a method. {}", hint()))
}

/// Reads a network, or a single address as a network. IPv4-mapped addresses become IPv4. The error says what to write
/// instead.
pub fn network(text: &str) -> Result<IpNet, String> {
    let parsed = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    let network = parsed.map_err(|_| {
        format!("{text:?} isn't a network. Write one such as 192.168.0.0/16 or fd00::/8, or an address.")
    })?;
    if network != network.trunc() {
        return Err(format!("{text:?} is an address inside a network. Write {}.", network.trunc()));
    }
    let network = match network {
        IpNet::V6(six) if six.prefix_len() >= 96 => six
            .addr()
            .to_ipv4_mapped()
            .and_then(|address| Ipv4Net::new(address, six.prefix_len() - 96).ok())
            .map_or(network, IpNet::V4),
        _ => network,
    };
    refuse_mistakes(text, network)?;
    Ok(network)
}

/// Refuses addresses that no client can have, and addresses that look like a network without its length.
fn refuse_mistakes(text: &str, network: IpNet) -> Result<(), String> {
    let (address, is_single) = (network.addr(), network.prefix_len() == network.max_prefix_len());
    let is_broadcast = address == IpAddr::V4(Ipv4Addr::BROADCAST);
    if address.is_multicast() || is_broadcast || (address.is_unspecified() && is_single) {
        return Err(format!(
            "{text:?} can't be a client's address. Write a network such as 192.168.0.0/16, or an address."
        ));
    }
    let (looks_wide, length) = match address {
        IpAddr::V4(four) => (four.octets().ends_with(&[0]), 24),
        IpAddr::V6(six) => (six.octets().ends_with(&[0; 8]), 64),
    };
    if looks_wide && !text.contains('/') {
        return Err(format!(
            "{text:?} is a single address. If you mean a network, write its length, such as {address}/{length}. If you \
             mean the address, write {network}."
        ));
    }
    Ok(())
}

/// Reads a method as a client may send it: a registered one, in any case.
pub fn sent_method(text: &str) -> Result<String, String> {
    let known = METHODS.iter().any(|known| known.eq_ignore_ascii_case(text));
    if known { Ok(text.to_owned()) } else { method(text).map(str::to_owned) }
}

#[cfg(test)]
mod tests {
    use super::super::tests::rules;
    use super::super::{Access, AccessRequest, Because, Rules, Unsure};
    use super::*;

    #[test]
    fn a_method_is_a_registered_name_in_capitals() {
        assert_eq!((method("OPTIONS"), method("MKCALENDAR")), (Ok("OPTIONS"), Ok("MKCALENDAR")));
        for (text, hint) in
            [("get", "mean GET?"), ("OPTION", "mean OPTIONS?"), ("GTE", "mean GET?"), ("GET ", "mean GET?")]
        {
            assert!(method(text).unwrap_err().contains(hint), "{text}");
        }
        for text in ["", "*", "X-NOTHING", "PROPFIND, REPORT"] {
            assert!(method(text).unwrap_err().contains("such as OPTIONS"), "{text:?}");
        }
    }

    #[test]
    fn networks_and_single_addresses_are_read_in_canonical_form() {
        for (text, shown) in [
            ("192.168.0.0/16", "192.168.0.0/16"),
            ("192.0.2.7", "192.0.2.7/32"),
            ("fd00::/8", "fd00::/8"),
            ("::1", "::1/128"),
            ("::ffff:192.168.0.0/112", "192.168.0.0/16"),
            ("::ffff:10.0.0.1", "10.0.0.1/32"),
            ("0.0.0.0/0", "0.0.0.0/0"),
            ("::/0", "::/0"),
        ] {
            assert_eq!(network(text).unwrap().to_string(), shown);
        }
        for text in ["", "private", "192.168.1.5/16", "192.168.0.0/33", "192.168", "fd00::1/8", "example.org", "[::1]"]
        {
            assert!(network(text).is_err(), "{text:?}");
        }
        assert!(network("192.168.1.5/16").unwrap_err().contains("Write 192.168.0.0/16."));
    }

    #[test]
    fn an_address_that_no_client_has_or_that_looks_like_a_network_is_refused() {
        for (text, says) in [
            ("203.0.113.0", "such as 203.0.113.0/24. If you mean the address, write 203.0.113.0/32."),
            ("10.0.0.0", "If you mean the address, write 10.0.0.0/32."),
            ("::ffff:10.0.0.0", "such as 10.0.0.0/24. If you mean the address, write 10.0.0.0/32."),
            ("fe80::", "such as fe80::/64. If you mean the address, write fe80::/128."),
            ("2001:db8:1:2:0:0:0:0", "such as 2001:db8:1:2::/64"),
            ("0.0.0.0", "can't be a client's address"),
            ("::", "can't be a client's address"),
            ("0.0.0.0/32", "can't be a client's address"),
            ("::ffff:0.0.0.0", "can't be a client's address"),
            ("224.0.0.1", "can't be a client's address"),
            ("239.1.0.0/16", "can't be a client's address"),
            ("ff02::1", "can't be a client's address"),
            ("255.255.255.255", "can't be a client's address"),
        ] {
            let message = network(text).err().unwrap_or_default();
            assert!(message.contains(says), "{text}: {message}");
        }
        for text in ["203.0.113.0/32", "10.0.0.0/8", "fe80::/128", "2001:db8::1:0", "0.0.0.0/1", "::/1"] {
            assert!(network(text).is_ok(), "{text}");
        }
    }

    /// Returns the line of the rule that decides, or why none does.
    fn decides(rules: &Rules, path: &str, method: Option<&str>, address: Option<&str>) -> Result<u64, Option<Unsure>> {
        let address = address.map(|address| address.parse().unwrap());
        let verdict = rules.decide(&AccessRequest { host: "x.org", path, method, address });
        match verdict.because {
            Because::Rule(rule) => Ok(rule.line()),
            Because::Unsure(_, why) => {
                assert_eq!(verdict.access, &Access::Deny);
                Err(Some(why))
            }
            _ => Err(None),
        }
    }

    #[test]
    fn a_rule_with_methods_applies_only_to_them_and_a_missing_method_is_denied() {
        let rules = rules(
            "[[rules]]\nhost = \"x.org\"\npath = \"/api\"\nmethods = [\"OPTIONS\", \"PROPFIND\"]\naccess = \"public\"\n\
             [[rules]]\nhost = \"x.org\"\naccess = \"signed-in\"\n",
        );
        let by = |path, method| decides(&rules, path, method, None);
        assert_eq!((by("/api/x", Some("OPTIONS")), by("/api", Some("PROPFIND"))), (Ok(1), Ok(1)));
        for method in ["options", "Options", "propFind"] {
            assert_eq!(by("/api", Some(method)), Err(Some(Unsure::Method)), "{method:?}");
        }
        for method in ["GET", "get", "HEAD", "OPTIONS ", "FOO", ""] {
            assert_eq!(by("/api", Some(method)), Ok(6), "{method:?}");
        }
        assert_eq!(by("/other", Some("OPTIONS")), Ok(6));
        assert_eq!((by("/api", None), by("/other", None)), (Err(Some(Unsure::Method)), Ok(6)));
        assert_eq!((by("/x/../api", Some("OPTIONS")), by("/x/../api", Some("GET"))), (Err(Some(Unsure::Path)), Ok(6)));
        assert_eq!(by("/x/../api", None), Err(Some(Unsure::Path)));
    }

    #[test]
    fn a_rule_with_networks_applies_only_to_them_and_a_missing_address_is_denied() {
        let rules = rules(
            "[[rules]]\nhost = \"x.org\"\nnetworks = [\"192.168.0.0/16\", \"fd00::/8\", \"::ffff:10.0.0.0/104\"]\n\
             access = \"public\"\n[[rules]]\nhost = \"x.org\"\naccess = \"signed-in\"\n",
        );
        let from = |address| decides(&rules, "/", Some("GET"), address);
        for home in ["192.168.7.9", "fd12::1", "10.1.2.3"] {
            assert_eq!(from(Some(home)), Ok(1), "{home}");
        }
        for elsewhere in ["192.169.0.1", "203.0.113.9", "2001:db8::1", "::1", "127.0.0.1"] {
            assert_eq!(from(Some(elsewhere)), Ok(5), "{elsewhere}");
        }
        assert_eq!(from(None), Err(Some(Unsure::Address)));
    }

    #[test]
    fn a_rule_with_conditions_covers_only_rules_within_them() {
        let of = |conditions: &[&str]| {
            let rule = |condition: &&str| format!("[[rules]]\nhost = \"x.org\"\n{condition}\naccess = \"deny\"\n");
            let never = rules(&conditions.iter().map(rule).collect::<String>());
            never.never_reached().iter().map(|(rule, before)| (rule.line() / 4, before.line() / 4)).collect::<Vec<_>>()
        };
        let (options, several) = ("methods = [\"OPTIONS\"]", "methods = [\"GET\", \"OPTIONS\"]");
        let (home, room) = ("networks = [\"192.168.0.0/16\"]", "networks = [\"192.168.7.0/24\", \"192.168.8.1\"]");
        assert_eq!(of(&[options, ""]), []);
        assert_eq!(of(&[options, several, options]), [(2, 0)]);
        assert_eq!(of(&[several, options]), [(1, 0)]);
        assert_eq!(of(&[home, room, "networks = [\"10.0.0.0/8\"]", ""]), [(1, 0)]);
        assert_eq!(of(&[room, home]), []);
        assert_eq!(of(&["", options, home]), [(1, 0), (2, 0)]);
        assert_eq!(of(&[options, home]), []);
    }
}
