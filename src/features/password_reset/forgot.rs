//! `/password/forgot`: requests a link to choose a new password. The answer is the same with and without an account.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::base::error::AppError;
use crate::mail::{self, MailKind};
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/password/forgot").public().get(show).post(submit)]
}

/// The query of the page shown after the request.
const SENT: &str = "sent";

#[derive(Template)]
#[template(path = "password_reset/forgot.html")]
struct ForgotPage {
    page: Page,
    form: Form,
    sent: bool,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    email: String,
}

async fn show(req: HttpRequest, page: Page) -> Result<HttpResponse, AppError> {
    let page = page.with_user(&req).await;
    let sent = page.site.sends_mail && req.query_string() == SENT;
    let form = Form::new().with("email", page.user().map_or("", |user| &user.email));
    respond::html(StatusCode::OK, &ForgotPage { page, form, sent })
}

async fn submit(Input(fields): Input<Fields>, context: Context) -> Result<HttpResponse, AppError> {
    let Context { state, client, format, page, .. } = context.with_user().await;
    if !page.site.sends_mail {
        let no_mail = ForgotPage { page, form: Form::new(), sent: false };
        return respond::refused(StatusCode::FORBIDDEN, format, &no_mail.form, &no_mail);
    }
    let mut form = Form::new().with("email", &fields.email);
    let Some(email) = fields::email(&fields.email, &mut form, page.text) else {
        let again = ForgotPage { page: page.failed(), form, sent: false };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    };
    let kind = MailKind::PasswordReset { client: client.clone() };
    mail::ask(&state, kind, &email, page.text.language, &client).await?;
    Ok(respond::done(format, "/password/forgot?sent"))
}
