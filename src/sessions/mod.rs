//! Sessions: sign-in, lookup, revocation. Only this floor and `server` use actix-session.
//!
//! A session is a row in the database, which decides, and a cached copy in the signed cookie or in Redis. The
//! revocation list says which copies are out of date, so most requests need no query.

mod application;
pub mod browser;
pub mod cache;
mod cached_session;
pub mod cookie;
pub mod current;
mod device;
mod factors;
pub mod last_seen;
pub mod middleware;
mod process_cache;
pub mod revocations;
pub mod search;
pub mod store;
mod trusted;
mod write;

pub use self::application::Visitor;
pub use self::cache::{SessionCache, Store};
pub use self::cached_session::CachedSession;
pub use self::current::{CurrentUser, FoundSession, OpenToEnrolment, Sessions, SessionsParts};
pub use self::device::{Device, Devices};
pub use self::factors::{FactorKind, Factors};
pub use self::process_cache::ProcessCache;
pub use self::trusted::TrustedBrowsers;
pub use self::write::{Renewal, Renewed, lock_active};
