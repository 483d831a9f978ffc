//! Internationalisation: every word that a person reads, in each language, from the files in `locales/`.

mod language;
mod messages;
mod safe_text;
mod time;
mod translated;

pub use self::messages::{ENGLISH, Language, Messages};
pub use self::safe_text::SafeText;
pub use self::time::{Time, utc_offset};
pub use self::translated::{Translated, Wording};
