//! `/reauthenticate`: asks a signed-in user for their password or second factor again, and leads back.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::reauthentication;
use crate::authentication::{Proof, second_factor};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::i18n::Messages;
use crate::sessions::{CurrentUser, FactorKind};
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::{LocalPath, reauthentication_path, see_other};
use crate::web::respond;
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};
use crate::web::section::Section;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/reauthenticate").get(show).post(submit)]
}

/// The start of the query of "Cancel", before `next`.
const CANCELLED: &str = "cancel&";

/// What became of the form that needs the password.
const NOTICES: [Notice; 2] = [Notice::EntriesKeptHere, Notice::NothingSavedYet];

#[derive(Template)]
#[template(path = "reauthentication/reauthenticate.html")]
struct ReauthenticationPage {
    page: Page,
    form: Form,
    email: String,
    /// The account's second factors, one of which is then asked for in place of the password.
    factors: Vec<FactorKind>,
    /// This page's own path, with where it leads.
    action: String,
    /// Where to go without a password.
    cancel: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    password: PasswordInput,
    code: Option<String>,
    /// In place of the code.
    recovery_code: Option<String>,
    /// The code of the notice that the page shows, which it also shows after a wrong password.
    #[serde(default)]
    notice: String,
}

impl Fields {
    /// The proof that the account asks for.
    fn proof(&self, by_factor: bool, form: &mut Form, text: &Messages) -> Option<Proof> {
        if by_factor {
            let factor = fields::factor(self.code.as_deref(), self.recovery_code.as_deref(), form, text);
            return factor.map(Proof::Factor);
        }
        fields::current_password("password", &self.password, form, text);
        (!form.has_errors()).then(|| Proof::Password(self.password.clone()))
    }
}

/// The page to continue to.
fn return_to(next: &str) -> String {
    LocalPath::parse(next).map_or_else(|| Section::Security.path().to_owned(), |path| path.as_str().to_owned())
}

/// The section of the page that needs the password.
fn section_of(path: &str) -> Section {
    match path.split(['/', '?']).nth(2) {
        Some("email" | "confirm") => Section::Profile,
        Some("delete") => Section::Data,
        _ => Section::Security,
    }
}

async fn show(
    req: HttpRequest,
    current: CurrentUser,
    asked: ReturnToQuery,
    context: Context,
) -> Result<HttpResponse, AppError> {
    if req.query_string().starts_with(CANCELLED) {
        return Ok(cancel(&req, &return_to(&asked.next)));
    }
    if context.recent_person(&current).is_ok() {
        return Ok(see_other(&return_to(&asked.next)));
    }
    let factors = second_factor::kinds(&context.state, &current.user().id).await?;
    let page = context.page.with_notice(&req, &NOTICES);
    respond::html(StatusCode::OK, &ReauthenticationPage::of(&current, factors, page, Form::new(), &asked.next))
}

/// Leads back to the section of the page that needs the password, without the form that was sent there.
fn cancel(req: &HttpRequest, return_to: &str) -> HttpResponse {
    kept_form::finish(req, return_to.split('?').next().unwrap_or_default());
    see_other(section_of(return_to).path())
}

async fn submit(
    current: CurrentUser,
    asked: ReturnToQuery,
    Input(fields): Input<Fields>,
    mut context: Context,
) -> Result<HttpResponse, AppError> {
    let notice = Notice::named(&fields.notice, &NOTICES);
    // Still true after a wrong password.
    context.page = context.page.failed();
    context.page.notice = notice;
    let (text, state, next) = (context.page.text, &context.state, &asked.next);
    let factors = second_factor::kinds(state, &current.user().id).await?;
    let mut form = Form::new();
    let Some(proof) = fields.proof(!factors.is_empty(), &mut form, text) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &current, factors, form, next, context);
    };
    let kind = proof.kind();
    match reauthentication::prove(state, context.person(&current), proof).await {
        Ok(Some(renewed)) => {
            state.sessions.adopt_renewed(&context.req, renewed).await;
            let return_to = return_to(next);
            Ok(match notice {
                Some(Notice::NothingSavedYet) => {
                    respond::done_saying(context.format, &return_to, Notice::ConfirmedNothingSaved)
                }
                _ => respond::done(context.format, &return_to),
            })
        }
        Ok(None) => {
            fields::refuse_factor(kind, &mut form, text);
            refuse(StatusCode::FORBIDDEN, &current, factors, form, next, context)
        }
        Err(error @ AppError::TooManyAttempts { .. }) => {
            let seconds = error.retry_after().unwrap_or(1);
            form.refuse((text.too_many_attempts)(seconds));
            let mut response = refuse(error.status(), &current, factors, form, next, context)?;
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

fn refuse(
    status: StatusCode,
    current: &CurrentUser,
    factors: Vec<FactorKind>,
    form: Form,
    next: &str,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let again = ReauthenticationPage::of(current, factors, context.page, form, next);
    respond::refused(status, context.format, &again.form, &again)
}

impl ReauthenticationPage {
    fn of(current: &CurrentUser, factors: Vec<FactorKind>, page: Page, form: Form, next: &str) -> Self {
        let return_to = return_to(next);
        let action = reauthentication_path(&return_to);
        let cancel = action.replacen('?', &format!("?{CANCELLED}"), 1);
        Self { page, form, email: current.user().email.clone(), factors, action, cancel }
    }
}
