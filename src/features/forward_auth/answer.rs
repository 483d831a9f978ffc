//! The answer to a proxy: 200 with the user's name, groups and email, or 401, 403 or 503.

use std::borrow::Cow;

use actix_web::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;
use serde_json::json;

use super::check::{Decision, Denial, MissingProof};
use super::original::Original;
use crate::base::error::{AppError, status_message};
use crate::base::text_safety::is_disruptive;
use crate::base::user::User;
use crate::config::RemoteUser;
use crate::web::applications::ApplicationUrl;
use crate::web::edge::AccessLogFields;
use crate::web::error_page::ErrorPage;
use crate::web::headers;
use crate::web::page::Page;
use crate::web::redirect::sign_out_path;
use crate::web::request_id::RequestId;
use crate::web::required_proof;
use crate::web::respond::{self, ClientKind, Format, HTML, HX_REQUEST, is_xml_http_request};
use crate::web::return_to::ReturnTo;
use crate::web::site::Site;

/// The headers that tell an app who the user is.
const REMOTE: [HeaderName; 4] = [
    HeaderName::from_static("remote-user"),
    HeaderName::from_static("remote-groups"),
    HeaderName::from_static("remote-name"),
    HeaderName::from_static("remote-email"),
];

/// The challenge to a program (RFC 7617).
const CHALLENGE: HeaderValue = HeaderValue::from_static(r#"Basic realm="Vestibule", charset="UTF-8""#);

/// HTMX's headers: the page to go to, and the page that sent a request.
const HX_REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");
const HX_CURRENT_URL: HeaderName = HeaderName::from_static("hx-current-url");

/// `led` is the status for people who are sent to a page of this site.
pub fn answer(decision: Decision, req: &HttpRequest, page: Page, led: StatusCode) -> HttpResponse {
    req.extensions_mut().insert(AccessLogFields::from(&decision));
    let why = match decision {
        Decision::Allow { user, .. } => return open(user.as_ref(), page.site.remote_user),
        Decision::Deny(why) => why,
    };
    if let Denial::SignedOut { original } | Denial::ProofMissing { original, .. } = &why {
        return lead(&why, original, req, page, led);
    }
    let reader = why.original().map_or_else(|| respond::reader(req), |original| reader(req, &original.method));
    let mut response = denial(&why, reader, req, page);
    if let Some(seconds) = why.retry_after() {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

impl Denial {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut { .. } | Self::ProofMissing { .. } => StatusCode::UNAUTHORIZED,
            Self::Refused { .. }
            | Self::NotEnrolled { .. }
            | Self::AppPassword { .. }
            | Self::TooManyAttempts { .. }
            | Self::Unclear(_)
            | Self::UnlistedPeer => StatusCode::FORBIDDEN,
            Self::Broken(_) | Self::Panicked => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The message in JSON.
    fn message(&self) -> &'static str {
        match self {
            // Proxies pass on 403, but not 429.
            Self::TooManyAttempts { .. } => status_message(StatusCode::TOO_MANY_REQUESTS),
            Self::ProofMissing { missing: MissingProof::SecondFactor, .. } | Self::NotEnrolled { .. } => {
                "A second factor is needed."
            }
            Self::ProofMissing { missing: MissingProof::Recent, .. } => "Re-authentication is needed.",
            Self::AppPassword { .. } => "App passwords are not accepted here.",
            _ => status_message(self.status()),
        }
    }

    /// The path of the page that leads on to the app.
    fn way_on(&self, url: ApplicationUrl) -> String {
        let return_to = ReturnTo::Application(url);
        match self {
            Self::ProofMissing { required, .. } => required_proof::path(*required, &return_to),
            _ => return_to.sign_in_path(),
        }
    }

    /// In seconds.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooManyAttempts { retry_after, .. } => {
                AppError::TooManyAttempts { retry_after: *retry_after }.retry_after()
            }
            Self::Broken(_) | Self::Panicked => Some(5),
            _ => None,
        }
    }
}

/// The values are empty if nobody is signed in, so that the proxy overwrites what the client sent under these names.
fn open(user: Option<&User>, remote_user: RemoteUser) -> HttpResponse {
    let mut response = HttpResponse::Ok().finish();
    for (header, value) in REMOTE.into_iter().zip(user.map_or_else(Default::default, |user| said_of(user, remote_user)))
    {
        response.headers_mut().insert(header, line(&value));
    }
    response
}

/// The values of [`REMOTE`].
fn said_of(user: &User, remote_user: RemoteUser) -> [Cow<'_, str>; 4] {
    let called = match remote_user {
        RemoteUser::Email => &user.email,
        RemoteUser::Id => &user.id,
    };
    let groups = user.group_names().collect::<Vec<_>>().join(",");
    [called.into(), groups.into(), (&user.name).into(), (&user.email).into()]
}

/// Removes characters that would end or disturb a line. Few texts have any, so few are copied.
fn line(text: &str) -> HeaderValue {
    let visible = if text.contains(is_disruptive) { text.replace(is_disruptive, "").into() } else { Cow::from(text) };
    HeaderValue::from_bytes(visible.as_bytes()).unwrap_or(HeaderValue::from_static(""))
}

/// Leads people to the page where they can give what is missing.
fn lead(why: &Denial, original: &Original, req: &HttpRequest, page: Page, led: StatusCode) -> HttpResponse {
    let reader = reader(req, &original.method);
    let path = return_to(original, reader, req, &page.site).map(|url| why.way_on(url));
    let link = path.and_then(|path| HeaderValue::try_from(page.site.public_url.link(&path)).ok());
    let mut response = match (reader, &link) {
        (ClientKind::Person, Some(_)) => HttpResponse::build(led).content_type("text/plain").finish(),
        _ => denial(why, reader, req, page),
    };
    let headers = response.headers_mut();
    if reader == ClientKind::Program && matches!(why, Denial::SignedOut { .. }) {
        headers.insert(WWW_AUTHENTICATE, CHALLENGE);
    }
    if let Some(link) = link {
        match reader {
            ClientKind::Person => headers.insert(LOCATION, link),
            // nginx may redirect a program too, depending on its configuration.
            ClientKind::Program if led == StatusCode::UNAUTHORIZED => headers.insert(LOCATION, link),
            // A script can't follow a redirect to another site. HTMX opens the address as a page.
            ClientKind::Script if req.headers().contains_key(HX_REQUEST) => headers.insert(HX_REDIRECT, link),
            _ => return response,
        };
    }
    response
}

/// Returns the kind of client that sent the request to the app. Pages navigate with GET, HEAD and POST, and `no-cors`
/// allows no other method (Fetch standard). So another method means a program, such as a calendar, unless the headers
/// say that a page's script sent the request: a Basic challenge would then open the browser's own dialog over the page.
fn reader(req: &HttpRequest, method: &Method) -> ClientKind {
    if matches!(*method, Method::GET | Method::HEAD | Method::POST) {
        return respond::reader(req);
    }
    let headers = req.headers();
    let is_fetched = headers.get("sec-fetch-mode").is_some_and(|mode| mode == "cors" || mode == "same-origin");
    let is_scripted = is_fetched || is_xml_http_request(headers) || headers.contains_key(HX_REQUEST);
    if is_scripted { ClientKind::Script } else { ClientKind::Program }
}

/// Returns the address to continue to after the sign-in: the requested page, or the page of the script. `None` if the
/// browser wouldn't send the session cookie there.
fn return_to(original: &Original, reader: ClientKind, req: &HttpRequest, site: &Site) -> Option<ApplicationUrl> {
    let start_page = || site.applications.parse(&format!("{}/", original.url.origin()));
    let whole = || site.applications.parse(&original.url.to_string());
    let wanted = match req.headers().get(HX_CURRENT_URL) {
        Some(page) if reader == ClientKind::Script => page.to_str().ok().and_then(|url| site.applications.parse(url)),
        _ if reader == ClientKind::Script && original.method != Method::GET => None,
        _ => whole(),
    };
    // If the page's address is too long, continue to the app's home page.
    wanted.or_else(start_page).filter(|url| site.applications.is_within_reach(url.host()))
}

/// A page for people, and for scripts that show the response, such as Turbo; JSON for everybody else.
fn denial(why: &Denial, reader: ClientKind, req: &HttpRequest, page: Page) -> HttpResponse {
    let status = why.status();
    let shown = match reader {
        ClientKind::Person => true,
        ClientKind::Script => Format::of(req) == Format::Page,
        ClientKind::Program => false,
    };
    if !shown {
        return HttpResponse::build(status).json(json!({ "errorMessage": why.message() }));
    }
    let back = why.original().and_then(|original| return_to(original, reader, req, &page.site));
    let origin = page.site.public_url.origin.clone();
    let request_id = req.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
    let mut error = ErrorPage::new(page.elsewhere(), status, None, request_id, &origin);
    error.signed_in_as = why.user().map(|user| {
        let sign_out = back.as_ref().map_or_else(|| "/logout".to_owned(), |url| sign_out_path(url.as_str()));
        (user.email.clone(), sign_out)
    });
    if matches!(why, Denial::Refused { user: None, .. } | Denial::Unclear(_) | Denial::UnlistedPeer) {
        error.advice = error.page.text.error_403_nobody;
    }
    let text = error.page.text;
    let label = match why {
        Denial::SignedOut { .. } => Some(text.sign_in),
        Denial::ProofMissing { .. } => {
            (error.title, error.advice) = (text.reauthenticate_title, text.error_proof_advice);
            Some(text.reauthenticate_submit)
        }
        Denial::NotEnrolled { .. } => {
            error.advice = text.error_not_enrolled_advice;
            None
        }
        Denial::AppPassword { .. } => {
            error.advice = text.error_app_password_advice;
            None
        }
        _ => None,
    };
    if let (Some(label), Some(url)) = (label, back) {
        error.way_on = (why.way_on(url).into(), label);
    }
    let body = error.render().unwrap_or_else(|_| error.title.into());
    let mut response = HttpResponse::build(status).insert_header((CONTENT_TYPE, HTML)).body(body);
    if let Ok(policy) = HeaderValue::from_str(&headers::policy_elsewhere(&origin)) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

impl From<&Decision> for AccessLogFields {
    fn from(decision: &Decision) -> Self {
        match decision {
            Decision::Allow { original, user } => Self {
                user: user.as_ref().map(|user| user.id.clone()),
                original: original.to_string(),
                cause: String::new(),
            },
            Decision::Deny(denial) => Self {
                user: denial.user().map(|user| user.id.clone()),
                original: denial.original().map(ToString::to_string).unwrap_or_default(),
                cause: denial.to_string(),
            },
        }
    }
}
