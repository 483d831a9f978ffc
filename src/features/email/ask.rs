//! `/profile/email`: the form that asks for another address.

use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::change::{Asked, EmailChanger};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::sessions::CurrentUser;
use crate::storage::db::Db;
use crate::storage::users;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/email").keeping(&["email"]).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "email_change/ask.html")]
struct AskPage {
    page: Page,
    form: Form,
    /// The address that was asked for, and until when it can be confirmed, in words.
    pending: Option<(String, String)>,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    email: String,
    #[serde(default)]
    current_password: PasswordInput,
    /// Nothing else, but the end of a change that was asked for: that needs no password.
    #[serde(default)]
    stop: Checkbox,
}

async fn show(
    req: HttpRequest,
    current: CurrentUser,
    db: ThinData<Db>,
    changer: ThinData<EmailChanger>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &[Notice::EmailKept]);
    let (id, now) = (&current.user().id, changer.outbox.clock.now());
    let pending = db.read(async |db| users::pending_email(db, id, now).await).await?;
    let pending = pending.map(|(email, until)| (email, page.time(until).text));
    let (page, form) = kept_form::fill(&req, page, Form::new());
    respond::html(StatusCode::OK, &AskPage { page, form, pending })
}

async fn submit(
    current: CurrentUser,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    changer: ThinData<EmailChanger>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    if fields.stop.0 {
        changer.stop(&current, &client).await?;
        return Ok(respond::done_saying(format, "/profile/email", Notice::EmailKept));
    }
    let mut form = Form::new().with("email", &fields.email);
    let email = fields::email(&fields.email, &mut form, page.text);
    fields::current_password("current_password", &fields.current_password, &mut form, page.text);
    let Some(email) = email.filter(|_| !form.has_errors()) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, page, format);
    };
    match changer.ask(&current, &email, &fields.current_password, &client, page.text.language).await? {
        Asked::Sent => Ok(respond::done(format, "/profile/email")),
        Asked::Unchanged => {
            form.refuse_field("email", page.text.email_unchanged);
            refuse(StatusCode::UNPROCESSABLE_ENTITY, form, page, format)
        }
        Asked::WrongPassword => {
            form.refuse_field("current_password", page.text.current_password_wrong);
            refuse(StatusCode::FORBIDDEN, form, page, format)
        }
    }
}

fn refuse(status: StatusCode, form: Form, page: Page, format: Format) -> Result<HttpResponse, AppError> {
    let again = AskPage { page: page.failed(), form, pending: None };
    respond::refused(status, format, &again.form, &again)
}
