//! English in brackets, for the test that finds words outside the catalogue.

use std::sync::LazyLock;

use jiff::civil::DateTime;
use zxcvbn::feedback::Warning;

use super::Language;
use super::catalogue::{Messages, each_message};
use super::english::ENGLISH;
use super::words::SafeText;

macro_rules! bracketed {
    ($name:ident) => {
        SafeText(Box::leak(format!("⟦{}⟧", ENGLISH.$name).into_boxed_str()))
    };
    ($name:ident $($argument:ident: $type:ty),+) => {
        {
            fn $name($($argument: $type),+) -> String {
                format!("⟦{}⟧", (ENGLISH.$name)($($argument),+))
            }
            $name
        }
    };
}

macro_rules! bracket_all {
    ($( $(#[$doc:meta])* $name:ident $( ( $($argument:ident: $type:ty),+ ) )? ),+ $(,)?) => {
        Messages {
            language: Language::Pseudo,
            language_name: ENGLISH.language_name,
            dir: ENGLISH.dir,
            $( $name: bracketed!($name $( $($argument: $type),+ )?), )+
        }
    };
}

pub static PSEUDO: LazyLock<Messages> = LazyLock::new(|| each_message!(bracket_all));
