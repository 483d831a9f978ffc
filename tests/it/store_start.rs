//! A start and its stores: errors that it waits out, errors that stop it, and too few connections.

use std::time::{Duration, Instant};

use sqlx::{AnyConnection, AssertSqlSafe, Connection};

use crate::support::process::{Server, run, workplace};
use crate::support::redis::Redis;
use crate::support::{Person, Setup, TestApp, free_port, postgres};

const KEY: (&str, &str) = ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4");

/// The output of a start that fails at once, instead of waiting.
fn refused(options: &[(&str, &str)]) -> String {
    let dir = workplace();
    let began = Instant::now();
    let port = free_port().to_string();
    let output = run(dir.path(), &[options, &[KEY, ("PORT", port.as_str())]].concat(), &[], "");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(began.elapsed() < Duration::from_secs(15), "the start fails at once: {said}");
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(!said.contains("planted"), "{said}");
    said
}

async fn execute(url: &str, sql: &str) {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn permanent_database_errors_stop_the_start_at_once() {
    let url = postgres::fresh_database().await;
    for (url, says) in [
        (format!("{url}?sslmode=require"), "TLS"),
        (format!("{url}_missing"), "does not exist"),
        (url.replace("postgres@", "nobody-of-this-name:planted@"), "does not exist"),
    ] {
        let said = refused(&[("DATABASE_URL", &url)]);
        assert!(said.contains("can't be used") && said.contains(says), "{said}");
    }
}

#[tokio::test]
async fn redis_cluster_is_refused_with_an_explanation() {
    let redis = Redis::in_cluster_mode();
    let said = refused(&[("REDIS_URL", &redis.url())]);
    assert!(said.contains("REDIS_URL: Redis can't be used: it runs in cluster mode, which isn't supported."), "{said}");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), redis.url()).unwrap();
    let said = refused(&[("REDIS_URL_FILE", file.path().to_str().unwrap())]);
    assert!(said.contains("REDIS_URL_FILE: Redis can't be used: it runs in cluster mode"), "{said}");
}

/// A role with this limit of connections, owner of a new database.
async fn limited_role(connections: u32) -> String {
    let url = postgres::fresh_database().await;
    let name = url.rsplit('/').next().unwrap();
    execute(&url, &format!("CREATE ROLE r{name} LOGIN CONNECTION LIMIT {connections}; ALTER DATABASE {name} OWNER TO r{name}; ALTER SCHEMA public OWNER TO r{name}")).await;
    url.replace("postgres@", &format!("r{name}@"))
}

#[tokio::test]
async fn too_few_connections_break_no_page() {
    let url = limited_role(4).await;
    let app = TestApp::start_with(Setup::SqliteCookie, &[("DATABASE_URL", &url)]).await;
    app.add_ada().await;
    let mut asking = Vec::new();
    for _ in 0..40 {
        let person = Person::stranger(&app);
        asking.push(tokio::spawn(async move {
            let mut statuses = Vec::new();
            for _ in 0..25 {
                // Each reads the database.
                statuses.push(person.get("/readyz").await.status().as_u16());
                statuses.push(person.get("/register?token=none").await.status().as_u16());
            }
            statuses
        }));
    }
    for asked in asking {
        let statuses = asked.await.unwrap();
        assert!(!statuses.iter().any(|status| *status >= 500), "{statuses:?}");
    }
}

#[tokio::test]
async fn check_compares_the_pool_with_what_the_database_allows() {
    let dir = workplace();
    let url = limited_role(4).await;
    let asked = |size: &str| {
        let options = [("DATABASE_URL", url.as_str()), KEY, ("DATABASE_POOL_SIZE", size), ("BCRYPT_COST", "12")];
        let output = run(dir.path(), &options, &["check", "--connect"], "");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let (shown, warned) = asked("10");
    assert!(shown.contains("The role allows 4 connections."), "{shown}");
    assert!(warned.contains("an instance opens up to 11 connections, but the role allows only 4."), "{warned}");
    assert!(warned.contains("Set DATABASE_POOL_SIZE to 3 or less"), "{warned}");
    let (shown, warned) = asked("3");
    assert!(
        shown.contains("An instance opens up to 4, so there is room for 1 instance.") && warned.is_empty(),
        "{shown}{warned}"
    );
}

#[tokio::test]
async fn check_says_which_store_is_unavailable() {
    let dir = workplace();
    let absent = format!("postgres://u:planted@127.0.0.1:{}/x", free_port());
    let redis = format!("redis://:planted@127.0.0.1:{}", free_port());
    let options = [("DATABASE_URL", absent.as_str()), ("REDIS_URL", redis.as_str()), KEY];
    let output = run(dir.path(), &options, &["check", "--connect"], "");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    let [.., database, redis] = said.lines().collect::<Vec<_>>()[..] else { panic!("two lines: {said}") };
    assert!(database.starts_with("vestibule: The database (") && database.contains(") doesn't answer: "), "{said}");
    assert!(redis.starts_with("vestibule: Redis at ") && !said.contains("planted"), "{said}");
    let output = run(dir.path(), &[], &["check", "--connect"], "");
    assert!(String::from_utf8(output.stdout).unwrap().contains("doesn't exist yet. The next start creates it"));
    assert!(!dir.path().join("data").exists());
}

#[tokio::test]
async fn a_socket_and_an_ipv6_address_reach_a_database() {
    let url = postgres::fresh_database().await;
    let url: reqwest::Url = url.parse().unwrap();
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(url.as_str()).await.unwrap();
    let folders: String = sqlx::query_scalar("SHOW unix_socket_directories").fetch_one(&mut connection).await.unwrap();
    let folder = folders.split(',').next().unwrap().trim().to_owned();
    let by_socket = format!("postgres://postgres@{}?host={folder}&port={}", url.path(), url.port().unwrap());
    let dir = workplace();
    let server = Server::start(dir.path(), &[("DATABASE_URL", &by_socket), KEY]).await;
    server.logs(&format!(" at {folder}")).await;
}
