//! Reads the file `.env` literally.
//!
//! dotenvy reads each line by itself. Characters that it would substitute or take for an escape are masked, and a value
//! that it still changes is an error.

/// A dollar would be substituted, and a backslash would start an escape. No line has these control characters: see
/// [`parse`].
const MASKS: [(char, char); 2] = [('$', '\u{1}'), ('\\', '\u{2}')];

const PLAIN_SPACE: [char; 2] = [' ', '\t'];

/// Quotes that an editor or a web page makes of straight ones.
const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];

/// A line that sets something.
pub struct Line {
    pub name: String,
    pub value: String,
    /// A part of the line that isn't in the value, though the operator may want it there.
    pub left_out: Option<LeftOut>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    Comment,
    Space,
}

/// Why a line can't be read, as the end of a sentence that starts with its number. Never quotes the line, which may
/// contain a secret.
pub type Unreadable = &'static str;

const MALFORMED: Unreadable = "can't be read. Write NAME=value.";
const SPACES: Unreadable = "can't be read: a value with spaces needs quotes, such as \"two words\".";
const CURLY_QUOTES: Unreadable = "can't be read: the value starts with a curly quote. Use straight ones, ' or \".";
const UNCLOSED: Unreadable =
    "can't be read: a quote is never closed. A value can't span lines; put the whole value in ' or \".";
const CONTROLS: Unreadable = "can't be read: it contains control characters. Remove them.";
const INNER_QUOTES: Unreadable =
    "can't be read: a quote inside the value would be lost. Put the whole value in the other kind of quote.";
const ODD_SPACE: Unreadable =
    "can't be read: the value starts or ends with an unusual space, such as a no-break space. Remove it.";
const HASH: Unreadable = "can't be read: # starts a comment. Put a value that starts with # in quotes.";

/// Reads one line. `None`: an empty line or a comment.
pub fn parse(line: &str) -> Result<Option<Line>, Unreadable> {
    if line.chars().any(|c| c.is_control() && c != '\t') {
        return Err(CONTROLS);
    }
    let masked = MASKS.iter().fold(line.trim_end().to_owned(), |text, (c, mask)| text.replace(*c, &mask.to_string()));
    let unmasked = |text: String| MASKS.iter().fold(text, |text, (c, mask)| text.replace(*mask, &c.to_string()));
    let (name, value) = match dotenvy::from_read_iter(format!("{masked}\n").as_bytes()).next() {
        None => return Ok(None),
        Some(Ok((name, value))) => (unmasked(name), unmasked(value)),
        Some(Err(_)) => return Err(why(line)),
    };
    let written = value_in(line);
    let left_out = left_out(written, &value)?;
    Ok(Some(Line { name, value, left_out }))
}

/// The name that a line sets, also if the line can't be read.
pub fn name_in(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    Some(name.trim().trim_start_matches("export ").trim())
}

/// The text after the name.
fn value_in(line: &str) -> &str {
    line.split_once('=').map_or("", |(_, value)| value.trim_start_matches(PLAIN_SPACE))
}

fn why(line: &str) -> Unreadable {
    let value = value_in(line.trim_end());
    let is_open = |quote: char| value.strip_prefix(quote).is_some_and(|rest| !rest.contains(quote));
    if is_open('\'') || is_open('"') {
        UNCLOSED
    } else if value.starts_with(CURLY) {
        CURLY_QUOTES
    } else if value.contains(['\'', '"']) {
        INNER_QUOTES
    } else if value.contains(PLAIN_SPACE) && name_in(line).is_some_and(|name| !name.is_empty()) {
        SPACES
    } else {
        MALFORMED
    }
}

/// dotenvy would remove these like plain spaces, although nobody sees them.
fn is_odd_space(c: char) -> bool {
    c.is_whitespace() && !PLAIN_SPACE.contains(&c)
}

/// Compares the value that dotenvy returns with the text in the file.
fn left_out(written: &str, value: &str) -> Result<Option<LeftOut>, Unreadable> {
    let quoted = |quote: char| written.strip_prefix(quote)?.strip_prefix(value)?.strip_prefix(quote);
    if quoted('\'').or_else(|| quoted('"')).is_some() {
        // After a closing quote, nobody expects a comment to be part of the value.
        return Ok(None);
    }
    if written.starts_with(is_odd_space) {
        return Err(ODD_SPACE);
    }
    if written.starts_with(CURLY) {
        return Err(CURLY_QUOTES);
    }
    let Some(rest) = written.strip_prefix(value) else { return Err(INNER_QUOTES) };
    let behind = rest.trim_start_matches(PLAIN_SPACE);
    match rest {
        "" => Ok(None),
        _ if rest.starts_with('#') => Err(HASH),
        _ if behind.starts_with(is_odd_space) => Err(ODD_SPACE),
        _ if behind.is_empty() => Ok(Some(LeftOut::Space)),
        _ if rest.starts_with(PLAIN_SPACE) => Ok(Some(LeftOut::Comment)),
        _ => Err(INNER_QUOTES),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(line: &str) -> Option<String> {
        parse(line).unwrap().map(|line| line.value)
    }

    #[test]
    fn a_value_is_read_literally() {
        for (line, expected) in [
            ("A=Pa$word", "Pa$word"),
            ("A=$HOME${PATH}$", "$HOME${PATH}$"),
            ("A='Pa$word'", "Pa$word"),
            ("A=\"Pa$word ${x\"", "Pa$word ${x"),
            ("A=a\\b\\\\c\\n\\$d", "a\\b\\\\c\\n\\$d"),
            ("A=\"a\\nb\\\\\"", "a\\nb\\\\"),
            ("A='a\\'", "a\\"),
            ("A=a#b", "a#b"),
            ("A=\"a # b\"", "a # b"),
            ("A='say \"hi\"'", "say \"hi\""),
            ("A=\"it's\" # a comment", "it's"),
            ("export A=b=c==", "b=c=="),
            ("  A = b", "b"),
            ("A=", ""),
            ("A=''", ""),
            ("A=李", "李"),
            ("A='“b”'", "“b”"),
            ("A=b’s", "b’s"),
        ] {
            assert_eq!(value(line).as_deref(), Some(expected), "{line}");
        }
        for line in ["", "  ", "# A=b", "  # A='b"] {
            assert_eq!(value(line), None, "{line:?}");
        }
    }

    #[test]
    fn ignored_parts_of_a_line_are_reported() {
        for (line, expected) in [
            ("A=b", None),
            ("A='b' ", None),
            ("A=b # c", Some(LeftOut::Comment)),
            ("A=b\t#c", Some(LeftOut::Comment)),
            ("A=b ", Some(LeftOut::Space)),
            ("A=b # c\u{a0}", Some(LeftOut::Comment)),
        ] {
            assert_eq!(parse(line).unwrap().unwrap().left_out, expected, "{line:?}");
        }
    }

    #[test]
    fn a_line_that_would_be_misread_is_refused() {
        for (line, expected) in [
            ("A='b", UNCLOSED),
            ("A=\"b", UNCLOSED),
            ("A=it's", INNER_QUOTES),
            ("A=a\"b\"c", INNER_QUOTES),
            ("A='a''b'", INNER_QUOTES),
            ("A=\"a\\\"b\"", INNER_QUOTES),
            ("A=#b", HASH),
            ("A=b c", SPACES),
            ("A=“b”", CURLY_QUOTES),
            ("A= “b c” # d", CURLY_QUOTES),
            ("A=‘b", CURLY_QUOTES),
            ("A", MALFORMED),
            ("=b", MALFORMED),
            ("A: b", MALFORMED),
            ("A=\u{a0}b", ODD_SPACE),
            ("A= \u{3000}b", ODD_SPACE),
            ("A=\u{2003}'b'", ODD_SPACE),
            ("A=b\u{a0}", ODD_SPACE),
            ("A=b \u{a0}", ODD_SPACE),
            ("A=b\u{a0}# c", ODD_SPACE),
            ("A=\u{a0}", ODD_SPACE),
            ("A=b\u{1}", CONTROLS),
            ("A=b\rB=c", CONTROLS),
        ] {
            assert_eq!(parse(line).err(), Some(expected), "{line:?}");
        }
    }

    proptest! {
        #[test]
        fn a_quoted_value_is_read_literally(text in "\\PC{0,30}", double in any::<bool>()) {
            let quote = if double { '"' } else { '\'' };
            prop_assume!(!text.contains(quote));
            let line = format!("A={quote}{text}{quote}");
            prop_assert_eq!(value(&line), Some(text));
        }

        #[test]
        fn a_value_is_a_part_of_its_line(text in "[ -~]{0,30}") {
            if let Ok(Some(line)) = parse(&format!("A={text}")) {
                prop_assert!(text.contains(&line.value));
                let plain = !text.contains([' ', '"', '\'', '#']);
                prop_assert!(!plain || line.value == text);
            }
        }
    }
}
