//! Fixed texts that need no escaping.

use std::fmt;

use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};

/// A fixed text that stands in HTML as it is, wherever it stands: pages are mostly words, and need not look through them
/// for what to escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SafeText(pub(super) &'static str);

/// Does not compile with a text that HTML would read as something else.
pub(super) const fn words(text: &'static str) -> SafeText {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        assert!(!matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\''), "write it in other characters");
        rest = behind;
    }
    SafeText(text)
}

impl SafeText {
    pub fn as_str(self) -> &'static str {
        self.0
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl From<SafeText> for String {
    fn from(words: SafeText) -> Self {
        words.0.to_owned()
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FastWritable for SafeText {
    fn write_into(&self, page: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(page.write_str(self.0)?)
    }
}

impl HtmlSafe for SafeText {}
