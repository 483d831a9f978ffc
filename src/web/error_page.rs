//! The page of an error: what happened, what to do, and the request's id.

use std::borrow::Cow;

use actix_web::http::StatusCode;
use askama::Template;

use super::page::Page;
use super::redirect;
use crate::base::error::{AppError, ExpiredLink};
use crate::i18n::{Messages, SafeText};

#[derive(Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    pub page: Page,
    pub status: u16,
    pub title: SafeText,
    pub advice: SafeText,
    pub request_id: String,
    /// The site's address, if the form came from another address of the site.
    pub lives_at: Option<String>,
    /// The email of a user without access to an app, and the path to sign out, for people with two accounts.
    pub signed_in_as: Option<(String, String)>,
    /// Seconds.
    pub retry_after: Option<u64>,
    /// The next page: path and label.
    pub way_on: (Cow<'static, str>, SafeText),
}

impl ErrorPage {
    /// `error` is `None` for errors of the framework, which have only a status.
    pub fn new(page: Page, status: StatusCode, error: Option<&AppError>, request_id: String, origin: &str) -> Self {
        let (title, advice) = match error {
            Some(AppError::CrossSite { wrong_address: true }) => {
                (page.text.error_wrong_address_title, page.text.error_cross_site_advice)
            }
            Some(AppError::CrossSite { .. }) => (page.text.error_cross_site_title, page.text.error_cross_site_advice),
            Some(AppError::LinkExpired(link)) => ((link.title)(page.text), (link.advice)(page.text)),
            Some(AppError::RegistrationClosed) => {
                (page.text.registration_closed_title, page.text.registration_closed_advice)
            }
            Some(AppError::NotFoundUntilSignedIn) => (page.text.error_404_title, page.text.error_404_sign_in_advice),
            _ => title_and_advice(page.text, status),
        };
        let wrong_address = matches!(error, Some(AppError::CrossSite { wrong_address: true }));
        Self {
            status: status.as_u16(),
            title,
            advice,
            request_id,
            signed_in_as: None,
            lives_at: wrong_address.then(|| origin.to_owned()),
            retry_after: error.and_then(AppError::retry_after),
            way_on: way_on(&page, error),
            page,
        }
    }
}

fn way_on(page: &Page, error: Option<&AppError>) -> (Cow<'static, str>, SafeText) {
    let (path, words) = match error {
        Some(AppError::LinkExpired(ExpiredLink { next: (path, label), .. })) => (*path, label(page.text)),
        Some(AppError::RegistrationClosed) => ("/login", page.text.sign_in),
        Some(AppError::NotFoundUntilSignedIn) => {
            return (redirect::sign_in_path("next", &page.path).into(), page.text.sign_in);
        }
        _ => ("/", page.text.error_home),
    };
    (path.into(), words)
}

fn title_and_advice(text: &Messages, status: StatusCode) -> (SafeText, SafeText) {
    match status.as_u16() {
        401 => (text.error_401_title, text.error_401_advice),
        403 => (text.error_403_title, text.error_403_advice),
        404 => (text.error_404_title, text.error_404_advice),
        405 => (text.error_405_title, text.error_405_advice),
        408 => (text.error_408_title, text.error_408_advice),
        413 => (text.error_413_title, text.error_413_advice),
        415 => (text.error_415_title, text.error_415_advice),
        422 => (text.error_422_title, text.error_422_advice),
        429 => (text.error_429_title, text.error_429_advice),
        503 => (text.error_503_title, text.error_503_advice),
        400..=499 => (text.error_400_title, text.error_400_advice),
        _ => (text.error_500_title, text.error_500_advice),
    }
}
