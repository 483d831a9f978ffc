//! bcrypt strings, and their parts.

use base64::Engine;
use bcrypt::{BASE_64, HashParts};
use bcrypt_lanes::Digest;

/// Takes a bcrypt string apart: its cost and salt, and its digest.
pub fn parse(text: &str) -> Option<(HashParts, Digest)> {
    let known = ["$2a$", "$2b$", "$2y$"].iter().any(|prefix| text.starts_with(prefix)) && text.len() == 60;
    let parts: HashParts = text.parse().ok().filter(|_| known)?;
    let digest = BASE_64.decode(text.get(29..)?).ok()?;
    (4..=31).contains(&parts.get_cost()).then_some((parts, digest.try_into().ok()?))
}

pub fn cost(text: &str) -> Option<u32> {
    parse(text).map(|(parts, _)| parts.get_cost())
}
