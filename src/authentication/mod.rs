//! Whether somebody is who they say: the password that lets them in, that confirms what they ask for, and that they
//! choose; and for programs, an app password.

mod authenticate;
mod confirm;
mod machines;
mod new_password;

pub use self::authenticate::{Attempt, Authenticator, Outcome};
pub use self::machines::{Machines, Recognised};
pub use self::new_password::NewPasswords;
