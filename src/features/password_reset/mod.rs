//! A forgotten password: requesting a link, and choosing a new password with it, also after an account was recovered from
//! somebody who added a second factor.

mod forgot;
mod page;
mod recover;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    forgot::routes().into_iter().chain(page::routes()).chain(recover::routes()).collect()
}
