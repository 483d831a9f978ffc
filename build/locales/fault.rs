//! Faults in a language file, with their place.

use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    tag: String,
    /// From 1.
    line: usize,
    what: String,
}

impl Fault {
    pub fn new(tag: &str, line: usize, what: String) -> Self {
        Self { tag: tag.to_owned(), line, what }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "locales/{}.ftl:{}: {}", self.tag, self.line, self.what)
    }
}
