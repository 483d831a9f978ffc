//! Writes what is compiled in beside the sources: the words of each language, and the names that `RUST_LOG` may have.

#[path = "build/locales/mod.rs"]
mod locales;
#[path = "build/log_names.rs"]
mod log_names;

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build");
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();

    println!("cargo:rerun-if-changed=src");
    println!("cargo:rerun-if-changed=Cargo.lock");
    fs::write(out.join("modules"), log_names::list()?)?;

    println!("cargo:rerun-if-changed=locales");
    match locales::read(Path::new("locales"))? {
        Ok(locales) => fs::write(out.join("messages.rs"), locales::write::rust(&locales)),
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            process::exit(1)
        }
    }
}
