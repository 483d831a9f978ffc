//! `/email/confirm`: the page behind the links that confirm, stop and undo a change of the address.

use actix_web::http::StatusCode;
use actix_web::web::{Query, ThinData};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::change::{Confirmed, EmailChanger, LinkAction, LinkTarget, Used};
use crate::base::client_info::ClientInfo;
use crate::base::error::{AppError, Link};
use crate::base::password::PasswordInput;
use crate::base::user::{Email, User};
use crate::i18n::SafeText;
use crate::sessions::{CurrentUser, Devices};
use crate::storage::tokens::Purpose;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::sign_in_path;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/email/confirm").public().get(show).post(submit)]
}

/// Confirming: in a browser that is signed in to the account, with its password.
#[derive(Template)]
#[template(path = "email_change/confirm.html")]
struct ConfirmPage {
    page: Page,
    form: Form,
    token: String,
    from: String,
    to: String,
}

/// The link to confirm, in a browser that is not signed in to the account.
#[derive(Template)]
#[template(path = "email_change/elsewhere.html")]
struct ElsewherePage {
    page: Page,
    from: String,
    to: String,
    /// The sign-in page, which leads back here.
    sign_in: String,
    /// The account that the browser is signed in to instead.
    other: Option<String>,
}

/// Stopping and undoing: for the mailbox that the account has, or had.
#[derive(Template)]
#[template(path = "email_change/link.html")]
struct LinkPage {
    page: Page,
    token: String,
    title: SafeText,
    intro: SafeText,
    submit: SafeText,
    /// The address that the account has, for those who know it already.
    from: Option<String>,
    to: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
    #[serde(default)]
    current_password: PasswordInput,
}

async fn show(
    current: Result<CurrentUser, AppError>,
    query: Query<TokenQuery>,
    changer: ThinData<EmailChanger>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    let LinkTarget { action, user, email } = changer.open(&token).await?.ok_or(AppError::LinkExpired(Link::Email))?;
    if action != LinkAction::Confirm {
        return respond::html(StatusCode::OK, &LinkPage::of(action, user, &email, token, page));
    }
    match of_user(&user, current)? {
        Ok(_) => respond::html(StatusCode::OK, &ConfirmPage::of(user, &email, token, Form::new(), page)),
        Err(other) => respond::html(StatusCode::OK, &ElsewherePage::of(user, &email, &token, other, page)),
    }
}

impl ConfirmPage {
    fn of(user: User, email: &Email, token: String, form: Form, page: Page) -> Self {
        Self { page, form, token, from: user.email, to: email.to_string() }
    }
}

impl ElsewherePage {
    fn of(user: User, email: &Email, token: &str, other: Option<CurrentUser>, page: Page) -> Self {
        let sign_in = sign_in_path("next", &Purpose::EmailChange.path(token));
        let other = other.map(|other| other.user().email.clone());
        Self { page, from: user.email, to: email.to_string(), sign_in, other }
    }

    fn refuse(self, format: Format) -> Result<HttpResponse, AppError> {
        respond::refused(StatusCode::FORBIDDEN, format, &Form::new(), &self)
    }
}

impl LinkPage {
    fn of(action: LinkAction, user: User, email: &Email, token: String, page: Page) -> Self {
        let text = page.text;
        let (title, intro, submit) = match action {
            LinkAction::Undo => (text.email_undo_title, text.email_undo_intro, text.email_undo_submit),
            _ => (text.email_cancel_title, text.email_cancel_intro, text.email_cancel_submit),
        };
        let from = (action == LinkAction::Cancel).then_some(user.email);
        Self { page, token, title, intro, submit, from, to: email.to_string() }
    }
}

#[expect(clippy::too_many_arguments, reason = "each is something that the framework reads from the request")]
async fn submit(
    req: HttpRequest,
    current: Result<CurrentUser, AppError>,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    changer: ThinData<EmailChanger>,
    devices: ThinData<Devices>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let language = page.text.language;
    let target = changer.open(&fields.token).await?.ok_or(AppError::LinkExpired(Link::Email))?;
    let used = match target.action {
        LinkAction::Confirm => {
            return confirm(&req, current, format, &client, fields, target, &changer, &devices, page).await;
        }
        LinkAction::Cancel => changer.cancel(&fields.token, target, &client).await?,
        LinkAction::Undo => changer.undo(&fields.token, target, &client, language).await?,
    };
    match used {
        // Whoever asked for it knows the password, so changing that comes next.
        Used::Kept(user) => {
            let here = if of_user(&user, current)?.is_ok() { "/profile/password" } else { "/login" };
            Ok(respond::done_saying(format, here, Notice::EmailKept))
        }
        Used::Undone { user, secret } => {
            remembered(&req, &user, &devices, respond::done(format, &Purpose::PasswordReset.path(&secret))).await
        }
        Used::Taken => Err(AppError::LinkExpired(Link::EmailTaken)),
        Used::LinkExpired => Err(AppError::LinkExpired(Link::Email)),
    }
}

#[expect(clippy::too_many_arguments, reason = "what `submit` was given, and the link")]
async fn confirm(
    req: &HttpRequest,
    current: Result<CurrentUser, AppError>,
    format: Format,
    client: &ClientInfo,
    fields: Fields,
    LinkTarget { user, email, .. }: LinkTarget,
    changer: &EmailChanger,
    devices: &Devices,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let current = match of_user(&user, current)? {
        Ok(current) => current,
        Err(other) => return ElsewherePage::of(user, &email, &fields.token, other, page).refuse(format),
    };
    let mut form = Form::new();
    fields::current_password("current_password", &fields.current_password, &mut form, page.text);
    if form.has_errors() {
        let again = ConfirmPage::of(user, &email, fields.token, form, page.failed());
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    }
    let (token, typed, language) = (&fields.token, &fields.current_password, page.text.language);
    let confirmed = match changer.confirm(token, &email, &current, typed, client, language).await {
        // It has ended meanwhile.
        Err(AppError::SignedOut) => return ElsewherePage::of(user, &email, token, None, page).refuse(format),
        answered => answered?,
    };
    match confirmed {
        Confirmed::Changed(user) => {
            remembered(req, &user, devices, respond::done_saying(format, "/profile", Notice::EmailChanged)).await
        }
        Confirmed::WrongPassword => {
            form.refuse_field("current_password", page.text.current_password_wrong);
            let again = ConfirmPage::of(user, &email, fields.token, form, page.failed());
            respond::refused(StatusCode::FORBIDDEN, format, &again.form, &again)
        }
        Confirmed::Taken => Err(AppError::LinkExpired(Link::EmailTaken)),
        Confirmed::LinkExpired => Err(AppError::LinkExpired(Link::Email)),
    }
}

/// The session that the request brought if it is one of this user's; else whatever other it brought.
///
/// # Errors
/// When it takes the database to know and that is away.
fn of_user(
    user: &User,
    current: Result<CurrentUser, AppError>,
) -> Result<Result<CurrentUser, Option<CurrentUser>>, AppError> {
    match current {
        Ok(current) if current.user().id == user.id => Ok(Ok(current)),
        Ok(other) => Ok(Err(Some(other))),
        Err(AppError::SignedOut) => Ok(Err(None)),
        Err(error) => Err(error),
    }
}

/// Whoever could use the link is the owner, so this browser is one that the account knows.
async fn remembered(
    req: &HttpRequest,
    user: &User,
    devices: &Devices,
    mut response: HttpResponse,
) -> Result<HttpResponse, AppError> {
    devices.remember_owner(req, user, &mut response).await?;
    Ok(response)
}
