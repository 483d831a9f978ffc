//! Lockouts: a limit affects only its target, the log names it, and an operator sees and ends it.

use std::path::Path;

use crate::support::person::location;
use crate::support::process::{Server, fails, ok, workplace};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, postgres};

const NEW: &str = "seven amber lanterns";

/// Tries a wrong password at a re-authentication.
async fn guess(person: &Person) -> reqwest::Response {
    person.post("/reauthenticate", &[("password", "x")]).await
}

#[tokio::test]
async fn a_thief_of_a_session_locks_out_only_that_session() {
    everywhere(async |app| {
        app.add_ada().await;
        let owner = Person::signed_in(app).await;
        let victim = Person::signed_in(app).await;
        let thief = victim.thief(app);
        for _ in 0..5 {
            assert_eq!(guess(&thief).await.status(), 403);
        }
        assert_eq!(guess(&thief).await.status(), 429);
        app.pass(300);
        for _ in 0..4 {
            assert_eq!(guess(&thief).await.status(), 403);
        }
        let tenth = guess(&thief).await;
        assert_eq!((tenth.status().as_u16(), location(&tenth)), (303, "/login?next=/reauthenticate"));
        assert!(!thief.is_signed_in().await && !victim.is_signed_in().await);
        assert_eq!(owner.post("/reauthenticate", &[("password", PASSWORD)]).await.status(), 303);
        let changed = owner.post("/profile/password", &[("new_password", NEW)]).await;
        assert_eq!(location(&changed), "/profile/security", "the owner can still change the password");
        assert!(owner.is_signed_in().await);
        let events = "SELECT COUNT(*) FROM audit_events WHERE event = 'session_ended'";
        assert_eq!(app.count(events).await, 1);
    })
    .await;
}

#[tokio::test]
async fn stolen_sessions_lock_out_no_other_session() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let owner = Person::signed_in(&app).await;
    for _ in 0..25 {
        let thief = Person::signed_in(&app).await;
        for _ in 0..5 {
            assert_eq!(guess(&thief).await.status(), 403);
        }
    }
    assert_eq!(owner.post("/reauthenticate", &[("password", PASSWORD)]).await.status(), 303);
}

/// Each set-up, with a server and the options that its commands share.
async fn everywhere_beside_a_server(test: impl AsyncFn(&Path, &[(&str, &str)], &Server)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (dir, redis) = (workplace(), setup.has_redis().then(Redis::start));
        let mut options = vec![
            ("TRUSTED_PROXIES".to_owned(), "private".to_owned()),
            ("SESSION_KEYS".to_owned(), "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4".to_owned()),
        ];
        options.extend(redis.as_ref().map(|redis| ("REDIS_URL".to_owned(), redis.url())));
        if matches!(setup, Setup::PostgresCookie | Setup::PostgresRedis) {
            options.push(("DATABASE_URL".to_owned(), postgres::fresh_database().await));
        }
        let options: Vec<_> = options.iter().map(|(name, value)| (&**name, &**value)).collect();
        let server = Server::start(dir.path(), &options).await;
        ok(dir.path(), &options, &["user", "add", "ada@example.org", "--admin", "--password-stdin"], PASSWORD);
        test(dir.path(), &options, &server).await;
    }
}

async fn attempt(server: &Server, email: &str, password: &str, address: &str) -> u16 {
    let request = server.person().request("POST", "/login").header("x-forwarded-for", address);
    request.form(&[("email", email), ("password", password)]).send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn limits_shows_lockouts_and_clears_them() {
    everywhere_beside_a_server(async |dir, options, server| {
        for number in 0..5 {
            assert_eq!(attempt(server, "ada@example.org", "x", &format!("192.0.2.{number}")).await, 403);
        }
        assert_eq!(attempt(server, "ada@example.org", PASSWORD, "192.0.2.9").await, 429);
        for number in 0..10 {
            assert_eq!(attempt(server, &format!("u{number}@example.org"), "x", "2001:db8::7").await, 403);
        }
        let listed = ok(dir, options, &["limits", "list", "Ada@example.org"], "");
        let lines: Vec<_> = listed.lines().collect();
        assert!(lines[0].starts_with("locked  account          5 of 5"), "{listed}");
        assert!(lines[0].contains("m ") && lines[0].ends_with("left  ada@example.org"), "{listed}");
        assert!(lines[1].starts_with("open    account-day      5 of 100"), "{listed}");
        assert!(lines[2].starts_with("2 counters; ") && lines[2].ends_with("1 running server answered."), "{listed}");
        let address = ok(dir, options, &["limits", "list", "2001:db8::1234"], "");
        assert!(address.starts_with("locked  address          10 of 10"), "{address}");
        assert!(address.contains("2001:db8::\n"), "{address}");
        let all = ok(dir, options, &["limits", "list"], "");
        assert!(all.contains("ada@example.org") && all.contains("2001:db8::") && all.contains("no user ("), "{all}");

        let cleared = ok(dir, options, &["limits", "clear", "ada@example.org"], "");
        assert!(cleared.contains("2 counters cleared; "), "{cleared}");
        assert_eq!(attempt(server, "ada@example.org", PASSWORD, "192.0.2.9").await, 303);
        assert_eq!(attempt(server, "ada@example.org", PASSWORD, "2001:db8::7").await, 429, "other counters stay");
        ok(dir, options, &["limits", "clear", "2001:db8::9"], "");
        assert_eq!(attempt(server, "ada@example.org", PASSWORD, "2001:db8::7").await, 303);
        let signed_in = ok(dir, options, &["limits", "list", "ada@example.org"], "");
        assert!(signed_in.contains("right-proofs"), "{signed_in}");
        assert!(signed_in.lines().all(|line| !line.trim_end().ends_with(',')), "{signed_in}");
        ok(dir, options, &["limits", "clear"], "");
        assert!(ok(dir, options, &["limits", "list"], "").starts_with("No counters; "));
    })
    .await;
}

#[tokio::test]
async fn a_limit_that_only_stops_emails_locks_nobody_out() {
    everywhere_beside_a_server(async |dir, options, server| {
        for _ in 0..5 {
            assert_eq!(attempt(server, "ada@example.org", PASSWORD, "192.0.2.1").await, 303);
        }
        let listed = ok(dir, options, &["limits", "list", "ada@example.org"], "");
        let notice = listed.lines().find(|line| line.contains(" notice ")).unwrap_or_else(|| panic!("{listed}"));
        assert!(notice.starts_with("muted   notice           3 of 3"), "{listed}");
    })
    .await;
}

#[tokio::test]
async fn the_log_names_the_limit_and_its_subject_without_an_email() {
    everywhere_beside_a_server(async |_, _, server| {
        for number in 0..8 {
            attempt(server, "ada@example.org", "x", &format!("192.0.2.{number}")).await;
        }
        for number in 0..13 {
            attempt(server, &format!("u{number}@example.org"), "x", "198.51.100.7").await;
        }
        server.logs("limit=address").await;
        let log = server.log();
        let lines: Vec<_> = log.lines().filter(|line| line.contains("attempts_limited")).collect();
        assert_eq!(lines.len(), 2, "one line a minute for each limit: {lines:?}");
        let hash = vestibule::base::secret::hash_secret("ada@example.org");
        assert!(lines[0].contains("limit=account ") && lines[0].contains(&format!("subject={hash}")), "{lines:?}");
        assert!(lines[1].contains("limit=address ") && lines[1].contains("subject=198.51.100.7"), "{lines:?}");
        assert!(lines.iter().all(|line| line.contains("count=1") && !line.contains("example.org")), "{lines:?}");
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_counts_correct_passwords_as_wrong() {
    everywhere_beside_a_server(async |dir, options, server| {
        let (mut browsers, typed) = (Vec::new(), [PASSWORD, "x"]);
        for email in ["bob@example.org", "carol@example.org"] {
            ok(dir, options, &["user", "add", email, "--password-stdin"], PASSWORD);
            browsers.push((email, server.person()));
            assert_eq!(browsers.last().unwrap().1.sign_in(email, PASSWORD).await.status(), 303);
            ok(dir, options, &["user", "disable", email], "");
        }
        for ((email, browser), password) in browsers.iter().zip(typed) {
            for number in 0..11 {
                let request = browser.request("POST", "/login").header("x-forwarded-for", format!("192.0.2.{number}"));
                let answer = request.form(&[("email", *email), ("password", password)]).send().await.unwrap();
                assert_eq!(answer.status(), if number < 10 { 403 } else { 429 }, "{email}");
            }
            ok(dir, options, &["user", "enable", email], "");
            assert_eq!(browser.sign_in(email, PASSWORD).await.status(), 303, "a known device can sign in");
            assert_eq!(attempt(server, email, PASSWORD, "192.0.2.99").await, 303, "an unknown browser can sign in");
        }
    })
    .await;
}

#[tokio::test]
async fn for_a_known_browser_the_log_names_the_limit_that_ends_first() {
    everywhere_beside_a_server(async |_, _, server| {
        let person = server.person();
        assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        let statuses = [403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 429];
        for status in statuses {
            assert_eq!(person.sign_in("ada@example.org", "x").await.status(), status);
        }
        server.logs("attempts_limited").await;
        let log = server.log();
        let lines: Vec<_> = log.lines().filter(|line| line.contains("attempts_limited")).collect();
        assert_eq!(lines.len(), 1, "attempts within the shared limit weren't refused: {lines:?}");
        assert!(lines[0].contains("limit=device ") && lines[0].contains("/"), "{lines:?}");
    })
    .await;
}

#[tokio::test]
async fn limits_says_that_no_server_answered() {
    let dir = workplace();
    ok(dir.path(), &[], &["migrate"], "");
    assert_eq!(ok(dir.path(), &[], &["limits", "list"], ""), "No counters; no running server answered.\n");
    let wrong = fails(dir.path(), &[], &["limits", "list", "192.0.2.0/24"], 2);
    assert!(wrong.contains("use an email, such as ada@example.org, or an IP address"), "{wrong}");
}

#[tokio::test]
async fn the_documentation_shows_every_limit() {
    let manual = include_str!("../../docs/limits.md");
    for limit in vestibule::storage::rate_limit::limits::ALL {
        let row = manual.lines().find(|line| line.starts_with(&format!("| `{}` |", limit.name)));
        let row = row.unwrap_or_else(|| panic!("docs/limits.md has no row for {}", limit.name));
        // The shortest spelling of the address.
        let window = match limit.window.as_secs() {
            seconds if seconds % 86_400 == 0 => format!("{} d", seconds / 86_400),
            seconds if seconds % 3_600 == 0 => format!("{} h", seconds / 3_600),
            seconds => format!("{} min", seconds / 60),
        };
        assert!(row.ends_with(&format!("| {} in {window} |", limit.attempts)), "{row}");
    }
}
