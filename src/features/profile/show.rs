//! `/profile`: the user's details and their current session.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde_json::json;

use crate::base::error::AppError;
use crate::base::user::{Group, User};
use crate::i18n::Time;
use crate::sessions::CurrentUser;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::user_view;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile").get(show)]
}

#[derive(Template)]
#[template(path = "profile/profile.html")]
struct ProfilePage<'a> {
    page: &'a Page,
    user: &'a User,
    initial: String,
    /// Without the group that stands for the role.
    groups: String,
    member_since: Time,
    signed_in: Time,
    browser: String,
    address: &'a str,
}

async fn show(req: HttpRequest, current: CurrentUser, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "user": user_view(current.user()) })));
    }
    let page = page.with_notice(&req, &[Notice::ProfileSaved, Notice::PasswordChanged, Notice::EmailChanged]);
    respond::html(StatusCode::OK, &ProfilePage::of(&current, &page))
}

impl<'a> ProfilePage<'a> {
    fn of(current: &'a CurrentUser, page: &'a Page) -> Self {
        let (user, session) = (current.user(), current.session());
        Self {
            page,
            user,
            initial: user.name.chars().find(|c| c.is_alphanumeric()).unwrap_or('•').to_uppercase().collect(),
            groups: user.groups.iter().map(Group::as_str).collect::<Vec<_>>().join(", "),
            member_since: page.time(user.created_at),
            signed_in: page.time(session.created_at),
            browser: page.text.browser(session.browser.as_ref()),
            address: &session.address,
        }
    }
}
