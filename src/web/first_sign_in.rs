//! The first sign-in: a new user is signed in at once, and their browser becomes known to the account.

use actix_web::HttpResponse;

use super::context::Context;
use super::respond;
use super::return_to::ReturnTo;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::Factors;

/// # Errors
/// [`AppError::SignedOut`] if the account has changed meanwhile; otherwise those of the database.
pub async fn lead_into(return_to: ReturnTo, context: &Context, user: &User) -> Result<HttpResponse, AppError> {
    let Context { req, state, client, format, .. } = context;
    let begun = state.sessions.sign_in(req, client, user, Factors::password(), false).await?;
    let current = begun.ok_or(AppError::SignedOut)?;
    let mut response = respond::signed_in(*format, &current, &return_to);
    state.devices.remember_owner(req, user, &mut response).await?;
    Ok(response)
}
