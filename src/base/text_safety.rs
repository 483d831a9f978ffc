//! A line of text, and what would disturb it.

/// Whether a character breaks the line that it stands in, or reorders or hides what stands around it: controls,
/// separators, bidirectional controls (Unicode TR 9), fillers and blanks that look like nothing, tags.
///
/// Joiners (U+200C, U+200D) are none: scripts and emoji need them.
pub fn is_disruptive(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{2028}' | '\u{2029}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}'
            | '\u{00ad}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{2800}' | '\u{3164}'
            | '\u{ffa0}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What stands behind the byte order mark that some editors put in front of a text.
pub fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}
