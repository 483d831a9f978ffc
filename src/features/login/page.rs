//! `/login`: the form, and the same as JSON.

use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::return_to::WayBack;
use super::unkept::{self, Redirects};
use crate::authentication::{Attempt, Authenticator, Outcome};
use crate::base::client_info::Client;
use crate::base::error::AppError;
use crate::base::password::Typed;
use crate::base::user::Email;
use crate::config::Registration;
use crate::i18n::Text;
use crate::mail::Mailer;
use crate::sessions::{CurrentUser, Devices, Sessions};
use crate::storage::audit::Refusal;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::respond::{self, Wants};
use crate::web::return_to::ReturnTo;
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
    way_back: WayBack,
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
    password: Typed,
    #[serde(default)]
    remember: Checkbox,
    #[serde(default)]
    next: String,
    #[serde(default)]
    rd: String,
}

impl Fields {
    fn way_back(&self, page: &Page) -> WayBack {
        WayBack::parse(&self.rd, &self.next, &page.site.applications)
    }
}

async fn show(
    current: Result<CurrentUser, AppError>,
    req: HttpRequest,
    asked: ReturnTo,
    page: Page,
    authenticator: ThinData<Authenticator>,
    sessions: ThinData<Sessions>,
    redirects: ThinData<Redirects>,
) -> Result<HttpResponse, AppError> {
    let way_back = WayBack::parse(&asked.rd, &asked.next, &page.site.applications);
    if let Ok(current) = &current {
        if redirects.leads_nowhere(&req, &sessions, current, &way_back) {
            return unkept::show(page, way_back, true);
        }
        return Ok(see_other(way_back.as_str()));
    }
    if redirects.follow_sign_in(&req, &Client::extract(&req).await?) {
        return unkept::show(page, way_back, false);
    }
    let no_administrator = authenticator.nobody_can_sign_in().await;
    let login = LoginPage { page: page.with_notice(&req, &NOTICES), form: Form::new(), way_back, no_administrator };
    let mut response = respond::html(StatusCode::OK, &login)?;
    login.way_back.allow(&mut response);
    Ok(response)
}

#[expect(clippy::too_many_arguments, reason = "each is something that the framework reads from the request")]
async fn submit(
    req: HttpRequest,
    wants: Wants,
    client: Client,
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
        Err(form) => return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, &fields, page, wants),
    };
    let brought = devices.brought(&req);
    let attempt = Attempt { email, password: fields.password.clone(), client: client.clone(), devices: brought };
    let signed_in = match authenticator.authenticate(attempt).await? {
        Outcome::TooMany { retry_after } => {
            let error = AppError::TooManyAttempts { retry_after };
            let seconds = error.retry_after().unwrap_or(1);
            let mut form = filled(&fields);
            form.refuse((page.text.too_many_attempts)(seconds));
            let mut response = refuse(StatusCode::TOO_MANY_REQUESTS, form, &fields, page, wants)?;
            response.headers_mut().insert(actix_web::http::header::RETRY_AFTER, seconds.into());
            return Ok(response);
        }
        Outcome::Wrong => None,
        Outcome::Right(right) => {
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
        return refuse(StatusCode::FORBIDDEN, form, &fields, page, wants);
    };
    authenticator.metrics.tried("right");
    authenticator.audit.signed_in(current.user(), &client).await;
    if !right.known_browser {
        outbox.tell_of_sign_in(current.user(), &right.password_epoch, page.text.language, &client).await;
    }
    let mut response = match wants {
        Wants::Json => HttpResponse::Ok().json(json!({ "user": user_view(current.user()) })),
        Wants::Page => see_other(fields.way_back(&page).as_str()),
    };
    redirects.signed_in(&req, &client);
    devices.remember(&req, &right.user.id, &right.password_epoch, &mut response)?;
    Ok(response)
}

/// Whether both fields can be tried at all.
fn check(fields: &Fields, text: &Text) -> Result<Email, Form> {
    let mut form = filled(fields);
    let email = fields::email(&fields.email, &mut form, text);
    fields::current_password("password", &fields.password, &mut form, text);
    email.filter(|_| !form.has_errors()).ok_or(form)
}

/// The form with what was typed, but for the password.
fn filled(fields: &Fields) -> Form {
    Form::new().with("email", &fields.email).with_tick("remember", fields.remember.0)
}

fn refuse(status: StatusCode, form: Form, fields: &Fields, page: Page, wants: Wants) -> Result<HttpResponse, AppError> {
    let again = LoginPage { way_back: fields.way_back(&page), page: page.failed(), form, no_administrator: false };
    let mut response = respond::refused(status, wants, &again.form, &again)?;
    again.way_back.allow(&mut response);
    Ok(response)
}
