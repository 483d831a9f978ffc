//! `/admin`: what to do next, what waits for attention, users and sessions now, and the last 30 days in numbers.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use serde_json::{Value, json};

use crate::accounts::second_factor;
use crate::base::clock::UnixSeconds;
use crate::base::error::AppError;
use crate::i18n::{ENGLISH, SafeText, Time};
use crate::mail::{self, Waiting};
use crate::sessions::{CurrentUser, search};
use crate::state::AppState;
use crate::storage::audit::{self, Day};
use crate::storage::users::{self, Count, Counts};
use crate::storage::{data_dir, session_keys};
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

/// The age at which a session key should be replaced, in seconds.
const KEY_LIFETIME: i64 = 365 * 86_400;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin").for_administrators().get(show)]
}

#[derive(Template)]
#[template(path = "admin/overview.html")]
struct OverviewPage {
    page: Page,
    /// The steps that are left on a new site.
    steps: Vec<Step>,
    numbers: Numbers,
    warnings: u64,
    is_key_old: bool,
    charts: [Chart; 3],
    days: Vec<(Time, Day)>,
}

impl InSection for OverviewPage {
    const SECTION: Section = Section::Overview;
}

impl OverviewPage {
    /// A number in words, with a sign if there are more.
    fn in_words(&self, count: &Count) -> String {
        if count.or_more { format!("{}+", count.number) } else { count.number.to_string() }
    }
}

/// A step that an administrator of a new site does next.
struct Step {
    name: &'static str,
    title: SafeText,
    about: SafeText,
    /// The page to do it on, or a page that shows its options.
    path: &'static str,
}

/// The numbers of now, and of the last 30 days.
struct Numbers {
    users: Counts,
    sessions: i64,
    mails: Waiting,
    /// When the session key that signs was first used.
    key_since: Option<UnixSeconds>,
    days: Vec<Day>,
}

impl Numbers {
    async fn of(state: &AppState) -> Result<Self, AppError> {
        let (now, idle) = (state.now(), state.config.lifetimes.idle);
        let read = state.db.read(async |db| {
            Ok(Self {
                users: users::count(db).await?,
                sessions: search::count(db, now, idle).await?,
                mails: mail::waiting(db).await?,
                key_since: match state.totp_secrets.key_names().next() {
                    Some(name) => session_keys::first_seen(db, name).await?,
                    None => None,
                },
                days: audit::days(db, now).await?,
            })
        });
        Ok(read.await?)
    }

    /// Returns true if the session key should be replaced.
    fn is_key_old(&self, now: UnixSeconds) -> bool {
        self.key_since.is_some_and(|since| now - since > KEY_LIFETIME)
    }

    /// Returns true if there is one account, or none.
    fn is_alone(&self) -> bool {
        self.users.all.number < 2
    }
}

/// Bars for one number of each day, as an image of [`Chart::WIDTH`] by [`Chart::HEIGHT`].
struct Chart {
    title: SafeText,
    /// The number of all days.
    sum: u64,
    /// The page that lists what is counted.
    path: &'static str,
    bars: Vec<Bar>,
}

struct Bar {
    x: usize,
    y: i64,
    height: i64,
}

impl Chart {
    const HEIGHT: i64 = 48;
    /// The width of a bar with the space beside it.
    const STEP: usize = 10;

    fn new(title: SafeText, path: &'static str, days: &[Day], number: fn(&Day) -> i64) -> Self {
        let most = days.iter().map(number).max().unwrap_or_default().max(1);
        let bar = |(index, day): (usize, &Day)| {
            // A day with any has a bar that can be seen.
            let height = number(day).saturating_mul(Self::HEIGHT).div_euclid(most).max(i64::from(number(day) > 0));
            Bar { x: index * Self::STEP, y: Self::HEIGHT - height, height }
        };
        let sum = days.iter().map(number).sum::<i64>().unsigned_abs();
        Self { title, sum, path, bars: days.iter().enumerate().map(bar).collect() }
    }
}

/// Returns the steps that are left.
async fn steps(state: &AppState, current: &CurrentUser, is_alone: bool, page: &Page) -> Result<Vec<Step>, AppError> {
    let (config, text) = (&state.config, page.text);
    let factors = second_factor::of_user(state, current.user()).await?;
    let step = |name, title, about, path| Step { name, title, about, path };
    let all = [
        (is_alone, step("invite", text.next_invite, text.next_invite_about, "/admin/invitations")),
        (!factors.any(), step("second_factor", text.next_factor, text.next_factor_about, "/profile/security")),
        (config.trusted_proxies.is_empty(), step("app", text.next_app, text.next_app_about, "/admin/access")),
        (config.smtp_url.is_none(), step("mail", text.next_mail, text.next_mail_about, "/admin/settings")),
    ];
    Ok(all.into_iter().filter_map(|(is_left, step)| is_left.then_some(step)).collect())
}

async fn show(current: CurrentUser, state: AppState, format: Format, page: Page) -> Result<HttpResponse, AppError> {
    let numbers = Numbers::of(&state).await?;
    let steps = steps(&state, &current, numbers.is_alone(), &page).await?;
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(view(&steps, &numbers, state.now())));
    }
    let (text, days) = (page.text, &numbers.days);
    let charts = [
        Chart::new(text.admin_sign_ins, "/admin/audit?event=signed_in", days, |day| day.sign_ins),
        Chart::new(text.admin_refusals, "/admin/audit?event=sign_in_refused", days, |day| day.refusals),
        Chart::new(text.admin_lockouts, "/admin/limits", days, |day| day.limited),
    ];
    // Days are in UTC.
    let days = days.iter().rev().map(|day| (Time::day(day.start, None, text), *day)).collect();
    let (warnings, is_key_old) = (data_dir::warnings(&state.config).len() as u64, numbers.is_key_old(state.now()));
    respond::html(StatusCode::OK, &OverviewPage { page, steps, numbers, warnings, is_key_old, charts, days })
}

fn view(steps: &[Step], numbers: &Numbers, now: UnixSeconds) -> Value {
    let counted = |count: &Count| json!({ "number": count.number, "orMore": count.or_more });
    let Counts { all, administrators, disabled, without_password, without_second_factor } = &numbers.users;
    let day = |day: &Day| {
        let date = Time::day(day.start, None, &ENGLISH).iso;
        json!({ "day": date, "signIns": day.sign_ins, "refusals": day.refusals, "lockouts": day.limited })
    };
    json!({
        "next": steps.iter().map(|step| step.name).collect::<Vec<_>>(),
        "users": counted(all),
        "administrators": counted(administrators),
        "disabled": counted(disabled),
        "withoutPassword": counted(without_password),
        "withoutSecondFactor": counted(without_second_factor),
        "sessions": numbers.sessions,
        "failedMails": numbers.mails.failed,
        "oldSessionKey": numbers.is_key_old(now),
        "days": numbers.days.iter().map(day).collect::<Vec<_>>(),
    })
}
