//! Signing in.

pub mod page;
