//! `/profile/password`: the form that changes it, and where password managers look for that.

use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::change::{Outcome, PasswordChanger};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::sessions::{CurrentUser, Devices};
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![
        page("/profile/password").get(show).post(submit),
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
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    current_password: PasswordInput,
    #[serde(default)]
    new_password: PasswordInput,
}

async fn show(req: HttpRequest, current: CurrentUser, page: Page) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &[Notice::EmailKept]);
    let email = current.user().email.clone();
    respond::html(StatusCode::OK, &PasswordPage { page, form: Form::new(), email })
}

#[expect(clippy::too_many_arguments, reason = "each is something that the framework reads from the request")]
async fn submit(
    req: HttpRequest,
    current: CurrentUser,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    changer: ThinData<PasswordChanger>,
    devices: ThinData<Devices>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let mut form = Form::new();
    fields::current_password("current_password", &fields.current_password, &mut form, page.text);
    fields::new_password("new_password", &fields.new_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, user.email.clone(), page, format);
    }
    let (before, new, language) = (&fields.current_password, &fields.new_password, page.text.language);
    match changer.change(&req, &current, before, new, &client, language).await? {
        Outcome::Changed { password_epoch } => {
            // The account goes on knowing this browser.
            let mut response = respond::done_saying(format, "/profile", Notice::PasswordChanged);
            devices.remember(&req, &user.id, &password_epoch, &mut response)?;
            Ok(response)
        }
        Outcome::WrongPassword => {
            form.refuse_field("current_password", page.text.current_password_wrong);
            refuse(StatusCode::FORBIDDEN, form, user.email.clone(), page, format)
        }
        Outcome::PasswordRefused(why) => {
            form.refuse_field("new_password", fields::password_refused(page.text, why));
            refuse(StatusCode::UNPROCESSABLE_ENTITY, form, user.email.clone(), page, format)
        }
    }
}

fn refuse(status: StatusCode, form: Form, email: String, page: Page, format: Format) -> Result<HttpResponse, AppError> {
    let again = PasswordPage { page: page.failed(), form, email };
    respond::refused(status, format, &again.form, &again)
}
