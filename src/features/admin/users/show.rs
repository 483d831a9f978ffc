//! `/admin/users/{id}`: everything about a user, with a page for each thing that can be done.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};

use super::act::Act;
use super::{find, path_of};
use crate::accounts::second_factor::{self, SecondFactors};
use crate::accounts::{Target, app_passwords, limits, sessions};
use crate::base::clock::UnixSeconds;
use crate::base::error::{AppError, Unusable};
use crate::features::admin::{counter, event};
use crate::i18n::Time;
use crate::sessions::store::{self, SessionSummary};
use crate::sessions::{CurrentUser, browser};
use crate::state::AppState;
use crate::storage::app_passwords::AppPassword;
use crate::storage::audit::{self, Entry, Filter};
use crate::storage::rate_limit::LiveCounter;
use crate::storage::users::Credentials;
use crate::web::context::Context;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};
use crate::web::{app_password_view, audit_event, session_view, user_view};

/// The most events on the page.
const LATEST: i64 = 10;

const NOTICES: [Notice; 15] = [
    Notice::UserSignedOut,
    Notice::UserAppPasswordsRevoked,
    Notice::UserFactorsReset,
    Notice::UserLimitsCleared,
    Notice::UserDisabled,
    Notice::UserEnabled,
    Notice::UserEnabledWithoutPassword,
    Notice::GroupNew,
    Notice::LinkShown,
    Notice::UserChanged,
    Notice::UserUnchanged,
    Notice::SessionEnded,
    Notice::SessionGone,
    Notice::AppPasswordRevoked,
    Notice::AppPasswordGone,
];

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/users/{id}").for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/user.html")]
struct UserPage {
    page: Page,
    found: Credentials,
    /// The limits that keep the user out now.
    lockouts: Vec<counter::Row>,
    /// The acts that fit the user's state.
    acts: Vec<Act>,
    factors: SecondFactors,
    sessions: Vec<SessionRow>,
    app_passwords: Vec<AppPasswordRow>,
    days: Vec<event::Day>,
}

impl InSection for UserPage {
    const SECTION: Section = Section::Users;
}

struct SessionRow {
    id: String,
    browser: String,
    address: String,
    signed_in: Time,
    last_seen: Time,
}

struct AppPasswordRow {
    id: String,
    name: String,
    created: Time,
    last_used: Option<Time>,
}

/// A user's lockouts, second factors, sessions, app passwords and latest events.
struct Belongings {
    lockouts: Vec<LiveCounter>,
    factors: SecondFactors,
    sessions: Vec<SessionSummary>,
    app_passwords: Vec<AppPassword>,
    events: Vec<Entry>,
}

impl Belongings {
    async fn of(state: &AppState, found: &Credentials) -> Result<Self, AppError> {
        let id = &found.user.id;
        let (now, idle) = (state.now(), state.config.lifetimes.idle);
        let filter = Filter { user_id: Some(id.clone()), ..Filter::default() };
        Ok(Self {
            lockouts: limits::lockouts(state, found).await,
            factors: second_factor::of_user(state, &found.user).await?,
            sessions: state.db.read(async |db| store::of_user(db, id, now, idle).await).await?,
            app_passwords: app_passwords::list(state, &found.user).await?,
            events: state.db.read(async |db| audit::search(db, &filter, None, LATEST).await).await?,
        })
    }
}

async fn show(path: Path<String>, context: Context) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let found = find(&state, &path).await?;
    let belongings = Belongings::of(&state, &found).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(view(&found, &belongings)));
    }
    let page = page.with_notice(&req, &NOTICES);
    respond::html(StatusCode::OK, &UserPage::of(page, found, belongings, state.now()))
}

impl UserPage {
    fn path(&self) -> String {
        path_of(&self.found.user.id)
    }

    /// The address of the page that changes the role, or an empty text: nobody changes their own.
    fn role_path(&self) -> String {
        let act = self.acts.iter().find(|act| act.is_of_role());
        act.map(|act| act.path(&self.found)).unwrap_or_default()
    }

    /// The acts below "What you can do". That of the role is beside the role.
    fn other_acts(&self) -> impl Iterator<Item = &Act> {
        self.acts.iter().filter(|act| !act.is_of_role())
    }

    /// The address of the form that changes a value.
    fn edit(&self, field: &str) -> String {
        format!("{}/edit#{field}", self.path())
    }

    fn of(page: Page, found: Credentials, belongings: Belongings, now: UnixSeconds) -> Self {
        let Belongings { lockouts, factors, sessions, app_passwords, events } = belongings;
        let is_oneself = page.user().is_some_and(|user| user.id == found.user.id);
        Self {
            acts: Act::ALL
                .iter()
                .copied()
                .filter(|act| act.fits(&found) && !(is_oneself && act.is_for_others()))
                .collect(),
            sessions: sessions.into_iter().map(|session| SessionRow::of(session, &page)).collect(),
            app_passwords: app_passwords.into_iter().map(|one| AppPasswordRow::of(one, &page)).collect(),
            days: event::by_day(&events, &page),
            lockouts: lockouts.iter().map(|live| counter::Row::of(live, now, &page)).collect(),
            factors,
            found,
            page,
        }
    }
}

fn view(found: &Credentials, belongings: &Belongings) -> Value {
    let Belongings { lockouts, factors, sessions, app_passwords, events } = belongings;
    json!({
        "user": user_view(&found.user),
        "changed": found.user.changed.to_string(),
        "disabled": found.disabled,
        "locked": found.locked,
        "lockouts": lockouts.iter().map(counter::view).collect::<Vec<_>>(),
        "hasPassword": found.password_hash.is_some(),
        "passkeys": factors.passkeys_count(),
        "authenticator": factors.authenticator.is_some(),
        "recoveryCodesLeft": factors.recovery_codes_left,
        "trustedBrowsers": factors.trusted_browsers,
        "sessions": sessions.iter().map(session_view).collect::<Vec<_>>(),
        "appPasswords": app_passwords.iter().map(app_password_view).collect::<Vec<_>>(),
        "events": events.iter().map(audit_event::view).collect::<Vec<_>>(),
    })
}

#[derive(Deserialize)]
struct Fields {
    /// The public id of a session to end.
    #[serde(default)]
    session: String,
    /// The public id of an app password to revoke.
    #[serde(default)]
    revoke: String,
}

async fn submit(
    path: Path<String>,
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (core, actor) = (&context.state, context.administrator(&current)?.into());
    let (target, back) = (Target::now(&path), path_of(&path));
    let (done, notice, gone) = match (fields.session.as_str(), fields.revoke.as_str()) {
        ("", "") => return Err(AppError::Unusable(Unusable::Changed { field: "session" })),
        ("", id) => {
            let revoked = app_passwords::revoke(core, actor, target, id).await?;
            (revoked, Notice::AppPasswordRevoked, Notice::AppPasswordGone)
        }
        (id, _) => {
            let ended = sessions::end_one_of(core, actor, target, id).await?;
            (ended, Notice::SessionEnded, Notice::SessionGone)
        }
    };
    // Neither is refused for a reason but that the user is gone.
    let done = done.map_err(|_| AppError::NotFound)?;
    respond::done_or_gone(context.format, &back, done.then_some(notice), gone)
}

impl SessionRow {
    fn of(session: SessionSummary, page: &Page) -> Self {
        Self {
            browser: browser::words(&session.user_agent, page.text),
            signed_in: page.time(session.created_at),
            last_seen: page.time(session.last_seen_at),
            id: session.id,
            address: session.address,
        }
    }
}

impl AppPasswordRow {
    fn of(one: AppPassword, page: &Page) -> Self {
        let (created, last_used) = (page.time(one.created_at), page.time_if_any(one.last_used_at));
        Self { id: one.id, name: one.name, created, last_used }
    }
}
