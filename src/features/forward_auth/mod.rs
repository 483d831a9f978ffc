//! Forward authentication: for each request to an application, a proxy asks here whether to allow it.
//!
//! The addresses and headers are Authelia's, which guides for many applications name.

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

/// For nginx, which leads people to the sign-in page itself.
async fn auth_request(req: HttpRequest, state: AppState, page: Page) -> HttpResponse {
    let decision = check(&state, &req, &page.site, original::whole).await;
    answer::answer(decision, &req, page, StatusCode::UNAUTHORIZED)
}

/// For Caddy and Traefik, which pass on to the browser whatever is no 2xx.
async fn forward_auth(req: HttpRequest, state: AppState, page: Page) -> HttpResponse {
    let decision = check(&state, &req, &page.site, original::in_parts).await;
    answer::answer(decision, &req, page, StatusCode::FOUND)
}
