//! `/metrics`, on a listener of its own: what was counted, and what is measured when it is asked for.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::http::KeepAlive;
use actix_web::web::{self, ThinData};
use actix_web::{App, HttpResponse, HttpServer};
use anyhow::Context;
use prometheus::Gauge;

use crate::app::Shared;
use crate::config::options;
use crate::metrics::{Metrics, MetricsError};
use crate::sessions::ends::Ends;
use crate::users::hasher::Hasher;

/// What Prometheus reads. One for each process.
#[derive(Clone)]
struct Scrape {
    metrics: Metrics,
    hasher: Hasher,
    ends: Ends,
    hash_queue: Gauge,
    ends_age: Gauge,
}

impl Scrape {
    fn new(shared: &Shared) -> Result<Self, MetricsError> {
        let metrics = shared.metrics.clone();
        Ok(Self {
            hash_queue: metrics.gauge("vestibule_hash_queue_length", "Passwords that wait to be hashed.")?,
            ends_age: metrics.gauge(
                "vestibule_ends_age_seconds",
                "Since the list of ends was read; above 0.9 every signed-in request asks the database.",
            )?,
            hasher: shared.hasher.clone(),
            ends: shared.ends.clone(),
            metrics,
        })
    }
}

/// Begins to answer. Has to be called inside an actix system.
pub fn bind(shared: &Shared, address: SocketAddr) -> anyhow::Result<Server> {
    let scrape = Scrape::new(shared)?;
    let server = HttpServer::new(move || {
        App::new().app_data(ThinData(scrape.clone())).service(web::resource("/metrics").get(answer))
    })
    .workers(1)
    // Nobody but a few who measure asks here, once in a while.
    .keep_alive(KeepAlive::Disabled)
    .max_connections(64)
    .disable_signals()
    .bind(address)
    .with_context(|| format!("{}: {address} cannot be listened on", options::METRICS_ADDR.name))?;
    Ok(server.run())
}

async fn answer(scrape: ThinData<Scrape>) -> HttpResponse {
    scrape.hash_queue.set(scrape.hasher.waiting() as f64);
    scrape.ends_age.set(scrape.ends.age().map_or(f64::INFINITY, |age| age.as_secs_f64()));
    match scrape.metrics.text() {
        Ok(text) => HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text),
        Err(error) => {
            log::error!("The metrics cannot be written: {error}");
            HttpResponse::InternalServerError().finish()
        }
    }
}
