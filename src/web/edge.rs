//! The outermost middleware: errors become pages or JSON, and each response gets its headers, its metrics and its line
//! in the access log.

use std::borrow::Cow;
use std::net::IpAddr;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue, LOCATION, REFERRER_POLICY, TRANSFER_ENCODING,
};
use actix_web::http::{ConnectionType, Method, StatusCode, Uri, Version};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse, web};
use askama::Template;

use super::close_on_unread_body;
use super::csrf;
use super::error_page::ErrorPage;
use super::headers::{self, Kind};
use super::input::is_well_formed;
use super::kept_form;
use super::notice::{self, Notice};
use super::page::Page;
use super::redirect;
use super::request_id::RequestId;
use super::required_proof;
use super::respond::{Format, HTML};
use super::return_to::ReturnTo;
use super::route::AfterSignIn;
use super::site::Site;
use crate::access::RequiredProof;
use crate::base::error::{AppError, status_message};
use crate::base::logging::REQUEST;
use crate::sessions::FoundSession;

pub async fn layer(
    site: web::ThinData<Site>,
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let asked = RequestFacts::of(&req, &site);
    req.extensions_mut().insert(asked.format);
    req.extensions_mut().insert(asked.id.clone());
    // actix leaves out the body for HEAD, so every GET handler also answers HEAD.
    if req.method() == Method::HEAD {
        req.head_mut().method = Method::GET;
    }
    let kept_body = close_on_unread_body::keep_body(&mut req);
    let answered = match refuse_at_the_door(&req, &site) {
        Some(refused) => Ok(req.error_response(refused)),
        None => next.call(req).await.map(ServiceResponse::map_into_boxed_body),
    };
    match answered {
        Ok(res) => {
            let res = asked.finish(res, &site);
            Ok(match kept_body {
                Some(kept) => res.map_body(|_, body| kept.until_written(body)),
                None => res,
            })
        }
        Err(error) => Err(asked.finish_lost(error, &site)),
    }
}

/// Refuses HTTP/1.1 without a host (RFC 9112, section 3.2), a GET with a body of unknown length, an address that is not
/// UTF-8, and unsafe requests from another site (CSRF).
fn refuse_at_the_door(req: &ServiceRequest, site: &Site) -> Option<AppError> {
    let nameless = req.version() == Version::HTTP_11 && !req.headers().contains_key(HOST);
    let uri = req.uri();
    let unreadable =
        !is_well_formed(uri.path().as_bytes()) || !is_well_formed(uri.query().unwrap_or_default().as_bytes());
    let decoded = percent_encoding::percent_decode_str(uri.path()).decode_utf8_lossy();
    // The body of a GET isn't read, and an endless one would delay the end of the response.
    let endless = *req.method() == Method::GET && req.headers().contains_key(TRANSFER_ENCODING);
    if nameless {
        Some(AppError::Malformed("no Host header"))
    } else if endless {
        Some(AppError::Malformed("a body where none is read"))
    } else if unreadable || decoded.chars().any(char::is_control) {
        Some(AppError::Malformed("the address is not percent-encoded text"))
    } else if matches!(*req.method(), Method::GET | Method::OPTIONS) {
        None
    } else {
        csrf::check(req.headers(), &site.public_url).err()
    }
}

/// Fields of the access log for a check in forward authentication.
pub struct AccessLogFields {
    /// The user's id, if known.
    pub user: Option<String>,
    /// Method, host and path of the original request, if readable. Without the query, which may contain secrets.
    pub original: String,
    /// The reason for a refusal, or an empty text.
    pub cause: String,
}

/// Facts about a request that the response and the log need.
struct RequestFacts {
    id: RequestId,
    began: Instant,
    method: Method,
    uri: Uri,
    format: Format,
    address: IpAddr,
}

impl RequestFacts {
    fn of(req: &ServiceRequest, site: &Site) -> Self {
        Self {
            id: site.request_ids.of(req.peer_addr(), req.headers(), &site.proxies),
            began: Instant::now(),
            method: req.method().clone(),
            uri: req.uri().clone(),
            format: Format::of(req),
            address: site.proxies.address(req.peer_addr(), req.headers()),
        }
    }

    fn path(&self) -> &str {
        self.uri.path()
    }

    /// The path with its query, which leads on from some pages.
    fn return_to(&self) -> String {
        match self.uri.query().filter(|query| !query.is_empty()) {
            Some(query) => format!("{}?{query}", self.path()),
            None => self.path().to_owned(),
        }
    }

    fn finish(&self, mut res: ServiceResponse<BoxBody>, site: &Site) -> ServiceResponse<BoxBody> {
        // The file service answers 400 to a path it doesn't follow. Visitors get 404.
        if self.path().starts_with("/static/") && res.status() == StatusCode::BAD_REQUEST && own_error(&res).is_none() {
            *res.response_mut().status_mut() = StatusCode::NOT_FOUND;
        }
        let mut cause = None;
        if is_bare_error(&res) {
            if let Some(detour) = self.detour(&res) {
                let return_to = detour.return_to(res.request()).unwrap_or_else(|| self.return_to());
                res = see_other_instead(res, &detour.path(&return_to, site));
                if self.method == Method::POST {
                    let kept = kept_form::keep(&mut res, site);
                    res.response_mut().extensions_mut().insert(detour.notice(kept));
                }
            } else {
                let page = Page::of(site, res.request());
                let told = self.tell(page, res.status(), own_error(&res), site);
                res = res.map_body(|head, _| {
                    head.headers.insert(CONTENT_TYPE, told.content_type);
                    BoxBody::new(told.body)
                });
                cause = told.cause;
            }
        }
        // A HEAD response shows no page, so the notice stays for the next GET.
        if self.method != Method::HEAD {
            notice::set_cookie_of(&mut res, site);
            kept_form::remove_finished(&mut res, site);
        }
        self.finish_headers(&mut res, site);
        let extensions = res.request().extensions();
        if let Some(judged) = extensions.get::<AccessLogFields>() {
            self.log(res.status(), judged.user.as_deref(), &judged.original, &judged.cause, site);
        } else {
            let user = extensions.get::<FoundSession>().map(|found| found.session().user.id.as_str());
            // Errors of the client aren't logged.
            let cause = cause.filter(|_| res.status().is_server_error());
            self.log(res.status(), user, "", cause.as_deref().unwrap_or_default(), site);
        }
        drop(extensions);
        res
    }

    /// Answers an error that has passed every layer and lost its request.
    fn finish_lost(&self, error: Error, site: &Site) -> Error {
        let status = error.as_response_error().status_code();
        let told = self.tell(Page::bare(site, self.path()), status, error.as_error::<AppError>(), site);
        let mut response = HttpResponse::build(status).insert_header((CONTENT_TYPE, told.content_type)).body(told.body);
        headers::put(response.headers_mut(), Kind::Own, site.public_url.is_https());
        let cause = told.cause.filter(|_| status.is_server_error());
        self.log(status, None, "", cause.as_deref().unwrap_or_default(), site);
        InternalError::from_response(error, response).into()
    }

    fn detour(&self, res: &ServiceResponse<BoxBody>) -> Option<Detour> {
        own_error(res).and_then(Detour::of).filter(|_| self.format == Format::Page)
    }

    /// The body of an error page, and the error's text for the log.
    fn tell(&self, page: Page, status: StatusCode, error: Option<&AppError>, site: &Site) -> ErrorBody {
        let (content_type, body) = match self.format {
            Format::Json => {
                let message = error.map_or(Cow::Borrowed(status_message(status)), AppError::json_message);
                (JSON, serde_json::json!({ "errorMessage": message }).to_string())
            }
            Format::Page => {
                let page = ErrorPage::new(page, status, error, self.id.to_string(), &site.public_url.origin);
                (HTML, page.render().unwrap_or_else(|_| page.title.into()))
            }
        };
        ErrorBody { content_type, body, cause: error.map(ToString::to_string) }
    }

    fn finish_headers(&self, res: &mut ServiceResponse<BoxBody>, site: &Site) {
        let mut kind = res.request().extensions().get::<Kind>().copied().unwrap_or(Kind::Own);
        if self.path().starts_with("/static/")
            && (res.status().is_success() || res.status() == StatusCode::NOT_MODIFIED)
        {
            let cache = HeaderValue::from_static(site.assets.cache_control(res.request()));
            res.headers_mut().insert(CACHE_CONTROL, cache);
            kind = Kind::Asset;
        }
        // The file service answers 405 without the `Allow` header (RFC 9110, section 15.5.6).
        if res.status() == StatusCode::METHOD_NOT_ALLOWED && !res.headers().contains_key(ALLOW) {
            res.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        headers::put(res.headers_mut(), kind, site.public_url.is_https());
        if self.carries_token() {
            res.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
        }
        if site.stopping.has_begun() || ends_the_connection(res.status()) {
            res.response_mut().head_mut().set_connection_type(ConnectionType::Close);
        }
    }

    /// Returns true if the address contains a token, also within `next`, which may be inside another one. Requests for the
    /// page's files would send the address in `Referer`, which proxies log. Browsers still send the origin with the
    /// page's form.
    fn carries_token(&self) -> bool {
        let mut query = self.uri.query().unwrap_or_default().to_owned();
        for _ in 0..MAX_NESTED {
            query = percent_encoding::percent_decode_str(&query).decode_utf8_lossy().into_owned();
        }
        query.split(['&', '?']).any(|pair| pair == "token" || pair.starts_with("token="))
    }

    /// The method as a label of metrics. All unknown methods share one label, since metrics keep every label.
    fn method_label(&self) -> &str {
        match self.method {
            Method::GET | Method::HEAD | Method::POST => self.method.as_str(),
            _ => "other",
        }
    }

    fn log(&self, status: StatusCode, user: Option<&str>, original: &str, cause: &str, site: &Site) {
        let took = self.began.elapsed();
        site.metrics.answered(site.route(self.path()), self.method_label(), status.as_str(), took);
        let level = match status.as_u16() {
            // Monitoring sends these every few seconds.
            200 if matches!(self.path(), "/healthz" | "/readyz") => log::Level::Debug,
            500 => log::Level::Error,
            501.. => log::Level::Warn,
            _ => log::Level::Info,
        };
        log::log!(
            target: REQUEST, level,
            method = self.method.as_str(), path = self.path(), status = status.as_u16(),
            ms = (took.as_secs_f64() * 10_000.0).round() / 10.0,
            address:% = self.address, user = user.unwrap_or_default(),
            request:% = self.id, original, cause;
            "request"
        );
    }
}

/// A page that a person has to pass first.
#[derive(Clone, Copy)]
enum Detour {
    SignIn,
    Reauthentication,
    SecondFactor,
}

impl Detour {
    fn of(error: &AppError) -> Option<Self> {
        match error {
            AppError::SignedOut => Some(Self::SignIn),
            AppError::ReauthenticationNeeded => Some(Self::Reauthentication),
            AppError::SecondFactorNeeded => Some(Self::SecondFactor),
            _ => None,
        }
    }

    /// The page to continue to, if the route names one in place of its own.
    fn return_to(self, req: &HttpRequest) -> Option<String> {
        let AfterSignIn(path) = req.app_data().filter(|_| matches!(self, Self::SignIn))?;
        Some((*path).to_owned())
    }

    fn path(self, return_to: &str, site: &Site) -> String {
        match self {
            Self::SignIn => redirect::sign_in_path("next", return_to),
            Self::Reauthentication => redirect::reauthentication_path(return_to),
            Self::SecondFactor => {
                required_proof::path(RequiredProof::SECOND_FACTOR, &ReturnTo::parse("", return_to, &site.applications))
            }
        }
    }

    /// Says what became of the form that was sent.
    fn notice(self, kept: bool) -> Notice {
        match (self, kept) {
            (Self::SignIn, true) => Notice::EntriesKept,
            (Self::SignIn, false) => Notice::NothingSaved,
            (Self::Reauthentication | Self::SecondFactor, true) => Notice::EntriesKeptHere,
            (Self::Reauthentication | Self::SecondFactor, false) => Notice::NothingSavedYet,
        }
    }
}

/// Replaces the body in place, since the response may have a `Set-Cookie`.
fn see_other_instead(mut res: ServiceResponse<BoxBody>, path: &str) -> ServiceResponse<BoxBody> {
    let redirect = redirect::see_other(path);
    *res.response_mut().status_mut() = redirect.status();
    if let Some(location) = redirect.headers().get(LOCATION) {
        res.headers_mut().insert(LOCATION, location.clone());
    }
    res.map_body(|head, _| {
        head.headers.remove(CONTENT_TYPE);
        BoxBody::new(())
    })
}

/// How many pages lead on to one another at most, each in the address of the one before.
const MAX_NESTED: usize = 4;
const JSON: HeaderValue = HeaderValue::from_static("application/json");

struct ErrorBody {
    content_type: HeaderValue,
    body: String,
    /// The error of one of our own handlers, if there is one.
    cause: Option<String>,
}

/// The error of one of our own handlers.
fn own_error(res: &ServiceResponse<BoxBody>) -> Option<&AppError> {
    res.response().error()?.as_error()
}

/// Returns true for an error response without its body.
fn is_bare_error(res: &ServiceResponse<BoxBody>) -> bool {
    let failed = res.status().is_client_error() || res.status().is_server_error();
    failed && (res.response().error().is_some() || !res.headers().contains_key(CONTENT_TYPE))
}

/// Returns true if the connection must close, because the body wasn't read to its end or its length is in doubt
/// (request smuggling).
fn ends_the_connection(status: StatusCode) -> bool {
    matches!(status, StatusCode::BAD_REQUEST | StatusCode::REQUEST_TIMEOUT | StatusCode::PAYLOAD_TOO_LARGE)
}
