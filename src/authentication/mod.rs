//! Authentication: passwords at sign-in, at re-authentication and when chosen, app passwords, and codes of authenticator
//! apps.

pub mod app_password;
mod authenticate;
pub mod authenticator;
pub mod new_password;
mod reauthenticate;
pub mod second_factor;

pub use self::app_password::AppPasswordOutcome;
pub use self::authenticate::{Attempt, Outcome, Valid, authenticate, has_no_users};
pub use self::reauthenticate::{Proof, reauthenticate};
