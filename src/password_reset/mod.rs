//! Choosing a password by a link: the first one of an account, or one in place of a forgotten one.

mod choose;
pub mod page;

pub use self::choose::PasswordChooser;
