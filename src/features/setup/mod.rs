//! The first administrator: the link that the log shows, and the page behind it.

mod create;
mod link;
pub mod page;

pub use self::create::FirstAdministrator;
pub use self::link::SetupLink;
