//! `/profile`: the user's details.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde_json::json;

use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::user_view;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile").get(show)]
}

#[derive(Template)]
#[template(path = "profile/profile.html")]
struct ProfilePage {
    page: Page,
    /// The chosen time zone, in words.
    time_zone: Option<String>,
}

impl InSection for ProfilePage {
    const SECTION: Section = Section::Profile;
}

async fn show(
    req: HttpRequest,
    current: CurrentUser,
    format: Format,
    state: AppState,
    page: Page,
) -> Result<HttpResponse, AppError> {
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "user": user_view(current.user()) })));
    }
    let page = page.with_notice(&req, &[Notice::ProfileSaved, Notice::EmailChanged, Notice::RecoveryCodeUsed]);
    let time_zone = page.zone_label(state.now());
    respond::html(StatusCode::OK, &ProfilePage { page, time_zone })
}
