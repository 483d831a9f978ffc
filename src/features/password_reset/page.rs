//! `/password/reset`: the page behind a link to choose a password.

use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::choose::{Outcome, PasswordChooser};
use crate::base::client_info::ClientInfo;
use crate::base::error::{AppError, Link};
use crate::base::password::PasswordInput;
use crate::sessions::Devices;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
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
    new_password: PasswordInput,
}

async fn show(
    query: Query<TokenQuery>,
    page: Page,
    chooser: ThinData<PasswordChooser>,
) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    let Some(user) = chooser.holder(&token).await? else { return Err(AppError::LinkExpired(Link::Password)) };
    respond::html(StatusCode::OK, &ChoosePasswordPage { page, form: Form::new(), token, email: user.email })
}

async fn submit(
    req: HttpRequest,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    chooser: ThinData<PasswordChooser>,
    devices: ThinData<Devices>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let Some(holder) = chooser.holder(&fields.token).await? else { return Err(AppError::LinkExpired(Link::Password)) };
    let mut form = Form::new();
    fields::new_password("new_password", &fields.new_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(form, fields, holder.email, page, format);
    }
    let (user, password_epoch) =
        match chooser.choose(&fields.token, &fields.new_password, &client, page.text.language).await? {
            Outcome::Changed { user, password_epoch } => (user, password_epoch),
            Outcome::LinkExpired => return Err(AppError::LinkExpired(Link::Password)),
            Outcome::PasswordRefused(why) => {
                form.refuse_field("new_password", fields::password_refused(page.text, why));
                return refuse(form, fields, holder.email, page, format);
            }
        };
    let mut response = respond::done_saying(format, "/login", Notice::PasswordChosen);
    // Whoever could use the link is the owner, so this browser is one that the account knows.
    devices.remember(&req, &user.id, &password_epoch, &mut response)?;
    Ok(response)
}

fn refuse(form: Form, fields: Fields, email: String, page: Page, format: Format) -> Result<HttpResponse, AppError> {
    let again = ChoosePasswordPage { page: page.failed(), form, token: fields.token, email };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again)
}
