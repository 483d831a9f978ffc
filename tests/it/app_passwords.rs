//! App passwords: created by their user, shown once, and valid only for apps.

use std::net::IpAddr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use vestibule::accounts::{Actor, Target, removal};
use vestibule::authentication::{AppPasswordOutcome, app_password};
use vestibule::base::client_info::ClientInfo;
use vestibule::base::secret::hash_secret;
use vestibule::base::user::{Group, Role, User};
use vestibule::sessions::revocations::RevocationList;
use vestibule::state::{AppState, Core};
use vestibule::storage::app_passwords::new_secret;
use vestibule::storage::users::Change;
use vestibule::web::route::Guard;

use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const PAGE: &str = "/profile/app-passwords";
const NEW: &str = "/profile/app-passwords/new";

async fn ask(person: &Person, name: &str) -> reqwest::Response {
    person.post(NEW, &[("name", name)]).await
}

/// A new app password, as an app stores it.
async fn make(person: &Person, name: &str) -> String {
    let answer = person.post_json(NEW, json!({ "name": name })).await;
    assert_eq!(answer.status(), 200, "{name} is created");
    let made: serde_json::Value = answer.json().await.unwrap();
    made["appPassword"]["secret"].as_str().unwrap().to_owned()
}

async fn count(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM app_passwords").await
}

#[tokio::test]
async fn it_is_shown_once_and_stored_as_a_hash() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let before = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&before, "main").contains("No app passwords yet."));

        let answer = ask(&person, "Calendar on my phone").await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let page = answer.text().await.unwrap();
        let secret = text(&page, "code");
        assert!(secret.starts_with("vst_") && secret.len() == 47, "{secret}");
        assert!(text(&page, "[role=status]").contains("We won’t show it again."));

        let kept: String = app
            .shared
            .db
            .read(async |db| sqlx::query_scalar("SELECT hash FROM app_passwords").fetch_one(db).await)
            .await
            .unwrap();
        assert_eq!(kept, hash_secret(&secret));
        for page in [person.get(PAGE).await, person.get_json(PAGE).await] {
            let page = page.text().await.unwrap();
            assert!(page.contains("Calendar on my phone"));
            assert!(!page.contains(&secret) && !page.contains(&kept), "{page}");
        }
        let list = person.get(PAGE).await.text().await.unwrap();
        assert_eq!(text(&list, ".list"), "Calendar on my phone Created 2 January 2026, 03:04 UTC Not used yet Revoke");
        assert_eq!(attribute(&list, ".list button", "aria-label").unwrap(), "Revoke Calendar on my phone");
        let security = person.get("/profile/security").await.text().await.unwrap();
        assert!(attribute(&security, "a[href='/profile/app-passwords']", "href").is_some());
        let activity = person.get("/profile/activity").await.text().await.unwrap();
        let event = text(&activity, ".list > li");
        assert!(event.starts_with("App password created Calendar on my phone "), "{event}");
        eventually("the owner gets an email", async || {
            app.kept_mails().iter().any(|mail| mail.to == "ada@example.org" && mail.subject.contains("app password"))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_same_works_as_json() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let answer = person.post_json(NEW, json!({ "name": "Backup" })).await;
    let made: serde_json::Value = answer.json().await.unwrap();
    let id = made["appPassword"]["id"].as_str().unwrap();
    let listed: serde_json::Value = person.get_json(PAGE).await.json().await.unwrap();
    let expected = json!({ "id": id, "name": "Backup", "createdAt": "2026-01-02T03:04:05Z", "lastUsedAt": null });
    assert_eq!(listed, json!({ "appPasswords": [expected] }));
    let again = person.post_json(NEW, json!({ "name": "Backup" })).await;
    assert_eq!(again.status(), 422);
    let refused: serde_json::Value = again.json().await.unwrap();
    assert!(refused["fields"]["name"].as_str().unwrap().contains("already have an app password with this name"));
    let revoked = person.post_json(PAGE, json!({ "revoke": id })).await;
    assert_eq!(revoked.json::<serde_json::Value>().await.unwrap(), json!({}));
    assert_eq!(count(&app).await, 0);
}

#[tokio::test]
async fn invalid_input_is_a_field_error_and_creates_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        for (name, sentence) in [
            ("", "Enter a name for the app password."),
            ("a\u{202e}b", "contains invisible characters"),
            (&*"x".repeat(101), "100 characters or fewer"),
        ] {
            let answer = ask(&person, name).await;
            assert_eq!(answer.status(), 422, "{name}");
            let page = answer.text().await.unwrap();
            assert!(text(&page, "#name-error").contains(sentence), "{name}");
            assert!(!page.contains("vst_"));
        }
        assert_eq!(count(app).await, 0);
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE letter LIKE '%app_password%'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_form_sent_twice_creates_one() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in(app).await;
        let (one, two) = tokio::join!(ask(&person, "Phone"), ask(&person, " Phone "));
        let mut statuses = [one.status().as_u16(), two.status().as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 303]);
        // As a reload of the page sends it.
        let again = ask(&person, "Phone").await;
        assert_eq!((again.status().as_u16(), location(&again)), (303, PAGE));
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, "main > .notice").contains("You’ve just created that app password."), "{page}");
        let json = person.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        assert_eq!(json.status(), 422);
        app.pass(600);
        person.post("/reauthenticate", &[("password", PASSWORD)]).await;
        let again = ask(&person, "Phone").await;
        assert_eq!(again.status(), 422);
        let page = again.text().await.unwrap();
        assert!(text(&page, "#name-error").contains("already have an app password with this name"));
        assert_eq!(attribute(&page, "#name", "value").unwrap(), "Phone");
        assert_eq!(count(app).await, 1);
        // Another account may use the same name.
        make(&Person::signed_in_as(app, "bob@example.org").await, "Phone").await;
    })
    .await;
}

#[tokio::test]
async fn an_account_has_at_most_50_and_creates_30_an_hour() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for number in 0..30 {
        make(&person, &format!("Program {number}")).await;
    }
    assert_eq!(ask(&person, "One more").await.status(), 429);
    app.clock.advance(3_600);
    assert_eq!(person.post("/reauthenticate", &[("password", PASSWORD)]).await.status(), 303);
    for number in 30..50 {
        make(&person, &format!("Program {number}")).await;
    }
    let refused = ask(&person, "One more").await;
    assert_eq!(refused.status(), 422);
    assert!(text(&refused.text().await.unwrap(), "[role=alert]").contains("the limit of 50 app passwords"));
    let json: serde_json::Value =
        person.post_json("/profile/app-passwords/new", json!({ "name": "x" })).await.json().await.unwrap();
    assert_eq!(json, json!({ "errorMessage": "There are too many app passwords." }));
    assert_eq!(count(&app).await, 50);
}

#[tokio::test]
async fn only_its_user_can_revoke_it() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let (ada, bob) = (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await);
        make(&ada, "Phone").await;
        make(&ada, "Laptop").await;
        let page = ada.get(PAGE).await.text().await.unwrap();
        let id = attribute(&page, ".list input[name=revoke]", "value").unwrap();
        for stranger in [&bob, &Person::stranger(app)] {
            assert_eq!(stranger.post(PAGE, &[("revoke", &id)]).await.status(), 303);
            assert_eq!(count(app).await, 2);
        }
        for says in ["App password revoked.", "That app password was already revoked."] {
            let revoked = ada.post(PAGE, &[("revoke", &id)]).await;
            assert_eq!(location(&revoked), PAGE);
            assert_eq!(count(app).await, 1);
            let notice = ada.get(PAGE).await.text().await.unwrap();
            assert!(text(&notice, "[role=status]").contains(says));
        }
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'app_password_revoked'").await;
        assert_eq!(events, 1, "revoking it again records no second event");
        assert!(ada.is_signed_in().await, "the owner's sessions stay active");
    })
    .await;
}

#[tokio::test]
async fn a_changed_or_removed_password_revokes_all() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let (hers, his) = (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await);
        make(&his, "Phone").await;
        make(&hers, "Phone").await;
        make(&hers, "Laptop").await;
        let changed = hers.post("/profile/password", &[("new_password", PASSWORD)]).await;
        assert_eq!(changed.status(), 303);
        assert_eq!(count(app).await, 1, "Bob's app password still works");
        make(&hers, "Phone").await;
        app.change_user(&ada, Change::Recovered { since: i64::MAX }).await;
        assert_eq!(count(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn deleting_an_account_deletes_all() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        make(&Person::signed_in(app).await, "Phone").await;
        make(&bob, "Phone").await;
        assert_eq!(bob.post("/profile/delete", &[]).await.status(), 303);
        assert_eq!(count(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_export_has_names_and_no_hashes() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let secret = make(&person, "Calendar on my phone").await;
        let file = person.post("/profile/export", &[]).await.text().await.unwrap();
        let data: serde_json::Value = serde_json::from_str(&file).unwrap();
        assert_eq!(data["appPasswords"][0]["name"], "Calendar on my phone");
        assert_eq!(data["appPasswords"][0]["createdAt"], "2026-01-02T03:04:05Z");
        assert!(!file.contains(&secret) && !file.contains(&hash_secret(&secret)));
    })
    .await;
}

/// A worker beside those of the server, with an empty cache and its own counters in memory.
fn worker(app: &TestApp) -> AppState {
    app.shared.state(None, app.shared.sessions(None))
}

async fn look(worker: &AppState, secret: &str, address: u8) -> AppPasswordOutcome {
    let client = ClientInfo::new(IpAddr::from([192, 0, 2, address]), "", String::new());
    app_password::authenticate(worker, format!("Bearer {secret}").as_bytes(), &client).await.unwrap()
}

fn is_user(recognised: &AppPasswordOutcome, user: &User) -> bool {
    matches!(recognised, AppPasswordOutcome::User(found) if found == user)
}

#[tokio::test]
async fn cached_and_malformed_ones_need_no_query() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let secret = make(&Person::signed_in(&app).await, "Phone").await;
    let worker = worker(&app);
    assert!(is_user(&look(&worker, &secret, 1).await, &ada));
    // The table can no longer be read.
    app.execute("ALTER TABLE app_passwords RENAME TO hidden").await;
    assert!(is_user(&look(&worker, &secret, 1).await, &ada));
    for malformed in ["vst_", "vst_x", &secret[..46], &format!("{secret}A"), "vst_%00 ", &"vst_é".repeat(99)] {
        assert_eq!(look(&worker, malformed, 1).await, AppPasswordOutcome::Invalid, "{malformed}");
    }
    for somebody_elses in ["", "eyJhbGciOiJIUzI1NiJ9.e30.x", "VST_x"] {
        assert_eq!(look(&worker, somebody_elses, 1).await, AppPasswordOutcome::NotOurs, "{somebody_elses}");
    }
    app.clock.advance(5 * 60);
    app.execute("ALTER TABLE hidden RENAME TO app_passwords").await;
    app.execute("DELETE FROM app_passwords").await;
    assert_eq!(
        look(&worker, &secret, 1).await,
        AppPasswordOutcome::Invalid,
        "the cached answer is used for five minutes"
    );
}

#[tokio::test]
async fn wrong_ones_are_counted_per_address_and_block_no_correct_one() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let (phone, laptop) = (make(&person, "Phone").await, make(&person, "Laptop").await);
    let worker = worker(&app);
    for _ in 0..30 {
        assert!(is_user(&look(&worker, &phone, 1).await, &ada), "correct app passwords aren't counted");
    }
    for number in 0..10 {
        let wrong = if number % 2 == 0 { new_secret().unwrap() } else { format!("vst_{number}") };
        assert_eq!(look(&worker, &wrong, 1).await, AppPasswordOutcome::Invalid, "attempt {number}");
    }
    let minute = std::time::Duration::from_secs(60);
    for unknown in [new_secret().unwrap(), "vst_y".to_owned()] {
        assert_eq!(look(&worker, &unknown, 1).await, AppPasswordOutcome::TooMany { retry_after: minute });
    }
    assert!(is_user(&look(&worker, &laptop, 1).await, &ada), "an app password that isn't cached still works");
    // A cached app password works, also when it's due to be read again.
    assert!(is_user(&look(&worker, &phone, 1).await, &ada));
    let ada = app.change_user(&ada, Change::Role(Role::User)).await;
    app.shared.revocations.add_user(&ada.id, ada.changed);
    assert!(is_user(&look(&worker, &phone, 1).await, &ada));
    app.clock.advance(60);
    assert_eq!(look(&worker, "vst_x", 1).await, AppPasswordOutcome::Invalid);
}

#[tokio::test]
async fn repeating_a_revoked_one_counts_once_and_needs_no_query() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let fresh = make(&Person::signed_in(&app).await, "Laptop").await;
    let (worker, revoked) = (worker(&app), new_secret().unwrap());
    assert_eq!(look(&worker, &revoked, 1).await, AppPasswordOutcome::Invalid);
    app.execute("ALTER TABLE app_passwords RENAME TO hidden").await;
    for _ in 0..50 {
        assert_eq!(
            look(&worker, &revoked, 1).await,
            AppPasswordOutcome::Invalid,
            "a failed query is never counted as an attempt"
        );
    }
    app.execute("ALTER TABLE hidden RENAME TO app_passwords").await;
    for _ in 0..9 {
        assert_eq!(
            look(&worker, &new_secret().unwrap(), 1).await,
            AppPasswordOutcome::Invalid,
            "nine more attempts are allowed"
        );
    }
    assert!(matches!(look(&worker, &new_secret().unwrap(), 1).await, AppPasswordOutcome::TooMany { .. }));
    assert!(is_user(&look(&worker, &fresh, 1).await, &ada));
}

#[tokio::test]
async fn fifty_connections_at_once_all_work() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let person = Person::signed_in(app).await;
        let (one, other) = (make(&person, "Phone").await, make(&person, "Laptop").await);
        let worker = worker(app);
        let looks = (0..100).map(|number| look(&worker, if number % 2 == 0 { &one } else { &other }, 1));
        let found = futures_util::future::join_all(looks).await;
        assert!(found.iter().all(|found| is_user(found, &ada)), "{found:?}");
    })
    .await;
}

const BEHIND_A_PROXY: (&str, &str) = ("TRUSTED_PROXIES", "127.0.0.1");

/// The check that nginx sends for a request to an app from an address.
async fn knock(app: &TestApp, authorization: &str, address: &str) -> reqwest::Response {
    let request = Person::stranger(app).request("GET", "/api/authz/auth-request").header("x-forwarded-for", address);
    let request = request.header("x-original-url", "https://calendar.example.org/ada/");
    request.header("authorization", authorization).send().await.unwrap()
}

fn bearer(secret: &str) -> String {
    format!("Bearer {secret}")
}

fn basic(name: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{name}:{secret}")))
}

/// How many of eight requests pass. Each worker has its own cache.
async fn passed(app: &TestApp, secret: &str) -> u32 {
    let mut passed = 0;
    for _ in 0..8 {
        let status = knock(app, &bearer(secret), "192.0.2.1").await.status().as_u16();
        assert!([200, 401, 403].contains(&status), "{status}");
        passed += u32::from(status == 200);
    }
    passed
}

async fn everywhere_behind_a_proxy(test: impl AsyncFn(&mut TestApp)) {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let mut app = TestApp::start_with(setup, &[BEHIND_A_PROXY]).await;
        test(&mut app).await;
    }
}

#[tokio::test]
async fn it_works_as_its_user() {
    everywhere_behind_a_proxy(async |app| {
        let ada = app.add_ada().await;
        app.change_user(&ada, Change::Groups(&[Group::parse("ops").unwrap()])).await;
        let secret = make(&Person::signed_in(app).await, "Phone").await;
        for authorization in [basic("ada@example.org", &secret), basic("whatever", &secret), bearer(&secret)] {
            let answer = knock(app, &authorization, "192.0.2.1").await;
            assert_eq!(answer.status(), 200, "{authorization}");
            assert_eq!(answer.headers()["remote-user"], "ada@example.org");
            assert_eq!(answer.headers()["remote-groups"], "admins,ops");
            assert!(answer.headers().get("set-cookie").is_none());
        }
        let caddy =
            Person::stranger(app).request("GET", "/api/authz/forward-auth").header("x-forwarded-proto", "https");
        let caddy = caddy.header("x-forwarded-host", "calendar.example.org").header("x-forwarded-uri", "/ada/");
        assert_eq!(caddy.header("authorization", bearer(&secret)).send().await.unwrap().status(), 200);

        let wrong = knock(app, &bearer(&new_secret().unwrap()), "192.0.2.1").await;
        assert_eq!(wrong.status(), 401);
        assert!(wrong.headers()["www-authenticate"].to_str().unwrap().starts_with("Basic realm="));
        assert!(wrong.headers().get("remote-user").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_revoked_one_stops_at_once_and_elsewhere_within_a_second() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie, Setup::PostgresRedis] {
        let app = TestApp::start_with(setup, &[BEHIND_A_PROXY]).await;
        let elsewhere = app.another(&[]).await;
        app.add_ada().await;
        let person = Person::signed_in(&app).await;
        let (revoked, kept) = (make(&person, "Phone").await, make(&person, "Laptop").await);
        for instance in [&app, &elsewhere] {
            assert_eq!(passed(instance, &revoked).await, 8);
            assert_eq!(passed(instance, &kept).await, 8);
        }
        let list: serde_json::Value = person.get_json(PAGE).await.json().await.unwrap();
        let phone = list["appPasswords"].as_array().unwrap().iter().find(|one| one["name"] == "Phone").unwrap();
        person.post(PAGE, &[("revoke", phone["id"].as_str().unwrap())]).await;
        let asked = std::time::Instant::now();
        assert_eq!(passed(&app, &revoked).await, 0);
        eventually("the other instance has noticed", async || passed(&elsewhere, &revoked).await == 0).await;
        assert!(asked.elapsed() < std::time::Duration::from_secs(1));
        // A minute later, the wrong ones are forgotten.
        app.clock.advance(60);
        for instance in [&app, &elsewhere] {
            assert_eq!(passed(instance, &kept).await, 8);
        }
    }
}

#[tokio::test]
async fn those_of_a_deleted_account_stop_at_once_and_elsewhere_within_a_second() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie, Setup::PostgresRedis] {
        let app = TestApp::start_with(setup, &[BEHIND_A_PROXY]).await;
        let elsewhere = app.another(&[]).await;
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let cyd = app.add_user("cyd@example.org", "Cyd", Role::User).await;
        let [bob, cyds] = ["bob@example.org", "cyd@example.org"].map(|email| Person::signed_in_as(&app, email));
        let bob = bob.await;
        let (own, removed) = (make(&bob, "Phone").await, make(&cyds.await, "Phone").await);
        for instance in [&app, &elsewhere] {
            assert_eq!(passed(instance, &own).await + passed(instance, &removed).await, 16);
        }
        // By its owner, and by a command, which runs in a process of its own.
        assert_eq!(bob.post("/profile/delete", &[]).await.status(), 303);
        assert_eq!(passed(&app, &own).await, 0);
        let command = Core { revocations: RevocationList::default(), ..worker(&app).core.clone() };
        let done = removal::delete(&command, Actor::Command, Target::now(&cyd.id)).await.unwrap();
        assert_eq!(done, Ok(()));
        let asked = std::time::Instant::now();
        for (instance, secret) in [(&elsewhere, &own), (&app, &removed), (&elsewhere, &removed)] {
            eventually("the instance has noticed", async || passed(instance, secret).await == 0).await;
        }
        assert!(asked.elapsed() < std::time::Duration::from_secs(1));
        app.clock.advance(10 * 60 + 1);
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(app.count("SELECT COUNT(*) FROM deleted_users").await, 0, "no rows remain");
    }
}

#[tokio::test]
async fn after_a_restore_cached_app_passwords_missing_from_the_database_are_refused() {
    everywhere_behind_a_proxy(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let (lost, kept) = (make(&person, "Phone").await, make(&person, "Laptop").await);
        assert_eq!(passed(app, &lost).await + passed(app, &kept).await, 16);
        // As in a backup from before it was created. The account is the same.
        app.execute("DELETE FROM app_passwords WHERE name = 'Phone'").await;
        app.execute("UPDATE instance SET era = 'restored'").await;
        eventually("the worker reads its cached app passwords again", async || passed(app, &lost).await == 0).await;
        assert_eq!(passed(app, &kept).await, 8);
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_disables_its_app_passwords() {
    everywhere_behind_a_proxy(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let secret = make(&Person::signed_in_as(app, "bob@example.org").await, "Phone").await;
        assert_eq!(passed(app, &secret).await, 8);
        // By a command, which this instance learns of from the revocation list.
        app.change_user(&bob, Change::Disabled(true)).await;
        eventually("the user's app passwords no longer work", async || passed(app, &secret).await == 0).await;
        app.change_user(&bob, Change::Disabled(false)).await;
        app.clock.advance(60);
        eventually("the user's app passwords work again", async || {
            knock(app, &bearer(&secret), "192.0.2.9").await.status() == 200
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn guessing_blocks_an_address_but_not_correct_ones() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start_with(setup, &[BEHIND_A_PROXY, ("WORKERS", "1")]).await;
        app.add_ada().await;
        let person = Person::signed_in(&app).await;
        let (known, unknown) = (make(&person, "Phone").await, make(&person, "Laptop").await);
        let (here, there) = ("192.0.2.1", "192.0.2.2");
        assert_eq!(knock(&app, &bearer(&known), here).await.status(), 200);
        for _ in 0..10 {
            assert_eq!(knock(&app, &basic("ada", &new_secret().unwrap()), here).await.status(), 401);
        }
        let refused = knock(&app, &bearer(&new_secret().unwrap()), here).await;
        assert_eq!(refused.status(), 403);
        let wait: u64 = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        assert_eq!(
            knock(&app, &bearer(&unknown), here).await.status(),
            200,
            "a valid app password isn't counted as a guess"
        );
        assert_eq!(knock(&app, &bearer(&known), here).await.status(), 200, "a cached app password works");
        assert_eq!(
            knock(&app, &bearer(&unknown), there).await.status(),
            200,
            "an app password works from another address"
        );
        assert_eq!(
            knock(&app, &bearer("eyJhbGciOi.x.y"), here).await.status(),
            401,
            "another app's bearer token isn't counted"
        );
        let signed_in = Person::stranger(&app).sign_in("ada@example.org", PASSWORD).await;
        assert_eq!(signed_in.status(), 303, "sign-ins are counted separately");
        let rows = app.count("SELECT COUNT(*) FROM audit_events WHERE event LIKE '%refused' OR event LIKE '%limited'");
        assert_eq!(rows.await, 0, "failed attempts write no audit events");
    }
}

#[tokio::test]
async fn it_works_only_for_apps() {
    everywhere_behind_a_proxy(async |app| {
        app.add_ada().await;
        let owner = Person::signed_in(app).await;
        let secret = make(&owner, "Phone").await;
        let thief = Person::stranger(app);
        assert_eq!(thief.sign_in("ada@example.org", &secret).await.status(), 403);
        for route in vestibule::server::routes::all().into_iter().filter(|route| route.guard != Guard::Everyone) {
            for authorization in [bearer(&secret), basic("ada@example.org", &secret)] {
                for method in ["GET", "POST"].into_iter().filter(|method| route.allow().contains(method)) {
                    let request = thief.request(method, route.path).header("accept", "application/json");
                    let answer = request.header("authorization", authorization.clone()).send().await.unwrap();
                    let status = if route.guard == Guard::Administrator { 404 } else { 401 };
                    assert_eq!(answer.status(), status, "{method} {}", route.path);
                }
            }
        }
        for cookie in ["vestibule", "vestibule-apps", "__Secure-vestibule-apps"] {
            let request = thief.request("GET", "/profile").header("accept", "application/json");
            let answer = request.header("cookie", format!("{cookie}={secret}")).send().await.unwrap();
            assert_eq!(answer.status(), 401, "{cookie}");
        }
        assert_eq!(thief.get(&format!("/password/reset?token={secret}")).await.status(), 410);
        assert_eq!(
            owner.post("/reauthenticate", &[("password", &*secret)]).await.status(),
            403,
            "an app password doesn't pass re-authentication"
        );
        assert_eq!(count(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn its_last_use_is_shown_and_recorded_once_a_minute() {
    everywhere_behind_a_proxy(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let secret = make(&person, "Phone").await;
        let noted = async || app.count("SELECT COALESCE(last_used_at, 0) FROM app_passwords").await;
        assert_eq!(noted().await, 0);
        let began = app.clock.now();
        // If the use were recorded after 59 seconds, it wouldn't be recorded a second later.
        for (later, written) in [(0, 0), (59, 0), (1, 60)] {
            app.clock.advance(later);
            assert_eq!(passed(app, &secret).await, 8);
            eventually("the last use is recorded", async || noted().await == began + written).await;
        }
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, ".list > li").contains("Last used 2 January 2026, 03:05 UTC"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn without_the_database_only_cached_ones_work() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[BEHIND_A_PROXY, ("WORKERS", "1")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let (known, unknown) = (make(&person, "Phone").await, make(&person, "Laptop").await);
    assert_eq!(knock(&app, &bearer(&known), "192.0.2.1").await.status(), 200);
    app.execute("ALTER TABLE app_passwords RENAME TO hidden").await;
    assert_eq!(knock(&app, &bearer(&known), "192.0.2.1").await.status(), 200);
    for _ in 0..20 {
        assert_eq!(knock(&app, &bearer(&unknown), "192.0.2.1").await.status(), 503, "no attempt is counted");
    }
    app.execute("ALTER TABLE hidden RENAME TO app_passwords").await;
    assert_eq!(knock(&app, &bearer(&unknown), "192.0.2.1").await.status(), 200);
}
