//! `/logout`: a page that asks, its form that signs out, and the same as JSON.

use actix_web::http::StatusCode;
use actix_web::{HttpMessage, HttpResponse};
use askama::Template;
use serde_json::json;

use crate::base::error::AppError;
use crate::sessions::cookie::SessionCookie;
use crate::web::context::Context;
use crate::web::csrf;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::{see_other, sign_in_path, sign_out_path};
use crate::web::respond::{self, Format};
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page, to_its_end};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/logout").public().open_to_enrolment().get(ask).post(submit)]
}

#[derive(Template)]
#[template(path = "logout/logout.html")]
struct LogoutPage {
    page: Page,
    /// Where the form is sent.
    action: String,
}

/// A page only asks. JSON signs out, so it must pass the cross-origin check, unlike other GETs. Without a session there
/// is nothing to change, so no check is needed.
async fn ask(asked: ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, format, page: Page { site, .. }, .. } = &context;
    if *format == Format::Json {
        let brings_session = req.extensions().contains::<SessionCookie>();
        let check = if brings_session { csrf::check_get } else { csrf::check };
        check(req.headers(), &site.public_url)?;
        return to_its_end(async move { sign_out("/login", &context).await }).await?;
    }
    let application = asked.application(&site.applications);
    let action = application.map_or_else(|| "/logout".to_owned(), |url| sign_out_path(url.as_str()));
    respond::html(StatusCode::OK, &LogoutPage { page: context.page.with_user(&context.req).await, action })
}

/// Signs out. The next sign-in continues to the app in `rd`.
async fn submit(asked: ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let application = asked.application(&context.page.site.applications);
    let login = application.map_or_else(|| "/login".to_owned(), |url| sign_in_path("rd", url.as_str()));
    sign_out(&login, &context).await
}

async fn sign_out(login: &str, Context { req, state, client, format, .. }: &Context) -> Result<HttpResponse, AppError> {
    let had_session = req.extensions().contains::<SessionCookie>();
    match (state.sessions.sign_out(req, client).await, format) {
        (Err(error), Format::Json) => return Err(AppError::SignOutFailed(Box::new(error))),
        (result, _) => result?,
    }
    Ok(match format {
        Format::Json => HttpResponse::Ok().json(json!({})),
        // A visitor who wasn't signed in gets no cookie.
        Format::Page if had_session => respond::done_saying(*format, login, Notice::SignedOut),
        Format::Page => see_other(login),
    })
}
