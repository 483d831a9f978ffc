//! Changing one's own address: asked for with the password, confirmed by the new one, undone by the old one.

mod ask;
mod change;
mod link;

pub use self::change::EmailChanger;
use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    ask::routes().into_iter().chain(link::routes()).collect()
}
