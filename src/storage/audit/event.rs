//! The events of the audit trail, each with its name and level.

use log::Level;

/// Declares the events with their names, so that none lacks one and none is left out of the list.
macro_rules! events {
    ($($(#[$doc:meta])* $event:ident = $name:literal,)*) => {
        /// An event of the audit trail. Its name stands in the log, in the table and in docs/audit.md.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Event {
            $($(#[$doc])* $event,)*
        }

        impl Event {
            pub const ALL: &[Self] = &[$(Self::$event,)*];

            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$event => $name,)*
                }
            }
        }
    };
}

events! {
    SignedIn = "signed_in",
    /// With a [`Refusal`](super::Refusal).
    SignInRefused = "sign_in_refused",
    SignedOut = "signed_out",
    /// With the role.
    AccountCreated = "account_created",
    PasswordLinkMade = "password_link_made",
    /// Somebody who forgot it asked for a link, which was mailed.
    PasswordLinkMailed = "password_link_mailed",
    PasswordChanged = "password_changed",
    /// A wrong password at a re-authentication.
    ConfirmationRefused = "confirmation_refused",
    ProfileChanged = "profile_changed",
    EmailChangeAsked = "email_change_asked",
    EmailChangeCancelled = "email_change_cancelled",
    EmailChanged = "email_changed",
    EmailChangeUndone = "email_change_undone",
    DataExported = "data_exported",
    AppPasswordMade = "app_password_made",
    AppPasswordRevoked = "app_password_revoked",
    /// With the role that the account is to have.
    Invited = "invited",
    AddressReleased = "address_released",
    /// With the new role.
    RoleChanged = "role_changed",
    /// With what was done, and the group.
    GroupsChanged = "groups_changed",
    AccountDisabled = "account_disabled",
    AccountEnabled = "account_enabled",
    /// Its row says of nobody: nothing is kept of a person who left.
    AccountDeleted = "account_deleted",
    SessionEnded = "session_ended",
    /// An operator cleared counters of rate limits, of one account or of others.
    LimitsCleared = "limits_cleared",
    /// Everyone's, in one event.
    AllSessionsEnded = "all_sessions_ended",
    /// A backup took the place of the database.
    Restored = "restored",
    /// A line without a row: it is nobody's, and programs go on trying.
    AppPasswordRefused = "app_password_refused",
    /// Over a rate limit: a line a minute, without a row.
    AttemptsLimited = "attempts_limited",
}

impl Event {
    /// Returns `None` for the name of an event of another version.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|event| event.as_str() == name)
    }

    /// A warning is what an operator looks into.
    pub(super) fn level(self) -> Level {
        match self {
            Self::AttemptsLimited => Level::Warn,
            Self::SignedIn
            | Self::SignInRefused
            | Self::SignedOut
            | Self::AccountCreated
            | Self::PasswordLinkMade
            | Self::PasswordLinkMailed
            | Self::PasswordChanged
            | Self::ConfirmationRefused
            | Self::ProfileChanged
            | Self::EmailChangeAsked
            | Self::EmailChangeCancelled
            | Self::EmailChanged
            | Self::EmailChangeUndone
            | Self::DataExported
            | Self::AppPasswordMade
            | Self::AppPasswordRevoked
            | Self::Invited
            | Self::AddressReleased
            | Self::RoleChanged
            | Self::GroupsChanged
            | Self::AccountDisabled
            | Self::AccountEnabled
            | Self::AccountDeleted
            | Self::SessionEnded
            | Self::LimitsCleared
            | Self::AllSessionsEnded
            | Self::Restored
            | Self::AppPasswordRefused => Level::Info,
        }
    }
}
