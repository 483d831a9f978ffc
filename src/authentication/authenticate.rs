//! Sign-in: compares an email and a password, under rate limits by address, account and device.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::audit::{Audit, Refusal};
use crate::client::Client;
use crate::db::Db;
use crate::error::AppError;
use crate::metrics::SignInMetrics;
use crate::secret::hash_secret;
use crate::sessions::Device;
use crate::sessions::ends::Ends;
use crate::throttle::limits::{ACCOUNT, ACCOUNT_DAY, ADDRESS, DEVICE, DEVICE_DAY, DEVICES_DAY, RIGHT_PASSWORDS};
use crate::throttle::{Counter, Throttle, Verdict};
use crate::users::hasher::{Busy, Hasher, Sender};
use crate::users::password::{self, Typed};
use crate::users::store::{self, Credentials};
use crate::users::{Email, User};

/// What somebody tried.
pub struct Attempt {
    pub email: Email,
    pub password: Typed,
    pub client: Client,
    /// What the browser's device cookie says, of whatever account.
    pub device: Option<Device>,
}

/// What came of it. A refusal is an answer, not an error.
pub enum Outcome {
    Right(Right),
    Wrong,
    TooMany { retry_after: Duration },
}

/// An account that somebody knows the password of.
pub struct Right {
    pub user: User,
    /// Of the password that was right.
    pub password_epoch: String,
    /// Says if the account knew the browser before.
    pub known_browser: bool,
}

#[derive(Clone)]
pub struct Authenticator {
    pub db: Db,
    pub throttle: Throttle,
    pub hasher: Hasher,
    pub audit: Audit,
    pub ends: Ends,
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

    /// Counts the attempt, then compares. The count is refunded unless the attempt was judged and wrong.
    ///
    /// It goes on when its client leaves, or an attempt that nobody waits for would stay counted without having been judged.
    pub async fn authenticate(&self, attempt: Attempt) -> Result<Outcome, AppError> {
        let authenticator = self.clone();
        let judging = actix_web::rt::spawn(async move { authenticator.count_and_judge(attempt).await });
        let outcome = judging.await.unwrap_or(Err(Busy::Gone.into()));
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
        // Only who brings a device cookie has the account read before anything is counted.
        let read = match attempt.device {
            Some(_) => Some(self.credentials(&attempt.email).await?),
            None => None,
        };
        let browser = Browser::of(&attempt, read.as_ref().and_then(Option::as_ref));
        let permit = match self.throttle.count(browser.counters(&attempt), &attempt.client).await {
            Verdict::Allowed(permit) => permit,
            Verdict::Refused { retry_after } => return Ok(Outcome::TooMany { retry_after }),
        };
        let found = match read {
            Some(found) => Ok(found),
            None => self.credentials(&attempt.email).await,
        };
        let judged = match found {
            Ok(found) => self.judge(found, attempt.password, browser.sender(&attempt.client)).await,
            Err(error) => Err(error),
        };
        match judged {
            Ok(Ok((user, password_epoch))) => {
                self.throttle.settle(permit, |limit| *limit == RIGHT_PASSWORDS).await;
                let known_browser = matches!(browser, Browser::Known { .. });
                Ok(Outcome::Right(Right { user, password_epoch, known_browser }))
            }
            Ok(Err((user, why))) => {
                self.throttle.settle(permit, |limit| *limit != RIGHT_PASSWORDS).await;
                self.audit.sign_in_refused(user.as_ref(), why, &attempt.client).await;
                Ok(Outcome::Wrong)
            }
            Err(error) => {
                self.throttle.give_back(permit).await;
                Err(error)
            }
        }
    }

    async fn credentials(&self, email: &Email) -> Result<Option<Credentials>, AppError> {
        Ok(self.db.read(async |db| store::credentials(db, email).await).await?)
    }

    /// Every way through here costs one hash at the site's cost, so that nobody can tell by the clock who has an account.
    /// Answers the account and the epoch of its password.
    async fn judge(
        &self,
        found: Option<Credentials>,
        typed: Typed,
        sender: Sender,
    ) -> Result<Result<(User, String), (Option<User>, Refusal)>, AppError> {
        let cost = self.bcrypt_cost;
        let (user, hash, epoch) = match found {
            Some(Credentials { user, password_hash: Some(hash), password_epoch, disabled: false }) => {
                (user, hash, password_epoch)
            }
            other => {
                self.hasher.run(sender, move || password::waste_a_hash(&typed, cost)).await??;
                return Ok(Err(without_a_password(other)));
            }
        };
        let verdict = self.hasher.run(sender, move || hash.verify(&typed, cost)).await??;
        if !verdict.correct {
            return Ok(Err((Some(user), Refusal::WrongPassword)));
        }
        if let Some(replacement) = verdict.replacement {
            self.db.write(async |db| store::replace_hash(db, &user, &replacement).await).await?;
        }
        Ok(Ok((user, epoch)))
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

/// The browser of an attempt, as the account sees it.
enum Browser {
    /// It signed in to this account, with the password of this epoch.
    Known {
        user_id: String,
        epoch: String,
        device: String,
    },
    Unknown,
}

impl Browser {
    fn of(attempt: &Attempt, account: Option<&Credentials>) -> Self {
        match (&attempt.device, account) {
            (Some(device), Some(Credentials { user, password_epoch, .. }))
                if device.is_known_to(&user.id, password_epoch) =>
            {
                Self::Known { user_id: user.id.clone(), epoch: password_epoch.clone(), device: device.id() }
            }
            _ => Self::Unknown,
        }
    }

    /// From a browser that the account knows only the attempts of such browsers count, so strangers lock nobody out: neither
    /// those who try the same account, nor those who share the address.
    fn counters(&self, attempt: &Attempt) -> Vec<Counter> {
        let account = hash_secret(attempt.email.as_str());
        let mut counters = match self {
            Self::Known { user_id, epoch, device } => vec![
                Counter::of_part(DEVICE, user_id, device),
                Counter::of_part(DEVICE_DAY, user_id, device),
                Counter::of_part(DEVICES_DAY, user_id, epoch),
            ],
            Self::Unknown => vec![
                Counter::new(ADDRESS, attempt.client.counted_as().to_string()),
                Counter::new(ACCOUNT, &*account),
                Counter::new(ACCOUNT_DAY, &*account),
            ],
        };
        counters.push(Counter::new(RIGHT_PASSWORDS, account));
        counters
    }

    fn sender(&self, client: &Client) -> Sender {
        match self {
            Self::Known { user_id, .. } => Sender::Account(user_id.clone()),
            Self::Unknown => Sender::Stranger(client.counted_as()),
        }
    }
}
