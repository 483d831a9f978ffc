//! `/admin/users`: all users, searched by words of their name and email, group, role and state; a form that releases an
//! email that a user had.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::{ROWS, address_of, position};
use crate::accounts::email::{self, Released};
use crate::base::error::AppError;
use crate::base::user::{Group, Role};
use crate::i18n::{ENGLISH, Messages, SafeText, Time};
use crate::sessions::CurrentUser;
use crate::storage::users::{self, Filter, Listed, State};
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::{user_view, with_fields};

const PATH: &str = "/admin/users";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/users.html")]
struct UsersPage {
    page: Page,
    form: Form,
    /// Each with its label.
    states: Vec<(String, SafeText)>,
    roles: Vec<(String, SafeText)>,
    rows: Vec<Row>,
    /// The address of the next page.
    next: Option<String>,
}

impl InSection for UsersPage {
    const SECTION: Section = Section::Users;
}

struct Row {
    found: Listed,
    groups: String,
    last_seen: Option<Time>,
}

/// The fields of the form. All may be empty.
#[derive(Deserialize)]
struct Conditions {
    #[serde(default)]
    search: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    state: String,
    after: Option<String>,
}

impl Conditions {
    fn fields(&self) -> [(&'static str, &str); 4] {
        [("search", &self.search), ("group", &self.group), ("role", &self.role), ("state", &self.state)]
    }

    /// Sets the error of a group that can't be one. Other values that no form has are ignored.
    fn filter(&self, form: &mut Form, text: &Messages) -> Filter {
        let group = Group::parse(self.group.trim());
        if group.is_none() && !self.group.trim().is_empty() {
            form.refuse_field("group", text.admin_group_malformed);
        }
        let role = match self.role.as_str() {
            "admin" => Some(Role::Admin),
            "user" => Some(Role::User),
            _ => None,
        };
        Filter { text: self.search.clone(), group, role, state: State::parse(&self.state) }
    }
}

async fn show(context: Context, Query(conditions): Query<Conditions>) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let mut form = conditions.fields().into_iter().fold(Form::new(), |form, (name, value)| form.with(name, value));
    let filter = conditions.filter(&mut form, page.text);
    let position = position(conditions.after.as_deref())?;
    if form.has_errors() {
        let again = UsersPage::of(page.failed(), form, Vec::new(), None);
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    }
    let found = state.db.read(async |db| users::search(db, &filter, position.as_ref(), ROWS as usize).await).await?;
    let next = found.next.map(|next| next.to_string());
    if format == Format::Json {
        let users: Vec<_> = found.users.iter().map(view).collect();
        return Ok(HttpResponse::Ok().json(json!({ "users": users, "next": next })));
    }
    let next = next.map(|next| address_of(PATH, conditions.fields().into_iter().chain([("after", next.as_str())])));
    let page = page.with_notice(&req, &[Notice::UserDeleted, Notice::EmailReleased]);
    respond::html(StatusCode::OK, &UsersPage::of(page, form, found.users, next))
}

#[derive(Deserialize)]
struct Fields {
    /// The email to release.
    #[serde(default)]
    email: String,
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (actor, text) = (context.administrator(&current)?.into(), context.page.text);
    let mut form = Form::new().with("email", &fields.email);
    if let Some(email) = fields::email(&fields.email, &mut form, text) {
        match email::release(&context.state, actor, &email).await? {
            Released::Done => return Ok(respond::done_saying(context.format, PATH, Notice::EmailReleased)),
            Released::InUse => form.refuse_field("email", text.admin_release_in_use),
            Released::NotReserved => form.refuse_field("email", text.admin_release_unknown),
        }
    }
    let found = context.state.db.read(async |db| users::search(db, &Filter::default(), None, ROWS as usize).await);
    let found = found.await?;
    let next = found.next.map(|next| address_of(PATH, [("after", next.to_string().as_str())]));
    let again = UsersPage::of(context.page.failed(), form, found.users, next);
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}

impl UsersPage {
    fn of(page: Page, form: Form, users: Vec<Listed>, next: Option<String>) -> Self {
        let text = page.text;
        Self {
            states: State::ALL.map(|state| (state.as_str().to_owned(), label(state, text))).into(),
            roles: vec![("admin".to_owned(), text.role_admin), ("user".to_owned(), text.role_user)],
            rows: users.into_iter().map(|found| Row::of(found, &page)).collect(),
            form,
            next,
            page,
        }
    }
}

impl Row {
    fn of(found: Listed, page: &Page) -> Self {
        let groups: Vec<&str> = found.user.groups.iter().map(Group::as_str).collect();
        Self {
            groups: groups.join(page.text.list_separator.as_str()),
            last_seen: page.time_if_any(found.last_seen_at),
            found,
        }
    }
}

fn label(state: State, text: &Messages) -> SafeText {
    match state {
        State::Active => text.admin_state_active,
        State::Disabled => text.admin_state_disabled,
        State::Locked => text.admin_state_locked,
        State::WithoutPassword => text.admin_state_no_password,
        State::WithoutSecondFactor => text.admin_state_no_second_factor,
    }
}

fn view(found: &Listed) -> Value {
    let more = json!({
        "disabled": found.disabled,
        "locked": found.locked,
        "hasPassword": found.has_password,
        "secondFactors": found.second_factors,
        "lastSeenAt": found.last_seen_at.map(|at| Time::at(at, None, &ENGLISH).iso),
    });
    with_fields(user_view(&found.user), more)
}
