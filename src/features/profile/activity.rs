//! `/profile/activity`: what happened to the account, day by day.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::accounts::app_passwords;
use crate::base::error::AppError;
use crate::base::user::Role;
use crate::i18n::{Messages, SafeText, Time};
use crate::sessions::{CurrentUser, FactorKind, browser};
use crate::state::AppState;
use crate::storage::app_passwords::AppPassword;
use crate::storage::audit::{self, AuditEvent, Event, LINK, Refusal, SETUP_LINK};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

/// The most events on the page.
const MOST: i64 = 100;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/activity").get(show)]
}

#[derive(Template)]
#[template(path = "profile/activity.html")]
struct ActivityPage {
    page: Page,
    /// How long events are kept, in words.
    retention: String,
    days: Vec<Day>,
}

impl InSection for ActivityPage {
    const SECTION: Section = Section::Activity;
}

/// The events of one day, newest first.
struct Day {
    date: Time,
    events: Vec<Row>,
}

struct Row {
    what: SafeText,
    kind: Kind,
    /// The subject of the event, or why it failed.
    about: Option<String>,
    when: Time,
    /// The browser. `None` for a command.
    browser: Option<String>,
    address: String,
}

async fn show(current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let id = &current.user().id;
    let happened = state.db.read(async |db| audit::of_user(db, id, MOST).await).await?;
    let subjects = Subjects::of(&happened, app_passwords::list(&state, current.user()).await?, &page);
    let mut days: Vec<Day> = Vec::new();
    for event in &happened {
        let (date, row) = (page.day(event.at), Row::of(event, &subjects, &page));
        match days.last_mut().filter(|day| day.date.text == date.text) {
            Some(day) => day.events.push(row),
            None => days.push(Day { date, events: vec![row] }),
        }
    }
    let retention = page.text.duration(state.config.audit_retention.unsigned_abs());
    respond::html(StatusCode::OK, &ActivityPage { page, retention, days })
}

/// Names of the sessions, trusted browsers and existing app passwords that events are about, by public id.
struct Subjects(HashMap<String, String>);

impl Subjects {
    fn of(happened: &[AuditEvent], app_passwords: Vec<AppPassword>, page: &Page) -> Self {
        let began = |event: &AuditEvent| {
            let began = [Event::SignedIn, Event::Reauthenticated, Event::BrowserTrusted]
                .iter()
                .any(|began| began.as_str() == event.event);
            Some((event.target.clone().filter(|_| began)?, browser_of(event, page)?))
        };
        let sessions = happened.iter().filter_map(began);
        Self(app_passwords.into_iter().map(|named| (named.id, named.name)).chain(sessions).collect())
    }

    fn name(&self, id: &Option<String>) -> Option<String> {
        self.0.get(id.as_ref()?).cloned()
    }
}

fn browser_of(event: &AuditEvent, page: &Page) -> Option<String> {
    event.user_agent.as_ref().map(|agent| browser::words(agent, page.text))
}

impl Row {
    fn of(happened: &AuditEvent, subjects: &Subjects, page: &Page) -> Self {
        let event = Event::parse(&happened.event);
        let (what, kind) = event.map_or((page.text.event_other, Kind::Account), |event| described(event, page.text));
        Self {
            what,
            kind,
            about: event.and_then(|event| about(event, happened, subjects, page.text)),
            when: page.clock(happened.at),
            browser: browser_of(happened, page),
            address: happened.address.clone().unwrap_or_default(),
        }
    }
}

/// The kinds of events, for their icons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    SignIn,
    SignOut,
    Refusal,
    Password,
    Account,
    Data,
}

impl Kind {
    /// The path of the icon, 20 by 20.
    fn icon(self) -> &'static str {
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

    fn is_refusal(self) -> bool {
        self == Self::Refusal
    }
}

/// The text and kind of an event. Events outside accounts share one text.
fn described(event: Event, text: &Messages) -> (SafeText, Kind) {
    match event {
        Event::SignedIn => (text.event_signed_in, Kind::SignIn),
        Event::SignInRefused => (text.event_sign_in_refused, Kind::Refusal),
        Event::SecondFactorRefused => (text.event_second_factor_refused, Kind::Refusal),
        Event::SignedOut => (text.event_signed_out, Kind::SignOut),
        Event::AccountCreated => (text.event_account_created, Kind::Account),
        Event::PasswordChanged => (text.event_password_changed, Kind::Password),
        Event::PasswordLinkMade => (text.event_password_link_created, Kind::Password),
        Event::PasswordLinkMailed => (text.event_password_link_emailed, Kind::Password),
        Event::Reauthenticated => (text.event_reauthenticated, Kind::Password),
        Event::ConfirmationRefused => (text.event_confirmation_refused, Kind::Refusal),
        Event::RoleChanged => (text.event_role_changed, Kind::Account),
        Event::GroupsChanged => (text.event_groups_changed, Kind::Account),
        Event::AccountDisabled => (text.event_account_disabled, Kind::Account),
        Event::AccountEnabled => (text.event_account_enabled, Kind::Account),
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
        Event::SecondFactorAdded => (text.event_sign_in_method_added, Kind::Password),
        Event::SecondFactorRemoved => (text.event_sign_in_method_removed, Kind::Password),
        Event::PasskeyCopied => (text.event_passkey_copied, Kind::Refusal),
        Event::BrowserTrusted => (text.event_browser_trusted, Kind::SignIn),
        Event::TrustedBrowserRemoved => (text.event_trusted_browser_removed, Kind::SignOut),
        Event::RecoveryCodesMade => (text.event_recovery_codes_created, Kind::Password),
        Event::Invited
        | Event::AddressReleased
        | Event::AccountDeleted
        | Event::AllSessionsEnded
        | Event::Restored
        | Event::AppPasswordRefused
        | Event::AttemptsLimited => (text.event_other, Kind::Account),
    }
}

/// Names the subject of an event, if known.
fn about(event: Event, happened: &AuditEvent, subjects: &Subjects, text: &Messages) -> Option<String> {
    let detail = happened.detail.as_str();
    match event {
        Event::SignInRefused => refused_because(detail, text),
        Event::RoleChanged => Some(role(Role::from_stored(detail), text).into()),
        Event::GroupsChanged => {
            let joined = detail.strip_prefix("added ").map(|group| (text.activity_joined)(group));
            joined.or_else(|| detail.strip_prefix("removed ").map(|group| (text.activity_left)(group)))
        }
        Event::SignedIn | Event::SecondFactorRefused | Event::SecondFactorAdded | Event::SecondFactorRemoved => {
            factor(detail, text)
        }
        Event::SessionEnded | Event::AppPasswordMade | Event::AppPasswordRevoked | Event::TrustedBrowserRemoved => {
            subjects.name(&happened.target)
        }
        _ => match happened.actor.as_deref() {
            Some(LINK) => Some(text.activity_by_link.into()),
            Some(SETUP_LINK) => Some(text.activity_by_setup_link.into()),
            _ => None,
        },
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
    ];
    why.into_iter().find(|(refusal, _)| refusal.as_str() == detail).map(|(_, words)| words.into())
}

fn role(role: Role, text: &Messages) -> SafeText {
    match role {
        Role::Admin => text.role_admin,
        Role::User => text.role_user,
    }
}
