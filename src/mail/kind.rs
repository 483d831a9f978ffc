//! What a mail is about.

use serde::{Deserialize, Serialize};

use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;

/// What a mail is about, and what is known of it when it is put into the queue. Kept as JSON: of a letter that was
/// released, fields are only added, with a default.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailKind {
    /// To whoever wants an account: the link to make it. By the hash of an invitation, if there was one.
    Registration {
        invitation: Option<String>,
    },
    /// To whoever forgot a password, asked for by a client.
    PasswordReset {
        client: ClientInfo,
    },
    /// To the address that an account wants: the link that confirms it, until then.
    EmailChange {
        until: UnixSeconds,
    },
    /// To the address that an account has, when it wants another: the link that stops it.
    EmailChangeAsked {
        to: String,
        until: UnixSeconds,
    },
    /// To the address that an account had: the way back, until then. With its number of changes after this one.
    EmailChanged {
        to: String,
        changed: i64,
        until: UnixSeconds,
    },
    /// To the address that an account had, when it was taken back by the one before.
    EmailTakenBack {
        to: String,
    },
    PasswordChanged,
    /// By somebody who knows the password.
    AppPasswordMade,
    /// To whom it belonged.
    AccountDeleted,
    /// Somebody signed in from a browser not seen before.
    SignIn {
        at: UnixSeconds,
        browser: Option<(String, String)>,
        address: String,
    },
    /// Left for an instance that knows what it is.
    #[serde(other)]
    OfAnotherVersion,
}

impl MailKind {
    /// Whether it tells an owner of what a thief may have done.
    pub fn is_a_warning(&self) -> bool {
        matches!(
            self,
            Self::EmailChangeAsked { .. }
                | Self::EmailChanged { .. }
                | Self::EmailTakenBack { .. }
                | Self::PasswordChanged
                | Self::AppPasswordMade
                | Self::AccountDeleted
        )
    }
}
