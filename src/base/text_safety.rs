//! Characters that disturb or hide text, by their Unicode properties.

use icu_properties::props::{DefaultIgnorableCodePoint, JoinControl, VariationSelector};
use icu_properties::{CodePointSetData, CodePointSetDataBorrowed};

const IGNORABLE: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<DefaultIgnorableCodePoint>();
const JOINERS: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<JoinControl>();
const VARIATION_SELECTORS: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<VariationSelector>();

/// Returns true for a character that breaks its line, or reorders or hides the text around it: controls, line
/// separators, bidirectional controls, tags, and fillers and blanks that are invisible.
///
/// Joiners and variation selectors don't count: names in many scripts, and emoji, need them.
pub fn is_disruptive(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control() || is_separator(c) || is_annotation(c) || is_blank(c) || (is_ignorable(c) && !shapes_others(c))
}

/// Returns true for a character that is invisible unless a font supports it (Default_Ignorable_Code_Point).
pub fn is_ignorable(c: char) -> bool {
    IGNORABLE.contains(c)
}

/// Characters that join others or choose their form. U+034F keeps accents separate or in order.
fn shapes_others(c: char) -> bool {
    JOINERS.contains(c) || VARIATION_SELECTORS.contains(c) || c == '\u{34f}'
}

/// The categories Zl and Zp, which have one character each.
fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// Interlinear annotations, which hide the text between them, and are not ignorable to Unicode.
fn is_annotation(c: char) -> bool {
    matches!(c, '\u{fff9}'..='\u{fffb}')
}

/// The Braille pattern without dots: a symbol in Unicode that looks like a space.
fn is_blank(c: char) -> bool {
    c == '\u{2800}'
}

/// Removes the byte order mark that some editors put before a text.
pub fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Characters that were refused before Unicode's own list was asked.
    fn was_disruptive(c: char) -> bool {
        c.is_control()
            || matches!(c,
                '\u{2028}' | '\u{2029}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}'
                | '\u{00ad}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{2800}' | '\u{3164}'
                | '\u{ffa0}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    }

    /// Characters that paths were compared without.
    fn was_unseen(c: char) -> bool {
        matches!(c, '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0080}'..='\u{e0fff}')
    }

    #[test]
    fn refused_and_invisible_characters_are_all_detected() {
        let ranges = |wanted: fn(char) -> bool| (char::MIN..=char::MAX).filter(move |c| wanted(*c));
        for c in ranges(was_disruptive) {
            assert!(is_disruptive(c), "U+{:04X}", u32::from(c));
        }
        for c in ranges(was_unseen) {
            assert!(is_ignorable(c), "U+{:04X}", u32::from(c));
        }
        let new: Vec<u32> = ranges(is_disruptive).filter(|c| !was_disruptive(*c)).map(u32::from).collect();
        let expected = [0xfff0..=0xfff8, 0x1bca0..=0x1bca3, 0x1d173..=0x1d17a, 0xe0080..=0xe00ff, 0xe01f0..=0xe0fff];
        assert_eq!(new, expected.into_iter().flatten().collect::<Vec<u32>>(), "unassigned, and marks of notation");
    }

    #[test]
    fn names_keep_joiners_and_variation_selectors() {
        for text in [
            "क्\u{200d}ष",
            "می\u{200c}خواهم",
            "👩\u{200d}💻",
            "❤\u{fe0f}",
            "葛\u{e0100}",
            "ᠠ\u{180b}",
            "a\u{34f}\u{308}",
        ] {
            assert!(!text.contains(is_disruptive), "{text}");
        }
    }
}
