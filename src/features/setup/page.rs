//! `/setup`: the form that makes the first administrator and signs them in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use askama::Template;
use serde::Deserialize;

use super::create::{FirstAdministrator, Outcome};
use crate::base::client_info::ClientInfo;
use crate::base::error::{AppError, Link};
use crate::base::password::PasswordInput;
use crate::base::user::{Email, Name};
use crate::i18n::Messages;
use crate::web::fields;
use crate::web::first_sign_in::Welcome;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/setup").public().get(show).post(submit)]
}

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
    query: Query<TokenQuery>,
    page: Page,
    setup: ThinData<FirstAdministrator>,
) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    if !setup.is_open(&token).await? {
        return Err(AppError::LinkExpired(Link::Setup));
    }
    respond::html(StatusCode::OK, &SetupPage { page, form: Form::new(), token })
}

async fn submit(
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    setup: ThinData<FirstAdministrator>,
    welcome: Welcome,
    page: Page,
) -> Result<HttpResponse, AppError> {
    if !setup.is_open(&fields.token).await? {
        return Err(AppError::LinkExpired(Link::Setup));
    }
    let mut form = Form::new().with("name", &fields.name).with("email", &fields.email);
    let Some((email, name)) = check(&fields, &mut form, page.text) else { return refuse(form, fields, page, format) };
    let user = match setup.make(email.clone(), name, &fields.password, &client, page.text.language).await? {
        Outcome::Made(user) => user,
        Outcome::AlreadyThere => return Err(AppError::LinkExpired(Link::Setup)),
        Outcome::EmailTaken => {
            form.refuse_field("email", page.text.email_taken);
            return refuse(form, fields, page, format);
        }
        Outcome::PasswordRefused(why) => {
            form.refuse_field("password", fields::password_refused(page.text, why));
            return refuse(form, fields, page, format);
        }
    };
    welcome.into_profile(&user).await
}

/// Notes at each field what is wrong with it. The password is judged later, off the worker, unless it is missing.
fn check(fields: &Fields, form: &mut Form, text: &Messages) -> Option<(Email, Name)> {
    let name = fields::name(&fields.name, form, text);
    let email = fields::email(&fields.email, form, text);
    fields::new_password("password", &fields.password, form, text);
    email.zip(name).filter(|_| !form.has_errors())
}

fn refuse(form: Form, fields: Fields, page: Page, format: Format) -> Result<HttpResponse, AppError> {
    let again = SetupPage { page: page.failed(), form, token: fields.token };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again)
}
