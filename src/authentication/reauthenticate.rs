//! Re-authentication: a signed-in user proves again who they are before a change that a session's thief must not make,
//! by the strongest that the account has.
//!
//! Wrong proofs are limited per session, so a thief can lock out only that session.

use super::authenticate::right_proofs;
use super::passkey::Ceremony;
use super::second_factor::{self, Factor};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Sender, Work};
use crate::base::password::PasswordInput;
use crate::base::user::User;
use crate::i18n::Language;
use crate::sessions::{CurrentUser, FactorKind};
use crate::state::AppState;
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::limits::{CONFIRM, CONFIRM_SESSION};
use crate::storage::rate_limit::{Attempted, Counter};
use crate::storage::users;

/// A proof of who a signed-in user is.
#[derive(Clone)]
pub enum Proof {
    /// Enough only for an account without a second factor.
    Password(PasswordInput),
    Factor(Factor),
}

impl Proof {
    pub fn kind(&self) -> FactorKind {
        match self {
            Self::Password(_) => FactorKind::Password,
            Self::Factor(factor) => factor.kind(),
        }
    }
}

/// Returns true if the proof is correct. Wrong attempts stay counted; see [`RateLimiter::attempt`].
///
/// [`RateLimiter::attempt`]: crate::storage::rate_limit::RateLimiter::attempt
///
/// # Errors
/// [`AppError::TooManyAttempts`] over a limit; [`AppError::SignedOut`] if too many wrong proofs ended the session.
pub async fn reauthenticate(
    state: &AppState,
    current: &CurrentUser,
    proof: Proof,
    client: &ClientInfo,
    language: Language,
) -> Result<bool, AppError> {
    let user = current.user();
    let session = Counter::of_part(CONFIRM, &user.id, &current.session().id);
    let mut counters = vec![session, right_proofs(&user.email)];
    let guessed = guessed_behind_password(state, current, &proof).await?;
    if let Some((kind, epoch)) = &guessed {
        counters.extend(second_factor::counters(user, epoch, *kind));
    }
    let verify = {
        let (state, current, client) = (state.clone(), current.clone(), client.clone());
        async move |sender| {
            if verify(&state, &current, proof, sender, &client, language).await? {
                return Ok(Ok(()));
            }
            if let Some((kind, epoch)) = &guessed {
                second_factor::refuse(&state, current.user(), *kind, epoch, &client).await?;
            }
            Ok(Err(refuse(&state, &current, &client).await))
        }
    };
    match state.rate_limiter.attempt(None, (counters, Sender::Account(user.id.clone())), client, verify).await? {
        Attempted::Valid(()) => Ok(true),
        Attempted::Invalid(refused) => refused.map(|()| false),
        Attempted::Refused { retry_after } => Err(AppError::TooManyAttempts { retry_after }),
    }
}

/// Returns the kind of a factor and the password's epoch if nothing but the password is known to be behind the attempt, as at
/// the second step of a sign-in: in a trusted browser, the password alone begins any number of sessions.
async fn guessed_behind_password(
    state: &AppState,
    current: &CurrentUser,
    proof: &Proof,
) -> Result<Option<(FactorKind, String)>, AppError> {
    let Proof::Factor(factor) = proof else { return Ok(None) };
    if !current.session().factors.by_trusted_browser() {
        return Ok(None);
    }
    let epoch = state.db.read(async |db| users::password_epoch(db, &current.user().id).await).await?;
    Ok(epoch.map(|epoch| (factor.kind(), epoch)))
}

/// Records a wrong proof. The last allowed one ends the session, and the user signs in again.
async fn refuse(state: &AppState, current: &CurrentUser, client: &ClientInfo) -> Result<(), AppError> {
    let (user, session) = (current.user(), &current.session().id);
    state.audit.record(Record::by_user(Event::ConfirmationRefused, &user.id, client)).await;
    if state.rate_limiter.tally(&Counter::of_part(CONFIRM_SESSION, &user.id, session)).await.is_lt() {
        return Ok(());
    }
    state.sessions.end(current, client).await?;
    Err(AppError::SignedOut)
}

async fn verify(
    state: &AppState,
    current: &CurrentUser,
    proof: Proof,
    sender: Sender,
    client: &ClientInfo,
    language: Language,
) -> Result<bool, AppError> {
    let user = current.user();
    match proof {
        Proof::Factor(factor) => {
            let ceremony = Ceremony::of_session(current.session());
            second_factor::spend(state, user, factor, &ceremony, client, language).await
        }
        Proof::Password(_) if !second_factor::kinds(state, &user.id).await?.is_empty() => Ok(false),
        Proof::Password(typed) => verify_password(state, user, typed, sender).await,
    }
}

async fn verify_password(
    state: &AppState,
    user: &User,
    typed: PasswordInput,
    sender: Sender,
) -> Result<bool, AppError> {
    let hash = state.db.read(async |db| users::password_hash(db, &user.id).await).await?;
    let Some(hash) = hash else { return Ok(false) };
    let cost = state.config.bcrypt_cost;
    let verdict = state.hasher.run(sender, move || Work::from(hash.verify(&typed, cost))).await??;
    Ok(verdict.correct)
}
