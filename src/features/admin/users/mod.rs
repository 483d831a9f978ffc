//! `/admin/users`: users, found and created, one user's page, and what is done to them.

mod act;
mod edit;
mod list;

mod new;
mod show;

use crate::accounts::Refused;
use crate::base::error::{AppError, Unusable};
use crate::i18n::{Messages, SafeText};
use crate::state::AppState;
use crate::storage::users::{self, Credentials};
use crate::web::route::PageRoute;

/// The pages with a fixed address come before those with a user's id.
pub fn routes() -> Vec<PageRoute> {
    [list::routes(), new::routes(), show::routes(), edit::routes(), act::routes()].into_iter().flatten().collect()
}

/// Finds the user of a page.
///
/// # Errors
/// [`AppError::NotFound`] if there is none.
async fn find(state: &AppState, id: &str) -> Result<Credentials, AppError> {
    let found = state.db.read(async |db| users::credentials_by_id(db, id).await).await?;
    found.ok_or(AppError::NotFound)
}

/// The address of a user's page.
fn path_of(id: &str) -> String {
    format!("/admin/users/{id}")
}

/// Parses the account's number of changes when a form was shown. JSON may leave it out.
///
/// # Errors
/// [`AppError::Unusable`] for a text that no form has.
fn seen(changed: &str) -> Result<Option<i64>, AppError> {
    match changed {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| AppError::Unusable(Unusable::Changed { field: "changed" })),
    }
}

/// Why nothing was done, in words. [`Refused::Gone`] has no page to be shown on.
pub(super) fn refusal(refused: Refused, text: &Messages) -> SafeText {
    match refused {
        Refused::Gone | Refused::ChangedMeanwhile => text.admin_changed_meanwhile,
        Refused::Oneself => text.admin_oneself,
        Refused::LastAdministrator => text.admin_last_administrator,
        Refused::Disabled => text.admin_disabled,
        Refused::Locked => text.admin_locked,
    }
}
