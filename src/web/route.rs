//! A page's address: private unless it is said to be public, with one `Allow` for all its methods.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::{Next, from_fn};
use actix_web::{Error, FromRequest, Handler, Responder, Route, web};

use crate::error::AppError;
use crate::sessions::CurrentUser;

/// One address with what answers `GET` (and so `HEAD`) and `POST`.
pub struct PageRoute {
    pub path: &'static str,
    pub public: bool,
    get: Option<Route>,
    post: Option<Route>,
}

/// An address for signed-in people. What strangers may see has to say `.public()`.
pub fn page(path: &'static str) -> PageRoute {
    PageRoute { path, public: false, get: None, post: None }
}

impl PageRoute {
    pub fn public(mut self) -> Self {
        self.public = true;
        self
    }

    pub fn get<F, Args>(mut self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.get = Some(web::get().to(handler));
        self
    }

    pub fn post<F, Args>(mut self, handler: F) -> Self
    where
        F: Handler<Args>,
        Args: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        self.post = Some(web::post().to(handler));
        self
    }

    /// The methods it answers, as an `Allow` header names them.
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
        for route in [self.get, self.post].into_iter().flatten() {
            resource = resource.route(route);
        }
        if self.public {
            app.service(resource);
        } else {
            app.service(resource.wrap(from_fn(only_signed_in)));
        }
    }
}

/// Lets nobody past who is not signed in. Methods that no page has go on to their 405, which tells nothing.
async fn only_signed_in(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if matches!(*req.method(), Method::GET | Method::POST)
        && let Err(error) = req.extract::<CurrentUser>().await
    {
        return Ok(req.error_response(error));
    }
    next.call(req).await.map(ServiceResponse::map_into_boxed_body)
}
