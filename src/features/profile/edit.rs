//! `/profile/edit`: the name, the language, the time zone, and emails about sign-ins.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::{Deserialize, Deserializer};

use crate::accounts::profile;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::ZoneName;
use crate::i18n::{Language, Messages, SafeText};
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::users::Profile;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::kept_form;
use crate::web::language;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/edit").keeping(&["name", "language", "time_zone", "sign_in_notices"]).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/edit.html")]
struct EditPage {
    page: Page,
    form: Form,
    zones: Vec<Area>,
}

/// A part of the world: its name, and its time zones from west to east, each with a label.
struct Area {
    name: SafeText,
    zones: Vec<(i32, ZoneName, String)>,
}

impl InSection for EditPage {
    const SECTION: Section = Section::Profile;
}

impl EditPage {
    fn new(page: Page, form: Form, now: UnixSeconds) -> Self {
        Self { zones: areas(now, page.text), page, form }
    }

    fn language_hint(&self) -> SafeText {
        let text = self.page.text;
        if self.page.site.sends_mail { text.language_hint } else { text.language_hint_no_mail }
    }

    fn time_zone_hint(&self) -> SafeText {
        let text = self.page.text;
        if self.page.site.sends_mail { text.time_zone_hint } else { text.time_zone_hint_no_mail }
    }
}

fn areas(now: UnixSeconds, text: &Messages) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for zone in ZoneName::all() {
        let (name, offset) = (area_name(zone.area(), text), zone.offset(now));
        let row = (offset, zone, zone.label(offset, text));
        match areas.iter_mut().find(|area| area.name == name) {
            Some(area) => area.zones.push(row),
            None => areas.push(Area { name, zones: vec![row] }),
        }
    }
    for Area { zones, .. } in &mut areas {
        zones.sort_by(|(offset, _, words), (other, _, others)| (offset, words).cmp(&(other, others)));
    }
    areas
}

fn area_name(area: &str, text: &Messages) -> SafeText {
    match area {
        "Africa" => text.area_africa,
        "America" => text.area_america,
        "Antarctica" => text.area_antarctica,
        "Asia" => text.area_asia,
        "Atlantic" => text.area_atlantic,
        "Australia" => text.area_australia,
        "Indian" => text.area_indian,
        "Pacific" => text.area_pacific,
        // The Arctic's only city is in Norway.
        _ => text.area_europe,
    }
}

/// A field is `None` if it's missing.
#[derive(Deserialize)]
struct Fields {
    #[serde(default, deserialize_with = "given")]
    name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    language: Option<String>,
    #[serde(default, deserialize_with = "given")]
    time_zone: Option<String>,
    #[serde(default, deserialize_with = "given")]
    sign_in_notices: Option<Checkbox>,
}

/// Refuses `null`, which could mean that the value stays or that it goes.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(field: D) -> Result<Option<T>, D::Error> {
    T::deserialize(field).map(Some)
}

impl Fields {
    /// The fields of a form, where a missing field is empty, and a missing box is unchecked.
    fn of_form(self) -> Self {
        Self {
            name: Some(self.name.unwrap_or_default()),
            language: Some(self.language.unwrap_or_default()),
            time_zone: Some(self.time_zone.unwrap_or_default()),
            sign_in_notices: Some(self.sign_in_notices.unwrap_or_default()),
        }
    }

    fn to_form(&self) -> Form {
        Form::new()
            .with("name", self.name.as_deref().unwrap_or_default())
            .with("language", self.language.as_deref().unwrap_or_default())
            .with("time_zone", self.time_zone.as_deref().unwrap_or_default())
            .with_tick("sign_in_notices", self.sign_in_notices.is_some_and(|ticked| ticked.0))
    }
}

async fn show(req: HttpRequest, current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let form = Form::new()
        .with("name", &user.name)
        .with("language", user.language.map_or("", Language::tag))
        .with("time_zone", user.zone_name().map_or("", ZoneName::as_str))
        .with_tick("sign_in_notices", user.sign_in_notices);
    let (page, form) = kept_form::fill(&req, page, form);
    respond::html(StatusCode::OK, &EditPage::new(page, form, state.now()))
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    // In JSON, a missing field keeps its value.
    let fields = if respond::is_json(context.req.headers()) { fields } else { fields.of_form() };
    let mut form = fields.to_form();
    let Some(profile) = check(&fields, &mut form, &context.page) else {
        let again = EditPage::new(context.page.failed(), form, context.state.now());
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again);
    };
    profile::edit(&context.state, context.person(&current), &profile).await?;
    let mut response = respond::done_saying(context.format, "/profile", Notice::ProfileSaved);
    if let Some(language) = profile.language {
        // "Same as my browser" also undoes a choice at the end of a page.
        language::remember(&mut response, &context.page.site, language);
    }
    Ok(response)
}

/// Checks each field and sets its error. An empty choice means the browser's language or time zone.
fn check(fields: &Fields, form: &mut Form, page: &Page) -> Option<Profile> {
    let name = fields.name.as_deref().map(|name| fields::name(name, form, page.text));
    let language = fields.language.as_deref().map(|tag| chosen("language", tag, form, page, Language::exact));
    let time_zone = fields.time_zone.as_deref().map(|zone| chosen("time_zone", zone, form, page, ZoneName::parse));
    // Without mail the form doesn't have the checkbox, and the choice stays.
    let sign_in_notices = fields.sign_in_notices.filter(|_| page.site.sends_mail).map(|ticked| ticked.0);
    let profile = Profile { name: name.flatten(), language, time_zone, sign_in_notices };
    (!form.has_errors()).then_some(profile)
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
