//! A forgotten password: asking for a link, and choosing another by it.

mod choose;
mod forgot;
mod page;

pub use self::choose::PasswordChooser;
use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    forgot::routes().into_iter().chain(page::routes()).collect()
}
