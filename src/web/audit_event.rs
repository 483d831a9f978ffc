//! Events of the audit trail in words, for the user's activity and the administrators' audit log.

use serde_json::{Value, json};

use crate::base::user::Role;
use crate::i18n::{ENGLISH, Messages, SafeText, Time};
use crate::sessions::FactorKind;
use crate::storage::audit::{Entry, Event, Invitee, Refusal};
use crate::web::section::Section;

/// The kinds of events, for their icons.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    SignIn,
    SignOut,
    Refusal,
    Password,
    Account,
    Data,
}

impl Kind {
    /// The path of the icon, 20 by 20.
    pub fn icon(self) -> &'static str {
        match self {
            Self::SignIn => {
                "M8.5 3.25h6.25a1.5 1.5 0 0 1 1.5 1.5v10.5a1.5 1.5 0 0 1-1.5 1.5H8.5M2.75 10h8.5M8 6.75 11.25 10 8 13.25"
            }
            Self::SignOut => {
                "M11.5 3.25H5.25a1.5 1.5 0 0 0-1.5 1.5v10.5a1.5 1.5 0 0 0 1.5 1.5h6.25M8.5 10H17M13.75 6.75 17 10l-3.25 3.25"
            }
            Self::Refusal => "M10 18.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5zM4.2 4.2l11.6 11.6",
            Self::Password => {
                "M6.75 17a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM9.5 10.5l7.25-7.25M13.5 6.5l2.5 2.5"
            }
            Self::Account => Section::Profile.icon(),
            Self::Data => Section::Data.icon(),
        }
    }

    pub fn is_refusal(self) -> bool {
        self == Self::Refusal
    }
}

/// The text and kind of an event, by its name. Events of another version share one text.
pub fn described(name: &str, text: &Messages) -> (SafeText, Kind) {
    let Some(event) = Event::parse(name) else { return (text.event_other, Kind::Account) };
    match event {
        Event::SignedIn => (text.event_signed_in, Kind::SignIn),
        Event::SignInRefused => (text.event_sign_in_refused, Kind::Refusal),
        Event::SecondFactorRefused => (text.event_second_factor_refused, Kind::Refusal),
        Event::SignedOut => (text.event_signed_out, Kind::SignOut),
        Event::AccountCreated => (text.event_account_created, Kind::Account),
        Event::PasswordChanged => (text.event_password_changed, Kind::Password),
        Event::PasswordLinkMade => (text.event_password_link_created, Kind::Password),
        Event::PasswordLinkRevoked => (text.event_password_link_revoked, Kind::Password),
        Event::PasswordLinkMailed => (text.event_password_link_emailed, Kind::Password),
        Event::Reauthenticated => (text.event_reauthenticated, Kind::Password),
        Event::ConfirmationRefused => (text.event_confirmation_refused, Kind::Refusal),
        Event::RoleChanged => (text.event_role_changed, Kind::Account),
        Event::GroupsChanged => (text.event_groups_changed, Kind::Account),
        Event::AccountDisabled => (text.event_account_disabled, Kind::Account),
        Event::AccountEnabled => (text.event_account_enabled, Kind::Account),
        Event::AccountLocked => (text.event_account_locked, Kind::Account),
        Event::SessionEnded => (text.event_session_ended, Kind::SignOut),
        Event::LimitsCleared => (text.event_limits_cleared, Kind::Account),
        Event::ProfileChanged => (text.event_profile_changed, Kind::Account),
        Event::EmailChangeAsked => (text.event_email_change_requested, Kind::Account),
        Event::EmailChangeCancelled => (text.event_email_change_cancelled, Kind::Account),
        Event::EmailChanged => (text.event_email_changed, Kind::Account),
        Event::EmailChangeUndone => (text.event_email_change_undone, Kind::Account),
        Event::DataExported => (text.event_data_exported, Kind::Data),
        Event::AppPasswordMade => (text.event_app_password_created, Kind::Password),
        Event::AppPasswordRevoked => (text.event_app_password_revoked, Kind::Password),
        Event::SecondFactorAdded => (text.event_second_step_added, Kind::Password),
        Event::SecondFactorRemoved => (text.event_second_step_removed, Kind::Password),
        Event::PasskeyCopied => (text.event_passkey_copied, Kind::Refusal),
        Event::BrowserTrusted => (text.event_browser_trusted, Kind::SignIn),
        Event::TrustedBrowserRemoved => (text.event_trusted_browser_removed, Kind::SignOut),
        Event::RecoveryCodesMade => (text.event_recovery_codes_created, Kind::Password),
        Event::Invited => (text.event_invited, Kind::Account),
        Event::InvitationRevoked => (text.event_invitation_revoked, Kind::Account),
        Event::AddressReleased => (text.event_address_released, Kind::Account),
        Event::AccountDeleted => (text.event_account_deleted, Kind::Account),
        Event::AllSessionsEnded => (text.event_all_sessions_ended, Kind::SignOut),
        Event::MailTested => (text.event_mail_tested, Kind::Data),
        Event::MailsRetried => (text.event_mails_retried, Kind::Data),
        Event::Restored => (text.event_restored, Kind::Data),
        // Lines of the log without a row.
        Event::AppPasswordRefused | Event::AttemptsLimited => (text.event_other, Kind::Refusal),
    }
}

/// The detail of an event in words: why it was refused, the role, the group, or the kind of a factor.
pub fn detail(event: Event, detail: &str, text: &Messages) -> Option<String> {
    match event {
        Event::SignInRefused => refused_because(detail, text),
        Event::RoleChanged => Some(role(Role::from_stored(detail), text).into()),
        Event::Invited => {
            let Invitee { role: given, email } = Invitee::from_stored(detail);
            let given = role(given, text);
            Some(email.map_or_else(|| given.into(), |email| (text.activity_invited)(email, given.as_str())))
        }
        Event::GroupsChanged => {
            let joined = detail.strip_prefix("added ").map(|group| (text.activity_joined)(group));
            joined.or_else(|| detail.strip_prefix("removed ").map(|group| (text.activity_left)(group)))
        }
        Event::SignedIn | Event::SecondFactorRefused | Event::SecondFactorAdded | Event::SecondFactorRemoved => {
            factor(detail, text)
        }
        _ => None,
    }
}

fn factor(detail: &str, text: &Messages) -> Option<String> {
    let kinds = [
        (FactorKind::Totp, text.authenticator_title),
        (FactorKind::RecoveryCode, text.recovery_code_label),
        (FactorKind::Passkey, text.passkey_title),
        (FactorKind::TrustedBrowser, text.trusted_browser_title),
    ];
    kinds.into_iter().find(|(kind, _)| kind.as_str() == detail).map(|(_, words)| words.into())
}

fn refused_because(detail: &str, text: &Messages) -> Option<String> {
    let why = [
        (Refusal::WrongPassword, text.activity_wrong_password),
        (Refusal::WrongPasskey, text.activity_wrong_passkey),
        (Refusal::Disabled, text.activity_disabled),
        (Refusal::NoPasswordYet, text.activity_no_password),
        (Refusal::UnknownAccount, text.activity_unknown_account),
        (Refusal::ChangedMeanwhile, text.activity_changed_meanwhile),
    ];
    why.into_iter().find(|(refusal, _)| refusal.as_str() == detail).map(|(_, words)| words.into())
}

pub fn role(role: Role, text: &Messages) -> SafeText {
    match role {
        Role::Admin => text.role_admin,
        Role::User => text.role_user,
    }
}

/// An event as JSON, for administrators.
pub fn view(entry: &Entry) -> Value {
    json!({
        "at": Time::at(entry.at, None, &ENGLISH).iso,
        "event": entry.event,
        "detail": entry.detail,
        "userId": entry.user_id,
        "user": entry.user_email,
        "actorId": entry.actor,
        "actor": entry.actor_email,
        "target": entry.target,
        "address": entry.address,
        "userAgent": entry.user_agent,
    })
}
