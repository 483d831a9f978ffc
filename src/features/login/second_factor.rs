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
use super::sign_in::begin_session;
use crate::authentication::{Valid, second_factor};
use crate::base::error::AppError;
use crate::sessions::cookie::set_cookie;
use crate::sessions::{FactorKind, Factors};
use crate::storage::sign_in_flows::{Flow, LIFETIME};
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};

/// The path of the second step.
const SECOND_FACTOR: &str = "/login/second-factor";

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
    has_recovery_codes: bool,
}

#[derive(Deserialize)]
struct Fields {
    code: Option<String>,
    /// In place of the code.
    recovery_code: Option<String>,
}

/// Answers a right password with the flow's cookie, and the page of the second step or what JSON needs to go on.
pub async fn begin(
    valid: Valid,
    remember: bool,
    return_to: &ReturnTo,
    context: &Context,
) -> Result<HttpResponse, AppError> {
    let mut response = match context.format {
        Format::Page => respond::done(Format::Page, &return_to.path_after(SECOND_FACTOR)),
        Format::Json => {
            let kinds = second_factor::kinds(&context.state, &valid.user.id).await?;
            let factors: Vec<_> = kinds.into_iter().map(FactorKind::as_str).collect();
            let body = json!({ "errorMessage": "A second factor is needed.", "factors": factors });
            HttpResponse::Unauthorized().json(body)
        }
    };
    let secret = second_factor::begin(&context.state, valid, remember).await?;
    let mut cookie = context.page.site.sign_in_flows.sign(&secret);
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
    let return_to = asked.return_to(&context.page.site.applications);
    match flow_of(&context).await? {
        Some((_, flow)) => answer(StatusCode::OK, Form::new(), &flow.user.id, return_to, context).await,
        None => start_again(&return_to, &context),
    }
}

async fn submit(
    asked: ReturnToQuery,
    Input(fields): Input<Fields>,
    redirects: ThinData<Redirects>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&context.page.site.applications);
    let Some((secret, flow)) = flow_of(&context).await? else { return start_again(&return_to, &context) };
    let mut form = Form::new();
    let Some(factor) =
        fields::factor(fields.code.as_deref(), fields.recovery_code.as_deref(), &mut form, context.page.text)
    else {
        return answer(StatusCode::UNPROCESSABLE_ENTITY, form, &flow.user.id, return_to, context).await;
    };
    let kind = factor.kind();
    let (user_id, remember, language) = (flow.user.id.clone(), flow.remember, context.page.text.language);
    match second_factor::prove(&context.state, &secret, flow, factor, &context.client, language).await {
        Ok(Some(valid)) => {
            let Some(signed_in) = begin_session(&context, valid, Factors::password().and(kind), remember).await? else {
                return start_again(&return_to, &context);
            };
            redirects.signed_in(&context.req, &context.client);
            let mut response = signed_in.lead_to(&return_to, &context)?;
            if let Some(value) = set_cookie(&context.page.site.sign_in_flows.removal()) {
                response.headers_mut().append(SET_COOKIE, value);
            }
            Ok(response)
        }
        Ok(None) => {
            fields::refuse_factor(kind, &mut form, context.page.text);
            answer(StatusCode::FORBIDDEN, form, &user_id, return_to, context).await
        }
        // Another request has used the flow.
        Err(AppError::SignedOut) => start_again(&return_to, &context),
        Err(error @ AppError::AuthenticatorUnreadable) => {
            form.refuse_field("code", context.page.text.code_unreadable);
            answer(error.status(), form, &user_id, return_to, context).await
        }
        Err(error @ AppError::TooManyAttempts { .. }) => {
            let seconds = error.retry_after().unwrap_or(1);
            form.refuse((context.page.text.too_many_attempts)(seconds));
            let mut response = answer(error.status(), form, &user_id, return_to, context).await?;
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

async fn answer(
    status: StatusCode,
    form: Form,
    user_id: &str,
    return_to: ReturnTo,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let has_recovery_codes = second_factor::kinds(&context.state, user_id).await?.contains(&FactorKind::RecoveryCode);
    let page = if form.has_errors() { context.page.failed() } else { context.page };
    let action = return_to.path_after(SECOND_FACTOR);
    let shown = SecondFactorPage { page, form, action, return_to, has_recovery_codes };
    let mut response = match shown.form.has_errors() {
        true => respond::refused(status, context.format, &shown.form, &shown)?,
        false => respond::html(status, &shown)?,
    };
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
