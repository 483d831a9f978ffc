//! `/healthz`: the process lives. `/readyz`: pages can be served.

use actix_web::HttpResponse;
use actix_web::web::ThinData;
use serde_json::json;

use crate::db::Db;
use crate::redis_link::RedisLink;
use crate::web::page::Site;
use crate::web::route::{PageRoute, page};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/healthz").public().get(live), page("/readyz").public().get(ready)]
}

/// A worker's view of Redis, if there is one.
#[derive(Clone)]
pub struct RedisHealth(pub Option<RedisLink>);

/// Touches nothing.
async fn live() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "status": "ok" }))
}

/// Redis away is no reason to send nobody here: sessions are read from the database.
async fn ready(site: ThinData<Site>, db: ThinData<Db>, redis: ThinData<RedisHealth>) -> HttpResponse {
    let database = if db.is_there().await { "ok" } else { "away" };
    let redis = match &redis.0.0 {
        None => "not configured",
        Some(link) if link.answers().await => "ok",
        Some(_) => "away",
    };
    let status = match (site.stopping.has_begun(), database, redis) {
        (true, ..) => "stopping",
        (false, "away", _) => "unavailable",
        (false, _, "away") => "degraded",
        _ => "ok",
    };
    let body = json!({ "status": status, "database": database, "redis": redis });
    match status {
        "ok" | "degraded" => HttpResponse::Ok().json(body),
        _ => HttpResponse::ServiceUnavailable().insert_header(("Retry-After", "5")).json(body),
    }
}
