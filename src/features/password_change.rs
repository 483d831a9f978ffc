//! `/profile/password`: changing the password, and the well-known address that leads password managers there.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::password::{self, Changed};
use crate::accounts::second_factor::{self, SecondFactors};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::sessions::CurrentUser;
use crate::sessions::store::Counts;
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![
        page("/profile/password").recently_authenticated().get(show).post(submit),
        // W3C, A Well-Known URL for Changing Passwords.
        page("/.well-known/change-password").public().get(async || see_other("/profile/password")),
    ]
}

#[derive(Template)]
#[template(path = "password_change/password.html")]
struct PasswordPage {
    page: Page,
    form: Form,
    email: String,
    counts: Counts,
    factors: SecondFactors,
}

impl PasswordPage {
    async fn of(page: Page, form: Form, current: &CurrentUser, state: &AppState) -> Result<Self, AppError> {
        let counts = state.sessions.count(current).await?;
        let factors = second_factor::of_user(state, current.user()).await?;
        Ok(Self { page, form, email: current.user().email.clone(), counts, factors })
    }
}

impl InSection for PasswordPage {
    const SECTION: Section = Section::Security;
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    new_password: PasswordInput,
}

async fn show(req: HttpRequest, current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &[Notice::EmailKept, Notice::ConfirmedNothingSaved]);
    respond::html(StatusCode::OK, &PasswordPage::of(page, Form::new(), &current, &state).await?)
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (user, text) = (current.user(), context.page.text);
    let mut form = Form::new();
    fields::new_password("new_password", &fields.new_password, &mut form, text);
    if form.has_errors() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, &current, context).await;
    }
    let Context { req, state, format, .. } = &context;
    match password::change(state, context.recent_person(&current)?, &fields.new_password).await? {
        Changed::Done { renewed, password_epoch } => {
            state.sessions.adopt_renewed(req, renewed).await;
            // This browser stays known to the account.
            let mut response = respond::done_saying(*format, Section::Security.path(), Notice::PasswordChanged);
            state.devices.remember(req, &user.id, &password_epoch, &mut response)?;
            Ok(response)
        }
        Changed::PasswordRefused(why) => {
            form.refuse_field("new_password", fields::password_refused(text, why));
            refuse(StatusCode::UNPROCESSABLE_ENTITY, form, &current, context).await
        }
    }
}

async fn refuse(
    status: StatusCode,
    form: Form,
    current: &CurrentUser,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let again = PasswordPage::of(context.page.failed(), form, current, &context.state).await?;
    respond::refused(status, context.format, &again.form, &again)
}
