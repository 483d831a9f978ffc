//! `/` without a front end: the apps that a user may open. Where the site has no apps, a redirect to the profile; for
//! strangers, to the sign-in page.

use std::net::IpAddr;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::access::App;
use crate::base::error::AppError;
use crate::i18n::Wording;
use crate::sessions::CurrentUser;
use crate::web::page::Page;
use crate::web::redirect::{see_other, sign_in_path};
use crate::web::respond;
use crate::web::return_to::ReturnToQuery;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/").public().get(show)]
}

#[derive(Template)]
#[template(path = "home/apps.html")]
struct AppsPage<'a> {
    page: &'a Page,
    groups: Vec<Group<'a>>,
}

/// Cards under one heading, or under none.
struct Group<'a> {
    heading: Option<Wording<'a>>,
    cards: Vec<Card<'a>>,
}

struct Card<'a> {
    name: Wording<'a>,
    link: &'a str,
    description: Option<Wording<'a>>,
    /// The address of an image.
    icon: Option<&'a str>,
    needs_second_factor: bool,
}

impl InSection for AppsPage<'_> {
    const SECTION: Section = Section::Apps;
}

impl Card<'_> {
    /// Stands in for an icon.
    fn initial(&self) -> String {
        self.name.text.chars().take(1).flat_map(char::to_uppercase).collect()
    }
}

/// Proxies configured for Authelia send people here with an app's address in `rd`.
async fn show(
    req: HttpRequest,
    current: Result<CurrentUser, AppError>,
    asked: ReturnToQuery,
    page: Page,
) -> Result<HttpResponse, AppError> {
    match (asked.rd.as_str(), current) {
        ("", Ok(current)) if page.site.applications.are_shown() => {
            let page = page.with_user(&req).await;
            let groups = groups(&page, &current, reported_address(&req, &page));
            respond::html(StatusCode::OK, &AppsPage { page: &page, groups })
        }
        ("", Ok(_)) => Ok(see_other("/profile")),
        ("", Err(AppError::SecondFactorNeeded)) if page.site.applications.are_shown() => {
            Err(AppError::SecondFactorNeeded)
        }
        ("", Err(_)) => Ok(see_other("/login")),
        (rd, _) => Ok(see_other(&sign_in_path("rd", rd))),
    }
}

/// The client's address as a check of this request would be told it. `None` if the proxy doesn't report any.
fn reported_address(req: &HttpRequest, page: &Page) -> Option<IpAddr> {
    let proxies = &page.site.proxies;
    if proxies.trusts_peer(req.peer_addr()) {
        proxies.forwarded_address(req.headers())
    } else {
        Some(proxies.address(req.peer_addr(), req.headers()))
    }
}

/// The apps without a heading, and then the groups in the order of their first app.
fn groups<'a>(page: &'a Page, current: &'a CurrentUser, address: Option<IpAddr>) -> Vec<Group<'a>> {
    let mut groups = vec![Group { heading: None, cards: Vec::new() }];
    for (app, proof) in page.site.applications.open_to(current.user(), address) {
        let needs_second_factor = proof.second_factor && !current.session().factors.is_two();
        let card = card(page, app, needs_second_factor);
        let heading = app.group.as_ref().map(|group| page.wording(group));
        let words = |heading: Option<Wording<'a>>| heading.map(|heading| heading.text);
        match groups.iter_mut().find(|group| words(group.heading) == words(heading)) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group { heading, cards: vec![card] }),
        }
    }
    groups.retain(|group| !group.cards.is_empty());
    groups
}

fn card<'a>(page: &'a Page, app: &'a App, needs_second_factor: bool) -> Card<'a> {
    Card {
        name: page.wording(&app.name),
        link: &app.link,
        description: app.description.as_ref().map(|description| page.wording(description)),
        icon: app.icon.as_deref().and_then(|name| page.site.brand.icon(name)).map(|icon| icon.path.as_str()),
        needs_second_factor,
    }
}
