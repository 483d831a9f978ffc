//! Settings of the programs that serve, from the environment.

use std::fmt::Display;
use std::str::FromStr;

use anyhow::{Context, anyhow};

/// A variable that has to be there.
pub fn setting<T: FromStr<Err: Display>>(name: &str) -> anyhow::Result<T> {
    let text = std::env::var(name).with_context(|| name.to_owned())?;
    text.parse().map_err(|error| anyhow!("{name}: {error}"))
}

/// Threads that serve: `WORKERS`, or one a core.
pub fn workers() -> anyhow::Result<usize> {
    match std::env::var_os("WORKERS") {
        Some(_) => setting("WORKERS"),
        None => Ok(std::thread::available_parallelism()?.get()),
    }
}
