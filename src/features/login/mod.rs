//! Signing in.

mod page;
mod return_to;
mod sign_in;
mod unkept;

pub use self::page::routes;
pub use self::unkept::Redirects;
