//! `kill -9` again and again during registrations and password changes: each happens completely or not at all.

use std::time::Duration;

use tokio::time::sleep;

use crate::site::Plan;
use crate::sqlite::is_intact;
use crate::table::Row;
use crate::{Case, case};

pub fn cases() -> Vec<Case> {
    vec![
        case!(quick "killed-10-times-sqlite" => killed(Plan::sqlite(), 10)),
        case!("killed-50-times-sqlite" => killed(Plan::sqlite(), 50)),
        case!("killed-50-times-postgres" => killed(Plan::postgres(), 50)),
    ]
}

async fn killed(plan: Plan, times: u64) -> Row {
    let mut site = plan.build().await;
    let storm = site.storm_of_registrations(6_400).await;
    for turn in 0..times {
        // Varied, so that it doesn't always hit periodic work at the same moment.
        sleep(Duration::from_millis(400 + turn * 37 % 200)).await;
        site.kill(0).await;
    }
    sleep(Duration::from_secs(1)).await;
    let seen = storm.end().await;
    let intact = site.postgres.is_some() || is_intact(&site).await;
    let fault = format!("Vestibule killed (kill -9) {times} times");
    Row::new(&fault, &site, "64 connections, half of the changes registrations", seen)
        .demands(intact, "the file does not pass PRAGMA integrity_check")
}
