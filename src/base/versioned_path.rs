//! Addresses that change with the content (cache busting).

use sha2::{Digest, Sha256};

/// Returns a path with a hash of the content, under which a browser may keep a file as long as it likes.
pub fn versioned_path(path: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{path}?v={hash}")
}
