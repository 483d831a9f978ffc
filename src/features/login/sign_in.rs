//! A sign-in: the attempt, the session, the audit event, the email about a new browser.

use std::time::Duration;

use crate::authentication::{Attempt, Outcome, authenticate};
use crate::base::error::AppError;
use crate::base::password::PasswordInput;
use crate::base::user::{Email, User};
use crate::mail;
use crate::storage::audit::{Event, Record, Refusal};
use crate::web::context::Context;

/// The outcome of a sign-in. A refusal is an answer, not an error.
pub enum SignIn {
    Done {
        user: User,
        /// The epoch of the verified password.
        password_epoch: String,
    },
    Wrong,
    TooMany {
        retry_after: Duration,
    },
}

pub async fn sign_in(
    Context { req, state, client, page, .. }: &Context,
    email: Email,
    password: &PasswordInput,
    remember: bool,
) -> Result<SignIn, AppError> {
    let devices = state.devices.of_request(req);
    let attempt = Attempt { email, password: password.clone(), client: client.clone(), devices };
    let valid = match authenticate(state, attempt).await? {
        Outcome::Valid(valid) => valid,
        Outcome::Invalid => return Ok(SignIn::Wrong),
        Outcome::TooMany { retry_after } => return Ok(SignIn::TooMany { retry_after }),
    };
    let begun = state.sessions.sign_in(req, client, &valid.user, remember).await;
    let Some(current) = begun.inspect_err(|_| state.metrics.tried("failed"))? else {
        state.metrics.tried("wrong");
        let refused = Record::by_stranger(Event::SignInRefused, Some(&valid.user.id), client);
        state.audit.record(refused.detail(Refusal::ChangedMeanwhile.as_str())).await;
        return Ok(SignIn::Wrong);
    };
    state.metrics.tried("right");
    if !valid.known_browser {
        mail::notify_sign_in(state, current.user(), &valid.password_epoch, page.text.language, client).await;
    }
    Ok(SignIn::Done { user: valid.user, password_epoch: valid.password_epoch })
}
