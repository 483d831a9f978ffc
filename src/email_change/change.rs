//! What becomes of an account's address.

use crate::audit::Audit;
use crate::authentication::Authenticator;
use crate::client::Client;
use crate::db::Db;
use crate::error::AppError;
use crate::mail::{self, Letter, Mail, Outbox};
use crate::secret::new_secret;
use crate::sessions::ends::Ends;
use crate::sessions::rows;
use crate::text::Language;
use crate::users::password::Typed;
use crate::users::store::{self, Change};
use crate::users::tokens::{self, Purpose, Token};
use crate::users::{Email, User};

/// What opens the page of links.
const OPENS: [Purpose; 3] = [Purpose::EmailChange, Purpose::EmailCancel, Purpose::EmailUndo];

#[derive(Clone)]
pub struct EmailChanger {
    pub authenticator: Authenticator,
    pub outbox: Outbox,
    pub ends: Ends,
}

/// What came of asking.
pub enum Asked {
    Sent,
    Unchanged,
    WrongPassword,
}

/// What a link is about.
pub struct Opened {
    pub purpose: Purpose,
    /// The account as it is now.
    pub user: User,
    /// The address that the account wants, or, to undo, had.
    pub email: Email,
}

/// What came of using a link.
pub enum Used {
    Changed(User),
    Kept,
    /// The address is the old one again, and a password is to be chosen by this secret.
    Undone {
        user: User,
        secret: String,
    },
    /// The address was given to another account meanwhile.
    Taken,
    LinkVoid,
}

impl EmailChanger {
    fn db(&self) -> &Db {
        &self.authenticator.db
    }

    fn audit(&self) -> &Audit {
        &self.authenticator.audit
    }

    /// Notes the wish, and mails the new address a link and the old one a notice. Whether somebody else has the address is
    /// told to nobody but its owner.
    pub async fn ask(
        &self,
        user: &User,
        email: &Email,
        typed: &Typed,
        client: &Client,
        language: Language,
    ) -> Result<Asked, AppError> {
        if !self.authenticator.confirm(user, typed, client).await? {
            return Ok(Asked::WrongPassword);
        }
        if user.email == email.as_str() {
            return Ok(Asked::Unchanged);
        }
        self.outbox.count(email, client).await?;
        let now = self.audit().now();
        let until = now + Purpose::EmailChange.lifetime_seconds();
        let notice = Letter::EmailChangeAsked { to: email.to_string(), until };
        let notice = Mail::to_user(user, notice, language, now)?;
        let link = Mail::to_user(user, Letter::EmailChange { until }, language, now)?;
        let link = Mail { recipient: email.to_string(), ..link };
        self.db()
            .write(async |db| {
                store::ask_for_email(db, &user.id, email, until).await?;
                mail::put(db, &link).await?;
                mail::put(db, &notice).await
            })
            .await?;
        self.audit().email_change_asked(user, client).await;
        Ok(Asked::Sent)
    }

    /// What a link would do. Looking does not use it up.
    pub async fn open(&self, secret: &str) -> Result<Option<Opened>, AppError> {
        let now = self.audit().now();
        let found = self
            .db()
            .read(async |db| {
                let Some(Token { purpose, user_id: Some(id), email: Some(email), .. }) =
                    tokens::find(db, secret, &OPENS, now).await?
                else {
                    return Ok(None);
                };
                Ok(store::by_id(db, &id).await?.map(|user| (purpose, user, email)))
            })
            .await?;
        Ok(found.and_then(|(purpose, user, email)| Some(Opened { purpose, user, email: Email::parse(&email).ok()? })))
    }

    /// Does what a link is for.
    pub async fn use_link(&self, secret: &str, client: &Client, language: Language) -> Result<Used, AppError> {
        let Some(opened) = self.open(secret).await? else { return Ok(Used::LinkVoid) };
        match opened.purpose {
            Purpose::EmailChange => self.confirm(secret, opened, client, language).await,
            Purpose::EmailCancel => self.cancel(secret, opened, client).await,
            _ => self.undo(secret, opened, client).await,
        }
    }

    async fn confirm(
        &self,
        secret: &str,
        opened: Opened,
        client: &Client,
        language: Language,
    ) -> Result<Used, AppError> {
        let Opened { user, email, .. } = opened;
        let now = self.audit().now();
        let mut notice = Mail::to_user(&user, Letter::PasswordChanged, language, now)?;
        let used = self
            .db()
            .write(async |db| {
                store::lock_accounts(db).await?;
                if tokens::consume(db, secret, &OPENS, now).await?.is_none() {
                    return Ok(Used::LinkVoid);
                }
                if store::is_kept_for_another(db, &email, &user.id).await? {
                    store::forget_pending_email(db, &user.id).await?;
                    return Ok(Used::Taken);
                }
                let Some(user) = store::change(db, &user.id, Change::Email(&email), now).await? else {
                    return Ok(Used::LinkVoid);
                };
                notice.letter = Letter::EmailChanged { to: user.email.clone(), changed: user.changed };
                mail::put(db, &notice).await?;
                Ok(Used::Changed(user))
            })
            .await?;
        if let Used::Changed(user) = &used {
            self.ends.add_user(&user.id, user.changed);
            self.audit().email_changed(user, client).await;
        }
        Ok(used)
    }

    async fn cancel(&self, secret: &str, opened: Opened, client: &Client) -> Result<Used, AppError> {
        let now = self.audit().now();
        let id = &opened.user.id;
        let cancelled = self
            .db()
            .write(async |db| {
                if tokens::consume(db, secret, &OPENS, now).await?.is_none() {
                    return Ok(false);
                }
                store::forget_pending_email(db, id).await?;
                Ok(true)
            })
            .await?;
        if !cancelled {
            return Ok(Used::LinkVoid);
        }
        self.audit().email_change_cancelled(&opened.user, client).await;
        Ok(Used::Kept)
    }

    /// Gives the account back to whoever reads the mails of its old address: whoever changed it knows the password, so
    /// that no longer works.
    async fn undo(&self, secret: &str, opened: Opened, client: &Client) -> Result<Used, AppError> {
        let Opened { user: before, email, .. } = opened;
        let now = self.audit().now();
        let password_link = new_secret()?;
        let mut ended = Vec::new();
        let used = self
            .db()
            .write(async |db| {
                store::lock_accounts(db).await?;
                let Some(token) = tokens::consume(db, secret, &OPENS, now).await? else { return Ok(Used::LinkVoid) };
                if store::is_kept_for_another(db, &email, &before.id).await? {
                    return Ok(Used::Taken);
                }
                tokens::void_undo_since(db, &before.id, token.changed.unwrap_or(0)).await?;
                store::change(db, &before.id, Change::Email(&email), now).await?;
                let Some(user) = store::change(db, &before.id, Change::NoPassword, now).await? else {
                    return Ok(Used::LinkVoid);
                };
                ended = rows::end_all_of(db, &user.id, now).await?;
                tokens::store(db, &password_link, &Token::of_user(Purpose::PasswordReset, &user, now)).await?;
                Ok(Used::Undone { user, secret: password_link.clone() })
            })
            .await?;
        if let Used::Undone { user, .. } = &used {
            self.ends.add_sessions(ended);
            self.ends.add_user(&user.id, user.changed);
            self.audit().email_change_undone(user, client).await;
        }
        Ok(used)
    }
}
