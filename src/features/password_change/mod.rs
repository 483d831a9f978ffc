//! Changing one's own password.

mod change;
pub mod page;

pub use self::change::PasswordChanger;
