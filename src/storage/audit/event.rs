//! The events of the audit trail, each with its name and level.

use log::Level;

/// Declares the events with their names, so that every event has a name and is in the list.
macro_rules! events {
    ($($(#[$doc:meta])* $event:ident = $name:literal,)*) => {
        /// An event of the audit trail. Its name appears in the log, in the table and in docs/audit.md.
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
    /// A wrong code behind the right password.
    SecondFactorRefused = "second_factor_refused",
    SignedOut = "signed_out",
    /// With the role.
    AccountCreated = "account_created",
    PasswordLinkMade = "password_link_made",
    /// The administrator who created the link is none anymore.
    PasswordLinkRevoked = "password_link_revoked",
    /// The user requested a link to choose a new password, which was emailed.
    PasswordLinkMailed = "password_link_mailed",
    PasswordChanged = "password_changed",
    /// The user proved again who they are, in the session that replaced theirs.
    Reauthenticated = "reauthenticated",
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
    /// With the kind of the factor.
    SecondFactorAdded = "second_factor_added",
    /// With the kind of the factor.
    SecondFactorRemoved = "second_factor_removed",
    RecoveryCodesMade = "recovery_codes_made",
    BrowserTrusted = "browser_trusted",
    /// The trust in one browser, or in all of the account, has ended.
    TrustedBrowserRemoved = "trusted_browser_removed",
    /// The signature counter of a passkey went back: somebody may have copied it.
    PasskeyCopied = "passkey_copied",
    /// With the role of the new account.
    Invited = "invited",
    InvitationRevoked = "invitation_revoked",
    AddressReleased = "address_released",
    /// With the new role.
    RoleChanged = "role_changed",
    /// With the change and the group.
    GroupsChanged = "groups_changed",
    AccountDisabled = "account_disabled",
    AccountEnabled = "account_enabled",
    AccountLocked = "account_locked",
    /// The row has no user, since nothing is kept about a deleted user.
    AccountDeleted = "account_deleted",
    SessionEnded = "session_ended",
    /// A command cleared rate limits, of an account or of an address.
    LimitsCleared = "limits_cleared",
    /// The sessions of all users, in one event.
    AllSessionsEnded = "all_sessions_ended",
    /// A test email was sent, or couldn't be.
    MailTested = "mail_tested",
    /// Emails that failed are due again. With their number.
    MailsRetried = "mails_retried",
    /// The database was restored from a backup.
    Restored = "restored",
    /// A line without a row: there is no user, and apps keep trying.
    AppPasswordRefused = "app_password_refused",
    /// Attempts over a rate limit: a line a minute, without a row.
    AttemptsLimited = "attempts_limited",
}

impl Event {
    /// Returns `None` for the name of an event of another version.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|event| event.as_str() == name)
    }

    /// Returns false for an event that is only a line of the log.
    pub fn has_row(self) -> bool {
        !matches!(self, Self::AppPasswordRefused | Self::AttemptsLimited)
    }

    /// The level in the log. A warning is something to look into.
    pub(super) fn level(self) -> Level {
        match self {
            Self::AttemptsLimited | Self::PasskeyCopied => Level::Warn,
            Self::SignedIn
            | Self::SignInRefused
            | Self::SecondFactorRefused
            | Self::SignedOut
            | Self::AccountCreated
            | Self::PasswordLinkMade
            | Self::PasswordLinkRevoked
            | Self::PasswordLinkMailed
            | Self::PasswordChanged
            | Self::Reauthenticated
            | Self::ConfirmationRefused
            | Self::ProfileChanged
            | Self::EmailChangeAsked
            | Self::EmailChangeCancelled
            | Self::EmailChanged
            | Self::EmailChangeUndone
            | Self::DataExported
            | Self::AppPasswordMade
            | Self::AppPasswordRevoked
            | Self::SecondFactorAdded
            | Self::SecondFactorRemoved
            | Self::RecoveryCodesMade
            | Self::BrowserTrusted
            | Self::TrustedBrowserRemoved
            | Self::Invited
            | Self::InvitationRevoked
            | Self::AddressReleased
            | Self::RoleChanged
            | Self::GroupsChanged
            | Self::AccountDisabled
            | Self::AccountEnabled
            | Self::AccountLocked
            | Self::AccountDeleted
            | Self::SessionEnded
            | Self::LimitsCleared
            | Self::AllSessionsEnded
            | Self::MailTested
            | Self::MailsRetried
            | Self::Restored
            | Self::AppPasswordRefused => Level::Info,
        }
    }
}
