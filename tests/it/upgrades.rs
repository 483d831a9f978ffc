//! Upgrades from one schema to the next, and two releases on one database.

use std::path::Path;

use sqlx::migrate::Migrator;
use sqlx::{AnyConnection, Connection};
use vestibule::base::password::PasswordHash;

use crate::support::process::{Server, run, workplace};
use crate::support::{PASSWORD, Person, postgres};

const KEY: (&str, &str) = ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4");

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Both databases, without tables.
async fn on_both_databases(test: impl AsyncFn(&Path, &str)) {
    let dir = workplace();
    test(dir.path(), &format!("sqlite://{}", dir.path().join("vestibule.db").display())).await;
    let dir = workplace();
    test(dir.path(), &postgres::fresh_database().await).await;
}

async fn connection(url: &str) -> AnyConnection {
    sqlx::any::install_default_drivers();
    let mode = if url.starts_with("sqlite:") { "?mode=rwc" } else { "" };
    AnyConnection::connect(&format!("{url}{mode}")).await.unwrap()
}

async fn execute(db: &mut AnyConnection, sql: impl Into<String>) {
    sqlx::query(sqlx::AssertSqlSafe(sql.into())).execute(db).await.unwrap();
}

#[tokio::test]
async fn data_of_the_first_schema_survives_all_migrations() {
    on_both_databases(async |dir, url| {
        let mut db = connection(url).await;
        let first = MIGRATIONS.iter().take(1).cloned().collect();
        Migrator::with_migrations(first).run(&mut db).await.unwrap();
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        let token = vestibule::base::secret::new_secret().unwrap();
        let later = vestibule::base::clock::Clock::system().now() + 600;
        execute(&mut db, "INSERT INTO instance VALUES (1, '0123456789abcdef0123')").await;
        let user = format!("'ada', 'ada@example.org', 'Ada', 'admin', '{}', NULL, 1, 1, 1", hash.as_stored());
        execute(&mut db, format!("INSERT INTO users VALUES ({user})")).await;
        let link = format!(
            "'{}', 'password_reset', 'ada', 'ada@example.org', {later}",
            vestibule::base::secret::hash_secret(&token)
        );
        execute(&mut db, format!("INSERT INTO tokens VALUES ({link})")).await;
        let event =
            format!("'1', {}, 'sign_in_refused', 'wrong_password', 'ada', '192.0.2.7', 'Old browser'", later - 700);
        execute(&mut db, format!("INSERT INTO audit_events VALUES ({event})")).await;
        let session =
            format!("'s', 'h', 'ada', {0}, {0}, {1}, NULL, 1, '192.0.2.7', 'Old browser'", later - 700, later);
        execute(&mut db, format!("INSERT INTO sessions VALUES ({session})")).await;
        db.close().await.unwrap();

        let server = Server::start(dir, &[("DATABASE_URL", url), KEY]).await;
        assert!(!server.log().contains("There is no administrator yet"));
        assert_eq!(server.person().get(&format!("/password/reset?token={token}")).await.status(), 200);
        let ada = server.person();
        assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        for page in ["/profile/activity", "/profile/sessions"] {
            assert!(ada.get(page).await.text().await.unwrap().contains("192.0.2.7"), "{page}");
        }
    })
    .await;
}

/// Changes the database as a newer release would: another table, another column, and the oldest version that still
/// works.
async fn make_newer(url: &str, works_from: i64) {
    let mut db = connection(url).await;
    execute(&mut db, "ALTER TABLE users ADD COLUMN shoe_size BIGINT NOT NULL DEFAULT 43").await;
    execute(&mut db, "ALTER TABLE sessions ADD COLUMN mood TEXT").await;
    execute(
        &mut db,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         SELECT 9001, 'newer', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
    )
    .await;
    execute(&mut db, format!("UPDATE instance SET works_from = {works_from}")).await;
    db.close().await.unwrap();
}

fn newest() -> i64 {
    MIGRATIONS.iter().map(|migration| migration.version).max().unwrap()
}

async fn uses_its_account(person: &Person, name: &str) {
    assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    let fields = [("name", name), ("language", ""), ("time_zone", "")];
    assert_eq!(person.post("/profile/edit", &fields).await.status(), 303);
    assert!(person.get("/profile").await.text().await.unwrap().contains(name));
    assert!(person.is_signed_in().await);
}

#[tokio::test]
async fn a_program_works_with_the_schema_of_the_next_release() {
    on_both_databases(async |dir, url| {
        let options = [("DATABASE_URL", url), KEY];
        let running = Server::start(dir, &options).await;
        let added = run(dir, &options, &["user", "add", "ada@example.org", "--admin", "--password-stdin"], PASSWORD);
        assert!(added.status.success());
        let person = running.person();
        uses_its_account(&person, "Ada before").await;
        make_newer(url, newest()).await;
        assert!(person.is_signed_in().await);
        uses_its_account(&running.person(), "Ada meanwhile").await;
        let restarted = Server::start(dir, &options).await;
        restarted.logs("The database schema (version 9001) is one release newer than this program").await;
        uses_its_account(&restarted.person(), "Ada after").await;
        assert!(run(dir, &options, &["user", "list"], "").status.success());
    })
    .await;
}

#[tokio::test]
async fn a_program_refuses_a_schema_that_is_more_than_one_release_newer() {
    on_both_databases(async |dir, url| {
        let options = [("DATABASE_URL", url), KEY];
        assert!(run(dir, &options, &["migrate"], "").status.success());
        make_newer(url, newest() + 1).await;
        let refused = run(dir, &options, &["migrate"], "");
        let said = String::from_utf8(refused.stderr).unwrap();
        let sentence = format!(
            "its schema (version 9001) is more than one release newer than this program (version {}).",
            newest()
        );
        assert!(said.contains(&sentence) && refused.status.code() == Some(1), "{said}");
    })
    .await;
}
