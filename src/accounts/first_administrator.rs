//! The first administrator: created once, by the holder of the set-up link.

use super::commit::{Outcome, commit};
use super::{Actor, LinkHolder};
use crate::authentication::new_password;
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput, user_inputs};
use crate::base::user::{Email, Name, Role, User};
use crate::state::AppState;
use crate::storage::audit::Event;
use crate::storage::users::{self, NewUser};

/// The outcome of [`create`].
pub enum Created {
    Done(User),
    /// Another request created an account first.
    LinkExpired,
    EmailTaken,
    PasswordRefused(NewPasswordError),
}

/// Returns true if the set-up link with this token still works.
pub async fn is_open(state: &AppState, token: &str) -> Result<bool, AppError> {
    if !state.setup_link.is_token(token) {
        return Ok(false);
    }
    Ok(!state.db.read(async |db| users::has_administrator(db).await).await?)
}

pub async fn create(
    state: &AppState,
    email: Email,
    name: Name,
    password: &PasswordInput,
    link: LinkHolder<'_>,
) -> Result<Created, AppError> {
    let user_inputs = user_inputs(email.as_str(), name.as_str());
    let hash = match new_password::hash(state, password, &user_inputs, link.client).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Created::PasswordRefused(refused)),
    };
    let new = NewUser { first_language: Some(link.language), ..NewUser::new(email, name, Role::Admin, Some(hash))? };
    commit(state, Actor::SetupLink(link), async |tx| {
        if users::has_administrator(tx.alone()?).await? {
            return Ok(Outcome::nothing(Created::LinkExpired));
        }
        Ok(match tx.insert(&new).await? {
            Some(user) => {
                Outcome::of(Event::AccountCreated, &user, ()).detail(user.role.as_str()).map(|()| Created::Done(user))
            }
            None => Outcome::nothing(Created::EmailTaken),
        })
    })
    .await
}
