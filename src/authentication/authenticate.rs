//! Sign-in: compares an email and a password, under rate limits by address, account and device.

use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Sender, Work};
use crate::base::password::{self, PasswordInput};
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::sessions::{Device, FactorKind, Factors};
use crate::state::AppState;
use crate::storage::audit::{Event, Record, Refusal};
use crate::storage::rate_limit::limits::{
    ACCOUNT, ACCOUNT_DAY, ADDRESS, DEVICE, DEVICE_DAY, DEVICES_DAY, RIGHT_PROOFS,
};
use crate::storage::rate_limit::{Attempted, Counter};
use crate::storage::trusted_browsers;
use crate::storage::users::{self, Credentials};

/// An attempt to sign in.
pub struct Attempt {
    pub email: Email,
    pub password: PasswordInput,
    pub client: ClientInfo,
    /// The entries of the browser's device cookies, of any accounts.
    pub devices: Vec<Device>,
    /// The hashes of the secrets with which accounts trust the browser, of any accounts.
    pub trusted: Vec<String>,
}

/// The outcome of an attempt. A refusal is an answer, not an error.
pub enum Outcome {
    Valid(Valid),
    /// The password is right, and not enough.
    NeedsSecondFactor(Valid),
    Invalid,
    TooMany {
        retry_after: Duration,
    },
}

/// An account and what was verified.
pub struct Valid {
    pub user: User,
    /// The epoch of the verified password.
    pub password_epoch: String,
    /// True if the account has seen this browser before.
    pub known_browser: bool,
    pub factors: Factors,
}

/// Why a password doesn't sign in by itself.
enum Insufficient {
    Refused,
    NeedsSecondFactor(Valid),
}

/// Returns true until the first account is created, after which the database isn't queried any longer. If the database
/// is unavailable, the form is shown without the hint.
pub async fn has_no_users(state: &AppState) -> bool {
    if state.has_users.load(Ordering::Relaxed) {
        return false;
    }
    let Ok(found) = state.db.read(async |db| users::has_anybody(db).await).await else { return false };
    state.has_users.store(found, Ordering::Relaxed);
    !found
}

/// Verifies an attempt under its rate limits; see [`RateLimiter::attempt`]. A browser known to the account has limits
/// of its own. Once they are reached, which a thief of its cookie can cause, the attempt counts as one from an unknown
/// browser, as in OWASP's protocol, which ignores a locked-out device cookie. A right password whose second factor is
/// missing stays counted like a wrong one, so that knowing the password gives nobody more attempts. A browser that the
/// account trusts stands in for it.
///
/// [`RateLimiter::attempt`]: crate::storage::rate_limit::RateLimiter::attempt
pub async fn authenticate(state: &AppState, attempt: Attempt) -> Result<Outcome, AppError> {
    let outcome = count_and_verify(state, attempt).await;
    match &outcome {
        // Counted by the caller, whose sign-in can still fail.
        Ok(Outcome::Valid(_) | Outcome::NeedsSecondFactor(_)) => {}
        Ok(Outcome::Invalid) => state.metrics.tried("wrong"),
        Ok(Outcome::TooMany { .. }) => state.metrics.tried("limited"),
        Err(_) => state.metrics.tried("failed"),
    }
    outcome
}

async fn count_and_verify(state: &AppState, attempt: Attempt) -> Result<Outcome, AppError> {
    // The account is read before counting only if there is a device cookie.
    let read = match attempt.devices.is_empty() {
        false => Some(credentials(state, &attempt.email).await?),
        true => None,
    };
    let account = read.as_ref().and_then(Option::as_ref);
    let known =
        account.and_then(|found| KnownBrowser::among(&attempt.devices, &found.user, found.password_epoch.clone()));
    let known_browser = known.is_some();
    let own = known.map(|known| (known.counters(), Sender::Account(known.user.id)));
    let shared = (unknown_browser(&attempt), Sender::Stranger(attempt.client.counted_as()));
    let (limiter, client, state) = (&state.rate_limiter, attempt.client.clone(), state.clone());
    let verify = async move |sender| {
        let found = match read {
            Some(found) => found,
            None => credentials(&state, &attempt.email).await?,
        };
        match verify(&state, found, attempt.password, sender).await? {
            Ok((valid, has_second_factor)) => {
                let valid = Valid { known_browser, ..valid };
                if !has_second_factor {
                    return Ok(Ok(valid));
                }
                Ok(match is_trusted(&state, &valid.user, &attempt.trusted).await? {
                    true => Ok(Valid { factors: Factors::in_trusted_browser(), ..valid }),
                    false => Err(Insufficient::NeedsSecondFactor(valid)),
                })
            }
            Err((user, why)) => {
                let user_id = user.as_ref().map(|user| &*user.id);
                let refused = Record::by_stranger(Event::SignInRefused, user_id, &attempt.client).detail(why.as_str());
                state.audit.record(refused).await;
                Ok(Err(Insufficient::Refused))
            }
        }
    };
    Ok(match limiter.attempt(own, shared, &client, verify).await? {
        Attempted::Valid(valid) => Outcome::Valid(valid),
        Attempted::Invalid(Insufficient::NeedsSecondFactor(valid)) => Outcome::NeedsSecondFactor(valid),
        Attempted::Invalid(Insufficient::Refused) => Outcome::Invalid,
        Attempted::Refused { retry_after } => Outcome::TooMany { retry_after },
    })
}

async fn credentials(state: &AppState, email: &Email) -> Result<Option<Credentials>, AppError> {
    Ok(state.db.read(async |db| users::credentials(db, email).await).await?)
}

/// Every path takes the time of one hash at the site's cost, so that timing doesn't reveal who has an account (user
/// enumeration). Returns the account, as if the browser were unknown, and whether it has a second factor.
async fn verify(
    state: &AppState,
    found: Option<Credentials>,
    typed: PasswordInput,
    sender: Sender,
) -> Result<Result<(Valid, bool), (Option<User>, Refusal)>, AppError> {
    let cost = state.config.bcrypt_cost;
    let (hash, valid, has_second_factor) = match found {
        Some(Credentials {
            user,
            password_hash: Some(hash),
            password_epoch,
            disabled: false,
            has_second_factor,
            ..
        }) => {
            let factors = Factors::password();
            (hash, Valid { user, password_epoch, known_browser: false, factors }, has_second_factor)
        }
        other => {
            state.hasher.run(sender, move || password::verify_dummy(&typed, cost)).await?;
            return Ok(Err(without_a_password(other)));
        }
    };
    let verdict = state.hasher.run(sender, move || Work::from(hash.verify(&typed, cost))).await??;
    if !verdict.correct {
        return Ok(Err((Some(valid.user), Refusal::WrongPassword)));
    }
    if let Some(replacement) = verdict.replacement {
        state.db.write(async |db| users::replace_hash(db, &valid.user, &replacement).await).await?;
    }
    Ok(Ok((valid, has_second_factor)))
}

/// Returns true if the account trusts the browser. The transaction that begins the session asks again.
async fn is_trusted(state: &AppState, user: &User, hashes: &[String]) -> Result<bool, AppError> {
    if hashes.is_empty() {
        return Ok(false);
    }
    let now = state.now();
    let found = state.db.read(async |db| trusted_browsers::find(db, &user.id, hashes, now).await).await?;
    if found.is_some() {
        state.metrics.proved(FactorKind::TrustedBrowser.as_str(), "right");
    }
    Ok(found.is_some())
}

/// The reason why there is no password to compare with. A disabled account counts as having none.
fn without_a_password(found: Option<Credentials>) -> (Option<User>, Refusal) {
    match found {
        None => (None, Refusal::UnknownAccount),
        Some(Credentials { user, disabled: true, .. }) => (Some(user), Refusal::Disabled),
        Some(Credentials { user, .. }) => (Some(user), Refusal::NoPasswordYet),
    }
}

/// The limits of a browser that has signed in to the account with its current password.
pub(super) struct KnownBrowser {
    user: User,
    password_epoch: String,
    device: String,
}

impl KnownBrowser {
    /// Finds the browser among the devices of a request.
    pub(super) fn among(devices: &[Device], user: &User, password_epoch: String) -> Option<Self> {
        let device = devices.iter().find(|device| device.is_known_to(&user.id, &password_epoch))?;
        Some(Self { user: user.clone(), password_epoch, device: device.id() })
    }

    /// Only attempts from known browsers count, so neither strangers who try the same account nor others at the same
    /// address can use up this limit.
    pub(super) fn counters(&self) -> Vec<Counter> {
        let Self { user, password_epoch, device } = self;
        vec![
            Counter::of_part(DEVICE, &user.id, device),
            Counter::of_part(DEVICE_DAY, &user.id, device),
            Counter::of_part(DEVICES_DAY, &user.id, password_epoch),
            right_proofs(&user.email),
        ]
    }
}

/// The counter of correct proofs of the account with this email.
pub(super) fn right_proofs(email: &str) -> Counter {
    Counter::new(RIGHT_PROOFS, hash_secret(email))
}

/// The limits of a browser unknown to the account.
fn unknown_browser(attempt: &Attempt) -> Vec<Counter> {
    let account = hash_secret(attempt.email.as_str());
    vec![
        Counter::new(ADDRESS, attempt.client.counted_as().to_string()),
        Counter::new(ACCOUNT, &*account),
        Counter::new(ACCOUNT_DAY, account),
        right_proofs(attempt.email.as_str()),
    ]
}
