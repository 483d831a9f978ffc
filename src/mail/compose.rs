//! Composes the queued emails, each with the token of its link, when it's sent.

use sqlx::AnyConnection;

use super::kind::{MailKind, Undo};
use super::letter::{Fact, Letter};
use super::outbox::{self, Mail};
use crate::base::client_info::ClientInfo;
use crate::base::clock::UnixSeconds;
use crate::base::user::{Email, Role, User};
use crate::config::PublicUrl;
use crate::i18n::{Language, Messages, Time};
use crate::sessions::browser;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::{pending_emails, users};

/// A letter ready to send.
pub struct Composed {
    pub letter: Letter,
    /// The account that the letter's link gives access to.
    pub lets_in: Option<User>,
}

/// The inputs of composing an email.
pub struct Composer<'a> {
    pub site: &'a str,
    pub public_url: &'a PublicUrl,
    /// The token of the link, if there is a link.
    pub secret: &'a str,
    pub now: UnixSeconds,
}

impl Composer<'_> {
    /// Composes an email and stores its token. `None` if the email is no longer needed, because the account doesn't
    /// exist or the change was undone meanwhile.
    pub async fn write(&self, db: &mut AnyConnection, mail: &Mail) -> Result<Option<Composed>, sqlx::Error> {
        let Ok(email) = Email::parse(&mail.recipient) else { return Ok(None) };
        if !outbox::lock(db, &mail.id).await? {
            return Ok(None);
        }
        let user = self.reader(db, mail, &email).await?;
        let text = self.language(db, mail, user.as_ref()).await?.text();
        let letter = match (&mail.kind, &user) {
            (MailKind::Registration { invitation }, _) => {
                self.registration(db, &email, invitation.clone(), text).await?
            }
            (MailKind::PasswordReset { .. }, Some(user)) => Some(self.password_reset(db, user, text).await?),
            (MailKind::EmailChange { until }, Some(user)) => self.email_change(db, user, &email, *until, text).await?,
            (MailKind::EmailChangeAsked { to, until }, Some(user)) => {
                self.email_change_asked(db, user, to, *until, text).await?
            }
            (MailKind::EmailChanged { to, changed, until }, Some(user)) => {
                let token = Token {
                    email: Some(email.to_string()),
                    changed: Some(*changed),
                    expires_at: *until,
                    ..Token::of_user(Purpose::EmailUndo, user, self.now)
                };
                self.email_changed(db, user, token, to, text).await?
            }
            (MailKind::EmailTakenBack { to }, _) => Some(self.email_taken_back(to, text)),
            (MailKind::EmailSet { to }, Some(_)) => Some(self.email_set(to, text)),
            (MailKind::RoleChanged { role }, Some(_)) => Some(self.role_changed(*role, text)),
            (MailKind::AccountLocked { until }, Some(user)) => {
                self.account_locked(db, user, &email, *until, text).await?
            }
            (MailKind::AccountDeleted, _) => Some(self.account_deleted(text)),
            (MailKind::PasswordChanged, Some(_)) => Some(self.password_changed(text)),
            (MailKind::AppPasswordMade { .. }, Some(_)) => Some(self.app_password_created(text)),
            (MailKind::AuthenticatorAdded { undo }, Some(user)) => {
                Some(self.undoing(*undo, self.authenticator_added(text), db, user, &email, text).await?)
            }
            (MailKind::AuthenticatorReplaced, Some(_)) => Some(self.authenticator_replaced(text)),
            (MailKind::AuthenticatorRemoved, Some(_)) => Some(self.authenticator_removed(text)),
            (MailKind::FactorsReset, Some(_)) => Some(self.factors_reset(text)),
            (MailKind::RecoveryCodesMade, Some(_)) => Some(self.recovery_codes_created(text)),
            (MailKind::RecoveryCodeUsed { left }, Some(_)) => Some(self.recovery_code_used(*left, text)),
            (MailKind::PasskeyAdded { undo, .. }, Some(user)) => {
                Some(self.undoing(*undo, self.passkey_added(text), db, user, &email, text).await?)
            }
            (MailKind::PasskeyRemoved { .. }, Some(_)) => Some(self.passkey_removed(text)),
            (MailKind::PasskeyCopied { .. }, Some(_)) => Some(self.passkey_copied(text)),
            (MailKind::PasswordKnown, Some(_)) => Some(self.password_known(text)),
            (MailKind::SignIn { .. }, Some(_)) => Some(self.sign_in(text)),
            (_, None) | (MailKind::OfAnotherVersion, _) => None,
        };
        let Some(mut letter) = letter else { return Ok(None) };
        letter.facts = facts(mail, user.as_ref(), text);
        let lets_in = user.filter(|_| matches!(mail.kind, MailKind::PasswordReset { .. }));
        Ok(Some(Composed { letter, lets_in }))
    }

    /// The language that the recipient chose or registered in. The language of the request is used only if neither is
    /// known, since another person may have caused the email.
    async fn language(
        &self,
        db: &mut AnyConnection,
        mail: &Mail,
        user: Option<&User>,
    ) -> Result<Language, sqlx::Error> {
        let Some(user) = user else { return Ok(mail.language) };
        Ok(users::language(db, user).await?.unwrap_or(mail.language))
    }

    /// The account that the email is about.
    async fn reader(&self, db: &mut AnyConnection, mail: &Mail, email: &Email) -> Result<Option<User>, sqlx::Error> {
        match (&mail.kind, &mail.user_id) {
            (MailKind::PasswordReset { .. }, _) => {
                let found = users::credentials(db, email).await?;
                Ok(found.filter(|found| !found.disabled).map(|found| found.user))
            }
            (_, Some(id)) => users::by_id(db, id).await,
            (_, None) => Ok(None),
        }
    }

    /// The link to register, or that an account exists, which the page doesn't reveal (user enumeration).
    async fn registration(
        &self,
        db: &mut AnyConnection,
        email: &Email,
        invitation: Option<String>,
        text: &'static Messages,
    ) -> Result<Option<Letter>, sqlx::Error> {
        if users::is_kept_for_another(db, email, "").await? {
            return self.no_registration(db, email, text).await.map(Some);
        }
        if let Some(invitation) = &invitation
            && !tokens::exists(db, invitation).await?
        {
            return Ok(None);
        }
        let token = Token { email: Some(email.to_string()), invitation, ..Token::new(Purpose::Registration, self.now) };
        let letter = Letter::new(text, (text.mail_register_subject)(self.site), (text.mail_register_body)(self.site))
            .linking(text.register_submit, self.link(db, &token).await?)
            .closing(self.life_and_not_you(&token, text));
        Ok(Some(letter))
    }

    async fn no_registration(
        &self,
        db: &mut AnyConnection,
        email: &Email,
        text: &'static Messages,
    ) -> Result<Letter, sqlx::Error> {
        let has_account = users::credentials(db, email).await?.is_some();
        if has_account {
            let (subject, body) = ((text.mail_taken_subject)(self.site), (text.mail_taken_body)(self.site));
            let letter = Letter::new(text, subject, body).advising(text.mail_taken_advice);
            return Ok(letter.linking(text.sign_in, self.public_url.link("/login")).closing(text.mail_not_you));
        }
        let (subject, body) = ((text.mail_reserved_subject)(self.site), (text.mail_reserved_body)(self.site));
        let letter = Letter::new(text, subject, body).advising((text.mail_reserved_advice)(self.site));
        Ok(letter.closing(text.mail_not_you))
    }

    async fn password_reset(
        &self,
        db: &mut AnyConnection,
        user: &User,
        text: &'static Messages,
    ) -> Result<Letter, sqlx::Error> {
        let token = Token::of_user(Purpose::PasswordReset, user, self.now);
        let (subject, body) = ((text.mail_reset_subject)(self.site), (text.mail_reset_body)(self.site));
        let link = self.link(db, &token).await?;
        let letter = Letter::new(text, subject, body).advising(text.mail_reset_advice);
        Ok(letter.linking(text.choose_title, link).closing(self.life(&token, text)))
    }

    async fn email_change(
        &self,
        db: &mut AnyConnection,
        user: &User,
        email: &Email,
        until: UnixSeconds,
        text: &'static Messages,
    ) -> Result<Option<Letter>, sqlx::Error> {
        if !self.is_pending(db, user, email.as_str()).await? {
            return Ok(None);
        }
        let token = Token {
            email: Some(email.to_string()),
            expires_at: until,
            ..Token::of_user(Purpose::EmailChange, user, self.now)
        };
        // Stored in any case, because a missing link would tell the requester that the email is taken (user
        // enumeration).
        let link = self.link(db, &token).await?;
        if users::is_kept_for_another(db, email, &user.id).await? {
            let (subject, body) = ((text.mail_email_taken_subject)(self.site), (text.mail_email_taken_body)(self.site));
            return Ok(Some(Letter::new(text, subject, body).closing(text.mail_not_you)));
        }
        let subject = (text.mail_email_confirm_subject)(self.site);
        let letter = Letter::new(text, subject, (text.mail_email_confirm_body)(self.site, &user.email))
            .advising(text.mail_email_confirm_advice)
            .linking(text.email_confirm_submit, link)
            .closing(self.life_and_not_you(&token, text));
        Ok(Some(letter))
    }

    async fn email_change_asked(
        &self,
        db: &mut AnyConnection,
        user: &User,
        to: &str,
        until: UnixSeconds,
        text: &'static Messages,
    ) -> Result<Option<Letter>, sqlx::Error> {
        if !self.is_pending(db, user, to).await? {
            return Ok(None);
        }
        let token = Token {
            email: Some(to.to_owned()),
            expires_at: until,
            ..Token::of_user(Purpose::EmailCancel, user, self.now)
        };
        let (subject, body) = (
            (text.mail_email_change_requested_subject)(self.site),
            (text.mail_email_change_requested_body)(self.site, to),
        );
        let letter = Letter::new(text, subject, body)
            .advising(text.mail_email_change_requested_advice)
            .linking(text.email_change_cancel, self.link(db, &token).await?)
            .closing(self.life(&token, text));
        Ok(Some(letter))
    }

    async fn email_changed(
        &self,
        db: &mut AnyConnection,
        user: &User,
        token: Token,
        to: &str,
        text: &'static Messages,
    ) -> Result<Option<Letter>, sqlx::Error> {
        if token.email.as_deref() == Some(&user.email) || token.expires_at <= self.now {
            return Ok(None);
        }
        let subject = (text.mail_email_changed_subject)(self.site);
        let letter = Letter::new(text, subject, (text.mail_email_changed_body)(self.site, to))
            .advising(text.mail_email_changed_advice)
            .linking(text.email_undo_submit, self.link(db, &token).await?)
            .closing(self.life(&token, text));
        Ok(Some(letter))
    }

    fn email_taken_back(&self, to: &str, text: &'static Messages) -> Letter {
        let subject = (text.mail_email_changed_subject)(self.site);
        Letter::new(text, subject, (text.mail_email_recovered_body)(self.site, to))
            .advising((text.mail_email_recovered_advice)(self.site))
    }

    fn email_set(&self, to: &str, text: &'static Messages) -> Letter {
        let subject = (text.mail_email_changed_subject)(self.site);
        Letter::new(text, subject, (text.mail_email_set_body)(self.site, to))
            .advising(text.mail_unexpected_administrator)
    }

    fn role_changed(&self, role: Role, text: &'static Messages) -> Letter {
        let (subject, body) = match role {
            Role::Admin => (text.mail_role_admin_subject, text.mail_role_admin_body),
            Role::User => (text.mail_role_user_subject, text.mail_role_user_body),
        };
        Letter::new(text, subject(self.site), body(self.site)).advising(text.mail_unexpected_administrator)
    }

    fn account_deleted(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_account_deleted_subject)(self.site);
        Letter::new(text, subject, (text.mail_account_deleted_body)(self.site))
            .advising((text.mail_account_deleted_advice)(self.site))
    }

    async fn account_locked(
        &self,
        db: &mut AnyConnection,
        user: &User,
        email: &Email,
        until: Option<UnixSeconds>,
        text: &'static Messages,
    ) -> Result<Option<Letter>, sqlx::Error> {
        if !users::is_locked(db, &user.id).await? {
            return Ok(None);
        }
        let (subject, body) = (text.mail_account_locked_subject, text.mail_account_locked_body);
        let letter = Letter::new(text, subject(self.site), body(self.site));
        let until = until.filter(|until| *until > self.now && user.email == email.as_str());
        let Some(expires_at) = until else { return Ok(Some(letter.advising(text.mail_account_locked_ask))) };
        let token = Token { expires_at, ..Token::of_user(Purpose::Unlock, user, self.now) };
        let link = self.link(db, &token).await?;
        let letter = letter.advising(text.mail_account_locked_advice).linking(text.choose_title, link);
        Ok(Some(letter.closing(self.life(&token, text))))
    }

    fn password_changed(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_password_changed_subject)(self.site);
        Letter::new(text, subject, (text.mail_password_changed_body)(self.site))
            .advising(text.mail_password_changed_advice)
            .linking(text.choose_title, self.public_url.link("/password/forgot"))
    }

    fn app_password_created(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_app_password_subject)(self.site);
        Letter::new(text, subject, (text.mail_app_password_body)(self.site))
            .advising(text.mail_app_password_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn authenticator_added(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_authenticator_added_subject)(self.site);
        Letter::new(text, subject, (text.mail_authenticator_added_body)(self.site))
            .advising((text.mail_authenticator_added_advice)(self.site))
            .linking(text.nav_security, self.public_url.link("/profile/security"))
    }

    /// Gives a letter about an added second factor the link to undo that.
    async fn undoing(
        &self,
        undo: Option<Undo>,
        letter: Letter,
        db: &mut AnyConnection,
        user: &User,
        email: &Email,
        text: &'static Messages,
    ) -> Result<Letter, sqlx::Error> {
        let Some(Undo { changed, until }) = undo.filter(|undo| undo.until > self.now) else { return Ok(letter) };
        let token = Token {
            email: Some(email.to_string()),
            changed: Some(changed),
            expires_at: until,
            ..Token::of_user(Purpose::FactorUndo, user, self.now)
        };
        Ok(letter
            .advising(text.mail_factor_undo_advice)
            .linking(text.email_undo_submit, self.link(db, &token).await?)
            .closing(self.life(&token, text)))
    }

    fn authenticator_replaced(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_authenticator_replaced_subject)(self.site);
        Letter::new(text, subject, (text.mail_authenticator_replaced_body)(self.site))
            .advising((text.mail_authenticator_replaced_advice)(self.site))
            .linking(text.nav_security, self.public_url.link("/profile/security"))
    }

    fn authenticator_removed(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_authenticator_removed_subject)(self.site);
        Letter::new(text, subject, (text.mail_authenticator_removed_body)(self.site))
            .advising(text.mail_authenticator_removed_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn factors_reset(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_factors_reset_subject)(self.site);
        Letter::new(text, subject, (text.mail_factors_reset_body)(self.site))
            .advising(text.mail_factors_reset_advice)
            .linking(text.authenticator_add, self.public_url.link("/profile/authenticator"))
    }

    fn recovery_codes_created(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_recovery_codes_subject)(self.site);
        Letter::new(text, subject, (text.mail_recovery_codes_body)(self.site))
            .advising(text.mail_recovery_codes_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn recovery_code_used(&self, left: u64, text: &'static Messages) -> Letter {
        let subject = (text.mail_recovery_code_used_subject)(self.site);
        Letter::new(text, subject, (text.mail_recovery_code_used_body)(self.site, left))
            .advising(text.mail_recovery_code_used_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn passkey_added(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_passkey_added_subject)(self.site);
        Letter::new(text, subject, (text.mail_passkey_added_body)(self.site))
            .advising(text.mail_passkey_added_advice)
            .linking(text.mail_passkeys, self.public_url.link("/profile/passkeys"))
    }

    fn passkey_removed(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_passkey_removed_subject)(self.site);
        Letter::new(text, subject, (text.mail_passkey_removed_body)(self.site))
            .advising(text.mail_passkey_removed_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn passkey_copied(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_passkey_copied_subject)(self.site);
        Letter::new(text, subject, (text.mail_passkey_copied_body)(self.site))
            .advising(text.mail_passkey_copied_advice)
            .linking(text.mail_passkeys, self.public_url.link("/profile/passkeys"))
    }

    fn password_known(&self, text: &'static Messages) -> Letter {
        let subject = (text.mail_password_known_subject)(self.site);
        Letter::new(text, subject, (text.mail_password_known_body)(self.site))
            .advising(text.mail_password_known_advice)
            .linking(text.password_submit, self.public_url.link("/profile/password"))
    }

    fn sign_in(&self, text: &'static Messages) -> Letter {
        Letter::new(text, (text.mail_sign_in_subject)(self.site), (text.mail_sign_in_body)(self.site))
            .advising(text.mail_sign_in_advice)
            .linking(text.mail_sign_in_sessions, self.public_url.link("/profile/sessions"))
    }

    async fn is_pending(&self, db: &mut AnyConnection, user: &User, email: &str) -> Result<bool, sqlx::Error> {
        let pending = pending_emails::of(db, &user.id, self.now).await?;
        Ok(pending.is_some_and(|(wanted, _)| wanted == email))
    }

    async fn link(&self, db: &mut AnyConnection, token: &Token) -> Result<String, sqlx::Error> {
        tokens::store(db, self.secret, token).await?;
        Ok(self.public_url.link(&token.purpose.path(self.secret)))
    }

    fn life(&self, token: &Token, text: &'static Messages) -> String {
        (text.mail_link_life)(u64::try_from(token.expires_at - self.now).unwrap_or(0))
    }

    fn life_and_not_you(&self, token: &Token, text: &'static Messages) -> String {
        (text.two_sentences)(&self.life(token, text), text.mail_not_you.as_str())
    }
}

/// Facts about the request that caused an email, for the account's owner: only the time if it was an administrator's or a
/// command's. An email to an address that isn't the account's yet has none.
fn facts(mail: &Mail, reader: Option<&User>, text: &Messages) -> Vec<Fact> {
    let time = |at| {
        let value = Time::with_offset(at, reader.and_then(User::zone).as_ref(), text).text;
        Fact { label: text.mail_time, value }
    };
    let caused =
        |client: &ClientInfo| (mail.made_at, browser::describe(&client.user_agent), client.address.to_string());
    let (at, browser, address) = match &mail.kind {
        MailKind::SignIn { at, browser, address } => (*at, browser.clone(), address.clone()),
        MailKind::PasswordReset { client } => caused(client),
        kind if kind.is_a_warning() => match &mail.client {
            Some(client) => caused(client),
            None => return vec![time(mail.made_at)],
        },
        _ => return Vec::new(),
    };
    let named = |label, name: &str| Some(Fact { label, value: shortened(name) });
    let subject = match &mail.kind {
        MailKind::AppPasswordMade { name: Some(name) } => named(text.mail_app_password, name),
        MailKind::PasskeyAdded { name, .. } | MailKind::PasskeyRemoved { name } | MailKind::PasskeyCopied { name } => {
            named(text.mail_passkey, name)
        }
        _ => None,
    };
    subject
        .into_iter()
        .chain([
            time(at),
            // One of our own names, never the text of a `User-Agent`.
            Fact { label: text.mail_browser, value: text.browser(browser.as_ref()) },
            Fact { label: text.session_address, value: address },
        ])
        .collect()
}

/// A name chosen by a user, cut short so that it can't contain a message to the reader.
fn shortened(name: &str) -> String {
    const MOST: usize = 40;
    let rest = if name.chars().count() > MOST { "…" } else { "" };
    name.chars().take(MOST).chain(rest.chars()).collect()
}
