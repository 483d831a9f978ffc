//! Trusted browsers: trusted at the second step of a sign-in, and removed by their user. Other changes that end the trust
//! do so in [`Tx`](super::commit::Tx).

use super::Person;
use super::commit::{Outcome, commit_own};
use crate::base::error::AppError;
use crate::base::secret::{new_id, new_secret};
use crate::base::user::User;
use crate::state::Core;
use crate::storage::audit::Event;
use crate::storage::trusted_browsers::{self, NewTrustedBrowser, TrustedBrowser};

pub async fn list(core: &Core, user: &User) -> Result<Vec<TrustedBrowser>, AppError> {
    let now = core.now();
    Ok(core.db.read(async |db| trusted_browsers::of_user(db, &user.id, now).await).await?)
}

/// Trusts the browser of a person who has just signed in with a second factor. Returns the secret for its cookie, or
/// `None` if the account has changed since.
pub async fn trust(core: &Core, person: Person<'_>) -> Result<Option<String>, AppError> {
    let (id, secret) = (new_id()?, new_secret()?);
    commit_own(core, person, async |tx, user| {
        if user.changed != person.current.user().changed {
            return Ok(Outcome::nothing(None));
        }
        let new = NewTrustedBrowser { id: &id, secret: &secret, user_agent: &person.client.user_agent };
        trusted_browsers::insert(tx.db, &user.id, new, tx.now).await?;
        Ok(Outcome::of(Event::BrowserTrusted, &user, Some(secret)).target(&id))
    })
    .await
}

/// Ends the trust in a browser. Returns false if the user trusts none with this id.
pub async fn remove(core: &Core, person: Person<'_>, id: &str) -> Result<bool, AppError> {
    commit_own(core, person, async |tx, user| match trusted_browsers::delete(tx.db, &user.id, id).await? {
        true => Ok(Outcome::of(Event::TrustedBrowserRemoved, &user, true).target(id)),
        false => Ok(Outcome::nothing(false)),
    })
    .await
}

/// Ends the trust in all of the user's browsers.
pub async fn remove_all(core: &Core, person: Person<'_>) -> Result<(), AppError> {
    commit_own(core, person, async |tx, user| Ok(Outcome::nothing(tx.end_trust(&user.id).await?))).await
}
