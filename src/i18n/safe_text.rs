//! Fixed texts that need no escaping.

use std::fmt;

use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};

/// A message of `locales/` without variables. It has no character that HTML escapes: build/locales/read.rs refuses it.
/// So templates write it as it is, and need not look through the words that pages mostly are.
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
