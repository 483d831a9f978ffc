//! `/profile/edit`: the name, the language, the time zone, and what one is told of.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::profile;
use crate::base::error::AppError;
use crate::base::user::ZoneName;
use crate::i18n::Language;
use crate::sessions::CurrentUser;
use crate::storage::users::Profile;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::kept_form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/edit").keeping(&["name", "language", "time_zone", "sign_in_notices"]).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/edit.html")]
struct EditPage {
    page: Page,
    form: Form,
    languages: Vec<(String, String)>,
    zones: Vec<(String, String)>,
}

impl EditPage {
    fn new(page: Page, form: Form) -> Self {
        let languages =
            Language::AVAILABLE.map(|language| (language.tag().into(), language.text().language_name.into()));
        // `America/Argentina/Ushuaia` as people read it.
        let words = |name: &str| name.replace('/', " – ").replace('_', " ");
        let zones = ZoneName::all().map(|zone| (zone.as_str().to_owned(), words(zone.as_str())));
        Self { page, form, languages: languages.to_vec(), zones: zones.collect() }
    }
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    sign_in_notices: Checkbox,
}

async fn show(req: HttpRequest, current: CurrentUser, page: Page) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let form = Form::new()
        .with("name", &user.name)
        .with("language", user.language.map_or("", Language::tag))
        .with("time_zone", user.time_zone.as_deref().unwrap_or_default())
        .with_tick("sign_in_notices", user.sign_in_notices);
    let (page, form) = kept_form::fill(&req, page, form);
    respond::html(StatusCode::OK, &EditPage::new(page, form))
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let mut form = Form::new()
        .with("name", &fields.name)
        .with("language", &fields.language)
        .with("time_zone", &fields.time_zone)
        .with_tick("sign_in_notices", fields.sign_in_notices.0);
    let Some(profile) = check(&fields, &mut form, &context.page) else {
        let again = EditPage::new(context.page.failed(), form);
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again);
    };
    profile::edit(&context.state, context.person(&current), &profile).await?;
    Ok(respond::done_saying(context.format, "/profile", Notice::ProfileSaved))
}

/// Notes at each field what is wrong with it. Nothing chosen is a choice: what the browser says.
fn check(fields: &Fields, form: &mut Form, page: &Page) -> Option<Profile> {
    let name = fields::name(&fields.name, form, page.text);
    let language = chosen("language", &fields.language, form, page, |tag| {
        Language::AVAILABLE.into_iter().find(|language| language.tag() == tag)
    });
    let time_zone = chosen("time_zone", &fields.time_zone, form, page, ZoneName::parse);
    let name = name.filter(|_| !form.has_errors())?;
    Some(Profile { name, language, time_zone, sign_in_notices: fields.sign_in_notices.0 })
}

fn chosen<T>(
    field: &'static str,
    typed: &str,
    form: &mut Form,
    page: &Page,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    if typed.is_empty() {
        return None;
    }
    let value = parse(typed);
    if value.is_none() {
        form.refuse_field(field, page.text.choice_unknown);
    }
    value
}
