//! The second step of a sign-in: the factor that the account has besides its password.
//!
//! Between the two steps there is a flow and no session: another table, another cookie, and nothing that it opens.

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::Sender;
use crate::base::recovery_code::RecoveryCode;
use crate::base::secret::new_secret;
use crate::base::totp::Code;
use crate::state::AppState;
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::limits::{FACTOR, FACTOR_DAY};
use crate::storage::rate_limit::{Attempted, Counter};
use crate::storage::recovery_codes;
use crate::storage::sign_in_flows::{self, Flow};
use crate::storage::totp;

use super::Valid;
use super::authenticator::{CodeUse, use_code};

/// What a user proves besides the password.
#[derive(Clone)]
pub enum Factor {
    Code(Code),
    RecoveryCode(RecoveryCode),
}

/// Begins the second step. Returns the secret of its flow.
pub async fn begin(state: &AppState, valid: Valid, remember: bool) -> Result<String, AppError> {
    let secret = new_secret()?;
    let Valid { user, password_epoch, known_browser, .. } = valid;
    let (flow, now) = (Flow { user, password_epoch, known_browser, remember }, state.now());
    state.db.write(async |db| sign_in_flows::insert(db, &secret, &flow, now).await).await?;
    Ok(secret)
}

/// Returns the flow with this secret, unless it's over.
pub async fn flow(state: &AppState, secret: &str) -> Result<Option<Flow>, AppError> {
    let now = state.now();
    Ok(state.db.read(async |db| sign_in_flows::find(db, secret, now).await).await?)
}

/// Verifies a factor under its rate limits and spends it, then the flow. Returns false if the factor is wrong or was used
/// before.
///
/// # Errors
/// [`AppError::TooManyAttempts`] over a limit; [`AppError::SignedOut`] if the flow was used meanwhile.
pub async fn prove(
    state: &AppState,
    secret: &str,
    flow: &Flow,
    factor: Factor,
    client: &ClientInfo,
) -> Result<bool, AppError> {
    let id = &flow.user.id;
    let counters = vec![Counter::new(FACTOR, id.as_str()), Counter::new(FACTOR_DAY, id.as_str())];
    let verify = {
        let (state, id, client) = (state.clone(), id.clone(), client.clone());
        async move |_| match spend(&state, &id, factor).await? {
            true => Ok(Ok(())),
            false => {
                state.audit.record(Record::by_stranger(Event::SecondFactorRefused, Some(&id), &client)).await;
                Ok(Err(()))
            }
        }
    };
    match state.rate_limiter.attempt(None, (counters, Sender::Account(id.clone())), client, verify).await? {
        Attempted::Valid(()) => {}
        Attempted::Invalid(()) => return Ok(false),
        Attempted::Refused { retry_after } => return Err(AppError::TooManyAttempts { retry_after }),
    }
    match state.db.write(async |db| sign_in_flows::spend(db, secret).await).await? {
        true => Ok(true),
        false => Err(AppError::SignedOut),
    }
}

/// Returns true if an account has a second factor, which then also proves who a signed-in user is.
pub async fn has_any(state: &AppState, user_id: &str) -> Result<bool, AppError> {
    Ok(state.db.read(async |db| totp::confirmed(db, user_id).await).await?.is_some())
}

/// Verifies and spends a factor.
pub async fn spend(state: &AppState, user_id: &str, factor: Factor) -> Result<bool, AppError> {
    match factor {
        Factor::Code(code) => Ok(use_code(state, user_id, code).await? == CodeUse::Right),
        Factor::RecoveryCode(code) => {
            Ok(state.db.write(async |db| recovery_codes::spend(db, user_id, &code).await).await?)
        }
    }
}
