//! Stored hashes of imported ones. A fast hash is wrapped in bcrypt, which takes as long as a sign-in, so this uses all
//! cores.

use crate::base::hash_pool::finish_together;
use crate::base::password::foreign::ForeignHash;
use crate::base::password::{HashError, PasswordHash};
use crate::cli::progress::Progress;

/// A hash, and its place among all.
type Placed<T> = Vec<(usize, T)>;

pub fn stored(hashes: Vec<Option<ForeignHash>>, cost: u32) -> Result<Vec<Option<PasswordHash>>, HashError> {
    let mut stored = Vec::with_capacity(hashes.len());
    let mut fast = Vec::new();
    for (place, hash) in hashes.into_iter().enumerate() {
        stored.push(match hash {
            Some(hash) if hash.is_fast() => {
                fast.push((place, hash));
                None
            }
            Some(hash) => Some(PasswordHash::imported(hash, cost)?.finish()),
            None => None,
        });
    }
    for (place, hash) in wrapped(fast, cost)? {
        if let Some(stored) = stored.get_mut(place) {
            *stored = Some(hash);
        }
    }
    Ok(stored)
}

fn wrapped(mut hashes: Placed<ForeignHash>, cost: u32) -> Result<Placed<PasswordHash>, HashError> {
    let progress = Progress::new(hashes.len(), "Wrapping");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = hashes.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let mut shares = Vec::new();
        while !hashes.is_empty() {
            let hashes = hashes.split_off(hashes.len().saturating_sub(share));
            shares.push(scope.spawn(|| wrapped_by_one_thread(hashes, cost, &progress)));
        }
        let mut all = Vec::new();
        for share in shares {
            match share.join() {
                Ok(wrapped) => all.extend(wrapped?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })
}

fn wrapped_by_one_thread(
    hashes: Placed<ForeignHash>,
    cost: u32,
    progress: &Progress,
) -> Result<Placed<PasswordHash>, HashError> {
    let works = hashes.into_iter().map(|(place, hash)| Ok((place, PasswordHash::imported(hash, cost)?)));
    let works = works.collect::<Result<Vec<_>, HashError>>()?;
    let mut wrapped = Vec::with_capacity(works.len());
    finish_together(works, |place, hash| {
        progress.advance();
        wrapped.push((place, hash));
    });
    Ok(wrapped)
}
