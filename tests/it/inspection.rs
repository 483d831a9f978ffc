//! `vestibule check --connect`: inspects a database without changing it, and tries the mail server without an email.

use std::path::{Path, PathBuf};

use sqlx::{AnyConnection, AssertSqlSafe, Connection};

use crate::support::authority::Authority;
use crate::support::process::{Server, fails, ok, run, with_database, workplace};
use crate::support::smtp::Smtp;
use crate::support::{free_port, postgres};

const KEY: (&str, &str) = ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4");

/// The output and exit code. Checks that nothing in the folder was changed.
fn checked(dir: &Path, options: &[(&str, &str)], code: i32, says: &str) -> String {
    let before = everything_in(dir);
    let output = run(dir, options, &["check", "--connect"], "");
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(said.contains(says), "{says}: {said}");
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(everything_in(dir) == before, "check changes nothing: {said}");
    said
}

fn everything_in(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.is_symlink() {
            found.push((path.clone(), Vec::new()));
            found.extend(everything_in(&path));
        } else if path.is_file() {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

async fn execute(url: &str, sql: &str) {
    sqlx::any::install_default_drivers();
    let mut db = AnyConnection::connect(url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
}

#[tokio::test]
async fn check_tells_an_empty_database_from_another_file() {
    let dir = workplace();
    checked(
        dir.path(),
        &[],
        0,
        "The database (SQLite, data/vestibule.db) doesn't exist yet. The next start creates it.",
    );
    std::fs::create_dir(dir.path().join("data")).unwrap();
    let file = dir.path().join("data/vestibule.db");
    std::fs::write(&file, "").unwrap();
    let empty = "has no tables of Vestibule yet. The next start creates them.";
    assert!(!checked(dir.path(), &[], 0, empty).contains("another program"));
    for text in ["no database", &"no database at all, but a page of text. ".repeat(200)] {
        std::fs::write(&file, text).unwrap();
        checked(dir.path(), &[], 1, "The database (SQLite, data/vestibule.db) can't be used: ");
        checked(dir.path(), &[], 1, "can't be used: the file is not a SQLite database. Set DATABASE_URL to one");
    }
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    checked(dir.path(), &[], 1, "can't be used: it is a folder");
    std::fs::remove_dir(&file).unwrap();
    std::process::Command::new("mkfifo").arg(&file).status().unwrap();
    checked(dir.path(), &[], 1, "can't be used: it is not a regular file");
    let elsewhere = [("DATABASE_URL", "sqlite://nowhere/x.db")];
    checked(
        dir.path(),
        &elsewhere,
        1,
        "(SQLite, nowhere/x.db) can't be used: the folder nowhere doesn't exist. Create it",
    );
    let said = fails(dir.path(), &elsewhere, &["migrate"], 1);
    assert!(said.contains("the folder nowhere doesn't exist. Create it"), "migrate prints the same error: {said}");
    let below = [("DATABASE_URL", "sqlite://data/sub/x.db")];
    checked(dir.path(), &below, 1, "the folder data/sub doesn't exist");
    for (url, data_dir) in [("sqlite://x.db", "data"), ("sqlite://./new/x.db", "new"), ("sqlite://new/x.db", "./new")] {
        let options = [("DATABASE_URL", url), ("DATA_DIR", data_dir), KEY];
        checked(dir.path(), &options, 0, "doesn't exist yet. The next start creates it.");
        ok(dir.path(), &options, &["migrate"], "");
        checked(dir.path(), &options, 0, "has the tables of this version.");
        let _ = std::fs::remove_dir_all(dir.path().join("new"));
    }
    let two_slashes = format!("/{}/two", dir.path().display());
    for odd in ["a b?c#d%20'é", "a:b", "../a:1", &two_slashes] {
        let inner = dir.path().join("inner");
        if std::fs::create_dir(&inner).is_ok() {
            std::os::unix::fs::symlink(concat!(env!("CARGO_MANIFEST_DIR"), "/static"), inner.join("static")).unwrap();
        }
        let odd = [("DATA_DIR", odd)];
        ok(&inner, &odd, &["migrate"], "");
        checked(&inner, &odd, 0, "has the tables of this version.");
        assert!(inner.join(odd[0].1).join("vestibule.db").is_file(), "{odd:?}");
    }
}

#[tokio::test]
async fn check_reads_the_write_ahead_log() {
    let dir = workplace();
    let current = "The database (SQLite, data/vestibule.db) has the tables of this version.";
    let server = Server::start(dir.path(), &[]).await;
    ok(dir.path(), &[], &["user", "add", "ada@example.org"], "");
    let output = run(dir.path(), &[], &["check", "--connect"], "");
    assert!(String::from_utf8_lossy(&output.stdout).contains(current), "check works while the server is running");
    drop(server);
    assert!(dir.path().join("data/vestibule.db-wal").exists());
    checked(dir.path(), &[], 0, current);
    std::fs::remove_file(dir.path().join("data/vestibule.db-shm")).unwrap();
    checked(dir.path(), &[], 0, "was not read, because only a start can apply the changes in its log (-wal).");
    ok(dir.path(), &[], &["user", "list"], "");
    checked(dir.path(), &[], 0, current);
}

#[tokio::test]
async fn check_works_in_a_read_only_folder() {
    let dir = with_database();
    checked(dir.path(), &[], 0, "has the tables of this version.");
    let data = dir.path().join("data");
    let mode = |mode| std::fs::set_permissions(&data, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    mode(0o500);
    checked(dir.path(), &[], 0, "has the tables of this version.");
    mode(0o700);
}

/// Each state of the tables, on a database that has them.
async fn states(dir: &Path, url: &str, options: &[(&str, &str)]) {
    checked(dir, options, 0, "has the tables of this version.");
    execute(url, "DELETE FROM _sqlx_migrations WHERE version > 3").await;
    checked(dir, options, 0, "has the tables of an older version. The next start updates them.");
    execute(url, "UPDATE _sqlx_migrations SET version = version + 100").await;
    checked(dir, options, 1, "can't be used: another program created its tables");
    execute(url, "DELETE FROM _sqlx_migrations").await;
    let said = checked(dir, options, 0, "has no tables of Vestibule yet. The next start creates them.");
    assert!(said.contains("tables of another program. Check that it is the right one."), "{said}");
}

async fn newer(dir: &Path, url: &str, options: &[(&str, &str)]) {
    execute(
        url,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         SELECT 9001, 'newer', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
    )
    .await;
    checked(
        dir,
        options,
        0,
        "has the tables of the next release (schema version 9001), which this version still works with.",
    );
    execute(url, "UPDATE instance SET works_from = 9001").await;
    checked(dir, options, 1, "its schema (version 9001) is more than one release newer than this program");
    execute(url, "DELETE FROM _sqlx_migrations WHERE version = 9001").await;
}

#[tokio::test]
async fn check_reports_the_schema_of_both_databases() {
    let dir = with_database();
    let url = format!("sqlite://{}", dir.path().join("data/vestibule.db").display());
    newer(dir.path(), &url, &[]).await;
    states(dir.path(), &url, &[]).await;

    let url = postgres::fresh_database().await;
    let options = [("DATABASE_URL", url.as_str()), KEY];
    let dir = workplace();
    checked(dir.path(), &options, 0, "has no tables of Vestibule yet. The next start creates them.");
    execute(&url, "CREATE TABLE recipes (id BIGINT)").await;
    checked(dir.path(), &options, 0, "has 1 table of another program. Check that it is the right one.");
    ok(dir.path(), &options, &["migrate"], "");
    newer(dir.path(), &url, &options).await;
    states(dir.path(), &url, &options).await;
}

#[tokio::test]
async fn check_reports_the_database_when_redis_is_unavailable() {
    let dir = with_database();
    let redis = format!("redis://127.0.0.1:{}", free_port());
    let said = checked(dir.path(), &[("REDIS_URL", &redis)], 1, "has the tables of this version.");
    assert!(said.lines().last().unwrap().contains("Redis at 127.0.0.1:"), "{said}");
}

#[test]
fn check_signs_in_to_the_mail_server_and_sends_nothing() {
    let (dir, authority) = (with_database(), Authority::new());
    let ca = authority.ca();
    let (plain, absent) = (Smtp::start(), Smtp::absent());
    let (starttls, tls) = (Smtp::with_tls("starttls", &authority), Smtp::with_tls("tls", &authority));
    let host = |smtp: &Smtp| smtp.url().replace("smtp://", "");
    let check = |url: &str, trusted: bool, code: i32, says: &str| {
        let mut options = vec![("SMTP_URL", url), ("MAIL_FROM", "hello@example.org")];
        options.extend(trusted.then_some(("TLS_CA_FILE", ca.as_str())));
        let said = checked(dir.path(), &options, code, says);
        assert!(said.contains("has the tables of this version.") && !said.contains("p%40ss"), "{said}");
        let about = said.lines().filter(|line| line.contains("The mail server at ")).count();
        assert_eq!(about, 1, "one line: {said}");
    };
    let answers = |smtp: &Smtp| format!("\nThe mail server at {} answers.\n", host(smtp));
    let unusable =
        |smtp: &Smtp, why: &str| format!("\nvestibule: The mail server at {} can't be used: {why}", host(smtp));
    check(&plain.url(), false, 0, &answers(&plain));
    for (smtp, scheme, query) in [(&starttls, "smtp", "?tls=required"), (&tls, "smtps", "")] {
        let url = |password: &str| format!("{scheme}://vestibule:{password}@{}{query}", host(smtp));
        check(&url("p%40ss"), true, 0, &answers(smtp));
        let refused = "the server refused the user or the password in SMTP_URL (535)\n";
        check(&url("planted"), true, 1, &unusable(smtp, refused));
        let distrusted = "the connection to the mail server failed: invalid peer certificate: UnknownIssuer; ";
        check(&url("p%40ss"), false, 1, &unusable(smtp, distrusted));
    }
    let failed =
        "the connection to the mail server failed: Connection refused (os error 111); check SMTP_URL, and that";
    check(&absent.url(), false, 1, &unusable(&absent, failed));
    let unencrypted =
        "the connection to the mail server failed: STARTTLS is not supported on this server; check the scheme";
    check(&format!("{}?tls=required", plain.url()), false, 1, &unusable(&plain, unencrypted));
    for smtp in [&plain, &starttls, &tls] {
        assert!(smtp.mails().is_empty(), "check sends no email");
    }
}
