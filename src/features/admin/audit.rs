//! `/admin/audit`: the audit log, searched, and downloaded as CSV or JSON lines.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Bytes, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use serde_json::json;

use super::{ROWS, address_of, event, ip_address, position, user_of_form};
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::audit::{self, Entry, Event, Filter};
use crate::storage::position::Position;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::{audit_csv, audit_event};

const PATH: &str = "/admin/audit";
const CSV: &str = "/admin/audit.csv";
const JSON_LINES: &str = "/admin/audit.jsonl";
const DAY: u64 = 86_400;
/// The periods to choose from, in days.
const PERIODS: [u64; 4] = [1, 7, 30, 90];
/// The most events that one query of a download reads, so that it holds up nobody.
const DOWNLOADED_AT_ONCE: i64 = 500;

pub fn routes() -> Vec<PageRoute> {
    vec![
        page(PATH).for_administrators().get(show),
        page(CSV).for_administrators().get(download_csv),
        page(JSON_LINES).for_administrators().get(download_json),
    ]
}

#[derive(Template)]
#[template(path = "admin/audit.html")]
struct AuditPage {
    page: Page,
    form: Form,
    /// Each with its label.
    periods: Vec<(String, String)>,
    days: Vec<event::Day>,
    /// The addresses of the downloads and of the next page.
    csv: String,
    json: String,
    next: Option<String>,
}

impl InSection for AuditPage {
    const SECTION: Section = Section::AuditLog;
}

/// The conditions of the search. All may be empty.
#[derive(Deserialize)]
struct Search {
    #[serde(default)]
    user: String,
    #[serde(default)]
    event: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    days: String,
    before: Option<String>,
}

impl Search {
    fn fields(&self) -> [(&'static str, &str); 4] {
        [("user", &self.user), ("event", &self.event), ("address", &self.address), ("days", &self.days)]
    }

    fn form(&self) -> Form {
        self.fields().into_iter().fold(Form::new(), |form, (name, value)| form.with(name, value))
    }

    /// The address of the same search at another path.
    fn at(&self, path: &str) -> String {
        address_of(path, self.fields())
    }

    /// Returns the conditions, or sets the errors of fields that name nothing.
    async fn filter(&self, state: &AppState, form: &mut Form, page: &Page) -> Result<Filter, AppError> {
        let user_id = user_of_form(state, form, page).await?;
        let event = Event::parse(&self.event);
        if event.is_none() && !self.event.is_empty() {
            form.refuse_field("event", page.text.admin_no_such_event);
        }
        let address = ip_address(form, page).map(|address| address.to_string());
        Ok(Filter { user_id, event, address, since: self.since(state.now()) })
    }

    fn since(&self, now: UnixSeconds) -> Option<UnixSeconds> {
        let days: u64 = self.days.parse().ok().filter(|days| PERIODS.contains(days))?;
        Some(now.saturating_sub_unsigned(days * DAY))
    }
}

async fn show(
    state: AppState,
    format: Format,
    page: Page,
    Query(search): Query<Search>,
) -> Result<HttpResponse, AppError> {
    let mut form = search.form();
    let filter = search.filter(&state, &mut form, &page).await?;
    let position = position(search.before.as_deref())?;
    let (mut entries, mut next) = (Vec::new(), None);
    if !form.has_errors() {
        // One more, which tells whether there is another page.
        let most = ROWS + 1;
        entries = state.db.read(async |db| audit::search(db, &filter, position.as_ref(), most).await).await?;
        if entries.len() > ROWS as usize {
            entries.truncate(ROWS as usize);
            next = entries.last().map(|last| last.position().to_string());
        }
    }
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = if form.has_errors() { page.failed() } else { page };
    let periods = PERIODS.map(|days| (days.to_string(), (page.text.admin_last_days)(days))).into();
    let days = event::by_day(&entries, &page);
    let older =
        next.as_ref().map(|next| address_of(PATH, search.fields().into_iter().chain([("before", next.as_str())])));
    let shown = AuditPage { days, csv: search.at(CSV), json: search.at(JSON_LINES), periods, form, next: older, page };
    match (format, shown.form.has_errors()) {
        (Format::Json, false) => {
            let events: Vec<_> = entries.iter().map(audit_event::view).collect();
            Ok(HttpResponse::Ok().json(json!({ "events": events, "next": next })))
        }
        (_, true) => respond::refused(status, format, &shown.form, &shown),
        (Format::Page, false) => respond::html(status, &shown),
    }
}

async fn download_csv(
    req: HttpRequest,
    state: AppState,
    page: Page,
    search: Query<Search>,
) -> Result<HttpResponse, AppError> {
    let kind = ("text/csv; charset=utf-8", "audit.csv");
    download(req, state, &page, &search, kind, audit_csv::head(), audit_csv::line).await
}

async fn download_json(
    req: HttpRequest,
    state: AppState,
    page: Page,
    search: Query<Search>,
) -> Result<HttpResponse, AppError> {
    let line = |entry: &Entry| format!("{}\n", audit_event::view(entry));
    download(req, state, &page, &search, ("application/jsonl", "audit.jsonl"), String::new(), line).await
}

/// Sends all events that meet the conditions, newest first, reading them page by page.
async fn download(
    req: HttpRequest,
    state: AppState,
    page: &Page,
    search: &Search,
    (content_type, name): (&'static str, &'static str),
    head: String,
    line: fn(&Entry) -> String,
) -> Result<HttpResponse, AppError> {
    let mut form = search.form();
    let filter = search.filter(&state, &mut form, page).await?;
    if form.has_errors() {
        return Err(AppError::Malformed("the search names nothing"));
    }
    let pages = stream::try_unfold(Some(None), move |position: Option<Option<Position>>| {
        let (req, state, filter) = (req.clone(), state.clone(), filter.clone());
        async move {
            let Some(position) = position else { return Ok::<_, AppError>(None) };
            // A slow reader may not be an administrator anymore.
            CurrentUser::still(&req).await?;
            if !CurrentUser::of(&req).await?.user().is_admin() {
                return Err(AppError::NotFound);
            }
            let most = DOWNLOADED_AT_ONCE;
            let entries = state.db.read(async |db| audit::search(db, &filter, position.as_ref(), most).await).await?;
            let next = entries.last().filter(|_| entries.len() as i64 == most).map(|last| Some(last.position()));
            Ok(Some((entries.iter().map(line).collect::<String>().into(), next)))
        }
    });
    let body = stream::once(async { Ok(Bytes::from(head)) }).chain(pages);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, content_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .streaming(body))
}
