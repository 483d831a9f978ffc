//! `/language`: the choice of a language, kept in the browser, and in the account of somebody who is signed in.

use actix_web::HttpResponse;
use serde::Deserialize;

use crate::accounts::profile;
use crate::base::error::{AppError, Unusable};
use crate::i18n::Language;
use crate::sessions::CurrentUser;
use crate::storage::users::Profile;
use crate::web::context::Context;
use crate::web::input::Input;
use crate::web::language;
use crate::web::redirect::LocalPath;
use crate::web::respond;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/language").public().after_sign_in("/").post(choose)]
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    language: String,
    /// The page that has the form.
    #[serde(default)]
    next: String,
}

async fn choose(
    current: Result<CurrentUser, AppError>,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let language =
        Language::exact(&fields.language).ok_or(AppError::Unusable(Unusable::Changed { field: "language" }))?;
    match current {
        Ok(current) => {
            let profile = Profile { language: Some(Some(language)), ..Profile::default() };
            profile::edit(&context.state, context.person(&current), &profile).await?;
        }
        // A session that lacks a required second factor changes nothing in the account.
        Err(AppError::SignedOut | AppError::SecondFactorNeeded) => {}
        Err(error) => return Err(error),
    }
    let next = LocalPath::parse(&fields.next);
    let mut response = respond::done(context.format, next.as_ref().map_or("/", LocalPath::as_str));
    language::remember(&mut response, &context.page.site, Some(language));
    Ok(response)
}
