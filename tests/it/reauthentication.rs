//! Re-authentication: what a session's thief must not do asks for a proof younger than five minutes.

use serde_json::{Value, json};
use vestibule::base::user::Role;
use vestibule::web::route::Guard;

use crate::support::person::{attribute, location, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const NEW: &str = "seven amber lanterns";

async fn prove(person: &Person, next: &str) -> reqwest::Response {
    let request = person.request("POST", "/reauthenticate").query(&[("next", next)]);
    request.form(&[("password", PASSWORD)]).send().await.unwrap()
}

/// The public id of the newest session.
async fn session_id(person: &Person) -> String {
    let data: Value = person.post("/profile/export", &[]).await.json().await.unwrap();
    data["sessions"][0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn guarded_routes_are_those_listed_and_ask_for_the_password_after_five_minutes() {
    let guarded: Vec<_> = vestibule::server::routes::all()
        .into_iter()
        .filter(|route| route.guard == Guard::RecentlyAuthenticated)
        .map(|route| (route.path, route.allow()))
        .collect();
    let mut paths: Vec<_> = guarded.iter().map(|(path, _)| *path).collect();
    paths.sort_unstable();
    let listed = [
        "/profile/app-passwords/new",
        "/profile/authenticator",
        "/profile/delete",
        "/profile/email",
        "/profile/passkeys",
        "/profile/password",
        "/profile/recovery-codes",
        "/profile/second-factor",
    ];
    assert_eq!(paths, listed);
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", vestibule::base::user::Role::User).await;
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        let (_, codes) = crate::second_factors::add(app, &bob).await;
        app.pass(299);
        for (path, _) in &guarded {
            // He has a second factor, so there's none to choose.
            let expected = if *path == "/profile/second-factor" { 303 } else { 200 };
            assert_eq!(bob.get(path).await.status(), expected, "{path}");
        }
        app.pass(1);
        let before = app.count("SELECT CAST(SUM(changed) AS BIGINT) FROM users").await;
        let fields = [
            ("new_password", NEW),
            ("email", "thief@example.org"),
            ("name", "Phone"),
            ("remove", "on"),
            ("create", "on"),
        ];
        let body = json!({ "new_password": NEW, "name": "Phone", "remove": true, "create": true });
        for (path, allow) in &guarded {
            let there = format!("/reauthenticate?next={path}");
            assert_eq!(location(&bob.get(path).await), there);
            assert_eq!(bob.get_json(path).await.status(), 403);
            if *path == "/profile/second-factor" {
                // It leads to the pages where one is added.
                assert_eq!(*allow, "GET, HEAD");
                continue;
            }
            assert!(allow.contains("POST"));
            assert_eq!(location(&bob.post(path, &fields).await), there);
            let answer = bob.post_json(path, body.clone()).await;
            assert_eq!(answer.status(), 403, "{path}");
            let body: Value = answer.json().await.unwrap();
            assert_eq!(body, json!({ "errorMessage": "Re-authentication is needed." }));
        }
        assert_eq!(app.count("SELECT CAST(SUM(changed) AS BIGINT) FROM users").await, before);
        assert_eq!(app.count("SELECT COUNT(*) FROM app_passwords").await, 0);
        assert_eq!(crate::second_factors::stored_hashes(app).await, crate::second_factors::hashes_of(&codes));
        assert!(bob.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn it_says_why_administration_asks() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.add_user("bob@example.org", "Bob", Role::User).await;
    let (ada, bob) = (Person::signed_in(&app).await, Person::signed_in_as(&app, "bob@example.org").await);
    app.pass(300);
    let asks = async |person: &Person, next: &str| {
        text(&person.get(&format!("/reauthenticate?next={next}")).await.text().await.unwrap(), "main")
    };
    assert!(asks(&ada, "/admin/users?search=bob").await.contains("Administration can change everyone’s accounts"));
    assert!(!asks(&ada, "/profile/password").await.contains("Administration"));
    assert!(!asks(&bob, "/admin/users").await.contains("Administration"), "others don't learn of it");
    let page = ada.get("/reauthenticate?next=/admin/users").await.text().await.unwrap();
    assert_eq!(location(&ada.get(&attribute(&page, ".quiet a", "href").unwrap()).await), "/profile");
}

#[tokio::test]
async fn the_password_leads_back_and_makes_the_session_new() {
    everywhere(async |app| {
        app.add_ada().await;
        let (here, elsewhere) = (Person::signed_in(app).await, Person::signed_in(app).await);
        app.pass(300);
        let thief = here.thief(app);
        let before = session_id(&here).await;

        let page = here.get("/reauthenticate?next=/profile/password").await.text().await.unwrap();
        assert!(text(&page, "main").contains("ada@example.org"));
        let action = attribute(&page, "main form", "action");
        assert_eq!(action.as_deref(), Some("/reauthenticate?next=/profile/password"));
        let cancel = attribute(&page, ".quiet a", "href").unwrap();
        assert_eq!(location(&here.get(&cancel).await), "/profile/security");
        let answer = prove(&here, "/profile/password").await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile/password"));
        assert_eq!(here.get("/profile/password").await.status(), 200);
        assert_ne!(session_id(&here).await, before);
        assert!(!thief.is_signed_in().await, "a copy of the old cookie no longer works");
        assert!(elsewhere.is_signed_in().await);
        assert_eq!(elsewhere.get("/profile/password").await.status(), 303, "another session needs its own proof");
        assert_eq!(location(&here.get("/reauthenticate?next=/profile/email").await), "/profile/email");

        let active = "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL";
        assert_eq!(app.count(active).await, 2);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'reauthenticated'").await, 1);
        let activity = here.get("/profile/activity").await.text().await.unwrap();
        assert!(text(&activity, "main").contains("Confirmed it was you"));
        app.pass(300);
        assert_eq!(here.get("/profile/password").await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn another_instance_knows_of_the_proof() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let other = app.another(&[]).await;
        let here = Person::signed_in(&app).await;
        app.pass(300);
        prove(&here, "").await;
        assert_eq!(here.thief(&other).get("/profile/password").await.status(), 200);
    }
}

#[tokio::test]
async fn invalid_passwords_are_field_errors() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.pass(300);
        let long = "x".repeat(1_025);
        for (typed, status, sentence) in [
            ("", 422, "Enter your password."),
            (&*long, 422, "1024 characters or fewer"),
            ("not this one", 403, "That password isn’t right."),
            (NEW, 403, "That password isn’t right."),
        ] {
            let answer = person.post("/reauthenticate?next=/profile/email", &[("password", typed)]).await;
            assert_eq!(answer.status(), status, "{typed}");
            let page = answer.text().await.unwrap();
            assert!(text(&page, "#password-error").contains(sentence), "{typed}");
            let action = attribute(&page, "main form", "action");
            assert_eq!(action.as_deref(), Some("/reauthenticate?next=/profile/email"));
            assert!(!page.contains("not this one") && !page.contains(NEW));
        }
        assert_eq!(person.get("/profile/email").await.status(), 303);
        let answer = person.post_json("/reauthenticate", json!({ "password": "not this one" })).await;
        assert_eq!(answer.status(), 403);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["fields"]["password"], "That password isn’t right. Try again.");
        let answer = person.post_json("/reauthenticate", json!({ "password": PASSWORD })).await;
        assert_eq!((answer.status().as_u16(), answer.json::<Value>().await.unwrap()), (200, json!({})));
        assert_eq!(person.get("/profile/email").await.status(), 200);
    })
    .await;
}

#[tokio::test]
async fn it_leads_only_to_pages_of_this_site() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for next in ["", "//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"] {
        assert_eq!(location(&prove(&person, next).await), "/profile/security", "{next}");
        let query = [("next", next)];
        let answer = person.request("GET", "/reauthenticate").query(&query).send().await.unwrap();
        assert_eq!(location(&answer), "/profile/security", "{next}");
    }
}

#[tokio::test]
async fn a_form_that_waits_for_the_password_is_kept_without_passwords() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.pass(300);
        let late = person.post("/profile/email", &[("email", "king@example.org")]).await;
        let asked = person.get(location(&late)).await.text().await.unwrap();
        assert!(text(&asked, ".notice").contains("Nothing has changed yet. Continue below and we’ll bring back"));
        let entered = prove(&person, "/profile/email").await;
        let page = person.get(location(&entered)).await.text().await.unwrap();
        assert_eq!(attribute(&page, "input[name=email]", "value").as_deref(), Some("king@example.org"));
        assert!(text(&page, ".notice").contains("It isn’t saved yet."));

        app.pass(300);
        let late = person.post("/profile/password", &[("new_password", NEW)]).await;
        let asked = person.get(location(&late)).await.text().await.unwrap();
        assert!(text(&asked, ".notice").contains("Nothing has changed yet. Continue below, then try again."));
        let entered = prove(&person, "/profile/password").await;
        assert!(!person.get(location(&entered)).await.text().await.unwrap().contains(NEW));
    })
    .await;
}

#[tokio::test]
async fn what_became_of_a_form_is_said_until_the_password_is_right_and_once_more() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        for (path, fields, waiting, confirmed) in [
            (
                "/profile/password",
                ("new_password", NEW),
                "then try again.",
                Some("Nothing has changed yet, so try again."),
            ),
            ("/profile/delete", ("none", ""), "then try again.", Some("Nothing has changed yet, so try again.")),
            ("/profile/email", ("email", ""), "then try again.", Some("Nothing has changed yet, so try again.")),
            ("/profile/app-passwords/new", ("name", "Phone"), "bring back what you entered.", None),
        ] {
            app.pass(300);
            let late = person.post(path, &[fields]).await;
            let to = location(&late).to_owned();
            let mut page = person.get(&to).await.text().await.unwrap();
            for typed in ["", "not this one"] {
                assert!(text(&page, "main > .notice").contains(waiting), "{path}: {page}");
                let notice = attribute(&page, "input[name=notice]", "value").unwrap();
                page = person.post(&to, &[("password", typed), ("notice", &notice)]).await.text().await.unwrap();
            }
            assert!(text(&page, "main > .notice").contains(waiting), "{path}: {page}");
            let notice = attribute(&page, "input[name=notice]", "value").unwrap();
            let right = person.post(&to, &[("password", PASSWORD), ("notice", &notice)]).await;
            let page = person.get(location(&right)).await.text().await.unwrap();
            let told = text(&page, "main > .notice");
            assert!(told.contains(confirmed.unwrap_or("It isn’t saved yet.")), "{path}: {told}");
            let again = person.get(path).await.text().await.unwrap();
            assert_eq!(attribute(&again, "main > .notice", "class"), None, "{path}: a reload shows no notice");
        }
        app.pass(300);
        let foreign = person.post("/reauthenticate", &[("password", "x"), ("notice", "signed_out")]).await;
        assert_eq!(attribute(&foreign.text().await.unwrap(), "main > .notice[role=status]", "class"), None);
    })
    .await;
}

#[tokio::test]
async fn cancel_forgets_the_form_that_was_kept() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.pass(300);
        for (path, fields, back) in [
            ("/profile/email", ("email", "king@example.org"), "/profile"),
            ("/profile/app-passwords/new", ("name", "Phone"), "/profile/security"),
        ] {
            let late = person.post(path, &[fields]).await;
            let page = person.get(location(&late)).await.text().await.unwrap();
            let cancelled = person.get(&attribute(&page, ".quiet a", "href").unwrap()).await;
            assert_eq!(location(&cancelled), back);
            assert_eq!(person.cookie("vestibule-form"), None, "{path}");
        }
        prove(&person, "").await;
        assert!(!person.get("/profile/email").await.text().await.unwrap().contains("king@example.org"));
    })
    .await;
}

#[tokio::test]
async fn two_forms_in_two_tabs_are_both_kept() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.pass(300);
        person.post("/profile/email", &[("email", "king@example.org")]).await;
        person.post("/profile/app-passwords/new", &[("name", "Phone")]).await;
        prove(&person, "").await;
        for (path, typed) in [("/profile/email", "king@example.org"), ("/profile/app-passwords/new", "Phone")] {
            let value = |page: &str| attribute(page, "main .field input", "value");
            let page = person.get(path).await.text().await.unwrap();
            assert_eq!(value(&page).as_deref(), Some(typed), "{path}");
            let again = person.get(path).await.text().await.unwrap();
            assert_eq!(value(&again).as_deref(), Some(""), "{path}: once");
        }
        assert_eq!(person.cookie("vestibule-form"), None);

        // The oldest makes room.
        app.pass(300);
        person.post("/profile/email", &[("email", &format!("{}@example.org", "k".repeat(600)))]).await;
        person.post("/profile/app-passwords/new", &[("name", &"x".repeat(900))]).await;
        prove(&person, "").await;
        assert!(person.get("/profile/app-passwords/new").await.text().await.unwrap().contains("xxxx"));
        assert!(!person.get("/profile/email").await.text().await.unwrap().contains("kkkk"));
    })
    .await;
}

#[tokio::test]
async fn a_changed_password_is_no_further_proof() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    app.pass(299);
    assert_eq!(location(&person.post("/profile/password", &[("new_password", NEW)]).await), "/profile/security");
    app.pass(1);
    assert_eq!(person.get("/profile/password").await.status(), 303);
}

#[tokio::test]
async fn a_kept_form_is_shown_to_nobody_else() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", vestibule::base::user::Role::User).await;
        let browser = Person::signed_in(app).await;
        app.pass(300);
        browser.post("/profile/email", &[("email", "king@example.org")]).await;
        browser.post("/logout", &[]).await;
        browser.sign_in("bob@example.org", PASSWORD).await;
        assert!(!browser.get("/profile/email").await.text().await.unwrap().contains("king@example.org"));

        // Sent after its session ended.
        app.execute("UPDATE sessions SET ended_at = created_at WHERE ended_at IS NULL").await;
        app.pass(600);
        let late = browser.post("/profile/edit", &[("name", "Robert")]).await;
        assert_eq!(location(&late), "/login?next=/profile/edit");
        browser.sign_in("ada@example.org", PASSWORD).await;
        assert!(!browser.get("/profile/edit").await.text().await.unwrap().contains("Robert"));
        browser.sign_in("bob@example.org", PASSWORD).await;
        assert!(
            browser.get("/profile/edit").await.text().await.unwrap().contains("Robert"),
            "the form's own user sees it"
        );
    })
    .await;
}

#[tokio::test]
async fn after_too_many_wrong_passwords_there_is_no_form_and_a_link_to_try_again() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for _ in 0..5 {
        person.post("/reauthenticate", &[("password", "x")]).await;
    }
    let answer = person.post("/reauthenticate?next=/profile/email", &[("password", PASSWORD)]).await;
    assert_eq!(answer.status(), 429);
    assert!(answer.headers().contains_key("retry-after"));
    let page = answer.text().await.unwrap();
    assert!(text(&page, "[role=alert]").contains("Too many"), "{page}");
    assert_eq!(attribute(&page, "main form", "action"), None, "nothing would be checked");
    let again = attribute(&page, "main a.button", "href");
    assert_eq!(again.as_deref(), Some("/reauthenticate?next=/profile/email"));
}

#[tokio::test]
async fn the_destination_survives_a_session_that_ends_meanwhile() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    person.post("/logout", &[]).await;
    let late = person.post("/reauthenticate?next=/profile/email", &[("password", PASSWORD)]).await;
    assert_eq!(location(&late), "/login?next=/reauthenticate%3Fnext%3D/profile/email");
}

#[tokio::test]
async fn a_request_that_still_has_the_old_cookie_does_not_remove_the_new_one() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let late = person.thief(app);
        prove(&person, "").await;
        let polled = late.request("GET", "/profile").header("accept", "application/json");
        let polled = polled.header("sec-fetch-mode", "cors").send().await.unwrap();
        assert_eq!((polled.status().as_u16(), set_session(polled.headers())), (401, None));
        let opened = late.request("GET", "/profile").header("sec-fetch-mode", "navigate").send().await.unwrap();
        assert_eq!((location(&opened), set_session(opened.headers())), ("/login?next=/profile", None));
        assert!(person.is_signed_in().await);
        app.execute("DELETE FROM sessions WHERE ended_at IS NOT NULL").await;
        let opened = late.request("GET", "/profile").header("sec-fetch-mode", "navigate").send().await.unwrap();
        assert!(
            set_session(opened.headers()).unwrap().contains("Max-Age=0"),
            "opening a page removes the cookie of an ended session"
        );
    })
    .await;
}

const ACTIVE: &str = "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL";

#[tokio::test]
async fn a_sign_out_that_arrives_with_the_replaced_cookie_ends_the_new_session() {
    everywhere(async |app| {
        app.add_ada().await;
        for (replacing, path) in [("a proof", "/reauthenticate"), ("another password", "/profile/password")] {
            let person = Person::signed_in(app).await;
            let late = person.thief(app);
            // Twice, so that the session's replacement is replaced.
            for password in [NEW, PASSWORD] {
                let fields = [("password", PASSWORD), ("new_password", password)];
                assert_eq!(person.post(path, &fields).await.status(), 303, "{replacing}");
            }
            assert!(person.is_signed_in().await, "{replacing}");
            assert_eq!(late.post("/logout", &[]).await.status(), 303, "{replacing}");
            assert!(!person.is_signed_in().await, "{replacing}");
            assert_eq!(app.count(ACTIVE).await, 0, "{replacing}");
        }
        let person = Person::signed_in(app).await;
        let late = person.thief(app);
        prove(&person, "").await;
        assert_eq!(late.post_json("/logout", json!({})).await.status(), 200);
        assert!(!person.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'signed_out'").await, 3);
    })
    .await;
}

#[tokio::test]
async fn a_session_ended_by_the_id_that_it_had_before_a_proof_ends() {
    everywhere(async |app| {
        app.add_ada().await;
        let (lost, owner) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let page = lost.get("/profile/sessions").await.text().await.unwrap();
        let listed = attribute(&page, "input[name=session]", "value").unwrap();
        app.pass(300);
        prove(&owner, "").await;
        let answer = lost.post("/profile/sessions", &[("session", &listed)]).await;
        assert_eq!(location(&answer), "/profile/sessions");
        assert!(!owner.is_signed_in().await && lost.is_signed_in().await);
        assert_eq!(app.count(ACTIVE).await, 1);
        let target = "SELECT COUNT(*) FROM audit_events WHERE event = 'session_ended' \
                      AND target = (SELECT replaced_by FROM sessions WHERE replaced_by IS NOT NULL)";
        assert_eq!(app.count(target).await, 1, "the event names the session that was active");
    })
    .await;
}

#[tokio::test]
async fn a_session_whose_cookie_never_arrived_ends_at_the_next_sign_in() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        app.pass(300);
        // The answer with the new cookie is lost.
        prove(&person.thief(app), "/profile/email").await;
        let opened = person.get("/profile").await;
        assert_eq!(location(&opened), "/login?next=/profile");
        assert_eq!(person.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        assert!(person.is_signed_in().await);
        assert_eq!(app.count(ACTIVE).await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'signed_out'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_remembered_session_stays_remembered() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    person.post("/login", &[("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")]).await;
    app.pass(300);
    assert!(set_session(prove(&person, "").await.headers()).unwrap().contains("Max-Age=2592000"));
}

#[tokio::test]
async fn parallel_proofs_of_one_session_leave_one() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let copies: Vec<_> = (0..5).map(|_| person.thief(app)).collect();
        let answers = futures_util::future::join_all(copies.iter().map(|copy| prove(copy, "/profile"))).await;
        let proved = answers.iter().filter(|answer| location(answer) == "/profile").count();
        assert_eq!(proved, 1, "the first proof signs the others out");
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_lifetime_is_an_option() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("REAUTHENTICATION_LIFETIME", "15m")]).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    app.pass(899);
    assert_eq!(person.get("/profile/password").await.status(), 200);
    app.pass(1);
    assert_eq!(person.get("/profile/password").await.status(), 303);
}

#[tokio::test]
async fn sessions_of_an_older_program_have_no_proof() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    // As a program inserts it that doesn't know the column.
    app.execute("UPDATE sessions SET authenticated_at = 0").await;
    app.pass(301);
    assert!(person.is_signed_in().await);
    assert_eq!(person.get("/profile/password").await.status(), 303);
}
