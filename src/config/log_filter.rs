//! `RUST_LOG`: a filter that would silence the log by a slip is refused.

use std::collections::HashSet;

use log::LevelFilter;

/// The crate of our own lines.
const OURS: &str = "vestibule";
/// The targets of lines that belong to no module.
const TARGETS: [&str; 2] = ["vestibule::start", "vestibule::request"];
/// Our modules, and the crates that are built in, one a line; see build.rs.
const MODULES: &str = include_str!(concat!(env!("OUT_DIR"), "/modules"));

/// Reads a filter. The warnings name what has no effect.
///
/// # Errors
/// A sentence that says what is wrong; empty where it is no filter at all.
pub fn parse(text: &str) -> Result<(String, Vec<String>), String> {
    env_filter::Builder::new().try_parse(text).map_err(|_| String::new())?;
    let modules = text.split('/').next().unwrap_or_default();
    let mut warnings = Vec::new();
    let mut speaks_of_us = false;
    let mut levels = HashSet::new();
    for directive in modules.split(',').map(str::trim).filter(|directive| !directive.is_empty()) {
        let (name, level) = match directive.split_once('=') {
            Some((name, level)) => (name, level.trim().parse().unwrap_or(LevelFilter::Trace)),
            None => directive.parse().map_or((directive, LevelFilter::Trace), |level| ("", level)),
        };
        // The last one would count.
        if !levels.insert(name) {
            return Err(format!("It gives two levels for the same lines, the second with {directive:?}. Keep one."));
        }
        match Meant::by(name) {
            Meant::Us => speaks_of_us = true,
            Meant::Nothing => return Err(no_part(name)),
            // A level with a slip in it.
            Meant::Others | Meant::NoModule if !directive.contains('=') => return Err(no_part(name)),
            Meant::NoModule => warnings.push(no_effect(directive, "there is no such part")),
            Meant::Others if level > LevelFilter::Warn => warnings
                .push(no_effect(directive, "of what is no part of vestibule, only warnings and errors are logged")),
            Meant::Others => {}
        }
    }
    if !speaks_of_us {
        return Err(
            "It says nothing of Vestibule's own lines, so there would be none. Add a level, such as info.".to_owned()
        );
    }
    Ok((text.to_owned(), warnings))
}

/// The lines that a name of a filter lets through. Filters compare beginnings.
enum Meant {
    Us,
    Others,
    /// None: a part within a part of ours that is not there, or a crate that is not built in.
    NoModule,
    /// None, and the name is not even that of a part of ours at the top.
    Nothing,
}

impl Meant {
    fn by(name: &str) -> Self {
        let known = |name: &str| MODULES.lines().chain(TARGETS).any(|module| module.starts_with(name));
        let mut parts = name.splitn(3, "::");
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let ours = OURS.starts_with(name) || first == OURS;
        // Of others only the crates are known.
        match (ours, known(if ours { name } else { first })) {
            (true, true) => Self::Us,
            (true, false) if !second.is_some_and(|second| known(&format!("{OURS}::{second}"))) => Self::Nothing,
            (false, true) => Self::Others,
            (_, false) => Self::NoModule,
        }
    }
}

fn no_part(name: &str) -> String {
    format!(
        "{name:?} is no level and no part of Vestibule. Give error, warn, info, debug or trace, or a part with a level, \
         such as vestibule::request=warn."
    )
}

fn no_effect(directive: &str, why: &str) -> String {
    format!("RUST_LOG: {} has no effect: {why}.", directive.escape_debug())
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
            "vestibule::storage=trace",
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
        for text in ["info,debug", "vestibule=info,vestibule=debug", "info,sqlx=warn,sqlx=error"] {
            assert!(parse(text).is_err_and(|why| why.contains("two levels")), "{text}");
        }
        for directive in [
            "vestible=debug",
            "vestible=off",
            "vestibule::storage::rate_limit::nope=off",
            "vestibule::storage::db::pool::nope=debug",
            "sqlxx=off",
            "sqlx=debug",
            "start=off",
        ] {
            let (_, warnings) = parse(&format!("info,{directive}")).unwrap();
            let says = format!("{directive} has no effect");
            assert!(warnings.len() == 1 && warnings[0].contains(&says), "{directive}: {warnings:?}");
        }
    }

    #[test]
    fn every_module_and_crate_is_known() {
        for name in [
            "vestibule::config::log_filter",
            "vestibule::storage::audit::relay",
            "vestibule::start",
            "actix_server",
            "sqlx_core",
            "sqlx::query",
            "lettre",
        ] {
            assert_eq!(parse(&format!("info,{name}=warn")), Ok((format!("info,{name}=warn"), Vec::new())));
        }
    }
}
