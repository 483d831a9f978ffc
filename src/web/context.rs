//! The context of a request: what form handlers need besides the fields.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::page::Page;
use super::respond::Format;
use crate::accounts::{Administrator, LinkHolder, Person, RecentPerson};
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::sessions::CurrentUser;
use crate::state::AppState;

pub struct Context {
    pub req: HttpRequest,
    pub state: AppState,
    pub client: ClientInfo,
    pub format: Format,
    pub page: Page,
}

impl Context {
    /// The same context of a public route, whose page has the user if somebody is signed in.
    pub async fn with_user(self) -> Self {
        Self { page: self.page.with_user(&self.req).await, ..self }
    }

    /// The user as the actor of this request.
    pub fn person<'a>(&'a self, current: &'a CurrentUser) -> Person<'a> {
        Person { current, client: &self.client, language: self.page.text.language }
    }

    /// The user as the actor of this request, if they have proved recently who they are.
    ///
    /// # Errors
    /// [`AppError::ReauthenticationNeeded`], which leads to the page that asks for the password.
    pub fn recent_person<'a>(&'a self, current: &'a CurrentUser) -> Result<RecentPerson<'a>, AppError> {
        self.person(current).recent(&self.state)
    }

    /// The user as an administrator who acts on another user, or on the site.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for other users, and [`AppError::ReauthenticationNeeded`].
    pub fn administrator<'a>(&'a self, current: &'a CurrentUser) -> Result<Administrator<'a>, AppError> {
        self.person(current).administrator(&self.state)
    }

    /// The holder of the link that came with this request.
    pub fn link_holder(&self) -> LinkHolder<'_> {
        LinkHolder { client: &self.client, language: self.page.text.language }
    }
}

impl FromRequest for Context {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = |payload: &mut Payload| {
            Ok(Self {
                state: AppState::from_request(req, payload).into_inner()?,
                client: ClientInfo::from_request(req, payload).into_inner()?,
                format: Format::from_request(req, payload).into_inner()?,
                page: Page::from_request(req, payload).into_inner()?,
                req: req.clone(),
            })
        };
        ready(read(payload))
    }
}
