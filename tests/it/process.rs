//! The process: how it ends, and what its log never contains.

use std::io::BufRead;
use std::time::Duration;

use rustix::process::Signal;
use serde_json::json;
use sqlx::Connection;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::support::process::{Server, run, workplace};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, Setup, TestApp, eventually, postgres};

#[tokio::test]
async fn the_first_signal_shuts_down_gracefully_and_the_second_at_once() {
    let dir = workplace();
    let mut server = Server::start(dir.path(), &[("SHUTDOWN_DELAY", "700ms")]).await;
    let person = server.person();
    server.signal(Signal::TERM);
    eventually("the server is no longer ready", async || {
        let answer = person.get("/readyz").await;
        let closes = answer.headers().get("connection").is_some_and(|value| value == "close");
        answer.status() == 503 && closes && answer.text().await.unwrap().contains("stopping")
    })
    .await;
    assert_eq!(person.get("/login").await.status(), 200, "other requests are still served");
    assert_eq!(server.exit_code().await, Some(0));

    let mut server = Server::start(dir.path(), &[("SHUTDOWN_DELAY", "60s")]).await;
    server.signal(Signal::TERM);
    server.logs("Stopping.").await;
    server.signal(Signal::INT);
    assert_eq!(server.exit_code().await, Some(0));
}

#[tokio::test]
#[cfg(target_os = "linux")]
async fn connections_at_the_last_moment_are_served() {
    let dir = workplace();
    let mut server = Server::start(dir.path(), &[]).await;
    let address = ("127.0.0.1", server.port);
    let knocking = (0..8).map(|_| {
        tokio::spawn(async move {
            let mut served = 0;
            while let Ok(mut socket) = TcpStream::connect(address).await {
                let request = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
                socket.write_all(request).await.expect("an accepted connection can send its request");
                let mut answer = String::new();
                socket.read_to_string(&mut answer).await.expect("no accepted connection is cut off");
                assert!(answer.starts_with("HTTP/1.1 200"), "{answer:?}");
                served += 1;
            }
            served
        })
    });
    let knocking: Vec<_> = knocking.collect();
    tokio::time::sleep(Duration::from_millis(300)).await;
    server.signal(Signal::TERM);
    for one in knocking {
        assert!(one.await.unwrap() > 0);
    }
    assert_eq!(server.exit_code().await, Some(0));
}

#[tokio::test]
async fn every_request_is_logged_up_to_the_last() {
    let dir = workplace();
    let mut server = Server::start(dir.path(), &[]).await;
    let person = server.person();
    for number in 0..300 {
        assert_eq!(person.get(&format!("/nowhere/{number}")).await.status(), 404);
    }
    server.logs("path=/nowhere/299 ").await;
    assert_eq!(person.get("/nowhere/last").await.status(), 404);
    server.signal(Signal::TERM);
    assert_eq!(server.exit_code().await, Some(0));
    server.logs("Stopped.").await;
    let log = server.log();
    let paths: Vec<_> = log.lines().filter_map(|line| line.split_once("path=/nowhere/")).collect();
    let numbers = paths.iter().map(|(_, rest)| rest.split(' ').next().unwrap().to_owned());
    assert!(numbers.eq((0..300).map(|number| number.to_string()).chain(["last".to_owned()])), "the lines are in order");
}

#[tokio::test]
async fn the_log_has_no_secrets_and_one_line_per_record() {
    let redis = Redis::start();
    let url = postgres::fresh_database().await;
    let key = "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";
    for options in [
        vec![("RUST_LOG", "trace"), ("TRUSTED_PROXIES", "127.0.0.1")],
        vec![
            ("RUST_LOG", "trace"),
            ("TRUSTED_PROXIES", "127.0.0.1"),
            ("LOG_FORMAT", "json"),
            ("DATABASE_URL", url.as_str()),
            ("SESSION_KEYS", key),
            ("REDIS_URL", &redis.url()),
        ],
    ] {
        let dir = workplace();
        let server = Server::start(dir.path(), &options).await;
        let token = server.setup_path().await.split_once('=').unwrap().1.to_owned();
        let person = server.person();
        let fields = [("token", token.as_str()), ("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        assert_eq!(person.post("/setup", &fields).await.status(), 303);
        let cookies = person.cookies();
        let hostile =
            reqwest::header::HeaderValue::from_bytes("x\t\u{2028}\u{85} level=ERROR forged".as_bytes()).unwrap();
        let request = person.request("POST", "/login").header("user-agent", hostile);
        request.form(&[("email", "secret-guess@example.org"), ("password", "planted password")]).send().await.unwrap();
        person.get("/nowhere%0aINFO%20forged?token=planted").await;
        let fields = json!({ "name": "Phone" });
        let made: serde_json::Value =
            person.post_json("/profile/app-passwords/new", fields).await.json().await.unwrap();
        let app_password = made["appPassword"]["secret"].as_str().unwrap();
        for secret in [app_password, "vst_planted"] {
            let check = person.request("GET", "/api/authz/auth-request").bearer_auth(secret);
            check.header("x-original-url", "https://calendar.example.org/").send().await.unwrap();
        }
        person.get("/profile?planted=1").await;
        server.logs("/profile").await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let log = server.log();
        assert!(log.contains("signed_in") || log.contains("account_created"));
        assert!(log.contains("sign_in_refused") && log.contains("app_password_refused"));
        for secret in [PASSWORD, app_password, "plum+kettle", "planted", "secret-guess", key] {
            assert!(!log.contains(secret), "{secret} is in the log: {log}");
        }
        for piece in cookies.split(['=', ';', ' ', '.']).filter(|piece| piece.len() > 20) {
            assert!(!log.contains(piece), "a cookie is in the log");
        }
        assert_eq!(log.matches(token.as_str()).count(), 1, "the set-up link is logged once");
        assert!(!log.contains(['\u{2028}', '\u{85}', '\t']));
        for line in log.lines() {
            let whole =
                if options.len() > 2 { line.starts_with("{\"") && line.ends_with('}') } else { line.starts_with("20") };
            assert!(whole, "{line}");
        }
    }
}

#[tokio::test]
async fn an_unlisted_proxy_is_warned_about_once() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    for _ in 0..5 {
        server.person().request("GET", "/login").header("x-forwarded-for", "198.51.100.7").send().await.unwrap();
    }
    server.logs("which is not in TRUSTED_PROXIES. If 127.0.0.1 is your proxy, add it.").await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(server.log().matches("Ignored X-Forwarded-For from 127.0.0.1").count(), 1);
    assert!(!server.log().contains("198.51.100.7"));
}

#[tokio::test]
async fn a_start_waits_for_a_database_that_is_locked() {
    let dir = workplace();
    drop(Server::start(dir.path(), &[]).await);
    sqlx::any::install_default_drivers();
    let file = format!("sqlite://{}", dir.path().join("data/vestibule.db").display());
    let mut holder = sqlx::AnyConnection::connect(&file).await.unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut holder).await.unwrap();
    let port = crate::support::free_port().to_string();
    let mut waiting = crate::support::process::vestibule(dir.path(), &[("PORT", &port)], &[])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    std::io::BufReader::new(waiting.stderr.as_mut().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("Retrying for 30 seconds"), "{said}");
    sqlx::query("ROLLBACK").execute(&mut holder).await.unwrap();
    let person = crate::support::Person::at(&format!("http://127.0.0.1:{port}"));
    eventually("the server starts", async || {
        person.request("GET", "/healthz").send().await.is_ok_and(|answer| answer.status() == 200)
    })
    .await;
    waiting.kill().unwrap();
    waiting.wait().unwrap();
}

#[tokio::test]
async fn a_stopping_worker_closes_no_database_connection() {
    let app = TestApp::start(Setup::PostgresCookie).await;
    let db = app.shared.db.dedicated();
    let ask = async |db: &mut sqlx::AnyConnection| sqlx::query("SELECT 1").execute(db).await.map(|_| ());

    let (connected, told) = (oneshot::channel(), oneshot::channel::<()>());
    let theirs = db.clone();
    let worker = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            connected.0.send(theirs.ping().await).unwrap();
            told.1.await.unwrap();
        });
    });
    assert!(connected.1.await.unwrap());
    let answer = db.read(async |db| {
        ask(db).await?;
        told.0.send(()).unwrap();
        worker.join().unwrap();
        ask(db).await
    });
    assert!(matches!(answer.await, Ok(())), "the connection outlives the worker that opened it");
}

#[tokio::test]
async fn tokens_appear_in_no_log_and_no_later_address() {
    let dir = workplace();
    let options = [("RUST_LOG", "trace")];
    let server = Server::start(dir.path(), &options).await;
    let stdin = format!("{PASSWORD}\n");
    let added = run(dir.path(), &options, &["user", "add", "ada@example.org", "--password-stdin"], &stdin);
    assert!(added.status.success(), "{added:?}");
    let printed = run(dir.path(), &options, &["user", "password", "ada@example.org"], "");
    let printed = String::from_utf8(printed.stdout).unwrap();
    let token = printed.split_once("token=").unwrap().1.split_whitespace().next().unwrap();
    let path = format!("/password/reset?token={token}");
    let person = server.person();
    let page = person.get(&path).await;
    assert_eq!(page.headers()["referrer-policy"], "strict-origin", "the page's files don't get the link as Referer");
    let html = page.text().await.unwrap();
    assert!(
        !html.contains("href=\"http") && !html.contains("src=\"http"),
        "the page has no links to other sites and loads nothing from them"
    );
    let fields = [("token", token), ("new_password", "seven amber lanterns")];
    let used = person.request("POST", "/password/reset").header("referer", format!("{}{path}", server.base()));
    let used = used.form(&fields).send().await.unwrap();
    assert_eq!(used.status(), 303);
    assert!(!format!("{:?}", used.headers()).contains(token));
    person.request("GET", "/login").header("referer", format!("{}{path}", server.base())).send().await.unwrap();
    server.logs("path=/login ").await;
    assert!(server.log().contains("path=/password/reset "), "{}", server.log());
    assert!(!server.log().contains(token));
}
