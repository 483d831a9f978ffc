//! Words as a search compares them: without case, accents and width, which databases treat differently.

use std::collections::BTreeSet;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::text_safety::is_ignorable;

/// In characters. The rest of a longer word is left out, of stored words and of words to search for.
const MAX_LENGTH: usize = 32;

/// Returns the words that a text can be found by: a search finds the beginning of each. In scripts without spaces
/// between words, a word begins at each character, so that a name is found by its second part.
pub fn of_text(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in split(&folded(text)) {
        found.insert(shortened(word));
        let inner = word.char_indices().skip(1).filter(|(_, c)| has_no_spaces(*c));
        found.extend(inner.map(|(start, _)| shortened(&word[start..])));
    }
    found
}

/// Returns the words that somebody searches for.
pub fn of_query(text: &str) -> BTreeSet<String> {
    split(&folded(text)).map(shortened).collect()
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn shortened(word: &str) -> String {
    word.chars().take(MAX_LENGTH).collect()
}

/// The text in one spelling: `GARCÍA` and `garcia`, `Straße` and `STRASSE` become the same.
fn folded(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c) && !is_ignorable(*c));
    let mut folded = String::with_capacity(text.len());
    // By way of upper case, which unites the forms of a letter (ß, ς, ı), but not from it: ẞ has no other.
    for c in bare.flat_map(char::to_lowercase).flat_map(char::to_uppercase).flat_map(char::to_lowercase) {
        match c {
            // Unicode doesn't take these apart.
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            other => folded.push(other),
        }
    }
    // Hangul becomes syllables again.
    folded.nfc().collect()
}

fn has_no_spaces(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            CodePointMapData::<Script>::new().get(c),
            Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        of_text(text).into_iter().collect()
    }

    /// As a search does it: each word that is searched for is the beginning of a word of the text.
    fn finds(query: &str, text: &str) -> bool {
        let words = of_text(text);
        of_query(query).iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
    }

    #[test]
    fn a_name_is_found_without_its_case_accents_and_width() {
        for (query, name) in [
            ("garcía", "María GARCIA-López"),
            ("GARCIA", "garci\u{301}a"),
            ("strasse", "Straße 7"),
            ("straße", "STRAẞE 7"),
            ("ΟΔΥΣ", "Οδυσσεύς"),
            ("οδυσσευς", "ΟΔΥΣΣΕΥΣ"),
            ("lukasz", "Łukasz"),
            ("soren", "Sørensen"),
            ("istanbul", "İstanbul"),
            ("ａｄａ", "Ada"),
            ("李", "李小龍"),
            ("小龍", "李小龍"),
            ("철수", "김철수"),
            ("محمد", "مُحَمَّد"),
            ("li mei", "Mei Li"),
            ("o'ne", "O'Neil"),
            ("@example.org", "ada@mail.example.org"),
            ("ada.love", "ada.lovelace@example.org"),
        ] {
            assert!(finds(query, name), "{query} in {:?}: {:?}", words(name), of_query(query));
        }
        assert!(!finds("arcia", "García"), "a word is found by its beginning");
        assert!(!finds("li mei", "Mei"), "all words have to match");
    }

    #[test]
    fn symbols_and_disguises_separate_words_or_vanish() {
        assert_eq!(words("a%b_c\\d'e\"f\0g"), ["a", "b", "c", "d", "e", "f", "g"]);
        assert_eq!(words("👩\u{200d}🚀 %_\\ \u{202e}"), [] as [&str; 0]);
        assert_eq!(words("می\u{200c}خواهم"), words("میخواهم"));
        assert_eq!(words("ada\u{202e}"), ["ada"]);
        assert_eq!(words(&"x".repeat(10_000)), ["x".repeat(32)]);
    }

    proptest! {
        #[test]
        fn a_text_is_found_by_itself_and_by_its_words(text in any::<String>()) {
            prop_assert!(finds(&text, &text));
            for word in of_text(&text) {
                prop_assert!((1..=MAX_LENGTH).contains(&word.chars().count()));
                prop_assert!(finds(&word, &text), "{word:?}");
            }
        }
    }
}
