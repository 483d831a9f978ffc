//! `RUST_LOG`: a filter that would silence the log by a slip is refused.

use log::LevelFilter;

/// Of our own lines.
const OURS: &str = "vestibule";

/// Reads a filter. The warnings name what has no effect.
///
/// # Errors
/// A sentence that says what is wrong; empty where it is no filter at all.
pub fn parse(text: &str) -> Result<(String, Vec<String>), String> {
    env_filter::Builder::new().try_parse(text).map_err(|_| String::new())?;
    let modules = text.split('/').next().unwrap_or_default();
    let mut warnings = Vec::new();
    let mut speaks_of_us = false;
    for directive in modules.split(',').map(str::trim).filter(|directive| !directive.is_empty()) {
        let (name, level) = match directive.split_once('=') {
            Some((name, level)) => (name, level.trim().parse().unwrap_or(LevelFilter::Trace)),
            None if directive.parse::<LevelFilter>().is_ok() => {
                speaks_of_us = true;
                continue;
            }
            None => (directive, LevelFilter::Trace),
        };
        if is_ours(name) {
            speaks_of_us = true;
        } else if !directive.contains('=') || name.split("::").next() == Some(OURS) {
            return Err(format!(
                "{name:?} is no level and no part of Vestibule. Give error, warn, info, debug or trace, or a part with a \
                 level, such as vestibule::request=warn."
            ));
        } else if level > LevelFilter::Warn {
            let directive = directive.escape_debug();
            warnings.push(format!(
                "RUST_LOG: {directive} has no effect: of what is no part of vestibule, only warnings and errors are logged."
            ));
        }
    }
    if !speaks_of_us {
        return Err(
            "It says nothing of Vestibule's own lines, so there would be none. Add a level, such as info.".to_owned()
        );
    }
    Ok((text.to_owned(), warnings))
}

/// Returns true for `vestibule` and what it begins with, since filters compare beginnings, and for its rooms and targets.
fn is_ours(name: &str) -> bool {
    const TARGETS: [&str; 2] = ["start", "request"];
    let mut parts = name.split("::");
    if OURS.starts_with(name) {
        return true;
    }
    let ours = parts.next() == Some(OURS);
    let is_room = |part: &str| include_str!("../lib.rs").contains(&format!("mod {part};"));
    ours && parts.next().is_none_or(|part| TARGETS.contains(&part) || is_room(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_lets_something_through_is_taken_as_it_is() {
        for text in [
            "info",
            "off",
            "WARN",
            "vestibule=debug",
            "vestibule",
            "info,vestibule::request=off",
            "info,sqlx=off",
            "vestibule::db=trace",
            "debug/sign",
        ] {
            assert_eq!(parse(text), Ok((text.to_owned(), Vec::new())), "{text}");
        }
    }

    #[test]
    fn a_slip_is_a_fault_or_a_warning() {
        for text in ["inof", "info,inof", "sqlx", "vestible", "vestibule::reqest=warn", "sqlx=warn", "vestible=debug"] {
            assert!(parse(text).is_err_and(|why| !why.is_empty()), "{text}");
        }
        assert_eq!(parse("vestibule=loud"), Err(String::new()));
        let (_, warnings) = parse("info,vestible=debug").unwrap();
        assert!(warnings.len() == 1 && warnings[0].contains("vestible=debug has no effect"), "{warnings:?}");
    }
}
