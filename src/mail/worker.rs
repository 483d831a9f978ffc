//! The background worker that sends queued emails, with leases (so that only one instance at a time has an email) and
//! backoff.

use std::time::Duration;

use tokio::task::JoinSet;

use super::compose::{Composed, Composer};
use super::kind::MailKind;
use super::outbox::{self, Mail};
use super::transport::{Envelope, Transport, TransportError};
use crate::base::clock::Clock;
use crate::base::secret::{NoRandomness, new_secret};
use crate::config::PublicUrl;
use crate::storage::audit::{Audit, Event, Record};
use crate::storage::db::{Db, DbError};

/// The time between two reads of the outbox.
const INTERVAL: Duration = Duration::from_millis(500);
/// The most emails sent at once.
const AT_ONCE: usize = 8;
/// The longest time to send one email, in seconds.
const ONE_MAIL: u64 = 20;
/// The backoff: pauses before the next attempts, in seconds. The last pause repeats.
const PAUSES: [i64; 7] = [15, 60, 300, 900, 1_800, 3_600, 4 * 3_600];
/// The age at which an email is given up, in seconds.
const GIVEN_UP_AFTER: i64 = 2 * 86_400;

/// Sends queued emails.
#[derive(Clone)]
pub struct MailWorker {
    pub db: Db,
    pub clock: Clock,
    pub audit: Audit,
    pub transport: Transport,
    pub site_name: String,
    pub public_url: PublicUrl,
}

#[derive(Debug, thiserror::Error)]
enum Undelivered {
    #[error(transparent)]
    Transport(#[from] TransportError),
    #[error(transparent)]
    Database(#[from] DbError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error("a newer version queued it")]
    OfAnotherVersion,
    #[error("it took longer than {ONE_MAIL} seconds")]
    TooSlow,
}

impl Undelivered {
    fn is_final(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_final())
    }
}

impl MailWorker {
    /// Sends emails until the runtime ends, inside an actix system. Several instances may run at once.
    pub async fn keep_delivering(&self) {
        // One task per email, so that a slow delivery delays neither the others nor this loop.
        let mut under_way = JoinSet::new();
        loop {
            // Taking several at once costs less than one by one.
            let free = AT_ONCE - under_way.len();
            match self.take(if free > AT_ONCE / 2 { free } else { 0 }).await {
                Ok(mails) => {
                    for mail in mails {
                        let mail_worker = self.clone();
                        under_way.spawn_local(async move { mail_worker.deliver_one(&mail).await });
                    }
                }
                Err(error) => log::debug!("Couldn't read the email queue: {error}"),
            }
            tokio::select! {
                Some(_) = under_way.join_next() => {}
                () = tokio::time::sleep(INTERVAL) => {}
            }
        }
    }

    async fn take(&self, most: usize) -> Result<Vec<Mail>, DbError> {
        let now = self.clock.now();
        // With a wrong clock an email could be given up too early or never be due. Another instance sends it.
        if self.clock.disagreement().is_some() {
            return Ok(Vec::new());
        }
        // Most reads find nothing, and needn't wait for the lock on writes.
        if most == 0 || !self.db.read(async |db| outbox::is_any_due(db, now).await).await? {
            return Ok(Vec::new());
        }
        self.db.write(async |db| outbox::take(db, most as i64, now).await).await
    }

    async fn deliver_one(&self, mail: &Mail) {
        let delivered = tokio::time::timeout(Duration::from_secs(ONE_MAIL), self.deliver(mail)).await;
        let settled = match delivered.unwrap_or(Err(Undelivered::TooSlow)) {
            Ok(()) => self.db.write(async |db| outbox::remove(db, &mail.id).await).await,
            Err(error) => self.put_off(mail, &error).await,
        };
        if let Err(error) = settled {
            log::warn!("The email {} stays in the queue and may be sent twice: {error}", mail.id);
        }
    }

    async fn deliver(&self, mail: &Mail) -> Result<(), Undelivered> {
        if let MailKind::OfAnotherVersion = mail.kind {
            return Err(Undelivered::OfAnotherVersion);
        }
        let (secret, now) = (new_secret()?, self.clock.now());
        let composer = Composer { site: &self.site_name, public_url: &self.public_url, secret: &secret, now };
        let Some(composed) = self.db.write(async |db| composer.write(db, mail).await).await? else { return Ok(()) };
        let Composed { letter, lets_in } = composed;
        match self.transport.send(&Envelope { id: &mail.id, to: &mail.recipient, date: now }, &letter).await? {
            Some(path) => {
                log::info!("An email was not sent, because SMTP_URL is not set. It is saved in {}", path.display())
            }
            None => log::debug!("The email {} was sent.", mail.id),
        }
        if let (MailKind::PasswordReset { client }, Some(user)) = (&mail.kind, lets_in) {
            self.audit.record(Record::by_stranger(Event::PasswordLinkMailed, Some(&user.id), client)).await;
        }
        Ok(())
    }

    async fn put_off(&self, mail: &Mail, error: &Undelivered) -> Result<(), DbError> {
        let now = self.clock.now();
        // A full mailbox is also a permanent error, and a security notice is worth more attempts.
        let is_final = error.is_final() && !mail.kind.is_a_warning();
        if is_final || now - mail.made_at >= GIVEN_UP_AFTER {
            log::error!("The email {} can't be delivered and won't be retried: {error}", mail.id);
            return self.db.write(async |db| outbox::remove(db, &mail.id).await).await;
        }
        let pause = pause_after(mail.tries);
        log::warn!("The email {} couldn't be sent. Retrying in {pause} seconds: {error}", mail.id);
        let why = error.to_string();
        self.db.write(async |db| outbox::put_off(db, &mail.id, now + pause, &why).await).await
    }
}

/// The pause after a number of attempts, in seconds.
fn pause_after(tries: i64) -> i64 {
    let place = usize::try_from(tries - 1).unwrap_or(0);
    let [.., longest] = PAUSES;
    PAUSES.get(place).copied().unwrap_or(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_until_the_email_is_given_up() {
        assert_eq!([1, 2, 7, 8, 100].map(pause_after), [15, 60, 14_400, 14_400, 14_400]);
        assert!(PAUSES.is_sorted());
    }
}
