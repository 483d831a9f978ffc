//! Who exists: accounts, their addresses, their passwords. No HTTP here.

mod email;
pub mod hasher;
mod name;
pub mod password;
pub mod store;
pub mod tokens;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use self::email::{Email, EmailError};
pub use self::name::{Name, NameError};
use crate::clock::UnixSeconds;

/// An account as the rest of the program sees it: never with a password or a hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    pub id: String,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub created_at: UnixSeconds,
    /// Grows by one at every change of the account, so that an older copy is recognised without comparing clocks.
    pub changed: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    User,
    Admin,
}

impl Role {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Admin => "admin",
        }
    }

    /// From the database, whose constraint allows only the two.
    pub fn from_stored(text: &str) -> Self {
        if text == "admin" { Self::Admin } else { Self::User }
    }
}

/// Random bytes could not be had from the operating system.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gave no random bytes: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

/// A public id, shown in logs and commands: 20 hexadecimal digits, 80 random bits.
pub fn new_id() -> Result<String, NoRandomness> {
    let bytes: [u8; 10] = random()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// A secret of 256 random bits, as text that a cookie and a link can carry.
pub fn new_secret() -> Result<String, NoRandomness> {
    Ok(encode(&random::<32>()?))
}

/// What is stored in place of a secret: its SHA-256. A secret of 256 random bits needs no slow hash.
pub fn hash_secret(secret: &str) -> String {
    encode(&Sha256::digest(secret))
}

/// base64url without padding (RFC 4648, section 5).
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn random<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
