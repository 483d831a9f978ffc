//! `/profile/data`: the page about the user's data. `/profile/export`: everything stored about the user, as a file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType, HeaderValue};
use askama::Template;
use serde_json::{Value, json};
use sqlx::AnyConnection;

use super::trusted_browsers::trusted_browser_view;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::i18n::{ENGLISH, Language, Time};
use crate::mail::{self, Mail};
use crate::sessions::CurrentUser;
use crate::sessions::store::SessionSummary;
use crate::storage::app_passwords::{self, AppPassword};
use crate::storage::audit::{self, AuditEvent, Event, Record};
use crate::storage::passkeys::{self, Passkey};
use crate::storage::rate_limit::Counter;
use crate::storage::rate_limit::limits::{EXPORT, EXPORT_ACCOUNT};
use crate::storage::tokens::{self, Token};
use crate::storage::totp::{self, Totp};
use crate::storage::trusted_browsers::{self, TrustedBrowser};
use crate::storage::{pending_emails, recovery_codes};
use crate::web::context::Context;
use crate::web::page::Page;
use crate::web::passkeys::view as passkey_view;
use crate::web::respond;
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::{app_password_view, authenticator_view, session_view};

/// The most events in a file, newest first. Few accounts have as many in 90 days, and a larger query would delay
/// others.
const MOST_EVENTS: i64 = 10_000;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/profile/data").get(show), page("/profile/export").get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "profile/data.html")]
struct DataPage {
    page: Page,
}

impl InSection for DataPage {
    const SECTION: Section = Section::Data;
}

async fn show(page: Page) -> Result<HttpResponse, AppError> {
    respond::html(StatusCode::OK, &DataPage { page })
}

async fn submit(current: CurrentUser, Context { state, client, .. }: Context) -> Result<HttpResponse, AppError> {
    let user = current.user();
    let exports = Counter::of_part(EXPORT, &user.id, &current.session().id);
    state.rate_limiter.charge(vec![exports, Counter::new(EXPORT_ACCOUNT, &*user.id)], &client).await?;
    let now = state.now();
    let listed = state.sessions.list(&current).await?;
    let stored = state.db.read(async |db| Stored::of(db, user, now).await).await?;
    state.sessions.verify_active(&current).await?;
    state.audit.record(Record::by_user(Event::DataExported, &user.id, &client)).await;
    let file = HeaderValue::from_static("attachment; filename=\"my-account.json\"");
    let text = format!("{:#}\n", stored.as_json(user, &listed));
    Ok(HttpResponse::Ok().insert_header((CONTENT_DISPOSITION, file)).content_type(ContentType::json()).body(text))
}

/// An account's rows in tables other than those of users and sessions.
struct Stored {
    pending_email: Option<(String, UnixSeconds)>,
    events: Vec<AuditEvent>,
    links: Vec<Token>,
    app_passwords: Vec<AppPassword>,
    passkeys: Vec<Passkey>,
    authenticator: Option<Totp>,
    recovery_codes_left: u64,
    trusted_browsers: Vec<TrustedBrowser>,
    mails: Vec<Mail>,
}

impl Stored {
    async fn of(db: &mut AnyConnection, user: &User, now: UnixSeconds) -> Result<Self, sqlx::Error> {
        Ok(Self {
            pending_email: pending_emails::of(db, &user.id, now).await?,
            events: audit::of_user(db, &user.id, MOST_EVENTS).await?,
            links: tokens::of_user(db, &user.id, now).await?,
            app_passwords: app_passwords::of_user(db, &user.id).await?,
            passkeys: passkeys::of_user(db, &user.id).await?,
            authenticator: totp::confirmed(db, &user.id).await?,
            recovery_codes_left: recovery_codes::count(db, &user.id).await?,
            trusted_browsers: trusted_browsers::of_user(db, &user.id, now).await?,
            mails: mail::of_user(db, &user.id).await?,
        })
    }

    fn second_factors(&self) -> Vec<Value> {
        self.passkeys.iter().map(passkey_view).chain(self.authenticator.iter().map(authenticator_view)).collect()
    }

    /// Without hashes and tokens, which only a thief could use.
    fn as_json(&self, user: &User, sessions: &[SessionSummary]) -> Value {
        json!({
            "account": {
                "id": user.id,
                "email": user.email,
                "name": user.name,
                "role": user.role,
                "groups": user.group_names().collect::<Vec<_>>(),
                "createdAt": iso(user.created_at),
                "language": user.language.map(Language::tag),
                "timeZone": user.time_zone,
                "signInNotices": user.sign_in_notices,
                "pendingEmail": self.pending_email.as_ref().map(|(email, _)| email),
            },
            "sessions": sessions.iter().map(session_view).collect::<Vec<_>>(),
            "events": self.events.iter().map(event).collect::<Vec<_>>(),
            "appPasswords": self.app_passwords.iter().map(app_password_view).collect::<Vec<_>>(),
            "secondFactors": self.second_factors(),
            "recoveryCodesLeft": self.recovery_codes_left,
            "trustedBrowsers": self.trusted_browsers.iter().map(trusted_browser_view).collect::<Vec<_>>(),
            "links": self.links.iter().map(link).collect::<Vec<_>>(),
            "mailsToBeSent": self.mails.iter().map(waiting).collect::<Vec<_>>(),
        })
    }
}

fn event(event: &AuditEvent) -> Value {
    json!({
        "at": iso(event.at),
        "event": event.event,
        "detail": event.detail,
        "address": event.address,
        "userAgent": event.user_agent,
    })
}

fn link(token: &Token) -> Value {
    json!({ "purpose": token.purpose.as_str(), "email": token.email, "expiresAt": iso(token.expires_at) })
}

fn waiting(mail: &Mail) -> Value {
    let mut letter = json!(mail.kind);
    for time in ["until", "at"] {
        if let Some(value) = letter.get_mut(time)
            && let Some(seconds) = value.as_i64()
        {
            *value = iso(seconds).into();
        }
    }
    json!({ "to": mail.recipient, "letter": letter, "madeAt": iso(mail.made_at) })
}

fn iso(seconds: UnixSeconds) -> String {
    Time::at(seconds, None, &ENGLISH).iso
}
