//! `/metrics` for Prometheus, on its own listener: counters, and gauges measured at each scrape.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::http::KeepAlive;
use actix_web::web::{self, ThinData};
use actix_web::{App, HttpResponse, HttpServer};
use prometheus::{Gauge, GaugeVec};

use crate::base::clock::Clock;
use crate::base::hash_pool::Hasher;
use crate::base::metrics::{Metrics, MetricsError};
use crate::config::options;
use crate::mail::{self, Waiting};
use crate::server::listener;
use crate::server::state::Shared;
use crate::sessions::revocations::RevocationList;
use crate::storage::db::Db;

/// The metrics of a process and what measures its gauges.
#[derive(Clone)]
struct Scrape {
    metrics: Metrics,
    hasher: Hasher,
    revocations: RevocationList,
    hash_queue: Gauge,
    ends_age: Gauge,
    mails: GaugeVec,
    oldest_mail: Gauge,
    db: Db,
    clock: Clock,
}

impl Scrape {
    fn new(shared: &Shared) -> Result<Self, MetricsError> {
        let metrics = shared.metrics.clone();
        Ok(Self {
            hash_queue: metrics.gauge("vestibule_hash_queue_length", "Passwords that wait to be hashed.")?,
            ends_age: metrics.gauge(
                "vestibule_ends_age_seconds",
                "Since the revocation list was read; above 0.9 every signed-in request asks the database.",
            )?,
            mails: metrics.gauges(
                "vestibule_mails_waiting",
                "Mails in the queue: not tried yet, or failed and to be tried again.",
                "state",
            )?,
            oldest_mail: metrics.gauge(
                "vestibule_oldest_mail_age_seconds",
                "Since the mail that waits for longest was put into the queue; 0 where none waits.",
            )?,
            db: shared.db.clone(),
            clock: shared.clock.clone(),
            hasher: shared.hasher.clone(),
            revocations: shared.revocations.clone(),
            metrics,
        })
    }
}

impl Scrape {
    /// Measures the outbox. `NaN` while the database is unavailable.
    async fn look_at_mails(&self) {
        let (untried, failed, age) = match self.db.read(async |db| mail::waiting(db).await).await {
            Ok(Waiting { untried, failed, since }) => {
                let age = since.map_or(0, |since| self.clock.now() - since);
                (untried as f64, failed as f64, age.max(0) as f64)
            }
            Err(_) => (f64::NAN, f64::NAN, f64::NAN),
        };
        self.mails.with_label_values(&["untried"]).set(untried);
        self.mails.with_label_values(&["failed"]).set(failed);
        self.oldest_mail.set(age);
    }
}

/// Starts the listener. Call this inside an actix system.
pub fn bind(shared: &Shared, address: SocketAddr) -> anyhow::Result<Server> {
    let scrape = Scrape::new(shared)?;
    let server = HttpServer::new(move || {
        App::new().app_data(ThinData(scrape.clone())).service(web::resource("/metrics").get(answer))
    })
    .workers(1)
    // Only a few clients scrape, and rarely.
    .keep_alive(KeepAlive::Disabled)
    .max_connections(64)
    .disable_signals()
    .bind(address)
    .map_err(|error| {
        let (option, advice) = (options::METRICS_ADDR.name, listener::advice(&error));
        anyhow::Error::new(error).context(format!("{option}: The server can't listen on {address}. {advice}"))
    })?;
    Ok(server.run())
}

async fn answer(scrape: ThinData<Scrape>) -> HttpResponse {
    scrape.hash_queue.set(scrape.hasher.waiting() as f64);
    scrape.ends_age.set(scrape.revocations.age().map_or(f64::INFINITY, |age| age.as_secs_f64()));
    scrape.look_at_mails().await;
    match scrape.metrics.text() {
        Ok(text) => HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text),
        Err(error) => {
            log::error!("Couldn't write the metrics: {error}");
            HttpResponse::InternalServerError().finish()
        }
    }
}
