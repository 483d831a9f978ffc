//! App passwords: made by their owner, shown once, worth nothing but at applications.

use serde_json::json;
use vestibule::secret::hash_secret;
use vestibule::users::Role;
use vestibule::users::store::Change;

use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const PAGE: &str = "/profile/app-passwords";

async fn ask(person: &Person, name: &str, password: &str) -> reqwest::Response {
    person.post(PAGE, &[("name", name), ("current_password", password)]).await
}

/// A new one as its program keeps it.
async fn make(person: &Person, name: &str) -> String {
    let answer = person.post_json(PAGE, json!({ "name": name, "current_password": PASSWORD })).await;
    assert_eq!(answer.status(), 200, "{name} is made");
    let made: serde_json::Value = answer.json().await.unwrap();
    made["appPassword"]["secret"].as_str().unwrap().to_owned()
}

async fn count(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM app_passwords").await
}

#[tokio::test]
async fn one_is_shown_once_and_only_its_hash_is_kept() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let before = person.get(PAGE).await.text().await.unwrap();
        assert!(text(&before, "main").contains("None yet."));

        let answer = ask(&person, "Calendar on my phone", PASSWORD).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let page = answer.text().await.unwrap();
        let secret = text(&page, "code");
        assert!(secret.starts_with("vst_") && secret.len() == 47, "{secret}");
        assert!(text(&page, "[role=status]").contains("It will not be shown again."));

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
        assert_eq!(text(&list, "tbody"), "Calendar on my phone Made 2 January 2026, 03:04 UTC Never used Revoke");
        assert_eq!(attribute(&list, "tbody button", "aria-label").unwrap(), "Revoke Calendar on my phone");
        let profile = person.get("/profile").await.text().await.unwrap();
        assert!(attribute(&profile, "a[href='/profile/app-passwords']", "href").is_some());
        let activity = person.get("/profile/activity").await.text().await.unwrap();
        assert!(text(&activity, "tbody").contains("An app password was made"));
        eventually("she is told", async || {
            app.kept_mails().iter().any(|mail| mail.to == "ada@example.org" && mail.subject.contains("app password"))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn scripts_get_the_same_as_json() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    let answer = person.post_json(PAGE, json!({ "name": "Backup", "current_password": PASSWORD })).await;
    let made: serde_json::Value = answer.json().await.unwrap();
    let id = made["appPassword"]["id"].as_str().unwrap();
    let listed: serde_json::Value = person.get_json(PAGE).await.json().await.unwrap();
    let expected = json!({ "id": id, "name": "Backup", "createdAt": "2026-01-02T03:04:05Z", "lastUsedAt": null });
    assert_eq!(listed, json!({ "appPasswords": [expected] }));
    let again = person.post_json(PAGE, json!({ "name": "Backup", "current_password": PASSWORD })).await;
    assert_eq!(again.status(), 422);
    let refused: serde_json::Value = again.json().await.unwrap();
    assert!(refused["fields"]["name"].as_str().unwrap().contains("has this name already"));
    let revoked = person.post_json(PAGE, json!({ "revoke": id })).await;
    assert_eq!(revoked.json::<serde_json::Value>().await.unwrap(), json!({}));
    assert_eq!(count(&app).await, 0);
}

#[tokio::test]
async fn what_cannot_be_is_refused_at_the_field_and_nothing_is_made() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        for (name, password, status, field, sentence) in [
            ("", PASSWORD, 422, "name", "Enter a name for it."),
            ("a\u{202e}b", PASSWORD, 422, "name", "without control or invisible characters"),
            (&*"x".repeat(101), PASSWORD, 422, "name", "at most 100 characters"),
            ("Phone", "", 422, "current_password", "Enter your password."),
            ("Phone", "not this one", 403, "current_password", "This is not your password."),
        ] {
            let answer = ask(&person, name, password).await;
            assert_eq!(answer.status(), status, "{name} {password}");
            let page = answer.text().await.unwrap();
            assert!(text(&page, &format!("#{field}-error")).contains(sentence), "{name} {password}");
            assert!(!page.contains("vst_") && !page.contains("not this one"));
        }
        assert_eq!(count(app).await, 0);
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE letter LIKE '%app_password%'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_sent_again_makes_no_second_one() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in(app).await;
        let (one, two) = tokio::join!(ask(&person, "Phone", PASSWORD), ask(&person, " Phone ", PASSWORD));
        let mut statuses = [one.status().as_u16(), two.status().as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        let again = ask(&person, "Phone", PASSWORD).await;
        assert_eq!(again.status(), 422);
        let page = again.text().await.unwrap();
        assert!(text(&page, "#name-error").contains("has this name already"));
        assert_eq!(attribute(&page, "#name", "value").unwrap(), "Phone");
        assert_eq!(count(app).await, 1);
        // Others' names are their own affair.
        make(&Person::signed_in_as(app, "bob@example.org").await, "Phone").await;
    })
    .await;
}

#[tokio::test]
async fn an_account_has_fifty_at_most_and_makes_thirty_in_an_hour() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for number in 0..30 {
        make(&person, &format!("Program {number}")).await;
    }
    assert_eq!(ask(&person, "One more", PASSWORD).await.status(), 429);
    app.clock.advance(3_600);
    for number in 30..50 {
        make(&person, &format!("Program {number}")).await;
    }
    let refused = ask(&person, "One more", PASSWORD).await;
    assert_eq!(refused.status(), 422);
    assert!(text(&refused.text().await.unwrap(), "[role=alert]").contains("You have 50 app passwords"));
    assert_eq!(count(&app).await, 50);
}

#[tokio::test]
async fn its_owner_revokes_it_and_nobody_else() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let (ada, bob) = (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await);
        make(&ada, "Phone").await;
        make(&ada, "Laptop").await;
        let page = ada.get(PAGE).await.text().await.unwrap();
        let id = attribute(&page, "tbody input[name=revoke]", "value").unwrap();
        for stranger in [&bob, &Person::stranger(app)] {
            assert_eq!(stranger.post(PAGE, &[("revoke", &id)]).await.status(), 303);
            assert_eq!(count(app).await, 2);
        }
        for _ in 0..2 {
            let revoked = ada.post(PAGE, &[("revoke", &id)]).await;
            assert_eq!(location(&revoked), "/profile/app-passwords?notice=app_password_revoked");
            assert_eq!(count(app).await, 1);
        }
        let notice = ada.get("/profile/app-passwords?notice=app_password_revoked").await.text().await.unwrap();
        assert!(text(&notice, "[role=status]").contains("no longer works"));
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'app_password_revoked'").await;
        assert_eq!(events, 1, "what is gone already is revoked no second time");
        assert!(ada.is_signed_in().await, "her sessions go on");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_and_the_loss_of_the_old_one_revoke_all() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let (hers, his) = (Person::signed_in(app).await, Person::signed_in_as(app, "bob@example.org").await);
        make(&his, "Phone").await;
        make(&hers, "Phone").await;
        make(&hers, "Laptop").await;
        let changed =
            hers.post("/profile/password", &[("current_password", PASSWORD), ("new_password", PASSWORD)]).await;
        assert_eq!(changed.status(), 303);
        assert_eq!(count(app).await, 1, "his stays");
        make(&hers, "Phone").await;
        app.change_user(&ada, Change::NoPassword).await;
        assert_eq!(count(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_leaves_leaves_none_behind() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        make(&Person::signed_in(app).await, "Phone").await;
        make(&bob, "Phone").await;
        assert_eq!(bob.post("/profile/delete", &[("current_password", PASSWORD)]).await.status(), 303);
        assert_eq!(count(app).await, 1);
    })
    .await;
}

#[tokio::test]
async fn their_names_are_among_ones_data_and_their_hashes_are_not() {
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
