//! `/profile/email`: the form that requests another email.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::accounts::email::{self, Asked};
use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/email").keeping(&["email"]).recently_authenticated().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "email_change/ask.html")]
struct AskPage {
    page: Page,
    form: Form,
    /// The requested email, and until when it can be confirmed, in words.
    pending: Option<(String, String)>,
    /// The chosen time zone, in words.
    time_zone: Option<String>,
}

impl InSection for AskPage {
    const SECTION: Section = Section::Profile;
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    email: String,
    /// Set to cancel the pending change. The other field is then ignored.
    #[serde(default)]
    stop: Checkbox,
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, page, .. } = context;
    let notices = [Notice::EmailChangeAsked, Notice::EmailKept, Notice::ConfirmedNothingSaved];
    let page = page.with_notice(&req, &notices);
    let pending = email::pending(&state, current.user()).await?;
    let pending = pending.map(|(email, until)| (email, page.time(until).text));
    let (page, form) = kept_form::fill(&req, page, Form::new());
    let time_zone = page.zone_label(state.now());
    respond::html(StatusCode::OK, &AskPage { page, form, pending, time_zone })
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (state, text) = (&context.state, context.page.text);
    if fields.stop.0 {
        email::stop(state, context.person(&current)).await?;
        return Ok(respond::done_saying(context.format, "/profile/email", Notice::EmailKept));
    }
    let mut form = Form::new().with("email", &fields.email);
    let email = fields::email(&fields.email, &mut form, text);
    let Some(email) = email else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, context);
    };
    match email::ask(state, context.recent_person(&current)?, &email).await? {
        Asked::Sent => Ok(respond::done_saying(context.format, "/profile/email", Notice::EmailChangeAsked)),
        Asked::Unchanged => {
            form.refuse_field("email", text.email_unchanged);
            refuse(StatusCode::UNPROCESSABLE_ENTITY, form, context)
        }
    }
}

fn refuse(status: StatusCode, form: Form, context: Context) -> Result<HttpResponse, AppError> {
    let time_zone = context.page.zone_label(context.state.now());
    let again = AskPage { page: context.page.failed(), form, pending: None, time_zone };
    respond::refused(status, context.format, &again.form, &again)
}
