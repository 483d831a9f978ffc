//! `/healthz`: the process is running. `/readyz`: pages can be served.

use actix_web::HttpResponse;
use actix_web::web::ThinData;
use serde::Serialize;
use serde_json::json;

use crate::state::AppState;
use crate::web::route::{PageRoute, page};
use crate::web::site::Site;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/healthz").public().get(live), page("/readyz").public().get(ready)]
}

#[derive(Serialize)]
struct Readiness {
    status: &'static str,
    database: &'static str,
    redis: &'static str,
    /// `ahead` or `behind`, if this machine's clock differs too much from the database's.
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<&'static str>,
}

/// Checks nothing else.
async fn live() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "status": "ok" }))
}

/// Ready without Redis, because sessions are then read from the database. Not ready with a wrong clock, which may be
/// this machine's.
async fn ready(site: ThinData<Site>, state: AppState) -> HttpResponse {
    let database = if state.db.ping().await { "ok" } else { "away" };
    let redis = match &state.redis {
        None => "not configured",
        Some(link) if link.answers().await => "ok",
        Some(_) => "away",
    };
    let disagreement = state.clock.disagreement();
    let status = match (site.stopping.has_begun(), database, redis) {
        (true, ..) => "stopping",
        (false, "away", _) => "unavailable",
        _ if disagreement.is_some() => "unavailable",
        (false, _, "away") => "degraded",
        _ => "ok",
    };
    let clock = disagreement.map(|ahead| if ahead > 0 { "ahead" } else { "behind" });
    let body = Readiness { status, database, redis, clock };
    match status {
        "ok" | "degraded" => HttpResponse::Ok().json(body),
        _ => HttpResponse::ServiceUnavailable().insert_header(("Retry-After", "5")).json(body),
    }
}
