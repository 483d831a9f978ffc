//! `/register`: the form that asks for a link, and the one behind it that makes the account.

use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::register::{Outcome, Registrar, RegistrationStep};
use crate::base::client_info::ClientInfo;
use crate::base::error::{AppError, Link};
use crate::base::password::PasswordInput;
use crate::base::user::{Email, Name};
use crate::config::Registration;
use crate::mail::{MailKind, Mailer};
use crate::web::fields;
use crate::web::first_sign_in::Welcome;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/register").public().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "registration/ask.html")]
struct AskPage {
    page: Page,
    form: Form,
    /// Of an invitation for whoever has it.
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
}

/// Of both forms.
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
    registrar: ThinData<Registrar>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let sent = req.query_string() == "sent";
    let token = query.into_inner().token;
    if sent || token.is_empty() {
        may_anybody_ask(&page, sent)?;
        return respond::html(StatusCode::OK, &AskPage { page, form: Form::new(), token, sent });
    }
    match allowed_by(&registrar, &token).await? {
        RegistrationStep::Ask { .. } => {
            respond::html(StatusCode::OK, &AskPage { page, form: Form::new(), token, sent: false })
        }
        RegistrationStep::Finish { email, name } => {
            let form = Form::new().with("name", &name.unwrap_or_default());
            respond::html(StatusCode::OK, &FinishPage { page, form, token, email: email.to_string() })
        }
    }
}

async fn submit(
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    registrar: ThinData<Registrar>,
    outbox: ThinData<Mailer>,
    welcome: Welcome,
    page: Page,
) -> Result<HttpResponse, AppError> {
    if fields.token.is_empty() {
        may_anybody_ask(&page, false)?;
        return ask(fields, None, page, format, &client, &outbox).await;
    }
    let email = match allowed_by(&registrar, &fields.token).await? {
        RegistrationStep::Ask { invitation } => {
            return ask(fields, Some(invitation), page, format, &client, &outbox).await;
        }
        RegistrationStep::Finish { email, .. } => email,
    };
    let mut form = Form::new().with("name", &fields.name);
    let Some(name) = check(&fields, &mut form, &page) else { return refuse(form, fields, &email, page, format) };
    let user =
        match registrar.finish(&fields.token, &email, name, &fields.password, &client, page.text.language).await? {
            Outcome::Made(user) => user,
            Outcome::LinkExpired | Outcome::EmailTaken => return Err(AppError::LinkExpired(Link::Registration)),
            Outcome::PasswordRefused(why) => {
                form.refuse_field("password", fields::password_refused(page.text, why));
                return refuse(form, fields, &email, page, format);
            }
        };
    welcome.into_profile(&user).await
}

/// Where registration is not open, there is no such page without a link.
fn may_anybody_ask(page: &Page, sent: bool) -> Result<(), AppError> {
    if sent || page.site.registration == Registration::Open { Ok(()) } else { Err(AppError::NotFound) }
}

async fn allowed_by(registrar: &Registrar, token: &str) -> Result<RegistrationStep, AppError> {
    registrar.allows(token).await?.ok_or(AppError::LinkExpired(Link::Registration))
}

/// Mails the link, or the news that there is an account: the page does not say which.
async fn ask(
    fields: Fields,
    invitation: Option<String>,
    page: Page,
    format: Format,
    client: &ClientInfo,
    outbox: &Mailer,
) -> Result<HttpResponse, AppError> {
    let mut form = Form::new().with("email", &fields.email);
    let Some(email) = fields::email(&fields.email, &mut form, page.text) else {
        let again = AskPage { page: page.failed(), form, token: fields.token, sent: false };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    };
    outbox.ask(MailKind::Registration { invitation }, &email, page.text.language, client).await?;
    Ok(respond::done(format, "/register?sent"))
}

/// Notes at each field what is wrong with it. The password is judged later, off the worker, unless it is missing.
fn check(fields: &Fields, form: &mut Form, page: &Page) -> Option<Name> {
    let name = fields::name(&fields.name, form, page.text);
    fields::new_password("password", &fields.password, form, page.text);
    name.filter(|_| !form.has_errors())
}

fn refuse(form: Form, fields: Fields, email: &Email, page: Page, format: Format) -> Result<HttpResponse, AppError> {
    let again = FinishPage { page: page.failed(), form, token: fields.token, email: email.to_string() };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again)
}
