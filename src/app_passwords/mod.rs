//! App passwords: made and revoked by whom they let programs in as.

mod keep;
mod page;

pub use self::keep::AppPasswords;
pub use self::page::routes;
