//! Set up on another phone: another authenticator app takes the place of the one before, at the moment of its first code.

use std::time::Duration;

use futures_util::future::join_all;
use reqwest::Response;
use serde_json::{Value, json};
use vestibule::storage::users::{self, Change};

use crate::second_factors::{add, code_at, hashes_of, stored_hashes, wrong_code};
use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const PAGE: &str = "/profile/authenticator";
const REPLACE: &str = "/profile/authenticator?replace=on";
const STEP: &str = "/login/second-factor";
/// A user who must have a second factor can't remove the last one.
const REQUIRED: (&str, &str) = ("SECOND_FACTOR", "everybody");

/// Ada with an authenticator app, signed in and just proved. With its secret and her recovery codes.
async fn enrolled(app: &TestApp) -> (Person, String, Vec<String>) {
    app.add_ada().await;
    let person = Person::signed_in(app).await;
    let (secret, codes) = add(app, &person).await;
    app.pass(30);
    (person, secret, codes)
}

/// The secret of the other phone.
async fn begin(person: &Person) -> String {
    let begun: Value = person.get_json(REPLACE).await.json().await.unwrap();
    begun["secret"].as_str().unwrap_or_else(|| panic!("{begun}")).to_owned()
}

async fn confirm(app: &TestApp, person: &Person, secret: &str) -> Response {
    person.post(PAGE, &[("code", &code_at(secret, app.clock.now()))]).await
}

/// Signs in with the password and what is then given.
async fn sign_in(app: &TestApp, proof: &[(&str, &str)]) -> (Person, Response) {
    let person = Person::stranger(app);
    assert_eq!(location(&person.sign_in("ada@example.org", PASSWORD).await), STEP);
    let answer = person.post(STEP, proof).await;
    (person, answer)
}

/// The answers to the codes of two apps in one sign-in.
async fn try_both(app: &TestApp, first: &str, second: &str) -> (u16, u16) {
    let [first, second] = [first, second].map(|secret| code_at(secret, app.clock.now()));
    let (person, answer) = sign_in(app, &[("code", &first)]).await;
    (answer.status().as_u16(), person.post(STEP, &[("code", &second)]).await.status().as_u16())
}

async fn signs_in(app: &TestApp, secret: &str) -> bool {
    let code = code_at(secret, app.clock.now());
    sign_in(app, &[("code", &code)]).await.1.status() == 303
}

#[tokio::test]
async fn the_first_code_of_another_phone_puts_it_in_the_place_of_the_one_before() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let app = &TestApp::start_with(setup, &[REQUIRED]).await;
        let (person, old, codes) = enrolled(app).await;
        let (trusting, _) = sign_in(app, &[("recovery_code", &codes[0]), ("trust", "on")]).await;
        assert!(trusting.is_signed_in().await);
        let left = stored_hashes(app).await;
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, "#remove ~ p, [aria-labelledby=remove] p").contains("this is your only one"), "{page}");
        assert_eq!(attribute(&page, "[aria-labelledby=replace] a", "href").as_deref(), Some(REPLACE));

        let page = person.get(REPLACE).await.text().await.unwrap();
        assert_eq!(text(&page, "h1"), "Set up on another phone");
        let new = text(&page, ".secret code");
        assert_ne!(new, old);
        for typed in [&wrong_code(&new, app.clock.now()), &code_at(&old, app.clock.now())] {
            let refused = person.post(PAGE, &[("code", typed)]).await;
            assert_eq!(refused.status(), 422);
            let page = refused.text().await.unwrap();
            assert!(text(&page, "#code-error").contains("That code isn’t right."));
            assert_eq!(text(&page, ".secret code"), new, "the same QR code");
            assert_eq!(text(&page, "h1"), "Set up on another phone");
        }
        let tried = try_both(app, &new, &old).await;
        assert_eq!(tried, (403, 303), "the old one works until a code of the new one was entered here");

        let copy = person.thief(app);
        app.pass(30);
        assert_eq!(location(&confirm(app, &person, &new).await), PAGE);
        let page = person.get(PAGE).await.text().await.unwrap();
        let said = "Authenticator app replaced. Codes from the old one no longer work. Your recovery codes still do.";
        assert!(text(&page, "[role=status]").contains(said), "{page}");
        assert!(text(&page, ".panel dl").starts_with("Added 2 January 2026, 03:05 UTC Last used Not used yet"));
        assert_eq!(app.count("SELECT COUNT(*) FROM totp").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM pending_totp").await, 0);
        assert_eq!(try_both(app, &old, &new).await, (403, 403), "the first code of the new one was spent");
        assert_eq!(stored_hashes(app).await, left);
        assert!(left.is_subset(&hashes_of(&codes)));
        assert_eq!(app.count("SELECT COUNT(*) FROM trusted_browsers").await, 0);
        assert_eq!(person.get("/profile/password").await.status(), 200, "this session goes on, as recent as before");
        assert!(!copy.is_signed_in().await, "a copy of the old cookie gains nothing");
        let elsewhere = trusting.get("/profile").await;
        assert_eq!(location(&elsewhere), "/reauthenticate?next=/profile&factor=2", "it has to prove the new one");
        app.pass(30);
        assert!(signs_in(app, &new).await);
        assert_eq!(sign_in(app, &[("recovery_code", &codes[1])]).await.1.status(), 303);
    }
}

#[tokio::test]
async fn its_owner_is_told_once_and_the_audit_trail_says_what_was_removed_and_added() {
    everywhere(async |app| {
        let (person, ..) = enrolled(app).await;
        let new = begin(&person).await;
        confirm(app, &person, &new).await;
        let of = |event| {
            app.count(match event {
                "removed" => {
                    "SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed' AND detail = 'totp'"
                }
                _ => "SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_added' AND detail = 'totp'",
            })
        };
        assert_eq!((of("removed").await, of("added").await), (1, 2));
        let told =
            || app.kept_mails().into_iter().filter(|mail| mail.subject.starts_with("Authenticator app replaced"));
        eventually("she is told", async || told().count() == 1).await;
        let mail = told().next().unwrap();
        assert!(
            ["Time: ", "Browser: ", "IP address: 127.0.0.1"].iter().all(|fact| mail.body.contains(fact)),
            "{mail:#?}"
        );
        assert!(!mail.body.contains("token="), "replacing needed a proof by the one before");
        assert!(app.kept_mails().iter().all(|mail| !mail.subject.starts_with("Authenticator app removed")));
        let added =
            || app.kept_mails().iter().filter(|mail| mail.subject.starts_with("Authenticator app added")).count();
        eventually("she was told of the first one", async || added() == 1).await;
    })
    .await;
}

#[tokio::test]
async fn one_that_is_never_confirmed_disturbs_nothing() {
    for setup in Setup::ALL {
        let app = &TestApp::start_with(setup, &[("REAUTHENTICATION_LIFETIME", "2h")]).await;
        let (person, old, _) = enrolled(app).await;
        let before: Value = person.get_json(PAGE).await.json().await.unwrap();
        let new = begin(&person).await;
        assert_eq!(begin(&person).await, new, "a reload shows the same");
        assert_eq!(person.get_json(PAGE).await.json::<Value>().await.unwrap(), before);
        app.pass(3_600);
        let late = confirm(app, &person, &new).await;
        assert_eq!(location(&late), PAGE);
        let page = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Nothing was changed"), "{page}");
        assert_ne!(begin(&person).await, new);
        assert!(signs_in(app, &old).await);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 0);
        begin(&person).await;
        assert_eq!(location(&person.post(PAGE, &[("remove", "on")]).await), "/profile/security");
        assert_eq!(app.count("SELECT COUNT(*) FROM totp").await, 0, "nor does it stay when the app is removed");
    }
}

#[tokio::test]
async fn another_session_cannot_confirm_what_this_one_has_begun() {
    everywhere(async |app| {
        let (person, old, codes) = enrolled(app).await;
        let (other, answer) = sign_in(app, &[("recovery_code", &codes[0])]).await;
        assert_eq!(answer.status(), 303);
        let known_to_other = begin(&other).await;
        let new = begin(&person).await;
        assert_ne!(new, known_to_other);
        assert_eq!(location(&confirm(app, &other, &known_to_other).await), PAGE);
        assert_eq!(location(&confirm(app, &other, &new).await), PAGE);
        assert!(signs_in(app, &old).await, "nothing was changed");
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn of_20_on_two_instances_one_replaces_it_and_the_others_learn_it() {
    everywhere(async |app| {
        let (person, ..) = enrolled(app).await;
        let there = app.another(&[]).await;
        let new = begin(&person).await;
        let elsewhere = person.thief(&there);
        let both = (0..20).map(|at| confirm(app, if at % 2 == 0 { &person } else { &elsewhere }, &new));
        let answers = join_all(both).await;
        let done = answers.iter().filter(|answer| location(answer) == PAGE).count();
        assert_eq!(done, 1, "{answers:?}");
        assert!(answers.iter().all(|answer| location(answer) == PAGE || location(answer).starts_with("/login?")));
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_second_tab_learns_that_it_was_replaced() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (person, ..) = enrolled(&app).await;
    let new = begin(&person).await;
    confirm(&app, &person, &new).await;
    person.get(PAGE).await;
    app.pass(30);
    assert_eq!(location(&confirm(&app, &person, &new).await), PAGE);
    let page = person.get(PAGE).await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("Nothing was changed, because that QR code was already used"));
    assert!(signs_in(&app, &new).await);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 1);
}

#[tokio::test]
async fn a_code_of_the_old_app_on_its_way_is_refused_once_it_is_replaced() {
    everywhere(async |app| {
        let (person, old, _) = enrolled(app).await;
        let new = begin(&person).await;
        app.pass(30);
        let now = app.clock.now();
        let id = app.shared.db.read(async |db| sqlx::query_scalar("SELECT id FROM users").fetch_one(db).await);
        let id: String = id.await.unwrap();
        let code = code_at(&old, now + 30);
        let fields = [("code", &*code)];
        let replaced = app.shared.db.write(async |db| {
            users::lock(db, &id).await?;
            sqlx::query("UPDATE totp SET last_step = last_step").execute(&mut *db).await?;
            // It's verified by the old secret, and waits for this commit.
            let mut waiting = Box::pin(person.post("/reauthenticate", &fields));
            let early = tokio::time::timeout(Duration::from_millis(200), &mut waiting).await;
            assert!(early.is_err(), "it was answered before: {early:?}");
            users::change(db, &id, Change::AuthenticatorAdded { step: now / 30 - 1 }, now).await?;
            Ok(waiting)
        });
        assert_eq!(replaced.await.unwrap().await.status(), 403);
        assert!(signs_in(app, &new).await);
    })
    .await;
}

#[tokio::test]
async fn it_needs_a_recent_proof_and_leads_back() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (person, old, _) = enrolled(&app).await;
    let new = begin(&person).await;
    app.pass(300);
    let asked = location(&person.get(REPLACE).await).to_owned();
    assert_eq!(asked, "/reauthenticate?next=/profile/authenticator%3Freplace%3Don");
    assert_eq!(location(&confirm(&app, &person, &new).await), "/reauthenticate?next=/profile/authenticator");
    let code = code_at(&old, app.clock.now());
    let proved = person.post(&asked, &[("code", &*code)]).await;
    assert_eq!(location(&proved), REPLACE);
    let page = person.get(REPLACE).await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("This QR code is new."));
    assert_ne!(text(&page, ".secret code"), new, "a copy of the old cookie may have seen it");
}

#[tokio::test]
async fn it_works_as_json() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    assert!(begin(&person).await.len() > 30, "without an app, it's the page that adds one");
    let (_, codes) = add(&app, &person).await;
    let new = begin(&person).await;
    let refused = person.post_json(PAGE, json!({ "code": wrong_code(&new, app.clock.now()) })).await;
    assert_eq!(refused.status(), 422);
    let code = code_at(&new, app.clock.now());
    let done = person.post_json(PAGE, json!({ "code": code })).await;
    assert_eq!((done.status().as_u16(), done.json::<Value>().await.unwrap()), (200, json!({})));
    assert_eq!(person.post_json(PAGE, json!({ "code": code })).await.status(), 404, "nothing is begun");
    assert_eq!(stored_hashes(&app).await, hashes_of(&codes));
    assert_eq!(person.get_json("/profile/authenticator?replace=maybe").await.status(), 400);
}

#[tokio::test]
async fn a_session_tries_thirty_codes_an_hour() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("REAUTHENTICATION_LIFETIME", "2h")]).await;
    let (person, old, _) = enrolled(&app).await;
    let new = begin(&person).await;
    for _ in 0..30 {
        let wrong = wrong_code(&new, app.clock.now());
        assert_eq!(person.post(PAGE, &[("code", &*wrong)]).await.status(), 422);
    }
    assert_eq!(confirm(&app, &person, &new).await.status(), 429);
    assert!(signs_in(&app, &old).await);
}

#[tokio::test]
async fn an_account_sets_up_thirty_an_hour() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (person, ..) = enrolled(&app).await;
    for _ in 0..29 {
        let new = begin(&person).await;
        assert_eq!(location(&confirm(&app, &person, &new).await), PAGE);
    }
    let new = begin(&person).await;
    assert_eq!(confirm(&app, &person, &new).await.status(), 429, "each sends an email");
}

#[tokio::test]
async fn the_link_that_undoes_the_first_factor_also_removes_what_replaced_it() {
    everywhere(async |app| {
        let (thief, ..) = enrolled(app).await;
        let find = || app.kept_mails().into_iter().find(|mail| mail.subject.starts_with("Authenticator app added"));
        eventually("the owner is told", async || find().is_some()).await;
        let new = begin(&thief).await;
        assert_eq!(confirm(app, &thief, &new).await.status(), 303);
        let recovered = Person::stranger(app).post("/password/recover", &[("token", &find().unwrap().token())]).await;
        assert!(location(&recovered).starts_with("/password/reset?token="));
        assert_eq!(app.count("SELECT COUNT(*) FROM totp").await, 0);
        assert!(!thief.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn the_page_is_in_chinese_too() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (person, ..) = enrolled(&app).await;
    person.post("/profile/edit", &[("name", "Ada"), ("language", "zh-Hans")]).await;
    let page = person.get(REPLACE).await.text().await.unwrap();
    assert_eq!(text(&page, "h1"), "换到另一部手机");
}
