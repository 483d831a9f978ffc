//! `/admin/settings`: the effective options with warnings, and the state of the database, Redis and email. Read only.

use std::time::Instant;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sqlx::AnyConnection;

use crate::accounts::mail_server;
use crate::base::clock::UnixSeconds;
use crate::base::error::{AppError, Unusable};
use crate::base::user::Email;
use crate::config::options::Opt;
use crate::i18n::{ENGLISH, Time};
use crate::mail::{self, Failed, Waiting};
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::sealing::Sealer;
use crate::storage::{data_dir, session_keys};
use crate::web::context::Context;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const PATH: &str = "/admin/settings";
const VERSION: &str = env!("CARGO_PKG_VERSION");
const NOTICES: [Notice; 3] = [Notice::TestMailSent, Notice::TestMailFailed, Notice::MailsDue];

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/settings.html")]
struct SettingsPage {
    page: Page,
    options: Vec<(&'static Opt, String)>,
    warnings: Vec<String>,
    state: State,
    /// The administrator's email, which a test email goes to.
    own_email: String,
}

impl InSection for SettingsPage {
    const SECTION: Section = Section::Settings;
}

/// The most emails that the page lists.
const FAILED: i64 = 25;

/// A session key.
struct Key {
    name: String,
    /// The first key signs, the others only verify.
    signs: bool,
    since: Option<UnixSeconds>,
}

/// An email that wasn't taken.
struct FailedMail {
    recipient: String,
    tries: u64,
    next: Time,
    error: String,
}

/// The state of what the server depends on.
struct State {
    now: UnixSeconds,
    database: String,
    /// Milliseconds. `None` if the database doesn't answer.
    database_ms: Option<u64>,
    /// `None` if `REDIS_URL` is not set.
    redis_answers: Option<bool>,
    sends_mail: bool,
    mails: Waiting,
    failed: Vec<Failed>,
    keys: Vec<Key>,
}

impl State {
    async fn of(state: &AppState) -> Result<Self, AppError> {
        let asked = Instant::now();
        let answers = state.db.ping().await;
        let took = u64::try_from(asked.elapsed().as_millis()).unwrap_or(u64::MAX);
        let redis_answers = match &state.redis {
            Some(link) => Some(link.answers().await),
            None => None,
        };
        Ok(Self {
            now: state.now(),
            database: state.config.database.redacted(),
            database_ms: answers.then_some(took),
            redis_answers,
            sends_mail: state.config.smtp_url.is_some(),
            mails: state.db.read(async |db| mail::waiting(db).await).await?,
            failed: state.db.read(async |db| mail::failed(db, FAILED).await).await?,
            keys: state.db.read(async |db| keys(db, &state.totp_secrets).await).await?,
        })
    }
}

async fn keys(db: &mut AnyConnection, sealer: &Sealer) -> Result<Vec<Key>, sqlx::Error> {
    let mut keys = Vec::new();
    for name in sealer.key_names() {
        let since = session_keys::first_seen(db, name).await?;
        keys.push(Key { name: name.to_owned(), signs: keys.is_empty(), since });
    }
    Ok(keys)
}

impl State {
    fn database_answer(&self, page: &Page) -> String {
        self.database_ms.map_or_else(|| page.text.admin_no_answer.into(), page.text.admin_answers)
    }

    fn waiting_mails(&self, page: &Page) -> String {
        let untried = (page.text.admin_mails_waiting)(self.mails.untried.unsigned_abs());
        let failed = (page.text.admin_mails_failed)(self.mails.failed.unsigned_abs());
        (page.text.two_sentences)(&untried, &failed)
    }

    fn failed(&self, page: &Page) -> Vec<FailedMail> {
        let shown = |mail: &Failed| FailedMail {
            recipient: mail.recipient.clone(),
            tries: mail.tries.unsigned_abs(),
            next: page.until(mail.due_at, self.now),
            error: mail.error.clone(),
        };
        self.failed.iter().map(shown).collect()
    }
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let (options, warnings) = (state.config.effective(), data_dir::warnings(&state.config));
    let found = State::of(&state).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(view(&options, &warnings, &found)));
    }
    let page = page.with_notice(&req, &NOTICES);
    let own_email = current.user().email.clone();
    respond::html(StatusCode::OK, &SettingsPage { page, options, warnings, state: found, own_email })
}

fn view(options: &[(&'static Opt, String)], warnings: &[String], found: &State) -> Value {
    let options: Map<_, _> = options.iter().map(|(opt, value)| (opt.name.to_owned(), value.as_str().into())).collect();
    json!({
        "version": VERSION,
        "options": options,
        "warnings": warnings,
        "database": { "answers": found.database_ms.is_some(), "milliseconds": found.database_ms },
        "redis": found.redis_answers.map(|answers| json!({ "answers": answers })),
        "mail": {
            "waiting": found.mails.untried,
            "failed": found.mails.failed,
            "failures": found.failed.iter().map(failure).collect::<Vec<_>>(),
        },
        "sessionKeys": found.keys.iter().map(key).collect::<Vec<_>>(),
    })
}

fn failure(mail: &Failed) -> Value {
    json!({
        "recipient": mail.recipient,
        "tries": mail.tries,
        "nextAt": Time::at(mail.due_at, None, &ENGLISH).iso,
        "error": mail.error,
    })
}

fn key(key: &Key) -> Value {
    let since = key.since.map(|at| Time::at(at, None, &ENGLISH).iso);
    json!({ "name": key.name, "signs": key.signs, "since": since })
}

#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    act: String,
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let actor = context.administrator(&current)?.into();
    let Context { state, client, format, .. } = &context;
    let format = *format;
    match fields.act.as_str() {
        "retry_mails" => {
            mail_server::retry(state, actor).await?;
            Ok(respond::done_saying(format, PATH, Notice::MailsDue))
        }
        "test_mail" => {
            let Ok(email) = Email::parse(&current.user().email) else { return Err(AppError::Unprepared("email")) };
            mail::count(state, &email, client).await?;
            match mail_server::send_test(state, actor, &email).await? {
                Ok(()) => Ok(respond::done_saying(format, PATH, Notice::TestMailSent)),
                Err(why) => {
                    log::warn!("A test email to {email} was not sent: {why}");
                    match format {
                        Format::Json => Err(AppError::Unavailable(why.into())),
                        Format::Page => Ok(respond::done_saying(format, PATH, Notice::TestMailFailed)),
                    }
                }
            }
        }
        _ => Err(AppError::Unusable(Unusable::Changed { field: "act" })),
    }
}
