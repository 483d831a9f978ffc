//! The text of mails. It is composed, with the token of its link, when a mail is sent.

use askama::Template;
use sqlx::AnyConnection;

use super::kind::MailKind;
use super::outbox::{self, Mail};
use crate::base::clock::UnixSeconds;
use crate::base::user::{Email, User};
use crate::config::PublicUrl;
use crate::i18n::{Language, Messages, SafeText, Time};
use crate::sessions::browser;
use crate::storage::tokens::{self, Purpose, Token};
use crate::storage::users;

/// A mail that is ready to be sent.
pub struct ComposedMail {
    pub subject: String,
    pub body: String,
    /// The account that a person with its link gets into.
    pub lets_in: Option<User>,
}

/// The values that composing a mail needs.
pub struct Composer<'a> {
    pub site: &'a str,
    pub public_url: &'a PublicUrl,
    /// The token of the link, if there is to be one.
    pub secret: &'a str,
    pub now: UnixSeconds,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Page {
    greeting: SafeText,
    paragraphs: Vec<String>,
    link: Option<String>,
    closing: Option<String>,
    signature: String,
}

/// The parts in which mails differ.
struct Content {
    subject: String,
    paragraphs: Vec<String>,
    link: Option<String>,
    closing: Option<String>,
}

impl Composer<'_> {
    /// Composes a mail and stores its token. `None` if there is nothing to say any more: there is no such account, or
    /// the change was undone meanwhile.
    pub async fn write(&self, db: &mut AnyConnection, mail: &Mail) -> Result<Option<ComposedMail>, sqlx::Error> {
        let Ok(email) = Email::parse(&mail.recipient) else { return Ok(None) };
        if !outbox::lock(db, &mail.id).await? {
            return Ok(None);
        }
        let user = self.reader(db, mail, &email).await?;
        let text = self.language(db, mail, user.as_ref()).await?.text();
        let content = match (&mail.kind, &user) {
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
            (MailKind::AccountDeleted, _) => Some(self.account_deleted(text)),
            (MailKind::PasswordChanged, Some(_)) => Some(self.password_changed(text)),
            (MailKind::AppPasswordMade, Some(_)) => Some(self.app_password_made(text)),
            (MailKind::SignIn { at, browser, address }, Some(user)) => {
                Some(self.sign_in(user, *at, browser.as_ref(), address, text))
            }
            (_, None) | (MailKind::OfAnotherVersion, _) => None,
        };
        let Some(Content { subject, mut paragraphs, link, closing }) = content else { return Ok(None) };
        if let Some(client) = mail.client.as_ref().filter(|_| mail.kind.is_a_warning()) {
            let (at, browser) = (mail.made_at, browser::describe(&client.user_agent));
            // After the sentence on what happened, before the one on what to do.
            paragraphs.insert(1, facts(user.as_ref(), at, browser.as_ref(), &client.address.to_string(), text));
        }
        let signature = (text.mail_signature)(self.site, &self.public_url.origin);
        // No name in the greeting: a name can say anything, and a thief in the account can change it.
        let page = Page { greeting: text.mail_greeting, paragraphs, link, closing, signature };
        let body = page.render().map_err(|error| sqlx::Error::Encode(error.into()))?;
        let lets_in = user.filter(|_| matches!(mail.kind, MailKind::PasswordReset { .. }));
        Ok(Some(ComposedMail { subject, body, lets_in }))
    }

    /// The language that the recipient chose or registered in; that of the request only where neither is known, since
    /// another person may have caused the mail.
    async fn language(
        &self,
        db: &mut AnyConnection,
        mail: &Mail,
        user: Option<&User>,
    ) -> Result<Language, sqlx::Error> {
        let Some(user) = user else { return Ok(mail.language) };
        let own = match user.language {
            Some(chosen) => Some(chosen),
            None => users::first_language(db, &user.id).await?,
        };
        Ok(own.unwrap_or(mail.language))
    }

    /// The account that the mail is about.
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

    /// The link to register; or that there is an account already, which the page tells nobody (user enumeration).
    async fn registration(
        &self,
        db: &mut AnyConnection,
        email: &Email,
        invitation: Option<String>,
        text: &Messages,
    ) -> Result<Option<Content>, sqlx::Error> {
        if users::is_kept_for_another(db, email, "").await? {
            return self.no_registration(db, email, text).await.map(Some);
        }
        if let Some(invitation) = &invitation
            && !tokens::exists(db, invitation).await?
        {
            return Ok(None);
        }
        let token = Token { email: Some(email.to_string()), invitation, ..Token::new(Purpose::Registration, self.now) };
        let content = Content {
            subject: (text.mail_register_subject)(self.site),
            paragraphs: vec![(text.mail_register_body)(self.site)],
            link: Some(self.link(db, &token).await?),
            closing: Some(self.life_and_not_you(&token, text)),
        };
        Ok(Some(content))
    }

    async fn no_registration(
        &self,
        db: &mut AnyConnection,
        email: &Email,
        text: &Messages,
    ) -> Result<Content, sqlx::Error> {
        let has_account = users::credentials(db, email).await?.is_some();
        let (subject, body) = if has_account {
            (text.mail_taken_subject, text.mail_taken_body)
        } else {
            (text.mail_former_subject, text.mail_former_body)
        };
        Ok(Content {
            subject: subject(self.site),
            paragraphs: vec![body(self.site)],
            link: has_account.then(|| self.public_url.link("/login")),
            closing: Some(text.mail_not_you.into()),
        })
    }

    async fn password_reset(
        &self,
        db: &mut AnyConnection,
        user: &User,
        text: &Messages,
    ) -> Result<Content, sqlx::Error> {
        let token = Token::of_user(Purpose::PasswordReset, user, self.now);
        Ok(Content {
            subject: (text.mail_reset_subject)(self.site),
            paragraphs: vec![(text.mail_reset_body)(self.site)],
            link: Some(self.link(db, &token).await?),
            closing: Some(self.life_and_not_you(&token, text)),
        })
    }

    async fn email_change(
        &self,
        db: &mut AnyConnection,
        user: &User,
        email: &Email,
        until: UnixSeconds,
        text: &Messages,
    ) -> Result<Option<Content>, sqlx::Error> {
        if !self.is_pending(db, user, email.as_str()).await? {
            return Ok(None);
        }
        let token = Token {
            email: Some(email.to_string()),
            expires_at: until,
            ..Token::of_user(Purpose::EmailChange, user, self.now)
        };
        // Stored in any case: a missing link would tell the person who asked that the email is taken (user enumeration).
        let link = self.link(db, &token).await?;
        if users::is_kept_for_another(db, email, &user.id).await? {
            return Ok(Some(Content {
                subject: (text.mail_email_taken_subject)(self.site),
                paragraphs: vec![(text.mail_email_taken_body)(self.site)],
                link: None,
                closing: Some(text.mail_not_you.into()),
            }));
        }
        Ok(Some(Content {
            subject: (text.mail_email_confirm_subject)(self.site),
            paragraphs: vec![(text.mail_email_confirm_body)(self.site, &user.email)],
            link: Some(link),
            closing: Some(self.life_and_not_you(&token, text)),
        }))
    }

    async fn email_change_asked(
        &self,
        db: &mut AnyConnection,
        user: &User,
        to: &str,
        until: UnixSeconds,
        text: &Messages,
    ) -> Result<Option<Content>, sqlx::Error> {
        if !self.is_pending(db, user, to).await? {
            return Ok(None);
        }
        let token = Token {
            email: Some(to.to_owned()),
            expires_at: until,
            ..Token::of_user(Purpose::EmailCancel, user, self.now)
        };
        Ok(Some(Content {
            subject: (text.mail_email_asked_subject)(self.site),
            paragraphs: vec![(text.mail_email_asked_body)(self.site, to), text.mail_email_asked_advice.into()],
            link: Some(self.link(db, &token).await?),
            closing: Some(self.life(&token, text)),
        }))
    }

    async fn email_changed(
        &self,
        db: &mut AnyConnection,
        user: &User,
        token: Token,
        to: &str,
        text: &Messages,
    ) -> Result<Option<Content>, sqlx::Error> {
        if token.email.as_deref() == Some(&user.email) || token.expires_at <= self.now {
            return Ok(None);
        }
        Ok(Some(Content {
            subject: (text.mail_email_changed_subject)(self.site),
            paragraphs: vec![(text.mail_email_changed_body)(self.site, to), text.mail_email_changed_advice.into()],
            link: Some(self.link(db, &token).await?),
            closing: Some(self.life(&token, text)),
        }))
    }

    fn email_taken_back(&self, to: &str, text: &Messages) -> Content {
        Content {
            subject: (text.mail_email_changed_subject)(self.site),
            paragraphs: vec![
                (text.mail_email_taken_back_body)(self.site, to),
                (text.mail_email_taken_back_advice)(self.site),
            ],
            link: None,
            closing: None,
        }
    }

    fn account_deleted(&self, text: &Messages) -> Content {
        Content {
            subject: (text.mail_account_deleted_subject)(self.site),
            paragraphs: vec![
                (text.mail_account_deleted_body)(self.site),
                (text.mail_account_deleted_advice)(self.site),
            ],
            link: None,
            closing: None,
        }
    }

    fn password_changed(&self, text: &Messages) -> Content {
        Content {
            subject: (text.mail_password_changed_subject)(self.site),
            paragraphs: vec![(text.mail_password_changed_body)(self.site), text.mail_password_changed_advice.into()],
            link: Some(self.public_url.link("/password/forgot")),
            closing: None,
        }
    }

    fn app_password_made(&self, text: &Messages) -> Content {
        Content {
            subject: (text.mail_app_password_subject)(self.site),
            paragraphs: vec![(text.mail_app_password_body)(self.site), text.mail_app_password_advice.into()],
            link: Some(self.public_url.link("/profile/password")),
            closing: None,
        }
    }

    fn sign_in(
        &self,
        user: &User,
        at: UnixSeconds,
        browser: Option<&(String, String)>,
        address: &str,
        text: &Messages,
    ) -> Content {
        let facts = facts(Some(user), at, browser, address, text);
        Content {
            subject: (text.mail_sign_in_subject)(self.site),
            paragraphs: vec![(text.mail_sign_in_body)(self.site), facts, text.mail_sign_in_advice.into()],
            link: Some(self.public_url.link("/profile/sessions")),
            closing: None,
        }
    }

    async fn is_pending(&self, db: &mut AnyConnection, user: &User, email: &str) -> Result<bool, sqlx::Error> {
        let pending = users::pending_email(db, &user.id, self.now).await?;
        Ok(pending.is_some_and(|(wanted, _)| wanted == email))
    }

    async fn link(&self, db: &mut AnyConnection, token: &Token) -> Result<String, sqlx::Error> {
        tokens::store(db, self.secret, token).await?;
        Ok(self.public_url.link(&token.purpose.path(self.secret)))
    }

    fn life(&self, token: &Token, text: &Messages) -> String {
        (text.mail_link_life)(u64::try_from(token.expires_at - self.now).unwrap_or(0))
    }

    fn life_and_not_you(&self, token: &Token, text: &Messages) -> String {
        (text.both)(&self.life(token, text), text.mail_not_you.as_str())
    }
}

/// Time, browser and address of a request, in the recipient's time zone. The browser is one of our own names for it,
/// never the text of its `User-Agent`.
fn facts(
    reader: Option<&User>,
    at: UnixSeconds,
    browser: Option<&(String, String)>,
    address: &str,
    text: &Messages,
) -> String {
    let time = Time::with_offset(at, reader.and_then(User::zone).as_ref(), text).text;
    (text.mail_facts)(&time, &text.browser(browser), address)
}
