//! Fixed texts that need no escaping.

use std::fmt;

use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};

/// A message without variables. build/locales/read.rs refuses characters that need escaping in HTML, so templates write
/// the text as it is, without searching it for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SafeText(pub(super) &'static str);

impl SafeText {
    pub fn as_str(self) -> &'static str {
        self.0
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl From<SafeText> for String {
    fn from(text: SafeText) -> Self {
        text.0.to_owned()
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
