//! Ways back that a thief or a former administrator may have prepared, and input that databases refuse.

use serde_json::{Value, json};
use vestibule::base::secret::new_secret;
use vestibule::base::user::Role;
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::{Person, TestApp, on_each_database};

async fn ada(app: &TestApp) -> Person {
    app.add_ada().await;
    Person::signed_in(app).await
}

/// The path of the link that an act answers with.
async fn path_of_link(answer: reqwest::Response) -> String {
    assert_eq!(answer.status(), 200);
    let answer: Value = answer.json().await.unwrap();
    let link = reqwest::Url::parse(answer["link"].as_str().unwrap()).unwrap();
    format!("{}?{}", link.path(), link.query().unwrap())
}

#[tokio::test]
async fn links_end_with_the_administrator_who_made_them() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        for end in ["demote", "disable", "lock", "delete"] {
            let email = format!("eve-{end}@example.org");
            let eve = app.add_user(&email, "Eve", Role::Admin).await;
            let cyd = app.add_user(&format!("cyd-{end}@example.org"), "Cyd", Role::User).await;
            let session = Person::signed_in_as(app, &email).await;
            let post = async |path: &str, fields: Value| path_of_link(session.post_json(path, fields).await).await;
            let made = [
                post("/admin/invitations", json!({ "email": format!("evil-{end}@example.org"), "admin": true })).await,
                post("/admin/users/new", json!({ "name": "X", "email": format!("x-{end}@example.org") })).await,
                post(&format!("/admin/users/{}/password", bob.id), json!({})).await,
                post(&format!("/admin/users/{}/lock", cyd.id), json!({})).await,
            ];
            let others =
                path_of_link(ada.post_json(&format!("/admin/users/{}/password", eve.id), json!({})).await).await;
            for link in made.iter().chain([&others]) {
                assert_eq!(Person::stranger(app).get(link).await.status(), 200, "{end}: {link}");
            }
            let done = ada.post_json(&format!("/admin/users/{}/{end}", eve.id), json!({})).await;
            assert_eq!(done.status(), 200, "{end}");
            for link in &made {
                assert_eq!(Person::stranger(app).get(link).await.status(), 410, "{end}: {link}");
            }
            let left = if end == "demote" { 200 } else { 410 };
            assert_eq!(Person::stranger(app).get(&others).await.status(), left, "{end}");
        }
        let revoked = "SELECT COUNT(*) FROM audit_events WHERE event = 'password_link_revoked' AND user_id IS NOT NULL \
                       AND actor = (SELECT id FROM users WHERE email = 'ada@example.org')";
        assert_eq!(app.count(revoked).await, 12);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'invitation_revoked'").await, 4);
    })
    .await;
}

#[tokio::test]
async fn who_deletes_their_own_account_takes_their_links_along_and_is_forgotten() {
    on_each_database(async |app| {
        ada(app).await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        app.add_user("eve@example.org", "Eve", Role::Admin).await;
        let eve = Person::signed_in_as(app, "eve@example.org").await;
        for (path, fields) in [
            ("/admin/invitations".to_owned(), json!({ "email": "evil@example.org" })),
            (format!("/admin/users/{}/password", bob.id), json!({})),
        ] {
            let link = path_of_link(eve.post_json(&path, fields).await).await;
            assert_eq!(Person::stranger(app).get(&link).await.status(), 200);
        }
        assert_eq!(eve.post("/profile/delete", &[]).await.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens").await, 0);
        let revoked =
            "SELECT COUNT(*) FROM audit_events WHERE event IN ('invitation_revoked', 'password_link_revoked')";
        assert_eq!(app.count(revoked).await, 2);
        let hers = "SELECT COUNT(*) FROM audit_events WHERE actor NOT IN (SELECT id FROM users) \
                    OR actor IS NULL AND event <> 'sign_in_refused' AND address IS NOT NULL";
        assert_eq!(app.count(hers).await, 0);
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
