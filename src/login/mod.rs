//! Signing in.

pub mod page;
mod way_back;
