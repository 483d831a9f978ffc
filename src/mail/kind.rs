//! The kinds of emails.

use serde::{Deserialize, Serialize};

use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::user::Role;

/// The change that the link of an email undoes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Undo {
    /// The account's number of changes, including this one.
    pub changed: i64,
    pub until: UnixSeconds,
}

/// The kind of an email, with the facts known when it's queued. Stored as JSON: add fields to a released kind only with
/// a default.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum MailKind {
    /// The link to register, with the hash of the invitation, if there is one.
    Registration {
        invitation: Option<String>,
    },
    /// The link to choose a new password, and the client that requested it.
    PasswordReset {
        client: ClientInfo,
    },
    /// The link to confirm a new email, sent to the new email.
    EmailChange {
        until: UnixSeconds,
    },
    /// The link to cancel a pending change, sent to the current email.
    EmailChangeAsked {
        to: String,
        until: UnixSeconds,
    },
    /// The link to undo an email change, sent to the old email, and the account's number of changes including this one.
    EmailChanged {
        to: String,
        changed: i64,
        until: UnixSeconds,
    },
    /// A notice to the replaced email that the account was recovered with an undo link.
    EmailTakenBack {
        to: String,
    },
    /// A notice to the replaced and the new email that an administrator changed it.
    EmailSet {
        to: String,
    },
    /// An administrator gave the account this role.
    RoleChanged {
        role: Role,
    },
    PasswordChanged,
    /// An app password was created.
    AppPasswordMade {
        #[serde(default)]
        name: Option<String>,
    },
    /// An authenticator app was added as a second factor, with the link to undo that if it's the first one.
    AuthenticatorAdded {
        #[serde(flatten)]
        undo: Option<Undo>,
    },
    /// Another authenticator app took the place of the one before.
    AuthenticatorReplaced,
    /// The authenticator app was removed.
    AuthenticatorRemoved,
    /// All second factors were removed by a command.
    FactorsReset,
    /// The recovery codes were replaced.
    RecoveryCodesMade,
    /// A recovery code was used, at a sign-in or a re-authentication.
    RecoveryCodeUsed {
        left: u64,
    },
    /// A passkey was added, with the link to undo that if it's the first second factor.
    PasskeyAdded {
        name: String,
        #[serde(flatten)]
        undo: Option<Undo>,
    },
    PasskeyRemoved {
        name: String,
    },
    /// The signature counter of a passkey went back.
    PasskeyCopied {
        name: String,
    },
    /// Someone entered the right password, and then wrong codes.
    PasswordKnown,
    /// The account was deleted.
    AccountDeleted,
    /// An administrator locked the account, with the link by which its owner comes back until a time, if this address may
    /// have one.
    AccountLocked {
        until: Option<UnixSeconds>,
    },
    /// A sign-in from a browser unknown to the account.
    SignIn {
        at: UnixSeconds,
        browser: Option<(String, String)>,
        address: String,
    },
    /// A kind of a later version, left for an instance of that version.
    #[serde(other)]
    OfAnotherVersion,
}

impl MailKind {
    /// The account's number of changes at the change that the email's link undoes, if it has such a link.
    pub fn undoes(&self) -> Option<i64> {
        match self {
            Self::EmailChanged { changed, .. } => Some(*changed),
            Self::AuthenticatorAdded { undo } | Self::PasskeyAdded { undo, .. } => undo.map(|undo| undo.changed),
            _ => None,
        }
    }

    /// Returns true for security notices: emails about changes that a thief may have made.
    pub fn is_a_warning(&self) -> bool {
        matches!(
            self,
            Self::EmailChangeAsked { .. }
                | Self::EmailChanged { .. }
                | Self::EmailTakenBack { .. }
                | Self::EmailSet { .. }
                | Self::RoleChanged { .. }
                | Self::PasswordChanged
                | Self::AppPasswordMade { .. }
                | Self::AuthenticatorAdded { .. }
                | Self::AuthenticatorReplaced
                | Self::AuthenticatorRemoved
                | Self::FactorsReset
                | Self::RecoveryCodesMade
                | Self::RecoveryCodeUsed { .. }
                | Self::PasskeyAdded { .. }
                | Self::PasskeyRemoved { .. }
                | Self::PasskeyCopied { .. }
                | Self::PasswordKnown
                | Self::AccountDeleted
                | Self::AccountLocked { .. }
        )
    }
}
