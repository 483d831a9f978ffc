//! `/admin/invitations`: open invitations, created and revoked.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::link::{About, show_link};
use super::{ROWS, address_of, position};
use crate::accounts::registration::{self, Invited};
use crate::base::error::{AppError, Unusable};
use crate::base::user::{Email, Role};
use crate::i18n::Time;
use crate::sessions::CurrentUser;
use crate::state::AppState;
use crate::storage::audit::COMMAND;
use crate::storage::invitations::Invitation;
use crate::web::context::Context;
use crate::web::fields;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::invitation_view;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const PATH: &str = "/admin/invitations";
const NOTICES: [Notice; 3] = [Notice::InvitationRevoked, Notice::InvitationGone, Notice::InvitationShown];

pub fn routes() -> Vec<PageRoute> {
    vec![page(PATH).for_administrators().get(show).post(submit)]
}

#[derive(Template)]
#[template(path = "admin/invitations.html")]
struct InvitationsPage {
    page: Page,
    form: Form,
    /// The id of the administrator's newest invitation, or empty.
    newest: String,
    rows: Vec<Row>,
    /// The address of the next page.
    next: Option<String>,
}

impl InSection for InvitationsPage {
    const SECTION: Section = Section::Invitations;
}

struct Row {
    id: String,
    /// `None`: for anybody who has the link.
    email: Option<String>,
    is_admin: bool,
    created: Time,
    by: By,
    until: Time,
}

/// The creator of an invitation.
enum By {
    User {
        id: String,
        email: String,
    },
    Command,
    /// A user who was deleted, or an older program, which didn't store it.
    Unknown,
}

#[derive(Deserialize)]
struct Place {
    before: Option<String>,
}

#[derive(Deserialize)]
struct Fields {
    /// The id of an invitation to revoke. Empty: create one.
    #[serde(default)]
    revoke: String,
    /// The address to invite. Empty: anybody who has the link.
    email: Option<String>,
    #[serde(default)]
    admin: Checkbox,
    /// The id of the administrator's newest invitation when the form was shown, or empty. JSON leaves it out.
    newest: Option<String>,
}

async fn show(current: CurrentUser, context: Context, Query(place): Query<Place>) -> Result<HttpResponse, AppError> {
    let Context { req, state, format, page, .. } = context;
    let (invitations, next) = read(&state, place.before.as_deref()).await?;
    if format == Format::Json {
        let invitations: Vec<_> = invitations.iter().map(invitation_view).collect();
        return Ok(HttpResponse::Ok().json(json!({ "invitations": invitations, "next": next })));
    }
    let page = page.with_notice(&req, &NOTICES);
    let newest = newest(&state, &current).await?;
    respond::html(StatusCode::OK, &InvitationsPage::of(page, Form::new(), newest, invitations, next))
}

/// Returns a page of invitations, and the place of the next.
async fn read(state: &AppState, before: Option<&str>) -> Result<(Vec<Invitation>, Option<String>), AppError> {
    // One more, which tells whether there is another page.
    let mut found = registration::invitations(state, position(before)?.as_ref(), ROWS + 1).await?;
    let is_last = found.len() <= ROWS as usize;
    found.truncate(ROWS as usize);
    let next = found.last().filter(|_| !is_last).map(|last| last.position().to_string());
    Ok((found, next))
}

async fn newest(state: &AppState, current: &CurrentUser) -> Result<Option<Invitation>, AppError> {
    registration::newest_invitation(state, &current.user().id).await
}

impl InvitationsPage {
    fn of(
        page: Page,
        form: Form,
        newest: Option<Invitation>,
        invitations: Vec<Invitation>,
        next: Option<String>,
    ) -> Self {
        let rows = invitations.into_iter().map(|invitation| Row::of(invitation, &page)).collect();
        let next = next.map(|next| address_of(PATH, [("before", next.as_str())]));
        let newest = newest.map(|newest| newest.id).unwrap_or_default();
        Self { page, form, newest, rows, next }
    }
}

impl Row {
    /// Tells the invitation from others.
    fn name(&self) -> &str {
        self.email.as_deref().unwrap_or(&self.created.text)
    }

    fn of(invitation: Invitation, page: &Page) -> Self {
        let by = match (invitation.created_by, invitation.created_by_email) {
            (Some(id), Some(email)) => By::User { id, email },
            (Some(by), None) if by == COMMAND => By::Command,
            _ => By::Unknown,
        };
        Self {
            id: invitation.id,
            email: invitation.email,
            is_admin: invitation.role == Role::Admin,
            created: page.time(invitation.created_at),
            by,
            until: page.day(invitation.expires_at),
        }
    }
}

async fn submit(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let actor = context.administrator(&current)?.into();
    if !fields.revoke.is_empty() {
        let revoked = registration::revoke_invitation(&context.state, actor, &fields.revoke).await?;
        let notice = revoked.then_some(Notice::InvitationRevoked);
        return respond::done_or_gone(context.format, PATH, notice, Notice::InvitationGone);
    }
    let (text, Checkbox(is_admin)) = (context.page.text, fields.admin);
    let Some(typed) = &fields.email else { return Err(AppError::Unusable(Unusable::Changed { field: "email" })) };
    let mut form = Form::new().with("email", typed).with_tick("admin", is_admin);
    let email = match typed.trim() {
        "" => None,
        typed => fields::email(typed, &mut form, text),
    };
    if is_admin && email.is_none() && !form.has_errors() {
        form.refuse_field("email", text.admin_invite_admin_email);
    }
    if form.has_errors() {
        return refuse(form, &current, context).await;
    }
    let role = if is_admin { Role::Admin } else { Role::User };
    if is_repeated(&fields, email.as_ref(), role, &current, &context.state).await? {
        return Ok(respond::done_saying(context.format, PATH, Notice::InvitationShown));
    }
    let invited = registration::invite(&context.state, actor, email.as_ref(), role).await?;
    let email = email.map(|email| email.to_string());
    match invited {
        Invited::Done { link, is_replacement } => {
            let back = (PATH.to_owned(), text.nav_invitations.into());
            let about = About { title: text.admin_invite, email, back, user: None, is_replacement };
            show_link::<InvitationsPage>(context, about, link)
        }
        Invited::Taken => {
            form.refuse_field("email", text.admin_email_taken);
            refuse(form, &current, context).await
        }
        Invited::NoMail => {
            form.refuse_field("email", text.admin_invite_no_mail);
            refuse(form, &current, context).await
        }
    }
}

/// Returns true if the form has created its invitation already: the page with the link was reloaded.
async fn is_repeated(
    fields: &Fields,
    email: Option<&Email>,
    role: Role,
    current: &CurrentUser,
    state: &AppState,
) -> Result<bool, AppError> {
    let Some(seen) = &fields.newest else { return Ok(false) };
    let newest = newest(state, current).await?;
    Ok(newest.is_some_and(|newest| {
        &newest.id != seen && newest.email.as_deref() == email.map(Email::as_str) && newest.role == role
    }))
}

async fn refuse(form: Form, current: &CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let (invitations, next) = read(&context.state, None).await?;
    let newest = newest(&context.state, current).await?;
    let again = InvitationsPage::of(context.page.failed(), form, newest, invitations, next);
    respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)
}
