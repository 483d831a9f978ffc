//! Changes to an account: a transaction with its audit events, then the revocation list, then the log.
//!
//! Every change goes through [`commit`]. An operation decides inside the transaction, on locked rows (TOCTOU), and
//! returns its outcome together with its events, so no operation can forget to revoke a session or to record an event.

use std::borrow::Cow;

use sqlx::AnyConnection;

use super::{Actor, Person};
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::store::{self, Ended};
use crate::sessions::{Renewal, Renewed, lock_active};
use crate::state::Core;
use crate::storage::audit::{self, Event, Record};
use crate::storage::users::{self, Change, Exclusion, NewUser};
use crate::storage::{sign_in_flows, trusted_browsers};

/// The transaction of an operation, and what to revoke after the commit.
pub struct Tx<'c> {
    pub db: &'c mut AnyConnection,
    exclusion: Exclusion,
    pub now: UnixSeconds,
    /// The idle timeout of sessions, in seconds.
    idle: i64,
    /// The signed-in user who acts, as the locked row has them.
    person: Option<User>,
    ended: Vec<Ended>,
    changed: Vec<(String, i64)>,
    /// The account that this transaction deletes.
    deleted: Option<User>,
    /// The events of trust that ended with something else.
    events: Vec<Record<'static>>,
}

/// The outcome of an operation and its events. There are no events if nothing was changed.
pub struct Outcome<T> {
    pub value: T,
    events: Vec<Record<'static>>,
}

impl<T> Outcome<T> {
    pub fn nothing(value: T) -> Self {
        Self { value, events: Vec::new() }
    }

    /// One event of an account.
    pub fn of(event: Event, user: &User, value: T) -> Self {
        Self::nothing(value).and(Record::new(event).of(user.id.clone()))
    }

    pub fn and(mut self, event: Record<'static>) -> Self {
        self.events.push(event);
        self
    }

    /// Adds a detail to each event.
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        let detail = detail.into();
        self.events.iter_mut().for_each(|event| event.detail = detail.clone());
        self
    }

    /// Adds a target to each event.
    pub fn target(mut self, target: &str) -> Self {
        self.events.iter_mut().for_each(|event| event.target = Some(target.to_owned().into()));
        self
    }

    pub fn map<U>(self, map: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome { value: map(self.value), events: self.events }
    }
}

impl<'c> Tx<'c> {
    fn new(db: &'c mut AnyConnection, exclusion: Exclusion, now: UnixSeconds, idle: i64) -> Self {
        let (ended, changed, events) = (Vec::new(), Vec::new(), Vec::new());
        Self { db, exclusion, now, idle, person: None, ended, changed, deleted: None, events }
    }
}

impl Tx<'_> {
    /// The connection, for what depends on all accounts.
    ///
    /// # Errors
    /// If others change accounts meanwhile.
    pub fn alone(&mut self) -> Result<&mut AnyConnection, sqlx::Error> {
        match self.exclusion {
            Exclusion::Alone => Ok(self.db),
            Exclusion::Shared => Err(sqlx::Error::Protocol("a transaction that isn't alone".to_owned())),
        }
    }

    /// Creates an account. Returns `None` if an account has this email or had it before.
    pub async fn insert(&mut self, new: &NewUser) -> Result<Option<User>, sqlx::Error> {
        let now = self.now;
        users::insert(self.alone()?, new, now).await
    }

    /// Creates accounts whose emails are free.
    pub async fn insert_all(&mut self, new: &[&NewUser]) -> Result<(), sqlx::Error> {
        let now = self.now;
        users::insert_all(self.alone()?, new, now).await.map(drop)
    }

    /// Changes an account, and ends the trust in its browsers if the change is of how its user signs in. Returns the
    /// changed user, or `None` if there is no such account.
    pub async fn change(&mut self, id: &str, change: Change<'_>) -> Result<Option<User>, sqlx::Error> {
        if change.is_of_credentials() {
            self.end_trust(id).await?;
        }
        let now = self.now;
        let db = match change.exclusion() {
            Exclusion::Alone => self.alone()?,
            Exclusion::Shared => &mut *self.db,
        };
        let user = users::change(db, id, change, now).await?;
        self.changed.extend(user.iter().map(|user| (user.id.clone(), user.changed)));
        Ok(user)
    }

    /// Deletes an account. Its audit events then lose the user, those of this transaction included.
    pub async fn delete(&mut self, user: &User) -> Result<(), sqlx::Error> {
        let now = self.now;
        let changed = users::delete(self.alone()?, user, now).await?;
        self.changed.push((user.id.clone(), changed));
        self.deleted = Some(user.clone());
        Ok(())
    }

    /// Ends the trust in all browsers of an account.
    pub async fn end_trust(&mut self, user_id: &str) -> Result<(), sqlx::Error> {
        if trusted_browsers::delete_all(self.db, user_id).await? {
            self.events.push(Record::new(Event::TrustedBrowserRemoved).of(user_id.to_owned()));
        }
        Ok(())
    }

    /// Ends what leads to a session without another proof: sign-ins that wait for a second factor, and trusted browsers.
    async fn end_ways_in(&mut self, user_id: &str) -> Result<(), sqlx::Error> {
        sign_in_flows::delete_of(self.db, user_id).await?;
        self.end_trust(user_id).await
    }

    /// Ends all sessions of an account, its sign-ins that wait for a second factor, and the trust in its browsers. Returns
    /// the ids of the sessions that were active.
    pub async fn end_sessions(&mut self, user_id: &str) -> Result<Vec<String>, sqlx::Error> {
        self.end_ways_in(user_id).await?;
        let ended = store::end_all_of(self.db, user_id, self.now, self.idle).await?;
        Ok(self.revoke(ended))
    }

    /// Ends one session of an account, or the one that replaced it. Returns its id if it was active.
    pub async fn end_session(&mut self, user_id: &str, id: &str) -> Result<Option<String>, sqlx::Error> {
        let ended = store::end_one_of(self.db, user_id, id, self.now, self.idle).await?;
        Ok(self.revoke(ended).pop())
    }

    /// Like [`end_sessions`](Self::end_sessions), but keeps one session. Returns true if any other was active.
    pub async fn end_other_sessions(&mut self, user_id: &str, kept: &str) -> Result<bool, sqlx::Error> {
        self.end_ways_in(user_id).await?;
        let ended = store::end_others_of(self.db, user_id, kept, self.now, self.idle).await?;
        Ok(!self.revoke(ended).is_empty())
    }

    /// Takes from an account's sessions what a removed factor proved. All keep the password alone; those that were opened
    /// without it end, and none but `kept`, which removed the factor, counts as recently authenticated.
    pub async fn forget_second_factors(&mut self, user_id: &str, kept: &str) -> Result<(), sqlx::Error> {
        let ended = store::end_passwordless_of(self.db, user_id, kept, self.now, self.idle).await?;
        self.revoke(ended);
        store::forget_second_factors(self.db, user_id, kept).await
    }

    /// Revokes ended sessions after the commit. Returns the ids of those that were active.
    fn revoke(&mut self, ended: Vec<Ended>) -> Vec<String> {
        let active = ended.iter().filter(|ended| ended.was_active()).map(|ended| ended.id.clone()).collect();
        self.ended.extend(ended);
        active
    }

    /// Writes the session that replaces one that this transaction ended.
    pub async fn renew_session(&mut self, renewal: Renewal<'_>, user: User) -> Result<Renewed, sqlx::Error> {
        let (renewed, crowded_out) = renewal.write(self.db, user, self.now).await?;
        self.ended.extend(crowded_out.into_iter().map(Ended::active));
        Ok(renewed)
    }

    /// Locks the row of an account and returns the user.
    async fn lock(&mut self, id: &str) -> Result<Option<User>, sqlx::Error> {
        if let Some(person) = self.person.as_ref().filter(|person| person.id == id) {
            return Ok(Some(person.clone()));
        }
        match users::lock(self.db, id).await? {
            true => users::by_id(self.db, id).await,
            false => Ok(None),
        }
    }
}

/// Runs an operation in one transaction, while no other changes an account. For a person, the transaction first locks the
/// rows of the user and the session, and checks that the session is still active, and for an administrator that they
/// still are one.
///
/// # Errors
/// [`AppError::SignedOut`] if the session has ended, and [`AppError::NotFound`] if the administrator has become an ordinary
/// user. Then nothing was written. Otherwise errors of the database.
pub async fn commit<T>(
    core: &Core,
    actor: impl Into<Actor<'_>>,
    operation: impl AsyncFnOnce(&mut Tx<'_>) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<T, AppError> {
    commit_with(core, actor.into(), Exclusion::Alone, operation).await
}

async fn commit_with<T>(
    core: &Core,
    actor: Actor<'_>,
    exclusion: Exclusion,
    operation: impl AsyncFnOnce(&mut Tx<'_>) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<T, AppError> {
    let (now, idle) = (core.now(), core.config.lifetimes.idle);
    let committed = core
        .db
        .write(async |db| {
            let mut tx = Tx::new(db, exclusion, now, idle);
            match actor {
                Actor::Person(person) => {
                    let Some(user) = lock_active(tx.db, person.current, exclusion, now, idle).await? else {
                        return Ok(Err(AppError::SignedOut));
                    };
                    tx.person = Some(user);
                }
                Actor::Administrator(administrator) => {
                    match lock_active(tx.db, administrator.current, exclusion, now, idle).await? {
                        None => return Ok(Err(AppError::SignedOut)),
                        Some(user) if !user.is_admin() => return Ok(Err(AppError::NotFound)),
                        Some(user) => tx.person = Some(user),
                    }
                }
                Actor::Link(_) | Actor::SetupLink(_) | Actor::Command => users::lock_accounts(tx.db, exclusion).await?,
            }
            let Outcome { value, events } = operation(&mut tx).await?;
            let by_actor = |event| Record { actor: Some(actor.name().into()), client: actor.client(), ..event };
            let events: Vec<Record<'_>> = events.into_iter().chain(tx.events).map(by_actor).collect();
            core.audit.put_all(tx.db, &events).await?;
            if let Some(user) = &tx.deleted {
                audit::forget_person(tx.db, user).await?;
            }
            Ok(Ok((value, events, tx.ended, tx.changed)))
        })
        .await?;
    let (value, events, ended, changed) = committed?;
    let is_change = !changed.is_empty() || ended.iter().any(Ended::was_active);
    debug_assert!(!events.is_empty() || !is_change, "a change without an event");
    // Tell the revocation list right after the commit, before anything else is awaited.
    core.revocations.add_sessions(ended.into_iter().map(|ended| ended.id));
    changed.iter().for_each(|(id, changed)| core.revocations.add_user(id, *changed));
    events.iter().for_each(|event| core.audit.say(event));
    Ok(value)
}

/// Like [`commit`], on one account: locks the row and passes the user to the operation. Returns `None` if there is no
/// such account.
pub async fn commit_on<T>(
    core: &Core,
    actor: impl Into<Actor<'_>>,
    id: &str,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<Option<T>, AppError> {
    commit(core, actor, async |tx| match tx.lock(id).await? {
        Some(user) => Ok(operation(tx, user).await?.map(Some)),
        None => Ok(Outcome::nothing(None)),
    })
    .await
}

/// Like [`commit_on`], on the person's own account, while others may change theirs.
pub async fn commit_own<T>(
    core: &Core,
    person: Person<'_>,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<T, AppError> {
    commit_own_with(core, person, Exclusion::Shared, operation).await
}

/// Like [`commit_own`], for an operation that depends on all accounts.
pub async fn commit_own_alone<T>(
    core: &Core,
    person: Person<'_>,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<T, AppError> {
    commit_own_with(core, person, Exclusion::Alone, operation).await
}

async fn commit_own_with<T>(
    core: &Core,
    person: Person<'_>,
    exclusion: Exclusion,
    operation: impl AsyncFnOnce(&mut Tx<'_>, User) -> Result<Outcome<T>, sqlx::Error>,
) -> Result<T, AppError> {
    let done = commit_with(core, person.into(), exclusion, async |tx| match tx.person.clone() {
        Some(user) => Ok(operation(tx, user).await?.map(Some)),
        None => Ok(Outcome::nothing(None)),
    });
    done.await?.ok_or(AppError::SignedOut)
}
