//! The application of one worker: its state, the order of the layers, the routes.

use std::rc::Rc;

use actix_session::SessionMiddleware;
use actix_session::config::CookieContentSecurity;
use actix_web::body::BoxBody;
use actix_web::cookie::SameSite;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::ThinData;
use actix_web::{App, Error};

use crate::server::routes;
use crate::server::state::Shared;
use crate::server::workers;
use crate::sessions::{Store, middleware};
use crate::web::edge;

/// Builds the application, on the worker's own runtime.
pub fn application(
    shared: &Shared,
) -> App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>
    + use<>,
> {
    let link = workers::redis_link(shared);
    let cache = link.as_ref().map(|link| Rc::new(shared.redis_store(link)));
    let sessions = shared.sessions(cache.clone());
    App::new()
        .app_data(ThinData(shared.site()))
        .app_data(ThinData(sessions.clone()))
        .app_data(ThinData(shared.redirects.clone()))
        .app_data(shared.state(link, sessions))
        .configure(|app| routes::register(app, &shared.config))
        // The last layer is the outermost: edge, our cookies, actix-session. A page's own guard comes after them.
        .wrap(session_middleware(shared, cache.map_or(Store::Cookie, Store::Redis)))
        .wrap(from_fn(middleware::layer))
        .wrap(from_fn(edge::layer))
}

fn session_middleware(shared: &Shared, store: Store) -> SessionMiddleware<Store> {
    let cookie = shared.session_cookie();
    SessionMiddleware::builder(store, shared.session_key())
        .cookie_name(cookie.name)
        .cookie_secure(cookie.secure)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_content_security(CookieContentSecurity::Signed)
        .build()
}
