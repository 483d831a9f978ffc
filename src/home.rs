//! `/` where no front end stands there: on to the profile, or to the sign-in page.

use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

use crate::error::AppError;
use crate::sessions::CurrentUser;
use crate::web::redirect::{see_other, sign_in_path};
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/").public().get(show)]
}

#[derive(Deserialize)]
struct Asked {
    /// The way back to an application: proxies set up for Authelia send people here with it.
    rd: Option<String>,
}

async fn show(current: Result<CurrentUser, AppError>, asked: Option<Query<Asked>>) -> HttpResponse {
    match asked.and_then(|Query(asked)| asked.rd) {
        Some(rd) => see_other(&sign_in_path("rd", &rd)),
        None => see_other(if current.is_ok() { "/profile" } else { "/login" }),
    }
}
