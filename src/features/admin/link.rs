//! The page with a link that was just created for somebody else, shown once.

use std::marker::PhantomData;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::json;

use crate::accounts::Link;
use crate::base::error::AppError;
use crate::i18n::SafeText;
use crate::web::context::Context;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::section::{InSection, Section};

#[derive(Template)]
#[template(path = "admin/link.html")]
struct LinkPage<S: InSection> {
    page: Page,
    title: SafeText,
    /// Says whose link it is.
    heading: String,
    /// Says that it works once, and for how long.
    life: String,
    /// The address of the page to go back to.
    back: String,
    url: String,
    /// Says whether the link was also emailed.
    sent: String,
    /// The page that created it.
    creator: PhantomData<S>,
}

impl<S: InSection> InSection for LinkPage<S> {
    const SECTION: Section = S::SECTION;
}

/// Shows a link that was just created, once.
pub fn show_link<S: InSection>(
    context: Context,
    title: SafeText,
    email: &str,
    back: String,
    link: Link,
) -> Result<HttpResponse, AppError> {
    let is_sent = matches!(link.sent, Some(Ok(())));
    if let Some(Err(why)) = &link.sent {
        log::warn!("A link was not sent to {email}: {why}");
    }
    if context.format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "link": link.url, "sent": is_sent })));
    }
    let text = context.page.text;
    let sent = match is_sent {
        true => (text.admin_link_sent)(email),
        false => text.admin_link_not_sent.into(),
    };
    let heading = match email {
        "" => text.admin_link_for_anybody.into(),
        email => (text.admin_link_for)(email),
    };
    let life = (text.admin_link_life)(link.purpose.lifetime_seconds().unsigned_abs());
    respond::html(
        StatusCode::OK,
        &LinkPage::<S> { page: context.page, title, heading, life, back, url: link.url, sent, creator: PhantomData },
    )
}
