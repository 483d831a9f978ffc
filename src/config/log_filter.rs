//! Reads `RUST_LOG`, and refuses a filter that hides the log by mistake.

use std::collections::HashSet;

use log::LevelFilter;

/// Our own crate.
const OURS: &str = "vestibule";
/// Targets of log lines that aren't modules.
const TARGETS: [&str; 3] = ["vestibule::start", "vestibule::request", "vestibule::audit"];
/// Our modules and the crates that are built in, one per line; see build.rs.
const MODULES: &str = include_str!(concat!(env!("OUT_DIR"), "/modules"));

/// Reads a filter. The warnings name parts without effect.
///
/// # Errors
/// A sentence that says what is wrong; empty if the text isn't a filter at all.
pub fn parse(text: &str) -> Result<(String, Vec<String>), String> {
    env_filter::Builder::new().try_parse(text).map_err(|_| String::new())?;
    let (modules, pattern) = text.split_once('/').map_or((text, None), |(modules, pattern)| (modules, Some(pattern)));
    let mut warnings: Vec<String> = pattern.map(only_matching).transpose()?.into_iter().collect();
    let mut of_us = Vec::new();
    let mut levels = HashSet::new();
    for directive in modules.split(',').map(str::trim).filter(|directive| !directive.is_empty()) {
        let (name, level) = match directive.split_once('=') {
            Some((name, level)) => (name, level.trim().parse().unwrap_or(LevelFilter::Trace)),
            None => directive.parse().map_or((directive, LevelFilter::Trace), |level| ("", level)),
        };
        // env_logger would use the last one.
        if !levels.insert(name) {
            return Err(format!(
                "The filter sets two levels for the same lines, the second with {directive:?}. Remove one."
            ));
        }
        match Meant::by(name) {
            Meant::Us => of_us.push((name, level)),
            Meant::Nothing => return Err(no_part(name)),
            // A misspelt level.
            Meant::Others | Meant::NoModule if !directive.contains('=') => return Err(no_part(name)),
            Meant::NoModule => warnings.push(no_effect(directive, "there is no such part")),
            Meant::Others if level > LevelFilter::Warn => {
                warnings.push(no_effect(directive, "outside Vestibule, only warnings and errors are logged"))
            }
            Meant::Others => {}
        }
    }
    if of_us.is_empty() {
        return Err("The filter hides all of Vestibule's own lines. Add a level, such as info.".to_owned());
    }
    warnings.extend(less_of_one_part(&of_us));
    Ok((text.to_owned(), warnings))
}

/// Warns about a filter that lowers one part and so hides the rest.
fn less_of_one_part(of_us: &[(&str, LevelFilter)]) -> Option<String> {
    let is_less = of_us.iter().any(|(_, level)| *level < LevelFilter::Info);
    let speaks_of_all = of_us.iter().any(|(name, _)| OURS.starts_with(name));
    let parts: Vec<&str> = of_us.iter().map(|(name, _)| *name).collect();
    let warning = "so nothing else from Vestibule is logged. Add a level, such as info.";
    (is_less && !speaks_of_all).then(|| format!("RUST_LOG names only {}, {warning}", parts.join(", ")))
}

/// Warns about a regular expression after a `/`, which lines have to match.
///
/// # Errors
/// If it is empty, or a `/` is used instead of `::`.
fn only_matching(pattern: &str) -> Result<String, String> {
    let is_level = |text: &str| text.parse::<LevelFilter>().is_ok();
    let mut meant = pattern.split(',').filter_map(|directive| directive.rsplit_once('='));
    let is_part = TARGETS.contains(&&*format!("{OURS}::{pattern}"));
    if pattern.is_empty() || is_part || meant.any(|(_, level)| is_level(level)) {
        return Err(
            "There is no pattern after the /. If you mean a part of Vestibule, write :: between its names.".to_owned()
        );
    }
    Ok(format!("RUST_LOG has a /, so only lines that match {pattern:?} are logged."))
}

/// The target of a name in a filter. Filters compare prefixes.
enum Meant {
    Us,
    Others,
    /// A part of one of our parts that doesn't exist, or a crate that isn't built in.
    NoModule,
    /// Not even one of our top-level parts.
    Nothing,
}

impl Meant {
    fn by(name: &str) -> Self {
        let known = |name: &str| MODULES.lines().chain(TARGETS).any(|module| module.starts_with(name));
        let mut parts = name.splitn(3, "::");
        let (first, second) = (parts.next().unwrap_or_default(), parts.next());
        let ours = OURS.starts_with(name) || first == OURS;
        // Only the names of other crates are known, not their modules.
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
        "{name:?} is neither a level nor a part of Vestibule. Use error, warn, info, debug or trace, or a part with a level, \
         such as vestibule::request=warn."
    )
}

fn no_effect(directive: &str, why: &str) -> String {
    format!("{} in RUST_LOG has no effect: {why}.", directive.escape_debug())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_logs_something_or_is_off_is_accepted_unchanged() {
        for text in [
            "info",
            "off",
            "WARN",
            "vestibule=debug",
            "vestibule",
            "info,vestibule::request=off",
            "info,sqlx=off",
            "vestibule::storage=trace",
        ] {
            assert_eq!(parse(text), Ok((text.to_owned(), Vec::new())), "{text}");
        }
    }

    #[test]
    fn a_misspelt_filter_is_a_fault_or_a_warning() {
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
            let says = format!("{directive} in RUST_LOG has no effect");
            assert!(warnings.len() == 1 && warnings[0].contains(&says), "{directive}: {warnings:?}");
        }
    }

    #[test]
    fn a_filter_that_hides_other_lines_is_warned_about() {
        for (text, says) in [
            ("debug/sign", "only lines that match \"sign\""),
            ("info/zzz", "only lines that match \"zzz\""),
            ("vestibule::request=off", "names only vestibule::request,"),
            ("vestibule::request=warn,sqlx=off", "names only vestibule::request,"),
        ] {
            let (_, warnings) = parse(text).unwrap();
            assert!(warnings.iter().any(|warning| warning.contains(says)), "{text}: {warnings:?}");
        }
        for text in ["vestibule/request=warn", "info,vestibule/request", "info/"] {
            assert!(parse(text).is_err_and(|why| why.contains("::")), "{text}");
        }
    }

    #[test]
    fn every_target_in_the_sources_is_known() {
        let sources = sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
        let written = sources.split("target: ").skip(1).filter_map(|rest| rest.split(',').next());
        let named = |name: &str| sources.split(&format!("const {name}: &str = \"")).nth(1)?.split('"').next();
        let is_constant = |name: &str| name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
        let targets: Vec<&str> = written
            .filter_map(|target| match target.strip_prefix('"') {
                Some(literal) => literal.strip_suffix('"'),
                None if is_constant(target) => Some(named(target).unwrap_or(target)),
                None => None,
            })
            .collect();
        assert!(targets.contains(&"vestibule::audit") && targets.len() >= TARGETS.len(), "{targets:?}");
        for target in targets {
            assert!(TARGETS.contains(&target), "{target}");
            let text = format!("info,{target}=warn");
            assert_eq!(parse(&text), Ok((text.clone(), Vec::new())));
        }
    }

    fn sources(dir: &std::path::Path) -> String {
        let paths = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
        // The sentences in this file aren't targets.
        let paths = paths.filter(|path| !path.ends_with("log_filter.rs"));
        paths.map(|path| if path.is_dir() { sources(&path) } else { std::fs::read_to_string(path).unwrap() }).collect()
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
