//! `/password/reset`: the page of a link to choose a password.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::accounts::password::{self, Reset};
use crate::base::error::{AppError, ExpiredLink};
use crate::base::password::PasswordInput;
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/password/reset").public().get(show).post(submit)]
}

const EXPIRED: ExpiredLink = ExpiredLink {
    title: |text| text.link_expired_title,
    advice: |text| text.password_link_expired,
    next: ("/password/forgot", |text| text.get_new_link),
};

#[derive(Template)]
#[template(path = "password_reset/choose.html")]
struct ChoosePasswordPage {
    page: Page,
    form: Form,
    token: String,
    email: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
    #[serde(default)]
    new_password: PasswordInput,
}

async fn show(query: Query<TokenQuery>, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    let user = password::holder(&state, &token).await?.ok_or(AppError::LinkExpired(&EXPIRED))?;
    respond::html(StatusCode::OK, &ChoosePasswordPage { page, form: Form::new(), token, email: user.email })
}

async fn submit(Input(fields): Input<Fields>, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = &context;
    let holder = password::holder(state, &fields.token).await?.ok_or(AppError::LinkExpired(&EXPIRED))?;
    let mut form = Form::new();
    fields::new_password("new_password", &fields.new_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(form, fields, holder.email, context);
    }
    match password::reset(state, &fields.token, &holder, &fields.new_password, context.link_holder()).await? {
        Reset::Done { user, password_epoch } => {
            let mut response = respond::done_saying(*format, "/login", Notice::PasswordChosen);
            // The link proves who this is, so the browser becomes known to the account.
            state.devices.remember(req, &user.id, &password_epoch, &mut response)?;
            Ok(response)
        }
        Reset::LinkExpired => Err(AppError::LinkExpired(&EXPIRED)),
        Reset::PasswordRefused(why) => {
            form.refuse_field("new_password", fields::password_refused(page.text, why));
            refuse(form, fields, holder.email, context)
        }
    }
}

fn refuse(form: Form, fields: Fields, email: String, context: Context) -> Result<HttpResponse, AppError> {
    let again = ChoosePasswordPage { page: context.page.failed(), form, token: fields.token, email };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}
