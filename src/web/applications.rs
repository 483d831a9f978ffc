//! Apps: those that a user may open, and the addresses that a sign-in may continue to (open redirect protection).

use std::net::IpAddr;
use std::rc::Rc;

use url::Url;

use crate::access::{Answer, App, RequestedUrl, RequiredProof, Rules};
use crate::base::user::User;
use crate::config::Config;
use crate::i18n::Language;

/// The apps and their hosts. One per worker, shared by clones.
#[derive(Clone)]
pub struct Applications {
    shared: Rc<Parts>,
}

struct Parts {
    own_host: Option<String>,
    https: bool,
    cookie_domain: Option<String>,
    rules: Rules,
    are_shown: bool,
}

/// An address of an app, written as a browser will read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationUrl(Url);

impl Applications {
    /// The longest address to return to, in bytes.
    const LONGEST: usize = 2_000;

    pub fn new(config: &Config) -> Self {
        let (own_host, https) = (config.public_url.host(), config.public_url.is_https());
        let (cookie_domain, rules) = (config.cookie_domain.clone(), config.access_rules.clone());
        // A front end has its own start page.
        let are_shown = !rules.apps().is_empty() && config.spa_dir.is_none();
        Self { shared: Rc::new(Parts { own_host, https, cookie_domain, rules, are_shown }) }
    }

    /// Returns true if the start page shows apps.
    pub fn are_shown(&self) -> bool {
        self.shared.are_shown
    }

    /// The app's name for people, or its host if it has none, or if strangers shouldn't know that it exists.
    pub fn name<'a>(&'a self, url: &'a ApplicationUrl, language: Language) -> &'a str {
        let is_no_secret =
            |app: &&App| self.shared.rules.decide(&app.access_request(None)).answer(None) != Answer::Denied;
        let page = RequestedUrl::from_url(url.as_str()).ok();
        let app = page.and_then(|page| self.shared.rules.app_of(&page)).filter(is_no_secret);
        app.map_or_else(|| url.host(), |app| app.name.in_language(language).text)
    }

    /// The apps that a user may open: those for which a check would let them in, once they have proved what a rule
    /// demands. The address is what the proxy would report.
    pub fn open_to<'a>(
        &'a self,
        user: &'a User,
        address: Option<IpAddr>,
    ) -> impl Iterator<Item = (&'a App, RequiredProof)> + 'a {
        self.shared.rules.apps().iter().filter_map(move |app| {
            let verdict = self.shared.rules.decide(&app.access_request(address));
            (verdict.answer(Some(user)) == Answer::Allowed).then_some((app, verdict.proof))
        })
    }

    /// The value of `rd`, if redirects to it are allowed: to a host under `COOKIE_DOMAIN`, a host in the rules, or the
    /// site's own host, and only over HTTPS if the site uses it. A parser of the URL standard reads the value, so no
    /// browser can read another address in it.
    pub fn parse(&self, text: &str) -> Option<ApplicationUrl> {
        let disturbs = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
        let plain = text.len() <= Self::LONGEST && !text.contains(disturbs);
        let url = Url::parse(text).ok().filter(|_| plain)?;
        let safe = match url.scheme() {
            "https" => true,
            "http" => !self.shared.https,
            _ => false,
        };
        let anonymous = url.username().is_empty() && url.password().is_none();
        let known = url.host_str().is_some_and(|host| self.is_within_reach(host) || self.shared.rules.names(host));
        // The parser allows `;`, `,` and `*` in a host, but they have a meaning in the policy of the form's page.
        let ordinary = RequestedUrl::from_url(url.as_str()).is_ok();
        // Encoding may have made the address longer.
        let short = url.as_str().len() <= Self::LONGEST;
        (safe && anonymous && ordinary && known && short).then_some(ApplicationUrl(url))
    }

    /// Returns true if browsers send this host the cookie for apps.
    pub fn is_within_reach(&self, host: &str) -> bool {
        let under = |domain: &String| {
            host.strip_suffix(domain.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.shared.own_host.as_deref() == Some(host) || self.shared.cookie_domain.as_ref().is_some_and(under)
    }
}

impl ApplicationUrl {
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Scheme, host and port, as written in a policy.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// The host as shown to people.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::PublicUrl;
    use proptest::prelude::*;

    fn applications(origin: &str, cookie_domain: Option<&str>) -> Applications {
        let public_url = PublicUrl { origin: origin.to_owned(), configured: true };
        Applications {
            shared: Rc::new(Parts {
                own_host: public_url.host(),
                https: public_url.is_https(),
                cookie_domain: cookie_domain.map(str::to_owned),
                rules: Rules::default(),
                are_shown: false,
            }),
        }
    }

    #[test]
    fn redirects_lead_only_to_hosts_of_the_domain_over_https() {
        let behind = applications("https://id.example.org", Some("example.org"));
        for good in [
            "https://wiki.example.org/",
            "https://wiki.example.org:8443/a?b=c#d",
            "https://a.b.example.org/x",
            "https://example.org/",
            "https://id.example.org/profile",
        ] {
            assert_eq!(behind.parse(good).unwrap().as_str(), good);
        }
        for (raw, encoded) in [
            ("https://wiki.example.org/größe?é#ß", "https://wiki.example.org/gr%C3%B6%C3%9Fe?%C3%A9#%C3%9F"),
            ("https://wiki.example.org/首页", "https://wiki.example.org/%E9%A6%96%E9%A1%B5"),
            ("https://ｗｉｋｉ.example.org/", "https://wiki.example.org/"),
        ] {
            assert_eq!(behind.parse(raw).unwrap().as_str(), encoded);
        }
        for bad in [
            "http://wiki.example.org/",
            "https://evil.example/",
            "https://evilexample.org/",
            "https://example.org.evil.example/",
            "https://wiki.example.org@evil.example/",
            "https://ada@wiki.example.org/",
            "https://evil.example\\.example.org/",
            "https://evil.example\\@wiki.example.org/",
            "https://evil.example#.example.org/",
            "https://evil.example?.example.org/",
            "https://a;sandbox;b.example.org/",
            "https://a,b.example.org/",
            "https://*.example.org/",
            "https://'self'.example.org/",
            "https://.example.org/",
            "https://wiki.example.org./",
            "https://[::1]/",
            "https://192.0.2.1/",
            "https://wiki.example.org/a b",
            "https://evil。example/",
            "https://evil.example／.example.org/",
            "https://wiki.example.org/\u{2028}",
            "//wiki.example.org/",
            "/profile",
            "javascript:alert(1)//wiki.example.org",
            "ftp://wiki.example.org/",
            " https://wiki.example.org/",
            "https://wiki.example.org/\n",
            "",
        ] {
            assert_eq!(behind.parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn without_a_domain_redirects_lead_only_to_the_same_host() {
        let behind = applications("http://localhost:8080", None);
        assert!(behind.parse("http://localhost:9000/app").is_some());
        assert!(behind.parse("http://wiki.localhost:9000/app").is_none());
    }

    proptest! {
        #[test]
        fn an_accepted_address_is_a_valid_header_and_within_the_domain(
            text in "(https?|HTTPS|ftp):[/\\\\]{0,3}([a-z.@:;,*'\"]|wiki\\.example\\.org|%2e|[?#;\\\\]|\\PC){0,9}(example\\.org)?[/:@.a-z?#]{0,5}",
        ) {
            let behind = applications("https://id.example.org", Some("example.org"));
            if let Some(led_to) = behind.parse(&text) {
                prop_assert!(led_to.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
                let host = led_to.host();
                prop_assert!(host == "example.org" || host.ends_with(".example.org"), "{host}");
                prop_assert!(led_to.as_str().starts_with("https://"));
                let origin = led_to.origin();
                prop_assert!(origin[8..].bytes().all(|b| b.is_ascii_alphanumeric() || b".-:_".contains(&b)), "{origin}");
                prop_assert_eq!(behind.parse(led_to.as_str()), Some(led_to.clone()));
            }
        }
    }
}
