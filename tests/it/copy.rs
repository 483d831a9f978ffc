//! `vestibule copy`.

use std::path::Path;

use sqlx::{AnyConnection, AssertSqlSafe, Connection, Row};
use vestibule::storage::copy::TABLES;

use crate::support::PASSWORD;
use crate::support::postgres::fresh_database;
use crate::support::process::{Server, fails, ok, with_database};

#[tokio::test]
async fn everything_moves_to_postgresql_and_back_and_everybody_stays_signed_in() {
    let dir = with_database();
    let dir = dir.path();
    for (email, more) in [("ada@example.org", "--admin"), ("zoe@bücher.example", "--name=Zoë")] {
        ok(dir, &[], &["user", "add", email, more, "--password-stdin"], PASSWORD);
    }
    ok(dir, &[], &["user", "group", "add", "ada@example.org", "dev"], "");
    ok(dir, &[], &["invite", "eve@example.org"], "");
    let mut server = Server::start(dir, &[]).await;
    let person = server.person();
    assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    server.signal(rustix::process::Signal::TERM);
    server.exit_code().await;

    let (postgres, key) = (fresh_database().await, std::fs::read_to_string(dir.join("data/session.key")).unwrap());
    let said = ok(dir, &[], &["copy", "--to", &postgres], "");
    assert!(said.starts_with("Copied 2 users, 1 session and "), "{said}");
    assert!(said.contains("Set SESSION_KEYS too, to the content of ") && !said.contains(key.trim()), "{said}");
    let sqlite = sqlite_in(dir);
    let rows = all_rows(&sqlite).await;
    assert_eq!(all_rows(&postgres).await, rows);

    let options = [("DATABASE_URL", postgres.as_str()), ("SESSION_KEYS", key.trim())];
    let back = format!("sqlite://{}/data/back.db", dir.display());
    ok(dir, &options, &["copy", "--to", &back], "");
    assert_eq!(all_rows(&back).await, rows);
    for options in [&options[..], &[("DATABASE_URL", back.as_str())]] {
        let server = Server::start(dir, options).await;
        let again = server.person();
        again.plant(&format!("vestibule={}", person.cookie("vestibule").unwrap()));
        assert!(again.is_signed_in().await, "{options:?}");
        assert_eq!(server.person().sign_in("zoe@bücher.example", PASSWORD).await.status(), 303);
    }
}

/// The rows of all tables as text, sorted.
async fn all_rows(url: &str) -> Vec<String> {
    sqlx::any::install_default_drivers();
    let mut db = AnyConnection::connect(url).await.unwrap();
    let mut all = Vec::new();
    for table in TABLES {
        for row in sqlx::query(AssertSqlSafe(format!("SELECT * FROM {table}"))).fetch_all(&mut db).await.unwrap() {
            let values = (0..row.len()).map(|place| {
                let text = row.try_get::<Option<String>, _>(place).map(|value| format!("{value:?}"));
                let number = || row.try_get::<Option<i64>, _>(place).map(|value| format!("{value:?}"));
                let bytes = || row.try_get::<Option<Vec<u8>>, _>(place).map(|value| format!("{value:?}"));
                text.or_else(|_| number()).or_else(|_| bytes()).unwrap()
            });
            all.push(format!("{table}: {}", values.collect::<Vec<_>>().join(", ")));
        }
    }
    all.sort();
    all
}

#[tokio::test]
async fn a_database_that_is_not_empty_stays_as_it_is() {
    let (from, to) = (with_database(), with_database());
    ok(from.path(), &[], &["user", "add", "ada@example.org"], "");
    ok(to.path(), &[], &["user", "add", "eve@example.org"], "");
    let sqlite = sqlite_in(to.path());
    let before = all_rows(&sqlite).await;
    let error = fails(from.path(), &[], &["copy", "--to", &sqlite], 1);
    assert!(error.contains("because it isn't empty: its table users has rows."), "{error}");
    assert_eq!(all_rows(&sqlite).await, before);

    let foreign = fresh_database().await;
    let mut db = AnyConnection::connect(&foreign).await.unwrap();
    sqlx::query("CREATE TABLE orders (id BIGINT)").execute(&mut db).await.unwrap();
    let error = fails(from.path(), &[], &["copy", "--to", &foreign], 1);
    assert!(error.contains("isn't empty: it has tables of another program."), "{error}");
    let error = fails(from.path(), &[], &["copy", "--to", &sqlite_in(from.path())], 1);
    assert!(error.contains("is the database that would be copied"), "{error}");
    for (url, says) in [("mysql://x/y", "--to: Use sqlite://PATH or postgres://"), ("postgres://:p@h/n", "no user")] {
        let error = fails(from.path(), &[], &["copy", "--to", url], 1);
        assert!(error.contains(says), "{error}");
    }
}

#[tokio::test]
async fn each_table_is_copied() {
    let dir = with_database();
    let postgres = fresh_database().await;
    ok(
        dir.path(),
        &[("DATABASE_URL", &postgres), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")],
        &["migrate"],
        "",
    );
    let mut copied = TABLES.to_vec();
    copied.sort_unstable();
    let in_sqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
                     AND name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY name";
    let in_postgres = "SELECT table_name::TEXT FROM information_schema.tables WHERE table_schema = current_schema() \
                       AND table_name NOT LIKE '\\_sqlx%' ORDER BY table_name COLLATE \"C\"";
    for (url, query) in [(sqlite_in(dir.path()), in_sqlite), (postgres, in_postgres)] {
        sqlx::any::install_default_drivers();
        let mut db = AnyConnection::connect(&url).await.unwrap();
        let found: Vec<String> = sqlx::query_scalar(query).fetch_all(&mut db).await.unwrap();
        assert_eq!(found, copied, "{query}");
    }
}

fn sqlite_in(dir: &Path) -> String {
    format!("sqlite://{}/data/vestibule.db", dir.display())
}
