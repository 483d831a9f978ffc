//! `/email/confirm`: the page of links that confirm, cancel or undo an email change.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::accounts::email::{self, Confirmed, LinkAction, LinkTarget};
use crate::accounts::recovery::{self, Recoverable, Recovered};
use crate::base::error::{AppError, ExpiredLink};
use crate::base::user::{Email, User};
use crate::i18n::SafeText;
use crate::sessions::CurrentUser;
use crate::storage::tokens::Purpose;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Input, TokenQuery};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::{reauthentication_path, see_other, sign_in_path};
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/email/confirm").public().get(show).post(submit)]
}

/// The error page of an expired link.
const EXPIRED: ExpiredLink = ExpiredLink {
    title: |text| text.link_expired_title,
    advice: |text| text.email_link_expired,
    next: ("/profile/email", |text| text.email_title),
};

/// The error page of a link to an email that another account has taken.
const TAKEN: ExpiredLink =
    ExpiredLink { title: |text| text.email_taken_title, advice: |text| text.email_taken_advice, ..EXPIRED };

#[derive(Template)]
#[template(path = "email_change/confirm.html")]
struct ConfirmPage {
    page: Page,
    token: String,
    from: String,
    to: String,
}

/// The page of a link to confirm, in a browser that isn't signed in to the account.
#[derive(Template)]
#[template(path = "email_change/elsewhere.html")]
struct ElsewherePage {
    page: Page,
    from: String,
    to: String,
    /// The sign-in page, which leads back here.
    sign_in: String,
    /// The email of the account that the browser is signed in to instead.
    other: Option<String>,
}

/// The page of a link to cancel or undo a change. It needs no session: the reader of the account's current or old
/// mailbox may do that.
#[derive(Template)]
#[template(path = "email_change/link.html")]
struct LinkPage {
    page: Page,
    token: String,
    title: SafeText,
    intro: SafeText,
    submit: SafeText,
    /// The account's current email, shown only to readers of its mailbox.
    from: Option<String>,
    to: String,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    token: String,
}

async fn show(
    current: Result<CurrentUser, AppError>,
    query: Query<TokenQuery>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let TokenQuery { token } = query.into_inner();
    let state = &context.state;
    let LinkTarget { action, user, email } =
        email::open(state, &token).await?.ok_or(AppError::LinkExpired(&EXPIRED))?;
    if action != LinkAction::Confirm {
        return respond::html(StatusCode::OK, &LinkPage::of(action, user, &email, token, context.page));
    }
    match of_user(&user, current)? {
        Ok(current) => {
            context.recent_person(&current)?;
            let (from, to) = (user.email, email.to_string());
            respond::html(StatusCode::OK, &ConfirmPage { page: context.page, token, from, to })
        }
        Err(other) => respond::html(StatusCode::OK, &ElsewherePage::of(user, &email, &token, other, context.page)),
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

async fn submit(
    current: Result<CurrentUser, AppError>,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, .. } = &context;
    let target = email::open(state, &fields.token).await?.ok_or(AppError::LinkExpired(&EXPIRED))?;
    match target.action {
        LinkAction::Confirm => confirm(current, &fields.token, target, context).await,
        LinkAction::Cancel => {
            if !email::cancel(state, &fields.token, &target.user, context.link_holder()).await? {
                return Err(AppError::LinkExpired(&EXPIRED));
            }
            // The change was requested with the password, so the next step is to change it.
            let is_own = of_user(&target.user, current).is_ok_and(|own| own.is_ok());
            let here = if is_own { "/profile/password" } else { "/login" };
            Ok(respond::done_saying(*format, here, Notice::EmailKept))
        }
        LinkAction::Undo => {
            let LinkTarget { user, email, .. } = target;
            match recovery::recover(state, &fields.token, Recoverable { user, email }, context.link_holder()).await? {
                Recovered::Done { user, secret } => {
                    let mut response = respond::done_next(*format, &Purpose::PasswordReset.path(&secret));
                    state.devices.remember_owner(req, &user, &mut response).await?;
                    Ok(response)
                }
                Recovered::Taken => Err(AppError::LinkExpired(&TAKEN)),
                Recovered::LinkExpired => Err(AppError::LinkExpired(&EXPIRED)),
            }
        }
    }
}

async fn confirm(
    current: Result<CurrentUser, AppError>,
    token: &str,
    LinkTarget { user, email, .. }: LinkTarget,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let current = match of_user(&user, current)? {
        Ok(current) => current,
        Err(other) => return ElsewherePage::of(user, &email, token, other, context.page).refuse(context.format),
    };
    let Context { req, state, format, .. } = &context;
    let person = match context.recent_person(&current) {
        // Back to the link, whose token a form's address doesn't have.
        Err(AppError::ReauthenticationNeeded) if *format == Format::Page => {
            return Ok(see_other(&reauthentication_path(&Purpose::EmailChange.path(token))));
        }
        checked => checked?,
    };
    let confirmed = match email::confirm(state, person, token, &email).await {
        // The session has ended meanwhile.
        Err(AppError::SignedOut) => {
            return ElsewherePage::of(user, &email, token, None, context.page).refuse(context.format);
        }
        answered => answered?,
    };
    match confirmed {
        Confirmed::Changed(user) => {
            let mut response = respond::done_saying(*format, "/profile", Notice::EmailChanged);
            state.devices.remember_owner(req, &user, &mut response).await?;
            Ok(response)
        }
        Confirmed::Taken => Err(AppError::LinkExpired(&TAKEN)),
        Confirmed::LinkExpired => Err(AppError::LinkExpired(&EXPIRED)),
    }
}

/// Returns the request's session if it's this user's; otherwise, as the inner error, the other session, if there is
/// one.
///
/// # Errors
/// If the session must be read from the database, which is unavailable.
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
