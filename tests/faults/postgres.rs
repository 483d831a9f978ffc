//! PostgreSQL is restarted, killed, frozen, or out of connections. Pages say so in time, and no acknowledged write is
//! lost.

use std::time::{Duration, Instant};

use sqlx::{AnyConnection, Connection};
use tokio::time::sleep;

use crate::postgres_server::PostgresServer;
use crate::site::{Plan, Site};
use crate::storm::{Kind, Storm};
use crate::table::Row;
use crate::{Case, case};

const LOAD: &str = "64 connections";
/// The time to recover once PostgreSQL has recovered.
const BACK: Duration = Duration::from_secs(1);

pub fn cases() -> Vec<Case> {
    vec![
        case!("postgres-restarted" => broken("PostgreSQL restarted (fast)", async |site| {
            site.postgres().stop();
            site.postgres().restart();
        })),
        case!("postgres-stopped" => broken("PostgreSQL stopped for 5 s", async |site| {
            site.postgres().stop();
            sleep(Duration::from_secs(5)).await;
            site.postgres().restart();
        })),
        case!(quick "postgres-killed" => broken("PostgreSQL killed (kill -9) for 3 s", async |site| {
            site.postgres().kill();
            sleep(Duration::from_secs(3)).await;
            site.postgres().restart();
        })),
        case!("postgres-frozen" => broken("PostgreSQL frozen (SIGSTOP) for 10 s", async |site| {
            site.postgres().freeze(true);
            sleep(Duration::from_secs(10)).await;
            site.postgres().freeze(false);
        })),
        case!("postgres-out-of-connections" => broken("PostgreSQL out of connections for 5 s", async |site| {
            let others = take_all_connections(&site.postgres().url()).await;
            sleep(Duration::from_secs(5)).await;
            drop(others);
        })),
    ]
}

async fn broken(fault: &str, breaking: impl AsyncFnOnce(&mut Site)) -> Row {
    let plan = Plan { postgres: Some(PostgresServer::start(&["-c", "max_connections=30"])), ..Plan::two() };
    let mut site = plan.build().await;
    let storm = site.storm().await;
    sleep(Duration::from_secs(2)).await;
    breaking(&mut site).await;
    mended(fault, &site, storm).await
}

/// Measures how long pages still fail after the database has recovered.
pub async fn mended(fault: &str, site: &Site, storm: Storm) -> Row {
    let mended = Instant::now();
    sleep(Duration::from_secs(4)).await;
    let seen = storm.end().await;
    let away = seen.failures.iter().filter(|failure| failure.kind == Kind::Away);
    let (count, last) = (away.clone().count(), away.map(|failure| failure.at).max());
    let back = last.map_or(Duration::ZERO, |last| last.saturating_duration_since(mended));
    Row::new(fault, site, LOAD, seen)
        .said_away_at_most()
        .recovered_within(back, BACK)
        .demands(count > 0, "no page said that the database is away, so nothing is shown")
}

/// Takes every connection of the server, after ending Vestibule's.
async fn take_all_connections(url: &str) -> Vec<AnyConnection> {
    let mut taken = vec![AnyConnection::connect(url).await.unwrap()];
    let others = "SELECT CAST(COUNT(pg_terminate_backend(pid)) AS BIGINT) FROM pg_stat_activity \
                  WHERE backend_type = 'client backend' AND application_name <> 'other'";
    loop {
        while let Ok(mut connection) = AnyConnection::connect(url).await {
            if sqlx::query("SET application_name = 'other'").execute(&mut connection).await.is_ok() {
                taken.push(connection);
            }
        }
        let first = &mut taken[0];
        sqlx::query("SET application_name = 'other'").execute(&mut *first).await.unwrap();
        let ended: i64 = sqlx::query_scalar(others).fetch_one(first).await.unwrap();
        if ended == 0 {
            return taken;
        }
    }
}
