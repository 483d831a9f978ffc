//! `/login/second-factor`: the second step of a sign-in, with a code or a recovery code.

use actix_web::cookie::time::Duration;
use actix_web::http::StatusCode;
use actix_web::http::header::{RETRY_AFTER, SET_COOKIE};
use actix_web::web::ThinData;
use actix_web::{HttpMessage, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::no_cookies::Redirects;
use super::return_to::{ReturnTo, SECOND_FACTOR};
use super::sign_in::begin_session;
use crate::authentication::second_factor;
use crate::base::error::AppError;
use crate::sessions::cookie::set_cookie;
use crate::storage::sign_in_flows::{Flow, LIFETIME};
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page(SECOND_FACTOR).public().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "login/second_factor.html")]
struct SecondFactorPage {
    page: Page,
    form: Form,
    /// This page's own path, with where it leads.
    action: String,
    return_to: ReturnTo,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    code: String,
    /// In place of the code.
    #[serde(default)]
    recovery_code: String,
}

/// The answer to a right password: the flow's cookie, and the page of the second step or what JSON needs to go on.
pub fn lead_there(
    secret: &str,
    factors: &[&str],
    return_to: &ReturnTo,
    context: &Context,
) -> Result<HttpResponse, AppError> {
    let mut response = match context.format {
        Format::Page => respond::done(Format::Page, &return_to.second_factor_path()),
        Format::Json => HttpResponse::Unauthorized()
            .json(json!({ "errorMessage": "A second factor is needed.", "factors": factors })),
    };
    let mut cookie = context.page.site.sign_in_flows.sign(secret);
    cookie.set_max_age(Duration::seconds(LIFETIME));
    if let Some(value) = set_cookie(&cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    Ok(response)
}

/// The flow of the request, with its secret.
async fn flow_of(context: &Context) -> Result<Option<(String, Flow)>, AppError> {
    let secret = {
        let extensions = context.req.extensions();
        extensions.get().and_then(|cookies| context.page.site.sign_in_flows.find(cookies)).map(|found| found.value)
    };
    let Some(secret) = secret else { return Ok(None) };
    let flow = second_factor::flow(&context.state, &secret).await?;
    Ok(flow.map(|flow| (secret, flow)))
}

async fn show(asked: ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let return_to = ReturnTo::parse(&asked.rd, &asked.next, &context.page.site.applications);
    if flow_of(&context).await?.is_none() {
        return start_again(&return_to, &context);
    }
    answer(StatusCode::OK, Form::new(), return_to, context)
}

async fn submit(
    asked: ReturnToQuery,
    Input(fields): Input<Fields>,
    redirects: ThinData<Redirects>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = ReturnTo::parse(&asked.rd, &asked.next, &context.page.site.applications);
    let Some((secret, flow)) = flow_of(&context).await? else { return start_again(&return_to, &context) };
    let mut form = Form::new();
    let Some(factor) = fields::factor(&fields.code, &fields.recovery_code, &mut form, context.page.text) else {
        return answer(StatusCode::UNPROCESSABLE_ENTITY, form, return_to, context);
    };
    let field = fields::factor_field(&factor);
    match second_factor::prove(&context.state, &secret, &flow, factor, &context.client, context.page.text.language)
        .await
    {
        Ok(true) => {
            let Some(signed_in) = begin_session(&context, flow).await? else {
                return start_again(&return_to, &context);
            };
            redirects.signed_in(&context.req, &context.client);
            let mut response = signed_in.lead_to(&return_to, &context)?;
            if let Some(value) = set_cookie(&context.page.site.sign_in_flows.removal()) {
                response.headers_mut().append(SET_COOKIE, value);
            }
            Ok(response)
        }
        Ok(false) => {
            form.refuse_field(field, context.page.text.code_wrong);
            answer(StatusCode::FORBIDDEN, form, return_to, context)
        }
        // Another request has used the flow.
        Err(AppError::SignedOut) => start_again(&return_to, &context),
        Err(error @ AppError::TooManyAttempts { .. }) => {
            let seconds = error.retry_after().unwrap_or(1);
            form.refuse((context.page.text.too_many_attempts)(seconds));
            let mut response = answer(error.status(), form, return_to, context)?;
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

fn answer(status: StatusCode, form: Form, return_to: ReturnTo, context: Context) -> Result<HttpResponse, AppError> {
    let page = if form.has_errors() { context.page.failed() } else { context.page };
    let shown = SecondFactorPage { page, form, action: return_to.second_factor_path(), return_to };
    let mut response = respond::refused(status, context.format, &shown.form, &shown)?;
    shown.return_to.allow(&mut response);
    Ok(response)
}

/// The flow is over: back to the password.
fn start_again(return_to: &ReturnTo, context: &Context) -> Result<HttpResponse, AppError> {
    match context.format {
        Format::Json => Err(AppError::SignedOut),
        Format::Page => Ok(respond::done_saying(Format::Page, &return_to.sign_in_path(), Notice::SignInExpired)),
    }
}
