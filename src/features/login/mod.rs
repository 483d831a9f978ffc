//! Signing in.

mod no_cookies;
mod page;
mod second_factor;
mod sign_in;

pub use self::no_cookies::Redirects;
use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    [page::routes(), second_factor::routes()].into_iter().flatten().collect()
}
