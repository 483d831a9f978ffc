//! Who is signed in. With `app`, the only place that knows actix-session.
//!
//! What a session holds lies in a signed cookie or in Redis, and is a copy; its row in the database has the last word.
//! The list of ends says which copies may be believed without asking the row.

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
