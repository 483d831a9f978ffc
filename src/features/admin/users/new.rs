//! `/admin/users/new`: an account without a password, and the link by which its owner chooses one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use super::super::find_credentials;
use super::super::link::{About, show_link};
use super::path_of;
use crate::accounts::{Target, creation, password};
use crate::base::error::AppError;
use crate::base::user::Email;
use crate::base::user::Role;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::users::NewUser;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

/// How long after a user was added a form with their email is a repetition, in seconds.
const REPETITION: i64 = 10 * 60;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/users/new").for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/new_user.html")]
struct NewUserPage {
    page: Page,
    form: Form,
}

impl InSection for NewUserPage {
    const SECTION: Section = Section::Users;
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    admin: Checkbox,
}

async fn show(page: Page) -> Result<HttpResponse, AppError> {
    respond::html(StatusCode::OK, &NewUserPage { page, form: Form::new() })
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (core, actor, text) = (&context.state, context.administrator(&current)?.into(), context.page.text);
    let Fields { name, email, admin: Checkbox(is_admin) } = fields;
    let mut form = Form::new().with("name", &name).with("email", &email).with_tick("admin", is_admin);
    let (parsed_email, parsed_name) = (fields::email(&email, &mut form, text), fields::name(&name, &mut form, text));
    let (Some(name), Some(email)) = (parsed_name, parsed_email) else { return refuse(form, context) };
    let role = if is_admin { Role::Admin } else { Role::User };
    let new = NewUser::new(email, name, role, None)?;
    let Some(user) = creation::create(core, actor, &new).await? else {
        if context.format == Format::Page
            && let Some(id) = just_added(core, &new.email).await?
        {
            return Ok(respond::done_saying(context.format, &path_of(&id), Notice::LinkShown));
        }
        form.refuse_field("email", text.admin_email_taken);
        return refuse(form, context);
    };
    let link = password::send_link(core, actor, Target::now(&user.id)).await?.map_err(|_| AppError::NotFound)?;
    let back = (Section::Users.path().to_owned(), text.nav_users.into());
    let user_path = Some(path_of(&user.id));
    let about =
        About { title: text.admin_user_add, email: Some(user.email), back, user: user_path, is_replacement: false };
    show_link::<NewUserPage>(context, about, link)
}

/// Returns the id of a user who was added just now and has yet to choose a password: the page with the link was reloaded.
async fn just_added(state: &AppState, email: &Email) -> Result<Option<String>, AppError> {
    let found = find_credentials(state, email.as_str()).await?;
    let since = state.now() - REPETITION;
    Ok(found.filter(|found| found.password_hash.is_none() && found.user.created_at > since).map(|found| found.user.id))
}

fn refuse(form: Form, context: Context) -> Result<HttpResponse, AppError> {
    let again = NewUserPage { page: context.page.failed(), form };
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}
