//! A forgotten password: asking for a link, and choosing another by it.

mod forgot;
mod page;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    forgot::routes().into_iter().chain(page::routes()).collect()
}
