//! `/admin/users/{id}/{act}`: what an administrator does to a user, each on a page that says what follows.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::super::counter;
use super::super::link::{About, show_link};
use super::{find, path_of, refusal, seen};
use crate::accounts::access::{self, Enabled};
use crate::accounts::lock::{self, Told};
use crate::accounts::{Link, Refused, Target, app_passwords, limits, password, removal, second_factor, sessions};
use crate::base::clock::UnixSeconds;
use crate::base::error::{AppError, Unusable};
use crate::base::user::Role;
use crate::i18n::{Messages, SafeText};
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::audit::{self, Event};
use crate::storage::rate_limit::LiveCounter;
use crate::storage::tokens::Purpose;
use crate::storage::users::Credentials;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::Input;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/users/{id}/{act}").for_administrators().get(show).post(submit)]
}

/// Declares the acts: the last part of the address, and the messages: title, which is also the button's label, what it does,
/// and whether it takes something that doesn't come back.
macro_rules! acts {
    ($($act:ident = $name:literal, $title:ident, $about:ident, $danger:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act {
            $($act,)*
        }

        impl Act {
            pub const ALL: &[Self] = &[$(Self::$act,)*];

            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$act => $name,)*
                }
            }

            pub fn title(self, text: &Messages) -> SafeText {
                match self {
                    $(Self::$act => text.$title,)*
                }
            }

            pub fn about(self, text: &Messages) -> SafeText {
                match self {
                    $(Self::$act => text.$about,)*
                }
            }

            pub fn is_dangerous(self) -> bool {
                match self {
                    $(Self::$act => $danger,)*
                }
            }
        }
    };
}

acts! {
    SendLink = "password", act_password, act_password_about, false;
    SignOut = "sign-out", act_sign_out, act_sign_out_about, false;
    RevokeAppPasswords = "app-passwords", act_app_passwords, act_app_passwords_about, true;
    ResetFactors = "factors", act_factors, act_factors_about, true;
    ClearLimits = "limits", act_limits, act_limits_about, false;
    Promote = "promote", act_promote, act_promote_about, false;
    Demote = "demote", act_demote, act_demote_about, true;
    Lock = "lock", act_lock, act_lock_about, true;
    Disable = "disable", act_disable, act_disable_about, true;
    Enable = "enable", act_enable, act_enable_about, false;
    Delete = "delete", act_delete, act_delete_about, true;
}

impl Act {
    fn parse(name: &str) -> Result<Self, AppError> {
        Self::ALL.iter().copied().find(|act| act.name() == name).ok_or(AppError::NotFound)
    }

    /// The address of the act's page.
    pub fn path(self, found: &Credentials) -> String {
        format!("{}/{}", path_of(&found.user.id), self.name())
    }

    /// Returns true if the act makes sense in the user's state.
    pub fn fits(self, found: &Credentials) -> bool {
        match self {
            Self::Enable => found.disabled && !found.locked,
            Self::Disable => !found.disabled || found.locked,
            Self::SendLink => !found.disabled,
            Self::Promote => !found.user.is_admin(),
            Self::Demote => found.user.is_admin(),
            Self::ResetFactors => found.has_second_factor,
            // Its link would open an account again that is to stay closed.
            Self::Lock => !found.disabled || found.locked,
            Self::SignOut | Self::RevokeAppPasswords | Self::ClearLimits | Self::Delete => true,
        }
    }

    /// Returns true for what nobody may do to themselves.
    pub fn is_for_others(self) -> bool {
        matches!(
            self,
            Self::ResetFactors
                | Self::ClearLimits
                | Self::Promote
                | Self::Demote
                | Self::Lock
                | Self::Disable
                | Self::Enable
                | Self::Delete
        )
    }

    pub fn is_of_role(self) -> bool {
        matches!(self, Self::Promote | Self::Demote)
    }

    /// The event of an act that creates a link.
    fn event_of_link(self) -> Option<Event> {
        match self {
            Self::SendLink => Some(Event::PasswordLinkMade),
            Self::Lock => Some(Event::AccountLocked),
            _ => None,
        }
    }

    async fn run(
        self,
        context: &Context,
        current: &CurrentUser,
        found: &Credentials,
        target: Target<'_>,
    ) -> Result<Result<Done, Refused>, AppError> {
        let (core, actor) = (&context.state, context.administrator(current)?.into());
        Ok(match self {
            Self::SendLink => password::send_link(core, actor, target).await?.map(Done::Link),
            Self::SignOut => {
                sessions::end_all_of(core, actor, target).await?.map(|_| Done::Said(Notice::UserSignedOut))
            }
            Self::RevokeAppPasswords => app_passwords::revoke_all(core, actor, target)
                .await?
                .map(|_| Done::Said(Notice::UserAppPasswordsRevoked)),
            Self::ResetFactors => {
                second_factor::reset(core, actor, target).await?.map(|_| Done::Said(Notice::UserFactorsReset))
            }
            Self::ClearLimits => {
                let cleared = limits::clear(core, actor, &found.user.clone().into()).await?;
                cleared.map(|_| Done::Said(Notice::UserLimitsCleared))
            }
            Self::Promote => access::set_role(core, actor, target, Role::Admin).await?.map(Done::changed),
            Self::Demote => access::set_role(core, actor, target, Role::User).await?.map(Done::changed),
            Self::Lock => lock::lock(core, actor, target).await?.map(|locked| {
                let is_sent = locked.told == Told::WithLink && core.config.smtp_url.is_some();
                Done::Link(Link { url: locked.link, purpose: Purpose::Unlock, sent: is_sent.then_some(Ok(())) })
            }),
            Self::Disable => access::disable(core, actor, target).await?.map(|_| Done::Said(Notice::UserDisabled)),
            Self::Enable => access::enable(core, actor, target).await?.map(|enabled| match enabled {
                Enabled::WithoutPassword => Done::Said(Notice::UserEnabledWithoutPassword),
                _ => Done::Said(Notice::UserEnabled),
            }),
            Self::Delete => removal::delete(core, actor, target).await?.map(|()| Done::Deleted),
        })
    }
}

/// The outcome of an act.
enum Done {
    Said(Notice),
    Deleted,
    Link(Link),
}

impl Done {
    fn changed(is_changed: bool) -> Self {
        Self::Said(if is_changed { Notice::UserChanged } else { Notice::UserUnchanged })
    }
}

#[derive(Template)]
#[template(path = "admin/act.html")]
struct ActPage {
    page: Page,
    form: Form,
    act: Act,
    found: Credentials,
    /// When the act last created a link, so that a form sent twice creates one.
    last_link: UnixSeconds,
    /// For [`Act::ClearLimits`].
    limits: Vec<counter::Row>,
}

impl InSection for ActPage {
    const SECTION: Section = Section::Users;
}

#[derive(Deserialize)]
struct Fields {
    /// The account's number of changes when its page was shown. JSON may leave it out.
    #[serde(default)]
    changed: String,
    /// When the act had last created a link when its page was shown. JSON leaves it out.
    last_link: Option<String>,
}

async fn show(path: Path<(String, String)>, context: Context) -> Result<HttpResponse, AppError> {
    let (id, act) = path.into_inner();
    let (act, found) = (Act::parse(&act)?, find(&context.state, &id).await?);
    let counters = limits_of(act, &context.state, &found).await?;
    if context.format == Format::Json {
        let limits: Vec<_> = counters.iter().map(counter::view).collect();
        return Ok(HttpResponse::Ok().json(json!({ "limits": limits })));
    }
    let now = context.state.now();
    let limits = counters.iter().map(|live| counter::Row::of(live, now, &context.page)).collect();
    let last_link = last_link(act, &context.state, &found).await?;
    respond::html(StatusCode::OK, &ActPage { page: context.page, form: Form::new(), act, found, last_link, limits })
}

/// Returns when the act last created a link for the user, or 0.
async fn last_link(act: Act, state: &AppState, found: &Credentials) -> Result<UnixSeconds, AppError> {
    let Some(event) = act.event_of_link() else { return Ok(0) };
    let last = state.db.read(async |db| audit::last(db, &found.user.id, event).await).await?;
    Ok(last.unwrap_or(0))
}

/// The counters that [`Act::ClearLimits`] would clear, which takes as long as other instances have to answer.
async fn limits_of(act: Act, state: &AppState, found: &Credentials) -> Result<Vec<LiveCounter>, AppError> {
    match act {
        Act::ClearLimits => Ok(limits::list(state, &found.user.clone().into()).await?.counters),
        _ => Ok(Vec::new()),
    }
}

async fn submit(
    path: Path<(String, String)>,
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let (id, act) = path.into_inner();
    let act = Act::parse(&act)?;
    let found = find(&context.state, &id).await?;
    let target = Target { id: &id, changed: seen(&fields.changed)? };
    if let Some(seen) = &fields.last_link {
        let seen: UnixSeconds =
            seen.parse().map_err(|_| AppError::Unusable(Unusable::Changed { field: "last_link" }))?;
        if last_link(act, &context.state, &found).await? > seen {
            return Ok(respond::done_saying(context.format, &path_of(&id), Notice::LinkShown));
        }
    }
    match act.run(&context, &current, &found, target).await? {
        Ok(Done::Said(notice)) => Ok(respond::done_saying(context.format, &path_of(&id), notice)),
        Ok(Done::Deleted) => Ok(respond::done_saying(context.format, Section::Users.path(), Notice::UserDeleted)),
        Ok(Done::Link(link)) => {
            let (title, back) = (act.title(context.page.text), (path_of(&id), found.user.name));
            let about = About { title, email: Some(found.user.email), back, user: None, is_replacement: false };
            show_link::<ActPage>(context, about, link)
        }
        Err(Refused::Gone) => Err(AppError::NotFound),
        Err(refused) => {
            let mut form = Form::new();
            form.refuse(refusal(refused, context.page.text));
            let last_link = last_link(act, &context.state, &found).await?;
            let again = ActPage { page: context.page.failed(), form, act, found, last_link, limits: Vec::new() };
            respond::refused_saying(StatusCode::CONFLICT, context.format, &refused.to_string(), &again)
        }
    }
}
