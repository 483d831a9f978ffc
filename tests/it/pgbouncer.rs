//! PgBouncer in front of PostgreSQL, in each supported mode.

use std::process::{Child, Command, Stdio};

use crate::support::process::{Server, fails, ok, run, workplace};
use crate::support::{PASSWORD, free_port, postgres};

const KEY: (&str, &str) = ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4");

struct PgBouncer {
    port: u16,
    child: Child,
    _dir: tempfile::TempDir,
}

impl PgBouncer {
    /// In front of the server of a URL.
    fn start(url: &reqwest::Url, settings: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (port, path) = (free_port(), dir.path().display());
        let configuration = format!(
            "[databases]\n* = host={} port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
             unix_socket_dir =\nauth_type = trust\nauth_file = {path}/users\n{settings}\n",
            url.host_str().unwrap(),
            url.port().unwrap_or(5432),
        );
        std::fs::write(dir.path().join("pgbouncer.ini"), configuration).unwrap();
        std::fs::write(dir.path().join("users"), format!("\"{}\" \"\"\n", url.username())).unwrap();
        let mut command = Command::new("pgbouncer");
        if rustix::process::geteuid().is_root() {
            // It refuses to run as root.
            use std::os::unix::process::CommandExt;
            for entry in [dir.path().to_owned(), dir.path().join("pgbouncer.ini"), dir.path().join("users")] {
                std::os::unix::fs::chown(entry, Some(65_534), None).unwrap();
            }
            command.uid(65_534);
        }
        let child = command
            .arg("-q")
            .arg(dir.path().join("pgbouncer.ini"))
            .stderr(Stdio::null())
            .spawn()
            .expect("pgbouncer is needed: scripts/test installs it");
        let started = Self { port, child, _dir: dir };
        for _ in 0..400 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return started;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("pgbouncer did not start");
    }

    fn url(&self, url: &reqwest::Url) -> String {
        let mut url = url.clone();
        url.set_port(Some(self.port)).unwrap();
        url.to_string()
    }
}

impl Drop for PgBouncer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn is_used(options: &[(&str, &str)]) {
    let dir = workplace();
    let server = Server::start(dir.path(), options).await;
    ok(dir.path(), options, &["user", "add", "ada@example.org", "--password-stdin"], PASSWORD);
    let ada = server.person();
    assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    let mut asking = Vec::new();
    for _ in 0..40 {
        let person = server.person();
        asking.push(tokio::spawn(async move { person.get("/register?token=none").await.status().as_u16() }));
    }
    for asked in asking {
        assert_eq!(asked.await.unwrap(), 410);
    }
    assert!(ada.is_signed_in().await);
    assert_eq!(ada.post("/logout", &[]).await.status(), 303);
    assert!(!server.log().contains("WARN  request"), "{}", server.log());
}

#[tokio::test]
async fn an_unknown_parameter_stops_the_start_with_a_suggestion() {
    let url: reqwest::Url = postgres::fresh_database().await.parse().unwrap();
    let bouncer = PgBouncer::start(&url, "pool_mode = session");
    let options = [("DATABASE_URL", &*bouncer.url(&url)), KEY];
    let said = fails(workplace().path(), &options, &[], 1);
    assert!(said.contains("unsupported startup parameter: extra_float_digits"), "{said}");
    assert!(said.contains("`ignore_startup_parameters = extra_float_digits`") && said.lines().count() == 1, "{said}");
}

#[tokio::test]
async fn session_mode_works_like_postgresql() {
    let url: reqwest::Url = postgres::fresh_database().await.parse().unwrap();
    let bouncer = PgBouncer::start(&url, "pool_mode = session\nignore_startup_parameters = extra_float_digits");
    is_used(&[("DATABASE_URL", &bouncer.url(&url)), KEY]).await;
    let missing = bouncer.url(&url).replace(url.path(), "/nothing-of-this-name");
    let said = fails(workplace().path(), &[("DATABASE_URL", &missing), KEY], &[], 1);
    assert!(said.contains("does not exist"), "{said}");
}

#[tokio::test]
async fn transaction_mode_needs_a_parameter_and_an_existing_schema() {
    let url: reqwest::Url = postgres::fresh_database().await.parse().unwrap();
    let settings = "pool_mode = transaction\ndefault_pool_size = 2\nignore_startup_parameters = extra_float_digits";
    let bouncer = PgBouncer::start(&url, settings);
    let pooled = format!("{}?statement-cache-capacity=0", bouncer.url(&url));
    let options = [("DATABASE_URL", pooled.as_str()), KEY];
    let dir = workplace();
    let said = fails(dir.path(), &options, &[], 1);
    assert!(said.contains("Run `vestibule migrate` with a DATABASE_URL that leads to PostgreSQL itself"), "{said}");
    ok(dir.path(), &[("DATABASE_URL", url.as_str()), KEY], &["migrate"], "");
    is_used(&options).await;
    // Without the parameter, the error names it once the names of statements collide.
    let plain = bouncer.url(&url);
    let bare = [("DATABASE_URL", plain.as_str()), KEY];
    let reported = (0..4).any(|_| {
        let output = run(dir.path(), &bare, &["migrate"], "");
        String::from_utf8_lossy(&output.stderr).contains("needs ?statement-cache-capacity=0 in DATABASE_URL")
    });
    assert!(reported, "a statement of the same name exists");
}

#[tokio::test]
async fn check_detects_transaction_mode_without_its_parameter() {
    let url: reqwest::Url = postgres::fresh_database().await.parse().unwrap();
    let dir = workplace();
    ok(dir.path(), &[("DATABASE_URL", url.as_str()), KEY], &["migrate"], "");
    let parameters = "ignore_startup_parameters = extra_float_digits";
    let asked = |settings: &str, query: &str| {
        let bouncer = PgBouncer::start(&url, &format!("{settings}\n{parameters}"));
        let output = run(
            dir.path(),
            &[("DATABASE_URL", &format!("{}{query}", bouncer.url(&url))), KEY],
            &["check", "--connect"],
            "",
        );
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    for pool in ["default_pool_size = 1", "default_pool_size = 20", "server_round_robin = 1\nmin_pool_size = 4"] {
        let settings = format!("pool_mode = transaction\n{pool}");
        let (code, said) = asked(&settings, "");
        assert!(
            said.contains("A pooler in transaction mode needs ?statement-cache-capacity=0 in DATABASE_URL"),
            "{said}"
        );
        assert_eq!(code, Some(1), "{said}");
        let (code, said) = asked(&settings, "?statement-cache-capacity=0");
        assert!(said.contains("has the tables of this version.") && code == Some(0), "{said}");
    }
    let (code, said) = asked("pool_mode = session", "");
    assert!(said.contains("has the tables of this version.") && code == Some(0), "{said}");
}
