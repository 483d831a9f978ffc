//! HTTP without a feature: routes and their guard, forms, responses, CSRF protection, headers.

pub mod applications;
pub mod assets;
pub mod audit_csv;
pub mod audit_event;
pub mod brand;
mod client_info;
pub mod client_ip;
mod close_on_unread_body;
pub mod context;
pub mod csrf;
pub mod edge;
pub mod error_page;
pub mod fields;
pub mod first_sign_in;
pub mod form;
pub mod headers;
pub mod input;
pub mod kept_form;
pub mod language;
pub mod notice;
pub mod page;
pub mod passkeys;
pub mod redirect;
pub mod request_id;
pub mod required_proof;
pub mod respond;
pub mod return_to;
pub mod route;
pub mod section;
pub mod site;

use serde_json::{Value, json};

use crate::base::user::User;
use crate::i18n::{ENGLISH, Time};
use crate::sessions::FactorKind;
use crate::sessions::store::SessionSummary;
use crate::storage::app_passwords::AppPassword;
use crate::storage::invitations::Invitation;
use crate::storage::totp::Totp;

/// A user as JSON, without any password or hash.
pub fn user_view(user: &User) -> Value {
    let groups: Vec<&str> = user.group_names().collect();
    json!({ "id": user.id, "email": user.email, "name": user.name, "role": user.role, "groups": groups })
}

/// A session as JSON, without its secret or hash.
pub fn session_view(session: &SessionSummary) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "id": session.id,
        "signedInAt": iso(session.created_at),
        "lastSeenAt": iso(session.last_seen_at),
        "expiresAt": iso(session.expires_at),
        "remembered": session.remembered,
        "address": session.address,
        "userAgent": session.user_agent,
        "factors": session.factors.amr().collect::<Vec<_>>(),
    })
}

/// An app password as JSON, without its secret or hash.
pub fn app_password_view(app_password: &AppPassword) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "id": app_password.id,
        "name": app_password.name,
        "createdAt": iso(app_password.created_at),
        "lastUsedAt": app_password.last_used_at.map(iso),
    })
}

/// An authenticator app as JSON, without its secret.
pub fn authenticator_view(totp: &Totp) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "kind": FactorKind::Totp.as_str(),
        "createdAt": iso(totp.confirmed_at),
        "lastUsedAt": totp.last_used_at.map(iso),
    })
}

/// An open invitation as JSON, without its link.
pub fn invitation_view(invitation: &Invitation) -> Value {
    let iso = |seconds| Time::at(seconds, None, &ENGLISH).iso;
    json!({
        "id": invitation.id,
        "email": invitation.email,
        "role": invitation.role,
        "createdAt": iso(invitation.created_at),
        "createdById": invitation.created_by,
        "createdBy": invitation.created_by_email,
        "expiresAt": iso(invitation.expires_at),
    })
}

/// JSON with more fields.
pub fn with_fields(mut view: Value, fields: Value) -> Value {
    if let (Value::Object(view), Value::Object(fields)) = (&mut view, fields) {
        view.extend(fields);
    }
    view
}
