//! Output of commands: answers on standard output, warnings and errors on standard error.

use std::fmt::Display;

use crate::sessions::browser;

/// Prints a line of a command's answer. A reader that has gone away ends the command without an error.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write;
        writeln!(std::io::stdout(), $($text)*)?
    }};
}

/// Prints a warning or an error. A closed standard error is ignored: nobody would read it.
macro_rules! complain {
    ($($text:tt)*) => {{
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), $($text)*);
    }};
}

/// A number with its noun, whose plural ends in s.
pub(super) fn counted<N: Display + PartialEq + From<u8>>(count: N, noun: &str) -> String {
    format!("{count} {noun}{}", if count == N::from(1) { "" } else { "s" })
}

/// The browser and system of a client, in English.
pub(super) fn browser(user_agent: &str) -> String {
    browser::describe(user_agent)
        .map_or_else(|| "unknown browser".to_owned(), |(browser, system)| format!("{browser} on {system}"))
}
