//! The page with a link that was just created for somebody else, shown once.
//!
//! It isn't a redirect, because then the link would have to be stored in between. So a form that creates a link says what
//! its page has seen, and one that is sent again, when this page is reloaded, creates nothing.

use std::marker::PhantomData;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::{Value, json};

use crate::accounts::Link;
use crate::base::error::AppError;
use crate::i18n::SafeText;
use crate::web::context::Context;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::section::{InSection, Section};
use crate::web::with_fields;

/// The title, the ways back and the user beside a link.
pub struct About {
    pub title: SafeText,
    /// The address of the link's user. `None`: it's for anybody who has it.
    pub email: Option<String>,
    /// The page to go back to: its address and label.
    pub back: (String, String),
    /// The address of the page of a user who was just created.
    pub user: Option<String>,
    /// The link replaces an earlier invitation.
    pub is_replacement: bool,
}

#[derive(Template)]
#[template(path = "admin/link.html")]
struct LinkPage<S: InSection> {
    page: Page,
    about: About,
    /// Says whose link it is.
    heading: String,
    /// Says that it works once, and for how long.
    life: String,
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
pub fn show_link<S: InSection>(context: Context, about: About, link: Link) -> Result<HttpResponse, AppError> {
    let is_sent = matches!(link.sent, Some(Ok(())));
    if let (Some(Err(why)), Some(email)) = (&link.sent, &about.email) {
        log::warn!("A link was not sent to {email}: {why}");
    }
    if context.format == Format::Json {
        let replaced = if about.is_replacement { json!({ "replaced": true }) } else { Value::Null };
        return Ok(HttpResponse::Ok().json(with_fields(json!({ "link": link.url, "sent": is_sent }), replaced)));
    }
    let text = context.page.text;
    let sent = match about.email.as_deref().filter(|_| is_sent) {
        Some(email) => (text.admin_link_sent)(email),
        None => text.admin_link_not_sent.into(),
    };
    let heading = match &about.email {
        None => text.admin_link_for_anybody.into(),
        Some(email) => (text.admin_link_for)(email),
    };
    let life = (text.admin_link_life)(link.purpose.lifetime_seconds().unsigned_abs());
    let page = context.page;
    respond::html(
        StatusCode::OK,
        &LinkPage::<S> { page, about, heading, life, url: link.url, sent, creator: PhantomData },
    )
}
