//! Email changes: requested with the password, confirmed with a link to the new email, undone with a link to the old
//! one.

mod ask;
mod link;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    ask::routes().into_iter().chain(link::routes()).collect()
}
