//! App passwords: created after a re-authentication, and revoked.

use super::act::{Refused, Target, act_on};
use super::commit::{Outcome, commit_own};
use super::{Actor, Person, RecentPerson};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::{Name, User};
use crate::mail::{self, Mail, MailKind};
use crate::state::{AppState, Core};
use crate::storage::app_passwords::{self, AppPassword, Inserted, NewAppPassword};
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::NEW_APP_PASSWORDS;
use crate::storage::users::Change;

/// The outcome of [`create`].
pub enum Created {
    Done {
        fresh: Fresh,
        /// All app passwords of the user.
        listed: Vec<AppPassword>,
    },
    NameTaken,
    /// The same form, sent again soon after it was carried out.
    Repeated,
    TooMany,
}

/// How long after an app password was created a form with its name is a repetition, in seconds.
const REPETITION: i64 = 10 * 60;

/// An app password that was just created.
pub struct Fresh {
    pub id: String,
    pub name: String,
    /// Shown once and never stored.
    pub secret: String,
}

pub async fn list(core: &Core, user: &User) -> Result<Vec<AppPassword>, AppError> {
    Ok(core.db.read(async |db| app_passwords::of_user(db, &user.id).await).await?)
}

/// Creates an app password and queues an email about it, since app passwords outlive the session.
pub async fn create(state: &AppState, person: RecentPerson<'_>, name: &Name) -> Result<Created, AppError> {
    let Person { current, client, language } = *person;
    state.rate_limiter.charge(vec![Counter::new(NEW_APP_PASSWORDS, &*current.user().id)], client).await?;
    let (id, secret, notice_id) = (new_id()?, app_passwords::new_secret()?, new_id()?);
    commit_own(state, *person, async |tx, user| {
        let new = NewAppPassword { id: &id, name, secret: &secret };
        match app_passwords::insert(tx.db, &user.id, new, tx.now).await? {
            Inserted::NameTaken => {
                let listed = app_passwords::of_user(tx.db, &user.id).await?;
                let is_recent = |other: &AppPassword| other.created_at > tx.now - REPETITION;
                let repeated = listed.iter().any(|other| other.name == name.as_str() && is_recent(other));
                return Ok(Outcome::nothing(if repeated { Created::Repeated } else { Created::NameTaken }));
            }
            Inserted::TooMany => return Ok(Outcome::nothing(Created::TooMany)),
            Inserted::Done => {}
        }
        let kind = MailKind::AppPasswordMade { name: Some(name.as_str().to_owned()) };
        let notice = Mail::with_id(notice_id, &user, kind, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        let listed = app_passwords::of_user(tx.db, &user.id).await?;
        let event = Outcome::of(Event::AppPasswordMade, &user, ()).target(&id);
        Ok(event.map(|()| Created::Done { fresh: Fresh { id, name: name.as_str().to_owned(), secret }, listed }))
    })
    .await
}

/// Revokes an app password of an account: at once on this instance, within a second on others. Returns false if there is
/// none with this id.
pub async fn revoke(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
    id: &str,
) -> Result<Result<bool, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        if !app_passwords::exists(tx.db, &user.id, id).await? {
            return Ok(Ok(Outcome::nothing(false)));
        }
        tx.change(&user.id, Change::AppPasswordRevoked(id)).await?;
        Ok(Ok(Outcome::of(Event::AppPasswordRevoked, &user, true).target(id)))
    })
    .await
}

/// Revokes all app passwords of an account. Returns their number.
pub async fn revoke_all(core: &Core, actor: Actor<'_>, target: Target<'_>) -> Result<Result<usize, Refused>, AppError> {
    act_on(core, actor, target, async |tx, user| {
        let listed = app_passwords::of_user(tx.db, &user.id).await?;
        let mut outcome = Outcome::nothing(listed.len());
        for AppPassword { id, .. } in listed {
            tx.change(&user.id, Change::AppPasswordRevoked(&id)).await?;
            outcome = outcome.and(Record::new(Event::AppPasswordRevoked).of(user.id.clone()).target(id));
        }
        Ok(Ok(outcome))
    })
    .await
}
