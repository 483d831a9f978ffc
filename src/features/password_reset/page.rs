//! `/password/reset`: the page behind a link to choose a password.

use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::choose::{Outcome, PasswordChooser};
use crate::base::client_info::Client;
use crate::base::error::{AppError, Link};
use crate::base::password::Typed;
use crate::sessions::Devices;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Bearer, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Wants};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/password/reset").public().get(show).post(submit)]
}

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
    new_password: Typed,
}

async fn show(bearer: Query<Bearer>, page: Page, chooser: ThinData<PasswordChooser>) -> Result<HttpResponse, AppError> {
    let Bearer { token } = bearer.into_inner();
    let Some(user) = chooser.holder(&token).await? else { return Err(AppError::LinkVoid(Link::Password)) };
    respond::html(StatusCode::OK, &ChoosePasswordPage { page, form: Form::new(), token, email: user.email })
}

async fn submit(
    req: HttpRequest,
    wants: Wants,
    client: Client,
    Input(fields): Input<Fields>,
    chooser: ThinData<PasswordChooser>,
    devices: ThinData<Devices>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let Some(holder) = chooser.holder(&fields.token).await? else { return Err(AppError::LinkVoid(Link::Password)) };
    let mut form = Form::new();
    fields::new_password("new_password", &fields.new_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(form, fields, holder.email, page, wants);
    }
    let (user, password_epoch) =
        match chooser.choose(&fields.token, &fields.new_password, &client, page.text.language).await? {
            Outcome::Changed { user, password_epoch } => (user, password_epoch),
            Outcome::LinkVoid => return Err(AppError::LinkVoid(Link::Password)),
            Outcome::PasswordRefused(why) => {
                form.refuse_field("new_password", fields::password_refused(page.text, why));
                return refuse(form, fields, holder.email, page, wants);
            }
        };
    let mut response = respond::done_saying(wants, "/login", Notice::PasswordChosen);
    // Whoever could use the link is the owner, so this browser is one that the account knows.
    devices.remember(&req, &user.id, &password_epoch, &mut response)?;
    Ok(response)
}

fn refuse(form: Form, fields: Fields, email: String, page: Page, wants: Wants) -> Result<HttpResponse, AppError> {
    let again = ChoosePasswordPage { page: page.failed(), form, token: fields.token, email };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, wants, &again.form, &again)
}
