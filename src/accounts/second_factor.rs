//! Second factors: adding, replacing and removing an authenticator app, and the recovery codes that go with it, each after
//! a re-authentication.

use super::act::{Refused, Target, act_on_another};
use super::commit::{Outcome, Tx, commit_own};
use super::{Actor, Person, RecentPerson};
use crate::authentication::authenticator;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::recovery_code::{self, RecoveryCode};
use crate::base::secret::{NoRandomness, new_id};
use crate::base::totp::{Code, TotpSecret, Verdict};
use crate::base::user::User;
use crate::i18n::Language;
use crate::mail::{self, Mail, MailKind, Undo};
use crate::sessions::{FactorKind, Renewal, Renewed};
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Record};
use crate::storage::passkeys::{self, Passkey};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::{CONFIRM_AUTHENTICATOR, SECOND_FACTORS};
use crate::storage::tokens::Purpose;
use crate::storage::totp::{self, Totp};
use crate::storage::users::{self, Change};
use crate::storage::{recovery_codes, trusted_browsers};

/// A user's second factors, and the browsers that stand in for them.
pub struct SecondFactors {
    pub passkeys: Vec<Passkey>,
    pub authenticator: Option<Totp>,
    pub recovery_codes_left: u64,
    pub recovery_codes_unsaved: bool,
    pub trusted_browsers: u64,
}

impl SecondFactors {
    /// Returns true if recovery codes have something to stand in for.
    pub fn any(&self) -> bool {
        self.authenticator.is_some() || !self.passkeys.is_empty()
    }

    pub fn passkeys_count(&self) -> u64 {
        self.passkeys.len() as u64
    }

    /// When any of the passkeys was last used.
    pub fn passkey_last_used(&self) -> Option<UnixSeconds> {
        self.passkeys.iter().filter_map(|passkey| passkey.last_used_at).max()
    }
}

/// A secret that waits to be confirmed.
pub struct Begun {
    pub secret: TotpSecret,
    /// True if it's in place of a pending one, which the user may have scanned: it was begun in another session, such as
    /// before a re-authentication, or too long ago.
    pub is_another: bool,
    /// True if there is an authenticator app, which works until this one is confirmed.
    pub replaces_app: bool,
}

/// The result of adding a second factor, for the browser that added it.
pub struct Added {
    /// Its new session, so that a copy of the old cookie opens nothing that the factor opens.
    pub renewed: Renewed,
    /// The account's new recovery codes, which are shown once. `None` if earlier ones still work.
    pub codes: Option<Vec<RecoveryCode>>,
}

/// The outcome of [`confirm`].
pub enum Confirmed {
    Added(Added),
    /// The app is in place of another one, whose codes no longer work. With the browser's new session.
    Replaced(Renewed),
    WrongCode,
    /// The code of a moment minutes away: the phone's clock is wrong.
    ClockOff,
    /// Nothing is pending in this session, and there is an authenticator app.
    Already,
    /// Nothing is pending in this session: the secret was begun too long ago or in another one.
    Expired,
}

/// The outcome of [`create_recovery_codes`].
pub enum Created {
    /// With the codes, which are shown once.
    Done(Vec<RecoveryCode>),
    /// The codes to replace are replaced, or one was used since: a form that was sent again must not replace codes that
    /// somebody has saved.
    Already,
    /// There is no second factor that they could stand in for.
    Useless,
}

/// The message in JSON for [`Removed::Last`].
pub const LAST_FACTOR: &str = "The last second factor cannot be removed.";

/// The outcome of a removal.
pub enum Removed {
    Done,
    /// There is no such factor.
    Gone,
    /// The user must have a second factor, and this is the last one.
    Last,
}

pub async fn of_user(core: &Core, user: &User) -> Result<SecondFactors, AppError> {
    let now = core.now();
    let read = core.db.read(async |db| {
        Ok::<_, sqlx::Error>(SecondFactors {
            passkeys: passkeys::of_user(db, &user.id).await?,
            authenticator: totp::confirmed(db, &user.id).await?,
            recovery_codes_left: recovery_codes::count(db, &user.id).await?,
            recovery_codes_unsaved: recovery_codes::are_unsaved(db, &user.id).await?,
            trusted_browsers: trusted_browsers::of_user(db, &user.id, now).await?.len() as u64,
        })
    });
    Ok(read.await?)
}

/// Returns the secret that this session is about to confirm: a new one, unless it has begun before, so that a reloaded
/// page shows the same QR code. The account's authenticator app stays as it is.
pub async fn begin(state: &AppState, person: RecentPerson<'_>) -> Result<Begun, AppError> {
    let session_id = &person.current.session().id;
    let new = TotpSecret::new()?;
    let sealed = state.totp_secrets.seal(&person.current.user().id, new.as_bytes())?;
    commit_own(state, *person, async |tx, user| {
        let replaces_app = totp::confirmed(tx.db, &user.id).await?.is_some();
        let pending = totp::pending(tx.db, &user.id, session_id, tx.now).await?;
        if let Some((secret, _)) = pending.and_then(|sealed| authenticator::open(state, &user.id, &sealed)) {
            return Ok(Outcome::nothing(Begun { secret, is_another: false, replaces_app }));
        }
        let is_another = totp::is_pending(tx.db, &user.id).await?;
        totp::put_pending(tx.db, &user.id, session_id, &sealed, tx.now).await?;
        Ok(Outcome::nothing(Begun { secret: new, is_another, replaces_app }))
    })
    .await
}

/// Adds the authenticator app that [`begin`] has begun if it shows this code, or puts it in place of the one before.
pub async fn confirm(state: &AppState, person: RecentPerson<'_>, code: Code) -> Result<Confirmed, AppError> {
    let Person { current, client, .. } = *person;
    let (user_id, session_id) = (&current.user().id, &current.session().id);
    let counter = Counter::of_part(CONFIRM_AUTHENTICATOR, user_id, session_id);
    state.rate_limiter.charge(vec![counter], client).await?;
    let now = state.now();
    let pending = state.db.read(async |db| totp::pending(db, user_id, session_id, now).await).await?;
    let Some((secret, _)) = pending.as_ref().and_then(|sealed| authenticator::open(state, user_id, sealed)) else {
        return commit_own(state, *person, async |tx, user| without_pending(tx, &user).await).await;
    };
    let step = match secret.verify(code, now, 0) {
        Verdict::Right { step } => step,
        Verdict::Wrong => return Ok(Confirmed::WrongCode),
        Verdict::ClockOff => return Ok(Confirmed::ClockOff),
    };
    // Only apps that would be added, so that others don't use the limit up.
    state.rate_limiter.charge(vec![Counter::new(SECOND_FACTORS, &**user_id)], client).await?;
    let renewal = state.sessions.enrolled(client, current, FactorKind::Totp)?;
    let (codes, notice_id) = (new_codes()?, new_id()?);
    commit_own(state, *person, async |tx, user| {
        if totp::pending(tx.db, &user.id, session_id, tx.now).await? != pending {
            return without_pending(tx, &user).await;
        }
        let new = Confirming { step, renewal, notice_id };
        match totp::confirmed(tx.db, &user.id).await?.is_some() {
            true => Ok(replace(tx, *person, user, new).await?.map(Confirmed::Replaced)),
            false => Ok(add(tx, *person, user, new, codes).await?.map(Confirmed::Added)),
        }
    })
    .await
}

/// The outcome for a session that has nothing to confirm.
async fn without_pending(tx: &mut Tx<'_>, user: &User) -> Result<Outcome<Confirmed>, sqlx::Error> {
    let has_app = totp::confirmed(tx.db, &user.id).await?.is_some();
    Ok(Outcome::nothing(if has_app { Confirmed::Already } else { Confirmed::Expired }))
}

/// An authenticator app about to be confirmed: the step of the code that proved it, the session that the browser gets, and
/// the id of the email.
struct Confirming<'a> {
    step: i64,
    renewal: Renewal<'a>,
    notice_id: String,
}

/// Adds an app, creates recovery codes if none are left, and ends all other sessions.
async fn add(
    tx: &mut Tx<'_>,
    person: Person<'_>,
    user: User,
    Confirming { step, renewal, notice_id }: Confirming<'_>,
    codes: Vec<RecoveryCode>,
) -> Result<Outcome<Added>, sqlx::Error> {
    let is_first = !users::has_second_factor(tx.db, &user.id).await?;
    let changed = tx.change(&user.id, Change::AuthenticatorAdded { step }).await?.ok_or(sqlx::Error::RowNotFound)?;
    let undo = is_first.then(|| undo_of(&changed, tx.now));
    // The others have proved the password alone, and a request of theirs may be on its way (TOCTOU).
    tx.end_sessions(&user.id).await?;
    let renewed = tx.renew_session(renewal, changed).await?;
    let notice = Mail::with_id(notice_id, &user, MailKind::AuthenticatorAdded { undo }, person.language, tx.now);
    mail::put(tx.db, &notice.caused_by(person.client)).await?;
    let added = Outcome::of(Event::SecondFactorAdded, &user, ()).detail(FactorKind::Totp.as_str());
    if !recovery_codes::insert_first(tx.db, &user.id, &codes).await? {
        return Ok(added.map(|()| Added { renewed, codes: None }));
    }
    let made = added.and(Record::new(Event::RecoveryCodesMade).of(user.id));
    Ok(made.map(|()| Added { renewed, codes: Some(codes) }))
}

/// Puts an app in place of the one before, which counts as removed: other sessions lose what it proved. Recovery codes
/// stay.
async fn replace<'a>(
    tx: &mut Tx<'_>,
    person: Person<'_>,
    user: User,
    Confirming { step, renewal, notice_id }: Confirming<'a>,
) -> Result<Outcome<Renewed>, sqlx::Error> {
    let session = &person.current.session().id;
    let changed = tx.change(&user.id, Change::AuthenticatorAdded { step }).await?.ok_or(sqlx::Error::RowNotFound)?;
    tx.forget_second_factors(&user.id, session).await?;
    tx.end_session(&user.id, session).await?;
    let renewed = tx.renew_session(renewal, changed).await?;
    let notice = Mail::with_id(notice_id, &user, MailKind::AuthenticatorReplaced, person.language, tx.now);
    mail::put(tx.db, &notice.caused_by(person.client)).await?;
    let removed = Outcome::of(Event::SecondFactorRemoved, &user, renewed);
    let added = Record::new(Event::SecondFactorAdded).of(user.id);
    Ok(removed.and(added).detail(FactorKind::Totp.as_str()))
}

/// Removes the authenticator app, and the recovery codes unless there is a passkey.
pub async fn remove(core: &Core, person: RecentPerson<'_>) -> Result<Removed, AppError> {
    let Person { current, client, language } = *person;
    let notice_id = new_id()?;
    commit_own(core, *person, async |tx, user| {
        if totp::confirmed(tx.db, &user.id).await?.is_none() {
            return Ok(Outcome::nothing(Removed::Gone));
        }
        if core.config.second_factor.binds(user.role) && passkeys::of_user(tx.db, &user.id).await?.is_empty() {
            return Ok(Outcome::nothing(Removed::Last));
        }
        tx.change(&user.id, Change::AuthenticatorRemoved).await?;
        tx.forget_second_factors(&user.id, &current.session().id).await?;
        let notice = Mail::with_id(notice_id, &user, MailKind::AuthenticatorRemoved, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        Ok(Outcome::of(Event::SecondFactorRemoved, &user, Removed::Done).detail(FactorKind::Totp.as_str()))
    })
    .await
}

/// Removes all second factors of an account whose owner has lost them, and ends its sessions: what was lost may still be
/// signed in. The owner gets an email. Returns the number of sessions ended, or `None` if there is no second factor.
pub async fn reset(
    core: &Core,
    actor: Actor<'_>,
    target: Target<'_>,
) -> Result<Result<Option<usize>, Refused>, AppError> {
    let notice_id = new_id()?;
    act_on_another(core, actor, target, async |tx, user| {
        if !users::has_second_factor(tx.db, &user.id).await? {
            return Ok(Ok(Outcome::nothing(None)));
        }
        tx.change(&user.id, Change::SecondFactorsRemoved).await?;
        let ended = tx.end_sessions(&user.id).await?.len();
        mail::put(tx.db, &Mail::with_id(notice_id, &user, MailKind::FactorsReset, Language::English, tx.now)).await?;
        Ok(Ok(Outcome::of(Event::SecondFactorRemoved, &user, Some(ended))))
    })
    .await
}

/// Returns the version of the recovery codes that are left.
pub async fn recovery_codes_version(core: &Core, user: &User) -> Result<String, AppError> {
    Ok(core.db.read(async |db| recovery_codes::version(db, &user.id).await).await?)
}

/// Replaces the recovery codes and queues an email about it. `version` is that of the codes to replace, if known.
pub async fn create_recovery_codes(
    state: &AppState,
    person: RecentPerson<'_>,
    version: Option<&str>,
) -> Result<Created, AppError> {
    let Person { current, client, language } = *person;
    state.rate_limiter.charge(vec![Counter::new(SECOND_FACTORS, &*current.user().id)], client).await?;
    let (codes, notice_id) = (new_codes()?, new_id()?);
    commit_own(state, *person, async |tx, user| {
        if !users::has_second_factor(tx.db, &user.id).await? {
            return Ok(Outcome::nothing(Created::Useless));
        }
        let is_current = match version {
            Some(version) => recovery_codes::version(tx.db, &user.id).await? == version,
            None => true,
        };
        if !is_current {
            return Ok(Outcome::nothing(Created::Already));
        }
        recovery_codes::replace(tx.db, &user.id, &codes).await?;
        let notice = Mail::with_id(notice_id, &user, MailKind::RecoveryCodesMade, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        Ok(Outcome::of(Event::RecoveryCodesMade, &user, Created::Done(codes)))
    })
    .await
}

/// Notes that the user has saved these recovery codes, of which a page shows one set.
pub async fn note_saved_codes(core: &Core, person: Person<'_>, codes: &[RecoveryCode]) -> Result<(), AppError> {
    commit_own(core, person, async |tx, user| {
        for code in codes.iter().take(recovery_code::COUNT) {
            recovery_codes::mark_saved(tx.db, &user.id, code).await?;
        }
        Ok(Outcome::nothing(()))
    })
    .await
}

/// The link in the email about an account's first second factor, which a thief with the password alone can add. Another
/// one needs a proof by the first, so its email has no link, which would be weaker than that proof.
pub(super) fn undo_of(user: &User, now: UnixSeconds) -> Undo {
    Undo { changed: user.changed, until: now + Purpose::FactorUndo.lifetime_seconds() }
}

pub(super) fn new_codes() -> Result<Vec<RecoveryCode>, NoRandomness> {
    (0..recovery_code::COUNT).map(|_| RecoveryCode::new()).collect()
}
