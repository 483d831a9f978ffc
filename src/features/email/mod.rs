//! Changing one's own address: asked for with the password, confirmed by the new one, undone by the old one.

mod ask;
mod link;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    ask::routes().into_iter().chain(link::routes()).collect()
}
