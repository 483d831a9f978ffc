//! `/profile/activity`: what happened to my account.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::base::error::AppError;
use crate::i18n::{Messages, SafeText, Time};
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::storage::audit::{self, AuditEvent, Event};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

/// The events on the page: as many as a person reads.
const MOST: i64 = 100;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/activity").get(show)]
}

#[derive(Template)]
#[template(path = "profile/activity.html")]
struct ActivityPage {
    page: Page,
    events: Vec<Row>,
}

struct Row {
    what: SafeText,
    when: Time,
    /// The browser that did it; none where a command did.
    browser: Option<String>,
    address: String,
}

async fn show(current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let id = &current.user().id;
    let happened = state.db.read(async |db| audit::of_user(db, id, MOST).await).await?;
    let events = happened.into_iter().map(|event| Row::of(event, &page)).collect();
    respond::html(StatusCode::OK, &ActivityPage { page, events })
}

impl Row {
    fn of(happened: AuditEvent, page: &Page) -> Self {
        let browser = |agent: &String| page.text.browser(browser::describe(agent).as_ref());
        Self {
            what: sentence(&happened.event, page.text),
            when: page.time(happened.at),
            browser: happened.user_agent.as_ref().map(browser),
            address: happened.address.unwrap_or_default(),
        }
    }
}

/// Returns the words for an event; the same ones for all that is no event of an account, or of another version.
fn sentence(name: &str, text: &Messages) -> SafeText {
    let Some(event) = Event::parse(name) else { return text.event_other };
    match event {
        Event::SignedIn => text.event_signed_in,
        Event::SignInRefused => text.event_sign_in_refused,
        Event::SignedOut => text.event_signed_out,
        Event::AccountCreated => text.event_account_created,
        Event::PasswordChanged => text.event_password_changed,
        Event::PasswordLinkMade => text.event_password_link_created,
        Event::PasswordLinkMailed => text.event_password_link_emailed,
        Event::ConfirmationRefused => text.event_confirmation_refused,
        Event::RoleChanged => text.event_role_changed,
        Event::GroupsChanged => text.event_groups_changed,
        Event::AccountDisabled => text.event_account_disabled,
        Event::AccountEnabled => text.event_account_enabled,
        Event::SessionEnded => text.event_session_ended,
        Event::LimitsCleared => text.event_limits_cleared,
        Event::ProfileChanged => text.event_profile_changed,
        Event::EmailChangeAsked => text.event_email_change_requested,
        Event::EmailChangeCancelled => text.event_email_change_cancelled,
        Event::EmailChanged => text.event_email_changed,
        Event::EmailChangeUndone => text.event_email_change_undone,
        Event::DataExported => text.event_data_exported,
        Event::AppPasswordMade => text.event_app_password_created,
        Event::AppPasswordRevoked => text.event_app_password_revoked,
        Event::Invited
        | Event::AddressReleased
        | Event::AccountDeleted
        | Event::AllSessionsEnded
        | Event::Restored
        | Event::AppPasswordRefused
        | Event::AttemptsLimited => text.event_other,
    }
}
