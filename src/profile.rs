//! `/profile`: who I am here, and where I am signed in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::json;

use crate::error::AppError;
use crate::sessions::CurrentUser;
use crate::users::User;
use crate::web::page::Page;
use crate::web::respond::{self, Wants};
use crate::web::route::{PageRoute, page};
use crate::web::time::Time;
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
    member_since: Time,
    signed_in: Time,
    browser: String,
    address: &'a str,
}

async fn show(current: CurrentUser, wants: Wants, page: Page) -> Result<HttpResponse, AppError> {
    match wants {
        Wants::Json => Ok(HttpResponse::Ok().json(json!({ "user": user_view(current.user()) }))),
        Wants::Page => respond::html(StatusCode::OK, &ProfilePage::of(&current, &page)),
    }
}

impl<'a> ProfilePage<'a> {
    fn of(current: &'a CurrentUser, page: &'a Page) -> Self {
        let (user, session) = (current.user(), current.session());
        Self {
            page,
            user,
            initial: user.name.chars().find(|c| c.is_alphanumeric()).unwrap_or('•').to_uppercase().collect(),
            member_since: Time::at(user.created_at, page.text),
            signed_in: Time::at(session.created_at, page.text),
            browser: match &session.browser {
                Some((browser, system)) => (page.text.browser_on)(browser, system),
                None => page.text.browser_unknown.into(),
            },
            address: &session.address,
        }
    }
}
