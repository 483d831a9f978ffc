//! Lists whose lines the log can have, so that `RUST_LOG` can be held against it: our modules, and the crates built in.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    let mut names = vec!["vestibule".to_owned()];
    list_modules(Path::new("src"), "vestibule", &mut names)?;
    let lock = fs::read_to_string("Cargo.lock")?;
    let crates = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    names.extend(crates.map(|name| name.replace('-', "_")));
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("modules"), names.join("\n"))
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
