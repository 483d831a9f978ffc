//! `COOKIE_DOMAIN`: a domain for which browsers keep a cookie.

use url::Host;

use super::{PublicUrl, parse};

/// Reads the host of the site or a domain above it. Requires https, because the cookie is `__Secure-`.
///
/// Refuses a public suffix (publicsuffix.org): anyone can get a name under `co.uk` or `duckdns.org`, so browsers
/// silently drop a cookie for it, and signing in would lead back to the sign-in page forever.
pub fn parse(text: &str, public_url: &PublicUrl) -> Result<String, String> {
    let Ok(Host::Domain(domain)) = Host::parse(text) else { return Err(String::new()) };
    if !parse::is_read_as(text, &domain) {
        return Err(String::new());
    }
    let is_above = |host: &str| host.strip_suffix(&domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let whole = domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    let fits = public_url.is_https() && public_url.host().is_some_and(|host| is_above(&host));
    if !whole || !fits {
        return Err(String::new());
    }
    if is_public_suffix(&domain) {
        return Err(format!(
            "{domain:?} is a public suffix: anyone can get a name under it, so browsers store no cookie for it. Use a domain \
             of your own below it."
        ));
    }
    Ok(domain)
}

/// Checks both forms of a name, because the list has names in their own script and URLs have them in ASCII.
fn is_public_suffix(domain: &str) -> bool {
    let (written, _) = idna::domain_to_unicode(domain);
    [domain, written.as_str()].iter().any(|name| psl::suffix_str(name) == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_suffixes_of_every_kind_are_recognised() {
        for suffix in [
            "co.uk",
            "duckdns.org",
            "github.io",
            "ts.net",
            "herokuapp.com",
            "anything.kawasaki.jp",
            "anything.ck",
            "xn--55qx5d.cn",
            "xn--p1ai",
        ] {
            assert!(is_public_suffix(suffix), "{suffix}");
        }
        for domain in ["example.org", "me.duckdns.org", "city.kawasaki.jp", "www.ck", "home.lan", "example.internal"] {
            assert!(!is_public_suffix(domain), "{domain}");
        }
    }
}
