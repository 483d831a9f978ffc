//! Authentication: the password that signs somebody in, that confirms what they ask for (re-authentication), and that they
//! choose; and for programs, an app password.

pub mod app_password;
mod authenticate;
pub mod new_password;
mod reauthenticate;

pub use self::app_password::AppPasswordOutcome;
pub use self::authenticate::{Attempt, Outcome, Valid, authenticate, has_no_users};
pub use self::reauthenticate::reauthenticate;
