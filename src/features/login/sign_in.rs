//! A sign-in: the attempt, the second factor if the account has one, the session, the email about a new browser.

use std::time::Duration;

use actix_web::HttpResponse;

use crate::authentication::{Attempt, Outcome, Valid, authenticate, passkey};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::user::Email;
use crate::base::webauthn::AssertionJson;
use crate::mail;
use crate::sessions::{CurrentUser, FactorKind};
use crate::storage::audit::{Event, Record, Refusal};
use crate::web::context::Context;
use crate::web::respond;
use crate::web::return_to::ReturnTo;

/// The outcome of a sign-in. A refusal is an answer, not an error.
pub enum SignIn {
    Done(SignedIn),
    /// The password is right, and the account has a second factor.
    NeedsSecondFactor(Valid),
    Wrong,
    TooMany {
        retry_after: Duration,
    },
}

/// A user whose session has begun.
pub struct SignedIn {
    pub current: CurrentUser,
    /// The epoch of the verified password.
    password_epoch: String,
}

impl SignedIn {
    /// Leads to the next page, or to the one where a second factor is added before, and makes the browser known to the
    /// account.
    pub fn lead_to(&self, return_to: &ReturnTo, context: &Context) -> Result<HttpResponse, AppError> {
        let Context { req, state, format, .. } = context;
        let mut response = respond::signed_in(*format, &self.current, return_to);
        state.devices.remember(req, &self.current.user().id, &self.password_epoch, &mut response)?;
        Ok(response)
    }
}

pub async fn sign_in(
    context: &Context,
    email: Email,
    password: &PasswordInput,
    remember: bool,
) -> Result<SignIn, AppError> {
    let Context { req, state, client, .. } = context;
    let (devices, trusted) = (state.devices.of_request(req), state.trusted_browsers.hashes(req));
    let attempt = Attempt { email, password: password.clone(), client: client.clone(), devices, trusted };
    go_on(context, authenticate(state, attempt).await?, remember).await
}

/// Signs in with a passkey in place of the password.
pub async fn sign_in_by_passkey(context: &Context, passkey: AssertionJson, remember: bool) -> Result<SignIn, AppError> {
    let Context { req, state, client, .. } = context;
    let devices = state.devices.of_request(req);
    let outcome = passkey::sign_in(state, passkey, devices, client).await?;
    go_on(context, outcome, remember).await
}

async fn go_on(context: &Context, outcome: Outcome, remember: bool) -> Result<SignIn, AppError> {
    let valid = match outcome {
        Outcome::Valid(valid) => valid,
        Outcome::NeedsSecondFactor(valid) => return Ok(SignIn::NeedsSecondFactor(valid)),
        Outcome::Invalid => return Ok(SignIn::Wrong),
        Outcome::TooMany { retry_after } => return Ok(SignIn::TooMany { retry_after }),
    };
    let begun = begin_session(context, valid, remember).await?;
    Ok(begun.map_or(SignIn::Wrong, SignIn::Done))
}

/// Begins the session of a user who has proved everything. `None` if the account has changed meanwhile.
pub async fn begin_session(context: &Context, valid: Valid, remember: bool) -> Result<Option<SignedIn>, AppError> {
    let Context { req, state, client, page, .. } = context;
    let Valid { user, password_epoch, known_browser, factors } = valid;
    // The email about the recovery code says the same.
    let is_told = factors.second() == Some(FactorKind::RecoveryCode);
    let begun = state.sessions.sign_in(req, client, &user, factors, remember).await;
    let Some(current) = begun.inspect_err(|_| state.metrics.tried("failed"))? else {
        state.metrics.tried("wrong");
        let refused = Record::by_stranger(Event::SignInRefused, Some(&user.id), client);
        state.audit.record(refused.detail(Refusal::ChangedMeanwhile.as_str())).await;
        return Ok(None);
    };
    state.metrics.tried("right");
    if !known_browser && !is_told {
        mail::notify_sign_in(state, current.user(), &password_epoch, page.text.language, client).await;
    }
    Ok(Some(SignedIn { current, password_epoch }))
}
