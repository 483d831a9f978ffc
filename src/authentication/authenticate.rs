//! Whether an e-mail and a password let somebody in.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::audit::{Audit, Refusal};
use crate::client::Client;
use crate::db::Db;
use crate::error::AppError;
use crate::metrics::SignInMetrics;
use crate::secret::hash_secret;
use crate::sessions::KnownDevice;
use crate::throttle::{Counter, Limit, Throttle, Verdict};
use crate::users::hasher::Hasher;
use crate::users::password::{self, Typed};
use crate::users::store::{self, Credentials};
use crate::users::{Email, User};

const PER_ADDRESS: Limit = Limit::per_seconds(10, 60);
const PER_DEVICE: Limit = Limit::per_seconds(5, 5 * 60);
const PER_ACCOUNT: Limit = Limit::per_seconds(5, 5 * 60);
const PER_ACCOUNT_AND_DAY: Limit = Limit::per_seconds(100, 86_400);

/// What somebody tried.
pub struct Attempt {
    pub email: Email,
    pub password: Typed,
    pub client: Client,
    /// The browser, if the account knows it.
    pub device: Option<KnownDevice>,
}

/// What came of it. A refusal is an answer, not an error.
pub enum Outcome {
    Right(User),
    Wrong,
    TooMany { retry_after: Duration },
}

#[derive(Clone)]
pub struct Authenticator {
    pub db: Db,
    pub throttle: Throttle,
    pub hasher: Hasher,
    pub audit: Audit,
    pub metrics: SignInMetrics,
    pub bcrypt_cost: u32,
    /// Remembered once seen: the last administrator cannot be removed.
    pub has_anybody: Arc<AtomicBool>,
}

impl Authenticator {
    /// Whether the site waits for its first account. Asked of the database only until there is one; when the
    /// database is away the form is shown without the hint.
    pub async fn nobody_can_sign_in(&self) -> bool {
        if self.has_anybody.load(Ordering::Relaxed) {
            return false;
        }
        let Ok(found) = self.db.read(async |db| store::has_anybody(db).await).await else { return false };
        self.has_anybody.store(found, Ordering::Relaxed);
        !found
    }

    /// Counts the attempt, then compares. The count is given back unless the attempt was judged and wrong.
    pub async fn authenticate(&self, attempt: Attempt) -> Result<Outcome, AppError> {
        let outcome = self.count_and_judge(attempt).await;
        match &outcome {
            // Whoever lets somebody in counts that, since it can still fail.
            Ok(Outcome::Right(_)) => {}
            Ok(Outcome::Wrong) => self.metrics.tried("wrong"),
            Ok(Outcome::TooMany { .. }) => self.metrics.tried("limited"),
            Err(_) => self.metrics.tried("failed"),
        }
        outcome
    }

    async fn count_and_judge(&self, attempt: Attempt) -> Result<Outcome, AppError> {
        let client = attempt.client.clone();
        let permit = match self.throttle.count(counters(&attempt)).await {
            Verdict::Allowed(permit) => permit,
            Verdict::Refused { retry_after } => {
                self.audit.attempt_limited(&client);
                return Ok(Outcome::TooMany { retry_after });
            }
        };
        let judged = self.judge(attempt).await;
        match &judged {
            Ok(Err((user, why))) => {
                self.audit.sign_in_refused(user.as_ref(), *why, &client).await;
                return Ok(Outcome::Wrong);
            }
            _ => self.throttle.give_back(permit).await,
        }
        judged.map(|judged| judged.map_or(Outcome::Wrong, Outcome::Right))
    }

    /// Every way through here costs one hash at the site's cost, so that nobody can tell by the clock who has an account.
    async fn judge(&self, attempt: Attempt) -> Result<Result<User, (Option<User>, Refusal)>, AppError> {
        let found = self.db.read(async |db| store::credentials(db, &attempt.email).await).await?;
        let (place, cost, typed) = (attempt.client.counted_as(), self.bcrypt_cost, attempt.password);
        let (user, hash) = match found {
            Some(Credentials { user, password_hash: Some(hash), disabled: false }) => (user, hash),
            other => {
                self.hasher.run(place, move || password::waste_a_hash(&typed, cost)).await??;
                return Ok(Err(without_a_password(other)));
            }
        };
        let verdict = self.hasher.run(place, move || hash.verify(&typed, cost)).await??;
        if !verdict.correct {
            return Ok(Err((Some(user), Refusal::WrongPassword)));
        }
        if let Some(replacement) = verdict.replacement {
            self.db.write(async |db| store::replace_hash(db, &user, &replacement).await).await?;
        }
        Ok(Ok(user))
    }
}

/// Why there is no password to compare with. A disabled account's is not even looked at.
fn without_a_password(found: Option<Credentials>) -> (Option<User>, Refusal) {
    match found {
        None => (None, Refusal::UnknownAccount),
        Some(Credentials { user, disabled: true, .. }) => (Some(user), Refusal::Disabled),
        Some(Credentials { user, .. }) => (Some(user), Refusal::NoPasswordYet),
    }
}

/// From a browser that the account knows only its own attempts count, so strangers cannot lock the owner out.
fn counters(attempt: &Attempt) -> Vec<Counter> {
    let counter = |kind: &str, of: &str, limit| Counter { key: format!("{kind}:{of}"), limit };
    let mut counters = vec![counter("address", &attempt.client.counted_as().to_string(), PER_ADDRESS)];
    match &attempt.device {
        Some(device) => counters.push(counter("device", &hash_secret(device.id()), PER_DEVICE)),
        None => {
            let account = hash_secret(attempt.email.as_str());
            counters.push(counter("account", &account, PER_ACCOUNT));
            counters.push(counter("account-day", &account, PER_ACCOUNT_AND_DAY));
        }
    }
    counters
}
