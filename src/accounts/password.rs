//! Passwords: changed by somebody who knows the one before, or reset by the holder of a link.

use actix_web::HttpRequest;

use super::{LinkHolder, Person};
use crate::authentication::{new_password, reauthenticate};
use crate::base::error::AppError;
use crate::base::password::{NewPasswordError, PasswordInput};
use crate::base::secret::new_id;
use crate::base::user::User;
use crate::mail::{self, Mail, MailKind};
use crate::sessions::store;
use crate::state::AppState;
use crate::storage::tokens::{self, Purpose};
use crate::storage::users::{self, Change};

/// What opens the page. The other link to a password is [`Purpose::FirstPassword`], which also asks for a name.
const OPENS: [Purpose; 1] = [Purpose::PasswordReset];

/// What came of [`change`].
pub enum Changed {
    Done {
        /// Of the new password.
        password_epoch: String,
    },
    WrongPassword,
    PasswordRefused(NewPasswordError),
}

/// What came of [`reset`].
pub enum Reset {
    Done {
        user: User,
        /// Of the new password.
        password_epoch: String,
    },
    LinkExpired,
    PasswordRefused(NewPasswordError),
}

/// Changes one's own password. Every session of the account ends, and this browser goes on with a new one.
pub async fn change(
    state: &AppState,
    req: &HttpRequest,
    person: Person<'_>,
    before: &PasswordInput,
    new: &PasswordInput,
) -> Result<Changed, AppError> {
    let Person { current, client, language } = person;
    if !reauthenticate(state, current, before, client).await? {
        return Ok(Changed::WrongPassword);
    }
    let hash = match new_password::hash_for(state, current.user(), new).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Changed::PasswordRefused(refused)),
    };
    let notice_id = new_id()?;
    let renewed = state
        .sessions
        .write_and_renew(req, client, current, async |db, user, now| {
            let notice = Mail::with_id(notice_id, user, MailKind::PasswordChanged, language, now);
            mail::put(db, &notice.caused_by(client)).await?;
            users::change(db, &user.id, Change::Password(&hash), now).await?.ok_or(sqlx::Error::RowNotFound)
        })
        .await?;
    state.audit.password_changed(renewed.user(), Some(client)).await;
    Ok(Changed::Done { password_epoch: hash.epoch() })
}

/// Returns the account whose password a link may reset. Looking does not use it up.
pub async fn holder(state: &AppState, token: &str) -> Result<Option<User>, AppError> {
    let now = state.now();
    let user = state
        .db
        .read(async |db| match tokens::find(db, token, &OPENS, now).await?.and_then(|token| token.user_id) {
            Some(id) => users::by_id(db, &id).await,
            None => Ok(None),
        })
        .await?;
    Ok(user)
}

/// Uses the link up, sets the password and ends every session of the account.
pub async fn reset(
    state: &AppState,
    token: &str,
    password: &PasswordInput,
    LinkHolder { client, language }: LinkHolder<'_>,
) -> Result<Reset, AppError> {
    let Some(user) = holder(state, token).await? else { return Ok(Reset::LinkExpired) };
    let hash = match new_password::hash_for(state, &user, password).await? {
        Ok(hash) => hash,
        Err(refused) => return Ok(Reset::PasswordRefused(refused)),
    };
    let now = state.now();
    let notice = Mail::to_user(&user, MailKind::PasswordChanged, language, now)?;
    let changed = state
        .db
        .write(async |db| {
            users::lock(db, &user.id).await?;
            if tokens::consume(db, token, &OPENS, now).await?.is_none() {
                return Ok(None);
            }
            let changed = users::change(db, &user.id, Change::Password(&hash), now).await?;
            let ended = store::end_all_of(db, &user.id, now).await?;
            mail::put(db, &notice.caused_by(client)).await?;
            Ok(changed.map(|user| (user, ended)))
        })
        .await?;
    let Some((user, ended)) = changed else { return Ok(Reset::LinkExpired) };
    state.revocations.add_sessions(ended);
    state.revocations.add_user(&user.id, user.changed);
    state.audit.password_changed(&user, Some(client)).await;
    Ok(Reset::Done { user, password_epoch: hash.epoch() })
}
