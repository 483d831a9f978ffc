//! Machines with a wrong clock, beside others on the same database.

use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection};
use vestibule::base::clock::Clock;

use crate::support::app::BEGINNING;
use crate::support::process::{Server, ok, workplace};
use crate::support::{Person, Setup, TestApp, eventually, postgres};

const KEY: (&str, &str) = ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4");

/// A PostgreSQL database whose clock is this many seconds behind the machine's.
struct SlowDatabase {
    url: String,
    admin: AnyConnection,
}

impl SlowDatabase {
    async fn behind(seconds: i64) -> Self {
        let url = postgres::fresh_database().await;
        let mut admin = AnyConnection::connect(&url).await.unwrap();
        let name = url.rsplit('/').next().unwrap();
        run(&mut admin, "CREATE SCHEMA fake".to_owned()).await;
        // Every connection opened from now on finds this function before PostgreSQL's own.
        run(&mut admin, format!("ALTER DATABASE {name} SET search_path = fake, pg_catalog")).await;
        let mut database = Self { url, admin };
        database.set_behind(seconds).await;
        database
    }

    async fn set_behind(&mut self, seconds: i64) {
        let body = format!("SELECT pg_catalog.clock_timestamp() - interval '{seconds} seconds'");
        let function = "FUNCTION fake.clock_timestamp() RETURNS timestamptz LANGUAGE sql";
        run(&mut self.admin, format!("CREATE OR REPLACE {function} AS $${body}$$")).await;
    }

    async fn count(&mut self, table: &str) -> i64 {
        let sql = format!("SELECT COUNT(*) FROM fake.{table}");
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut self.admin).await.unwrap()
    }
}

async fn run(db: &mut AnyConnection, sql: String) {
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(db).await.unwrap();
}

async fn readiness(server: &Server) -> Value {
    server.person().get("/readyz").await.json().await.unwrap()
}

#[tokio::test]
async fn an_instance_with_a_fast_clock_is_not_ready_and_deletes_nothing() {
    let ahead = Clock::system().now() - BEGINNING;
    assert!(ahead > 200 * 86_400, "by this clock, all sessions have expired and all events are old");
    let mut database = SlowDatabase::behind(ahead).await;
    let app = TestApp::start_with(Setup::SqliteCookie, &[("DATABASE_URL", &database.url)]).await;
    app.add_ada().await;
    let (first, second) = (Person::signed_in(&app).await, Person::signed_in(&app).await);
    let rows = [database.count("sessions").await, database.count("audit_events").await];
    assert_eq!(rows, [2, 2]);

    let dir = workplace();
    let server = Server::start(dir.path(), &[("DATABASE_URL", &database.url), KEY]).await;
    server.logs("seconds ahead of the database's").await;
    assert_eq!(server.person().get("/readyz").await.status(), 503);
    let told = json!({"status": "unavailable", "database": "ok", "redis": "not configured", "clock": "ahead"});
    assert_eq!(readiness(&server).await, told);
    assert_eq!(
        server.person().get("/healthz").await.status(),
        200,
        "the process is alive, because a restart wouldn't help"
    );

    // Its writes are stamped by the database's clock: people stay signed in, and every instance learns of ended
    // sessions.
    let at_server = Person::at(&server.base());
    at_server.plant(&format!("vestibule={}", first.cookie("vestibule").unwrap()));
    assert!(at_server.is_signed_in().await);
    assert_eq!(at_server.post("/logout", &[]).await.status(), 303);
    eventually("the other instance ends the session", async || !first.is_signed_in().await).await;
    assert!(second.is_signed_in().await);
    ok(dir.path(), &[("DATABASE_URL", &database.url), KEY], &["session", "end", "ada@example.org"], "");
    eventually("the instance ends the session that a command ended", async || !second.is_signed_in().await).await;
    assert_eq!(database.count("sessions").await, 2, "ended sessions keep their rows, so that all instances read them");
    assert!(database.count("audit_events").await >= 4);
}

#[tokio::test]
async fn a_fast_database_clock_deletes_nothing_and_emails_resume() {
    let mut database = SlowDatabase::behind(-200 * 86_400).await;
    let dir = workplace();
    ok(dir.path(), &[("DATABASE_URL", &database.url), KEY], &["migrate"], "");
    // Old enough to be deleted by the database's clock, which may be the wrong one.
    let now = Clock::system().now();
    run(
        &mut database.admin,
        format!("INSERT INTO fake.audit_events VALUES ('1', {now}, 'invited', '', 'ada', '', '')"),
    )
    .await;
    let server = Server::start(dir.path(), &[("DATABASE_URL", &database.url), KEY]).await;
    server.logs("seconds behind the database's").await;
    assert_eq!(readiness(&server).await["clock"], "behind");
    let row = r#"'m', 'ada@example.org', NULL, '{"kind":"account_deleted"}', 'en', 1, 1, 0"#;
    let columns = "id, recipient, user_id, letter, language, made_at, due_at, tries";
    run(&mut database.admin, format!("INSERT INTO fake.mails ({columns}) VALUES ({row})")).await;
    // The line of the request above may be written a moment later.
    let said = || server.log().lines().filter(|line| !line.contains("/readyz")).count();
    // Enough time for the email to be taken twice.
    for _ in 0..3 {
        let lines = said();
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(said(), lines, "the warning is logged once a minute: {}", server.log());
        assert_eq!(database.count("mails").await, 1);
    }
    assert_eq!(database.count("audit_events").await, 1);
    database.set_behind(0).await;
    eventually("the server is ready", async || server.person().get("/readyz").await.status() == 200).await;
    assert_eq!(readiness(&server).await.get("clock"), None);
    eventually("the email is sent", async || database.count("mails").await == 0).await;
    server.logs("An email was not sent, because SMTP_URL is not set").await;
}
