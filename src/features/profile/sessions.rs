//! `/profile/sessions`: the user's sessions, and signing out of them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::accounts::sessions;
use crate::base::error::AppError;
use crate::i18n::Time;
use crate::sessions::store::SessionSummary;
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::session_view;

const PATH: &str = "/profile/sessions";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/sessions.html")]
struct SessionsPage {
    page: Page,
    form: Form,
    sessions: Vec<Row>,
}

impl InSection for SessionsPage {
    const SECTION: Section = Section::Security;
}

struct Row {
    id: String,
    browser: String,
    address: String,
    signed_in: Time,
    last_seen: Time,
    is_this_one: bool,
    /// True for a phone or tablet, for the icon.
    is_handheld: bool,
}

#[derive(Deserialize)]
struct Fields {
    /// The public id of the session to end.
    #[serde(default)]
    session: String,
    /// Set to end all other sessions.
    #[serde(default)]
    others: Checkbox,
}

/// All sessions of the user as JSON. `current` is the id of this one.
async fn list(current: &CurrentUser, state: &AppState) -> Result<HttpResponse, AppError> {
    let listed = state.sessions.list(current).await?;
    let sessions: Vec<_> = listed.iter().map(session_view).collect();
    Ok(HttpResponse::Ok().json(json!({ "sessions": sessions, "current": current.session().id })))
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    if format == Format::Json {
        return list(&current, &state).await;
    }
    let page = page.with_notice(&req, &[Notice::SessionEnded, Notice::SessionGone, Notice::OthersEnded]);
    respond::html(StatusCode::OK, &SessionsPage::of(page, Form::new(), &current, &state).await?)
}

impl SessionsPage {
    async fn of(page: Page, form: Form, current: &CurrentUser, state: &AppState) -> Result<Self, AppError> {
        let mut listed = state.sessions.list(current).await?;
        // This browser's session comes first, even if another was used more recently.
        listed.sort_by_key(|session| session.id != current.session().id);
        let sessions = listed.into_iter().map(|session| Row::of(session, current, &page)).collect();
        Ok(Self { page, form, sessions })
    }
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (state, person) = (&context.state, context.person(&current));
    match (fields.session.as_str(), fields.others) {
        ("", Checkbox(false)) => refuse(current, context).await,
        ("", Checkbox(true)) => {
            sessions::end_others(state, person).await?;
            Ok(respond::done_saying(context.format, PATH, Notice::OthersEnded))
        }
        (id, _) => {
            let ended = sessions::end_one(state, person, id).await?;
            let notice = ended.then_some(Notice::SessionEnded);
            respond::done_or_gone(context.format, PATH, notice, Notice::SessionGone)
        }
    }
}

async fn refuse(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let mut form = Form::new();
    form.refuse_field("session", context.page.text.sessions_missing);
    let again = SessionsPage::of(context.page.failed(), form, &current, &context.state).await?;
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}

impl Row {
    fn of(session: SessionSummary, current: &CurrentUser, page: &Page) -> Self {
        let system = browser::describe(&session.user_agent).map(|(_, system)| system);
        Self {
            browser: browser::words(&session.user_agent, page.text),
            is_handheld: system.is_some_and(|system| browser::is_handheld(&system)),
            signed_in: page.time(session.created_at),
            last_seen: page.time(session.last_seen_at),
            is_this_one: session.id == current.session().id,
            id: session.id,
            address: session.address,
        }
    }
}
