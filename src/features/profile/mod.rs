//! The pages of a user's own account: profile, security, activity, data.

mod activity;
mod delete;
mod edit;
mod export;
mod security;
mod sessions;
mod show;
mod trusted_browsers;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    [
        show::routes(),
        edit::routes(),
        security::routes(),
        sessions::routes(),
        trusted_browsers::routes(),
        activity::routes(),
        export::routes(),
        delete::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
