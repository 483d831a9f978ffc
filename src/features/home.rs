//! `/` without a front end: redirects to the profile or the sign-in page.

use actix_web::HttpResponse;

use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::web::redirect::{see_other, sign_in_path};
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/").public().get(show)]
}

/// Proxies configured for Authelia send people here with an app's address in `rd`.
async fn show(current: Result<CurrentUser, AppError>, asked: ReturnToQuery) -> HttpResponse {
    match asked.rd.as_str() {
        "" => see_other(if current.is_ok() { "/profile" } else { "/login" }),
        rd => see_other(&sign_in_path("rd", rd)),
    }
}
