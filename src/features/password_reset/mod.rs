//! A forgotten password: requesting a link, and choosing a new password with it.

mod forgot;
mod page;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    forgot::routes().into_iter().chain(page::routes()).collect()
}
