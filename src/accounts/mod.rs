//! Accounts: each thing that can be done to one, by a person, a command or the holder of a link.

mod actor;
pub mod app_passwords;
pub mod email;
pub mod first_administrator;
pub mod password;
pub mod profile;
pub mod registration;
pub mod removal;
pub mod sessions;

pub use self::actor::{LinkHolder, Person};
