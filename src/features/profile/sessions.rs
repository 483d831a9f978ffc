//! `/profile/sessions`: everywhere that I am signed in, and ending what should not be.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use askama::Template;
use serde::Deserialize;

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::i18n::Time;
use crate::sessions::store::SessionSummary;
use crate::sessions::{CurrentUser, Sessions, browser};
use crate::storage::audit::Audit;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
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

async fn show(
    req: HttpRequest,
    current: CurrentUser,
    sessions: ThinData<Sessions>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &[Notice::SessionEnded, Notice::OthersEnded]);
    let mut listed = sessions.list(&current).await?;
    // This one stands on top, whichever was used last.
    listed.sort_by_key(|session| session.id != current.session().id);
    let sessions = listed.into_iter().map(|session| Row::of(session, &current, &page)).collect();
    respond::html(StatusCode::OK, &SessionsPage { page, sessions })
}

async fn submit(
    current: CurrentUser,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    sessions: ThinData<Sessions>,
    audit: ThinData<Audit>,
) -> Result<HttpResponse, AppError> {
    let (ended, notice) = match (fields.session.as_str(), fields.others) {
        ("", Checkbox(true)) => (sessions.end_others(&current).await? > 0, Notice::OthersEnded),
        ("", Checkbox(false)) => return Err(AppError::Unusable),
        (id, _) => (sessions.end_one(&current, id).await?, Notice::SessionEnded),
    };
    if ended {
        audit.session_ended(&current.user().id, Some(&client)).await;
    }
    Ok(respond::done_saying(format, "/profile/sessions", notice))
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
