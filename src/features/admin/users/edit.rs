//! `/admin/users/{id}/edit`: a user's name, email and groups, each with a form of its own.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::{find, path_of, refusal, seen};
use crate::accounts::access::{self, Joined};
use crate::accounts::email::{self, Set};
use crate::accounts::{Actor, Refused, Target, groups, profile};
use crate::base::error::{AppError, Unusable};
use crate::base::user::Group;
use crate::sessions::CurrentUser;
use crate::storage::users::Credentials;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/users/{id}/edit").for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/edit_user.html")]
struct EditPage {
    page: Page,
    form: Form,
    found: Credentials,
}

impl InSection for EditPage {
    const SECTION: Section = Section::Users;
}

impl EditPage {
    fn path(&self) -> String {
        format!("{}/edit", path_of(&self.found.user.id))
    }
}

/// One of these is set, besides `changed`.
#[derive(Deserialize)]
struct Fields {
    /// The account's number of changes when its page was shown.
    #[serde(default)]
    changed: String,
    name: Option<String>,
    email: Option<String>,
    /// The group to join.
    join: Option<String>,
    /// The group to leave.
    leave: Option<String>,
}

/// The outcome of a change.
enum Edited {
    Changed,
    Unchanged,
    /// The user joined a group that nothing else names.
    JoinedNewGroup,
    /// A field of the form has an error.
    Invalid,
}

async fn show(path: Path<String>, context: Context) -> Result<HttpResponse, AppError> {
    let found = find(&context.state, &path).await?;
    let form = form_of(&found);
    respond::html(StatusCode::OK, &EditPage { page: context.page, form, found })
}

fn form_of(found: &Credentials) -> Form {
    let user = &found.user;
    Form::new().with("name", &user.name).with("email", &user.email)
}

async fn submit(
    path: Path<String>,
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let found = find(&context.state, &path).await?;
    let mut form = form_of(&found);
    let target = Target { id: &path, changed: seen(&fields.changed)? };
    let actor = context.administrator(&current)?.into();
    match edit(&context, actor, target, &fields, &mut form).await? {
        Ok(Edited::Changed) => Ok(respond::done_saying(context.format, &path_of(&path), Notice::UserChanged)),
        Ok(Edited::JoinedNewGroup) => Ok(respond::done_saying(context.format, &path_of(&path), Notice::GroupNew)),
        Ok(Edited::Unchanged) => Ok(respond::done_saying(context.format, &path_of(&path), Notice::UserUnchanged)),
        Ok(Edited::Invalid) => {
            let again = EditPage { page: context.page.failed(), form, found };
            respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
        }
        Err(Refused::Gone) => Err(AppError::NotFound),
        Err(refused) => {
            form.refuse(refusal(refused, context.page.text));
            let found = find(&context.state, &path).await?;
            let again = EditPage { page: context.page.failed(), form, found };
            respond::refused_saying(StatusCode::CONFLICT, context.format, &refused.to_string(), &again)
        }
    }
}

async fn edit(
    context: &Context,
    actor: Actor<'_>,
    target: Target<'_>,
    typed: &Fields,
    form: &mut Form,
) -> Result<Result<Edited, Refused>, AppError> {
    let (core, text) = (&context.state, context.page.text);
    match typed {
        Fields { name: Some(name), .. } => {
            *form = std::mem::take(form).with("name", name);
            let Some(name) = fields::name(name, form, text) else { return Ok(Ok(Edited::Invalid)) };
            Ok(profile::rename(core, actor, target, name).await?.map(Edited::of))
        }
        Fields { email: Some(email), .. } => {
            *form = std::mem::take(form).with("email", email);
            let Some(email) = fields::email(email, form, text) else { return Ok(Ok(Edited::Invalid)) };
            Ok(email::set(core, actor, target, &email).await?.map(|set| match set {
                Set::Done => Edited::Changed,
                Set::Unchanged => Edited::Unchanged,
                Set::Taken => invalid(form, "email", text.admin_email_taken),
            }))
        }
        Fields { join: Some(group), .. } => {
            *form = std::mem::take(form).with("join", group);
            let Some(group) = Group::parse(group.trim()).filter(|group| !group.is_admins()) else {
                return Ok(Ok(invalid(form, "join", text.admin_no_group)));
            };
            Ok(match access::join(core, actor, target, &group).await? {
                Ok(Joined::Done) if groups::is_new(core, &group).await? => Ok(Edited::JoinedNewGroup),
                Ok(Joined::Done) => Ok(Edited::Changed),
                Ok(Joined::Already) => Ok(Edited::Unchanged),
                Ok(Joined::TooMany) => Ok(invalid(form, "join", (text.admin_too_many_groups)(Group::MOST as u64))),
                Err(refused) => Err(refused),
            })
        }
        Fields { leave: Some(group), .. } => {
            let group = Group::parse(group).ok_or(AppError::Unusable(Unusable::Changed { field: "leave" }))?;
            Ok(access::leave(core, actor, target, &group).await?.map(Edited::of))
        }
        _ => Err(AppError::Unusable(Unusable::Changed { field: "name" })),
    }
}

fn invalid(form: &mut Form, field: &'static str, message: impl Into<String>) -> Edited {
    form.refuse_field(field, message);
    Edited::Invalid
}

impl Edited {
    fn of(changed: bool) -> Self {
        if changed { Self::Changed } else { Self::Unchanged }
    }
}
