//! English in brackets, for the test that finds words outside the catalogue.

use std::sync::LazyLock;

use super::Text;

pub static PSEUDO: LazyLock<Text> = LazyLock::new(Text::bracketed);
