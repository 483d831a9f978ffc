//! The pages of a person's own account: who I am here, where I am signed in, what happened, and leaving.

mod activity;
mod delete;
mod edit;
mod export;
mod sessions;
mod show;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    [show::routes(), edit::routes(), sessions::routes(), activity::routes(), export::routes(), delete::routes()]
        .into_iter()
        .flatten()
        .collect()
}
