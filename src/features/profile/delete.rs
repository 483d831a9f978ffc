//! `/profile/delete`: deleting the account.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::removal::{self, Removed};
use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    let delete = page("/profile/delete").after_sign_in(Section::Data.path());
    vec![delete.recently_authenticated().get(show).post(submit)]
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

async fn show(req: HttpRequest, current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &[Notice::ConfirmedNothingSaved]);
    let is_last_administrator = removal::is_last_administrator(&state, current.user()).await?;
    respond::html(StatusCode::OK, &DeletePage { page, form: Form::new(), is_last_administrator })
}

async fn submit(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, client, format, .. } = &context;
    match removal::delete_own(state, context.recent_person(&current)?).await? {
        Removed::Done => {
            // The session has ended, so remove its cookie.
            state.sessions.sign_out(req, client).await?;
            Ok(respond::done_saying(*format, "/login", Notice::AccountDeleted))
        }
        Removed::LastAdministrator => {
            let mut form = Form::new();
            form.refuse(context.page.text.delete_last_administrator);
            let again = DeletePage { page: context.page.failed(), form, is_last_administrator: true };
            let message = "The last administrator cannot be deleted.";
            respond::refused_saying(StatusCode::UNPROCESSABLE_ENTITY, context.format, message, &again)
        }
    }
}
