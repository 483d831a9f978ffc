//! Request ids: the same in the log, on an error page, and in the log of a proxy in front.

use std::fmt;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use actix_web::http::header::HeaderMap;

use super::client_ip::TrustedProxies;
use crate::base::secret::{self, NoRandomness};

/// The id of a request: unique across all instances, but not hard to guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(Rc<str>);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Generates ids. The workers of a process share one.
#[derive(Clone)]
pub struct RequestIds {
    /// This process's part of an id. Random bytes for each request would be slower.
    prefix: Arc<str>,
    count: Arc<AtomicU32>,
}

impl RequestIds {
    const LONGEST: usize = 128;

    /// # Errors
    /// If the operating system has no random bytes.
    pub fn new() -> Result<Self, NoRandomness> {
        Ok(Self { prefix: secret::new_id()?.into(), count: Arc::default() })
    }

    /// The `X-Request-Id` of a trusted proxy, otherwise a new id.
    pub fn of(&self, peer: Option<SocketAddr>, headers: &HeaderMap, proxies: &TrustedProxies) -> RequestId {
        // The last one, added by the nearest proxy.
        let sent = headers.get_all("x-request-id").last().and_then(|value| value.to_str().ok());
        match sent.filter(|id| is_id(id) && proxies.trusts_peer(peer)) {
            Some(id) => RequestId(id.into()),
            None => RequestId(format!("{}{:08x}", self.prefix, self.count.fetch_add(1, Ordering::Relaxed)).into()),
        }
    }
}

/// Returns true for ids in the formats of proxies and clouds: hexadecimal digits, UUIDs, `Root=1-67891233-abcdef`.
fn is_id(text: &str) -> bool {
    let accepted = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:=+/@".contains(&byte);
    (1..=RequestIds::LONGEST).contains(&text.len()) && text.bytes().all(accepted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::TrustedNetworks;
    use crate::web::client_ip::ProxyWarnings;
    use actix_web::http::header::{HeaderName, HeaderValue};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_a_word_and_only_a_trusted_proxy_chooses_it(
            sent in prop_oneof!["[a-zA-Z0-9=:./+@_-]{1,130}", "[ -~\u{80}-\u{ff}]{0,40}"],
        ) {
            let proxies = TrustedProxies::new(&TrustedNetworks::parse("10.0.0.0/8").unwrap(), ProxyWarnings::default());
            let ids = RequestIds::new().unwrap();
            let mut headers = HeaderMap::new();
            headers.insert(HeaderName::from_static("x-request-id"), HeaderValue::from_bytes(sent.as_bytes()).unwrap());
            let of = |peer: &str| ids.of(Some(peer.parse().unwrap()), &headers, &proxies).to_string();
            let (trusted, stranger) = (of("10.0.0.1:1"), of("192.0.2.1:1"));
            prop_assert!(trusted == sent || trusted.starts_with(&*ids.prefix));
            prop_assert!(trusted.len() <= RequestIds::LONGEST && trusted.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert!(stranger.starts_with(&*ids.prefix) && stranger != sent);
        }
    }
}
