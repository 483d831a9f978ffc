//! `/reauthenticate`: asks a signed-in user for their password again, and leads back.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::reauthentication;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::sessions::CurrentUser;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::{LocalPath, see_other};
use crate::web::respond;
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};
use crate::web::section::Section;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/reauthenticate").get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "reauthentication/reauthenticate.html")]
struct ReauthenticationPage {
    page: Page,
    form: Form,
    email: String,
    return_to: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    password: PasswordInput,
    #[serde(default)]
    next: String,
}

/// The page to continue to.
fn return_to(next: &str) -> String {
    LocalPath::parse(next).map_or_else(|| Section::Security.path().to_owned(), |path| path.as_str().to_owned())
}

async fn show(
    req: HttpRequest,
    current: CurrentUser,
    asked: ReturnToQuery,
    context: Context,
) -> Result<HttpResponse, AppError> {
    if context.recent_person(&current).is_ok() {
        return Ok(see_other(&return_to(&asked.next)));
    }
    let page = context.page.with_notice(&req, &[Notice::EntriesKeptHere, Notice::NothingSavedYet]);
    respond::html(StatusCode::OK, &ReauthenticationPage::of(&current, page, Form::new(), &asked.next))
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (text, state) = (context.page.text, &context.state);
    let mut form = Form::new();
    fields::current_password("password", &fields.password, &mut form, text);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if !form.has_errors() {
        match reauthentication::with_password(state, context.person(&current), &fields.password).await? {
            Some(renewed) => {
                state.sessions.adopt_renewed(&context.req, renewed).await;
                return Ok(respond::done(context.format, &return_to(&fields.next)));
            }
            None => {
                form.refuse_field("password", text.password_wrong);
                status = StatusCode::FORBIDDEN;
            }
        }
    }
    let again = ReauthenticationPage::of(&current, context.page.failed(), form, &fields.next);
    respond::refused(status, context.format, &again.form, &again)
}

impl ReauthenticationPage {
    fn of(current: &CurrentUser, page: Page, form: Form, next: &str) -> Self {
        Self { page, form, email: current.user().email.clone(), return_to: return_to(next) }
    }
}
