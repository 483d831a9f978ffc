//! `/admin`: what to do next, what waits for attention, and the last 30 days in numbers.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::json;

use crate::accounts::second_factor;
use crate::base::error::AppError;
use crate::i18n::SafeText;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::users;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin").for_administrators().get(show)]
}

#[derive(Template)]
#[template(path = "admin/overview.html")]
struct OverviewPage {
    page: Page,
    /// What a new site still lacks.
    steps: Vec<Step>,
}

impl InSection for OverviewPage {
    const SECTION: Section = Section::Overview;
}

/// What an administrator of a new site does next.
struct Step {
    name: &'static str,
    title: SafeText,
    about: SafeText,
    /// The page to do it on. `None` if it takes an option.
    path: Option<&'static str>,
}

/// Returns the steps that are left.
async fn steps(state: &AppState, current: &CurrentUser, page: &Page) -> Result<Vec<Step>, AppError> {
    let (config, text) = (&state.config, page.text);
    let is_alone = state.db.read(async |db| users::is_only_one(db).await).await?;
    let factors = second_factor::of_user(state, current.user()).await?;
    let step = |name, title, about, path| Step { name, title, about, path };
    let all = [
        (is_alone, step("invite", text.next_invite, text.next_invite_about, Some("/admin/invitations"))),
        (!factors.any(), step("second_factor", text.next_factor, text.next_factor_about, Some("/profile/security"))),
        (config.trusted_proxies.is_empty(), step("app", text.next_app, text.next_app_about, None)),
        (config.smtp_url.is_none(), step("mail", text.next_mail, text.next_mail_about, None)),
    ];
    Ok(all.into_iter().filter_map(|(is_left, step)| is_left.then_some(step)).collect())
}

async fn show(current: CurrentUser, state: AppState, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    let steps = steps(&state, &current, &page).await?;
    match format {
        Format::Json => {
            let steps: Vec<_> = steps.iter().map(|step| step.name).collect();
            Ok(HttpResponse::Ok().json(json!({ "next": steps })))
        }
        Format::Page => respond::html(StatusCode::OK, &OverviewPage { page, steps }),
    }
}
