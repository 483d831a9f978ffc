//! The name of a user.

use unicode_normalization::UnicodeNormalization;

use crate::base::text_safety::is_disruptive;

/// A line of visible text in any script, in NFC, trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    Missing,
    TooLong,
    /// Characters that break, reorder or hide the text around them.
    Malformed,
}

impl Name {
    /// In characters.
    pub const MAX_LENGTH: usize = 100;

    pub fn parse(text: &str) -> Result<Self, NameError> {
        let name: String = text.trim().nfc().collect();
        if name.chars().any(is_disruptive) || text.trim_matches(' ').chars().any(char::is_control) {
            return Err(NameError::Malformed);
        }
        // A name of only joiners and variation selectors is invisible.
        let joins = |c| matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
        if !name.is_empty() && name.chars().all(joins) {
            return Err(NameError::Malformed);
        }
        match name.chars().count() {
            0 => Err(NameError::Missing),
            count if count > Self::MAX_LENGTH => Err(NameError::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// Uses the part of the email before the @ as the name, until the user chooses one.
    pub fn from_email(email: &super::Email) -> Self {
        let local = email.as_str().split('@').next().unwrap_or_default();
        Self(local.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_all_scripts_are_kept() {
        for name in ["Ada", "李小龍", "محمد", "Zoë", "👩\u{200d}🚀", "O'Neil <b>"] {
            assert_eq!(Name::parse(name).unwrap().as_str(), name);
        }
        assert_eq!(Name::parse("Zoe\u{308}").unwrap().as_str(), "Zoë");
    }

    #[test]
    fn disruptive_characters_are_refused() {
        for c in
            ['\0', '\r', '\n', '\u{1b}', '\u{2028}', '\u{202e}', '\u{200b}', '\u{7f}', '\u{85}', '\u{3164}', '\u{ad}']
        {
            assert_eq!(Name::parse(&format!("a{c}b")), Err(NameError::Malformed), "{c:?}");
        }
        assert_eq!(Name::parse("Ada\n"), Err(NameError::Malformed));
        assert_eq!(Name::parse("\u{200d}\u{200c}\u{fe0f}"), Err(NameError::Malformed));
        assert_eq!(Name::parse(" "), Err(NameError::Missing));
        assert_eq!(Name::parse(&"x".repeat(101)), Err(NameError::TooLong));
    }

    proptest! {
        #[test]
        fn an_accepted_name_is_one_visible_line_and_canonical(
            text in prop_oneof![any::<String>(), "[ \t\u{a0}\u{2000}\u{3000}\u{200b}-\u{200f}\u{fe0f}a\u{308}]{0,6}"],
        ) {
            if let Ok(name) = Name::parse(&text) {
                prop_assert!(!name.as_str().contains(is_disruptive));
                prop_assert!((1..=Name::MAX_LENGTH).contains(&name.as_str().chars().count()));
                prop_assert!(name.as_str().chars().any(|c| !c.is_whitespace()));
                prop_assert_eq!(Name::parse(name.as_str()), Ok(name.clone()));
            }
        }
    }
}
