//! The pages of administrators, below `/admin`: users, invitations, groups, sessions, limits, audit log, access
//! and settings.

mod access;
mod audit;
mod counter;
mod event;
mod groups;
mod invitations;
mod limits;
mod link;
mod overview;
mod sessions;
mod settings;
mod users;

use std::net::IpAddr;
use std::str::FromStr;

use crate::base::error::AppError;
use crate::base::user::Email;
use crate::state::AppState;
use crate::storage::users::{self as stored_users, Credentials};
use crate::web::form::Form;
use crate::web::page::Page;
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
        limits::routes(),
        audit::routes(),
        access::routes(),
        settings::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Finds a user by their email or id.
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

/// Finds the user that a list is limited to. Sets the error of the field if there is none.
async fn user_of_form(state: &AppState, form: &mut Form, page: &Page) -> Result<Option<String>, AppError> {
    let typed = form.value("user").trim().to_owned();
    if typed.is_empty() {
        return Ok(None);
    }
    let found = find_credentials(state, &typed).await?;
    if found.is_none() {
        form.refuse_field("user", page.text.admin_no_such_user);
    }
    Ok(found.map(|found| found.user.id))
}

/// Parses the IP address of a form, as it's stored. Sets the error of the field if it is none.
fn ip_address(form: &mut Form, page: &Page) -> Option<IpAddr> {
    let parsed = match form.value("address").trim() {
        "" => return None,
        typed => typed.parse::<IpAddr>(),
    };
    if parsed.is_err() {
        form.refuse_field("address", page.text.admin_no_address);
    }
    parsed.ok().map(|address| address.to_canonical())
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
