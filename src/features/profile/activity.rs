//! `/profile/activity`: what happened to the account, day by day.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::accounts::app_passwords;
use crate::base::error::AppError;
use crate::i18n::{Messages, SafeText, Time};
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::storage::app_passwords::AppPassword;
use crate::storage::audit::{self, AuditEvent, Event, LINK, SETUP_LINK};
use crate::web::audit_event::{self, Kind};
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
        let (what, kind) = audit_event::described(&happened.event, page.text);
        Self {
            what,
            kind,
            about: about(happened, subjects, page.text),
            when: page.clock(happened.at),
            browser: browser_of(happened, page),
            address: happened.address.clone().unwrap_or_default(),
        }
    }
}

/// Names the subject of an event, if known.
fn about(happened: &AuditEvent, subjects: &Subjects, text: &Messages) -> Option<String> {
    match Event::parse(&happened.event)? {
        Event::SessionEnded | Event::AppPasswordMade | Event::AppPasswordRevoked | Event::TrustedBrowserRemoved => {
            subjects.name(&happened.target)
        }
        event => audit_event::detail(event, &happened.detail, text).or_else(|| by_link(happened, text)),
    }
}

fn by_link(happened: &AuditEvent, text: &Messages) -> Option<String> {
    match happened.actor.as_deref()? {
        LINK => Some(text.activity_by_link.into()),
        SETUP_LINK => Some(text.activity_by_setup_link.into()),
        _ => None,
    }
}
