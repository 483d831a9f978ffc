//! `/reauthenticate`: asks a signed-in user for their password again, and leads back.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
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
use crate::web::redirect::{LocalPath, reauthentication_path, see_other};
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
    /// This page's own path, with where it leads.
    action: String,
    /// Where to go without a password.
    back: &'static str,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    password: PasswordInput,
}

/// The page to continue to.
fn return_to(next: &str) -> String {
    LocalPath::parse(next).map_or_else(|| Section::Security.path().to_owned(), |path| path.as_str().to_owned())
}

/// The section of the page that needs the password.
fn section_of(path: &str) -> Section {
    match path.split(['/', '?']).nth(2) {
        Some("email" | "confirm") => Section::Profile,
        Some("delete") => Section::Data,
        _ => Section::Security,
    }
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
    asked: ReturnToQuery,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (text, state, next) = (context.page.text, &context.state, &asked.next);
    let mut form = Form::new();
    fields::current_password("password", &fields.password, &mut form, text);
    if form.has_errors() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &current, form, next, context);
    }
    match reauthentication::with_password(state, context.person(&current), &fields.password).await {
        Ok(Some(renewed)) => {
            state.sessions.adopt_renewed(&context.req, renewed).await;
            Ok(respond::done(context.format, &return_to(next)))
        }
        Ok(None) => {
            form.refuse_field("password", text.password_wrong);
            refuse(StatusCode::FORBIDDEN, &current, form, next, context)
        }
        Err(error @ AppError::TooManyAttempts { .. }) => {
            let seconds = error.retry_after().unwrap_or(1);
            form.refuse((text.too_many_attempts)(seconds));
            let mut response = refuse(error.status(), &current, form, next, context)?;
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

fn refuse(
    status: StatusCode,
    current: &CurrentUser,
    form: Form,
    next: &str,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let again = ReauthenticationPage::of(current, context.page.failed(), form, next);
    respond::refused(status, context.format, &again.form, &again)
}

impl ReauthenticationPage {
    fn of(current: &CurrentUser, page: Page, form: Form, next: &str) -> Self {
        let return_to = return_to(next);
        let (action, back) = (reauthentication_path(&return_to), section_of(&return_to).path());
        Self { page, form, email: current.user().email.clone(), action, back }
    }
}
