//! `/profile/app-passwords`: the list, where app passwords are revoked; the form that creates one; and the page that shows it
//! once.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::accounts::Target;
use crate::accounts::app_passwords::{self, Created, Fresh};
use crate::base::error::AppError;
use crate::base::user::{Name, NameError};
use crate::i18n::{Messages, Time};
use crate::sessions::CurrentUser;
use crate::storage::app_passwords::{AppPassword, MAX_PER_USER};
use crate::web::app_password_view;
use crate::web::context::Context;
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
    vec![
        page(PATH).get(show).post(revoke),
        page("/profile/app-passwords/new").keeping(&["name"]).recently_authenticated().get(show_form).post(create),
    ]
}

#[derive(Template)]
#[template(path = "app_passwords/app_passwords.html")]
struct AppPasswordsPage {
    page: Page,
    rows: Vec<Row>,
    /// The app password that was just created.
    made: Option<Fresh>,
}

impl InSection for AppPasswordsPage {
    const SECTION: Section = Section::Security;
}

#[derive(Template)]
#[template(path = "app_passwords/new.html")]
struct NewPage {
    page: Page,
    form: Form,
}

impl InSection for NewPage {
    const SECTION: Section = Section::Security;
}

struct Row {
    id: String,
    name: String,
    created: Time,
    last_used: Option<Time>,
}

#[derive(Deserialize)]
struct Revoked {
    /// The id of the app password.
    #[serde(default)]
    revoke: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    name: String,
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let listed = app_passwords::list(&state, current.user()).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok()
            .json(json!({ "appPasswords": listed.iter().map(app_password_view).collect::<Vec<_>>() })));
    }
    let page = page.with_notice(&req, &[Notice::AppPasswordRevoked, Notice::AppPasswordGone, Notice::AppPasswordShown]);
    respond::html(StatusCode::OK, &AppPasswordsPage::of(page, listed))
}

async fn revoke(
    current: CurrentUser,
    Input(fields): Input<Revoked>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let actor = context.person(&current).into();
    let revoked = app_passwords::revoke(&context.state, actor, Target::now(&current.user().id), &fields.revoke).await?;
    let notice = revoked.unwrap_or(false).then_some(Notice::AppPasswordRevoked);
    respond::done_or_gone(context.format, PATH, notice, Notice::AppPasswordGone)
}

async fn show_form(req: HttpRequest, page: Page) -> Result<HttpResponse, AppError> {
    let (page, form) = kept_form::fill(&req, page.with_notice(&req, &[Notice::ConfirmedNothingSaved]), Form::new());
    respond::html(StatusCode::OK, &NewPage { page, form })
}

async fn create(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let text = context.page.text;
    let mut form = Form::new().with("name", &fields.name);
    if let Some(name) = name(&fields.name, &mut form, text) {
        match app_passwords::create(&context.state, context.recent_person(&current)?, &name).await? {
            Created::Done { fresh, listed } => return tell(fresh, listed, context.format, context.page),
            Created::Repeated if context.format == Format::Page => {
                return Ok(respond::done_saying(context.format, PATH, Notice::AppPasswordShown));
            }
            Created::Repeated | Created::NameTaken => form.refuse_field("name", text.app_password_name_taken),
            Created::TooMany => {
                form.refuse((text.app_passwords_too_many)(MAX_PER_USER as u64));
                let again = NewPage { page: context.page.failed(), form };
                let message = "There are too many app passwords.";
                return respond::refused_saying(StatusCode::UNPROCESSABLE_ENTITY, context.format, message, &again);
            }
        }
    }
    let again = NewPage { page: context.page.failed(), form };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}

/// The only response with the secret. It isn't a redirect, because then the secret would have to be stored in between.
fn tell(fresh: Fresh, listed: Vec<AppPassword>, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    if format == Format::Json {
        let Fresh { id, name, secret } = fresh;
        return Ok(HttpResponse::Ok().json(json!({ "appPassword": { "id": id, "name": name, "secret": secret } })));
    }
    let shown = AppPasswordsPage::of(page, listed);
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
    fn of(page: Page, listed: Vec<AppPassword>) -> Self {
        let row = |app_password: AppPassword| Row {
            id: app_password.id,
            name: app_password.name,
            created: page.time(app_password.created_at),
            last_used: page.time_if_any(app_password.last_used_at),
        };
        let rows = listed.into_iter().map(row).collect();
        Self { page, rows, made: None }
    }
}
