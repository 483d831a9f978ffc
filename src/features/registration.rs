//! `/register`: the form that requests a link, and the link's form that creates the account.

use actix_web::http::StatusCode;
use actix_web::web::Query;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::registration::{self, Finished, RegistrationStep};
use crate::base::error::{AppError, ExpiredLink};
use crate::base::password::PasswordInput;
use crate::base::user::{Email, Name};
use crate::config::Registration;
use crate::i18n::SafeText;
use crate::mail::{self, MailKind};
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::first_sign_in::lead_into;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::page::Page;
use crate::web::respond;
use crate::web::return_to::ReturnTo;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/register").public().get(show).post(submit)]
}

/// If registration is open, the error page offers a new link.
const EXPIRED: ExpiredLink = ExpiredLink {
    advice: |text| text.register_link_expired,
    next: ("/register", |text| text.get_new_link),
    ..EXPIRED_INVITATION
};

const EXPIRED_INVITATION: ExpiredLink = ExpiredLink {
    title: |text| text.link_expired_title,
    advice: |text| text.invitation_link_expired,
    next: ("/login", |text| text.sign_in),
};

#[derive(Template)]
#[template(path = "registration/ask.html")]
struct AskPage {
    page: Page,
    form: Form,
    /// The secret of an invitation without an address, or empty.
    token: String,
    sent: bool,
}

impl AskPage {
    fn anybody_may(&self) -> bool {
        self.page.site.registration == Registration::Open
    }
}

#[derive(Template)]
#[template(path = "registration/finish.html")]
struct FinishPage {
    page: Page,
    form: Form,
    token: String,
    email: String,
    /// True for an account that a command created.
    account_exists: bool,
}

impl FinishPage {
    fn title(&self) -> SafeText {
        let text = self.page.text;
        if self.account_exists { text.first_password_title } else { text.register_title }
    }
}

/// The fields of both forms.
#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: PasswordInput,
}

async fn show(
    req: HttpRequest,
    query: Query<TokenQuery>,
    state: AppState,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let (sent, page) = (req.query_string() == "sent", page.with_user(&req).await);
    let token = query.into_inner().token;
    if sent || token.is_empty() {
        may_anybody_ask(&page, sent)?;
        return respond::html(StatusCode::OK, &AskPage { page, form: Form::new(), token, sent });
    }
    match step(&state, &page, &token).await? {
        RegistrationStep::Ask { .. } => {
            respond::html(StatusCode::OK, &AskPage { page, form: Form::new(), token, sent: false })
        }
        RegistrationStep::Finish { email, name } => {
            let account_exists = name.is_some();
            let form = Form::new().with("name", &name.unwrap_or_default());
            respond::html(StatusCode::OK, &FinishPage { page, form, token, email: email.to_string(), account_exists })
        }
    }
}

async fn submit(Input(fields): Input<Fields>, context: Context) -> Result<HttpResponse, AppError> {
    let context = context.with_user().await;
    let Context { state, page, .. } = &context;
    if fields.token.is_empty() {
        may_anybody_ask(page, false)?;
        return ask(fields, None, context).await;
    }
    let (email, account_exists) = match step(state, page, &fields.token).await? {
        RegistrationStep::Ask { invitation } => return ask(fields, Some(invitation), context).await,
        RegistrationStep::Finish { email, name } => (email, name.is_some()),
    };
    let mut form = Form::new().with("name", &fields.name);
    let Some(name) = check(&fields, &mut form, page) else {
        return refuse(form, fields, &email, account_exists, context);
    };
    match registration::finish(state, &fields.token, &email, name, &fields.password, context.link_holder()).await? {
        Finished::Done(user) => lead_into(ReturnTo::start(&context.page.site.applications), &context, &user).await,
        Finished::LinkExpired | Finished::EmailTaken => Err(expired(page)),
        Finished::PasswordRefused(why) => {
            form.refuse_field("password", fields::password_refused(page.text, why));
            refuse(form, fields, &email, account_exists, context)
        }
    }
}

/// Answers 404 with a page that says so without a link, unless registration is open.
fn may_anybody_ask(page: &Page, sent: bool) -> Result<(), AppError> {
    if sent || page.site.registration == Registration::Open { Ok(()) } else { Err(AppError::RegistrationClosed) }
}

fn expired(page: &Page) -> AppError {
    AppError::LinkExpired(if page.site.registration == Registration::Open { &EXPIRED } else { &EXPIRED_INVITATION })
}

async fn step(state: &AppState, page: &Page, token: &str) -> Result<RegistrationStep, AppError> {
    registration::step(state, token).await?.ok_or_else(|| expired(page))
}

/// Emails the link, or that an account exists. The page doesn't say which (user enumeration).
async fn ask(fields: Fields, invitation: Option<String>, context: Context) -> Result<HttpResponse, AppError> {
    let Context { state, client, format, page, .. } = context;
    let mut form = Form::new().with("email", &fields.email);
    let Some(email) = fields::email(&fields.email, &mut form, page.text) else {
        let again = AskPage { page: page.failed(), form, token: fields.token, sent: false };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    };
    mail::ask(&state, MailKind::Registration { invitation }, &email, page.text.language, &client).await?;
    Ok(respond::done(format, "/register?sent"))
}

/// Checks each field and sets its error. The password's strength is measured later, off the worker.
fn check(fields: &Fields, form: &mut Form, page: &Page) -> Option<Name> {
    let name = fields::name(&fields.name, form, page.text);
    fields::new_password("password", &fields.password, form, page.text);
    name.filter(|_| !form.has_errors())
}

fn refuse(
    form: Form,
    fields: Fields,
    email: &Email,
    account_exists: bool,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (page, email) = (context.page.failed(), email.to_string());
    let again = FinishPage { page, form, token: fields.token, email, account_exists };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}
