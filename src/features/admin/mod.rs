//! The pages of administrators, below `/admin`: users, invitations, groups, sessions, audit log, access and settings.

mod access;
mod audit;
mod event;
mod groups;
mod invitations;
mod link;
mod overview;
mod sessions;
mod settings;
mod users;

use std::str::FromStr;

use crate::base::error::AppError;
use crate::base::user::{Email, User};
use crate::state::AppState;
use crate::storage::users::{self as stored_users, Credentials};
use crate::web::route::PageRoute;

/// The most rows on a page of a list.
const ROWS: i64 = 25;

pub fn routes() -> Vec<PageRoute> {
    [
        overview::routes(),
        users::routes(),
        invitations::routes(),
        groups::routes(),
        sessions::routes(),
        audit::routes(),
        access::routes(),
        settings::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Finds a user by their email or id.
async fn find_user(state: &AppState, typed: &str) -> Result<Option<User>, AppError> {
    Ok(find_credentials(state, typed).await?.map(|found| found.user))
}

async fn find_credentials(state: &AppState, typed: &str) -> Result<Option<Credentials>, AppError> {
    let by_email = Email::parse(typed);
    // PostgreSQL takes no text with this character.
    if typed.contains('\0') {
        return Ok(None);
    }
    let found = state.db.read(async |db| match &by_email {
        Ok(email) => stored_users::credentials(db, email).await,
        Err(_) => stored_users::credentials_by_id(db, typed).await,
    });
    Ok(found.await?)
}

/// Parses the place in a list from which a page goes on.
///
/// # Errors
/// [`AppError::Malformed`] for an address that no page of the list has.
fn position<P: FromStr>(text: Option<&str>) -> Result<Option<P>, AppError> {
    text.map(|text| text.parse().map_err(|_| AppError::Malformed("the place in the list is wrong"))).transpose()
}

/// The address of a list with the conditions that aren't empty, for its other pages and downloads.
fn address_of<'a>(path: &str, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
