//! Background workers are supervised: a worker that dies is restarted and counted.

use crate::support::{Person, Setup, TestApp, eventually};

fn restarts(app: &TestApp, worker: &str) -> u32 {
    let metrics = app.shared.metrics.text().unwrap();
    let name = format!("vestibule_worker_restarts_total{{worker=\"{worker}\"}} ");
    let value = metrics.lines().find_map(|line| line.strip_prefix(&name));
    value.unwrap_or_else(|| panic!("{worker} is not shown: {metrics}")).parse().unwrap()
}

#[tokio::test]
async fn workers_restart_after_a_panic_and_are_counted() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        for worker in ["revocations", "limit_requests", "last_seen", "mail", "audit_relay", "cleanup"] {
            assert_eq!(restarts(&app, worker), 0);
        }
        if setup.has_redis() {
            assert_eq!(restarts(&app, "redis"), 0);
        }
        // A time with which every calculation overflows, so that each worker that reads it panics.
        let never = i64::MAX / 2;
        app.clock.advance(never);
        eventually("both workers panicked", async || restarts(&app, "revocations") > 0 && restarts(&app, "mail") > 0)
            .await;
        assert!(!app.shared.revocations.is_fresh());
        assert_eq!(restarts(&app, "audit_relay"), 0, "a worker that doesn't read the clock keeps running");
        app.clock.advance(-never);
        eventually("the revocation list is read", async || app.shared.revocations.is_fresh()).await;
        let person = Person::signed_in(&app).await;
        assert!(person.is_signed_in().await);
        Person::signed_in(&app).await;
        eventually("the email about another browser is sent", async || !app.kept_mails().is_empty()).await;
    }
}
