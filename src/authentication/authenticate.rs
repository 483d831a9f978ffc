//! Sign-in: compares an email and a password, under rate limits by address, account and device.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::hash_pool::{Busy, Hasher, Sender};
use crate::base::metrics::SignInMetrics;
use crate::base::password::{self, PasswordInput};
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::sessions::Device;
use crate::sessions::revocations::RevocationList;
use crate::storage::audit::{Audit, Refusal};
use crate::storage::db::Db;
use crate::storage::rate_limit::limits::{
    ACCOUNT, ACCOUNT_DAY, ADDRESS, DEVICE, DEVICE_DAY, DEVICES_DAY, RIGHT_PASSWORDS,
};
use crate::storage::rate_limit::{Counter, Permit, RateLimiter};
use crate::storage::users::{self, Credentials};

/// What somebody tried.
pub struct Attempt {
    pub email: Email,
    pub password: PasswordInput,
    pub client: ClientInfo,
    /// What the browser's device cookies say, of whatever accounts.
    pub devices: Vec<Device>,
}

/// What came of it. A refusal is an answer, not an error.
pub enum Outcome {
    Valid(Valid),
    Invalid,
    TooMany { retry_after: Duration },
}

/// An account that somebody knows the password of.
pub struct Valid {
    pub user: User,
    /// Of the password that was right.
    pub password_epoch: String,
    /// Says if the account knew the browser before.
    pub known_browser: bool,
}

#[derive(Clone)]
pub struct Authenticator {
    pub db: Db,
    pub rate_limiter: RateLimiter,
    pub hasher: Hasher,
    pub audit: Audit,
    pub revocations: RevocationList,
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
        let Ok(found) = self.db.read(async |db| users::has_anybody(db).await).await else { return false };
        self.has_anybody.store(found, Ordering::Relaxed);
        !found
    }

    /// Counts the attempt, then compares. The count is refunded unless the attempt was judged and wrong.
    ///
    /// It goes on when its client leaves, or an attempt that nobody waits for would stay counted without having been judged.
    pub async fn authenticate(&self, attempt: Attempt) -> Result<Outcome, AppError> {
        let authenticator = self.clone();
        let judging = actix_web::rt::spawn(async move { authenticator.count_and_verify(attempt).await });
        let outcome = judging.await.unwrap_or(Err(Busy::Gone.into()));
        match &outcome {
            // Whoever lets somebody in counts that, since it can still fail.
            Ok(Outcome::Valid(_)) => {}
            Ok(Outcome::Invalid) => self.metrics.tried("wrong"),
            Ok(Outcome::TooMany { .. }) => self.metrics.tried("limited"),
            Err(_) => self.metrics.tried("failed"),
        }
        outcome
    }

    async fn count_and_verify(&self, attempt: Attempt) -> Result<Outcome, AppError> {
        // Only who brings a device cookie has the account read before anything is counted.
        let read = match attempt.devices.is_empty() {
            false => Some(self.credentials(&attempt.email).await?),
            true => None,
        };
        let known = KnownBrowser::of(&attempt, read.as_ref().and_then(Option::as_ref));
        let (permit, sender) = match self.count(&attempt, known.as_ref()).await {
            Ok(counted) => counted,
            Err(retry_after) => return Ok(Outcome::TooMany { retry_after }),
        };
        let found = match read {
            Some(found) => Ok(found),
            None => self.credentials(&attempt.email).await,
        };
        let judged = match found {
            Ok(found) => self.verify(found, attempt.password, sender).await,
            Err(error) => Err(error),
        };
        match judged {
            Ok(Ok((user, password_epoch))) => {
                self.rate_limiter.settle(permit, |limit| *limit == RIGHT_PASSWORDS).await;
                Ok(Outcome::Valid(Valid { user, password_epoch, known_browser: known.is_some() }))
            }
            Ok(Err((user, why))) => {
                self.rate_limiter.settle(permit, |limit| *limit != RIGHT_PASSWORDS).await;
                self.audit.sign_in_refused(user.as_ref(), why, &attempt.client).await;
                Ok(Outcome::Invalid)
            }
            Err(error) => {
                self.rate_limiter.refund(permit).await;
                Err(error)
            }
        }
    }

    /// Counts the attempt under the limits of its browser, if the account knows it. When they are used up, as somebody with
    /// a copy of its cookie can do, it counts as one from an unknown browser: OWASP's protocol ignores a device cookie that
    /// is locked out. Answers also who sends it to the queue for hashing.
    ///
    /// # Errors
    /// After how long it is worth trying again, when both refuse: until the first of them has room.
    async fn count(&self, attempt: &Attempt, known: Option<&KnownBrowser>) -> Result<(Permit, Sender), Duration> {
        let mut soonest = None;
        if let Some(known) = known {
            match self.rate_limiter.try_count(known.counters(&attempt.email)).await {
                Ok(permit) => return Ok((permit, Sender::Account(known.user_id.clone()))),
                Err(reached) => soonest = Some(reached),
            }
        }
        match self.rate_limiter.try_count(unknown_browser(attempt)).await {
            Ok(permit) => Ok((permit, Sender::Stranger(attempt.client.counted_as()))),
            Err(reached) => {
                let soonest = soonest.filter(|own| own.retry_after <= reached.retry_after).unwrap_or(reached);
                Err(self.rate_limiter.refuse(soonest, &attempt.client))
            }
        }
    }

    async fn credentials(&self, email: &Email) -> Result<Option<Credentials>, AppError> {
        Ok(self.db.read(async |db| users::credentials(db, email).await).await?)
    }

    /// Every way through here costs one hash at the site's cost, so that nobody can tell by the clock who has an account.
    /// Answers the account and the epoch of its password.
    async fn verify(
        &self,
        found: Option<Credentials>,
        typed: PasswordInput,
        sender: Sender,
    ) -> Result<Result<(User, String), (Option<User>, Refusal)>, AppError> {
        let cost = self.bcrypt_cost;
        let (user, hash, epoch) = match found {
            Some(Credentials { user, password_hash: Some(hash), password_epoch, disabled: false }) => {
                (user, hash, password_epoch)
            }
            other => {
                self.hasher.run(sender, move || password::verify_dummy(&typed, cost)).await??;
                return Ok(Err(without_a_password(other)));
            }
        };
        let verdict = self.hasher.run(sender, move || hash.verify(&typed, cost)).await??;
        if !verdict.correct {
            return Ok(Err((Some(user), Refusal::WrongPassword)));
        }
        if let Some(replacement) = verdict.replacement {
            self.db.write(async |db| users::replace_hash(db, &user, &replacement).await).await?;
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

/// A browser that signed in to the account, with the password that it has.
struct KnownBrowser {
    user_id: String,
    password_epoch: String,
    device: String,
}

impl KnownBrowser {
    fn of(attempt: &Attempt, account: Option<&Credentials>) -> Option<Self> {
        let Credentials { user, password_epoch, .. } = account?;
        let device = attempt.devices.iter().find(|device| device.is_known_to(&user.id, password_epoch))?;
        Some(Self { user_id: user.id.clone(), password_epoch: password_epoch.clone(), device: device.id() })
    }

    /// Only attempts from known browsers count, so strangers use up none of theirs: neither those who try the same account,
    /// nor those who share the address.
    fn counters(&self, email: &Email) -> Vec<Counter> {
        vec![
            Counter::of_part(DEVICE, &self.user_id, &self.device),
            Counter::of_part(DEVICE_DAY, &self.user_id, &self.device),
            Counter::of_part(DEVICES_DAY, &self.user_id, &self.password_epoch),
            Counter::new(RIGHT_PASSWORDS, hash_secret(email.as_str())),
        ]
    }
}

/// The counters of an attempt from a browser that the account does not know.
fn unknown_browser(attempt: &Attempt) -> Vec<Counter> {
    let account = hash_secret(attempt.email.as_str());
    vec![
        Counter::new(ADDRESS, attempt.client.counted_as().to_string()),
        Counter::new(ACCOUNT, &*account),
        Counter::new(ACCOUNT_DAY, &*account),
        Counter::new(RIGHT_PASSWORDS, account),
    ]
}
