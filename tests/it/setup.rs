//! The first administrator.

use vestibule::base::user::Role;

use crate::support::person::{attribute, location};
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const ADA: [(&str, &str); 3] = [("name", "Ada Lovelace"), ("email", "Ada@Example.org"), ("password", PASSWORD)];

async fn set_up(person: &Person, token: &str) -> reqwest::Response {
    let mut fields = vec![("token", token)];
    fields.extend(ADA);
    person.post("/setup", &fields).await
}

fn token(app: &TestApp) -> String {
    app.setup_path().split_once("token=").unwrap().1.to_owned()
}

#[tokio::test]
async fn the_link_creates_one_administrator_and_expires() {
    everywhere(async |app| {
        let person = Person::stranger(app);
        assert_eq!(person.get(&app.setup_path()).await.status(), 200);
        let answer = set_up(&person, &token(app)).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/admin"));
        let next: serde_json::Value = person.get_json("/admin").await.json().await.unwrap();
        assert_eq!(next["next"], serde_json::json!(["invite", "second_factor", "app", "mail"]));
        let profile = person.get("/profile").await.text().await.unwrap();
        assert!(text(&profile, "main").contains("ada@example.org"), "the email is stored in lower case");
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE role = 'admin'").await, 1);
        let activity = person.get("/profile/activity").await.text().await.unwrap();
        assert!(text(&activity, "main").contains("Account created With the set-up link"), "{activity}");

        assert_eq!(person.get(&app.setup_path()).await.status(), 410);
        assert_eq!(set_up(&Person::stranger(app), &token(app)).await.status(), 410);
    })
    .await;
}

#[tokio::test]
async fn twenty_tabs_at_once_create_one_administrator() {
    everywhere(async |app| {
        let token = token(app);
        let tabs = (0..20).map(async |number: u8| {
            let email = format!("admin{number}@example.org");
            let fields = [("token", token.as_str()), ("name", "Ada"), ("email", &email), ("password", PASSWORD)];
            Person::stranger(app).post("/setup", &fields).await.status().as_u16()
        });
        let answers = futures_util::future::join_all(tabs).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_token_opens_nothing_and_costs_no_hash() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    for wrong in ["", "x", &token(&app)[1..], &format!("{}x", token(&app))] {
        assert_eq!(person.get(&format!("/setup?token={wrong}")).await.status(), 410, "{wrong}");
        assert_eq!(set_up(&person, wrong).await.status(), 410, "{wrong}");
    }
    assert_eq!(person.get("/setup").await.status(), 410);
    assert_eq!(app.shared.hasher.begun(), 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 0);
}

#[tokio::test]
async fn the_link_is_the_same_on_every_instance_of_a_database() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let replica = app.another(&[]).await;
    let elsewhere = TestApp::start(Setup::SqliteCookie).await;
    assert_eq!(app.setup_path(), replica.setup_path());
    assert_ne!(app.setup_path(), elsewhere.setup_path());
}

#[tokio::test]
async fn errors_are_at_the_field_and_input_stays() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    let token = token(&app);
    let fields = [("token", token.as_str()), ("name", "A\u{202e}da"), ("email", "ada@@x"), ("password", "short")];
    let answer = person.post("/setup", &fields).await;
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    assert!(text(&page, "title").starts_with("Error:"));
    for (field, sentence) in [
        ("name", "The name contains invisible characters."),
        ("email", "Enter a full email"),
        ("password", "Choose a password with at least 8 characters."),
    ] {
        assert!(text(&page, &format!("#{field}-error")).contains(sentence), "{field}");
        assert_eq!(attribute(&page, &format!("#{field}"), "aria-invalid").as_deref(), Some("true"));
    }
    assert_eq!(attribute(&page, "#email", "value").as_deref(), Some("ada@@x"));
    assert_eq!(attribute(&page, "#password", "value").unwrap_or_default(), "");
    assert!(!page.contains("short"));

    let json = person
        .post_json(
            "/setup",
            serde_json::json!({"token": token, "email": "ada@x", "name": "Ada", "password": "password1"}),
        )
        .await;
    assert_eq!(json.status(), 422);
    let body: serde_json::Value = json.json().await.unwrap();
    assert!(body["fields"]["password"].as_str().unwrap().starts_with("This password is too easy to guess."));
    assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 0);
}

#[tokio::test]
async fn an_existing_account_is_not_taken_over() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_user("ada@example.org", "Somebody", Role::User).await;
    let answer = set_up(&Person::stranger(&app), &token(&app)).await;
    assert_eq!(answer.status(), 422);
    assert!(text(&answer.text().await.unwrap(), "#email-error").contains("already has an account"));
}

#[tokio::test]
async fn before_setup_the_sign_in_page_says_where_the_link_is() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let person = Person::stranger(&app);
    let before = person.get("/login").await.text().await.unwrap();
    assert!(before.contains("This site isn’t set up yet") && before.contains("There is no administrator yet"));
    app.add_ada().await;
    assert!(!person.get("/login").await.text().await.unwrap().contains("This site isn’t set up yet"));
}
