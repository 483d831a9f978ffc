//! Every word that a person reads, in each language.

mod catalogue;
mod chinese;
mod english;
#[cfg(debug_assertions)]
mod pseudo;
mod time;
mod words;

use serde::{Deserialize, Serialize};

pub use self::catalogue::Messages;
pub use self::english::ENGLISH;
pub use self::time::Time;
pub use self::words::SafeText;

/// A language that there is a catalogue in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    #[serde(rename = "en")]
    English,
    /// In simplified characters.
    #[serde(rename = "zh-Hans")]
    Chinese,
    /// English with brackets round every message: what stands outside them on a page is in no catalogue.
    #[cfg(debug_assertions)]
    Pseudo,
}

impl Language {
    /// Those that a person can choose.
    pub const AVAILABLE: [Self; 2] = [Self::English, Self::Chinese];

    /// BCP 47, as `<html lang>` and the database have it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
            #[cfg(debug_assertions)]
            Self::Pseudo => "en-XA",
        }
    }

    /// The language that serves a reader of a BCP 47 tag, if any does: `zh-CN` is Chinese, `en-GB` English. Traditional
    /// characters (`zh-Hant`, or by its region `zh-TW`) are another script, which nothing here is written in.
    pub fn of_tag(tag: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if tag.eq_ignore_ascii_case("en-XA") {
            return Some(Self::Pseudo);
        }
        match tag.split('-').next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "zh" if !is_traditional_chinese(tag) => Some(Self::Chinese),
            _ => None,
        }
    }

    pub fn text(self) -> &'static Messages {
        match self {
            Self::English => &ENGLISH,
            Self::Chinese => &chinese::CHINESE,
            #[cfg(debug_assertions)]
            Self::Pseudo => &pseudo::PSEUDO,
        }
    }
}

/// Checks if a tag stands for Chinese in traditional characters: its script says so, or where it names none its region.
pub fn is_traditional_chinese(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_chinese = parts.next().is_some_and(|language| language.eq_ignore_ascii_case("zh"));
    let has = |wanted: &[&str]| parts.clone().any(|part| wanted.iter().any(|one| part.eq_ignore_ascii_case(one)));
    is_chinese && (has(&["Hant"]) || (!has(&["Hans"]) && has(&["TW", "HK", "MO"])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_nearest_language() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            ("ZH-cn", Some(Language::Chinese)),
            ("zh-SG", Some(Language::Chinese)),
            ("zh-Hans-HK", Some(Language::Chinese)),
            ("zh-Hant-TW", None),
            ("zh-hant", None),
            ("zh-Hant-CN", None),
            ("zh-tw", None),
            ("zh-HK", None),
            ("zh-MO", None),
            ("zh", Some(Language::Chinese)),
            ("de", None),
            ("e", None),
            ("", None),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
        for language in Language::AVAILABLE {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }
}
