//! What can be done to an account, by a person, a command or a link.

pub mod removal;
