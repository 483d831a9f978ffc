//! Sessions: how they start and end, and how soon every instance knows.

use std::time::{Duration, Instant};

use vestibule::base::secret::new_secret;
use vestibule::base::user::Role;
use vestibule::sessions::last_seen::{self, Subject};
use vestibule::sessions::revocations::begin_epoch;
use vestibule::sessions::search::{self, Filter, Found};
use vestibule::storage::position::Position;
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::users::Change;

use crate::support::person::set_session;
use crate::support::plan::assert_no_scan;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

/// The time after which every instance must know that a session has ended.
const A_SECOND: Duration = Duration::from_secs(1);

#[tokio::test]
async fn a_planted_cookie_stays_anonymous_and_the_cookie_changes_at_sign_in() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::stranger(app);
        person.plant("vestibule=planted-by-somebody; Path=/");
        assert!(!person.is_signed_in().await);
        let first = Person::signed_in(app).await;
        let before = first.cookie("vestibule").unwrap();
        let thief = first.thief(app);
        first.sign_in("ada@example.org", crate::support::PASSWORD).await;
        assert_ne!(first.cookie("vestibule").unwrap(), before);
        assert!(first.is_signed_in().await);
        assert!(!thief.is_signed_in().await, "the previous session has ended");
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_copied_cookie_stops_working_at_sign_out() {
    everywhere(async |app| {
        app.add_ada().await;
        let other = app.another(&[]).await;
        let person = Person::signed_in(app).await;
        let (here, there) = (person.thief(app), person.thief(&other));
        assert!(here.is_signed_in().await && there.is_signed_in().await);
        person.post("/logout", &[]).await;
        let ended = Instant::now();
        assert!(!here.is_signed_in().await, "the session ends at once on the same instance");
        while there.is_signed_in().await {
            assert!(ended.elapsed() < A_SECOND, "still signed in on the other instance");
        }
        let restarted = app.another(&[]).await;
        assert!(!person_with(&restarted, here.cookies()).is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn requests_during_a_sign_out_restore_no_session() {
    everywhere(async |app| {
        app.add_ada().await;
        for _ in 0..10 {
            let person = Person::signed_in(app).await;
            let copies: Vec<Person> = (0..8).map(|_| person.thief(app)).collect();
            // Old enough that the use is recorded again, so each of them writes the cookie or the copy in Redis.
            app.clock.advance(61);
            let beside = copies.iter().map(async |copy| drop(copy.get("/profile").await));
            let out = async || assert_eq!(person.post("/logout", &[]).await.status(), 303);
            futures_util::future::join(futures_util::future::join_all(beside), out()).await;
            for copy in &copies {
                assert!(!copy.is_signed_in().await);
            }
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 0);
    })
    .await;
}

fn person_with(app: &TestApp, cookies: String) -> Person {
    let person = Person::stranger(app);
    for cookie in cookies.split("; ").filter(|cookie| !cookie.is_empty()) {
        person.plant(cookie);
    }
    person
}

#[tokio::test]
async fn a_change_of_the_account_is_seen_within_a_second_by_every_session() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (person, other) = (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await);
        app.change_user(&ada, Change::Role(Role::User)).await;
        app.change_user(&bob, Change::Disabled(true)).await;
        let changed = Instant::now();
        let role = async || {
            person.get_json("/profile").await.json::<serde_json::Value>().await.unwrap()["user"]["role"].clone()
        };
        while role().await != "user" {
            assert!(changed.elapsed() < A_SECOND, "the old role is still shown");
        }
        while other.is_signed_in().await {
            assert!(changed.elapsed() < 2 * A_SECOND, "a disabled account is still signed in");
        }
    })
    .await;
}

#[tokio::test]
async fn every_way_to_end_sessions_reaches_other_instances_within_a_second() {
    const NEW: &str = "seven amber lanterns";
    everywhere(async |app| {
        app.add_ada().await;
        let other = app.another(&[]).await;
        let app = &*app;
        let endings = ["password", "reset", "deleted", "disabled"].map(async |how| {
            let email = format!("{how}@example.org");
            let user = app.add_user(&email, "U", Role::User).await;
            let owner = Person::signed_in_as(app, &email).await;
            let there = Person::signed_in_as(app, &email).await.thief(&other);
            assert!(there.is_signed_in().await);
            let fields = [("new_password", NEW)];
            match how {
                "password" => assert_eq!(owner.post("/profile/password", &fields).await.status(), 303),
                "deleted" => assert_eq!(owner.post("/profile/delete", &fields).await.status(), 303),
                "disabled" => drop(app.change_user(&user, Change::Disabled(true)).await),
                _ => {
                    let secret = new_secret().unwrap();
                    let token = Token::of_user(Purpose::PasswordReset, &user, app.clock.now());
                    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
                    let fields = [("token", secret.as_str()), ("new_password", NEW)];
                    assert_eq!(Person::stranger(app).post("/password/reset", &fields).await.status(), 303);
                }
            }
            let ended = Instant::now();
            while there.is_signed_in().await {
                assert!(ended.elapsed() < A_SECOND, "{how}: the session is still active on the other instance");
            }
        });
        futures_util::future::join_all(endings).await;
    })
    .await;
}

#[tokio::test]
async fn an_unused_session_ends_and_a_used_one_ends_at_its_lifetime() {
    everywhere(async |app| {
        app.add_ada().await;
        let idle = Person::signed_in(app).await;
        let busy = Person::signed_in(app).await;
        for _ in 0..11 {
            app.clock.advance(2 * 3_600 - 1);
            assert!(busy.is_signed_in().await, "a session used within two hours stays active");
        }
        assert!(!idle.is_signed_in().await, "a session unused for two hours ends");
        app.clock.advance(2 * 3_600 - 1);
        assert!(busy.is_signed_in().await);
        app.clock.advance(24);
        assert!(!busy.is_signed_in().await, "a session ends after 24 hours, even if it is in use");
    })
    .await;
}

#[tokio::test]
async fn a_copied_cookie_cannot_hide_that_its_session_went_unused() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.clock.advance(2 * 3_600);
        let answer = person.get("/profile").await;
        assert_eq!(answer.status(), 303);
        assert!(
            set_session(answer.headers()).unwrap().contains("Max-Age=0"),
            "the cookie of an ended session is removed"
        );
    })
    .await;
}

#[tokio::test]
async fn invalid_cookies_sign_nobody_in_and_cause_no_error() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let good = person.cookie("vestibule").unwrap();
        let device = person.cookie("vestibule-device").unwrap();
        let mut bad: Vec<Vec<u8>> = (0..good.len())
            .step_by(if good.len() > 200 { 7 } else { 1 })
            .map(|at| {
                let mut bytes = good.clone().into_bytes();
                bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
                bytes
            })
            .collect();
        bad.extend([
            Vec::new(),
            good[..good.len() - 1].into(),
            format!("{good}A").into(),
            device.into_bytes(),
            vec![b'x'; 8 * 1024],
            b"\xff\xfe".to_vec(),
            b"%ff%00".to_vec(),
        ]);
        for value in bad {
            let header = [b"vestibule=".to_vec(), value.clone()].concat();
            let answer =
                Person::stranger(app).request("GET", "/profile").header("cookie", header).send().await.unwrap();
            assert_eq!(answer.status(), 303, "{}", String::from_utf8_lossy(&value));
        }
        let fifty = vec![format!("vestibule={}x", good); 50].join("; ");
        let answer = Person::stranger(app).request("GET", "/profile").header("cookie", fifty).send().await.unwrap();
        assert_eq!(answer.status(), 303);
        assert!(person.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn planted_cookies_and_stray_bytes_sign_nobody_out() {
    everywhere(async |app| {
        app.add_ada().await;
        let good = Person::signed_in(app).await.cookie("vestibule").unwrap();
        for cookies in [
            format!("vestibule=planted; vestibule={good}").into_bytes(),
            format!("vestibule={good}; vestibule=planted").into_bytes(),
            [b"a=\xff; ".to_vec(), format!("vestibule={good}").into_bytes()].concat(),
            format!("other=1; =; ;; vestibule={good}; x").into_bytes(),
        ] {
            let answer =
                Person::stranger(app).request("GET", "/profile").header("cookie", cookies).send().await.unwrap();
            assert_eq!(answer.status(), 200);
        }
    })
    .await;
}

#[tokio::test]
async fn lookalike_cookie_names_are_ignored() {
    let options = [("PUBLIC_URL", "https://id.example.org")];
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start_with(setup, &options).await;
        app.add_ada().await;
        app.add_user("eve@example.org", "Eve", Role::User).await;
        let mut cookies = Vec::new();
        for email in ["ada@example.org", "eve@example.org"] {
            let answer = Person::stranger(&app).sign_in(email, crate::support::PASSWORD).await;
            let set = crate::support::person::set_cookie(answer.headers(), "__Host-vestibule=").unwrap();
            cookies.push(set.split(';').next().unwrap().split_once('=').unwrap().1.to_owned());
        }
        let (ada, eve) = (&cookies[0], &cookies[1]);
        for name in [
            "%5F_Host-vestibule",
            "\u{2000}__Host-vestibule",
            "\u{a0}__Host-vestibule",
            "__Host-vestibule\u{2000}",
            "__Host-vestibule ",
            "__Host-vestibule\t",
            "__Host-vestibul%65",
            "__host-vestibule",
            "vestibule",
        ] {
            let who = async |cookies: String| {
                let request = Person::stranger(&app).request("GET", "/profile").header("accept", "application/json");
                request.header("cookie", cookies.into_bytes()).send().await.unwrap().text().await.unwrap()
            };
            assert!(who(format!("{name}={eve}; __Host-vestibule={ada}")).await.contains("ada@example.org"), "{name}");
            assert!(!who(format!("{name}={eve}")).await.contains("eve@example.org"), "{name}");
        }
    }
}

#[tokio::test]
async fn visitors_leave_no_sessions() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::stranger(app);
        for path in ["/", "/login", "/profile", "/logout", "/nowhere", "/static/app.css"].repeat(417) {
            let answer = person.get(path).await;
            assert!(answer.headers().get("set-cookie").is_none(), "{path}");
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, 0);
        if let Some(redis) = &app.redis {
            assert_eq!(redis.keys(), Vec::<String>::new());
        }
    })
    .await;
}

#[tokio::test]
async fn a_user_has_at_most_100_sessions_and_the_least_recently_used_ends() {
    everywhere(async |app| {
        app.add_ada().await;
        let first = Person::signed_in(app).await;
        app.clock.advance(1);
        let second = Person::signed_in(app).await;
        for _ in 0..98 {
            app.clock.advance(1);
            Person::signed_in(app).await;
        }
        app.clock.advance(100);
        assert!(first.is_signed_in().await, "the hundredth session ends no other");
        crate::support::eventually("the first session's use is recorded", async || {
            app.count("SELECT COUNT(*) FROM sessions WHERE last_seen_at >= 1767323244").await == 1
        })
        .await;
        Person::signed_in(app).await;
        assert!(first.is_signed_in().await, "the last used session stays active");
        assert!(!second.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 100);
    })
    .await;
}

#[tokio::test]
async fn uses_beyond_one_statement_are_all_recorded() {
    everywhere(async |app| {
        app.execute(
            "INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, \
             user_agent) WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 250) \
             SELECT 'session' || i, 'secret' || i, 'ada', 1, 1, 9999999999, 1, '', '' FROM numbers",
        )
        .await;
        let (last_seen, mut notes) = last_seen::last_seen();
        let noting = async move {
            (1..=249).for_each(|i| last_seen.note(Subject::Session(format!("session{i}")), if i % 10 == 0 { 20 } else { 10 }));
        };
        tokio::join!(last_seen::keep_writing(&mut notes, &app.shared.db), noting);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE last_seen_at = 10").await, 225);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE last_seen_at = 20").await, 24);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE last_seen_at = 1").await, 1, "an unused session keeps its time");
    })
    .await;
}

#[tokio::test]
async fn a_signed_in_page_costs_no_sql_and_no_redis_command_while_its_session_fits_in_memory() {
    let (cookie, redis) = (Setup::SqliteCookie, Setup::SqliteRedis);
    for (setup, cache_mib, commands_a_page) in [(redis, "0", 1), (redis, "16", 0), (cookie, "16", 0)] {
        let app = TestApp::start_with(setup, &[("SESSION_CACHE_MIB", cache_mib)]).await;
        app.add_ada().await;
        let person = Person::signed_in(&app).await;
        let calls = |command| app.redis.as_ref().map_or(0, |redis| redis.calls(command));
        let (gets, puts) = (calls("get"), calls("set"));
        // The table can no longer be read, and these requests don't need it.
        app.execute("ALTER TABLE sessions RENAME TO hidden").await;
        let rereads = 20;
        let mut served = 0;
        for _ in 0..rereads {
            // The revocation list can't be read either, so it stays fresh for less than a second.
            served += u64::from(person.get("/profile").await.status() == 200);
        }
        app.execute("ALTER TABLE hidden RENAME TO sessions").await;
        assert_eq!(served, rereads, "{setup:?}");
        assert_eq!(calls("get") - gets, commands_a_page * rereads, "{setup:?}, {cache_mib} MiB");
        for path in ["/static/app.css", "/healthz", "/nowhere"] {
            person.get(path).await;
        }
        assert_eq!(calls("get") - gets, commands_a_page * rereads, "other requests don't ask Redis");
        assert_eq!(calls("set"), puts);
    }
}

#[tokio::test]
async fn a_session_used_elsewhere_stays_signed_in_where_memory_has_an_older_use() {
    for setup in [Setup::SqliteRedis, Setup::PostgresRedis] {
        let app = TestApp::start_with(setup, &[("SESSION_IDLE_TIMEOUT", "2m")]).await;
        app.add_ada().await;
        let other = app.another(&[]).await;
        let here = Person::signed_in(&app).await;
        let there = person_with(&other, here.cookies());
        for _ in 0..5 {
            app.clock.advance(50);
            assert!(there.is_signed_in().await);
        }
        assert!(here.is_signed_in().await, "{setup:?}");
    }
}

#[tokio::test]
async fn turning_redis_on_or_off_signs_nobody_out() {
    for setup in [Setup::SqliteRedis, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let without = app.another(&[("REDIS_URL", "")]).await;
        let from_redis = Person::signed_in(&app).await;
        let moved = person_with(&without, from_redis.cookies());
        assert!(moved.is_signed_in().await, "Redis was turned off");
        assert!(moved.cookie("vestibule").unwrap().len() > from_redis.cookie("vestibule").unwrap().len());

        let from_cookie = Person::signed_in(&without).await;
        let moved = person_with(&app, from_cookie.cookies());
        assert!(moved.is_signed_in().await, "Redis was turned on");
        moved.post("/logout", &[]).await;
        assert!(!moved.is_signed_in().await);
    }
}

#[tokio::test]
async fn keys_are_rotated_without_signing_anybody_out() {
    let (old, new) = ("Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4", "Zr9pLmQ4vX8kTj2wYc6bNhF3sDg7aUe5");
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let person = Person::stranger(&app);
        let fields = [("email", "ada@example.org"), ("password", crate::support::PASSWORD), ("remember", "on")];
        assert_eq!(person.post("/login", &fields).await.status(), 303);
        let both = app.another(&[("SESSION_KEYS", &format!("{new},{old}"))]).await;
        let moved = person_with(&both, person.cookies());
        for path in ["/static/app.css", "/healthz", "/nowhere"] {
            let answer = moved.get(path).await;
            assert!(answer.headers().get("set-cookie").is_none(), "{path} may be cached, so it sets no cookie");
        }
        let answer = moved.get("/profile").await;
        assert_eq!(answer.status(), 200);
        assert!(
            set_session(answer.headers()).unwrap().contains("; Max-Age=2592000"),
            "the cookie is signed with the new key and keeps its lifetime"
        );
        let only_new = app.another(&[("SESSION_KEYS", new)]).await;
        assert!(person_with(&only_new, moved.cookies()).is_signed_in().await, "the cookie works with only the new key");
        assert!(
            !person_with(&only_new, person.cookies()).is_signed_in().await,
            "a cookie signed with the old key doesn't work"
        );
    }
}

#[tokio::test]
async fn values_cannot_be_moved_between_cookies_and_redis_keys() {
    // Each request reads what is in Redis.
    let app = TestApp::start_with(Setup::SqliteRedis, &[("SESSION_CACHE_MIB", "0")]).await;
    app.add_ada().await;
    app.add_user("eve@example.org", "Eve", Role::User).await;
    let ada = Person::signed_in(&app).await;
    let keys = app.redis.as_ref().unwrap().keys();
    let ada_key = keys.iter().find(|key| key.starts_with("vestibule:session:")).unwrap().clone();
    let eve = Person::signed_in_as(&app, "eve@example.org").await;
    let eve_key = app
        .redis
        .as_ref()
        .unwrap()
        .keys()
        .into_iter()
        .find(|key| key.starts_with("vestibule:session:") && *key != ada_key)
        .unwrap();
    // Eve can write to Redis, and sets her own session to the value of Ada's.
    let mut redis = app.redis.as_ref().unwrap().connection();
    let value: String = redis::cmd("GET").arg(&ada_key).query(&mut redis).unwrap();
    redis::cmd("SET").arg(&eve_key).arg(&value).query::<()>(&mut redis).unwrap();
    let profile = eve.get("/profile").await.text().await.unwrap();
    assert!(text(&profile, "main").contains("eve@example.org"), "the user is read from the database");
    let replaced: String = redis::cmd("GET").arg(&eve_key).query(&mut redis).unwrap();
    assert_ne!(replaced, value, "an invalid cache entry is replaced, so that the row isn't read every time");
    // A value of another kind doesn't count as a failure of Redis either.
    for (command, junk) in [("SET", b"\xff"), ("LPUSH", b"x")] {
        redis::cmd("DEL").arg(&eve_key).query::<()>(&mut redis).unwrap();
        redis::cmd(command).arg(&eve_key).arg(junk).query::<()>(&mut redis).unwrap();
        assert!(eve.is_signed_in().await);
        let copy: String = redis::cmd("GET").arg(&eve_key).query(&mut redis).unwrap();
        assert!(copy.len() > 100, "the cache entry is replaced at once, since Redis is available");
    }
    // Values from Redis and the database give no access.
    for stored in [ada_key.trim_start_matches("vestibule:session:"), &value] {
        let thief = Person::stranger(&app);
        thief.plant(&format!("vestibule={stored}"));
        assert!(!thief.is_signed_in().await);
    }
    assert!(ada.is_signed_in().await);
}

#[tokio::test]
async fn without_the_database_pages_say_so_and_the_sign_in_form_still_shows() {
    let app = TestApp::start(Setup::PostgresCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    app.execute("ALTER TABLE sessions RENAME TO hidden").await;
    app.execute("ALTER TABLE users RENAME TO hidden_users").await;
    app.shared.db.close().await;
    app.clock.advance(400);
    let asked = Instant::now();
    let answer = person.get("/profile").await;
    assert_eq!(answer.status(), 503);
    assert!(asked.elapsed() < Duration::from_secs(2));
    assert!(answer.headers().contains_key("retry-after") && answer.headers().contains_key("content-security-policy"));
    assert!(answer.headers().get("set-cookie").is_none(), "no cookie is cleared");
    assert!(text(&answer.text().await.unwrap(), "h1").len() > 3);
    assert_eq!(person.get("/login").await.status(), 200);
    assert_eq!(person.get("/static/app.css").await.status(), 200);
    assert_eq!(person.get("/healthz").await.status(), 200);
    assert_eq!(person.get("/readyz").await.status(), 503);
    assert_eq!(person.sign_in("ada@example.org", crate::support::PASSWORD).await.status(), 503);
    let json = person.request("GET", "/logout").header("content-type", "application/json").send().await.unwrap();
    assert_eq!(json.status(), 500);
    assert_eq!(json.text().await.unwrap(), r#"{"errorMessage":"Could not log out."}"#);
}

#[tokio::test]
async fn ending_all_sessions_ignores_clocks_and_spares_later_ones() {
    everywhere(async |app| {
        app.add_ada().await;
        let ada = Person::signed_in(app).await;
        app.clock.advance(-3_600);
        app.shared.db.write(async |db| begin_epoch(db, "another").await).await.unwrap();
        eventually("the user is signed out", async || !ada.is_signed_in().await).await;
        let again = Person::signed_in(app).await;
        assert!(again.is_signed_in().await);
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, 1);
    })
    .await;
}

#[tokio::test]
async fn clock_changes_break_no_page_and_sign_out_no_remembered_user() {
    everywhere(async |app| {
        app.add_ada().await;
        let ada = Person::stranger(app);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")];
        assert_eq!(ada.post("/login", &fields).await.status(), 303);
        for step in [86_400, -2 * 86_400, 86_400] {
            app.clock.advance(step);
            for page in ["/profile", "/profile/sessions", "/profile/activity", "/profile/edit"] {
                assert_eq!(ada.get(page).await.status(), 200, "{page} after {step} s");
            }
            assert_eq!(ada.get("/login").await.status(), 303);
            assert!(Person::signed_in(app).await.is_signed_in().await, "new sign-ins work");
            app.shared.cleanup().sweep().await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn administrators_find_the_sessions_of_everybody_newest_first() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        let ada = app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let found = async |filter: &Filter, position: Option<&Position>, most| -> Vec<Found> {
            let (now, idle) = (app.clock.now(), 7_200);
            app.shared.db.read(async |db| search::search(db, filter, position, now, idle, most).await).await.unwrap()
        };
        let emails = |found: &[Found]| found.iter().map(|found| found.email.clone()).collect::<Vec<_>>();
        for email in ["ada@example.org", "bob@example.org", "ada@example.org"] {
            Person::signed_in_as(&app, email).await;
            app.pass(1);
        }
        let all = found(&Filter::default(), None, 25).await;
        assert_eq!(emails(&all), ["ada@example.org", "bob@example.org", "ada@example.org"]);
        assert!(all.is_sorted_by_key(|found| -found.session.created_at));
        let position = all[0].position().to_string().parse().unwrap();
        let next = found(&Filter::default(), Some(&position), 1).await;
        assert_eq!(next[0].session.id, all[1].session.id);
        let of_ada = Filter { user_id: Some(ada.id), ..Filter::default() };
        assert_eq!(emails(&found(&of_ada, None, 25).await), ["ada@example.org"; 2]);
        let from = |address: &str| Filter { address: Some(address.to_owned()), ..Filter::default() };
        assert_eq!(found(&from("127.0.0.1"), None, 25).await.len(), 3);
        assert_eq!(found(&from("192.0.2.7"), None, 25).await.len(), 0);
        app.execute(
            "UPDATE sessions SET address = '192.0.2.7' WHERE user_id IN (SELECT id FROM users WHERE name = 'Bob')",
        )
        .await;
        assert_eq!(emails(&found(&from("192.0.2.7"), None, 25).await), ["bob@example.org"]);
        for filter in [Filter::default(), of_ada, from("192.0.2.7")] {
            for position in [None, Some(&position)] {
                let query = search::statement(&filter, position, app.clock.now(), 7_200, 25).unwrap();
                let explain = async |db: &mut sqlx::AnyConnection| {
                    assert_no_scan(db, query, &format!("{filter:?} {position:?}")).await;
                    Ok(())
                };
                app.shared.db.read(explain).await.unwrap();
            }
        }
        let now = app.clock.now();
        let count = async |now| app.shared.db.read(async |db| search::count(db, now, 7_200).await).await.unwrap();
        assert_eq!((count(now).await, count(now + 8_000).await), (3, 0));
        app.execute("UPDATE sessions SET ended_at = 1 WHERE address = '192.0.2.7'").await;
        assert_eq!(emails(&found(&Filter::default(), None, 25).await), ["ada@example.org"; 2]);
    }
}
