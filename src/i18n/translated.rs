//! Text that an operator writes, in one language for everybody or in several.

use super::messages::Language;

/// A text, or a text in each of some languages. Never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The text for languages without one of their own: the one written for everybody, or else English, or else the first.
    fallback: (Option<Language>, String),
    texts: Vec<(Language, String)>,
}

/// A text for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording<'a> {
    pub text: &'a str,
    /// The tag of the text's language, if it isn't the reader's (WCAG 3.1.2).
    pub lang: Option<&'static str>,
}

impl Translated {
    /// The same text in every language.
    pub fn everywhere(text: String) -> Self {
        Self { fallback: (None, text), texts: Vec::new() }
    }

    /// `None` without any text.
    pub fn of(texts: Vec<(Language, String)>) -> Option<Self> {
        let english = texts.iter().find(|(language, _)| *language == Language::English);
        let (language, text) = english.or(texts.first())?;
        Some(Self { fallback: (Some(*language), text.clone()), texts })
    }

    pub fn in_language(&self, wanted: Language) -> Wording<'_> {
        match self.texts.iter().find(|(language, _)| *language == wanted) {
            Some((_, text)) => Wording { text, lang: None },
            None => Wording { text: &self.fallback.1, lang: self.fallback.0.map(Language::tag) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_or_else_english_or_else_what_there_is() {
        let plain = Translated::everywhere("Intranet".to_owned());
        assert_eq!(plain.in_language(Language::Arabic), Wording { text: "Intranet", lang: None });
        let texts = [(Language::German, "Hilfe".to_owned()), (Language::English, "Help".to_owned())];
        let both = Translated::of(texts.to_vec()).unwrap();
        assert_eq!(both.in_language(Language::German), Wording { text: "Hilfe", lang: None });
        assert_eq!(both.in_language(Language::Japanese), Wording { text: "Help", lang: Some("en") });
        let german = Translated::of(texts[..1].to_vec()).unwrap();
        assert_eq!(german.in_language(Language::English), Wording { text: "Hilfe", lang: Some("de") });
        assert_eq!(Translated::of(Vec::new()), None);
    }
}
