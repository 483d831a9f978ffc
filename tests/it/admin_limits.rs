//! `/admin/limits`, and lockouts on a user's page: who is kept out by limits now, and let in again.

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::support::person::{location, text};
use crate::support::{PASSWORD, Person, TestApp, on_each_database};

const PATH: &str = "/admin/limits";
const BOB: &str = "bob@example.org";

async fn listed(ada: &Person, search: &str) -> Vec<Value> {
    let answer = ada.get_json(&format!("{PATH}?search={search}")).await;
    assert_eq!(answer.status(), 200, "{search}");
    answer.json::<Value>().await.unwrap()["limits"].as_array().unwrap().clone()
}

/// The limits in a list that refuse the next attempt, with their user.
fn locked(limits: &[Value]) -> Vec<(&str, Option<&str>)> {
    let locked = limits.iter().filter(|limit| limit["state"] == "locked");
    locked.map(|limit| (limit["limit"].as_str().unwrap(), limit["user"].as_str())).collect()
}

async fn lock_out_bob(app: &TestApp) {
    for _ in 0..5 {
        assert_eq!(Person::stranger(app).sign_in(BOB, "wrong").await.status(), 403);
    }
    assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 429);
}

#[tokio::test]
async fn who_is_locked_out_is_listed_found_and_let_in_again() {
    on_each_database(async |app| {
        app.add_ada().await;
        let bob = app.add_user(BOB, "Bob", Role::User).await;
        let ada = Person::signed_in(app).await;
        lock_out_bob(app).await;
        Person::stranger(app).sign_in("nobody@example.org", "wrong").await;

        let all = listed(&ada, "").await;
        assert_eq!(locked(&all), [("account", Some(BOB))]);
        assert!(all.iter().any(|limit| limit["limit"] == "account" && limit["user"] == Value::Null), "{all:?}");
        assert!(listed(&ada, BOB).await.iter().all(|limit| limit["user"] == BOB));
        assert_eq!(listed(&ada, "127.0.0.1").await[0]["limit"], "address");
        assert_eq!(listed(&ada, "nobody@example.org").await.len(), 2);
        for typed in ["x", "192.0.2.0/24", "%00"] {
            let refused = ada.get_json(&format!("{PATH}?search={typed}")).await;
            assert_eq!(refused.status(), 422, "{typed}");
            assert!(refused.json::<Value>().await.unwrap()["fields"]["search"].is_string(), "{typed}");
        }
        let page = ada.get(PATH).await.text().await.unwrap();
        let words = text(&page, "main");
        assert!(words.contains("Wrong passwords in new browsers: 5, until "), "{words}");
        assert!(words.contains("An email that no user has") && words.contains("127.0.0.1"), "{words}");

        for fields in [&[("subject", "x")][..], &[]] {
            assert_eq!(ada.post(PATH, fields).await.status(), 422, "{fields:?}");
        }
        assert_eq!(location(&ada.post(PATH, &[("subject", &bob.id)]).await), PATH);
        assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 303);
        assert_eq!(ada.post_json(PATH, json!({ "subject": "127.0.0.1" })).await.status(), 200);
        assert_eq!(listed(&ada, "127.0.0.1").await, [] as [Value; 0]);
        assert_eq!(ada.post(PATH, &[("all", "on")]).await.status(), 303);
        assert!(listed(&ada, "").await.iter().all(|limit| limit["user"] == "ada@example.org"));
        let events: Value = ada.get_json("/admin/audit?event=limits_cleared").await.json().await.unwrap();
        let events = events["events"].as_array().unwrap();
        let about: Vec<_> = events.iter().map(|event| (event["user"].as_str(), event["target"].as_str())).collect();
        assert_eq!(about, [(None, None), (None, Some("127.0.0.1")), (Some(BOB), None)]);
        assert!(events.iter().all(|event| event["actor"] == "ada@example.org"), "{events:?}");
    })
    .await;
}

#[tokio::test]
async fn the_page_of_a_user_says_until_when_they_are_locked_out() {
    on_each_database(async |app| {
        app.add_ada().await;
        let bob = app.add_user(BOB, "Bob", Role::User).await;
        let ada = Person::signed_in(app).await;
        let path = format!("/admin/users/{}", bob.id);
        let shown = async |ada: &Person| ada.get_json(&path).await.json::<Value>().await.unwrap()["lockouts"].clone();
        assert_eq!(shown(&ada).await, json!([]));
        lock_out_bob(app).await;
        let lockouts = shown(&ada).await;
        assert_eq!((&lockouts[0]["limit"], &lockouts[0]["count"]), (&json!("account"), &json!(5)));
        let page = text(&ada.get(&path).await.text().await.unwrap(), "main");
        assert!(page.contains("Locked out until 03:09 UTC"), "{page}");
        assert!(page.contains("Wrong passwords in new browsers: 5"), "{page}");
        app.pass(301);
        assert_eq!(shown(&Person::signed_in(app).await).await, json!([]));
    })
    .await;
}

/// Else a thief of the session could guess the password without end.
#[tokio::test]
async fn administrators_do_not_clear_their_own_limits() {
    on_each_database(async |app| {
        let user = app.add_ada().await;
        let ada = Person::signed_in(app).await;
        ada.post("/reauthenticate", &[("password", "wrong")]).await;
        let own = format!("/admin/users/{}/limits", user.id);
        for subject in ["ada@example.org", &user.id] {
            assert_eq!(ada.post_json(PATH, json!({ "subject": subject })).await.status(), 409, "{subject}");
        }
        assert_eq!(ada.post(PATH, &[("subject", "ada@example.org")]).await.status(), 409);
        assert_eq!(ada.post_json(&own, json!({})).await.status(), 409);
        assert_eq!(ada.post(PATH, &[("all", "on")]).await.status(), 303);
        let counted = listed(&ada, "").await;
        assert!(counted.iter().any(|limit| limit["limit"] == "confirm"), "{counted:?}");
    })
    .await;
}

#[tokio::test]
async fn limits_of_a_deleted_user_are_cleared() {
    on_each_database(async |app| {
        app.add_ada().await;
        let bob = app.add_user(BOB, "Bob", Role::User).await;
        Person::signed_in_as(app, BOB).await.post("/profile/edit", &[("name", "Robert")]).await;
        let ada = Person::signed_in(app).await;
        assert_eq!(ada.post_json(&format!("/admin/users/{}/delete", bob.id), json!({})).await.status(), 200);
        assert_ne!(listed(&ada, &bob.id).await, [] as [Value; 0]);
        assert_eq!(ada.post_json(PATH, json!({ "subject": bob.id })).await.status(), 200);
        assert_eq!(listed(&ada, &bob.id).await, [] as [Value; 0]);
    })
    .await;
}
