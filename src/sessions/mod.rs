//! Who is signed in. With `app`, the only place that knows actix-session.
//!
//! What a session holds lies in a signed cookie or in Redis, and is a copy; its row in the database has the last word.
//! The list of ends says which copies may be believed without asking the row.

mod applications;
pub mod browser;
pub mod cookie;
pub mod current;
mod device;
pub mod ends;
pub mod rows;
mod state;
pub mod store;
pub mod touches;
mod write;

pub use self::applications::Copies;
pub use self::current::{CurrentUser, Sessions, SessionsParts};
pub use self::device::{Device, Devices};
pub use self::state::SessionState;
pub use self::store::Store;
