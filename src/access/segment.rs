//! One segment of a path: decoding, folding, and the other names that a server might have for it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use crate::base::text_safety::{is_disruptive, is_ignorable};

/// Marks that end a path or a segment on some servers once they are decoded. A `%` might be decoded a second time, and
/// `<` and `>` are wildcards in file names on Windows.
const MARKS: [char; 6] = [';', '?', '#', '%', '<', '>'];

/// The most rounds of [`fold_once`]. Every single character settles in three.
const ROUNDS: usize = 8;

/// Decodes once. `None` if a letter, a digit or one of `-._~` is encoded, which only attackers do.
pub(super) fn decode(segment: &str) -> Option<Cow<'_, str>> {
    let all_needed = segment.split('%').skip(1).all(|piece| {
        let byte = piece.get(..2).filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let byte = byte.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        byte.is_some_and(|byte| !byte.is_ascii_alphanumeric() && !b"-._~".contains(&byte))
    });
    all_needed.then(|| percent_decode_str(segment).decode_utf8().ok())?
}

/// Folds what some servers treat as equal: case, Unicode forms of a character, dots and spaces at the end. `None` if
/// the segment is more than a name.
pub(super) fn fold(segment: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if segment.contains(MARKS) || segment.contains(is_disruptive) {
        return None;
    }
    let mut folded = match segment {
        other if !other.is_ascii() => Cow::Owned(fold_unicode(&other)?),
        ascii if ascii.contains(|c: char| c.is_ascii_uppercase()) => Cow::Owned(ascii.to_ascii_lowercase()),
        ascii => ascii,
    };
    if is_more_than_a_name(&folded) {
        return None;
    }
    let kept = folded.trim_end_matches(['.', ' ']).len();
    if kept < folded.len() {
        folded.to_mut().truncate(kept);
    }
    Some(folded)
}

/// Folds until nothing changes. `None` if the text keeps changing.
fn fold_unicode(segment: &str) -> Option<String> {
    let mut text = segment.to_owned();
    for _ in 0..ROUNDS {
        let folded = fold_once(&text);
        if folded == text {
            return Some(folded);
        }
        text = folded;
    }
    None
}

/// Converts to lower case before and after upper case, because `ẞ` becomes `ß` in lower case and `ß` becomes `SS` in
/// upper case. Removes the combining dot that `İ` leaves in lower case.
fn fold_once(text: &str) -> String {
    let shown = text.chars().filter(|c| !is_ignorable(*c)).nfkc().map(best_fit);
    let lower = shown.flat_map(char::to_lowercase).flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    lower.filter(|c| *c != '\u{307}').nfkc().collect()
}

/// Returns the character with a meaning in paths that servers make of its look-alike when they convert a path to an
/// older character set (Windows' "best fit" tables).
fn best_fit(c: char) -> char {
    match c {
        '\u{2044}' | '\u{2215}' | '\u{2216}' | '\u{29f5}' | '\u{29f8}' | '\u{29f9}' | '\u{a5}' | '\u{20a9}' => '/',
        '\u{589}' | '\u{2236}' => ':',
        '\u{223c}' => '~',
        '\u{66a}' => '%',
        '\u{2ba}' => '"',
        '\u{3008}' => '<',
        '\u{3009}' => '>',
        _ => c,
    }
}

/// Returns true if a folded segment can be more than a name: a dot segment before or after any mark, a slash or `%`
/// folded from another character, a data stream on Windows (`admin::$DATA`), or an ASP.NET session (`(S(…))`).
fn is_more_than_a_name(folded: &str) -> bool {
    folded.is_empty()
        || folded.split([':', ';', '?', '#', '<', '>']).any(is_dot_segment)
        || folded.contains(['/', '\\', '%'])
        || folded.contains(":$")
        || folded.as_bytes().windows(3).any(|bytes| matches!(bytes, [b'(', b'a'..=b'z', b'(']))
}

/// Returns true for a segment of only dots and spaces. `"` is a dot on Windows, and non-ASCII symbols can be converted
/// to one ("best fit").
fn is_dot_segment(piece: &str) -> bool {
    let is_dot = |c: char| c == '.' || c == '"' || is_non_ascii_symbol(c);
    piece.contains(|c: char| is_dot(c) || c.is_whitespace()) && piece.chars().all(|c| is_dot(c) || is_space(c))
}

/// Returns true for a non-ASCII character that isn't a letter, a digit or a space.
fn is_non_ascii_symbol(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace()
}

/// Returns true for a space, and for characters read as one: `+` in forms and `_` in wikis.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '+' || c == '_'
}

/// Returns true if [`loosely`] or another reading can change a folded segment.
pub(super) fn has_loose_reading(folded: &str) -> bool {
    folded.contains(|c: char| is_space(c) || matches!(c, ':' | ';' | '?' | '#' | '"'))
}

/// Reads a folded segment as the most lenient servers do: several [spaces](is_space) as one, none around a name, `:` as
/// a slash (namespaces of wikis), and `"` as a dot (Windows), except in a [short name](is_short_name). A mark folded from
/// another character ends a name. A name may end up empty: some servers keep it as a segment, others drop it.
pub(super) fn loosely(folded: &str) -> Vec<String> {
    let names = folded.split(':').map(|piece| piece.split([';', '?', '#']).next().unwrap_or_default());
    let spaced = names.map(|name| name.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    let dotted = spaced.map(|name| if could_be_short_name(&name) { name } else { name.replace('"', ".") });
    dotted.map(|name| name.trim_end_matches([' ', '.']).to_owned()).collect()
}

/// Returns true if a segment is this name, or Windows might read it as this name: a short name such as `ADMINI~1`,
/// which begins like the long one and has `_` for symbols and non-ASCII letters, or wildcards such as `adm<<`.
pub(super) fn could_name(segment: &str, name: &str) -> bool {
    let first = |text: &str| text.chars().next();
    let begins_alike = || first(segment) == first(name) || first(name).is_some_and(|c| !c.is_ascii_alphanumeric());
    segment == name
        || resembles(segment, name)
        || (could_be_short_name(segment) && begins_alike())
        || (segment.contains(['<', '>']) && (begins_alike() || segment.starts_with(['<', '>'])))
}

/// Returns true if servers might convert a segment to this name: each non-ASCII character becomes any other or is
/// dropped, because they ignore accents or use an older character set ("best fit"). A segment entirely in another
/// script is a different name.
fn resembles(segment: &str, name: &str) -> bool {
    if segment.is_ascii() || !segment.contains(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    let name: Vec<char> = name.nfd().collect();
    // How many characters of the name the segment so far could stand for.
    let mut lengths = BTreeSet::from([0]);
    for c in segment.nfd() {
        let longer =
            lengths.iter().filter(|length| name.get(**length).is_some_and(|wanted| *wanted == c || !c.is_ascii()));
        let longer: BTreeSet<usize> = longer.map(|length| length + 1).collect();
        lengths = if c.is_ascii() { longer } else { &lengths | &longer };
    }
    lengths.contains(&name.len())
}

/// Returns true if a segment is a [short name](is_short_name), or servers might convert it to one.
fn could_be_short_name(segment: &str) -> bool {
    is_short_name(&with_tildes(segment))
}

/// Replaces each non-ASCII symbol with `~`, which some servers convert it to.
fn with_tildes(segment: &str) -> Cow<'_, str> {
    match segment.is_ascii() {
        true => segment.into(),
        false => segment.nfd().map(|c| if is_non_ascii_symbol(c) { '~' } else { c }).collect(),
    }
}

/// Returns true for a short name on Windows, such as `admini~1`. A `"` after the number is a dot, as Windows reads it; one
/// before the number is part of the name.
pub(super) fn is_short_name(segment: &str) -> bool {
    let base = segment.split('.').next().and_then(|base| base.rsplit_once('~'));
    let number = base.and_then(|(_, number)| number.split('"').next());
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_cases_and_forms_of_a_letter_fold_alike() {
        for c in char::MIN..=char::MAX {
            let text = c.to_string();
            let forms = [
                text.to_lowercase(),
                text.to_uppercase(),
                text.nfc().collect(),
                text.nfd().collect(),
                text.nfkd().collect(),
                text.nfd().collect::<String>().to_uppercase(),
                text.to_uppercase().nfd().collect(),
            ];
            for form in forms.iter().filter(|form| **form != text) {
                assert_eq!(fold_unicode(form), fold_unicode(&text), "U+{:04X} {form:?}", u32::from(c));
            }
        }
    }

    #[test]
    fn folding_ends_after_a_few_rounds() {
        for c in char::MIN..=char::MAX {
            let folded = |rounds| (0..rounds).fold(c.to_string(), |text, _| fold_once(&text));
            assert!(c.is_ascii() || folded(3) == folded(4), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn an_ordinary_segment_is_not_copied() {
        for segment in ["a", "index.html", "api-v2", "~ada", "0f3e"] {
            let read = decode(segment).and_then(fold).unwrap();
            assert!(matches!(read, Cow::Borrowed(_)) && !has_loose_reading(&read), "{segment}");
        }
    }
}
