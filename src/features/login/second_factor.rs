//! `/login/second-factor`: the second step of a sign-in, with a passkey, a code or a recovery code.

use actix_web::cookie::time::Duration;
use actix_web::http::StatusCode;
use actix_web::http::header::SET_COOKIE;
use actix_web::web::ThinData;
use actix_web::{HttpMessage, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::no_cookies::Redirects;
use super::sign_in::{SignedIn, begin_session};
use crate::accounts::trusted_browsers;
use crate::authentication::passkey::Ceremony;
use crate::authentication::{Valid, second_factor};
use crate::base::error::AppError;
use crate::i18n::SafeText;
use crate::sessions::FactorKind;
use crate::sessions::cookie::set_cookie;
use crate::storage::sign_in_flows::{Flow, LIFETIME};
use crate::storage::trusted_browsers::LIFETIME as TRUST_LIFETIME;
use crate::web::context::Context;
use crate::web::fields::{self, FactorFields};
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::passkeys::request_options;
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
    factors: Vec<FactorKind>,
}

impl SecondFactorPage {
    /// The title and the introduction: what the user is asked for.
    fn words(&self) -> (SafeText, SafeText) {
        let text = self.page.text;
        match [FactorKind::Passkey, FactorKind::Totp].map(|kind| self.factors.contains(&kind)) {
            [true, true] => (text.second_factor_title_either, text.second_factor_intro_either),
            [true, false] => (text.second_factor_title_passkey, text.second_factor_intro_passkey),
            [false, _] => (text.second_factor_title, text.second_factor_intro),
        }
    }

    fn title(&self) -> SafeText {
        self.words().0
    }

    fn intro(&self) -> SafeText {
        self.words().1
    }

    fn trust_label(&self) -> String {
        (self.page.text.trust_label)(TRUST_LIFETIME.unsigned_abs())
    }
}

#[derive(Deserialize)]
struct Fields {
    #[serde(flatten)]
    factor: FactorFields,
    /// Set to trust this browser.
    #[serde(default)]
    trust: Checkbox,
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
            let factors = names(&second_factor::kinds(&context.state, &valid.user.id).await?);
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

fn names(kinds: &[FactorKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.as_str()).collect()
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
    let Some((secret, flow)) = flow_of(&context).await? else { return start_again(&return_to, &context) };
    if context.format == Format::Json {
        let factors = names(&second_factor::kinds(&context.state, &flow.user.id).await?);
        let options = request_options(&context.state, &Ceremony::of_flow(&secret), Some(&flow.user)).await?;
        return Ok(HttpResponse::Ok().json(json!({ "factors": factors, "options": options })));
    }
    answer(StatusCode::OK, Form::new(), &flow.user.id, return_to, context).await
}

async fn submit(
    asked: ReturnToQuery,
    Input(fields): Input<Fields>,
    redirects: ThinData<Redirects>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&context.page.site.applications);
    let Some((secret, flow)) = flow_of(&context).await? else { return start_again(&return_to, &context) };
    let mut form = Form::new().with_tick("trust", fields.trust.0);
    let kinds = second_factor::kinds(&context.state, &flow.user.id).await?;
    let Some(factor) = fields::factor(&fields.factor, &kinds, &mut form, context.page.text) else {
        return answer(StatusCode::UNPROCESSABLE_ENTITY, form, &flow.user.id, return_to, context).await;
    };
    let kind = factor.kind();
    let (user_id, remember, language) = (flow.user.id.clone(), flow.remember, context.page.text.language);
    match second_factor::prove(&context.state, &secret, flow, factor, &context.client, language).await {
        Ok(Some(valid)) => {
            let Some(signed_in) = begin_session(&context, valid, remember).await? else {
                return start_again(&return_to, &context);
            };
            redirects.signed_in(&context.req, &context.client);
            let mut response = signed_in.lead_to(&return_to, &context)?;
            if kind == FactorKind::RecoveryCode && context.format == Format::Page {
                response.extensions_mut().insert(Notice::RecoveryCodeUsed);
            }
            if fields.trust.0 {
                trust(&signed_in, &context, &mut response).await?;
            }
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
        Err(error) => Err(error),
    }
}

/// Trusts this browser from now on.
async fn trust(signed_in: &SignedIn, context: &Context, response: &mut HttpResponse) -> Result<(), AppError> {
    let Context { req, state, .. } = context;
    if let Some(secret) = trusted_browsers::trust(state, context.person(&signed_in.current)).await? {
        state.trusted_browsers.remember(req, secret, response);
    }
    Ok(())
}

async fn answer(
    status: StatusCode,
    form: Form,
    user_id: &str,
    return_to: ReturnTo,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let factors = second_factor::kinds(&context.state, user_id).await?;
    let page = if form.has_errors() { context.page.failed() } else { context.page };
    let action = return_to.path_after(SECOND_FACTOR);
    let shown = SecondFactorPage { page, form, action, return_to, factors };
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
