//! Whether somebody is who they say: the password that lets them in, that confirms what they ask for, and that they
//! choose; and for programs, an app password.

mod app_password;
mod authenticate;
mod new_password;
mod reauthenticate;

pub use self::app_password::{AppPasswordAuthenticator, AppPasswordOutcome};
pub use self::authenticate::{Attempt, Authenticator, Outcome};
pub use self::new_password::NewPasswords;
