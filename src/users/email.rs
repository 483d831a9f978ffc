//! E-mail addresses in one canonical spelling.

/// An address in lower-case ASCII. Look-alike letters, quoted local parts and comments are refused rather than
/// guessed at, so that one mailbox is one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    Missing,
    TooLong,
    Malformed,
}

impl Email {
    /// RFC 5321, section 4.5.3.1: what fits in a path.
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
        if is_local_part(local) && is_domain(domain) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(EmailError::Malformed)
        }
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
    }

    #[test]
    fn what_is_no_plain_address_is_refused() {
        for text in [
            "a",
            "@",
            "a@",
            "@b",
            "a@b@c",
            "\"a b\"@c.org",
            "a b@c.org",
            "аlice@x.org",
            "alice@exаmple.org",
            "a\u{200b}@x.org",
            "a@x.org\n",
            "a@x.org\0",
            "a@\u{202e}x.org",
            "a..b@x.org",
            ".a@x.org",
            "a@-x.org",
            "a@x..org",
            "a@[127.0.0.1]",
            "ａlice@x.org",
            "a(comment)@x.org",
            "<a@x.org>",
        ] {
            assert_eq!(Email::parse(text), Err(EmailError::Malformed), "{text:?}");
        }
        assert_eq!(Email::parse("  "), Err(EmailError::Missing));
        assert_eq!(Email::parse(&format!("a@{}", "b".repeat(253))), Err(EmailError::TooLong));
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_is_canonical(text in "\\PC*@?\\PC*") {
            if let Ok(email) = Email::parse(&text) {
                prop_assert!(email.as_str().is_ascii());
                prop_assert!(!email.as_str().chars().any(|c| c.is_control() || c.is_whitespace() || c.is_ascii_uppercase()));
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
            }
        }
    }
}
