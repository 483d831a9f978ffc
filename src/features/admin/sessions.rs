//! `/admin/sessions`: the sessions of everybody, newest first, by user and address; one or all ended.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{ROWS, address_of, ip_address, position, user_of_form};
use crate::accounts::{Target, sessions};
use crate::base::error::{AppError, Unusable};
use crate::i18n::Time;
use crate::sessions::search::{self, Filter, Found};
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::{session_view, with_fields};

const PATH: &str = "/admin/sessions";
/// The confirmation that ends everyone's sessions, the same in every language.
const ALL: &str = "all";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/sessions.html")]
struct SessionsPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    /// The address of the next page.
    next: Option<String>,
}

impl InSection for SessionsPage {
    const SECTION: Section = Section::Sessions;
}

struct Row {
    id: String,
    user_id: String,
    name: String,
    email: String,
    browser: String,
    is_handheld: bool,
    address: String,
    signed_in: Time,
    last_seen: Time,
}

/// The conditions of the list. All may be empty.
#[derive(Default, Deserialize)]
struct Conditions {
    #[serde(default)]
    user: String,
    #[serde(default)]
    address: String,
    before: Option<String>,
}

impl Conditions {
    fn fields(&self) -> [(&'static str, &str); 2] {
        [("user", &self.user), ("address", &self.address)]
    }
}

async fn show(context: Context, Query(conditions): Query<Conditions>) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let mut form = conditions.fields().into_iter().fold(Form::new(), |form, (name, value)| form.with(name, value));
    let user_id = user_of_form(&state, &mut form, &page).await?;
    let address = ip_address(&mut form, &page).map(|address| address.to_string());
    if form.has_errors() {
        let again = SessionsPage { page: page.failed(), form, rows: Vec::new(), next: None };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    }
    let (found, next) = read(&state, &Filter { user_id, address }, conditions.before.as_deref()).await?;
    if format == Format::Json {
        let sessions: Vec<_> = found.iter().map(view).collect();
        return Ok(HttpResponse::Ok().json(json!({ "sessions": sessions, "next": next })));
    }
    let page = page.with_notice(&req, &[Notice::SessionEnded, Notice::SessionGone]);
    let next = next.map(|next| address_of(PATH, conditions.fields().into_iter().chain([("before", next.as_str())])));
    let rows = found.into_iter().map(|found| Row::of(found, &page)).collect();
    respond::html(StatusCode::OK, &SessionsPage { page, form, rows, next })
}

/// Returns a page of sessions, and the place of the next.
async fn read(
    state: &AppState,
    filter: &Filter,
    before: Option<&str>,
) -> Result<(Vec<Found>, Option<String>), AppError> {
    let (position, now, idle) = (position(before)?, state.now(), state.config.lifetimes.idle);
    // One more, which tells whether there is another page.
    let found = state.db.read(async |db| search::search(db, filter, position.as_ref(), now, idle, ROWS + 1).await);
    let mut found = found.await?;
    let is_last = found.len() <= ROWS as usize;
    found.truncate(ROWS as usize);
    let next = found.last().filter(|_| !is_last).map(|last| last.position().to_string());
    Ok((found, next))
}

fn view(found: &Found) -> Value {
    with_fields(session_view(&found.session), json!({ "userId": found.user_id, "user": found.email }))
}

impl Row {
    fn of(found: Found, page: &Page) -> Self {
        let session = found.session;
        let system = browser::describe(&session.user_agent).map(|(_, system)| system);
        Self {
            browser: browser::words(&session.user_agent, page.text),
            is_handheld: system.is_some_and(|system| browser::is_handheld(&system)),
            signed_in: page.time(session.created_at),
            last_seen: page.time(session.last_seen_at),
            id: session.id,
            address: session.address,
            user_id: found.user_id,
            name: found.name,
            email: found.email,
        }
    }
}

#[derive(Deserialize)]
struct Fields {
    /// The id of a user, and the public id of their session to end.
    #[serde(default)]
    user: String,
    #[serde(default)]
    session: String,
    /// [`ALL`] to end everyone's sessions.
    confirm: Option<String>,
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let actor = context.administrator(&current)?.into();
    match fields.confirm.as_deref().map(str::trim) {
        Some(typed) if typed.eq_ignore_ascii_case(ALL) => {
            sessions::end_everyones(&context.state, actor).await?;
            // This session has ended too, and its cookie would lead back from the sign-in page.
            context.state.sessions.sign_out(&context.req, &context.client).await?;
            Ok(respond::done_saying(context.format, "/login", Notice::AllSessionsEnded))
        }
        Some(typed) => {
            let mut form = Form::new().with("confirm", typed);
            form.refuse_field("confirm", context.page.text.admin_end_all_confirm);
            let (found, next) = read(&context.state, &Filter::default(), None).await?;
            let page = context.page.failed();
            let rows = found.into_iter().map(|found| Row::of(found, &page)).collect();
            let next = next.map(|next| address_of(PATH, [("before", next.as_str())]));
            let again = SessionsPage { page, form, rows, next };
            respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
        }
        None if fields.session.is_empty() => Err(AppError::Unusable(Unusable::Changed { field: "session" })),
        None => {
            let ended = sessions::end_one_of(&context.state, actor, Target::now(&fields.user), &fields.session).await?;
            // Refused only if the user is gone, and their sessions with them.
            let notice = ended.unwrap_or(false).then_some(Notice::SessionEnded);
            respond::done_or_gone(context.format, PATH, notice, Notice::SessionGone)
        }
    }
}
