//! `/email/confirm`: the page behind the links that confirm, stop and undo a change of the address.

use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::change::{Does, EmailChanger, Opened, Used};
use crate::client::Client;
use crate::error::{AppError, Link};
use crate::sessions::{CurrentUser, Devices};
use crate::text::Words;
use crate::users::tokens::Purpose;
use crate::users::{Email, User};
use crate::web::input::{Bearer, Input};
use crate::web::page::{Notice, Page};
use crate::web::respond::{self, Wants};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/email/confirm").public().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "email_change/confirm.html")]
struct ConfirmPage {
    page: Page,
    token: String,
    title: Words,
    intro: Words,
    submit: Words,
    /// The address that the account has, for those who know it already.
    from: Option<String>,
    to: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
}

async fn show(bearer: Query<Bearer>, changer: ThinData<EmailChanger>, page: Page) -> Result<HttpResponse, AppError> {
    let Bearer { token } = bearer.into_inner();
    let opened = changer.open(&token).await?.ok_or(AppError::LinkVoid(Link::Email))?;
    respond::html(StatusCode::OK, &ConfirmPage::of(opened, token, page))
}

impl ConfirmPage {
    fn of(Opened { does, user, email }: Opened, token: String, page: Page) -> Self {
        let text = page.text;
        let (title, intro, submit) = match does {
            Does::Confirm => (text.email_confirm_title, text.email_confirm_intro, text.email_confirm_submit),
            Does::Cancel => (text.email_cancel_title, text.email_cancel_intro, text.email_cancel_submit),
            Does::Undo => (text.email_undo_title, text.email_undo_intro, text.email_undo_submit),
        };
        let from = (does == Does::Cancel).then_some(user.email);
        Self { page, token, title, intro, submit, from, to: email.to_string() }
    }
}

async fn submit(
    req: HttpRequest,
    wants: Wants,
    client: Client,
    Input(fields): Input<Fields>,
    changer: ThinData<EmailChanger>,
    devices: ThinData<Devices>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    match changer.use_link(&fields.token, &client, page.text.language).await? {
        Used::Changed(user) => {
            let here = if is_signed_in(&req, &user).await { "/profile" } else { "/login" };
            remembered(&req, &user, &devices, respond::done(wants, &Notice::EmailChanged.on(here)))
        }
        // Whoever asked for it knows the password, so changing that comes next.
        Used::Kept(user) => {
            let here = if is_signed_in(&req, &user).await { "/profile/password" } else { "/login" };
            Ok(respond::done(wants, &Notice::EmailKept.on(here)))
        }
        Used::Undone { user, secret } => {
            remembered(&req, &user, &devices, respond::done(wants, &Purpose::PasswordReset.path(&secret)))
        }
        Used::Taken => Err(AppError::LinkVoid(Link::EmailTaken)),
        Used::LinkVoid => Err(AppError::LinkVoid(Link::Email)),
    }
}

async fn is_signed_in(req: &HttpRequest, user: &User) -> bool {
    CurrentUser::of(req).await.is_ok_and(|current| current.user().id == user.id)
}

/// Whoever could use the link is the owner, so this browser is one that the account knows by its new address.
fn remembered(
    req: &HttpRequest,
    user: &User,
    devices: &Devices,
    mut response: HttpResponse,
) -> Result<HttpResponse, AppError> {
    if let Ok(email) = Email::parse(&user.email) {
        devices.remember(req, &email, &mut response)?;
    }
    Ok(response)
}
