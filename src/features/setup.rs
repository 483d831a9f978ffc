//! `/setup`: the form that creates the first administrator and signs them in.

use actix_web::http::StatusCode;
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::first_administrator::{self, Created};
use crate::base::error::{AppError, ExpiredLink};
use crate::base::password::PasswordInput;
use crate::base::user::{Email, Name};
use crate::i18n::Messages;
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::first_sign_in::lead_into;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::return_to::ReturnTo;
use crate::web::route::{PageRoute, page};
use crate::web::section::Section;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/setup").public().get(show).post(submit)]
}

const EXPIRED: ExpiredLink = ExpiredLink {
    title: |text| text.link_expired_title,
    advice: |text| text.setup_link_expired,
    next: ("/", |text| text.error_home),
};

#[derive(Template)]
#[template(path = "setup/setup.html")]
struct SetupPage {
    page: Page,
    form: Form,
    token: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: PasswordInput,
}

async fn show(
    req: HttpRequest,
    query: Query<TokenQuery>,
    state: AppState,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (TokenQuery { token }, page) = (query.into_inner(), page.with_user(&req).await);
    if !first_administrator::is_open(&state, &token).await? {
        return Err(AppError::LinkExpired(&EXPIRED));
    }
    respond::html(StatusCode::OK, &SetupPage { page, form: Form::new(), token })
}

async fn submit(Input(fields): Input<Fields>, context: Context) -> Result<HttpResponse, AppError> {
    let context = context.with_user().await;
    let (state, text) = (&context.state, context.page.text);
    if !first_administrator::is_open(state, &fields.token).await? {
        return Err(AppError::LinkExpired(&EXPIRED));
    }
    let mut form = Form::new().with("name", &fields.name).with("email", &fields.email);
    let Some((email, name)) = check(&fields, &mut form, text) else { return refuse(form, fields, context) };
    match first_administrator::create(state, email, name, &fields.password, context.link_holder()).await? {
        Created::Done(user) => {
            let administration = ReturnTo::parse("", Section::Overview.path(), &context.page.site.applications);
            lead_into(administration, &context, &user).await
        }
        Created::LinkExpired => Err(AppError::LinkExpired(&EXPIRED)),
        Created::EmailTaken => {
            form.refuse_field("email", text.email_taken);
            refuse(form, fields, context)
        }
        Created::PasswordRefused(why) => {
            form.refuse_field("password", fields::password_refused(text, why));
            refuse(form, fields, context)
        }
    }
}

/// Checks each field and sets its error. The password's strength is measured later, off the worker.
fn check(fields: &Fields, form: &mut Form, text: &Messages) -> Option<(Email, Name)> {
    let name = fields::name(&fields.name, form, text);
    let email = fields::email(&fields.email, form, text);
    fields::new_password("password", &fields.password, form, text);
    email.zip(name).filter(|_| !form.has_errors())
}

fn refuse(form: Form, fields: Fields, context: Context) -> Result<HttpResponse, AppError> {
    let again = SetupPage { page: context.page.failed(), form, token: fields.token };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}
