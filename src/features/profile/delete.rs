//! `/profile/delete`: leaving for good.

use actix_web::http::StatusCode;
use actix_web::web::ThinData;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use crate::accounts::removal;
use crate::authentication::Authenticator;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::new_id;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::revocations::RevocationList;
use crate::sessions::{CurrentUser, Sessions};
use crate::storage::users;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};

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

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    current_password: PasswordInput,
}

async fn show(
    current: CurrentUser,
    authenticator: ThinData<Authenticator>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let is_last_administrator =
        user.is_admin() && authenticator.db.read(async |db| users::is_last_administrator(db, &user.id).await).await?;
    respond::html(StatusCode::OK, &DeletePage { page, form: Form::new(), is_last_administrator })
}

#[expect(clippy::too_many_arguments, reason = "each is something that the framework reads from the request")]
async fn submit(
    req: HttpRequest,
    current: CurrentUser,
    format: Format,
    client: ClientInfo,
    Input(fields): Input<Fields>,
    authenticator: ThinData<Authenticator>,
    sessions: ThinData<Sessions>,
    revocations: ThinData<RevocationList>,
    page: Page,
) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let mut form = Form::new();
    fields::current_password("current_password", &fields.current_password, &mut form, page.text);
    if form.has_errors() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, false, page, format);
    }
    if !authenticator.confirm(&current, &fields.current_password, &client).await? {
        form.refuse_field("current_password", page.text.current_password_wrong);
        return refuse(StatusCode::FORBIDDEN, form, false, page, format);
    }
    let farewell_id = new_id()?;
    let removed = sessions
        .write(&current, async |db, user, now| {
            let removed = removal::remove(db, user, now).await?;
            if removed.is_some() {
                let farewell = Mail::with_id(farewell_id, user, MailKind::AccountDeleted, page.text.language, now);
                mail::put(db, &Mail { user_id: None, ..farewell }.caused_by(&client)).await?;
            }
            Ok(removed)
        })
        .await?;
    let Some(ended) = removed else {
        form.refuse(page.text.delete_last_administrator);
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, form, true, page, format);
    };
    revocations.add_sessions(ended);
    authenticator.audit.deleted(user, Some(&client)).await;
    // The session is over; the browser is to drop its cookie.
    sessions.sign_out(&req).await?;
    Ok(respond::done_saying(format, "/login", Notice::AccountDeleted))
}

fn refuse(
    status: StatusCode,
    form: Form,
    is_last_administrator: bool,
    page: Page,
    format: Format,
) -> Result<HttpResponse, AppError> {
    let again = DeletePage { page: page.failed(), form, is_last_administrator };
    respond::refused(status, format, &again.form, &again)
}
