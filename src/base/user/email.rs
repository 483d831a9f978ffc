//! Email addresses in one canonical spelling.

use crate::base::text_safety::is_disruptive;

/// An address in lower-case ASCII, with international domains in ASCII form (punycode, UTS #46). Non-ASCII letters
/// before the @, quoted local parts and comments are refused, so that one mailbox is one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    Missing,
    TooLong,
    /// Non-ASCII letters before the @, to which few mail servers deliver (RFC 6531).
    InternationalLocalPart,
    Malformed,
}

impl Email {
    /// RFC 5321, section 4.5.3.1: the longest that fits in a path.
    pub const MAX_LENGTH: usize = 254;
    const MAX_LOCAL: usize = 64;

    /// The grammar is the HTML standard's for `<input type=email>`, without runs of dots.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(EmailError::Missing);
        }
        if text.chars().count() > Self::MAX_LENGTH {
            return Err(EmailError::TooLong);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailError::Malformed)?;
        let domain = ascii_domain(domain).ok_or(EmailError::Malformed)?;
        if !local.is_ascii() && !local.contains(is_disruptive) {
            return Err(EmailError::InternationalLocalPart);
        }
        if !is_local_part(local) {
            return Err(EmailError::Malformed);
        }
        let email = format!("{}@{domain}", local.to_ascii_lowercase());
        if email.len() > Self::MAX_LENGTH { Err(EmailError::TooLong) } else { Ok(Self(email)) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_local_part(text: &str) -> bool {
    let atom = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b))
    };
    text.len() <= Email::MAX_LOCAL && text.split('.').all(atom)
}

/// A domain in the form that mail servers look up. A lookalike of another domain is a different name and shown as such:
/// `xn--…`.
fn ascii_domain(text: &str) -> Option<String> {
    if text.contains(is_disruptive) {
        return None;
    }
    let ascii = idna::domain_to_ascii_cow(text.as_bytes(), idna::AsciiDenyList::EMPTY).ok()?.into_owned();
    is_domain(&ascii).then_some(ascii)
}

fn is_domain(text: &str) -> bool {
    text.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_mailbox_has_one_spelling() {
        assert_eq!(Email::parse(" ALICE@Example.ORG ").unwrap().as_str(), "alice@example.org");
        assert_eq!(Email::parse("a.b+c@x").unwrap().as_str(), "a.b+c@x");
        for text in ["a@例子.公司", "A@例子。公司", "a@XN--fsqu00a.xn--55qx5d"] {
            assert_eq!(Email::parse(text).unwrap().as_str(), "a@xn--fsqu00a.xn--55qx5d", "{text}");
        }
        for text in ["a@bücher.example", "a@BÜCHER.example", "a@bu\u{308}cher.example"] {
            assert_eq!(Email::parse(text).unwrap().as_str(), "a@xn--bcher-kva.example", "{text}");
        }
        assert_eq!(Email::parse("a@ｅｘａｍｐｌｅ.org").unwrap().as_str(), "a@example.org");
        // Another domain than example.org, and it looks like one.
        assert_eq!(Email::parse("alice@exаmple.org").unwrap().as_str(), "alice@xn--exmple-4nf.org");
    }

    #[test]
    fn unusual_addresses_are_refused() {
        for text in [
            "a",
            "@",
            "a@",
            "@b",
            "a@b@c",
            "\"a b\"@c.org",
            "a b@c.org",
            "a\u{200b}@x.org",
            "a@x.org\n",
            "a@x.org\0",
            "a@\u{202e}x.org",
            "a..b@x.org",
            ".a@x.org",
            "a@-x.org",
            "a@x..org",
            "a@[127.0.0.1]",
            "a@x\u{200b}y.org",
            "a@x\u{ad}y.org",
            "a@xn--.org",
            "a@xn--a.org",
            "a@例子..公司",
            "a@例子/公司",
            "a@☃\u{fe0f}\u{202e}.org",
            "a(comment)@x.org",
            "<a@x.org>",
        ] {
            assert_eq!(Email::parse(text), Err(EmailError::Malformed), "{text:?}");
        }
        for text in ["аlice@x.org", "ａlice@x.org", "jürgen@x.org", "例@例子.公司"] {
            assert_eq!(Email::parse(text), Err(EmailError::InternationalLocalPart), "{text:?}");
        }
        assert_eq!(Email::parse("  "), Err(EmailError::Missing));
        assert_eq!(
            Email::parse(&format!("a@{}.example", vec!["例".repeat(20); 11].join("."))),
            Err(EmailError::TooLong)
        );
        assert_eq!(Email::parse(&format!("a@{}", "b".repeat(253))), Err(EmailError::TooLong));
    }

    proptest! {
        #[test]
        fn an_accepted_email_is_canonical(text in prop_oneof!["\\PC*@?\\PC*", "[a-z]{1,3}@\\PC{1,5}\\.\\PC{1,3}"]) {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(email.as_str().is_ascii());
                prop_assert!(!email.as_str().chars().any(|c| c.is_control() || c.is_whitespace() || c.is_ascii_uppercase()));
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
            }
        }
    }
}
