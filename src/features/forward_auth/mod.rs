//! Forward authentication: for each request to an app, the proxy asks whether to allow it.
//!
//! The addresses and headers are those of Authelia, because guides for many apps use them.

mod answer;
mod check;
mod original;
mod smuggling;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};

use self::check::check;
use crate::state::AppState;
use crate::web::page::Page;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![
        page("/api/authz/auth-request").public().get(auth_request),
        page("/api/authz/forward-auth").public().get(forward_auth),
    ]
}

/// For nginx, which redirects people to the sign-in page itself.
async fn auth_request(req: HttpRequest, state: AppState, page: Page) -> HttpResponse {
    let decision = check(&state, &req, &page.site, original::whole).await;
    answer::answer(decision, &req, page, StatusCode::UNAUTHORIZED)
}

/// For Caddy and Traefik, which pass every response except 2xx on to the browser.
async fn forward_auth(req: HttpRequest, state: AppState, page: Page) -> HttpResponse {
    let decision = check(&state, &req, &page.site, original::in_parts).await;
    answer::answer(decision, &req, page, StatusCode::FOUND)
}
