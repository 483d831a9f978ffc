//! Options: what each accepts, and that all faults are reported at once, without showing a secret.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use vestibule::config::options;

use crate::support::authority::Authority;
use crate::support::free_port;
use crate::support::process::{Server, run, workplace};

const GOOD_KEY: &str = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";

/// The output of a start with these options, which has to fail at once.
fn refused(dir: &Path, given: &[(&str, &str)], code: i32) -> String {
    let began = Instant::now();
    let output = run(dir, given, &[], "");
    assert!(began.elapsed() < Duration::from_secs(2), "{given:?} is refused at once");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{given:?}: {said}");
    assert!(!said.contains("panicked") && !said.contains("RUST_BACKTRACE"), "{said}");
    said
}

#[test]
fn each_invalid_configuration_stops_the_start_with_a_line_about_it() {
    let dir = workplace();
    std::fs::write(dir.path().join("empty"), "\n").unwrap();
    std::fs::write(dir.path().join("key"), format!("{GOOD_KEY}\n")).unwrap();
    let broken = [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "80a"),
        ("PORT", "-1"),
        ("PORT", " 80"),
        ("HOST", "not a host"),
        ("PUBLIC_URL", "id.example.org"),
        ("PUBLIC_URL", "ftp://x"),
        ("PUBLIC_URL", "https://x/path"),
        ("PUBLIC_URL", "https://user@x"),
        ("DATABASE_URL", "mysql://planted"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "planted"),
        ("REDIS_URL", "http://planted"),
        ("REDIS_URL", "redis://"),
        ("REDIS_URL", "redis://h?db=2"),
        ("REDIS_URL", "redis://h?password=planted"),
        ("REDIS_URL", "unix:///s?pasword=planted"),
        ("REDIS_URL", "unix:///s?pass=planted+b"),
        ("DATABASE_URL", "postgres://u:planted@h/x?sslmode=require&ssl-mode=disable"),
        ("REDIS_TIMEOUT", "250"),
        ("REDIS_TIMEOUT", "1h"),
        ("SESSION_KEYS", "planted-short"),
        ("SESSION_KEYS", "change-me-change-me-change-me-change-me"),
        ("SESSION_KEYS", "planted,planted"),
        ("SESSION_KEYS", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ("SESSION_KEYS", "abcdefghijklmnopqrstuvwxyz012345"),
        ("SESSION_KEYS", "00112233445566778899aabbccddeeff"),
        ("SESSION_KEYS", "thisisaverylongsessionkeyforvestibule"),
        ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4,"),
        ("SESSION_KEYS", "\"Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4\""),
        ("SESSION_KEYS", "SESSION_KEYS=Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4"),
        ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4 #Kq8wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4"),
        ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4;Kq8wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4"),
        ("SESSION_IDLE_TIMEOUT", "48h"),
        ("SESSION_IDLE_TIMEOUT", "0s"),
        ("SESSION_IDLE_TIMEOUT", "2 h"),
        ("SESSION_LIFETIME", "1w"),
        ("SESSION_LIFETIME", "99999999999999999999d"),
        ("SESSION_REMEMBER_LIFETIME", "forever"),
        ("TLS_CA_FILE", "nowhere"),
        ("TLS_CA_FILE", "key"),
        ("METRICS_ADDR", "9090"),
        ("METRICS_ADDR", ":0"),
        ("METRICS_ADDR", "metrics.local:9090"),
        ("TRUSTED_PROXIES", "10.0.0.0/33"),
        ("TRUSTED_PROXIES", "proxy.local"),
        ("COOKIE_DOMAIN", "example.org"),
        ("REMOTE_USER_FIELD", "name"),
        ("ACCESS_RULES", "nowhere"),
        ("ACCESS_RULES", "static"),
        ("BCRYPT_COST", "3"),
        ("BCRYPT_COST", "17"),
        ("BCRYPT_COST", "twelve"),
        ("REGISTRATION", "maybe"),
        ("SECOND_FACTOR", "users"),
        ("SMTP_URL", "planted"),
        ("DATABASE_URL", "postgres://u@h/x?sslmode=planted"),
        ("PUBLIC_URL", "https://u:planted@x"),
        ("SESSION_KEYS_FILE", "planted-where-a-path-belongs"),
        ("MAIL_FROM", "nobody"),
        ("STATIC_DIR", "nowhere"),
        ("SPA_DIR", "nowhere"),
        ("WORKERS", "0"),
        ("SHUTDOWN_DELAY", "-1s"),
        ("SHUTDOWN_TIMEOUT", "0s"),
        ("RUST_LOG", "vestibule=loud"),
        ("RUST_LOG", "inof"),
        ("RUST_LOG", "sqlx=warn"),
        ("RUST_LOG", "vestibule::reqest=warn"),
        ("DATABASE_POOL_SIZE", "0"),
        ("REDIS_URL", "redis://:plan#ted@h"),
        ("SMTP_URL", "smtp://u:plan/ted@h"),
        ("MAIL_FROM", "Name <nobody>"),
        ("SITE_NAME", "a\u{feff}b"),
        ("LOG_FORMAT", "xml"),
        ("SESSION_KEYS_FILE", "none"),
        ("SESSION_KEYS_FILE", "empty"),
        ("REDIS_URL_FILE", "."),
    ];
    assert!(broken.len() >= 40);
    for (name, value) in broken {
        let said = refused(dir.path(), &[(name, value)], 2);
        assert!(said.starts_with(&format!("vestibule: {name}: ")), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(!said.contains("planted"), "no secret is shown: {said}");
    }
    let both = refused(dir.path(), &[("SESSION_KEYS", GOOD_KEY), ("SESSION_KEYS_FILE", "key")], 2);
    assert!(both.contains("Both SESSION_KEYS and SESSION_KEYS_FILE") && !both.contains(GOOD_KEY));
    let from_nobody = refused(dir.path(), &[("SMTP_URL", "smtp://u:planted@mail")], 2);
    assert!(from_nobody.contains("MAIL_FROM: Required when SMTP_URL is set.") && !from_nobody.contains("planted"));
    let unconfirmed = [("REGISTRATION", "open"), ("PUBLIC_URL", "https://id.example.org")];
    assert!(refused(dir.path(), &unconfirmed, 2).contains("REGISTRATION: \"open\" needs SMTP_URL"));
    let keyless = refused(dir.path(), &[("DATABASE_URL", "postgres://u:planted@localhost/x")], 2);
    assert!(keyless.contains("SESSION_KEYS: Required with PostgreSQL") && !keyless.contains("planted"));
}

#[test]
fn a_key_that_could_not_be_random_is_refused() {
    let dir = workplace();
    for key in [
        "${VESTIBULE_SESSION_KEYS_FROM_VAULT_1}",
        "%VESTIBULE_SESSION_KEYS_FROM_VAULT_1%",
        "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4\\nWw4rTy8uIo2pAs6dFg0hJk3lZx7cVb1n",
        "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4:Ww4rTy8uIo2pAs6dFg0hJk3lZx7cVb1n",
        "[Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4]",
        "“Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4”",
        "https://vault.planted.org/v1/session-keys",
        "<Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4>",
        "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4&Kq8wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4",
    ] {
        let said = refused(dir.path(), &[("SESSION_KEYS", key)], 2);
        assert!(said.starts_with("vestibule: SESSION_KEYS: A key has a character other than"), "{key}: {said}");
        assert!(!said.contains("Xq7w") && !said.contains("VAULT") && !said.contains("planted"), "{said}");
    }
    for key in ["Xq7+JrW/U3hYpZ2mTn8vBcD5fGs9LeA4hYpXq7wJrWk=", "Xq7_JrW-U3hYpZ2mTn8vBcD5fGs9LeA4hYpXq7wJrWk"] {
        assert!(run(dir.path(), &[("SESSION_KEYS", key)], &["check"], "").status.success(), "{key}");
    }
}

#[test]
fn the_domain_of_cookies_is_the_sites_own_or_one_above_it() {
    let dir = workplace();
    let site = ("PUBLIC_URL", "https://id.example.org");
    for domain in [
        "org",
        ".example.org",
        "example.org.",
        "ple.org",
        "example.com",
        "wiki.example.org",
        "a.id.example.org",
        "https://example.org",
        "192.0.2.1",
        "*.example.org",
    ] {
        let said = refused(dir.path(), &[site, ("COOKIE_DOMAIN", domain)], 2);
        assert!(said.starts_with("vestibule: COOKIE_DOMAIN: "), "{domain}: {said}");
    }
    for (host, suffix) in [
        ("me.duckdns.org", "duckdns.org"),
        ("shop.co.uk", "co.uk"),
        ("me.github.io", "github.io"),
        ("a.xn--55qx5d.cn", "公司.cn"),
        ("a.xn--55qx5d.cn", "xn--55qx5d.cn"),
    ] {
        let site = format!("https://{host}");
        let said = refused(dir.path(), &[("PUBLIC_URL", &site), ("COOKIE_DOMAIN", suffix)], 2);
        assert!(
            said.starts_with("vestibule: COOKIE_DOMAIN: ") && said.contains("is a public suffix"),
            "{suffix}: {said}"
        );
        let checked = run(dir.path(), &[("PUBLIC_URL", &site), ("COOKIE_DOMAIN", host)], &["check"], "");
        assert!(checked.status.success(), "{host} isn't a public suffix");
    }
    for domain in ["example.org", "id.example.org", "Example.ORG"] {
        let checked = run(dir.path(), &[site, ("COOKIE_DOMAIN", domain)], &["check"], "").stdout;
        let checked = String::from_utf8(checked).unwrap();
        let shown = format!("{:<26} {}\n", "COOKIE_DOMAIN", domain.to_lowercase());
        assert!(checked.contains(&shown), "{checked}");
    }
}

#[test]
fn all_faults_are_reported_at_once() {
    let dir = workplace();
    let said =
        refused(dir.path(), &[("PORT", "x"), ("BCRYPT_COST", "99"), ("SESSION_KEYS", "short"), ("PUBLIC_URL", "x")], 2);
    let named: Vec<_> = said.lines().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert_eq!(named, ["PORT", "PUBLIC_URL", "SESSION_KEYS", "BCRYPT_COST"]);
}

#[test]
fn every_fault_of_the_rules_is_reported_with_file_and_line() {
    let dir = workplace();
    let faulty = "[[rules]]\nhost = \"*\"\naccess = \"everybody\"\n\n[[rules]]\nhost = \"a.org\"\nacces = \"deny\"\n";
    std::fs::write(dir.path().join("rules.toml"), faulty).unwrap();
    let said = refused(dir.path(), &[("ACCESS_RULES", "rules.toml"), ("PORT", "x")], 2);
    for start in [
        "PORT: ",
        "ACCESS_RULES: rules.toml:2: Write the host as",
        "ACCESS_RULES: rules.toml:3: Set access to",
        "ACCESS_RULES: rules.toml:5: This rule has no access.",
        "ACCESS_RULES: rules.toml:7: Unknown key \"acces\". Did you mean access?",
    ] {
        assert!(said.lines().any(|line| line.starts_with(&format!("vestibule: {start}"))), "{start} in {said}");
    }
    assert_eq!(said.lines().count(), 5, "{said}");
    std::fs::write(dir.path().join("rules.toml"), b"[[rules]]\nhost = \"\xff\"").unwrap();
    assert!(
        refused(dir.path(), &[("ACCESS_RULES", "rules.toml")], 2)
            .contains("rules.toml: The file isn't valid UTF-8 (line 2)")
    );
}

#[test]
fn rules_without_trusted_proxies_are_warned_about() {
    let dir = workplace();
    std::fs::write(dir.path().join("rules.toml"), "[[rules]]\nhost = \"a.org\"\naccess = \"public\"\n").unwrap();
    for (proxies, warns) in [("", true), ("127.0.0.1", false)] {
        let given = [("ACCESS_RULES", "rules.toml"), ("TRUSTED_PROXIES", proxies)];
        let output = run(dir.path(), &given, &["check"], "");
        assert!(String::from_utf8(output.stdout).unwrap().contains("ACCESS_RULES               rules.toml\n"));
        let warned = String::from_utf8(output.stderr).unwrap();
        assert_eq!(warned.contains("ACCESS_RULES is set, but TRUSTED_PROXIES is not"), warns, "{warned}");
    }
}

#[test]
fn an_unreachable_rule_is_warned_about() {
    let dir = workplace();
    let rules = "[[rules]]\nhost = \"*.a.org\"\naccess = \"public\"\n\n\
                 [[rules]]\nhost = \"wiki.a.org\"\npath = \"/admin\"\naccess = \"deny\"\n";
    std::fs::write(dir.path().join("rules.toml"), rules).unwrap();
    let given = [("ACCESS_RULES", "rules.toml"), ("TRUSTED_PROXIES", "127.0.0.1"), ("BCRYPT_COST", "12")];
    let output = run(dir.path(), &given, &["check"], "");
    assert!(output.status.success());
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "Warning: rules.toml:5: This rule is never reached, because the rule in line 1 matches first.\n"
    );
}

#[test]
fn the_env_file_supplies_what_the_environment_does_not_set() {
    let dir = workplace();
    std::fs::write(dir.path().join(".env"), "PORT=8111\nSITE_NAME=\"From the file\"\nSOMEBODY_ELSES=x\nPUBLIC_URL=\n")
        .unwrap();
    let shown = run(dir.path(), &[("PORT", "8222"), ("SITE_NAME", "")], &["check"], "");
    let shown = String::from_utf8(shown.stdout).unwrap();
    let option = |name: &str| {
        shown.lines().find(|line| line.starts_with(name)).unwrap().split_once(' ').unwrap().1.trim().to_owned()
    };
    assert_eq!(option("PORT"), "8222");
    assert_eq!(option("SITE_NAME"), "From the file", "an empty variable counts as unset");
    assert_eq!(option("PUBLIC_URL"), "http://localhost:8222");
    let below = dir.path().join("below");
    std::fs::create_dir(&below).unwrap();
    let static_dir = dir.path().join("static");
    let shown = run(&below, &[("STATIC_DIR", static_dir.to_str().unwrap())], &["check"], "");
    assert!(!String::from_utf8_lossy(&shown.stdout).contains("From the file"), "parent folders aren't searched");
}

#[test]
fn a_missing_folder_is_named_in_full_with_where_its_files_come_from() {
    let dir = tempfile::tempdir().unwrap();
    let real = dir.path().canonicalize().unwrap();
    let said = refused(dir.path(), &[], 2);
    let expected = format!("vestibule: STATIC_DIR: The folder {}/static doesn't exist. ", real.display());
    assert!(said.starts_with(&expected) && said.contains("It comes with Vestibule, in the release archive"), "{said}");
    std::fs::create_dir(dir.path().join("static")).unwrap();
    assert!(refused(dir.path(), &[], 2).contains("/static has no app.css."));
    let said = refused(workplace().path(), &[("SPA_DIR", "shop")], 2);
    assert!(said.contains("/shop doesn't exist. Use the path of a folder that contains index.html.\n"), "{said}");
    let said = refused(dir.path(), &[("STATIC_DIR", "postgres://u:planted@h/x")], 2);
    assert!(said.contains("STATIC_DIR: The value isn't valid.") && !said.contains("planted"), "{said}");
}

#[test]
fn a_misspelt_option_is_a_fault_in_the_file_and_a_warning_in_the_environment() {
    let dir = workplace();
    std::fs::write(dir.path().join(".env"), "SESION_KEYS=planted\nPROT=80\nHOME=x\n").unwrap();
    let said = refused(dir.path(), &[], 2);
    assert!(said.contains(".env: Line 1 sets an unknown option, SESION_KEYS. Did you mean SESSION_KEYS?"), "{said}");
    let faults = said.lines().filter(|line| line.starts_with("vestibule: ")).count();
    assert!(said.contains("Did you mean PORT?") && !said.contains("planted") && faults == 2, "{said}");
    for line in ["NAME 'unclosed planted", "SESSION_KEYS=planted second", "SESSION_KEYS='planted", "planted planted"] {
        std::fs::write(dir.path().join(".env"), format!("# a comment\n{line}\n")).unwrap();
        let said = refused(dir.path(), &[], 2);
        assert!(
            said.contains(".env: Line 2 ") && said.contains("can't be read") && !said.contains("planted"),
            "{said}"
        );
    }
    std::fs::remove_file(dir.path().join(".env")).unwrap();
    let warned = run(dir.path(), &[("REDIS_ULR", "x"), ("HOME", "/")], &["check"], "");
    assert!(warned.status.success());
    let warned = String::from_utf8(warned.stderr).unwrap();
    assert!(
        warned.contains("REDIS_ULR is not an option. Did you mean REDIS_URL?") && !warned.contains("HOME"),
        "{warned}"
    );
}

#[test]
fn check_masks_secrets_and_warns_about_unsafe_settings() {
    let dir = workplace();
    let given = [
        ("DATABASE_URL", "postgres://u:planted@db.internal/vestibule"),
        ("SESSION_KEYS", GOOD_KEY),
        ("HOST", "0.0.0.0"),
        ("METRICS_ADDR", "0.0.0.0:9090"),
        ("REDIS_URL", "redis://:planted@cache.example.org"),
        ("TRUSTED_PROXIES", "0.0.0.0/0"),
        ("SMTP_URL", "smtp://u:planted@mail?tls=opportunistic"),
        ("MAIL_FROM", "hello@example.org"),
    ];
    let output = run(dir.path(), &given, &["check"], "");
    assert!(output.status.success());
    let (shown, warned) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    for text in [&shown, &warned] {
        assert!(!text.contains("planted") && !text.contains(GOOD_KEY), "{text}");
    }
    for opt in options::all() {
        let line = shown.lines().find(|line| line.split(' ').next() == Some(opt.name));
        assert!(line.is_some_and(|line| line.trim() != opt.name), "{} has a value", opt.name);
    }
    for warning in [
        "PUBLIC_URL is not set",
        "BCRYPT_COST is below 10",
        "TRUSTED_PROXIES trusts everyone",
        "REDIS_URL leads to another machine",
        "DATABASE_URL leads to another machine",
        "METRICS_ADDR can be reached",
    ] {
        assert!(warned.contains(warning), "{warned}");
    }
    assert!(!dir.path().join("data").exists(), "check creates no files");

    // A secret in a file that everybody can read, and a proxy that isn't listed.
    let file = dir.path().join(".env");
    std::fs::write(&file, format!("SESSION_KEYS={GOOD_KEY}\nPUBLIC_URL=https://id.example.org\n")).unwrap();
    for (mode, open) in [(0o644, true), (0o640, false)] {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        let warned = String::from_utf8(run(dir.path(), &[], &["check"], "").stderr).unwrap();
        assert_eq!(warned.contains("The file .env contains secrets"), open, "{warned}");
        assert!(warned.contains("TRUSTED_PROXIES is not set"), "{warned}");
    }
    let authority = Authority::new();
    let ca = authority.ca();
    for (mode, unchecked) in [("require", true), ("verify-full", false)] {
        let url = format!("postgres://u:p@db/vestibule?sslmode={mode}");
        let warned = run(dir.path(), &[("DATABASE_URL", url.as_str()), ("TLS_CA_FILE", &ca)], &["check"], "").stderr;
        assert_eq!(String::from_utf8(warned).unwrap().contains("TLS_CA_FILE is set, but"), unchecked, "{mode}");
    }
    let careful = [("TRUSTED_PROXIES", "127.0.0.1"), ("BCRYPT_COST", "12")];
    let tls = [("DATABASE_URL", "postgres://u:p@db.internal/vestibule?sslmode=verify-full")];
    let warned = run(dir.path(), &[careful.as_slice(), &tls].concat(), &["check"], "").stderr;
    assert_eq!(String::from_utf8(warned).unwrap(), "", "there are no warnings");
}

#[test]
fn check_names_the_source_of_a_secret() {
    let dir = workplace();
    let file = |name: &str, text: &str| {
        std::fs::write(dir.path().join(name), text).unwrap();
        name.to_owned()
    };
    let database = file("database", "postgres://u:planted@db.internal/x");
    let (redis, smtp) = (file("redis", "redis://10.0.0.5"), file("smtp", "smtp://mail.internal?tls=opportunistic"));
    let authority = Authority::new();
    let ca = authority.ca();
    let mut given = vec![
        ("DATABASE_URL_FILE", database.as_str()),
        ("REDIS_URL_FILE", &redis),
        ("SMTP_URL_FILE", &smtp),
        ("SESSION_KEYS", GOOD_KEY),
        ("TLS_CA_FILE", &ca),
    ];
    let said = refused(dir.path(), &given, 2);
    assert!(said.contains("MAIL_FROM: Required when SMTP_URL_FILE is set."), "{said}");
    given.push(("MAIL_FROM", "hello@example.org"));
    let warned = String::from_utf8(run(dir.path(), &given, &["check"], "").stderr).unwrap();
    for says in [
        "DATABASE_URL_FILE leads to another machine",
        "TLS_CA_FILE is set, but DATABASE_URL_FILE doesn't ask",
        "REDIS_URL_FILE leads to another machine",
        "SMTP_URL_FILE sends mail unencrypted",
    ] {
        assert!(warned.contains(says), "{says}: {warned}");
    }
}

#[tokio::test]
async fn start_errors_are_one_line_and_exit_1() {
    let dir = workplace();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let said = refused(dir.path(), &[("PORT", &port)], 1);
    assert!(said.contains("can't listen on 127.0.0.1") && said.contains("Free the port"), "{said}");
    let free = free_port().to_string();
    // An address reserved for documentation (RFC 5737).
    for options in
        [[("HOST", "203.0.113.9"), ("PORT", "8080")], [("PORT", &free), ("METRICS_ADDR", "203.0.113.9:9090")]]
    {
        let said = refused(dir.path(), &options, 1);
        assert!(said.contains("This machine doesn't have that address") && !said.contains("Free the port"), "{said}");
    }
    std::fs::write(dir.path().join("file"), "").unwrap();
    let said = refused(dir.path(), &[("DATA_DIR", "file/data"), ("PORT", &free_port().to_string())], 1);
    assert!(said.contains("file/data can't be created"), "{said}");
    // Its parent exists, although the system says that it doesn't.
    let said = refused(dir.path(), &[("DATA_DIR", "/proc/vestibule"), ("PORT", &free_port().to_string())], 1);
    assert!(said.contains("/proc/vestibule can't be created"), "{said}");
    std::fs::write(dir.path().join("broken.db"), "this is no database, but it is long enough to be looked at").unwrap();
    let said = refused(dir.path(), &[("DATABASE_URL", "sqlite://broken.db"), ("PORT", &free_port().to_string())], 1);
    assert!(said.contains("can't be used") && said.contains("not a SQLite database"), "{said}");
}

#[tokio::test]
async fn secrets_can_come_from_files_and_the_defaults_work() {
    let dir = workplace();
    std::fs::write(dir.path().join("key"), format!("{GOOD_KEY}\n")).unwrap();
    let server = Server::start(dir.path(), &[("SESSION_KEYS_FILE", "key")]).await;
    assert!(!dir.path().join("data/session.key").exists());
    drop(server);
    let server = Server::start(dir.path(), &[]).await;
    let key = std::fs::metadata(dir.path().join("data/session.key")).unwrap();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&key.permissions()) & 0o777, 0o600);
    let link = server.setup_path().await;
    drop(server);
    let server = Server::start(dir.path(), &[]).await;
    assert_eq!(server.setup_path().await, link, "every start prints the same link");
    let log = server.log();
    for line in [
        &format!("Listening on 127.0.0.1:{0}; browsers open http://localhost:{0}\n", server.port),
        "Users are stored in SQLite, data/vestibule.db",
        "Sessions are cached in signed cookies",
    ] {
        assert!(log.contains(line), "{log}");
    }
    assert!(!log.contains("From another machine"), "other machines can't connect: {log}");
    drop(server);
    let server = Server::start(dir.path(), &[("HOST", "0.0.0.0")]).await;
    server.logs(&format!("Listening on 0.0.0.0:{0}; browsers open http://localhost:{0}\n", server.port)).await;
    server.logs("From another machine, open the same path").await;
}
