//! Accounts: each thing that can be done to one, by a person, a command or the holder of a link.
//!
//! Each goes through [`commit`](self::commit), which runs the transaction, revokes what it ended, and writes the audit
//! trail. Callers parse, call and show; what came of it is an enum.

pub mod access;
mod actor;
pub mod app_passwords;
mod commit;
pub mod creation;
pub mod email;
pub mod first_administrator;
pub mod password;
pub mod profile;
pub mod registration;
pub mod removal;
pub mod sessions;

pub use self::actor::{Actor, LinkHolder, Person};
