//! `/profile/activity`: what happened to my account.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::base::error::AppError;
use crate::i18n::{Messages, SafeText, Time};
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::storage::audit::{self, AuditEvent};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

/// As many as a person reads.
const MOST: i64 = 100;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/activity").get(show)]
}

#[derive(Template)]
#[template(path = "profile/activity.html")]
struct ActivityPage {
    page: Page,
    events: Vec<Event>,
}

struct Event {
    what: SafeText,
    when: Time,
    /// Where it was done; none where a command did it.
    browser: Option<String>,
    address: String,
}

async fn show(current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let id = &current.user().id;
    let happened = state.db.read(async |db| audit::of_user(db, id, MOST).await).await?;
    let events = happened.into_iter().map(|event| Event::of(event, &page)).collect();
    respond::html(StatusCode::OK, &ActivityPage { page, events })
}

impl Event {
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

fn sentence(event: &str, text: &Messages) -> SafeText {
    match event {
        "signed_in" => text.event_signed_in,
        "sign_in_refused" => text.event_sign_in_refused,
        "signed_out" => text.event_signed_out,
        "account_created" => text.event_account_created,
        "password_changed" => text.event_password_changed,
        "password_link_made" => text.event_password_link_made,
        "password_link_mailed" => text.event_password_link_mailed,
        "confirmation_refused" => text.event_confirmation_refused,
        "role_changed" => text.event_role_changed,
        "groups_changed" => text.event_groups_changed,
        "account_disabled" => text.event_account_disabled,
        "account_enabled" => text.event_account_enabled,
        "session_ended" => text.event_session_ended,
        "limits_cleared" => text.event_limits_cleared,
        "profile_changed" => text.event_profile_changed,
        "email_change_asked" => text.event_email_change_asked,
        "email_change_cancelled" => text.event_email_change_cancelled,
        "email_changed" => text.event_email_changed,
        "email_change_undone" => text.event_email_change_undone,
        "data_exported" => text.event_data_exported,
        "app_password_made" => text.event_app_password_made,
        "app_password_revoked" => text.event_app_password_revoked,
        _ => text.event_other,
    }
}
