//! Options are taken as they are written: nothing is changed, cut or ignored without a word.

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use crate::support::PASSWORD;
use crate::support::process::{Server, fails, ok, run, workplace};

const GOOD_KEY: &str = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";
const OTHER_KEY: &str = "Ww4rTy8uIo2pAs6dFg0hJk3lZx7cVb1n";

/// What `check` prints of an option, and warns of, with a `.env` of these bytes.
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
fn a_value_of_the_file_is_what_is_written() {
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
fn what_is_left_out_or_not_known_is_warned_of() {
    let dir = workplace();
    for (lines, says) in [
        (
            "SITE_NAME=x # y",
            "In line 1, what follows # is a comment. If it belongs to SITE_NAME, quote the whole value.",
        ),
        ("\nSITE_NAME=x ", "In line 2, the space at its end is left out."),
        ("LOG_LEVEL=debug", "There is no option LOG_LEVEL, so line 1 has no effect."),
        ("SMTP_HOST=mail\nSMTP_PASSWORD=planted", "There is no option SMTP_PASSWORD, so line 2 has no effect."),
    ] {
        let (_, warned) = checked(dir.path(), lines.as_bytes(), "SITE_NAME");
        assert!(warned.contains(says) && !warned.contains("planted"), "{lines:?}: {warned}");
    }
}

#[test]
fn what_cannot_be_meant_is_a_fault_with_its_line() {
    let dir = workplace();
    for (lines, says) in [
        ("port=8204", ".env: There is no option port. Did you mean PORT? (Line 1)"),
        ("\nSite_Name=x", ".env: There is no option Site_Name. Did you mean SITE_NAME? (Line 2)"),
        ("PORT_FILE=x", ".env: There is no option PORT_FILE. Did you mean PORT? (Line 1)"),
        ("PORT=1\nPORT=2", ".env: Line 2 sets PORT again, after line 1. Keep one."),
        ("SITE_NAME='Bob\nPORT=1'", ".env: Line 1 cannot be read: a quote is opened and not closed."),
        ("SITE_NAME=a\"b\"c", ".env: Line 1 cannot be read: a quote inside a value would be lost."),
        ("SESSION_KEYS=#planted", ".env: Line 1 cannot be read: # begins a comment."),
        ("SITE_NAME=a\u{200b}b", "SITE_NAME: The value has a line break or an invisible character (U+200B)."),
        ("SITE_NAME=' a'", "SITE_NAME: The value begins or ends with a space."),
    ] {
        std::fs::write(dir.path().join(".env"), lines).unwrap();
        let said = fails(dir.path(), &[], &[], 2);
        assert!(said.contains(says) && !said.contains("planted"), "{lines:?}: {said}");
    }
    std::fs::write(dir.path().join(".env"), b"# one\nSITE_NAME=\xff\n").unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file is no text in UTF-8 (line 2)."));
}

#[test]
fn a_file_that_is_none_is_a_fault() {
    let dir = workplace();
    let env = dir.path().join(".env");
    std::fs::create_dir(&env).unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file cannot be read: Is a directory"));
    std::fs::remove_dir(&env).unwrap();
    symlink("nowhere", &env).unwrap();
    assert!(fails(dir.path(), &[], &[], 2).contains(".env: The file cannot be read: No such file"));
}

#[test]
fn invisible_characters_and_line_breaks_are_told_wherever_they_stand() {
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
async fn keys_may_stand_in_lines_and_behind_a_mark() {
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
    // The key that is kept in the data folder is read in the same way.
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
fn the_hint_for_other_machines_is_for_servers_that_they_can_reach() {
    // See `a_secret_may_come_from_a_file_and_nothing_configured_is_enough` for a server that they cannot.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let dir = workplace();
        let server = Server::start(dir.path(), &[("HOST", "0.0.0.0")]).await;
        server.logs("From another machine it is the same path").await;
    });
}
