//! `/admin/groups`: all groups, with the number of their users and the rules that name them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::json;

use crate::access::Rule;
use crate::accounts::groups::{self, GroupSummary};
use crate::base::error::AppError;
use crate::state::AppState;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/groups").for_administrators().get(show)]
}

#[derive(Template)]
#[template(path = "admin/groups.html")]
struct GroupsPage<'a> {
    page: Page,
    groups: Vec<GroupSummary<'a>>,
}

impl InSection for GroupsPage<'_> {
    const SECTION: Section = Section::Groups;
}

async fn show(state: AppState, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    let groups = groups::list(&state).await?;
    match format {
        Format::Json => {
            let groups: Vec<_> = groups.iter().map(view).collect();
            Ok(HttpResponse::Ok().json(json!({ "groups": groups })))
        }
        Format::Page => respond::html(StatusCode::OK, &GroupsPage { page, groups }),
    }
}

fn view(group: &GroupSummary) -> serde_json::Value {
    let lines: Vec<u64> = group.rules.iter().map(|rule| Rule::line(rule)).collect();
    json!({ "name": group.name, "users": group.users, "rules": lines })
}
