//! `/` where no front end stands there: on to the profile, or to the sign-in page.

use actix_web::HttpResponse;

use crate::error::AppError;
use crate::sessions::CurrentUser;
use crate::web::redirect::see_other;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/").public().get(show)]
}

async fn show(current: Result<CurrentUser, AppError>) -> HttpResponse {
    see_other(if current.is_ok() { "/profile" } else { "/login" })
}
