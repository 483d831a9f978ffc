//! `/reauthenticate`: asks a signed-in user for their password or second factor again, and leads back.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::access::RequiredProof;
use crate::accounts::reauthentication;
use crate::authentication::passkey::Ceremony;
use crate::authentication::{Proof, second_factor};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::i18n::{Messages, SafeText};
use crate::sessions::{CurrentUser, FactorKind};
use crate::web::context::Context;
use crate::web::fields::{self, FactorFields};
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::passkeys::request_options;
use crate::web::redirect::see_other;
use crate::web::required_proof::{self, ENROLMENT};
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};
use crate::web::section::Section;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/reauthenticate").open_to_enrolment().get(show).post(submit)]
}

/// The start of the query of "Cancel", before `next`.
const CANCELLED: &str = "cancel&";

/// The outcome of the form that needs the password.
const NOTICES: [Notice; 2] = [Notice::EntriesKeptHere, Notice::NothingSavedYet];

#[derive(Template)]
#[template(path = "reauthentication/reauthenticate.html")]
struct ReauthenticationPage {
    page: Page,
    form: Form,
    email: String,
    required: RequiredProof,
    /// It leads to a page of administrators. Nobody else learns that there are any.
    is_administration: bool,
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
    #[serde(flatten)]
    factor: FactorFields,
    /// The code of the notice that the page shows, which it also shows after a wrong password.
    #[serde(default)]
    notice: String,
}

impl Fields {
    /// The proof that an account with these second factors asks for.
    fn proof(&self, factors: &[FactorKind], form: &mut Form, text: &Messages) -> Option<Proof> {
        if !factors.is_empty() {
            return fields::factor(&self.factor, factors, form, text).map(Proof::Factor);
        }
        fields::current_password("password", &self.password, form, text);
        (!form.has_errors()).then(|| Proof::Password(self.password.clone()))
    }
}

/// Where the page leads, and what it has to ask for.
struct Asked {
    return_to: ReturnTo,
    /// [`RequiredProof::NONE`] for a page of the account, which needs a recent proof.
    required: RequiredProof,
}

impl Asked {
    fn of(query: &ReturnToQuery, context: &Context) -> Self {
        let return_to = query.return_to(&context.page.site.applications);
        Self { return_to, required: required_proof::of(&context.req) }
    }

    fn is_met(&self, current: &CurrentUser, context: &Context) -> bool {
        if self.required == RequiredProof::NONE {
            return context.recent_person(current).is_ok();
        }
        let session = current.session();
        self.required.is_met(session.factors.is_two(), context.state.now() - session.authenticated_at)
    }

    /// The path or address to continue to.
    fn target(&self) -> &str {
        match self.return_to {
            ReturnTo::Profile | ReturnTo::Apps => Section::Security.path(),
            _ => self.return_to.as_str(),
        }
    }

    /// The path of this page, with what it asks for.
    fn path(&self) -> String {
        required_proof::path(self.required, &self.return_to)
    }

    /// The path to leave by without a proof.
    fn cancel_path(&self) -> String {
        let path = self.path();
        let (page, query) = path.split_once('?').unwrap_or((&path, ""));
        format!("{page}?{CANCELLED}{query}")
    }
}

/// The section of the page that needs the password.
fn section_of(path: &str) -> Section {
    if is_of_administrators(path) {
        return Section::Profile;
    }
    match path.split(['/', '?']).nth(2) {
        Some("email" | "confirm") => Section::Profile,
        Some("delete") => Section::Data,
        _ => Section::Security,
    }
}

fn is_of_administrators(path: &str) -> bool {
    path.split(['/', '?']).nth(1) == Some("admin")
}

async fn show(current: CurrentUser, query: ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let asked = Asked::of(&query, &context);
    if context.req.query_string().starts_with(CANCELLED) {
        return Ok(cancel(&context.req, &asked));
    }
    if asked.is_met(&current, &context) {
        return Ok(see_other(asked.target()));
    }
    let factors = second_factor::kinds(&context.state, &current.user().id).await?;
    if context.format == Format::Json {
        let ceremony = Ceremony::of_session(current.session());
        let options = request_options(&context.state, &ceremony, Some(current.user())).await?;
        let factors: Vec<_> = factors.iter().map(|kind| kind.as_str()).collect();
        return Ok(HttpResponse::Ok().json(json!({ "factors": factors, "options": options })));
    }
    if asked.required.second_factor && factors.is_empty() && !current.session().factors.is_two() {
        return Ok(see_other(&asked.return_to.path_after(ENROLMENT)));
    }
    let page = context.page.with_notice(&context.req, &NOTICES);
    let shown = ReauthenticationPage::of(&current, factors, page, Form::new(), &asked);
    let mut response = respond::html(StatusCode::OK, &shown)?;
    asked.return_to.allow(&mut response);
    Ok(response)
}

/// Leads back to the section of the page that needs the password, without the form that was sent there.
fn cancel(req: &HttpRequest, asked: &Asked) -> HttpResponse {
    if let ReturnTo::Application(_) = asked.return_to {
        return see_other(Section::Profile.path());
    }
    kept_form::finish(req, asked.target().split('?').next().unwrap_or_default());
    see_other(section_of(asked.target()).path())
}

async fn submit(
    current: CurrentUser,
    query: ReturnToQuery,
    Input(fields): Input<Fields>,
    mut context: Context,
) -> Result<HttpResponse, AppError> {
    let notice = Notice::named(&fields.notice, &NOTICES);
    // Still true after a wrong password.
    context.page = context.page.failed();
    context.page.notice = notice;
    let asked = Asked::of(&query, &context);
    let (text, state) = (context.page.text, &context.state);
    let factors = second_factor::kinds(state, &current.user().id).await?;
    let mut form = Form::new();
    let Some(proof) = fields.proof(&factors, &mut form, text) else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, &current, factors, form, &asked, context);
    };
    let kind = proof.kind();
    match reauthentication::prove(state, context.person(&current), proof).await {
        Ok(Some(renewed)) => {
            state.sessions.adopt_renewed(&context.req, renewed).await;
            Ok(match notice {
                Some(Notice::NothingSavedYet) => {
                    respond::done_saying(context.format, asked.target(), Notice::ConfirmedNothingSaved)
                }
                _ => respond::done(context.format, asked.target()),
            })
        }
        Ok(None) => {
            fields::refuse_factor(kind, &mut form, text);
            refuse(StatusCode::FORBIDDEN, &current, factors, form, &asked, context)
        }
        Err(error @ AppError::AuthenticatorUnreadable) => {
            form.refuse_field("code", text.code_unreadable);
            refuse(error.status(), &current, factors, form, &asked, context)
        }
        Err(error @ AppError::TooManyAttempts { .. }) => {
            let seconds = error.retry_after().unwrap_or(1);
            form.refuse((text.too_many_attempts)(seconds));
            let mut response = refuse(error.status(), &current, factors, form, &asked, context)?;
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
    asked: &Asked,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let again = ReauthenticationPage::of(current, factors, context.page, form, asked);
    let mut response = respond::refused(status, context.format, &again.form, &again)?;
    asked.return_to.allow(&mut response);
    Ok(response)
}

impl ReauthenticationPage {
    fn of(current: &CurrentUser, factors: Vec<FactorKind>, page: Page, form: Form, asked: &Asked) -> Self {
        let email = current.user().email.clone();
        let (action, cancel) = (asked.path(), asked.cancel_path());
        let is_administration = page.is_administrator() && is_of_administrators(asked.target());
        Self { page, form, email, required: asked.required, is_administration, factors, action, cancel }
    }

    /// The introduction: the action that the user is about to take, and the proof it needs.
    fn intro(&self) -> SafeText {
        let text = self.page.text;
        if self.page.lacks_second_factor() {
            return text.reauthenticate_intro_site;
        }
        match (self.required == RequiredProof::NONE, self.factors.is_empty()) {
            (true, true) if self.is_administration => text.reauthenticate_intro_admin,
            (true, false) if self.is_administration => text.reauthenticate_intro_admin_factor,
            (true, true) => text.reauthenticate_intro,
            (true, false) => text.reauthenticate_intro_factor,
            (false, true) => text.reauthenticate_intro_continue,
            (false, false) => text.reauthenticate_intro_continue_factor,
        }
    }
}
