//! `/profile/app-passwords`: the list, the form that creates an app password, and the page that shows it once.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::accounts::app_passwords::{self, Created, Fresh};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::user::{Name, NameError};
use crate::i18n::{Messages, Time};
use crate::sessions::CurrentUser;
use crate::storage::app_passwords::{AppPassword, MAX_PER_USER};
use crate::web::app_password_view;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const PATH: &str = "/profile/app-passwords";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).keeping(&["name"]).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "app_passwords/app_passwords.html")]
struct AppPasswordsPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    /// The app password that was just created.
    made: Option<Fresh>,
}

impl InSection for AppPasswordsPage {
    const SECTION: Section = Section::Security;
}

struct Row {
    id: String,
    name: String,
    created: Time,
    last_used: Option<Time>,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    current_password: PasswordInput,
    /// The id of an app password to revoke, which needs no password. The other fields are then ignored.
    #[serde(default)]
    revoke: String,
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let listed = app_passwords::list(&state, current.user()).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok()
            .json(json!({ "appPasswords": listed.iter().map(app_password_view).collect::<Vec<_>>() })));
    }
    let page = page.with_notice(&req, &[Notice::AppPasswordRevoked, Notice::AppPasswordGone]);
    let (page, form) = kept_form::fill(&req, page, Form::new());
    respond::html(StatusCode::OK, &AppPasswordsPage::of(page, form, listed))
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (state, person, text) = (&context.state, context.person(&current), context.page.text);
    if !fields.revoke.is_empty() {
        let revoked = app_passwords::revoke(state, person, &fields.revoke).await?;
        return respond::done_or_gone(
            context.format,
            PATH,
            revoked.then_some(Notice::AppPasswordRevoked),
            Notice::AppPasswordGone,
        );
    }
    let mut form = Form::new().with("name", &fields.name);
    let name = name(&fields.name, &mut form, text);
    fields::current_password("current_password", &fields.current_password, &mut form, text);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some(name) = name.filter(|_| !form.has_errors()) {
        match app_passwords::create(state, person, &name, &fields.current_password).await? {
            Created::Done { fresh, listed } => return tell(fresh, listed, context.format, context.page),
            Created::NameTaken => form.refuse_field("name", text.app_password_name_taken),
            Created::TooMany => form.refuse((text.app_passwords_too_many)(MAX_PER_USER as u64)),
            Created::WrongPassword => {
                form.refuse_field("current_password", text.current_password_wrong);
                status = StatusCode::FORBIDDEN;
            }
        }
    }
    let listed = app_passwords::list(state, current.user()).await?;
    let again = AppPasswordsPage::of(context.page.failed(), form, listed);
    respond::refused(status, context.format, &again.form, &again)
}

/// The only response with the secret. It isn't a redirect, because then the secret would have to be stored in between.
fn tell(fresh: Fresh, listed: Vec<AppPassword>, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    if format == Format::Json {
        let Fresh { id, name, secret } = fresh;
        return Ok(HttpResponse::Ok().json(json!({ "appPassword": { "id": id, "name": name, "secret": secret } })));
    }
    let shown = AppPasswordsPage::of(page, Form::new(), listed);
    respond::html(StatusCode::OK, &AppPasswordsPage { made: Some(fresh), ..shown })
}

/// Parses the name of an app password.
fn name(typed: &str, form: &mut Form, text: &Messages) -> Option<Name> {
    let message = match Name::parse(typed) {
        Ok(name) => return Some(name),
        Err(NameError::Missing) => text.app_password_name_missing.into(),
        Err(NameError::TooLong) => (text.too_long)(Name::MAX_LENGTH as u64),
        Err(NameError::Malformed) => text.app_password_name_malformed.into(),
    };
    form.refuse_field("name", message);
    None
}

impl AppPasswordsPage {
    fn of(page: Page, form: Form, listed: Vec<AppPassword>) -> Self {
        let row = |app_password: AppPassword| Row {
            id: app_password.id,
            name: app_password.name,
            created: page.time(app_password.created_at),
            last_used: app_password.last_used_at.map(|at| page.time(at)),
        };
        let rows = listed.into_iter().map(row).collect();
        Self { page, form, rows, made: None }
    }
}
