//! `/profile/authenticator`: adding an authenticator app with a QR code and a code from the app, replacing and removing it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::back::Back;
use super::qr_code::QrImage;
use super::recovery_codes;
use crate::accounts::second_factor::{self, Added, Begun, Confirmed, LAST_FACTOR, Removed, SecondFactors};
use crate::base::error::AppError;
use crate::base::totp::Code;
use crate::i18n::Time;
use crate::sessions::CurrentUser;
use crate::storage::totp::Totp;
use crate::web::authenticator_view;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub const PATH: &str = "/profile/authenticator";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).recently_authenticated().open_to_enrolment().get(show).post(submit)]
}

/// The page with the QR code of a new authenticator app.
#[derive(Template)]
#[template(path = "second_factor/add.html")]
struct AddPage {
    page: Page,
    form: Form,
    secret: String,
    uri: String,
    qr: QrImage,
    /// True if the app is in place of another one.
    replaces_app: bool,
    /// The path of the form, with where it leads.
    action: String,
    /// The page to leave for without a new app.
    back: Back,
}

impl InSection for AddPage {
    const SECTION: Section = Section::Security;
}

/// The page of a user with an authenticator app.
#[derive(Template)]
#[template(path = "second_factor/authenticator.html")]
struct AuthenticatorPage {
    page: Page,
    form: Form,
    added: Time,
    last_used: Option<Time>,
    recovery_codes_left: u64,
    /// True if a passkey is asked for once the app is removed.
    has_passkeys: bool,
    /// True if the user must have a second factor, and this is the only one.
    is_last: bool,
}

impl InSection for AuthenticatorPage {
    const SECTION: Section = Section::Security;
}

#[derive(Deserialize)]
struct Asked {
    /// Set to replace the authenticator app.
    #[serde(default)]
    replace: Checkbox,
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    code: String,
    /// Set to remove the authenticator app. The code is then ignored.
    #[serde(default)]
    remove: Checkbox,
}

async fn show(
    current: CurrentUser,
    asked: Query<Asked>,
    to: ReturnToQuery,
    mut context: Context,
) -> Result<HttpResponse, AppError> {
    let notices = [Notice::AuthenticatorPresent, Notice::AuthenticatorExpired, Notice::AuthenticatorReplaced];
    context.page = context.page.with_notice(&context.req, &notices);
    let factors = second_factor::of_user(&context.state, current.user()).await?;
    match factors.authenticator {
        Some(ref totp) if asked.replace != Checkbox(true) => show_added(totp, &factors, &current, context),
        _ => show_new(&current, &to, context).await,
    }
}

fn show_added(
    totp: &Totp,
    factors: &SecondFactors,
    current: &CurrentUser,
    context: Context,
) -> Result<HttpResponse, AppError> {
    if context.format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "authenticator": authenticator_view(totp) })));
    }
    let is_bound = context.state.config.second_factor.binds(current.user().role);
    respond::html(StatusCode::OK, &AuthenticatorPage::of(totp, factors, is_bound, Form::new(), context.page))
}

async fn show_new(current: &CurrentUser, to: &ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let return_to = to.return_to(&context.page.site.applications);
    let begun = second_factor::begin(&context.state, context.recent_person(current)?).await?;
    let shown = AddPage::of(&begun, current, Form::new(), &return_to, context.page)?;
    match context.format {
        Format::Json => Ok(HttpResponse::Ok().json(json!({ "secret": shown.secret, "uri": shown.uri }))),
        Format::Page => respond::html(StatusCode::OK, &shown),
    }
}

async fn submit(
    current: CurrentUser,
    to: ReturnToQuery,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = to.return_to(&context.page.site.applications);
    let (state, person, text) = (&context.state, context.recent_person(&current)?, context.page.text);
    if fields.remove == Checkbox(true) {
        return remove(&current, context).await;
    }
    let Some(code) = Code::parse(&fields.code) else {
        let message = if fields.code.trim().is_empty() { text.code_missing } else { text.code_malformed };
        return refuse(message.into(), &fields.code, &current, &return_to, context).await;
    };
    match second_factor::confirm(state, person, code).await? {
        Confirmed::Added(Added { renewed, codes }) => {
            state.sessions.adopt_renewed(&context.req, renewed).await;
            match codes {
                Some(codes) => recovery_codes::tell(&codes, text.authenticator_ready, return_to, context),
                None => Ok(recovery_codes::lead_on(&return_to, Notice::AuthenticatorAdded, context.format)),
            }
        }
        Confirmed::Replaced(renewed) => {
            state.sessions.adopt_renewed(&context.req, renewed).await;
            Ok(respond::done_saying(context.format, PATH, Notice::AuthenticatorReplaced))
        }
        Confirmed::WrongCode => refuse(text.code_wrong.into(), "", &current, &return_to, context).await,
        Confirmed::ClockOff => refuse(text.code_clock_off.into(), "", &current, &return_to, context).await,
        Confirmed::Already => respond::done_or_gone(context.format, PATH, None, Notice::AuthenticatorPresent),
        Confirmed::Expired => respond::done_or_gone(context.format, PATH, None, Notice::AuthenticatorExpired),
    }
}

async fn remove(current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let notice = match second_factor::remove(&context.state, context.recent_person(current)?).await? {
        Removed::Done => Some(Notice::AuthenticatorRemoved),
        Removed::Gone => None,
        Removed::Last => return refuse_removal(current, context).await,
    };
    respond::done_or_gone(context.format, Section::Security.path(), notice, Notice::AuthenticatorGone)
}

/// Says that another second factor has to be added before.
async fn refuse_removal(current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let factors = second_factor::of_user(&context.state, current.user()).await?;
    let Some(totp) = &factors.authenticator else {
        return respond::done_or_gone(context.format, Section::Security.path(), None, Notice::AuthenticatorGone);
    };
    let mut form = Form::new();
    form.refuse(context.page.text.second_factor_last);
    let again = AuthenticatorPage::of(totp, &factors, true, form, context.page.failed());
    respond::refused_saying(StatusCode::UNPROCESSABLE_ENTITY, context.format, LAST_FACTOR, &again)
}

/// Shows the same QR code again, unless it has expired.
async fn refuse(
    message: String,
    typed: &str,
    current: &CurrentUser,
    return_to: &ReturnTo,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let mut form = Form::new().with("code", typed);
    form.refuse_field("code", message);
    let begun = second_factor::begin(&context.state, context.recent_person(current)?).await?;
    let again = AddPage::of(&begun, current, form, return_to, context.page.failed())?;
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}

impl AddPage {
    fn of(
        begun: &Begun,
        current: &CurrentUser,
        form: Form,
        return_to: &ReturnTo,
        mut page: Page,
    ) -> Result<Self, AppError> {
        let Begun { secret, is_another, replaces_app } = begun;
        if *is_another {
            page.notice = Some(Notice::AuthenticatorExpired);
        }
        let uri = secret.uri(&page.site.name, &current.user().email);
        let back = match replaces_app {
            true => Back { path: PATH.to_owned(), label: page.text.authenticator_title },
            false => Back::of(&page, return_to),
        };
        let (qr, action) = (QrImage::of(&uri)?, return_to.path_after(PATH));
        Ok(Self { qr, replaces_app: *replaces_app, secret: secret.in_groups(), uri, form, action, back, page })
    }
}

impl AuthenticatorPage {
    fn of(totp: &Totp, factors: &SecondFactors, is_bound: bool, form: Form, page: Page) -> Self {
        let has_passkeys = !factors.passkeys.is_empty();
        Self {
            form,
            added: page.time(totp.confirmed_at),
            last_used: page.time_if_any(totp.last_used_at),
            recovery_codes_left: factors.recovery_codes_left,
            has_passkeys,
            is_last: is_bound && !has_passkeys,
            page,
        }
    }
}
