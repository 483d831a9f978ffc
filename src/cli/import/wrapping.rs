//! Stored hashes of imported ones. A fast hash is wrapped in bcrypt, which takes as long as a sign-in, so this uses all
//! cores.

use crate::base::hash_pool::finish_together;
use crate::base::password::foreign::ForeignHash;
use crate::base::password::{HashError, PasswordHash};
use crate::cli::progress::Progress;

pub fn stored(hashes: Vec<Option<ForeignHash>>, cost: u32) -> Result<Vec<Option<PasswordHash>>, HashError> {
    let slow = hashes.iter().flatten().filter(|hash| hash.is_wrapped()).count();
    let progress = Progress::new(slow, "Wrapping");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = hashes.len().div_ceil(threads).max(1);
    let mut hashes = hashes.into_iter();
    std::thread::scope(|scope| {
        let shares = std::iter::from_fn(|| {
            Some(hashes.by_ref().take(share).collect()).filter(|share: &Vec<_>| !share.is_empty())
        });
        let shares: Vec<_> = shares.map(|share| scope.spawn(|| stored_one_thread(share, cost, &progress))).collect();
        let mut all = Vec::new();
        for share in shares {
            match share.join() {
                Ok(stored) => all.extend(stored?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })
}

fn stored_one_thread(
    hashes: Vec<Option<ForeignHash>>,
    cost: u32,
    progress: &Progress,
) -> Result<Vec<Option<PasswordHash>>, HashError> {
    let mut works = Vec::new();
    let mut stored: Vec<Option<PasswordHash>> = Vec::new();
    for (place, hash) in hashes.into_iter().enumerate() {
        stored.push(None);
        if let Some(hash) = hash {
            let wrapped = hash.is_wrapped();
            works.push(((place, wrapped), PasswordHash::imported(hash, cost)?));
        }
    }
    finish_together(works, |(place, wrapped), hash| {
        if wrapped {
            progress.advance();
        }
        if let Some(stored) = stored.get_mut(place) {
            *stored = Some(hash);
        }
    });
    Ok(stored)
}
