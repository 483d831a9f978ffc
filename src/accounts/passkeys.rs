//! Passkeys: created, renamed and removed after a re-authentication.

use super::commit::{Outcome, commit_own, commit_own_alone};
use super::second_factor::{self, Added, Removed};
use super::{Person, RecentPerson};
use crate::authentication::passkey::{Ceremony, new_challenge, spend_challenge};
use crate::base::error::AppError;
use crate::base::secret::new_id;
use crate::base::user::{Name, User};
use crate::base::webauthn::{self, Credential, Expected, Refusal, RegistrationJson, RelyingParty, authenticator_name};
use crate::mail::{self, Mail, MailKind};
use crate::sessions::FactorKind;
use crate::state::{AppState, Core};
use crate::storage::audit::{Event, Record};
use crate::storage::passkeys::{self, MAX_PER_USER, NewPasskey, Passkey};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::SECOND_FACTORS;
use crate::storage::recovery_codes;
use crate::storage::totp;
use crate::storage::users::{self, Change};

/// The inputs of a browser that creates a passkey.
pub struct Begun {
    pub site: RelyingParty,
    pub challenge: Vec<u8>,
    /// The handle by which the authenticator will know the user, in base64url.
    pub handle: String,
}

/// The outcome of [`create`].
pub enum Created {
    Done(Added),
    /// The log says why.
    Refused,
    TooMany,
}

pub async fn list(core: &Core, user: &User) -> Result<Vec<Passkey>, AppError> {
    Ok(core.db.read(async |db| passkeys::of_user(db, &user.id).await).await?)
}

/// Begins to create a passkey. Returns `None` where browsers have no passkeys.
pub async fn begin(state: &AppState, person: RecentPerson<'_>) -> Result<Option<Begun>, AppError> {
    let Some(site) = state.config.public_url.relying_party() else { return Ok(None) };
    let challenge = new_challenge(state, &ceremony(*person)).await?;
    let handle = state.db.read(async |db| passkeys::handle(db, &person.current.user().id).await).await?;
    let handle = match handle {
        Some(handle) => handle,
        None => keep_new_handle(state, *person).await?,
    };
    Ok(Some(Begun { site, challenge, handle }))
}

/// Stores a handle for an account that an older program created.
async fn keep_new_handle(state: &AppState, person: Person<'_>) -> Result<String, AppError> {
    let new = passkeys::new_handle()?;
    commit_own(state, person, async |tx, user| {
        Ok(Outcome::nothing(passkeys::keep_handle(tx.db, &user.id, &new).await?))
    })
    .await
}

/// Adds the passkey of a response. It's named after its authenticator if that is known, otherwise `name`.
pub async fn create(
    state: &AppState,
    person: RecentPerson<'_>,
    response: &RegistrationJson,
    name: Name,
) -> Result<Created, AppError> {
    let Person { current, client, language } = *person;
    let Some(site) = state.config.public_url.relying_party() else { return Ok(Created::Refused) };
    let credential = match verify(state, &site, *person, response).await? {
        Ok(credential) => credential,
        Err(refusal) => {
            log::info!("A new passkey was refused: {refusal}.");
            return Ok(Created::Refused);
        }
    };
    // Only passkeys that would be added, so that others don't use the limit up.
    state.rate_limiter.charge(vec![Counter::new(SECOND_FACTORS, &*current.user().id)], client).await?;
    let known = authenticator_name(credential.aaguid).and_then(|name| Name::parse(name).ok());
    let (id, name, transports) = (new_id()?, known.unwrap_or(name), response.transports().join(" "));
    let renewal = state.sessions.enrolled(client, current, FactorKind::Passkey)?;
    let (codes, notice_id) = (second_factor::new_codes()?, new_id()?);
    commit_own_alone(state, *person, async |tx, user| {
        if passkeys::of_user(tx.db, &user.id).await?.len() >= MAX_PER_USER {
            return Ok(Outcome::nothing(Created::TooMany));
        }
        // An authenticator's id is unique, so it's of a copy or a forgery (section 7.1, step 26).
        if passkeys::exists(tx.alone()?, &credential.id).await? {
            return Ok(Outcome::nothing(Created::Refused));
        }
        let is_first = !users::has_second_factor(tx.db, &user.id).await?;
        let new = NewPasskey { id: &id, credential: &credential, transports: &transports, host: &site.id, name: &name };
        let changed = tx.change(&user.id, Change::PasskeyAdded(&new)).await?.ok_or(sqlx::Error::RowNotFound)?;
        let undo = is_first.then(|| second_factor::undo_of(&changed, tx.now));
        if is_first {
            // The others have proved the password alone, and a request of theirs may be on its way (TOCTOU).
            tx.end_sessions(&user.id).await?;
        } else {
            tx.end_session(&user.id, &current.session().id).await?;
        }
        let renewed = tx.renew_session(renewal, changed).await?;
        let kind = MailKind::PasskeyAdded { name: name.as_str().to_owned(), undo };
        let notice = Mail::with_id(notice_id, &user, kind, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        let added = Outcome::of(Event::SecondFactorAdded, &user, ()).detail(FactorKind::Passkey.as_str()).target(&id);
        if !recovery_codes::insert_first(tx.db, &user.id, &codes).await? {
            return Ok(added.map(|()| Created::Done(Added { renewed, codes: None })));
        }
        let made = added.and(Record::new(Event::RecoveryCodesMade).of(user.id));
        Ok(made.map(|()| Created::Done(Added { renewed, codes: Some(codes) })))
    })
    .await
}

async fn verify(
    state: &AppState,
    site: &RelyingParty,
    person: Person<'_>,
    response: &RegistrationJson,
) -> Result<Result<Credential, Refusal>, AppError> {
    let response = response.parts();
    let challenge = match spend_challenge(state, &ceremony(person), response.client_data).await? {
        Ok(challenge) => challenge,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let expected = Expected { relying_party: site, challenge: &challenge, user_verified: false };
    Ok(webauthn::register(expected, response))
}

fn ceremony(person: Person<'_>) -> Ceremony {
    Ceremony::Registration { session: person.current.session().id.clone() }
}

/// Returns false if the user has no passkey with this id.
pub async fn rename(core: &Core, person: RecentPerson<'_>, id: &str, name: &Name) -> Result<bool, AppError> {
    commit_own(core, *person, async |tx, user| Ok(Outcome::nothing(passkeys::rename(tx.db, &user.id, id, name).await?)))
        .await
}

/// Removes a passkey, and the recovery codes with the last second factor.
pub async fn remove(core: &Core, person: RecentPerson<'_>, id: &str) -> Result<Removed, AppError> {
    let Person { current, client, language } = *person;
    let notice_id = new_id()?;
    commit_own(core, *person, async |tx, user| {
        let mut others = passkeys::of_user(tx.db, &user.id).await?;
        let Some(at) = others.iter().position(|passkey| passkey.id == id) else {
            return Ok(Outcome::nothing(Removed::Gone));
        };
        let passkey = others.remove(at);
        let is_bound = core.config.second_factor.binds(user.role);
        if is_bound && others.is_empty() && totp::confirmed(tx.db, &user.id).await?.is_none() {
            return Ok(Outcome::nothing(Removed::Last));
        }
        tx.change(&user.id, Change::PasskeyRemoved(id)).await?;
        tx.forget_second_factors(&user.id, &current.session().id).await?;
        let kind = MailKind::PasskeyRemoved { name: passkey.name };
        let notice = Mail::with_id(notice_id, &user, kind, language, tx.now);
        mail::put(tx.db, &notice.caused_by(client)).await?;
        Ok(Outcome::of(Event::SecondFactorRemoved, &user, Removed::Done)
            .detail(FactorKind::Passkey.as_str())
            .target(id))
    })
    .await
}
