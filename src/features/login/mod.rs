//! Signing in.

mod no_cookies;
mod page;
mod return_to;
mod sign_in;

pub use self::no_cookies::Redirects;
pub use self::page::routes;
