//! `/admin/limits`: what counts against users and IP addresses now, and who is locked out; cleared.

use std::collections::HashMap;
use std::net::IpAddr;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};

use super::counter;
use super::users::refusal;
use crate::accounts::limits::{self, SHOWN, Subject};
use crate::base::error::{AppError, Unusable};
use crate::base::user::User;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::rate_limit::LiveCounter;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::with_fields;

const PATH: &str = "/admin/limits";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/limits.html")]
struct LimitsPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    /// The number of counters that aren't shown.
    more: u64,
    /// Only the memory of servers was read.
    is_without_redis: bool,
}

impl InSection for LimitsPage {
    const SECTION: Section = Section::Limits;
}

/// The counters of one user or address.
struct Row {
    /// The subject as counters have it.
    subject: String,
    who: Who,
    counters: Vec<counter::Row>,
    /// Administrators don't clear their own.
    is_own: bool,
}

enum Who {
    User(User),
    Address(String),
    /// Many, who share counters while memory is full.
    Shared,
    /// An email that no user has.
    Nobody,
}

impl Who {
    fn of(subject: &str, users: &HashMap<String, User>) -> Self {
        match users.get(subject) {
            Some(user) => Self::User(user.clone()),
            None if subject.parse::<IpAddr>().is_ok() => Self::Address(subject.to_owned()),
            None if subject.starts_with('#') => Self::Shared,
            None => Self::Nobody,
        }
    }
}

impl Row {
    fn is_locked(&self) -> bool {
        self.counters.iter().any(|counter| counter.is_locked)
    }

    /// Tells the subject from others.
    fn name(&self) -> &str {
        match &self.who {
            Who::User(user) => &user.email,
            Who::Address(_) | Who::Shared | Who::Nobody => &self.subject,
        }
    }
}

#[derive(Default, Deserialize)]
struct Conditions {
    /// An email or an IP address. Empty: all.
    #[serde(default)]
    search: String,
}

/// The counters that were found, and whose they are.
struct Shown {
    counters: Vec<LiveCounter>,
    users: HashMap<String, User>,
    more: u64,
    is_without_redis: bool,
}

impl Shown {
    async fn of(state: &AppState, subject: &Subject) -> Result<Self, AppError> {
        let mut found = limits::list(state, subject).await?;
        let more = found.counters.len().saturating_sub(SHOWN) as u64;
        found.counters.truncate(SHOWN);
        let users = limits::users(state, &found.counters).await?;
        Ok(Self { users, more, is_without_redis: found.without_redis.is_some(), counters: found.counters })
    }

    fn view(&self) -> Value {
        let limits: Vec<_> = self.counters.iter().map(|live| self.view_of(live)).collect();
        json!({ "limits": limits, "more": self.more })
    }

    fn view_of(&self, live: &LiveCounter) -> Value {
        let (subject, _) = live.subject_and_part();
        let user = self.users.get(subject);
        let whose = json!({
            "subject": live.subject,
            "userId": user.map(|user| &user.id),
            "user": user.map(|user| &user.email),
        });
        with_fields(counter::view(live), whose)
    }

    fn page(&self, state: &AppState, current: &CurrentUser, page: Page, form: Form) -> LimitsPage {
        let mut rows = self.rows(state, &page);
        rows.iter_mut().for_each(|row| row.is_own = row.subject == current.user().id);
        LimitsPage { page, form, rows, more: self.more, is_without_redis: self.is_without_redis }
    }

    /// The counters by user and address, in the order of the first of each.
    fn rows(&self, state: &AppState, page: &Page) -> Vec<Row> {
        let (now, mut rows) = (state.now(), Vec::<Row>::new());
        for live in &self.counters {
            let (subject, _) = live.subject_and_part();
            // A user has counters by id and by the hash of the email.
            let subject = self.users.get(subject).map_or(subject, |user| &user.id);
            let counter = counter::Row::of(live, now, page);
            match rows.iter_mut().find(|row| row.subject == subject) {
                Some(row) => row.counters.push(counter),
                None => {
                    let who = Who::of(live.subject_and_part().0, &self.users);
                    rows.push(Row { subject: subject.to_owned(), who, counters: vec![counter], is_own: false });
                }
            }
        }
        rows
    }
}

async fn show(
    current: CurrentUser,
    context: Context,
    Query(conditions): Query<Conditions>,
) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let mut form = Form::new().with("search", &conditions.search);
    let subject = match conditions.search.trim() {
        "" => Some(Subject::All),
        typed => Subject::find(&state, typed).await?,
    };
    let Some(subject) = subject else {
        form.refuse_field("search", page.text.admin_limits_no_subject);
        let page = page.failed();
        let again = LimitsPage { page, form, rows: Vec::new(), more: 0, is_without_redis: false };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    };
    let shown = Shown::of(&state, &subject).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(shown.view()));
    }
    let page = page.with_notice(&req, &[Notice::LimitsCleared]);
    respond::html(StatusCode::OK, &shown.page(&state, &current, page, form))
}

#[derive(Deserialize)]
struct Fields {
    /// An email, an IP address, or the subject of a counter.
    #[serde(default)]
    subject: String,
    /// Everybody's.
    #[serde(default)]
    all: Checkbox,
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (core, actor) = (&context.state, context.administrator(&current)?.into());
    let subject = match fields.all {
        Checkbox(true) => Some(Subject::All),
        Checkbox(false) => Subject::find(core, &fields.subject).await?,
    };
    let subject = subject.ok_or(AppError::Unusable(Unusable::Changed { field: "subject" }))?;
    match limits::clear(core, actor, &subject).await? {
        Ok(_) => Ok(respond::done_saying(context.format, PATH, Notice::LimitsCleared)),
        Err(refused) => {
            let mut form = Form::new();
            form.refuse(refusal(refused, context.page.text));
            let shown = Shown::of(core, &Subject::All).await?;
            let again = shown.page(core, &current, context.page.failed(), form);
            respond::refused_saying(StatusCode::CONFLICT, context.format, &refused.to_string(), &again)
        }
    }
}
