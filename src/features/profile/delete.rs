//! `/profile/delete`: deleting the account.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;

use crate::accounts::removal::{self, Deleted};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::sessions::CurrentUser;
use crate::state::AppState;
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
    vec![page("/profile/delete").get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/delete.html")]
struct DeletePage {
    page: Page,
    form: Form,
    is_last_administrator: bool,
}

impl InSection for DeletePage {
    const SECTION: Section = Section::Data;
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    current_password: PasswordInput,
}

async fn show(current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let is_last_administrator = removal::is_last_administrator(&state, current.user()).await?;
    respond::html(StatusCode::OK, &DeletePage { page, form: Form::new(), is_last_administrator })
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let Context { req, state, client, format, page } = &context;
    let mut form = Form::new();
    fields::current_password("current_password", &fields.current_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, false, context);
    }
    match removal::delete_own(state, context.person(&current), &fields.current_password).await? {
        Deleted::Done => {
            // The session has ended, so remove its cookie.
            state.sessions.sign_out(req, client).await?;
            Ok(respond::done_saying(*format, "/login", Notice::AccountDeleted))
        }
        Deleted::WrongPassword => {
            form.refuse_field("current_password", page.text.current_password_wrong);
            refuse(StatusCode::FORBIDDEN, form, false, context)
        }
        Deleted::LastAdministrator => {
            form.refuse(page.text.delete_last_administrator);
            refuse(StatusCode::UNPROCESSABLE_ENTITY, form, true, context)
        }
    }
}

fn refuse(
    status: StatusCode,
    form: Form,
    is_last_administrator: bool,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let again = DeletePage { page: context.page.failed(), form, is_last_administrator };
    respond::refused(status, context.format, &again.form, &again)
}
