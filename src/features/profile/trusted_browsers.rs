//! `/profile/trusted-browsers`: the browsers that skip the second step of a sign-in, and ending the trust in them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::accounts::trusted_browsers;
use crate::base::error::AppError;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::{CurrentUser, browser};
use crate::storage::trusted_browsers::TrustedBrowser;
use crate::web::context::Context;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const PATH: &str = "/profile/trusted-browsers";

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/trusted_browsers.html")]
struct TrustedBrowsersPage {
    page: Page,
    rows: Vec<Row>,
}

impl InSection for TrustedBrowsersPage {
    const SECTION: Section = Section::Security;
}

struct Row {
    id: String,
    browser: String,
    /// True for a phone or tablet, for the icon.
    is_handheld: bool,
    is_this_one: bool,
    trusted: Time,
    last_used: Option<Time>,
    /// The day on which its trust ends.
    ends: Time,
}

#[derive(Deserialize)]
struct Fields {
    /// The id of the browser to trust no longer.
    #[serde(default)]
    remove: String,
    /// Set to trust none any longer.
    #[serde(default)]
    all: Checkbox,
}

/// A trusted browser as JSON, without its hash.
pub fn trusted_browser_view(browser: &TrustedBrowser) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "id": browser.id,
        "createdAt": iso(browser.created_at),
        "lastUsedAt": browser.last_used_at.map(iso),
        "expiresAt": iso(browser.expires_at),
        "userAgent": browser.user_agent,
    })
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let listed = trusted_browsers::list(&state, current.user()).await?;
    let own = state.trusted_browsers.hashes(&req);
    let is_this_one = |browser: &TrustedBrowser| own.contains(&browser.hash);
    if format == Format::Json {
        let this_one = listed.iter().find(|browser| is_this_one(browser)).map(|browser| &browser.id);
        let views: Vec<_> = listed.iter().map(trusted_browser_view).collect();
        return Ok(HttpResponse::Ok().json(json!({ "trustedBrowsers": views, "current": this_one })));
    }
    let page = page.with_notice(
        &req,
        &[Notice::TrustedBrowserRemoved, Notice::TrustedBrowsersRemoved, Notice::TrustedBrowserGone],
    );
    let rows = listed.into_iter().map(|browser| Row::of(is_this_one(&browser), browser, &page)).collect();
    respond::html(StatusCode::OK, &TrustedBrowsersPage { page, rows })
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (state, person) = (&context.state, context.person(&current));
    if fields.all.0 {
        trusted_browsers::remove_all(state, person).await?;
        return Ok(respond::done_saying(context.format, PATH, Notice::TrustedBrowsersRemoved));
    }
    let removed = trusted_browsers::remove(state, person, &fields.remove).await?;
    let notice = removed.then_some(Notice::TrustedBrowserRemoved);
    respond::done_or_gone(context.format, PATH, notice, Notice::TrustedBrowserGone)
}

impl Row {
    fn of(is_this_one: bool, trusted: TrustedBrowser, page: &Page) -> Self {
        let system = browser::describe(&trusted.user_agent).map(|(_, system)| system);
        Self {
            browser: browser::words(&trusted.user_agent, page.text),
            is_handheld: system.is_some_and(|system| browser::is_handheld(&system)),
            is_this_one,
            trusted: page.time(trusted.created_at),
            last_used: page.time_if_any(trusted.last_used_at),
            ends: page.day(trusted.expires_at),
            id: trusted.id,
        }
    }
}
