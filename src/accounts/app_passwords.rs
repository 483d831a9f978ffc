//! App passwords: created for somebody who gives the account's password again, and revoked.

use super::Person;
use crate::authentication::reauthenticate;
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::secret::new_id;
use crate::base::user::{Name, User};
use crate::mail::{self, Mail, MailKind};
use crate::state::AppState;
use crate::storage::app_passwords::{self, AppPassword, Inserted, NewAppPassword};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::NEW_APP_PASSWORDS;
use crate::storage::users::{self, Change};

/// What came of [`create`].
pub enum Created {
    Done {
        fresh: Fresh,
        /// All there are now.
        listed: Vec<AppPassword>,
    },
    WrongPassword,
    NameTaken,
    TooMany,
}

/// An app password that was just created.
pub struct Fresh {
    pub id: String,
    pub name: String,
    /// Stored nowhere: shown once.
    pub secret: String,
}

pub async fn list(state: &AppState, user: &User) -> Result<Vec<AppPassword>, AppError> {
    Ok(state.db.read(async |db| app_passwords::of_user(db, &user.id).await).await?)
}

/// Creates one, and puts a notice into the queue of mails: it outlives the session.
pub async fn create(
    state: &AppState,
    person: Person<'_>,
    name: &Name,
    password: &PasswordInput,
) -> Result<Created, AppError> {
    let Person { current, client, language } = person;
    let user = current.user();
    if !reauthenticate(state, current, password, client).await? {
        return Ok(Created::WrongPassword);
    }
    state.rate_limiter.charge(vec![Counter::new(NEW_APP_PASSWORDS, &*user.id)], client).await?;
    let (id, secret, notice_id) = (new_id()?, app_passwords::new_secret()?, new_id()?);
    let new = NewAppPassword { id: &id, name, secret: &secret };
    let (inserted, listed) = state
        .sessions
        .write(current, async |db, user, now| {
            let inserted = app_passwords::insert(db, &user.id, new, now).await?;
            if inserted == Inserted::Done {
                let notice = Mail::with_id(notice_id, user, MailKind::AppPasswordMade, language, now);
                mail::put(db, &notice.caused_by(client)).await?;
            }
            Ok((inserted, app_passwords::of_user(db, &user.id).await?))
        })
        .await?;
    match inserted {
        Inserted::NameTaken => Ok(Created::NameTaken),
        Inserted::TooMany => Ok(Created::TooMany),
        Inserted::Done => {
            state.audit.app_password_made(user, client).await;
            let fresh = Fresh { id, name: name.as_str().to_owned(), secret };
            Ok(Created::Done { fresh, listed })
        }
    }
}

/// Revokes one, if it is this user's: at once here, within a second on other instances.
pub async fn revoke(state: &AppState, person: Person<'_>, id: &str) -> Result<(), AppError> {
    let revoked = state
        .sessions
        .write(person.current, async |db, user, now| {
            if !app_passwords::exists(db, &user.id, id).await? {
                return Ok(None);
            }
            users::change(db, &user.id, Change::AppPasswordRevoked(id), now).await
        })
        .await?;
    if let Some(user) = revoked {
        state.revocations.add_user(&user.id, user.changed);
        state.audit.app_password_revoked(&user, person.client).await;
    }
    Ok(())
}
