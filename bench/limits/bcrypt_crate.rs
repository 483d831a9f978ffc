//! The bcrypt crate, and nothing else: on THREADS threads. Prints the number of hashes per second.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::json;

fn main() -> anyhow::Result<()> {
    let cost: u32 = std::env::var("COST").context("COST")?.parse()?;
    let limit = Duration::from_secs(std::env::var("SECONDS").context("SECONDS")?.parse()?);
    let threads: usize = std::env::var("THREADS").context("THREADS")?.parse()?;

    let running: Vec<_> = (0..threads).map(|_| thread::spawn(move || hash_until(limit, cost))).collect();
    let mut per_second = 0.0;
    for thread in running {
        let (count, time) = thread.join().expect("a thread panicked")?;
        // Each thread measures its own time, so that its last hash counts in full.
        per_second += f64::from(count) / time;
    }
    println!("{}", json!({ "perSecond": per_second }));
    Ok(())
}

/// The number of hashes begun within the limit, and the seconds until the last one was done.
fn hash_until(limit: Duration, cost: u32) -> Result<(u32, f64), bcrypt::BcryptError> {
    let start = Instant::now();
    let mut hashes = 0;
    while start.elapsed() < limit {
        bcrypt::hash("correct horse battery staple", cost)?;
        hashes += 1;
    }
    Ok((hashes, start.elapsed().as_secs_f64()))
}
