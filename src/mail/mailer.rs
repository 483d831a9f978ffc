//! Where pages put mails that go with no other change, and how many may be asked for.

use super::kind::MailKind;
use super::outbox::{self, Mail};
use crate::base::client_info::ClientInfo;
use crate::base::clock::Clock;
use crate::base::error::AppError;
use crate::base::secret::hash_secret;
use crate::base::user::{Email, User};
use crate::i18n::Language;
use crate::sessions::browser;
use crate::storage::audit::Audit;
use crate::storage::db::Db;
use crate::storage::rate_limit::limits::{MAIL_FROM, MAIL_TO, NOTICE};
use crate::storage::rate_limit::{Counter, RateLimiter};

#[derive(Clone)]
pub struct Mailer {
    pub db: Db,
    pub clock: Clock,
    pub rate_limiter: RateLimiter,
    pub audit: Audit,
}

impl Mailer {
    /// Puts a mail that somebody asked for into the queue: the same work and the same answer whether or not the address
    /// has an account.
    ///
    /// # Errors
    /// [`AppError::TooManyAttempts`] when too many were asked for.
    pub async fn ask(
        &self,
        kind: MailKind,
        email: &Email,
        language: Language,
        client: &ClientInfo,
    ) -> Result<(), AppError> {
        self.count(email, client).await?;
        let mail = Mail::to_address(email, kind, language, self.clock.now())?;
        self.db.write(async |db| outbox::put(db, &mail).await).await?;
        Ok(())
    }

    /// Counts a mail that a client asks for to an address. It is never given back: it may come.
    pub async fn count(&self, email: &Email, client: &ClientInfo) -> Result<(), AppError> {
        let counters = vec![
            Counter::new(MAIL_FROM, client.counted_as().to_string()),
            Counter::new(MAIL_TO, hash_secret(email.as_str())),
        ];
        self.rate_limiter.charge(counters, client).await
    }

    /// Tells of a sign-in from a browser not seen before, if its owner wants to be told. A failure fails no sign-in.
    ///
    /// `password_epoch` is that of the password that was right: what somebody did with an earlier one uses up no notice.
    pub async fn tell_of_sign_in(&self, user: &User, password_epoch: &str, language: Language, client: &ClientInfo) {
        if !user.sign_in_notices {
            return;
        }
        if !self.rate_limiter.try_charge(Counter::of_part(NOTICE, &user.id, password_epoch)).await {
            return;
        }
        let now = self.clock.now();
        let (browser, address) = (browser::describe(&client.user_agent), client.address.to_string());
        let told = match Mail::to_user(user, MailKind::SignIn { at: now, browser, address }, language, now) {
            Ok(mail) => self.db.write(async |db| outbox::put(db, &mail).await).await.map_err(AppError::from),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = told {
            log::warn!("Nobody is told of a sign-in from a new browser: {error}");
        }
    }
}
