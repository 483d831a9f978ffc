//! Mails: put into a queue in the database together with whatever they tell of, and sent in the background.
//!
//! A request only ever writes the row. The text, and the token of the link in it, are made when the mail is sent: so no
//! token rests in the database, and who asks for a forgotten password causes the same work whether there is an account.

mod ask;
mod compose;
mod kind;
mod outbox;
mod transport;
mod worker;

pub use self::ask::{ask, count, notify_sign_in};
pub use self::kind::MailKind;
pub use self::outbox::{Mail, Waiting, clear, of_user, put, waiting, withdraw, withdraw_all};
pub use self::transport::{Transport, TransportError};
pub use self::worker::MailWorker;
