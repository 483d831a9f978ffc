//! Names that a line of the log can have: our modules, and the crates built in. `RUST_LOG` is checked against them.

use std::path::Path;
use std::{fs, io};

/// The names, one a line.
pub fn list() -> io::Result<String> {
    let mut names = vec!["vestibule".to_owned()];
    list_modules(Path::new("src"), "vestibule", &mut names)?;
    let lock = fs::read_to_string("Cargo.lock")?;
    let crates = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    names.extend(crates.map(|name| name.replace('-', "_")));
    Ok(names.join("\n"))
}

fn list_modules(dir: &Path, within: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = format!("{within}::{}", path.file_stem().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            list_modules(&path, &name, names)?;
        }
        names.push(name);
    }
    Ok(())
}
