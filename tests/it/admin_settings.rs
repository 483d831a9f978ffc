//! `/admin/settings` and what `/admin` draws attention to: emails that weren't taken, and the age of session keys.

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::support::person::text;
use crate::support::{Person, Setup, TestApp, eventually, on_each_database};

const SETTINGS: &str = "/admin/settings";

async fn shown(ada: &Person, path: &str) -> Value {
    ada.get_json(path).await.json().await.unwrap()
}

#[tokio::test]
async fn an_email_that_was_not_taken_is_listed_with_the_reason_and_tried_again() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let options = [("SMTP_URL", "smtp://127.0.0.1:9"), ("MAIL_FROM", "hello@example.org")];
        let app = TestApp::start_with(setup, &options).await;
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let ada = Person::signed_in(&app).await;
        assert_eq!(shown(&ada, SETTINGS).await["mail"]["failures"], json!([]));
        Person::stranger(&app).post("/password/forgot", &[("email", "bob@example.org")]).await;
        eventually("the email has failed", async || {
            app.count("SELECT COUNT(*) FROM mails WHERE error IS NOT NULL AND recipient = 'bob@example.org'").await == 1
        })
        .await;
        let failures = shown(&ada, SETTINGS).await["mail"]["failures"].clone();
        let failure = failures.as_array().unwrap().iter().find(|mail| mail["recipient"] == "bob@example.org").unwrap();
        let why = failure["error"].as_str().unwrap();
        assert!(why.starts_with("the connection to the mail server failed: "), "{failures}");
        app.execute("UPDATE mails SET error = 'the <b>server</b> refused it', due_at = due_at + 3600").await;
        let page = ada.get(SETTINGS).await.text().await.unwrap();
        assert!(text(&page, "main").contains("the <b>server</b> refused it"), "{page}");
        assert_eq!(ada.post(SETTINGS, &[("act", "retry_mails")]).await.status(), 303);
        let events = shown(&ada, "/admin/audit?event=mails_retried").await;
        assert_eq!((&events["events"][0]["actor"], &events["next"]), (&json!("ada@example.org"), &Value::Null));
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE due_at > made_at + 3600").await, 0);
    }
}

#[tokio::test]
async fn a_session_key_in_use_for_more_than_a_year_is_pointed_out() {
    on_each_database(async |app| {
        app.add_ada().await;
        let ada = Person::signed_in(app).await;
        let keys = shown(&ada, SETTINGS).await["sessionKeys"].clone();
        assert_eq!((keys.as_array().unwrap().len(), &keys[0]["signs"]), (1, &json!(true)));
        assert_eq!(keys[0]["since"], "2026-01-02T03:04:05Z");
        assert_eq!(shown(&ada, "/admin").await["oldSessionKey"], false);
        app.pass(366 * 86_400);
        let later = Person::signed_in(app).await;
        assert_eq!(shown(&later, "/admin").await["oldSessionKey"], true);
        assert!(text(&later.get("/admin").await.text().await.unwrap(), "main").contains("for more than a year"));

        let rotated = "bR4tNz8KcVj2QfXw6HmYp9LsGd3EuAe7,Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4";
        let other = app.another(&[("SESSION_KEYS", rotated)]).await;
        let there = Person::signed_in(&other).await;
        let rotated = shown(&there, SETTINGS).await["sessionKeys"].clone();
        assert_eq!((&rotated[1]["name"], &rotated[1]["since"]), (&keys[0]["name"], &keys[0]["since"]));
        assert_eq!(rotated[0]["since"], "2027-01-03T03:04:05Z");
        assert_eq!(shown(&there, "/admin").await["oldSessionKey"], false);
    })
    .await;
}
