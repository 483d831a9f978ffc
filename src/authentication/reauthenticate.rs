//! Re-authentication: somebody who is signed in gives the account's password again, before what the thief of a session must
//! not do.
//!
//! All limits on wrong passwords are of the session: its thief locks out nobody but that session.

use super::attempt::judge;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Busy, Sender};
use crate::base::password::PasswordInput;
use crate::base::secret::hash_secret;
use crate::base::user::User;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::audit::{Event, Record};
use crate::storage::rate_limit::limits::{CONFIRM, CONFIRM_SESSION, RIGHT_PASSWORDS};
use crate::storage::rate_limit::{Counter, Verdict};
use crate::storage::users;

/// Returns true if the password is the account's. Counts the attempt before it compares, and refunds it unless the
/// password was wrong. As at sign-in, it goes on when its client leaves.
///
/// # Errors
/// [`AppError::TooManyAttempts`] over a limit; [`AppError::SignedOut`] when there were so many that the session has ended.
pub async fn reauthenticate(
    state: &AppState,
    current: &CurrentUser,
    typed: &PasswordInput,
    client: &ClientInfo,
) -> Result<bool, AppError> {
    let (state, current, typed, client) = (state.clone(), current.clone(), typed.clone(), client.clone());
    let judging = actix_web::rt::spawn(async move { count_and_verify(&state, &current, &typed, &client).await });
    judging.await.unwrap_or(Err(Busy::Gone.into()))
}

async fn count_and_verify(
    state: &AppState,
    current: &CurrentUser,
    typed: &PasswordInput,
    client: &ClientInfo,
) -> Result<bool, AppError> {
    let (user, session) = (current.user(), &current.session().id);
    let counters =
        vec![Counter::of_part(CONFIRM, &user.id, session), Counter::new(RIGHT_PASSWORDS, hash_secret(&user.email))];
    let permit = match state.rate_limiter.count(counters, client).await {
        Verdict::Allowed(permit) => permit,
        Verdict::Refused { retry_after } => return Err(AppError::TooManyAttempts { retry_after }),
    };
    let judging = async { Ok(verify(state, user, typed).await?.then_some(()).ok_or(())) };
    if judge(state, permit, judging).await?.is_ok() {
        return Ok(true);
    }
    state.audit.record(Record::by_user(Event::ConfirmationRefused, &user.id, client)).await;
    if state.rate_limiter.tally(&Counter::of_part(CONFIRM_SESSION, &user.id, session)).await {
        // Somebody guesses in it; its owner signs in again.
        if state.sessions.end(current).await? {
            state.audit.record(Record::by_user(Event::SessionEnded, &user.id, client).target(session)).await;
        }
        return Err(AppError::SignedOut);
    }
    Ok(false)
}

async fn verify(state: &AppState, user: &User, typed: &PasswordInput) -> Result<bool, AppError> {
    let hash = state.db.read(async |db| users::password_hash(db, &user.id).await).await?;
    let Some(hash) = hash else { return Ok(false) };
    let (typed, cost) = (typed.clone(), state.config.bcrypt_cost);
    let verdict = state.hasher.run(Sender::Account(user.id.clone()), move || hash.verify(&typed, cost)).await??;
    Ok(verdict.correct)
}
