//! `/profile/passkeys`: the user's passkeys, which are created, renamed and removed there.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::back::Back;
use super::recovery_codes;
use crate::accounts::passkeys::{self, Created};
use crate::accounts::second_factor::{self, Added, LAST_FACTOR, Removed, SecondFactors};
use crate::base::error::AppError;
use crate::base::text_safety::is_disruptive;
use crate::base::user::{Name, NameError};
use crate::base::webauthn::RegistrationJson;
use crate::i18n::{Messages, Time};
use crate::sessions::{CurrentUser, browser};
use crate::storage::passkeys::{MAX_PER_USER, Passkey};
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Embedded, Input, NotSuchJson};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::passkeys::{creation_options, view};
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::site::Site;

pub const PATH: &str = "/profile/passkeys";

const NOTICES: [Notice; 4] =
    [Notice::PasskeyAdded, Notice::PasskeyRenamed, Notice::PasskeyRemoved, Notice::PasskeyGone];

pub fn routes() -> Vec<PageRoute> {
    vec![
        page(PATH).recently_authenticated().open_to_enrolment().get(show).post(submit),
        // W3C, A Well-Known URL for Relying Party Passkey Endpoints.
        page("/.well-known/passkey-endpoints").public().get(endpoints),
    ]
}

#[derive(Template)]
#[template(path = "second_factor/passkeys.html")]
struct PasskeysPage {
    page: Page,
    form: Form,
    rows: Vec<Row>,
    /// True if the user must have a second factor, and the only passkey is the only one.
    is_last: bool,
    /// The host of the site. `None` where browsers have no passkeys.
    host: Option<String>,
    handle: String,
    /// The passkeys for the signal API.
    accepted: String,
    /// Where the form for a new passkey is sent.
    action: String,
    back: Back,
}

impl InSection for PasskeysPage {
    const SECTION: Section = Section::Security;
}

struct Row {
    id: String,
    name: String,
    created: Time,
    last_used: Option<Time>,
    /// True if it can replace the password.
    is_enough: bool,
}

#[derive(Template)]
#[template(path = "second_factor/passkey_name.html")]
struct NamePage {
    page: Page,
    form: Form,
    id: String,
}

impl InSection for NamePage {
    const SECTION: Section = Section::Security;
}

#[derive(Deserialize)]
struct Fields {
    /// A new passkey.
    #[serde(default)]
    passkey: Embedded<RegistrationJson>,
    /// The id of a passkey to remove.
    #[serde(default)]
    remove: String,
    /// The id of a passkey to rename.
    rename: Option<String>,
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Asked {
    /// The id of a passkey to rename.
    rename: Option<String>,
}

async fn show(
    current: CurrentUser,
    asked: Query<Asked>,
    to: ReturnToQuery,
    mut context: Context,
) -> Result<HttpResponse, AppError> {
    if let Some(id) = &asked.rename {
        return show_name(id, &current, context).await;
    }
    context.page = context.page.with_notice(&context.req, &NOTICES);
    let return_to = to.return_to(&context.page.site.applications);
    if context.format == Format::Json {
        return show_json(&current, context).await;
    }
    respond::html(StatusCode::OK, &PasskeysPage::of(&current, Form::new(), &return_to, context).await?)
}

async fn show_name(id: &str, current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let listed = passkeys::list(&context.state, current.user()).await?;
    let Some(passkey) = listed.into_iter().find(|passkey| passkey.id == id) else {
        return respond::done_or_gone(context.format, PATH, None, Notice::PasskeyGone);
    };
    let form = Form::new().with("name", &passkey.name);
    respond::html(StatusCode::OK, &NamePage { page: context.page, form, id: passkey.id })
}

/// The passkeys, and what a browser needs to create another.
async fn show_json(current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let listed = passkeys::list(&context.state, current.user()).await?;
    let begun = passkeys::begin(&context.state, context.recent_person(current)?).await?;
    let options = begun.map(|begun| creation_options(&begun, &context.page.site.name, current.user(), &listed));
    let passkeys: Vec<_> = listed.iter().map(view).collect();
    Ok(HttpResponse::Ok().json(json!({ "passkeys": passkeys, "options": options })))
}

async fn submit(
    current: CurrentUser,
    to: ReturnToQuery,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    match (fields.passkey.0, fields.rename) {
        (Some(response), _) => {
            let return_to = to.return_to(&context.page.site.applications);
            create(response, &current, return_to, context).await
        }
        (None, Some(id)) => rename(&id, &fields.name, &current, context).await,
        (None, None) => remove(&fields.remove, &current, context).await,
    }
}

async fn remove(id: &str, current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let notice = match passkeys::remove(&context.state, context.recent_person(current)?, id).await? {
        Removed::Done => Some(Notice::PasskeyRemoved),
        Removed::Gone => None,
        Removed::Last => {
            let mut form = Form::new();
            form.refuse(context.page.text.second_factor_last);
            let (format, context) = (context.format, Context { page: context.page.failed(), ..context });
            let again = PasskeysPage::of(current, form, &ReturnTo::Profile, context).await?;
            return respond::refused_saying(StatusCode::UNPROCESSABLE_ENTITY, format, LAST_FACTOR, &again);
        }
    };
    respond::done_or_gone(context.format, PATH, notice, Notice::PasskeyGone)
}

async fn create(
    response: Result<RegistrationJson, NotSuchJson>,
    current: &CurrentUser,
    return_to: ReturnTo,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (person, text) = (context.recent_person(current)?, context.page.text);
    let created = match response {
        Ok(response) => passkeys::create(&context.state, person, &response, suggested_name(&context)?).await?,
        Err(NotSuchJson) => Created::Refused,
    };
    let mut form = Form::new();
    match created {
        Created::Done(Added { renewed, codes }) => {
            context.state.sessions.adopt_renewed(&context.req, renewed).await;
            return match codes {
                Some(codes) => recovery_codes::tell(&codes, text.passkey_ready, return_to, context),
                None => Ok(respond::done_saying(context.format, PATH, Notice::PasskeyAdded)),
            };
        }
        Created::Refused => form.refuse_field("passkey", text.passkey_not_created),
        Created::TooMany => form.refuse_field("passkey", (text.passkeys_too_many)(MAX_PER_USER as u64)),
    }
    let (format, context) = (context.format, Context { page: context.page.failed(), ..context });
    let again = PasskeysPage::of(current, form, &return_to, context).await?;
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again)
}

async fn rename(id: &str, typed: &str, current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let mut form = Form::new().with("name", typed);
    let Some(name) = name(typed, &mut form, context.page.text) else {
        let again = NamePage { page: context.page.failed(), form, id: id.to_owned() };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again);
    };
    let renamed = passkeys::rename(&context.state, context.recent_person(current)?, id, &name).await?;
    let notice = renamed.then_some(Notice::PasskeyRenamed);
    respond::done_or_gone(context.format, PATH, notice, Notice::PasskeyGone)
}

/// The name of a passkey whose authenticator isn't known: that of the browser. Without the characters that isolate words
/// in a sentence from right to left, since names have no invisible ones.
fn suggested_name(context: &Context) -> Result<Name, AppError> {
    let words = browser::words(&context.client.user_agent, context.page.text);
    Name::parse(&words.replace(is_disruptive, ""))
        .map_err(|_| AppError::Internal("a browser's name isn't a name".into()))
}

fn name(typed: &str, form: &mut Form, text: &Messages) -> Option<Name> {
    let message = match Name::parse(typed) {
        Ok(name) => return Some(name),
        Err(NameError::Missing) => text.passkey_name_missing.into(),
        Err(NameError::TooLong) => (text.too_long)(Name::MAX_LENGTH as u64),
        Err(NameError::Malformed) => text.app_password_name_malformed.into(),
    };
    form.refuse_field("name", message);
    None
}

async fn endpoints(site: actix_web::web::ThinData<Site>) -> HttpResponse {
    let page = site.public_url.link(PATH);
    HttpResponse::Ok().json(json!({ "enroll": page, "manage": page }))
}

impl PasskeysPage {
    async fn of(current: &CurrentUser, form: Form, return_to: &ReturnTo, context: Context) -> Result<Self, AppError> {
        let SecondFactors { passkeys: listed, authenticator, .. } =
            second_factor::of_user(&context.state, current.user()).await?;
        let is_only = listed.len() == 1 && authenticator.is_none();
        let begun = passkeys::begin(&context.state, context.recent_person(current)?).await?;
        let (host, handle) = begun.map(|begun| (begun.site.id, begun.handle)).unzip();
        let credentials: Vec<&str> = listed.iter().map(|passkey| &*passkey.credential).collect();
        let page = context.page;
        Ok(Self {
            form,
            rows: listed.iter().map(|passkey| Row::of(passkey, &page)).collect(),
            is_last: is_only && context.state.config.second_factor.binds(current.user().role),
            host,
            handle: handle.unwrap_or_default(),
            accepted: credentials.join(" "),
            action: return_to.path_after(PATH),
            back: Back::of(&page, return_to),
            page,
        })
    }
}

impl Row {
    fn of(passkey: &Passkey, page: &Page) -> Self {
        Self {
            id: passkey.id.clone(),
            name: passkey.name.clone(),
            created: page.time(passkey.created_at),
            last_used: page.time_if_any(passkey.last_used_at),
            is_enough: passkey.user_verified,
        }
    }
}
