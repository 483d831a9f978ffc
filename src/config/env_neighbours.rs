//! Files beside `.env` that could be mistaken for it: only `.env` is read.

use std::path::Path;

/// Parts of file names that nobody mistakes for `.env`: examples, and files that editors leave behind.
const OTHERS: [&str; 11] =
    ["example", "sample", "template", "dist", "bak", "backup", "orig", "old", "save", "swp", "tmp"];

/// Returns a warning for each file in the folder of `.env` that looks like it.
pub fn warnings(env_file: &Path) -> Vec<String> {
    let folder = env_file.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| !entry.path().is_dir());
    let mut names: Vec<String> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let is_missing = !names.iter().any(|name| name == ".env");
    names.retain(|name| looks_like_env(name, is_missing));
    names.sort_unstable();
    let warning =
        |name: &String| format!("The file {} is ignored: options are read from .env only.", name.escape_debug());
    names.iter().map(warning).collect()
}

/// Returns true for `.env` in another case or with spaces around it, and for `.env.local` and the like. Without a
/// `.env`, also for names without the dot.
fn looks_like_env(name: &str, is_missing: bool) -> bool {
    let lower = name.trim().to_lowercase();
    let ending = match lower.strip_prefix(".env") {
        None => return is_missing && matches!(&*lower, "env" | "env.txt" | "env.local"),
        Some("") => return name != ".env",
        Some(rest) => rest.strip_prefix(['.', '-', '_']),
    };
    ending.is_some_and(|ending| !ending.split(['.', '~', '-', '_']).any(|part| OTHERS.contains(&part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_easily_mistaken_for_the_file_is_reported_but_not_an_example_or_a_backup() {
        for name in [
            ".ENV",
            ".Env",
            ".env ",
            ".env.txt",
            ".env.local",
            ".env.production",
            ".ENV.local",
            ".env.env",
            ".env-local",
            ".env_prod",
        ] {
            assert!(looks_like_env(name, true) && looks_like_env(name, false), "{name}");
        }
        for name in ["env", "ENV", "env.txt", "env.local"] {
            assert!(looks_like_env(name, true) && !looks_like_env(name, false), "{name}");
        }
        for name in [
            ".env",
            ".env.example",
            ".env.example.txt",
            ".env.local.example",
            ".env~",
            ".env.bak",
            ".env.bak~",
            ".env.swp",
            ".env.dpkg-old",
            ".envrc",
            ".environment",
            "envs",
            "data",
        ] {
            assert!(!looks_like_env(name, true), "{name}");
        }
    }
}
