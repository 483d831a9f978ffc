//! Signing in.

pub mod page;
mod unkept;
mod way_back;

pub use self::unkept::Redirects;
