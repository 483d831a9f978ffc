//! `/profile/sessions`: everywhere that I am signed in, and ending what should not be.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::accounts::sessions;
use crate::base::error::AppError;
use crate::i18n::Time;
use crate::sessions::store::SessionSummary;
use crate::sessions::{CurrentUser, browser};
use crate::web::context::Context;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/sessions").get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/sessions.html")]
struct SessionsPage {
    page: Page,
    sessions: Vec<Row>,
}

struct Row {
    id: String,
    browser: String,
    address: String,
    signed_in: Time,
    last_seen: Time,
    is_this_one: bool,
}

#[derive(Deserialize)]
struct Fields {
    /// The public id of the one to end.
    #[serde(default)]
    session: String,
    /// Or all the others.
    #[serde(default)]
    others: Checkbox,
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, page, .. } = context;
    let page = page.with_notice(&req, &[Notice::SessionEnded, Notice::OthersEnded]);
    let mut listed = state.sessions.list(&current).await?;
    // This one stands on top, whichever was used last.
    listed.sort_by_key(|session| session.id != current.session().id);
    let sessions = listed.into_iter().map(|session| Row::of(session, &current, &page)).collect();
    respond::html(StatusCode::OK, &SessionsPage { page, sessions })
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (state, person) = (&context.state, context.person(&current));
    let notice = match (fields.session.as_str(), fields.others) {
        ("", Checkbox(false)) => return Err(AppError::Unusable),
        ("", Checkbox(true)) => {
            sessions::end_others(state, person).await?;
            Notice::OthersEnded
        }
        (id, _) => {
            sessions::end_one(state, person, id).await?;
            Notice::SessionEnded
        }
    };
    Ok(respond::done_saying(context.format, "/profile/sessions", notice))
}

impl Row {
    fn of(session: SessionSummary, current: &CurrentUser, page: &Page) -> Self {
        Self {
            browser: page.text.browser(browser::describe(&session.user_agent).as_ref()),
            signed_in: page.time(session.created_at),
            last_seen: page.time(session.last_seen_at),
            is_this_one: session.id == current.session().id,
            id: session.id,
            address: session.address,
        }
    }
}
