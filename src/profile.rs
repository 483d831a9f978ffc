//! `/profile`: who I am here, and where I am signed in.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::json;

use crate::error::AppError;
use crate::sessions::{CurrentUser, SessionState};
use crate::text::Text;
use crate::users::{Role, User};
use crate::web::page::{Page, PageUser};
use crate::web::respond::{self, Wants};
use crate::web::route::{PageRoute, page};
use crate::web::time::Time;
use crate::web::user_view;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile").get(show)]
}

#[derive(Template)]
#[template(path = "profile/profile.html")]
struct ProfilePage {
    page: Page,
    user: UserView,
    member_since: Time,
    session: SessionView,
}

struct UserView {
    name: String,
    email: String,
    initial: String,
    role_admin: bool,
}

struct SessionView {
    signed_in: Time,
    browser: String,
    address: String,
}

async fn show(current: CurrentUser, wants: Wants, page: Page) -> Result<HttpResponse, AppError> {
    let user = current.user();
    if wants == Wants::Json {
        return Ok(HttpResponse::Ok().json(json!({ "user": user_view(user) })));
    }
    let session = SessionView::of(current.session(), page.text);
    let shown = ProfilePage { user: UserView::of(user), member_since: Time::at(user.created_at), session, page };
    respond::html(StatusCode::OK, &shown)
}

impl UserView {
    fn of(user: &User) -> Self {
        let PageUser { name, email, initial } = PageUser::of(user);
        Self { name, email, initial, role_admin: user.role == Role::Admin }
    }
}

impl SessionView {
    fn of(session: &SessionState, text: &Text) -> Self {
        let browser = match &session.browser {
            Some((browser, system)) => (text.browser_on)(browser, system),
            None => text.browser_unknown.to_owned(),
        };
        Self { signed_in: Time::at(session.created_at), browser, address: session.address.clone() }
    }
}
