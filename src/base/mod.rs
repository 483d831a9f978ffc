//! Building blocks that depend on nothing else: time, secrets, passwords and the threads that hash them, one-time codes,
//! passkeys, users, errors, the log.

pub mod client_info;
pub mod clock;
pub mod duration;
pub mod error;
pub mod hash_pool;
pub mod logging;
pub mod metrics;
pub mod password;
pub mod recovery_code;
pub mod regular_file;
pub mod remedy;
pub mod search_words;
pub mod secret;
pub mod text_safety;
pub mod toml_file;
pub mod totp;
pub mod user;
pub mod versioned_path;
pub mod webauthn;
