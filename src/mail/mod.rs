//! Emails: an outbox in the database, written in the transaction of the change that the email is about, and a worker
//! that sends the emails in the background.
//!
//! A request only writes a row. The text and the token of the link are created when the email is sent. So the database
//! has no readable token, and requesting a new password takes the same work with and without an account (user
//! enumeration, timing). A command that creates a link sends the email itself.

mod ask;
mod compose;
mod direct;
mod kind;
mod letter;
mod outbox;
mod transport;
mod worker;

pub use self::ask::{ask, count, notify_sign_in};
pub use self::direct::{Unsent, send_first_password, send_invitation, send_password_link, send_test, try_connection};
pub use self::kind::{MailKind, Undo};
pub use self::outbox::{Failed, Mail, Waiting, clear, failed, of_user, put, retry, waiting, withdraw, withdraw_all};
pub use self::transport::{Transport, TransportError};
pub use self::worker::MailWorker;
