//! Monitoring a running server: metrics, and request ids.

use serde_json::json;

use crate::second_factors::{code_at, wrong_code};
use crate::support::process::{Server, ok, workplace};
use crate::support::redis::Redis;
use crate::support::{PASSWORD, Person, eventually, free_port};

/// A server with an account, and the address of its metrics.
async fn measured(dir: &std::path::Path, options: &[(&str, &str)]) -> (Server, Person) {
    let address = format!(":{}", free_port());
    let server = Server::start(dir, &[&[("METRICS_ADDR", address.as_str())], options].concat()).await;
    let token = server.setup_path().await.split_once('=').unwrap().1.to_owned();
    let fields = [("token", token.as_str()), ("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
    assert_eq!(server.person().post("/setup", &fields).await.status(), 303);
    (server, Person::at(&format!("http://127.0.0.1{address}")))
}

async fn metrics(monitoring: &Person) -> String {
    let answer = monitoring.get("/metrics").await;
    assert_eq!(answer.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    answer.text().await.unwrap()
}

/// The value of a line of metrics, 0 if there is none.
async fn value(monitoring: &Person, name: &str) -> f64 {
    let text = metrics(monitoring).await;
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.map_or(0.0, |value| value.parse().unwrap())
}

#[tokio::test]
async fn metrics_count_requests_by_route_and_sign_ins_by_result() {
    let dir = workplace();
    let (server, monitoring) = measured(dir.path(), &[]).await;
    let ada = server.person();
    assert_eq!(ada.sign_in("ada@example.org", "wrong").await.status(), 403);
    assert_eq!(ada.sign_in("ada@example.org", PASSWORD).await.status(), 303);
    for _ in 0..3 {
        assert_eq!(ada.get("/profile").await.status(), 200);
    }
    ada.get("/nowhere/planted-path?planted=query").await;
    ada.get("/static/app.css").await;
    ada.request("PLANTED", "/profile").send().await.unwrap();
    for (line, count) in [
        ("vestibule_sign_ins_total{result=\"right\"}", 1.0),
        ("vestibule_sign_ins_total{result=\"wrong\"}", 1.0),
        ("vestibule_request_seconds_count{method=\"POST\",route=\"/login\",status=\"403\"}", 1.0),
        ("vestibule_request_seconds_count{method=\"GET\",route=\"/profile\",status=\"200\"}", 3.0),
        ("vestibule_request_seconds_count{method=\"GET\",route=\"other\",status=\"404\"}", 1.0),
        ("vestibule_request_seconds_count{method=\"GET\",route=\"/static/\",status=\"200\"}", 1.0),
        ("vestibule_request_seconds_count{method=\"other\",route=\"/profile\",status=\"405\"}", 1.0),
        ("vestibule_session_reads_total{from=\"cookie\"}", 3.0),
        ("vestibule_hash_queue_length", 0.0),
        (&format!("vestibule_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION")), 1.0),
    ] {
        assert_eq!(value(&monitoring, line).await, count, "{line}");
    }
    assert!(value(&monitoring, "vestibule_database_call_seconds_count").await > 3.0);
    assert!(value(&monitoring, "vestibule_ends_age_seconds").await < 0.9);
    let text = metrics(&monitoring).await.to_lowercase();
    for said in ["planted", "ada@", "nowhere"] {
        assert!(!text.contains(said), "the metrics contain {said}, which came from a request");
    }
    assert_eq!(monitoring.get("/profile").await.status(), 404, "the metrics address serves no pages");
    assert_eq!(ada.get("/metrics").await.status(), 404, "the public address serves no metrics");
}

#[tokio::test]
async fn metrics_count_active_sessions_at_the_start() {
    let dir = workplace();
    let (server, _) = measured(dir.path(), &[]).await;
    for _ in 0..2 {
        server.person().sign_in("ada@example.org", PASSWORD).await;
    }
    drop(server);
    let address = format!(":{}", free_port());
    let _restarted = Server::start(dir.path(), &[("METRICS_ADDR", &address)]).await;
    let monitoring = Person::at(&format!("http://127.0.0.1{address}"));
    let line = "vestibule_sessions{store=\"cookie\"}";
    eventually("the setup's session and two more are counted", async || value(&monitoring, line).await == 3.0).await;
}

#[tokio::test]
async fn metrics_count_second_factors_by_kind_and_result() {
    let dir = workplace();
    let (server, monitoring) = measured(dir.path(), &[]).await;
    let owner = server.person();
    owner.sign_in("ada@example.org", PASSWORD).await;
    let begun: serde_json::Value = owner.get_json("/profile/authenticator").await.json().await.unwrap();
    let (secret, now) = (begun["secret"].as_str().unwrap(), vestibule::base::clock::Clock::system().now());
    let added = owner.post_json("/profile/authenticator", json!({ "code": code_at(secret, now) })).await;
    let added: serde_json::Value = added.json().await.unwrap();
    let recovery = added["recoveryCodes"][0].as_str().unwrap();
    // A step may have passed since, and one either side is accepted.
    let (wrong, right) = (wrong_code(secret, now), code_at(secret, now + 30));
    for (fields, status) in
        [([("code", &*wrong)], 403), ([("code", &*right)], 303), ([("recovery_code", recovery)], 303)]
    {
        let person = server.person();
        person.sign_in("ada@example.org", PASSWORD).await;
        assert_eq!(person.post("/login/second-factor", &fields).await.status(), status, "{fields:?}");
    }
    for (factor, result, count) in [
        ("totp", "wrong", 1.0),
        ("totp", "right", 1.0),
        ("totp", "limited", 0.0),
        ("recovery", "right", 1.0),
        ("recovery", "wrong", 0.0),
    ] {
        let line = format!("vestibule_second_factors_total{{factor=\"{factor}\",result=\"{result}\"}}");
        assert_eq!(value(&monitoring, &line).await, count, "{line}");
    }
    assert_eq!(value(&monitoring, "vestibule_sign_ins_total{result=\"right\"}").await, 3.0);
}

#[tokio::test]
async fn metrics_show_whether_redis_is_available() {
    let dir = workplace();
    let mut redis = Redis::start();
    let (server, monitoring) = measured(dir.path(), &[("REDIS_URL", &redis.url()), ("SESSION_CACHE_MIB", "0")]).await;
    eventually("Redis is used", async || value(&monitoring, "vestibule_redis_up").await == 1.0).await;
    let ada = server.person();
    ada.sign_in("ada@example.org", PASSWORD).await;
    ada.get("/profile").await;
    assert_eq!(value(&monitoring, "vestibule_session_reads_total{from=\"redis\"}").await, 1.0);
    redis.kill();
    assert_eq!(ada.get("/profile").await.status(), 200);
    assert_eq!(value(&monitoring, "vestibule_redis_up").await, 0.0);
    assert_eq!(value(&monitoring, "vestibule_redis_errors_total").await, 1.0);
    assert_eq!(value(&monitoring, "vestibule_session_reads_total{from=\"database\"}").await, 1.0);
}

#[tokio::test]
async fn metrics_show_a_lost_redis_that_no_request_needs() {
    let dir = workplace();
    let mut redis = Redis::start();
    let (_server, monitoring) = measured(dir.path(), &[("REDIS_URL", &redis.url())]).await;
    eventually("Redis is used", async || value(&monitoring, "vestibule_redis_up").await == 1.0).await;
    redis.kill();
    eventually("the loss is noticed", async || value(&monitoring, "vestibule_redis_up").await == 0.0).await;
}

#[tokio::test]
async fn without_its_option_there_are_no_metrics() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    assert_eq!(server.person().get("/metrics").await.status(), 404);
}

#[tokio::test]
async fn metrics_show_the_process_and_queued_emails() {
    let dir = workplace();
    // A mail server that accepts nothing.
    let smtp = ("SMTP_URL", format!("smtp://127.0.0.1:{}", free_port()));
    let options = [(smtp.0, smtp.1.as_str()), ("MAIL_FROM", "hello@example.org")];
    let (server, monitoring) = measured(dir.path(), &options).await;
    for name in ["process_resident_memory_bytes", "process_open_fds", "process_start_time_seconds", "process_threads"] {
        assert!(value(&monitoring, name).await > 0.0, "{name}");
    }
    let untried = "vestibule_mails_waiting{state=\"untried\"}";
    let failed = "vestibule_mails_waiting{state=\"failed\"}";
    let text = metrics(&monitoring).await;
    for line in [untried, failed, "vestibule_oldest_mail_age_seconds"] {
        assert!(text.contains(&format!("\n{line} 0\n")), "{line}: {text}");
    }
    assert_eq!(server.person().post("/password/forgot", &[("email", "ada@example.org")]).await.status(), 303);
    eventually("the email failed", async || value(&monitoring, failed).await == 1.0).await;
    assert_eq!(value(&monitoring, untried).await, 0.0);
    eventually("the waiting email's age grows", async || {
        value(&monitoring, "vestibule_oldest_mail_age_seconds").await >= 1.0
    })
    .await;
}

#[tokio::test]
async fn events_of_commands_are_logged_once_by_a_server_even_a_later_one() {
    let dir = workplace();
    let postgres = crate::support::postgres::fresh_database().await;
    let shared = [("DATABASE_URL", postgres.as_str()), ("SESSION_KEYS", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4")];
    for options in [&[][..], &shared] {
        ok(dir.path(), options, &["migrate"], "");
        ok(dir.path(), options, &["user", "add", "ada@example.org", "--admin"], "");
        let mut servers = vec![Server::start(dir.path(), options).await];
        if !options.is_empty() {
            servers.push(Server::start(dir.path(), options).await);
        }
        let log = || servers.iter().map(Server::log).collect::<String>();
        eventually("events from before the start are logged", async || log().contains("event=account_created")).await;
        ok(dir.path(), options, &["user", "add", "bob@example.org"], "");
        ok(dir.path(), options, &["user", "role", "bob@example.org", "admin"], "");
        eventually("new events are logged", async || log().contains("event=role_changed")).await;
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
        let log = log();
        for (event, times) in [("account_created", 2), ("password_link_made", 2), ("role_changed", 1)] {
            assert_eq!(log.matches(&format!("event={event}")).count(), times, "{event}: {log}");
        }
        let line = log.lines().find(|line| line.contains("role_changed")).unwrap();
        assert!(line.contains("INFO  audit") && line.contains(" actor=command "), "{line}");
        assert!(line.contains("address=\"command line\" detail=admin at=2"), "{line}");
        assert!(!log.contains("bob@"), "the log names users by id only: {log}");
    }
}

/// The request id on an error page, and the lines of the log with it.
async fn traced(server: &Server, headers: &[(&str, &str)]) -> (String, usize) {
    let mut request = server.person().request("POST", "/login").form(&[("email", "x@example.org"), ("password", "x")]);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let page = request.header("sec-fetch-site", "cross-site").send().await.unwrap().text().await.unwrap();
    let id = page.split("<code>").nth(1).unwrap().split("</code>").next().unwrap().to_owned();
    server.logs(&id).await;
    (id.clone(), server.log().lines().filter(|line| line.contains(&id)).count())
}

#[tokio::test]
async fn the_request_id_is_the_same_on_the_page_in_the_log_and_at_the_proxy() {
    let dir = workplace();
    let server = Server::start(dir.path(), &[]).await;
    let (first, lines) = traced(&server, &[("x-request-id", "planted-1")]).await;
    assert!(first.len() == 28 && lines == 1, "{first}: an untrusted client's request id is ignored");
    let (second, _) = traced(&server, &[]).await;
    assert_ne!(first, second);

    let server = Server::start(dir.path(), &[("TRUSTED_PROXIES", "127.0.0.1")]).await;
    let sent = "Root=1-67891233-abcdef012345678912345678";
    assert_eq!(traced(&server, &[("x-request-id", sent)]).await, (sent.to_owned(), 1));
    for unfit in ["", "two words", "<b>", "a\"b", &"x".repeat(129)] {
        assert_eq!(traced(&server, &[("x-request-id", unfit)]).await.0.len(), 28, "{unfit}");
    }

    // Lines about events of a request have its id.
    let person = server.person();
    let attempt = person.request("POST", "/login").form(&[("email", "x@example.org"), ("password", "wrong")]);
    attempt.header("x-request-id", "attempt-7").send().await.unwrap();
    eventually("both lines are logged", async || server.log().matches("request=attempt-7").count() == 2).await;
    let log = server.log();
    let mut of_it = log.lines().filter(|line| line.contains("request=attempt-7"));
    assert!(of_it.next().unwrap().contains("event=sign_in_refused"));
    assert!(of_it.next().unwrap().contains("request method=POST path=/login status=403"));
}
