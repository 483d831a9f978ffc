//! `/password/recover`: the page of the link that undoes the addition of an account's first second factor. It needs no
//! session: the factor that somebody added keeps the owner from signing in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::accounts::recovery::{self, Recoverable, Recovered};
use crate::base::error::{AppError, ExpiredLink};
use crate::storage::tokens::Purpose;
use crate::web::context::Context;
use crate::web::input::{Input, TokenQuery};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/password/recover").public().get(show).post(submit)]
}

const EXPIRED: ExpiredLink = ExpiredLink {
    title: |text| text.link_expired_title,
    advice: |text| text.recover_link_expired,
    next: ("/password/forgot", |text| text.choose_title),
};

/// The error page if another account has taken the address to which the link was sent.
const TAKEN: ExpiredLink =
    ExpiredLink { title: |text| text.email_taken_title, advice: |text| text.email_taken_advice, ..EXPIRED };

#[derive(Template)]
#[template(path = "password_reset/recover.html")]
struct RecoverPage {
    page: Page,
    token: String,
    /// The address that the account gets back, if it was changed since.
    restored: Option<String>,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
}

async fn show(query: Query<TokenQuery>, context: Context) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    let Recoverable { user, email } = open(&token, &context).await?;
    let restored = (user.email != email.as_str()).then(|| email.to_string());
    respond::html(StatusCode::OK, &RecoverPage { page: context.page, token, restored })
}

async fn submit(Input(fields): Input<Fields>, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, .. } = &context;
    let target = open(&fields.token, &context).await?;
    match recovery::recover(state, &fields.token, target, context.link_holder()).await? {
        Recovered::Done { user, secret } => {
            let mut response = respond::done_next(*format, &Purpose::PasswordReset.path(&secret));
            state.devices.remember_owner(req, &user, &mut response).await?;
            Ok(response)
        }
        Recovered::Taken => Err(AppError::LinkExpired(&TAKEN)),
        Recovered::LinkExpired => Err(AppError::LinkExpired(&EXPIRED)),
    }
}

async fn open(token: &str, context: &Context) -> Result<Recoverable, AppError> {
    recovery::open(&context.state, token).await?.ok_or(AppError::LinkExpired(&EXPIRED))
}
