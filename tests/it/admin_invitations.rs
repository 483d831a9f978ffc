//! `/admin/invitations`: created, listed page by page, and revoked.

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::support::person::{attribute, location, text};
use crate::support::{PASSWORD, Person, TestApp, on_each_database};

const PATH: &str = "/admin/invitations";

async fn ada(app: &TestApp) -> Person {
    app.add_ada().await;
    Person::signed_in(app).await
}

async fn listed(ada: &Person, query: &str) -> Value {
    let answer = ada.get_json(&format!("{PATH}{query}")).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

fn token(link: &str) -> &str {
    link.split_once("token=").unwrap().1
}

#[tokio::test]
async fn an_invitation_creates_an_account_with_its_role() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let page = ada.post(PATH, &[("email", "grace@example.org"), ("admin", "on")]).await.text().await.unwrap();
        let link = text(&page, ".secret code");
        let open = listed(&ada, "").await;
        let invitation = &open["invitations"][0];
        assert_eq!((&invitation["email"], &invitation["role"]), (&json!("grace@example.org"), &json!("admin")));
        assert_eq!(invitation["createdBy"], "ada@example.org");
        assert!(!open.to_string().contains(token(&link)), "the link isn't shown again");
        let fields = [("token", token(&link)), ("name", "Grace"), ("password", PASSWORD)];
        let grace = Person::stranger(app);
        assert_eq!(location(&grace.post("/register", &fields).await), "/profile");
        assert_eq!(grace.get("/admin").await.status(), 200);
        assert_eq!(listed(&ada, "").await["invitations"], json!([]));

        let log = ada.get("/admin/audit?event=invited").await.text().await.unwrap();
        assert!(text(&log, "main").contains("grace@example.org (Administrator)"), "{log}");
        let detail = async || {
            let events: Value = ada.get_json("/admin/audit?event=invited").await.json().await.unwrap();
            events["events"][0]["detail"].as_str().unwrap().to_owned()
        };
        assert_eq!(detail().await, "admin grace@example.org");
        assert_eq!(grace.post("/profile/delete", &[]).await.status(), 303);
        assert_eq!(detail().await, "admin", "nothing is kept about a deleted user");
    })
    .await;
}

#[tokio::test]
async fn a_revoked_one_opens_nothing_and_is_gone() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let made: Value = ada.post_json(PATH, json!({ "email": "grace@example.org" })).await.json().await.unwrap();
        let id = listed(&ada, "").await["invitations"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(location(&ada.post(PATH, &[("revoke", &id)]).await), PATH);
        let link = format!("/register?token={}", token(made["link"].as_str().unwrap()));
        assert_eq!(Person::stranger(app).get(&link).await.status(), 410);
        assert_eq!(ada.post_json(PATH, json!({ "revoke": id })).await.status(), 404);
        let events: Value = ada.get_json("/admin/audit?event=invitation_revoked").await.json().await.unwrap();
        assert_eq!(
            (&events["events"][0]["actor"], &events["events"][0]["target"]),
            (&json!("ada@example.org"), &json!(id))
        );
    })
    .await;
}

#[tokio::test]
async fn another_one_for_the_same_email_says_that_the_first_ends() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        let grace = json!({ "email": "grace@example.org" });
        let first: Value = ada.post_json(PATH, grace.clone()).await.json().await.unwrap();
        assert_eq!(first.get("replaced"), None);
        let id = listed(&ada, "").await["invitations"][0]["id"].clone();
        let second: Value = ada.post_json(PATH, grace).await.json().await.unwrap();
        assert_eq!(second["replaced"], true);
        let events: Value = ada.get_json("/admin/audit?event=invitation_revoked").await.json().await.unwrap();
        assert_eq!(events["events"][0]["target"], id);
        let old = format!("/register?token={}", token(first["link"].as_str().unwrap()));
        let answer = Person::stranger(app).get(&old).await;
        assert_eq!(answer.status(), 410);
        let said = text(&answer.text().await.unwrap(), "main");
        assert!(said.contains("use the newest link that you have, or ask this site’s administrator"), "{said}");
        let page = ada.post(PATH, &[("email", "grace@example.org")]).await.text().await.unwrap();
        assert!(text(&page, ".notice").contains("The earlier invitation for this email no longer works."), "{page}");
        assert_eq!(listed(&ada, "").await["invitations"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_reload_of_its_page_creates_no_second_one() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        for email in ["grace@example.org", ""] {
            let before = listed(&ada, "").await["invitations"].as_array().unwrap().len();
            let page = ada.get(PATH).await.text().await.unwrap();
            let newest = attribute(&page, "input[name=newest]", "value").unwrap();
            let fields = [("email", email), ("newest", &*newest)];
            assert_eq!(ada.post(PATH, &fields).await.status(), 200);
            assert_eq!(location(&ada.post(PATH, &fields).await), PATH);
            let page = ada.get(PATH).await.text().await.unwrap();
            assert!(text(&page, ".notice").contains("its link is shown only once"), "{page}");
            assert_eq!(listed(&ada, "").await["invitations"].as_array().unwrap().len(), before + 1);
            app.pass(1);
        }
    })
    .await;
}

#[tokio::test]
async fn who_has_an_account_or_no_email_is_refused() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        for fields in
            [json!({ "email": "bob@example.org" }), json!({ "email": "x" }), json!({ "email": "", "admin": true })]
        {
            let answer = ada.post_json(PATH, fields.clone()).await;
            assert_eq!(answer.status(), 422, "{fields}");
            assert!(answer.json::<Value>().await.unwrap()["fields"]["email"].is_string(), "{fields}");
        }
        assert_eq!(listed(&ada, "").await["invitations"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn many_are_listed_page_by_page() {
    on_each_database(async |app| {
        let ada = ada(app).await;
        for number in 0..30 {
            let fields = json!({ "email": format!("user{number}@example.org") });
            assert_eq!(ada.post_json(PATH, fields).await.status(), 200);
        }
        let first = listed(&ada, "").await;
        assert_eq!(first["invitations"].as_array().unwrap().len(), 25);
        let second = listed(&ada, &format!("?before={}", first["next"].as_str().unwrap())).await;
        assert_eq!((second["invitations"].as_array().unwrap().len(), &second["next"]), (5, &Value::Null));
        let all = [&first, &second].map(|page| page["invitations"].as_array().unwrap().clone()).concat();
        let ids: std::collections::BTreeSet<_> = all.iter().map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), 30);
        assert_eq!(ada.get(&format!("{PATH}?before=x")).await.status(), 400);
    })
    .await;
}
