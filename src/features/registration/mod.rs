//! Making an account for oneself: by a mailed link where registration is open, by an invitation anywhere.

pub mod page;
mod register;

pub use self::register::Registrar;
