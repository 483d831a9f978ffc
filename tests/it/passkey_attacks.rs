//! Passkeys against strangers, thieves of a session, and races: who can keep an owner out, and what a removed passkey or a
//! touch still opens.

use std::time::Duration;

use serde_json::{Value, json};
use vestibule::base::secret::hash_secret;
use vestibule::sessions::revocations::begin_epoch;
use vestibule::storage::rate_limit::{Counter, limits};
use vestibule::storage::users::{self, Change, Exclusion};

use crate::passkeys::{NAMED, PAGE, STEP, create, enrolled, events, everywhere, options, second_step, sign_in, start};
use crate::second_factors::worker;
use crate::support::authenticator::{Authenticator, encode};
use crate::support::person::location;
use crate::support::process::ok;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, text};

const REAUTHENTICATE: &str = "/reauthenticate";

/// An authenticator whose passkey no account has.
fn stranger() -> Authenticator {
    Authenticator { handle: Some(encode(&[1; 32])), ..Authenticator::new() }
}

async fn prove(person: &Person, authenticator: &mut Authenticator) -> reqwest::Response {
    let response = authenticator.get(&options(person, REAUTHENTICATE).await);
    person.post(REAUTHENTICATE, &[("passkey", &response.to_string())]).await
}

/// The id of the newest passkey.
async fn newest(person: &Person) -> String {
    let listed: Value = person.get_json(PAGE).await.json().await.unwrap();
    listed["passkeys"][0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn neither_wrong_passwords_nor_wrong_passkeys_keep_the_owner_out() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        let owner = enrolled(app, &mut authenticator).await;
        owner.post("/logout", &[]).await;
        let attacker = Person::stranger(app);
        for number in 0..10 {
            attacker.sign_in(&format!("user{number}@example.org"), "wrong").await;
        }
        assert_eq!(attacker.sign_in("ada@example.org", PASSWORD).await.status(), 429);
        let elsewhere = Person::stranger(app);
        assert_eq!(sign_in(&elsewhere, &mut authenticator).await.status(), 303, "passwords have another limit");
        for _ in 0..60 {
            assert_eq!(sign_in(&attacker, &mut stranger()).await.status(), 403);
        }
        assert_eq!(sign_in(&Person::stranger(app), &mut authenticator).await.status(), 429);
        assert_eq!(sign_in(&owner, &mut authenticator).await.status(), 303, "in a browser that the account knows");
    })
    .await;
}

#[tokio::test]
async fn right_passkeys_have_the_limit_of_right_passwords() {
    let app = start().await;
    let mut authenticator = Authenticator::new();
    enrolled(&app, &mut authenticator).await;
    let limiter = worker(&app).rate_limiter.clone();
    let counter = Counter::new(limits::RIGHT_PROOFS, hash_secret("ada@example.org"));
    for _ in 1..limits::RIGHT_PROOFS.attempts {
        limiter.tally(&counter).await;
    }
    // The enrolment was a sign-in with a password, which counts too.
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 429);
    app.pass(10 * 60);
    for _ in 2..limits::RIGHT_PROOFS.attempts {
        limiter.tally(&counter).await;
    }
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 303);
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 303);
    assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 429);
}

#[tokio::test]
async fn wrong_passkeys_use_up_no_attempt_at_a_code_and_warn_nobody() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let made: Value = create(&person, &mut Authenticator::new()).await.json().await.unwrap();
        let code = made["recoveryCodes"][0].as_str().unwrap();
        let step = Person::stranger(app);
        step.sign_in("ada@example.org", PASSWORD).await;
        for _ in 0..6 {
            let response = stranger().get(&options(&step, STEP).await);
            assert_eq!(step.post_json(STEP, json!({ "passkey": response })).await.status(), 403);
        }
        assert_eq!(step.post(STEP, &[("recovery_code", code)]).await.status(), 303);
        eventually("all emails are sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
        assert!(!app.kept_mails().iter().any(|mail| mail.subject.contains("Someone has your")));
    })
    .await;
}

#[tokio::test]
async fn a_copied_passkey_sends_three_emails_an_hour() {
    let app = start().await;
    let mut authenticator = Authenticator { count: 10, ..Authenticator::new() };
    enrolled(&app, &mut authenticator).await;
    for _ in 0..5 {
        authenticator.count = 5;
        assert_eq!(sign_in(&Person::stranger(&app), &mut authenticator).await.status(), 403);
    }
    assert_eq!(events(&app, "passkey_copied").await, 5);
    let named = "SELECT COUNT(*) FROM audit_events WHERE event = 'sign_in_refused' AND user_id IS NOT NULL";
    assert_eq!(app.count(named).await, 5, "refused sign-ins name the user of the passkey");
    eventually("all emails are sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    assert_eq!(app.kept_mails().iter().filter(|mail| mail.subject.contains("may have been copied")).count(), 3);
}

#[tokio::test]
async fn refused_creations_use_up_no_limit() {
    let app = start().await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let mut elsewhere = Authenticator { origin: "https://example.org".to_owned(), ..Authenticator::new() };
    for _ in 0..30 {
        assert_eq!(create(&person, &mut elsewhere).await.status(), 422);
    }
    assert_eq!(create(&person, &mut Authenticator::new()).await.status(), 200);
}

#[tokio::test]
async fn a_removed_passkey_ends_the_sessions_that_it_opened_and_the_others_proof() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        let owner = enrolled(app, &mut authenticator).await;
        let alone = Person::stranger(app);
        sign_in(&alone, &mut authenticator).await;
        let (second, _) = second_step(app, &mut authenticator).await;
        let another = app.another(&[]).await;
        let alone_there = alone.thief(&another);
        assert!(alone_there.is_signed_in().await);
        assert_eq!(owner.post(PAGE, &[("remove", &*newest(&owner).await)]).await.status(), 303);
        assert!(!alone.is_signed_in().await, "nothing else was proved in it");
        eventually("the other instance ends it too", async || !alone_there.is_signed_in().await).await;
        assert!(second.is_signed_in().await);
        assert_eq!(location(&second.get(PAGE).await), "/reauthenticate?next=/profile/passkeys");
        assert_eq!(owner.get(PAGE).await.status(), 200, "it has just proved a factor");
        let by_password = "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL AND factors = 'pwd'";
        assert_eq!(app.count(by_password).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_removes_its_only_factor_has_not_proved_the_password() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        enrolled(app, &mut authenticator).await.post("/logout", &[]).await;
        let alone = Person::stranger(app);
        sign_in(&alone, &mut authenticator).await;
        assert_eq!(alone.post(PAGE, &[("remove", &*newest(&alone).await)]).await.status(), 303);
        let data: Value = alone.post("/profile/export", &[]).await.json().await.unwrap();
        assert_eq!(data["sessions"][0]["factors"], json!([]));
        app.pass(300);
        assert_eq!(alone.post(REAUTHENTICATE, &[("password", PASSWORD)]).await.status(), 303);
        let data: Value = alone.post("/profile/export", &[]).await.json().await.unwrap();
        assert_eq!(data["sessions"][0]["factors"], json!(["pwd"]));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_removed_while_it_is_used_proves_nothing() {
    // On SQLite, a transaction keeps others from spending a passkey meanwhile.
    let app = TestApp::start_with(Setup::PostgresCookie, &NAMED).await;
    let mut authenticator = Authenticator::new();
    let person = enrolled(&app, &mut authenticator).await;
    let id = newest(&person).await;
    let ada = app.user("ada@example.org").await;
    app.pass(300);
    let response = authenticator.get(&options(&person, REAUTHENTICATE).await).to_string();
    let removed = app.shared.db.write(async |db| {
        users::lock_accounts(db, Exclusion::Alone).await?;
        // Enough for the proof to be verified, and to wait for the lock.
        tokio::time::sleep(Duration::from_millis(700)).await;
        users::change(db, &ada.id, Change::PasskeyRemoved(&id), app.clock.now()).await
    });
    let used = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        person.post(REAUTHENTICATE, &[("passkey", &response)]).await
    };
    let (removed, used) = tokio::join!(removed, used);
    assert!(removed.unwrap().is_some());
    assert_eq!(used.status(), 403);
    assert_eq!(app.count("SELECT COUNT(*) FROM spent_challenges").await, 2, "it was verified before");
    assert_eq!(events(&app, "reauthenticated").await, 0);
}

#[tokio::test]
async fn a_touch_alone_proves_nothing_where_the_passkey_can_verify_its_user() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        let first = enrolled(app, &mut authenticator).await;
        let alone = Person::stranger(app);
        sign_in(&alone, &mut authenticator).await;
        app.pass(300);
        for person in [&first, &alone] {
            assert_eq!(options(person, REAUTHENTICATE).await["userVerification"], "required");
            authenticator.verifies_user = false;
            assert_eq!(prove(person, &mut authenticator).await.status(), 403);
            authenticator.verifies_user = true;
            assert_eq!(prove(person, &mut authenticator).await.status(), 303);
        }
        // A key without a PIN proves again who somebody is after the password, and nothing without it.
        let mut key = Authenticator::second_step_only();
        assert_eq!(create(&first, &mut key).await.status(), 200);
        app.pass(300);
        assert_eq!(options(&first, REAUTHENTICATE).await["userVerification"], "preferred");
        let asked = options(&alone, REAUTHENTICATE).await;
        assert_eq!(asked["allowCredentials"].as_array().unwrap().len(), 1, "the one that verifies its user");
        assert_eq!(asked["userVerification"], "required");
        assert_eq!(prove(&alone, &mut key).await.status(), 403);
        assert_eq!(prove(&first, &mut key).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn challenges_end_with_the_epoch() {
    everywhere(async |app| {
        let mut authenticator = Authenticator::new();
        enrolled(app, &mut authenticator).await;
        let person = Person::stranger(app);
        let before = authenticator.get(&options(&person, "/login").await);
        // As a restore does, whose backup doesn't know which challenges were spent since.
        app.shared.db.write(async |db| begin_epoch(db, "restored").await).await.unwrap();
        assert_eq!(person.post_json("/login", json!({ "passkey": before })).await.status(), 403);
        assert_eq!(sign_in(&person, &mut authenticator).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn the_page_is_shown_while_accounts_are_locked() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let shown = app.shared.db.write(async |db| {
            users::lock_accounts(db, Exclusion::Alone).await?;
            let shown = tokio::time::timeout(Duration::from_secs(3), options(&person, PAGE)).await;
            Ok(shown.map(|asked| asked["user"]["id"].clone()).ok())
        });
        assert_eq!(shown.await.unwrap().unwrap(), options(&person, PAGE).await["user"]["id"]);
        app.execute("UPDATE users SET passkey_handle = NULL").await;
        let handle = options(&person, PAGE).await["user"]["id"].clone();
        assert_eq!(handle.as_str().unwrap().len(), 43, "an account that an older program created gets one");
        assert_eq!(options(&person, PAGE).await["user"]["id"], handle);
    })
    .await;
}

#[tokio::test]
async fn a_form_without_a_passkey_is_told_to_use_one() {
    let app = start().await;
    let person = enrolled(&app, &mut Authenticator::new()).await;
    app.pass(300);
    let step = Person::stranger(&app);
    step.sign_in("ada@example.org", PASSWORD).await;
    for (person, path) in [(&person, REAUTHENTICATE), (&step, STEP)] {
        let answer = person.post(path, &[("password", PASSWORD)]).await;
        assert_eq!(answer.status(), 422);
        let page = answer.text().await.unwrap();
        assert!(text(&page, "main").contains("Use your passkey, or enter a recovery code."), "{page}");
    }
}

#[tokio::test]
async fn a_new_password_from_the_command_says_which_passkeys_stay() {
    let app = start().await;
    enrolled(&app, &mut Authenticator::new()).await;
    let data = app.dir.join("data").display().to_string();
    let arguments = ["user", "password", "ada@example.org", "--password-stdin"];
    let said = ok(&app.dir, &[("DATA_DIR", &*data)], &arguments, "seven amber lanterns\n");
    assert!(said.contains("They can still sign in with 1 passkey."), "{said}");
    assert!(said.contains("vestibule user factors reset ada@example.org"), "{said}");
}
