//! `vestibule serve`: starts, serves, and ends with a graceful shutdown.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::{Server, ServerHandle};
use anyhow::Context;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::listener::{self, Listeners};
use crate::base::clock::Clock;
use crate::base::logging::{self, START};
use crate::config::{Config, is_loopback};
use crate::server::app;
use crate::server::metrics_endpoint;
use crate::server::state::Shared;
use crate::server::workers::Background;
use crate::storage::data_dir;
use crate::web::site::Stopping;

/// The time for connections already accepted by the system to reach the workers.
const COMING_IN: Duration = Duration::from_millis(20);
/// The time for actix to stop accepting.
const TURNING_AWAY: Duration = Duration::from_millis(10);
/// The time for the last connections to send their requests.
const ASKING: Duration = Duration::from_millis(200);

/// Serves until the process is stopped by a signal.
pub fn run(config: Config) -> anyhow::Result<()> {
    let handed_over = Listeners::handed_over()?;
    // The log uses the machine's time, like other programs.
    logging::start(&config.log, Clock::system())?;
    actix_web::rt::System::new().block_on(async {
        let (shared, notes) = Shared::start(config, Clock::system()).await?;
        // Before anybody can know that the server runs: without a handler, a signal would end it at once.
        let signals = StopSignals::register()?;
        let (server, listeners) = bind(&shared, handed_over)?;
        if let Some(address) = shared.config.metrics_addr {
            actix_web::rt::spawn(metrics_endpoint::bind(&shared, address)?);
        }
        announce(&shared, &listeners).await?;
        let background = Background::start(&shared, notes);
        actix_web::rt::spawn(stop_when_told(signals, server.handle(), listeners, shared.clone()));
        let ended = server.await;
        background.stop().await;
        shared.db.close().await;
        log::info!("Stopped.");
        Ok(ended?)
    })
}

/// Starts serving, on systemd's sockets or on `HOST` and `PORT`. Call this inside an actix system.
pub fn bind(shared: &Shared, handed_over: Option<Listeners>) -> anyhow::Result<(Server, Listeners)> {
    let config = shared.config.clone();
    let made = shared.clone();
    let open = || {
        Listeners::open(&config.host, config.port).map_err(|error| {
            let (host, port, advice) = (&config.host, config.port, listener::advice(&error));
            anyhow::Error::new(error)
                .context(format!("HOST and PORT: The server can't listen on {host}, port {port}. {advice}"))
        })
    };
    let listeners = handed_over.map_or_else(open, Ok)?;
    let mut server = HttpServer::new(move || app::application(&made))
        .workers(config.workers)
        .disable_signals()
        .shutdown_timeout(config.shutdown_timeout.as_secs())
        // Without it every small file waits 40 ms for the client's delayed ACK
        // (https://github.com/actix/actix-web/issues/3917).
        .tcp_nodelay(true);
    for listener in listeners.listeners()? {
        server = server.listen(listener)?;
    }
    Ok((server.run(), listeners))
}

async fn announce(shared: &Shared, listeners: &Listeners) -> anyhow::Result<()> {
    let config = &shared.config;
    let addresses = listeners.addresses();
    if listeners.are_handed_over && are_elsewhere(&addresses, config) {
        log::warn!(
            target: START,
            "PUBLIC_URL is not set, and the sockets in LISTEN_FDS have other addresses than HOST and PORT. Links may point to the \
             wrong address. Set PUBLIC_URL to the address that browsers open."
        );
    }
    for warning in data_dir::warnings(config) {
        log::warn!(target: START, "{warning}");
    }
    let bound = addresses.iter().map(SocketAddr::to_string).collect::<Vec<_>>().join(" and ");
    let from = if listeners.are_handed_over { " (from LISTEN_FDS, instead of HOST and PORT)" } else { "" };
    log::info!(target: START, "Listening on {bound}{from}; browsers open {}", config.public_url.origin);
    log::info!(target: START, "Users are stored in {}", config.database.redacted());
    match &shared.redis {
        Some(redis) => log::info!(target: START, "Sessions are cached in Redis at {}", redis.redacted()),
        None => log::info!(target: START, "Sessions are cached in signed cookies"),
    }
    if let Some(address) = config.metrics_addr {
        log::info!(target: START, "Metrics are at http://{address}/metrics");
    }
    if !shared.db.read(async |db| crate::storage::users::has_administrator(db).await).await? {
        log::warn!(target: START, "There is no administrator yet. To create one, open {}", config.public_url.link(&shared.setup_link.path()));
        let is_local = addresses.iter().all(|address| address.ip().is_loopback());
        if !config.public_url.configured && !is_local {
            log::warn!(target: START, "From another machine, open the same path at this server's address.");
        }
    }
    Ok(())
}

/// Returns true where links can't lead to sockets passed by systemd: `PUBLIC_URL` is made from `HOST` and `PORT`.
fn are_elsewhere(addresses: &[SocketAddr], config: &Config) -> bool {
    let is_elsewhere = |address: &SocketAddr| {
        address.port() != config.port || (is_loopback(&config.host) && !address.ip().is_loopback())
    };
    !config.public_url.configured && addresses.iter().any(is_elsewhere)
}

/// SIGTERM and SIGINT.
struct StopSignals {
    term: Signal,
    int: Signal,
}

impl StopSignals {
    fn register() -> anyhow::Result<Self> {
        let register = |kind| signal(kind).context("This process can't receive signals.");
        Ok(Self { term: register(SignalKind::terminate())?, int: register(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.term.recv() => {}
            _ = self.int.recv() => {}
        }
    }
}

/// On the first SIGTERM or SIGINT, reports not ready, accepts connections for `SHUTDOWN_DELAY`, then waits up to
/// `SHUTDOWN_TIMEOUT` for open requests. On the second, stops at once.
async fn stop_when_told(mut signals: StopSignals, server: ServerHandle, listeners: Listeners, shared: Shared) {
    signals.next().await;
    tokio::select! {
        () = stop_gently(&server, &listeners, &shared.stopping, shared.config.shutdown_delay) => {}
        () = signals.next() => {
            log::warn!("A second signal: stopping at once.");
            server.stop(false).await;
        }
    }
}

async fn stop_gently(server: &ServerHandle, listeners: &Listeners, stopping: &Stopping, delay: Duration) {
    log::info!("Stopping.");
    stopping.begin();
    tokio::time::sleep(delay).await;
    listeners.drop_new_connections();
    tokio::time::sleep(COMING_IN).await;
    server.pause().await;
    tokio::time::sleep(TURNING_AWAY).await;
    listeners.close();
    tokio::time::sleep(ASKING).await;
    server.stop(true).await;
}
