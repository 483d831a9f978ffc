//! `/login`: the form, and the same as JSON.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::web::ThinData;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::no_cookies::{self, Redirects};
use super::second_factor;
use super::sign_in::{SignIn, sign_in, sign_in_by_passkey};
use crate::access::RequiredProof;
use crate::authentication::has_no_users;
use crate::authentication::passkey::{self, Ceremony};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::encode;
use crate::base::user::Email;
use crate::base::webauthn::AssertionJson;
use crate::config::Registration;
use crate::i18n::Messages;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Embedded, Input, NotSuchJson};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::passkeys::request_options;
use crate::web::redirect::see_other;
use crate::web::required_proof;
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/login").public().get(show).post(submit)]
}

/// The notices shown on this page.
const NOTICES: [Notice; 10] = [
    Notice::AllSessionsEnded,
    Notice::SignInExpired,
    Notice::SignedOut,
    Notice::SessionOver,
    Notice::NothingSaved,
    Notice::EntriesKept,
    Notice::PasswordChosen,
    Notice::EmailChanged,
    Notice::EmailKept,
    Notice::AccountDeleted,
];

#[derive(Template)]
#[template(path = "login/login.html")]
struct LoginPage {
    page: Page,
    form: Form,
    return_to: ReturnTo,
    no_administrator: bool,
    /// A passkey that no account has, for the script.
    unknown_passkey: Option<String>,
}

impl LoginPage {
    fn remember_label(&self) -> String {
        (self.page.text.remember_label)(self.page.site.remembered)
    }

    fn can_register(&self) -> bool {
        self.page.site.registration == Registration::Open
    }
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: PasswordInput,
    #[serde(default)]
    remember: Checkbox,
    /// In place of email and password.
    #[serde(default)]
    passkey: Embedded<AssertionJson>,
    #[serde(default)]
    next: String,
    #[serde(default)]
    rd: String,
}

impl Fields {
    fn return_to(&self, page: &Page) -> ReturnTo {
        ReturnTo::parse(&self.rd, &self.next, &page.site.applications)
    }
}

async fn show(
    current: Result<CurrentUser, AppError>,
    asked: ReturnToQuery,
    redirects: ThinData<Redirects>,
    Context { req, state, client, format, page }: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&page.site.applications);
    if let Ok(current) = &current {
        if redirects.leads_nowhere(&req, &state.sessions, current, &return_to) {
            return no_cookies::show(page, return_to, true);
        }
        return Ok(see_other(return_to.as_str()));
    }
    if let Err(AppError::SecondFactorNeeded) = current {
        return Ok(see_other(&required_proof::path(RequiredProof::SECOND_FACTOR, &return_to)));
    }
    if format == Format::Json {
        let options = request_options(&state, &Ceremony::SignIn, None).await?;
        return Ok(HttpResponse::Ok().json(json!({ "options": options })));
    }
    if redirects.follow_sign_in(&req, &client) {
        return no_cookies::show(page, return_to, false);
    }
    let no_administrator = has_no_users(&state).await;
    let mut page = page.with_notice(&req, &NOTICES);
    page.notice = page.notice.or_else(|| Notice::of_session(&req));
    let login = LoginPage { page, form: Form::new(), return_to, no_administrator, unknown_passkey: None };
    let mut response = respond::html(StatusCode::OK, &login)?;
    login.return_to.allow(&mut response);
    Ok(response)
}

async fn submit(
    Input(fields): Input<Fields>,
    redirects: ThinData<Redirects>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let text = context.page.text;
    let signed_in = match (&fields.passkey.0, check(&fields, text)) {
        (Some(Ok(passkey)), _) => sign_in_by_passkey(&context, passkey.clone(), fields.remember.0).await?,
        (Some(Err(NotSuchJson)), _) => SignIn::Wrong,
        (None, Ok(email)) => sign_in(&context, email, &fields.password, fields.remember.0).await?,
        (None, Err(form)) => return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, &fields, context),
    };
    match signed_in {
        SignIn::Done(signed_in) => {
            redirects.signed_in(&context.req, &context.client);
            signed_in.lead_to(&fields.return_to(&context.page), &context)
        }
        SignIn::NeedsSecondFactor(valid) => {
            // Without cookies, the second step leads back here.
            redirects.signed_in(&context.req, &context.client);
            second_factor::begin(valid, fields.remember.0, &fields.return_to(&context.page), &context).await
        }
        SignIn::Wrong => {
            let mut form = filled(&fields);
            form.refuse(if fields.passkey.0.is_some() { text.passkey_refused } else { text.wrong_credentials });
            let unknown_passkey = unknown_passkey(&fields, &context.state).await?;
            refuse_naming(unknown_passkey, StatusCode::FORBIDDEN, form, &fields, context)
        }
        SignIn::TooMany { retry_after } => too_many(retry_after, &fields, context),
    }
}

fn too_many(retry_after: Duration, fields: &Fields, context: Context) -> Result<HttpResponse, AppError> {
    let seconds = AppError::TooManyAttempts { retry_after }.retry_after().unwrap_or(1);
    let mut form = filled(fields);
    form.refuse((context.page.text.too_many_attempts)(seconds));
    let mut response = refuse(StatusCode::TOO_MANY_REQUESTS, form, fields, context)?;
    response.headers_mut().insert(RETRY_AFTER, seconds.into());
    Ok(response)
}

/// The id of a passkey that no account has. Its authenticator then forgets it, so others must not be named.
async fn unknown_passkey(fields: &Fields, state: &AppState) -> Result<Option<String>, AppError> {
    let Some(Ok(passkey)) = &fields.passkey.0 else { return Ok(None) };
    let is_known = passkey::is_known(state, passkey).await?;
    Ok((!is_known).then(|| encode(passkey.id())))
}

/// Checks that both fields can be tried.
fn check(fields: &Fields, text: &Messages) -> Result<Email, Form> {
    let mut form = filled(fields);
    let email = fields::email(&fields.email, &mut form, text);
    fields::current_password("password", &fields.password, &mut form, text);
    email.filter(|_| !form.has_errors()).ok_or(form)
}

/// The form with what was entered, except the password.
fn filled(fields: &Fields) -> Form {
    Form::new().with("email", &fields.email).with_tick("remember", fields.remember.0)
}

fn refuse(status: StatusCode, form: Form, fields: &Fields, context: Context) -> Result<HttpResponse, AppError> {
    refuse_naming(None, status, form, fields, context)
}

fn refuse_naming(
    unknown_passkey: Option<String>,
    status: StatusCode,
    form: Form,
    fields: &Fields,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let Context { format, page, .. } = context;
    let again = LoginPage {
        return_to: fields.return_to(&page),
        unknown_passkey,
        page: page.failed(),
        form,
        no_administrator: false,
    };
    let mut response = respond::refused(status, format, &again.form, &again)?;
    again.return_to.allow(&mut response);
    Ok(response)
}
