//! The first sign-in: a new user is signed in at once, and their browser becomes known to the account.

use actix_web::HttpResponse;
use serde_json::json;

use super::context::Context;
use super::redirect::see_other;
use super::respond::Format;
use super::user_view;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::Factors;

pub async fn into_profile(context: &Context, user: &User) -> Result<HttpResponse, AppError> {
    let Context { req, state, client, format, .. } = context;
    state.sessions.sign_in(req, client, user, Factors::password(), false).await?;
    let mut response = match format {
        Format::Json => HttpResponse::Ok().json(json!({ "user": user_view(user) })),
        Format::Page => see_other("/profile"),
    };
    state.devices.remember_owner(req, user, &mut response).await?;
    Ok(response)
}
