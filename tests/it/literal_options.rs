//! Options are read literally: nothing is changed, cut off or ignored without a warning.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::time::Duration;

use crate::support::PASSWORD;
use crate::support::process::{Server, fails, ok, run, workplace};

const GOOD_KEY: &str = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";
const OTHER_KEY: &str = "Ww4rTy8uIo2pAs6dFg0hJk3lZx7cVb1n";

/// What `check` prints about an option, with its warnings, for a `.env` with these bytes.
fn checked(dir: &Path, env: &[u8], option: &str) -> (String, String) {
    std::fs::write(dir.join(".env"), env).unwrap();
    std::fs::set_permissions(dir.join(".env"), std::fs::Permissions::from_mode(0o600)).unwrap();
    let output = run(dir, &[("BCRYPT_COST", "12")], &["check"], "");
    let (shown, warned) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{warned}");
    let line = shown.lines().find(|line| line.split(' ').next() == Some(option)).unwrap();
    (line.split_once(' ').unwrap().1.trim().to_owned(), warned)
}

#[test]
fn values_in_the_file_are_literal() {
    let dir = workplace();
    for (line, expected) in [
        ("SITE_NAME=Pa$word", "Pa$word"),
        ("SITE_NAME=$HOME/${PATH}", "$HOME/${PATH}"),
        ("SITE_NAME=\"A $PATH\"", "A $PATH"),
        ("SITE_NAME='A # B'", "A # B"),
        ("SITE_NAME=a\\b\\n", "a\\b\\n"),
        ("SITE_NAME=a#b", "a#b"),
        ("export SITE_NAME=x", "x"),
        ("\u{feff}SITE_NAME=marked", "marked"),
        ("# A comment\r\nSITE_NAME=windows\r\n\r\nPORT=81\r\n", "windows"),
        ("SITE_NAME=日本", "日本"),
    ] {
        let (shown, warned) = checked(dir.path(), line.as_bytes(), "SITE_NAME");
        assert_eq!((shown.as_str(), warned.as_str()), (expected, ""), "{line:?}");
    }
}

#[test]
fn ignored_text_and_unknown_options_are_warned_about() {
    let dir = workplace();
    for (lines, says) in [
        (
            "SITE_NAME=x # y",
            "In line 1, everything after # is a comment. If you want it in SITE_NAME, put the whole value in quotes.",
        ),
        ("\nSITE_NAME=x ", "In line 2, the space at the end is ignored."),
        ("LOG_LEVEL=debug", ".env: LOG_LEVEL is not an option, so line 1 has no effect."),
        ("SMTP_HOST=mail\nSMTP_PASSWORD=planted", ".env: SMTP_PASSWORD is not an option, so line 2 has no effect."),
    ] {
        let (_, warned) = checked(dir.path(), lines.as_bytes(), "SITE_NAME");
        assert!(warned.contains(says) && !warned.contains("planted"), "{lines:?}: {warned}");
    }
}

#[test]
fn a_secret_in_the_place_of_a_path_or_a_name_is_not_shown() {
    let dir = workplace();
    for option in ["SESSION_KEYS_FILE", "DATABASE_URL_FILE", "REDIS_URL_FILE", "SMTP_URL_FILE"] {
        for value in [
            "postgres://u:planted@h/x",
            "smtps://u:planted@h",
            "redis:/:planted@h/0",
            "/u:planted@h/x",
            "plantedK3y/Wq8mZr2Tn5vBcD7fGs9LeA4hYpXq7wJrWk=",
            "/plantedK3yWq8mZr2Tn5v+cD7fGs9LeA4hYpXq7wJrWk=",
            "/plantedK3yWq8mZr2Tn5v/cD7fGs9LeA4hYpXq7wJr",
            "./planted?x",
        ] {
            let said = fails(dir.path(), &[(option, value)], &[], 2);
            assert!(said.contains(&format!("{option}: The file it names can't be read")), "{said}");
            assert!(!said.contains("planted"), "{said}");
        }
        for value in ["/run/secrets/no-such_key.txt", "/run/secrets/vestibule/session/keys", "./none", "../none/key"] {
            assert!(fails(dir.path(), &[(option, value)], &[], 2).contains(&format!("The file {value} can't be read")));
        }
    }
    for line in [
        "plantedK3yWq8mZr2Tn5vBcD7fGs9LeA4hYpXq7wJrWk=",
        "PLANTEDK3YWQ8MZR2TN5VBCD7FGS9LEA4=",
        "planted=x",
        "PLANTED.K3Y=x",
    ] {
        let (_, warned) = checked(dir.path(), format!("\n{line}\n").as_bytes(), "SITE_NAME");
        assert!(warned.contains(".env: Line 2 sets no option and has no effect."), "{warned}");
        assert!(!warned.to_lowercase().contains("planted"), "{warned}");
    }
}

#[test]
fn ambiguous_lines_are_faults_with_their_line() {
    let dir = workplace();
    for (lines, says) in [
        ("port=8204", ".env: Line 1 sets an unknown option, port. Did you mean PORT?"),
        ("\nSite_Name=x", ".env: Line 2 sets an unknown option, Site_Name. Did you mean SITE_NAME?"),
        ("PORT_FILE=x", ".env: Line 1 sets an unknown option, PORT_FILE. Did you mean PORT?"),
        ("PORT=1\nPORT=2", ".env: Line 2 sets PORT again, after line 1. Remove one."),
        ("SITE_NAME='Bob\nPORT=1'", ".env: Line 1 (SITE_NAME) can't be read: a quote is never closed."),
        ("SITE_NAME=a\"b\"c", ".env: Line 1 (SITE_NAME) can't be read: a quote inside the value would be lost."),
        ("SESSION_KEYS=#planted", ".env: Line 1 (SESSION_KEYS) can't be read: # starts a comment."),
        ("SITE_NAME=a\u{200b}b", "SITE_NAME: The value contains a line break or an invisible character (U+200B)."),
        ("SITE_NAME=' a'", "SITE_NAME: The value starts or ends with a space."),
        (
            "\nSITE_NAME=\u{a0}planted",
            ".env: Line 2 (SITE_NAME) can't be read: the value starts or ends with an unusual space",
        ),
        (
            "SITE_NAME=planted\u{3000}",
            ".env: Line 1 (SITE_NAME) can't be read: the value starts or ends with an unusual space",
        ),
        ("SITE_NAME=My Club", ".env: Line 1 (SITE_NAME) can't be read: a value with spaces needs quotes"),
        ("SITE_NAME=“Club”", ".env: Line 1 (SITE_NAME) can't be read: the value starts with a curly quote."),
        ("planted=My Club", ".env: Line 1 can't be read: a value with spaces needs quotes"),
        (
            "REAUTHENTICATION_LIFETIME=5",
            "REAUTHENTICATION_LIFETIME: 5 has no unit. Use 5m (minutes), 5h (hours) or 5d (days). (.env, line 1)",
        ),
        ("SITE_NAME=x\nPORT=0", "PORT: \"0\" isn't valid. Use a port from 1 to 65535. (.env, line 2)"),
    ] {
        std::fs::write(dir.path().join(".env"), lines).unwrap();
        let said = fails(dir.path(), &[], &[], 2);
        assert!(said.contains(says) && !said.contains("planted"), "{lines:?}: {said}");
    }
    for unreadable in [
        "SMTP_URL=smtp://mail.example.org\nMAIL_FROM=Example <hello@example.org>",
        "SMTP_URL=smtp://a b\nMAIL_FROM=hello@example.org\nREGISTRATION=open\nPUBLIC_URL=https://id.example.org",
    ] {
        std::fs::write(dir.path().join(".env"), unreadable).unwrap();
        let said = fails(dir.path(), &[], &[], 2);
        let faults: Vec<&str> = said.lines().filter(|line| line.starts_with("vestibule: ")).collect();
        assert!(
            faults.len() == 1 && faults[0].contains("needs quotes"),
            "an option on an unreadable line isn't also reported as missing: {said}"
        );
    }
    std::fs::write(dir.path().join(".env"), b"# one\nSITE_NAME=\xff\n").unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file isn't valid UTF-8 (line 2)"));
}

#[test]
fn an_unreadable_file_is_a_fault() {
    let dir = workplace();
    let env = dir.path().join(".env");
    std::fs::create_dir(&env).unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file can't be read: Is a directory"));
    std::fs::remove_dir(&env).unwrap();
    symlink("nowhere", &env).unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file can't be read: No such file"));
}

#[test]
fn a_pipe_or_device_instead_of_a_file_is_a_fault() {
    let dir = workplace();
    let (env, pipe) = (dir.path().join(".env"), dir.path().join("pipe"));
    for path in [&env, &pipe] {
        rustix::fs::mkfifoat(rustix::fs::CWD, path, rustix::fs::Mode::RUSR).unwrap();
    }
    assert!(
        fails(dir.path(), &[], &[], 2).contains(".env: The file can't be read: it is a pipe, a socket or a device")
    );
    std::fs::remove_file(&env).unwrap();
    for option in
        ["SESSION_KEYS_FILE", "DATABASE_URL_FILE", "REDIS_URL_FILE", "SMTP_URL_FILE", "TLS_CA_FILE", "ACCESS_RULES"]
    {
        for path in [pipe.to_str().unwrap(), "/dev/zero"] {
            let said = fails(dir.path(), &[(option, path)], &[], 2);
            assert!(said.starts_with(&format!("vestibule: {option}: ")), "{said}");
            assert!(said.contains("it is a pipe, a socket or a device, not a regular file"), "{said}");
        }
    }
    let url = format!("postgres://u:planted@h/x?sslrootcert={}", pipe.display());
    let said = fails(dir.path(), &[("DATABASE_URL", &url), ("SESSION_KEYS", GOOD_KEY)], &[], 2);
    assert!(said.contains("DATABASE_URL: The file in sslrootcert can't be read"), "{said}");
    std::fs::create_dir(dir.path().join("data")).unwrap();
    std::fs::rename(&pipe, dir.path().join("data/session.key")).unwrap();
    assert!(fails(dir.path(), &[], &[], 1).contains("it is a pipe, a socket or a device"));
}

#[tokio::test]
async fn a_pipe_in_a_served_folder_is_not_found_and_blocks_no_worker() {
    let dir = workplace();
    let folder = dir.path().join("folder");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(dir.path().join("static/app.css"), folder.join("app.css")).unwrap();
    std::fs::write(folder.join("index.html"), "").unwrap();
    rustix::fs::mkfifoat(rustix::fs::CWD, folder.join("pipe.js"), rustix::fs::Mode::RUSR).unwrap();
    let options = [("STATIC_DIR", "folder"), ("SPA_DIR", "folder"), ("WORKERS", "1")];
    let server = Server::start(dir.path(), &options).await;
    let asked = async |path: &str| {
        let request = server.person().request("GET", path).header("accept", "text/html");
        request.timeout(Duration::from_secs(10)).send().await.unwrap().status().as_u16()
    };
    for (path, status) in [("/static/pipe.js", 404), ("/pipe.js", 404), ("/static/app.css", 200), ("/orders", 200)] {
        assert_eq!(asked(path).await, status, "{path}");
    }
    let index = folder.join("index.html");
    std::fs::remove_file(&index).unwrap();
    symlink("/etc/passwd", &index).unwrap();
    assert_eq!(asked("/orders").await, 404, "a link that leads out of the folder isn't served");
    assert_eq!(
        fails(dir.path(), &[("SPA_DIR", "folder")], &[], 2).lines().count(),
        1,
        "the start refuses the link too"
    );
    std::fs::remove_file(&index).unwrap();
    rustix::fs::mkfifoat(rustix::fs::CWD, &index, rustix::fs::Mode::RUSR).unwrap();
    for path in ["/orders", "/index.html", "/static/index.html"] {
        assert_eq!(asked(path).await, 404, "{path}");
    }
    assert_eq!(asked("/static/app.css").await, 200);
}

#[test]
fn a_file_easily_mistaken_for_the_env_file_is_warned_about() {
    let dir = workplace();
    for name in [".ENV", ".env.local", ".env.txt", "env", ".env.example", ".env.bak"] {
        std::fs::write(dir.path().join(name), "PORT=planted").unwrap();
    }
    let warned = |expected: &[&str]| {
        let said = String::from_utf8(run(dir.path(), &[("BCRYPT_COST", "12")], &["check"], "").stderr).unwrap();
        let line = |name: &&str| format!("Warning: The file {name} is ignored: options are read from .env only.\n");
        assert_eq!(said, expected.iter().map(line).collect::<String>());
    };
    warned(&[".ENV", ".env.local", ".env.txt", "env"]);
    std::fs::write(dir.path().join(".env"), "").unwrap();
    warned(&[".ENV", ".env.local", ".env.txt"]);
}

#[test]
fn a_readable_file_with_a_secret_is_warned_about() {
    let dir = workplace();
    let env = dir.path().join(".env");
    for (line, code, warns) in [
        ("SESSION_KEYS=planted", 2, true),
        ("SESION_KEYS=planted", 2, true),
        ("session_keys=planted", 2, true),
        ("export DATABASE_URL='planted", 2, true),
        ("SMTP_PASSWORD=planted", 0, true),
        ("plantedK3yWq8mZr2Tn5vBcD7fGs9LeA4hYpXq7wJrWk=\nPORT=0", 2, true),
        ("# SESSION_KEYS=x\nSMTP_URL=\nSESSION_KEYS_FILE=static/app.css\nPORT=0", 2, false),
        ("SITE_NAME=x", 0, false),
        ("SMTP_URL=smtp://127.0.0.1:2525\nMAIL_FROM=a@example.org", 0, false),
        ("SMTP_URL='smtp://mail.example.org?tls=required' # a comment\nMAIL_FROM=a@example.org", 0, false),
        ("SMTP_URL=smtp://u:planted@127.0.0.1:2525\nMAIL_FROM=a@example.org", 0, true),
        ("SMTP_URL=smtp://u:1/planted@127.0.0.1:2525\nMAIL_FROM=a@example.org", 2, true),
        ("REDIS_URL=unix:///run/redis.sock", 0, false),
        ("REDIS_URL=unix:///run/redis.sock?pass=planted", 0, true),
        ("REDIS_URL=redis://:planted@127.0.0.1", 0, true),
    ] {
        std::fs::write(&env, line).unwrap();
        std::fs::set_permissions(&env, std::fs::Permissions::from_mode(0o644)).unwrap();
        let output = run(dir.path(), &[], &["check"], "");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{line:?}: {said}");
        let says = format!(
            "Warning: The file .env contains secrets, and every user of this machine can read it. Run: chmod 600 {}",
            env.display()
        );
        assert_eq!(said.contains(&says), warns, "{line:?}: {said}");
        assert!(!said.contains("planted"), "{said}");
    }
}

#[test]
fn a_fault_names_the_option_as_it_was_given() {
    let dir = workplace();
    for option in ["SESSION_KEYS", "DATABASE_URL", "REDIS_URL", "SMTP_URL"] {
        std::fs::write(dir.path().join("secret"), "planted\n").unwrap();
        for (name, value) in [(option.to_owned(), "planted"), (format!("{option}_FILE"), "secret")] {
            let said = fails(dir.path(), &[(&name, value)], &[], 2);
            assert!(said.starts_with(&format!("vestibule: {name}: The value isn't valid. Use ")), "{said}");
            assert!(!said.contains("planted"), "{said}");
            std::fs::write(dir.path().join(".env"), format!("\n{name}={value}")).unwrap();
            let said = fails(dir.path(), &[], &[], 2);
            assert!(said.starts_with(&format!("vestibule: {name}: ")) && said.contains(" (.env, line 2)"), "{said}");
            std::fs::remove_file(dir.path().join(".env")).unwrap();
        }
    }
}

#[test]
fn an_ambiguous_address_is_a_fault() {
    let dir = workplace();
    for (option, value, says) in [
        ("PUBLIC_URL", "https://1", "Browsers read this address as https://0.0.0.1."),
        ("PUBLIC_URL", "https:id.example.org", "Browsers read this address as https://id.example.org."),
        ("PUBLIC_URL", "https:\\\\id.example.org", "Browsers read this address as https://id.example.org."),
        ("PUBLIC_URL", "https://id.example.org:0", "The port isn't a number from 1 to 65535."),
        ("SMTP_URL", "smtp://u:planted@mail?tls=required&starttls=1", "The URL has an unknown parameter."),
        ("SMTP_URL", "smtp://u:planted@mail/path", "The URL has a path after the host."),
        ("SMTP_URL", "smtp://planted@mail", "The URL has only one of user and password."),
        ("REDIS_URL", "redis://planted@cache", "The URL has a user but no password."),
        ("REDIS_URL", "redis://1", "The host isn't valid"),
        ("DATABASE_URL", "postgres://u:planted@db", "The URL names no database."),
        ("DATABASE_URL", "postgres://u:planted@db//name", "Only the name of a database may follow the host."),
        ("DATABASE_URL", "postgres://u:planted@db/name?options[=1", "The URL has an unknown parameter."),
        ("TRUSTED_PROXIES", "10.0.0.7/8", "\"10.0.0.7/8\" is an address inside a network. Write 10.0.0.0/8."),
        ("HOST", "a,b", "\"a,b\" isn't valid."),
        ("HOST", "[localhost]", "\"[localhost]\" isn't valid."),
        ("METRICS_ADDR", ":+9090", "\":+9090\" isn't valid."),
        ("RUST_LOG", "info,debug", "The filter sets two levels for the same lines, the second with \"debug\"."),
    ] {
        let mail = ("MAIL_FROM", "hello@example.org");
        let said = fails(dir.path(), &[(option, value), mail, ("SESSION_KEYS", GOOD_KEY)], &[], 2);
        assert!(said.starts_with(&format!("vestibule: {option}: ")) && said.contains(says), "{value}: {said}");
        assert!(!said.contains("planted"), "{said}");
    }
}

#[test]
fn ineffective_or_broad_settings_are_warned_about() {
    let dir = workplace();
    for (option, value, says) in [
        ("TRUSTED_PROXIES", "0.0.0.0/1,128.0.0.0/1", "TRUSTED_PROXIES trusts everyone"),
        ("TRUSTED_PROXIES", "private,::/2,4000::/2,8000::/1", "TRUSTED_PROXIES trusts everyone"),
        (
            "RUST_LOG",
            "info,vestibule::storage::rate_limit::nope=off",
            "vestibule::storage::rate_limit::nope=off in RUST_LOG has no effect",
        ),
        ("PUBLIC_URL", "http://0.0.0.0:8080", "PUBLIC_URL is an unspecified address"),
        ("PUBLIC_URL", "http://[::]:8080", "PUBLIC_URL is an unspecified address"),
        ("RUST_LOG", "info/zzz", "only lines that match \"zzz\""),
        ("RUST_LOG", "info,sqlxx=off", "sqlxx=off in RUST_LOG has no effect"),
    ] {
        let output = run(dir.path(), &[(option, value), ("BCRYPT_COST", "12")], &["check"], "");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && said.contains(says), "{value}: {said}");
    }
}

#[test]
fn invisible_characters_and_line_breaks_are_reported() {
    let dir = workplace();
    let file = dir.path().join("secret");
    for (option, content) in [
        ("DATABASE_URL_FILE", "postgres://u:planted@h/x\nplanted\n"),
        ("DATABASE_URL_FILE", "postgres://u:planted@h/x\n\n"),
        ("REDIS_URL_FILE", "redis://:plan\u{200b}ted@h\n"),
        ("SESSION_KEYS_FILE", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4\n\u{feff}planted-Ww4rTy8uIo2pAs6dFg0hJk3lZx7"),
    ] {
        std::fs::write(&file, content).unwrap();
        let said = fails(dir.path(), &[(option, "secret"), ("SESSION_KEYS", "")], &[], 2);
        let first = said.lines().next().unwrap();
        assert!(first.starts_with(&format!("vestibule: {option}: The value")), "{content:?}: {said}");
        assert!(!said.contains("plan"), "{said}");
    }
}

#[tokio::test]
async fn keys_can_be_in_lines_and_after_a_prefix() {
    let dir = workplace();
    let key = dir.path().join("keys");
    std::fs::write(&key, format!("{GOOD_KEY}\n")).unwrap();
    let options = [("SESSION_KEYS_FILE", "keys")];
    let server = Server::start(dir.path(), &options).await;
    ok(dir.path(), &options, &["user", "add", "ada@example.org", "--password-stdin"], PASSWORD);
    let ada = server.person();
    assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    let port = server.port;
    drop(server);
    for content in [
        format!("\u{feff}{GOOD_KEY}"),
        format!("{OTHER_KEY}\n{GOOD_KEY}\n"),
        format!("{OTHER_KEY}\r\n{GOOD_KEY}\r\n"),
        format!("  {OTHER_KEY},\n\t{GOOD_KEY}\n\n"),
    ] {
        std::fs::write(&key, &content).unwrap();
        let _server = Server::start_at(port, dir.path(), &options).await;
        assert!(ada.is_signed_in().await, "{content:?}");
    }
    // The key in the data folder is read in the same way.
    std::fs::write(dir.path().join("data/session.key"), format!("\u{feff}{GOOD_KEY}\n{OTHER_KEY}\n")).unwrap();
    let _server = Server::start_at(port, dir.path(), &[]).await;
    assert!(ada.is_signed_in().await);
}

#[test]
fn durations_are_printed_as_people_write_them() {
    let dir = workplace();
    for (env, option, expected) in [
        ("", "SESSION_IDLE_TIMEOUT", "2h"),
        ("", "SESSION_LIFETIME", "24h"),
        ("", "SESSION_REMEMBER_LIFETIME", "30d"),
        ("", "REDIS_TIMEOUT", "250ms"),
        ("", "SHUTDOWN_DELAY", "0s"),
        ("SESSION_IDLE_TIMEOUT=90m", "SESSION_IDLE_TIMEOUT", "90m"),
        ("SHUTDOWN_TIMEOUT=60s", "SHUTDOWN_TIMEOUT", "1m"),
        ("MAIL_FROM=\"Zoë's site <hello@example.org>\"", "MAIL_FROM", "Zoë's site <hello@example.org>"),
        ("TRUSTED_PROXIES=private,192.0.2.0/24", "TRUSTED_PROXIES", "private,192.0.2.0/24"),
    ] {
        assert_eq!(checked(dir.path(), env.as_bytes(), option).0, expected, "{option}");
    }
}

#[test]
fn the_hint_for_other_machines_needs_a_reachable_server() {
    // `secrets_can_come_from_files_and_the_defaults_work` has a server that other machines can't reach.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let dir = workplace();
        let server = Server::start(dir.path(), &[("HOST", "0.0.0.0")]).await;
        server.logs("From another machine, open the same path").await;
    });
}
