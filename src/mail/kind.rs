//! The kinds of mails.

use serde::{Deserialize, Serialize};

use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;

/// The subject of a mail, with the facts known when it is put into the outbox. Stored as JSON: a released kind only gets
/// more fields, each with a default.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailKind {
    /// The link to register, with the hash of the invitation if there was one.
    Registration {
        invitation: Option<String>,
    },
    /// The link to choose a new password, and the client that requested it.
    PasswordReset {
        client: ClientInfo,
    },
    /// The link for the new email that confirms it, until then.
    EmailChange {
        until: UnixSeconds,
    },
    /// The link for the present email that cancels a pending change.
    EmailChangeAsked {
        to: String,
        until: UnixSeconds,
    },
    /// The revert link for the former email, until then, and the number of changes including this one.
    EmailChanged {
        to: String,
        changed: i64,
        until: UnixSeconds,
    },
    /// A notice to the email from which an account was taken by the revert link.
    EmailTakenBack {
        to: String,
    },
    PasswordChanged,
    /// An app password was created by a person who knows the password.
    AppPasswordMade {
        #[serde(default)]
        name: Option<String>,
    },
    /// A notice to the owner of an account that was deleted.
    AccountDeleted,
    /// A sign-in from a browser that the account did not know.
    SignIn {
        at: UnixSeconds,
        browser: Option<(String, String)>,
        address: String,
    },
    /// A kind of a later version, left for an instance of it.
    #[serde(other)]
    OfAnotherVersion,
}

impl MailKind {
    /// Returns true for security notices: mails about changes that a thief may have made.
    pub fn is_a_warning(&self) -> bool {
        matches!(
            self,
            Self::EmailChangeAsked { .. }
                | Self::EmailChanged { .. }
                | Self::EmailTakenBack { .. }
                | Self::PasswordChanged
                | Self::AppPasswordMade { .. }
                | Self::AccountDeleted
        )
    }
}
