//! `vestibule backup` and `vestibule restore`.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sqlx::{AnyConnection, Connection};
use vestibule::base::clock::Clock;

use crate::second_factors::{begin, code_at};
use crate::support::process::{Server, run, workplace};
use crate::support::{PASSWORD, Person};

/// A command's output and its exit code.
fn asked(dir: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let output = run(dir, &[], arguments, PASSWORD);
    let said = [output.stdout, output.stderr].concat();
    (String::from_utf8(said).unwrap(), output.status.code())
}

fn ok(dir: &Path, arguments: &[&str]) -> String {
    let (said, code) = asked(dir, arguments);
    assert_eq!(code, Some(0), "{arguments:?}: {said}");
    said
}

fn add(dir: &Path, email: &str) {
    ok(dir, &["migrate"]);
    ok(dir, &["user", "add", email, "--admin", "--password-stdin"]);
}

async fn signed_in(server: &Server, email: &str) -> Person {
    let person = server.person();
    assert_eq!(person.sign_in(email, PASSWORD).await.status(), 303, "{email} signs in");
    person
}

async fn connection(file: &Path) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap()
}

/// The number of users in an intact database.
async fn people_in(file: &Path) -> i64 {
    let mut db = connection(file).await;
    let verdict: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut db).await.unwrap();
    assert_eq!(verdict, "ok", "{}", file.display());
    sqlx::query_scalar("SELECT COUNT(*) FROM users").fetch_one(&mut db).await.unwrap()
}

/// The files of a folder, with their bytes.
fn everything_in(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[tokio::test]
async fn a_backup_during_changes_is_consistent_and_private() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    add(dir.path(), "ada@example.org");
    let ada = signed_in(&server, "ada@example.org").await;
    let changes = async {
        for number in 0..25 {
            let fields = [("name", format!("Ada {number}")), ("language", String::new()), ("time_zone", String::new())];
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(ada.post("/profile/edit", &fields).await.status(), 303);
        }
    };
    let backups = tokio::task::spawn_blocking({
        let dir = dir.path().to_owned();
        move || (0..3).map(|number| ok(&dir, &["backup", &format!("{number}.db")])).collect::<Vec<_>>()
    });
    let ((), said) = tokio::join!(changes, backups);
    assert_eq!(said.unwrap()[0], "Saved to 0.db. The backup doesn't include the session key.\n");
    let key = std::fs::read_to_string(dir.path().join("data/session.key")).unwrap();
    for number in 0..3 {
        let file = dir.path().join(format!("{number}.db"));
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!String::from_utf8_lossy(&std::fs::read(&file).unwrap()).contains(key.trim()));
        assert_eq!(people_in(&file).await, 1);
    }
}

#[tokio::test]
async fn a_backup_replaces_no_file_and_leaves_nothing_when_it_fails() {
    let dir = workplace();
    let (said, code) = asked(dir.path(), &["restore", "missing.db"]);
    assert!(said.contains("There is no file missing.db.") && code == Some(1), "{said}");
    assert!(!dir.path().join("data").exists(), "nor an empty folder");
    let (said, code) = asked(dir.path(), &["backup", "new.db"]);
    assert_eq!(
        (said.as_str(), code),
        (
            "vestibule: There is no database data/vestibule.db. Run the command in the server's working directory and with its options.\n",
            Some(1)
        )
    );
    add(dir.path(), "ada@example.org");
    std::fs::write(dir.path().join("old.db"), "precious").unwrap();
    let (said, code) = asked(dir.path(), &["backup", "old.db"]);
    assert_eq!((said.as_str(), code), ("vestibule: old.db already exists. Choose another name.\n", Some(1)));
    assert_eq!(std::fs::read(dir.path().join("old.db")).unwrap(), b"precious");
    let (said, code) = asked(dir.path(), &["backup", "no-such-folder/new.db"]);
    let sentence = "vestibule: There is no folder no-such-folder. Create it, or choose another one.\n";
    assert_eq!((said.as_str(), code), (sentence, Some(1)));
    for ending in ["-wal", "-shm", "-journal"] {
        let (said, code) = asked(dir.path(), &["backup", &format!("data/vestibule.db{ending}")]);
        assert!(said.contains("a name that SQLite uses for its own files") && code == Some(1), "{said}");
    }
    let open = dir.path().join("open");
    std::fs::create_dir(&open).unwrap();
    for (mode, code) in [(0o777, 1), (0o1777, 0)] {
        std::fs::set_permissions(&open, std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(asked(dir.path(), &["backup", "open/new.db"]).1, Some(code), "{mode:o}");
    }
    let left: Vec<_> = everything_in(dir.path()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, [dir.path().join("old.db")]);
}

#[tokio::test]
async fn with_postgresql_backup_and_restore_name_its_tools() {
    let dir = workplace();
    let options =
        [("DATABASE_URL", "postgres://localhost/nowhere"), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")];
    for command in ["backup", "restore"] {
        let output = run(dir.path(), &options, &[command, "file.db"], "");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().contains("pg_dump"));
    }
}

#[tokio::test]
async fn a_code_that_was_used_before_a_restore_does_not_work_again() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    add(dir.path(), "ada@example.org");
    let ada = signed_in(&server, "ada@example.org").await;
    let secret = begin(&ada).await;
    let now = || Clock::system().now();
    ada.post("/profile/authenticator", &[("code", &*code_at(&secret, now() - 30))]).await;
    ok(dir.path(), &["backup", "copy.db"]);
    let code = code_at(&secret, now());
    let with_code = async |server: &Server| {
        let person = signed_in(server, "ada@example.org").await;
        person.post("/login/second-factor", &[("code", &*code)]).await.status()
    };
    assert_eq!(with_code(&server).await, 303);
    drop(server);
    ok(dir.path(), &["restore", "copy.db"]);
    let server = Server::start(dir.path(), &[]).await;
    assert_eq!(with_code(&server).await, 403);
}

#[tokio::test]
async fn a_restored_database_has_the_accounts_of_the_backup_and_no_sessions_or_links() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    add(dir.path(), "ada@example.org");
    let link = ok(dir.path(), &["user", "password", "ada@example.org"]);
    let link = link[link.find("/password/reset").unwrap()..].split_whitespace().next().unwrap().to_owned();
    let before = signed_in(&server, "ada@example.org").await.cookies();
    assert_eq!(server.person().get(&link).await.status(), 200);
    ok(dir.path(), &["backup", "backup.db"]);
    add(dir.path(), "bob@example.org");
    let after = signed_in(&server, "ada@example.org").await.cookies();
    let bobs = signed_in(&server, "bob@example.org").await.cookies();

    let (said, code) = asked(dir.path(), &["restore", "backup.db"]);
    assert!(said.contains("data/vestibule.db is in use. Stop the server") && code == Some(1), "{said}");
    // Killed, so that its last writes are still in the write-ahead log.
    drop(server);
    assert!(dir.path().join("data/vestibule.db-wal").exists());
    let said = ok(dir.path(), &["restore", "backup.db"]);
    assert!(said.contains("data/vestibule.db.before-restore-1"), "{said}");

    let server = Server::start(dir.path(), &[]).await;
    for cookies in [before, after, bobs] {
        let copied = server.person();
        copied.plant(&cookies);
        assert!(!copied.is_signed_in().await, "copied cookies stop working at once, although the key is the same");
    }
    assert_eq!(server.person().get(&link).await.status(), 410);
    signed_in(&server, "ada@example.org").await;
    assert_eq!(server.person().sign_in("bob@example.org", PASSWORD).await.status(), 403);
    let kept = dir.path().join("data/vestibule.db.before-restore-1");
    assert_eq!(people_in(&kept).await, 2, "the replaced database is complete");
}

#[tokio::test]
async fn a_restored_database_has_the_app_passwords_of_the_backup() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    add(dir.path(), "ada@example.org");
    let ada = signed_in(&server, "ada@example.org").await;
    let fields = json!({ "name": "Phone" });
    let made: Value = ada.post_json("/profile/app-passwords/new", fields).await.json().await.unwrap();
    ok(dir.path(), &["backup", "backup.db"]);
    let revoked = ada.post_json("/profile/app-passwords", json!({ "revoke": made["appPassword"]["id"] })).await;
    assert_eq!(revoked.status(), 200);
    drop(server);
    ok(dir.path(), &["restore", "backup.db"]);

    let server = Server::start(dir.path(), &[("TRUSTED_PROXIES", "127.0.0.1")]).await;
    let check = server.person().request("GET", "/api/authz/auth-request");
    let check = check.bearer_auth(made["appPassword"]["secret"].as_str().unwrap());
    let answer = check.header("x-original-url", "https://calendar.example.org/").send().await.unwrap();
    assert_eq!(answer.status(), 200, "app passwords from the backup work, as docs/backups.md says");
}

#[tokio::test]
async fn an_invalid_backup_is_refused_and_changes_nothing() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    ok(dir.path(), &["backup", "damaged.db"]);
    // A page that only a full integrity check reads.
    let index = "SELECT rootpage FROM sqlite_schema WHERE name = 'audit_events_at'";
    let page: i64 =
        sqlx::query_scalar(index).fetch_one(&mut connection(&dir.path().join("damaged.db")).await).await.unwrap();
    let mut bytes = std::fs::read(dir.path().join("damaged.db")).unwrap();
    bytes.chunks_mut(4_096).nth(page as usize - 1).unwrap()[..200].fill(0xa5);
    std::fs::write(dir.path().join("damaged.db"), bytes).unwrap();
    std::fs::write(dir.path().join("text.db"), "no database").unwrap();
    std::fs::write(dir.path().join("empty.db"), "").unwrap();
    let mut other = connection(&{
        let path = dir.path().join("other.db");
        std::fs::write(&path, "").unwrap();
        path
    })
    .await;
    sqlx::query("CREATE TABLE users (id TEXT)").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    ok(dir.path(), &["backup", "acting.db"]);
    let mut acting = connection(&dir.path().join("acting.db")).await;
    let trigger = "CREATE TRIGGER t AFTER INSERT ON sessions BEGIN UPDATE users SET role = 'admin'; END";
    sqlx::query(trigger).execute(&mut acting).await.unwrap();
    acting.close().await.unwrap();
    let data = everything_in(&dir.path().join("data"));
    for (file, sentence) in [
        ("missing.db", "There is no file missing.db. Name a file that `vestibule backup` created."),
        ("text.db", "text.db isn't a Vestibule database."),
        ("empty.db", "empty.db isn't a Vestibule database."),
        ("other.db", "other.db isn't a Vestibule database."),
        (
            "acting.db",
            "acting.db contains the trigger \"t\", which Vestibule didn't create. Remove it with DROP TRIGGER",
        ),
        ("data", "data isn't a Vestibule database."),
        ("damaged.db", "damaged.db is damaged: "),
        ("data/vestibule.db", "data/vestibule.db is the database itself."),
    ] {
        let (said, code) = asked(dir.path(), &["restore", file]);
        assert!(said.contains(sentence) && said.lines().count() == 1 && code == Some(1), "{file}: {said}");
        assert!(everything_in(&dir.path().join("data")) == data, "{file}: the data folder is unchanged");
    }
}

#[tokio::test]
async fn another_database_is_not_backed_up() {
    let dir = workplace();
    let data = dir.path().join("data");
    let file = data.join("vestibule.db");
    std::fs::create_dir(&data).unwrap();
    let refused = |what: &str| {
        let before = everything_in(&data);
        let (said, code) = asked(dir.path(), &["backup", "saved.db"]);
        let sentence = "vestibule: data/vestibule.db isn't a Vestibule database.\n";
        assert_eq!((said.as_str(), code), (sentence, Some(1)), "{what}");
        assert!(everything_in(&data) == before && !dir.path().join("saved.db").exists(), "{what}");
    };
    for text in [String::new(), "no database".to_owned(), "no database".repeat(2_000)] {
        std::fs::write(&file, &text).unwrap();
        refused(&text);
    }
    std::fs::write(&file, "").unwrap();
    let mut other = connection(&file).await;
    sqlx::raw_sql("CREATE TABLE instance (id TEXT); INSERT INTO instance VALUES ('x')")
        .execute(&mut other)
        .await
        .unwrap();
    other.close().await.unwrap();
    refused("another program's");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    refused("a folder");
}

#[tokio::test]
async fn a_backup_can_be_restored_on_an_empty_machine() {
    let (dir, other) = (workplace(), workplace());
    add(dir.path(), "ada@example.org");
    let file = other.path().join("backup.db");
    ok(dir.path(), &["backup", file.to_str().unwrap()]);
    ok(other.path(), &["restore", "backup.db"]);
    signed_in(&Server::start(other.path(), &[]).await, "ada@example.org").await;
}

/// Three accounts, two of them only in the write-ahead log of a killed server, and a backup with the first.
async fn killed_server() -> tempfile::TempDir {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    ok(dir.path(), &["backup", "backup.db"]);
    let server = Server::start(dir.path(), &[]).await;
    for email in ["bob@example.org", "cy@example.org"] {
        add(dir.path(), email);
    }
    drop(server);
    assert!(dir.path().join("data/vestibule.db-wal").exists());
    dir
}

#[tokio::test]
async fn a_restore_keeps_the_previous_database() {
    let dir = killed_server().await;
    let data = dir.path().join("data");
    ok(dir.path(), &["restore", "backup.db"]);
    assert_eq!(people_in(&data.join("vestibule.db")).await, 1);
    add(dir.path(), "dan@example.org");
    ok(dir.path(), &["restore", "data/vestibule.db.before-restore-1"]);
    assert_eq!(people_in(&data.join("vestibule.db")).await, 3);
    assert_eq!(people_in(&data.join("vestibule.db.before-restore-1")).await, 3);
    assert_eq!(people_in(&data.join("vestibule.db.before-restore-2")).await, 2);
    for (path, _) in everything_in(&data) {
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
}

#[tokio::test]
async fn a_restore_ignores_the_write_ahead_log_of_a_database_that_was_moved_away() {
    let dir = killed_server().await;
    std::fs::rename(dir.path().join("data/vestibule.db"), dir.path().join("moved.db")).unwrap();
    ok(dir.path(), &["restore", "backup.db"]);
    assert_eq!(people_in(&dir.path().join("data/vestibule.db")).await, 1);
}

#[tokio::test]
async fn a_copy_made_by_hand_is_restored_with_its_write_ahead_log() {
    let dir = killed_server().await;
    for ending in ["", "-wal"] {
        let from = dir.path().join(format!("data/vestibule.db{ending}"));
        std::fs::copy(from, dir.path().join(format!("copy.db{ending}"))).unwrap();
    }
    ok(dir.path(), &["restore", "backup.db"]);
    ok(dir.path(), &["restore", "copy.db"]);
    assert_eq!(people_in(&dir.path().join("data/vestibule.db")).await, 3);
}

#[tokio::test]
async fn an_unreadable_database_is_left_alone_and_the_error_says_what_to_do() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    ok(dir.path(), &["backup", "backup.db"]);
    let database = dir.path().join("data/vestibule.db");
    std::fs::write(&database, "no database at all, but somebody's").unwrap();
    let (said, code) = asked(dir.path(), &["restore", "backup.db"]);
    assert!(said.contains("Move it and data/vestibule.db-wal elsewhere") && code == Some(1), "{said}");
    assert_eq!(std::fs::read(&database).unwrap(), b"no database at all, but somebody's");
    std::fs::rename(&database, dir.path().join("moved.db")).unwrap();
    ok(dir.path(), &["restore", "backup.db"]);
    assert_eq!(people_in(&database).await, 1);
}

#[tokio::test]
async fn a_symlink_to_the_database_stays_a_symlink() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    ok(dir.path(), &["backup", "backup.db"]);
    add(dir.path(), "bob@example.org");
    let (link, real) = (dir.path().join("data/vestibule.db"), dir.path().join("real.db"));
    std::fs::rename(&link, &real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    ok(dir.path(), &["restore", "backup.db"]);
    assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(people_in(&real).await, 1);
}

#[test]
fn a_restore_that_fails_leaves_no_database_behind() {
    let dir = workplace();
    std::fs::write(dir.path().join("text.db"), "hello").unwrap();
    for backup in ["nowhere.db", "text.db"] {
        let (said, code) = asked(dir.path(), &["restore", backup]);
        assert_eq!(code, Some(1), "{said}");
        assert!(!dir.path().join("data/vestibule.db").exists(), "{backup}: {said}");
    }
}

#[tokio::test]
async fn a_backup_refuses_what_a_restore_would_and_check_says_so() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    let file = dir.path().join("data/vestibule.db");
    for (made, kind, name) in [
        ("CREATE VIEW who AS SELECT email FROM users", "VIEW", "who"),
        ("CREATE TRIGGER t AFTER DELETE ON users BEGIN SELECT 1; END", "TRIGGER", "t"),
        ("CREATE VIRTUAL TABLE found USING fts5(text)", "TABLE", "found"),
    ] {
        let mut db = connection(&file).await;
        sqlx::query(made).execute(&mut db).await.unwrap();
        db.close().await.unwrap();
        let (said, code) = asked(dir.path(), &["backup", "saved.db"]);
        assert!(said.contains(&format!("Remove it with DROP {kind} \"{name}\"")) && code == Some(1), "{made}: {said}");
        assert!(!dir.path().join("saved.db").exists(), "{made}");
        let (said, code) = asked(dir.path(), &["check", "--connect"]);
        let remedy = format!("DROP {kind} \"{name}\"");
        assert!(said.contains("Warning: ") && said.contains(&remedy) && code == Some(0), "{made}: {said}");
        let mut db = connection(&file).await;
        sqlx::query(sqlx::AssertSqlSafe(remedy)).execute(&mut db).await.unwrap();
        db.close().await.unwrap();
    }
    assert!(!asked(dir.path(), &["check", "--connect"]).0.contains("DROP"));
    ok(dir.path(), &["backup", "saved.db"]);
    let mut db = connection(&file).await;
    let made = "CREATE VIEW who AS SELECT email FROM users; CREATE VIRTUAL TABLE found USING fts5(text)";
    sqlx::raw_sql(made).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
    ok(dir.path(), &["restore", "saved.db"]);
    assert!(!asked(dir.path(), &["check", "--connect"]).0.contains("DROP"), "the previous database's files are gone");
}

#[tokio::test]
async fn added_tables_are_restored_with_their_rows() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    let file = dir.path().join("data/vestibule.db");
    let mut db = connection(&file).await;
    let made = "CREATE TABLE notes (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) STORED, \"c \"\"x\" TEXT);
                CREATE INDEX notes_b ON notes (b); INSERT INTO notes VALUES (21, 'text')";
    sqlx::raw_sql(made).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
    ok(dir.path(), &["backup", "saved.db"]);
    ok(dir.path(), &["restore", "saved.db"]);
    let kept: i64 =
        sqlx::query_scalar("SELECT SUM(b) FROM notes").fetch_one(&mut connection(&file).await).await.unwrap();
    assert_eq!(kept, 42);
}

#[tokio::test]
async fn a_restore_removes_its_own_files_and_no_others() {
    let dir = workplace();
    add(dir.path(), "ada@example.org");
    ok(dir.path(), &["backup", "saved.db"]);
    std::fs::write(dir.path().join("data/.restore-notes.txt"), "mine").unwrap();
    std::fs::write(dir.path().join("data/.restore-Ab12Cd"), "left by a killed one").unwrap();
    std::fs::write(dir.path().join("data/.restore-Ab12Cd-wal"), "left by a killed one").unwrap();
    ok(dir.path(), &["restore", "saved.db"]);
    let left = std::fs::read_dir(dir.path().join("data")).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.filter(|name| name.to_string_lossy().starts_with(".restore-")).collect();
    assert_eq!(left, [".restore-notes.txt"]);
}
