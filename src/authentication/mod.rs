//! Authentication: passwords at sign-in, at re-authentication and when chosen, app passwords, codes of authenticator
//! apps, and passkeys.

pub mod app_password;
mod authenticate;
pub mod authenticator;
pub mod new_password;
pub mod passkey;
mod reauthenticate;
pub mod second_factor;

pub use self::app_password::AppPasswordOutcome;
pub use self::authenticate::{Attempt, Outcome, Valid, authenticate, has_no_users};
pub use self::reauthenticate::{Proof, reauthenticate};
