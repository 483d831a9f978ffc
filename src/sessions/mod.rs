//! Sessions: sign-in, lookup, revocation. With `server`, the only floor that names actix-session.
//!
//! A session is a row in the database, which has the last word, and a cached copy of it in the signed cookie or in Redis.
//! The revocation list says which cached sessions are current, so most requests need no query.

mod application;
pub mod browser;
pub mod cache;
mod cached_session;
pub mod cookie;
pub mod current;
mod device;
pub mod last_seen;
pub mod middleware;
pub mod revocations;
pub mod store;
mod write;

pub use self::cache::{SessionCache, Store};
pub use self::cached_session::CachedSession;
pub use self::current::{CurrentUser, Sessions, SessionsParts};
pub use self::device::{Device, Devices};
pub use self::write::{Renewal, Renewed, lock_active};
