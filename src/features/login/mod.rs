//! Signing in.

pub mod page;
mod return_to;
mod unkept;

pub use self::unkept::Redirects;
