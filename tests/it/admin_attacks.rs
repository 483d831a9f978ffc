//! Ways back that a thief or a former administrator may have prepared, and input that databases refuse.

use serde_json::{Value, json};
use vestibule::base::secret::new_secret;
use vestibule::base::user::Role;
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::{Person, TestApp, on_each_database};

fn token(answer: &Value) -> String {
    answer["link"].as_str().unwrap().split_once("token=").unwrap().1.to_owned()
}

async fn ada(app: &TestApp) -> Person {
    app.add_ada().await;
    Person::signed_in(app).await
}

#[tokio::test]
async fn invitations_end_with_the_administrator_who_made_them() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        for (number, end) in ["demoted", "disabled", "locked"].into_iter().enumerate() {
            let email = format!("eve{number}@example.org");
            let eve = app.add_user(&email, "Eve", Role::Admin).await;
            let session = Person::signed_in_as(app, &email).await;
            let evil = json!({ "email": format!("evil{number}@example.org"), "admin": true });
            let link = token(&session.post_json("/admin/invitations", evil).await.json().await.unwrap());
            let page = format!("/register?token={link}");
            assert_eq!(Person::stranger(app).get(&page).await.status(), 200, "{end}");
            let done = match end {
                "demoted" => ada.post_json(&format!("/admin/users/{}/demote", eve.id), json!({})).await,
                "disabled" => ada.post_json(&format!("/admin/users/{}/disable", eve.id), json!({})).await,
                _ => ada.post_json(&format!("/admin/users/{}/lock", eve.id), json!({})).await,
            };
            assert_eq!(done.status(), 200, "{end}");
            assert_eq!(Person::stranger(app).get(&page).await.status(), 410, "{end}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_email_set_by_an_administrator_is_not_undone_by_an_older_link() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let (secret, now) = (new_secret().unwrap(), app.clock.now());
        let undo = Token {
            email: Some("thief@example.org".to_owned()),
            changed: Some(1),
            ..Token::of_user(Purpose::EmailUndo, &bob, now)
        };
        app.shared.db.write(async |db| tokens::store(db, &secret, &undo).await).await.unwrap();
        let page = format!("/email/confirm?token={secret}");
        assert_eq!(Person::stranger(app).get(&page).await.status(), 200);
        let edited =
            ada.post_json(&format!("/admin/users/{}/edit", bob.id), json!({ "email": "right@example.org" })).await;
        assert_eq!(edited.status(), 200);
        assert_eq!(Person::stranger(app).get(&page).await.status(), 410);
    })
    .await;
}

#[tokio::test]
async fn a_disabled_account_is_not_opened_by_a_lock() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let act = async |act: &str| ada.post_json(&format!("/admin/users/{}/{act}", bob.id), json!({})).await.status();
        assert_eq!(act("disable").await, 200);
        assert_eq!(act("lock").await, 409);
        assert_eq!(act("enable").await, 200);
        assert_eq!(act("lock").await, 200);
        assert_eq!(act("lock").await, 200, "with new links");
    })
    .await;
}

#[tokio::test]
async fn a_character_that_postgresql_refuses_finds_nobody() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        for path in ["/admin/audit?user=%00", "/admin/sessions?user=%00", "/admin/access?url=https://a/&user=%00"] {
            assert_eq!(ada.get(path).await.status(), 422, "{path}");
        }
        assert_eq!(ada.get("/admin/audit.csv?user=%00").await.status(), 400);
    })
    .await;
}
