//! Content negotiation: a page or JSON, and the responses of forms.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, Accept, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use askama::Template;
use serde_json::{Map, Value, json};

use super::form::{FieldError, Form};
use super::notice::Notice;
use super::redirect::see_other;
use super::return_to::ReturnTo;
use super::{required_proof, user_view};
use crate::access::RequiredProof;
use crate::base::error::{AppError, status_message};
use crate::sessions::CurrentUser;

pub const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
/// The usual length of a page, in bytes.
const PAGE_BYTES: usize = 4_096;

/// The format of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Page,
    Json,
}

impl Format {
    /// JSON for a request that sends JSON, prefers it, or comes from a script that doesn't accept HTML. [`super::edge`]
    /// decides once for all handlers.
    pub fn of(req: &impl HttpMessage) -> Self {
        let sent_json = is_json(req.headers());
        let scripted = header(req.headers(), "sec-fetch-mode").is_some_and(|mode| mode != "navigate");
        let preference = preference(req);
        if sent_json || preference == Some(Self::Json) || (scripted && preference.is_none()) {
            Self::Json
        } else {
            Self::Page
        }
    }
}

/// The kind of a client, judging by its headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientKind {
    /// A browser that opens a page.
    Person,
    /// A script of a page, where nobody would see a redirect.
    Script,
    /// A program other than a browser, without a session.
    Program,
}

/// Set by HTMX on each of its requests.
pub const HX_REQUEST: HeaderName = HeaderName::from_static("hx-request");

/// A page's script has an origin, so `Sec-Fetch-Site: none` with `no-cors` means a program with a browser's network
/// code, such as Thunderbird.
pub fn reader(req: &impl HttpMessage) -> ClientKind {
    let headers = req.headers();
    let mode = header(headers, "sec-fetch-mode");
    if mode == Some("no-cors") && header(headers, "sec-fetch-site") == Some("none") {
        return ClientKind::Program;
    }
    let scripted =
        mode.is_some_and(|mode| mode != "navigate") || is_xml_http_request(headers) || headers.contains_key(HX_REQUEST);
    match preference(req) {
        _ if scripted => ClientKind::Script,
        Some(Format::Page) => ClientKind::Person,
        _ if mode.is_some() => ClientKind::Script,
        _ => ClientKind::Program,
    }
}

/// The first of HTML and JSON in `Accept`, by the client's preference.
fn preference(req: &impl HttpMessage) -> Option<Format> {
    use actix_web::http::header::Header;
    let mut accepted =
        req.headers().get_all(ACCEPT).filter_map(|value| value.to_str().ok()).map(str::to_ascii_lowercase);
    // Browsers don't accept JSON explicitly, so there is nothing to rank.
    if accepted.clone().all(|kinds| !kinds.contains("json")) {
        return accepted.any(|kinds| kinds.contains("html")).then_some(Format::Page);
    }
    Accept::parse(req).ok()?.ranked().iter().find_map(|mime| match mime.essence_str() {
        "application/json" => Some(Format::Json),
        "text/html" | "application/xhtml+xml" => Some(Format::Page),
        _ => None,
    })
}

/// Returns true for `X-Requested-With: XMLHttpRequest`. Web views in Android's apps send the name of the app.
pub fn is_xml_http_request(headers: &HeaderMap) -> bool {
    headers.get("x-requested-with").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"XMLHttpRequest"))
}

/// Returns true if the body is `application/json`, with or without parameters.
pub fn is_json(headers: &HeaderMap) -> bool {
    content_type(headers).is_some_and(|kind| kind == "application/json")
}

/// The content type without its parameters, in lower case.
pub fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let essence = value.split(';').next().unwrap_or_default();
    Some(essence.trim().to_ascii_lowercase())
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

impl FromRequest for Format {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(req.extensions().get::<Self>().copied().ok_or(AppError::Unprepared("edge")))
    }
}

/// A rendered page.
pub fn html(status: StatusCode, template: &impl Template) -> Result<HttpResponse, AppError> {
    // askama's estimate doesn't include the layout.
    let mut page = String::with_capacity(PAGE_BYTES);
    template.render_into(&mut page)?;
    Ok(HttpResponse::build(status).insert_header((CONTENT_TYPE, HTML)).body(page))
}

/// The response to a refused form: the form again, or its errors as JSON.
pub fn refused(
    status: StatusCode,
    format: Format,
    form: &Form,
    page: &impl Template,
) -> Result<HttpResponse, AppError> {
    match format {
        Format::Json => Ok(json_error(status, status_message(status), form.errors())),
        Format::Page => html(status, page),
    }
}

/// The response to a form refused for no field of it: the form again, or a message in English that doesn't change.
pub fn refused_saying(
    status: StatusCode,
    format: Format,
    message: &str,
    page: &impl Template,
) -> Result<HttpResponse, AppError> {
    match format {
        Format::Json => Ok(json_error(status, message, &[])),
        Format::Page => html(status, page),
    }
}

/// The response to a form that succeeded: a redirect to a page, or `{}`.
pub fn done(format: Format, path: &str) -> HttpResponse {
    match format {
        Format::Json => HttpResponse::Ok().json(Map::new()),
        Format::Page => see_other(path),
    }
}

/// Like [`done`], for a next step that only this response knows, so that JSON names it too.
pub fn done_next(format: Format, path: &str) -> HttpResponse {
    match format {
        Format::Json => HttpResponse::Ok().json(json!({ "next": path })),
        Format::Page => see_other(path),
    }
}

/// The response to a sign-in. A session that lacks a second factor which its user must have leads there, and in JSON isn't
/// said to be signed in.
pub fn signed_in(format: Format, current: &CurrentUser, return_to: &ReturnTo) -> HttpResponse {
    match (format, current.lacks_second_factor()) {
        (Format::Json, true) => {
            json_error(AppError::SecondFactorNeeded.status(), &AppError::SecondFactorNeeded.json_message(), &[])
        }
        (Format::Json, false) => HttpResponse::Ok().json(json!({ "user": user_view(current.user()) })),
        (Format::Page, true) => see_other(&required_proof::path(RequiredProof::SECOND_FACTOR, return_to)),
        (Format::Page, false) => see_other(return_to.as_str()),
    }
}

/// Like [`done`], with a notice on the next page.
pub fn done_saying(format: Format, path: &str, notice: Notice) -> HttpResponse {
    let mut response = done(format, path);
    if format == Format::Page {
        response.extensions_mut().insert(notice);
    }
    response
}

/// The response to a form about one of several things. If it no longer exists, JSON gets a 404 and the page says so.
pub fn done_or_gone(format: Format, path: &str, done: Option<Notice>, gone: Notice) -> Result<HttpResponse, AppError> {
    match (done, format) {
        (None, Format::Json) => Err(AppError::NotFound),
        (notice, _) => Ok(done_saying(format, path, notice.unwrap_or(gone))),
    }
}

/// `{"errorMessage": …}`, with `fields` for errors of fields.
fn json_error(status: StatusCode, message: &str, fields: &[FieldError]) -> HttpResponse {
    let mut body = Map::from_iter([("errorMessage".to_owned(), Value::from(message))]);
    if !fields.is_empty() {
        let fields = fields.iter().map(|error| (error.field.to_owned(), Value::from(error.message.clone())));
        body.insert("fields".to_owned(), Value::Object(fields.collect()));
    }
    HttpResponse::build(status).json(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use proptest::prelude::*;

    fn wanted(accept: &[u8], mode: Option<&str>) -> Format {
        let mut request = TestRequest::default().insert_header((ACCEPT, HeaderValue::from_bytes(accept).unwrap()));
        if let Some(mode) = mode {
            request = request.insert_header(("sec-fetch-mode", mode));
        }
        Format::of(&request.to_http_request())
    }

    proptest! {
        #[test]
        fn without_a_preference_people_get_a_page_and_scripts_json(
            accept in prop_oneof!["[a-z/*;=,. 0-9+\"-]{0,40}", "[ -~\u{80}-\u{ff}]{0,40}"],
        ) {
            let lower = accept.to_ascii_lowercase();
            prop_assume!(!lower.contains("json") && !lower.contains("html"));
            prop_assert_eq!(wanted(accept.as_bytes(), None), Format::Page);
            prop_assert_eq!(wanted(accept.as_bytes(), Some("navigate")), Format::Page);
            prop_assert_eq!(wanted(accept.as_bytes(), Some("cors")), Format::Json);
        }

        #[test]
        fn the_preferred_format_is_used(
            html in 1..1_000_u32,
            json in 1..1_000_u32,
            others in "(text/plain, |image/\\*;q=0\\.5, |\\*/\\*;q=0\\.1, ){0,3}",
        ) {
            prop_assume!(html != json);
            let accept = format!("{others}text/html;q=0.{html:03}, application/json;q=0.{json:03}");
            let preferred = if html > json { Format::Page } else { Format::Json };
            prop_assert_eq!(wanted(accept.as_bytes(), None), preferred);
        }
    }
}
