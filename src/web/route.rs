//! Routes of pages: for signed-in users unless declared otherwise, with one `Allow` for all methods.

use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{Error, FromRequest, Handler, HttpRequest, Responder, Route, web};
use futures_util::future::LocalBoxFuture;
use serde::de::IgnoredAny;

use super::input::Input;
use super::kept_form::{self, Keeps};
use crate::base::error::AppError;
use crate::sessions::{CurrentUser, OpenToEnrolment};
use crate::state::AppState;

/// The users who may open a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    Everyone,
    SignedIn,
    /// Signed-in users who have proved recently who they are (re-authentication).
    RecentlyAuthenticated,
    /// Administrators who have proved recently who they are. To everybody else there is no such page (404).
    Administrator,
}

/// The page to continue to after a sign-in, in place of the route's own.
#[derive(Clone, Copy)]
pub struct AfterSignIn(pub &'static str);

/// A path with its handlers for `GET` (and so `HEAD`) and `POST`.
pub struct PageRoute {
    pub path: &'static str,
    pub guard: Guard,
    /// True if a session that lacks a required second factor opens the page too.
    pub open_to_enrolment: bool,
    keeps: &'static [&'static str],
    after_sign_in: Option<AfterSignIn>,
    get: Option<Route>,
    post: Option<Route>,
}

/// A route for signed-in users. For another guard, call `.public()`, `.recently_authenticated()` or
/// `.for_administrators()` before adding handlers.
pub fn page(path: &'static str) -> PageRoute {
    PageRoute {
        path,
        guard: Guard::SignedIn,
        open_to_enrolment: false,
        keeps: &[],
        after_sign_in: None,
        get: None,
        post: None,
    }
}

impl PageRoute {
    /// Opens the page to everyone.
    pub fn public(self) -> Self {
        self.guarded_by(Guard::Everyone)
    }

    /// Asks for the password first, unless the user entered it lately.
    pub fn recently_authenticated(self) -> Self {
        self.guarded_by(Guard::RecentlyAuthenticated)
    }

    /// Hides the page from everybody but administrators, and asks these for the password first, unless they entered it
    /// lately.
    pub fn for_administrators(self) -> Self {
        self.guarded_by(Guard::Administrator)
    }

    fn guarded_by(self, guard: Guard) -> Self {
        debug_assert!(self.get.is_none() && self.post.is_none(), "handlers named before keep their guard");
        Self { guard, ..self }
    }

    /// Opens the page also to users who must have a second factor and have yet to add or prove one.
    pub fn open_to_enrolment(self) -> Self {
        Self { open_to_enrolment: true, ..self }
    }

    /// Sets the fields to keep when the form is sent after the session has ended, or needs a re-authentication.
    pub fn keeping(self, fields: &'static [&'static str]) -> Self {
        Self { keeps: fields, ..self }
    }

    /// Sets the page that a visitor continues to after signing in, where a new user shouldn't come to this one.
    pub fn after_sign_in(self, path: &'static str) -> Self {
        Self { after_sign_in: Some(AfterSignIn(path)), ..self }
    }

    pub fn get<F, Args>(mut self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.get = Some(self.guarded(web::get(), move |args: Args| handler.call(args)));
        self
    }

    /// A handler of `POST` runs to its end, even if its client leaves.
    pub fn post<F, Args>(mut self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.post = Some(self.guarded(web::post(), move |args: Args| to_its_end(handler.call(args))));
        self
    }

    fn guarded<Args, Answer>(&self, route: Route, handler: impl Fn(Args) -> Answer + Clone + 'static) -> Route
    where
        Args: FromRequest + 'static,
        Answer: Future<Output: Responder + 'static> + 'static,
    {
        match self.guard {
            Guard::Everyone => route.to(handler),
            Guard::SignedIn => route.to(move |Guarded::<_, SignedIn>(args, _)| handler(args)),
            Guard::RecentlyAuthenticated => route.to(move |Guarded::<_, Recent>(args, _)| handler(args)),
            Guard::Administrator => route.to(move |Guarded::<_, Administrator>(args, _)| handler(args)),
        }
    }

    /// The allowed methods, for the header `Allow`.
    pub fn allow(&self) -> &'static str {
        match (&self.get, &self.post) {
            (Some(_), Some(_)) => "GET, HEAD, POST",
            (None, Some(_)) => "POST",
            _ => "GET, HEAD",
        }
    }

    pub fn register(self, app: &mut web::ServiceConfig) {
        let allow = self.allow();
        let mut resource = web::resource(self.path)
            .default_service(web::to(move || async move { Err::<String, _>(AppError::MethodNotAllowed { allow }) }));
        if !self.keeps.is_empty() {
            resource = resource.app_data(Keeps(self.keeps));
        }
        if self.open_to_enrolment {
            resource = resource.app_data(OpenToEnrolment);
        }
        if let Some(after_sign_in) = self.after_sign_in {
            resource = resource.app_data(after_sign_in);
        }
        for route in [self.get, self.post].into_iter().flatten() {
            resource = resource.route(route);
        }
        app.service(resource);
    }
}

/// Runs a handler that changes something in its own task, because actix drops a handler at any await when its client
/// resets the connection.
pub async fn to_its_end<Work>(work: Work) -> Result<Work::Output, AppError>
where
    Work: Future<Output: 'static> + 'static,
{
    actix_web::rt::spawn(work).await.map_err(|_| AppError::Internal("a handler panicked".into()))
}

/// The condition on the user that a [`Guarded`] handler has.
trait Condition {
    /// # Errors
    /// An error that leads to the page to pass first, or says that there is none.
    fn check(current: Result<CurrentUser, AppError>, state: &AppState) -> Result<(), AppError>;
}

struct SignedIn;
struct Recent;
struct Administrator;

impl Condition for SignedIn {
    fn check(current: Result<CurrentUser, AppError>, _: &AppState) -> Result<(), AppError> {
        current.map(|_| ())
    }
}

impl Condition for Recent {
    fn check(current: Result<CurrentUser, AppError>, state: &AppState) -> Result<(), AppError> {
        current?.require_recent(state.now(), &state.config.lifetimes)
    }
}

impl Condition for Administrator {
    fn check(current: Result<CurrentUser, AppError>, state: &AppState) -> Result<(), AppError> {
        match current {
            Ok(current) if current.user().is_admin() => Recent::check(Ok(current), state),
            Ok(_) => Err(AppError::NotFound),
            Err(AppError::SignedOut) => Err(AppError::NotFoundUntilSignedIn),
            Err(other) => Err(other),
        }
    }
}

/// The arguments of a handler, extracted only for a user who meets the condition.
struct Guarded<Args, C>(Args, PhantomData<C>);

impl<Args: FromRequest + 'static, C: Condition> FromRequest for Guarded<Args, C> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, mut payload) = (req.clone(), payload.take());
        Box::pin(async move {
            if let Err(error) = admit::<C>(&req).await {
                if req.method() == Method::POST && req.app_data::<Keeps>().is_some() {
                    // Some fields may be kept.
                    kept_form::note_owner(&req).await;
                    let _ = Input::<IgnoredAny>::from_request(&req, &mut payload).await;
                }
                return Err(error.into());
            }
            let args = Args::from_request(&req, &mut payload).await.map_err(Into::into)?;
            // The session may have ended, or the user lost a role, while the body arrived (TOCTOU).
            if req.method() == Method::POST {
                CurrentUser::still(&req).await?;
                admit::<C>(&req).await?;
            }
            Ok(Self(args, PhantomData))
        })
    }
}

async fn admit<C: Condition>(req: &HttpRequest) -> Result<(), AppError> {
    let state = AppState::extract(req).await?;
    C::check(CurrentUser::of(req).await, &state)
}
