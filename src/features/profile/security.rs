//! `/profile/security`: password, second factors, app passwords and sessions, with a link to each.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use crate::accounts::second_factor::{self, SecondFactors};
use crate::base::error::AppError;
use crate::i18n::Time;
use crate::sessions::CurrentUser;
use crate::sessions::store::Counts;
use crate::state::AppState;
use crate::storage::audit::{self, Event};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const NOTICES: [Notice; 6] = [
    Notice::PasswordChanged,
    Notice::AuthenticatorAdded,
    Notice::AuthenticatorRemoved,
    Notice::AuthenticatorGone,
    Notice::RecoveryCodesSaved,
    Notice::RecoveryCodeUsed,
];

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/security").get(show)]
}

#[derive(Template)]
#[template(path = "profile/security.html")]
struct SecurityPage {
    page: Page,
    /// `None` if the password was changed more than 90 days ago or never.
    password_changed: Option<Time>,
    counts: Counts,
    factors: SecondFactors,
}

impl InSection for SecurityPage {
    const SECTION: Section = Section::Security;
}

async fn show(req: HttpRequest, current: CurrentUser, state: AppState, page: Page) -> Result<HttpResponse, AppError> {
    let page = page.with_notice(&req, &NOTICES);
    let id = &current.user().id;
    let changed = state.db.read(async |db| audit::last(db, id, Event::PasswordChanged).await).await?;
    let password_changed = changed.map(|at| page.time(at));
    let counts = state.sessions.count(&current).await?;
    let factors = second_factor::of_user(&state, current.user()).await?;
    respond::html(StatusCode::OK, &SecurityPage { page, password_changed, counts, factors })
}
