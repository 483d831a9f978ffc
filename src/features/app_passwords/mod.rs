//! App passwords: made and revoked by whom they let programs in as.

mod manage;
mod page;

pub use self::manage::AppPasswords;
pub use self::page::routes;
