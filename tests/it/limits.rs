//! Rate limits of attempts: every limit is reached, and nobody locks anybody else out.

use std::net::Ipv4Addr;

use vestibule::base::client_info::ClientInfo;
use vestibule::base::error::AppError;
use vestibule::base::hash_pool::{Sender, Work};
use vestibule::base::user::Role;
use vestibule::storage::rate_limit::{Counter, RateLimiter, Subjects, limits};

use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere};

const PROXIED: [(&str, &str); 1] = [("TRUSTED_PROXIES", "private")];

/// A sign-in passed on by a trusted proxy for an address.
async fn attempt(person: &Person, email: &str, password: &str, address: &str) -> reqwest::Response {
    let request = person.request("POST", "/login").header("x-forwarded-for", address);
    request.form(&[("email", email), ("password", password)]).send().await.unwrap()
}

fn address(number: u32) -> String {
    Ipv4Addr::from(0xcb00_7100 + number).to_string()
}

#[tokio::test]
async fn ten_wrong_attempts_a_minute_per_address() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::stranger(app);
        for number in 0..9 {
            assert_eq!(person.sign_in(&format!("u{number}@example.org"), "x").await.status(), 403);
        }
        for _ in 0..3 {
            assert_eq!(
                Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(),
                303,
                "correct passwords are refunded"
            );
        }
        assert_eq!(person.sign_in("u10@example.org", "x").await.status(), 403);
        let refused = person.sign_in("u11@example.org", "x").await;
        assert_eq!(refused.status(), 429);
        let wait: i64 = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        assert!(refused.text().await.unwrap().contains("Too many attempts. Try again in"));
        let json =
            person.post_json("/login", serde_json::json!({"email": "ada@example.org", "password": PASSWORD})).await;
        assert_eq!(json.status(), 429);
        assert_eq!(json.text().await.unwrap(), r#"{"errorMessage":"Too many attempts."}"#);
    })
    .await;
}

#[tokio::test]
async fn a_window_ends() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    for _ in 0..5 {
        assert_eq!(person.sign_in("ada@example.org", "x").await.status(), 403);
    }
    assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 429);
    app.clock.advance(299);
    assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 429);
    app.clock.advance(1);
    assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
}

#[tokio::test]
async fn two_hundred_wrong_passwords_at_once_compute_at_most_ten_hashes() {
    everywhere(async |app| {
        app.add_ada().await;
        let tries = (0..200).map(async |number: u32| {
            Person::stranger(app).sign_in(&format!("u{number}@example.org"), "x").await.status().as_u16()
        });
        let answers = futures_util::future::join_all(tries).await;
        assert!(answers.iter().all(|status| [403, 429].contains(status)), "{answers:?}");
        assert!(app.shared.hasher.begun() <= 10, "{}", app.shared.hasher.begun());
    })
    .await;
}

#[tokio::test]
async fn strangers_cannot_use_up_the_owners_attempts() {
    for setup in Setup::ALL {
        let app = &TestApp::start_with(setup, &PROXIED).await;
        app.add_ada().await;
        let owner = Person::signed_in(app).await;
        owner.post("/logout", &[]).await;
        let mut refused = 0;
        for number in 0..100 {
            let answer = attempt(&Person::stranger(app), "ada@example.org", "x", &address(number)).await;
            refused += u32::from(answer.status() == 429);
        }
        assert_eq!(refused, 95);
        assert_eq!(
            owner.sign_in("ada@example.org", PASSWORD).await.status(),
            303,
            "the owner's browser is a known device"
        );
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 429);
    }
}

#[tokio::test]
async fn guesses_from_one_address_block_no_owner_elsewhere() {
    for setup in Setup::ALL {
        let app = &TestApp::start_with(setup, &PROXIED).await;
        app.add_ada().await;
        let owner = Person::signed_in(app).await;
        owner.post("/logout", &[]).await;
        let mut tried = 0;
        for _ in 0..100 {
            let answer = attempt(&Person::stranger(app), "ada@example.org", "x", &address(1)).await;
            tried += u32::from(answer.status() == 403);
        }
        assert_eq!(tried, 5);
        assert_eq!(attempt(&owner, "ada@example.org", PASSWORD, &address(2)).await.status(), 303);
        assert_eq!(
            attempt(&owner, "ada@example.org", PASSWORD, &address(1)).await.status(),
            303,
            "sign-in works in their own browser"
        );
    }
}

#[tokio::test]
async fn password_spraying_is_limited_to_ten_accounts() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = &TestApp::start_with(setup, &PROXIED).await;
        for of_subscriber in [|_| address(1), |number| format!("2001:db8:0:1::{number:x}")] {
            let hashes = app.shared.hasher.begun();
            for number in 0..1_000 {
                let email = format!("u{number}@example.org");
                let answer = attempt(&Person::stranger(app), &email, PASSWORD, &of_subscriber(number)).await;
                assert_eq!(answer.status(), if number < 10 { 403 } else { 429 });
            }
            assert_eq!(app.shared.hasher.begun() - hashes, 10);
        }
    }
}

#[tokio::test]
async fn a_full_hash_queue_refuses_sign_ins_and_serves_pages() {
    // At this cost a hash is estimated to take four seconds, so few may wait.
    let options = [PROXIED[0], ("BCRYPT_COST", "16")];
    let app = &TestApp::start_with(Setup::SqliteCookie, &options).await;
    app.add_ada().await;
    let (release, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Arc::new(std::sync::Mutex::new(held));
    let threads = std::thread::available_parallelism().unwrap().get();
    let mut waiting = Vec::new();
    for number in 0..16 {
        if waiting.len() == threads {
            eventually("every hash thread is busy", async || app.shared.hasher.begun() == threads as u64).await;
        }
        let (hasher, held) = (app.shared.hasher.clone(), std::sync::Arc::clone(&held));
        let work = move || Work::Done(held.lock().unwrap().recv().is_ok());
        waiting.push(tokio::spawn(async move {
            hasher.run(Sender::Stranger(Ipv4Addr::from(number << 8).into()), work).await.is_ok()
        }));
    }
    tokio::task::yield_now().await;
    let clients = (0..64).map(async |number| {
        let person = Person::stranger(app);
        let refused = attempt(&person, &format!("u{number}@example.org"), "x", &address(number)).await;
        assert_eq!(refused.status(), 503);
        assert!(refused.headers().contains_key("retry-after"));
        let served = [person.get("/login").await.status(), person.get("/static/app.css").await.status()];
        assert!(served.iter().all(|status| *status == 200));
    });
    let began = std::time::Instant::now();
    futures_util::future::join_all(clients).await;
    assert!(began.elapsed() < std::time::Duration::from_secs(5), "clients without a place are refused at once");
    drop(release);
    let done = futures_util::future::join_all(waiting).await;
    let admitted = done.into_iter().filter(|done| *done.as_ref().unwrap()).count();
    assert!(admitted >= threads, "everyone with a place was served: {admitted}");
}

#[tokio::test]
async fn only_trusted_proxies_can_set_the_address() {
    let forged = TestApp::start(Setup::SqliteCookie).await;
    let trusted = TestApp::start_with(Setup::SqliteCookie, &PROXIED).await;
    for (app, limited) in [(&forged, 10), (&trusted, 0)] {
        let mut refused = 0;
        for number in 0..20 {
            let person = Person::stranger(app);
            let request = person
                .request("POST", "/login")
                .form(&[("email", format!("u{number}@example.org")), ("password", "x".into())]);
            let request = request
                .header("x-forwarded-for", address(number))
                .header("forwarded", format!("for={}", address(number)));
            refused += u32::from(request.header("x-real-ip", address(number)).send().await.unwrap().status() == 429);
        }
        assert_eq!(refused, limited);
    }
}

#[tokio::test]
async fn one_ipv6_subscriber_is_one_address() {
    let app = TestApp::start_with(Setup::SqliteCookie, &PROXIED).await;
    let mut refused = 0;
    for number in 0..20 {
        let person = Person::stranger(&app);
        let answer =
            attempt(&person, &format!("u{number}@example.org"), "x", &format!("2001:db8:0:1::{number:x}")).await;
        refused += u32::from(answer.status() == 429);
    }
    assert_eq!(refused, 10);
    let neighbour = attempt(&Person::stranger(&app), "u@example.org", "x", "2001:db8:0:2::1").await;
    assert_eq!(neighbour.status(), 403);
}

#[tokio::test]
async fn an_account_has_a_hundred_attempts_a_day_from_unknown_browsers() {
    let app = TestApp::start_with(Setup::SqliteCookie, &PROXIED).await;
    app.add_ada().await;
    let mut tried = 0;
    for round in 0..30 {
        for number in 0..5 {
            let answer = attempt(&Person::stranger(&app), "ada@example.org", "x", &address(round * 5 + number)).await;
            tried += u32::from(answer.status() == 403);
        }
        app.clock.advance(300);
    }
    assert_eq!(tried, 100);
    app.clock.advance(86_400);
    assert_eq!(Person::stranger(&app).sign_in("ada@example.org", PASSWORD).await.status(), 303);
}

#[tokio::test]
async fn a_copied_device_cookie_is_limited_whatever_address_it_comes_from() {
    let app = TestApp::start_with(Setup::SqliteRedis, &PROXIED).await;
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", Role::User).await;
    let owner = Person::signed_in(&app).await;
    let device = format!("vestibule-device={}", owner.cookie("vestibule-device").unwrap());
    let mut tried = 0;
    for number in 0..50 {
        let thief = Person::stranger(&app);
        thief.plant(&device);
        tried += u32::from(attempt(&thief, "ada@example.org", "x", &address(number)).await.status() == 403);
    }
    assert_eq!(tried, 10, "the device has its own attempts and those of unknown browsers");
    // The cookie has no effect on another account.
    let mut tried = 0;
    for number in 50..60 {
        let thief = Person::stranger(&app);
        thief.plant(&device);
        tried += u32::from(attempt(&thief, "bob@example.org", "x", &address(number)).await.status() == 403);
    }
    assert_eq!(tried, 5);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'sign_in_refused'").await, 15);
}

#[tokio::test]
async fn counts_are_shared_through_redis_and_survive_a_restart() {
    let app = TestApp::start(Setup::PostgresRedis).await;
    app.add_ada().await;
    for _ in 0..5 {
        assert_eq!(Person::stranger(&app).sign_in("ada@example.org", "x").await.status(), 403);
    }
    let restarted = app.another(&[]).await;
    assert_eq!(Person::stranger(&restarted).sign_in("ada@example.org", PASSWORD).await.status(), 429);
}

#[tokio::test]
async fn a_late_refund_gives_no_extra_attempt() {
    let mut app = TestApp::start(Setup::SqliteRedis).await;
    app.add_ada().await;
    let key = "vestibule:limit:address:127.0.0.1";
    // As if the window had ended between the count and the refund.
    let mut redis = app.redis().connection();
    redis::cmd("SET").arg(key).arg(-1).arg("PX").arg(60_000).query::<()>(&mut redis).unwrap();
    Person::signed_in(&app).await;
    assert!(!app.redis().keys().contains(&key.to_owned()), "a counter at zero is deleted");
}

#[tokio::test]
async fn an_attempt_is_refunded_after_errors_and_panics() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let limiter = RateLimiter::new(app.shared.attempts.clone(), None, app.shared.audit.clone());
    let client = ClientInfo::new(Ipv4Addr::LOCALHOST.into(), "", String::new());
    let way = || ([limits::ACCOUNT, limits::RIGHT_PROOFS].map(|limit| Counter::new(limit, "x")).to_vec(), ());
    let counted = || {
        let mut names: Vec<_> = app.shared.attempts.list(&Subjects::All).into_iter().map(|live| live.limit).collect();
        names.sort();
        names
    };
    let test = async {
        for panics in [true, false] {
            let verify = async move |()| -> Result<Result<(), ()>, AppError> {
                assert!(!panics, "a panic during the attempt");
                Err(AppError::NotFound)
            };
            assert!(limiter.attempt(None, way(), &client, verify).await.is_err());
            assert!(counted().is_empty(), "{:?}", counted());
        }
        for (outcome, kept) in [(Ok(()), vec!["right-proofs"]), (Err(()), vec!["account", "right-proofs"])] {
            limiter.attempt(None, way(), &client, async move |()| Ok(outcome)).await.unwrap();
            assert_eq!(counted(), kept);
        }
    };
    tokio::task::LocalSet::new().run_until(test).await;
}
