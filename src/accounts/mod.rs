//! Accounts: everything that a person, a command or the holder of a link can do to one.
//!
//! Each function goes through [`commit`](self::commit), which runs the transaction, revokes ended sessions and writes
//! the audit trail. Callers parse the input, call the function and show its outcome, an enum.

pub mod access;
mod act;
mod actor;
pub mod app_passwords;
mod commit;
pub mod creation;
pub mod email;
pub mod first_administrator;
pub mod groups;
pub mod limits;
mod link;
pub mod lock;
pub mod mail_server;
pub mod passkeys;
pub mod password;
pub mod profile;
pub mod reauthentication;
pub mod recovery;
pub mod registration;
pub mod removal;
pub mod second_factor;
pub mod sessions;
pub mod trusted_browsers;

pub use self::act::{Refused, Target};
pub use self::actor::{Actor, Administrator, LinkHolder, Person, RecentPerson};
pub use self::link::Link;
