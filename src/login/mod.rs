//! Signing in.

mod authenticate;
pub mod page;

pub use self::authenticate::Authenticator;
