//! `/login`: the form, and the same as JSON.

use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::return_to::ReturnTo;
use super::unkept::{self, Redirects};
use crate::authentication::{Attempt, Authenticator, Outcome};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::user::Email;
use crate::config::Registration;
use crate::i18n::Messages;
use crate::mail::Mailer;
use crate::sessions::{CurrentUser, Devices, Sessions};
use crate::storage::audit::Refusal;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::respond::{self, Format};
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};
use crate::web::user_view;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/login").public().get(show).post(submit)]
}

/// What can have been done before somebody comes here.
const NOTICES: [Notice; 6] = [
    Notice::SignedOut,
    Notice::NothingSaved,
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
}

impl LoginPage {
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
    req: HttpRequest,
    asked: ReturnToQuery,
    page: Page,
    authenticator: ThinData<Authenticator>,
    sessions: ThinData<Sessions>,
    redirects: ThinData<Redirects>,
) -> Result<HttpResponse, AppError> {
    let return_to = ReturnTo::parse(&asked.rd, &asked.next, &page.site.applications);
    if let Ok(current) = &current {
        if redirects.leads_nowhere(&req, &sessions, current, &return_to) {
            return unkept::show(page, return_to, true);
        }
        return Ok(see_other(return_to.as_str()));
    }
    if redirects.follow_sign_in(&req, &ClientInfo::extract(&req).await?) {
        return unkept::show(page, return_to, false);
    }
    let no_administrator = authenticator.nobody_can_sign_in().await;
    let login = LoginPage { page: page.with_notice(&req, &NOTICES), form: Form::new(), return_to, no_administrator };
    let mut response = respond::html(StatusCode::OK, &login)?;
    login.return_to.allow(&mut response);
    Ok(response)
}

#[expect(clippy::too_many_arguments, reason = "each is something that the framework reads from the request")]
async fn submit(
    req: HttpRequest,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    authenticator: ThinData<Authenticator>,
    sessions: ThinData<Sessions>,
    devices: ThinData<Devices>,
    outbox: ThinData<Mailer>,
    redirects: ThinData<Redirects>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let email = match check(&fields, page.text) {
        Ok(email) => email,
        Err(form) => return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, &fields, page, format),
    };
    let of_request = devices.of_request(&req);
    let attempt = Attempt { email, password: fields.password.clone(), client: client.clone(), devices: of_request };
    let signed_in = match authenticator.authenticate(attempt).await? {
        Outcome::TooMany { retry_after } => {
            let error = AppError::TooManyAttempts { retry_after };
            let seconds = error.retry_after().unwrap_or(1);
            let mut form = filled(&fields);
            form.refuse((page.text.too_many_attempts)(seconds));
            let mut response = refuse(StatusCode::TOO_MANY_REQUESTS, form, &fields, page, format)?;
            response.headers_mut().insert(actix_web::http::header::RETRY_AFTER, seconds.into());
            return Ok(response);
        }
        Outcome::Invalid => None,
        Outcome::Valid(right) => {
            let user = &right.user;
            let begun = sessions.sign_in(&req, &client, user, fields.remember.0).await;
            let current = begun.inspect_err(|_| authenticator.metrics.tried("failed"))?;
            if current.is_none() {
                authenticator.metrics.tried("wrong");
                authenticator.audit.sign_in_refused(Some(user), Refusal::ChangedMeanwhile, &client).await;
            }
            current.map(|current| (current, right))
        }
    };
    let Some((current, right)) = signed_in else {
        let mut form = filled(&fields);
        form.refuse(page.text.wrong_credentials);
        return refuse(StatusCode::FORBIDDEN, form, &fields, page, format);
    };
    authenticator.metrics.tried("right");
    authenticator.audit.signed_in(current.user(), &client).await;
    if !right.known_browser {
        outbox.tell_of_sign_in(current.user(), &right.password_epoch, page.text.language, &client).await;
    }
    let mut response = match format {
        Format::Json => HttpResponse::Ok().json(json!({ "user": user_view(current.user()) })),
        Format::Page => see_other(fields.return_to(&page).as_str()),
    };
    redirects.signed_in(&req, &client);
    devices.remember(&req, &right.user.id, &right.password_epoch, &mut response)?;
    Ok(response)
}

/// Whether both fields can be tried at all.
fn check(fields: &Fields, text: &Messages) -> Result<Email, Form> {
    let mut form = filled(fields);
    let email = fields::email(&fields.email, &mut form, text);
    fields::current_password("password", &fields.password, &mut form, text);
    email.filter(|_| !form.has_errors()).ok_or(form)
}

/// The form with what was typed, but for the password.
fn filled(fields: &Fields) -> Form {
    Form::new().with("email", &fields.email).with_tick("remember", fields.remember.0)
}

fn refuse(
    status: StatusCode,
    form: Form,
    fields: &Fields,
    page: Page,
    format: Format,
) -> Result<HttpResponse, AppError> {
    let again = LoginPage { return_to: fields.return_to(&page), page: page.failed(), form, no_administrator: false };
    let mut response = respond::refused(status, format, &again.form, &again)?;
    again.return_to.allow(&mut response);
    Ok(response)
}
