//! `/admin/sessions`: everybody's sessions, found and ended.

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::support::person::location;
use crate::support::{Person, eventually, everywhere};

const PATH: &str = "/admin/sessions";

#[tokio::test]
async fn sessions_of_everybody_are_found_and_ended() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user("bob@example.org", "Bob", Role::User).await;
        let ada = Person::signed_in(app).await;
        let mut bobs = Vec::new();
        for _ in 0..28 {
            bobs.push(Person::signed_in_as(app, "bob@example.org").await);
            app.pass(1);
        }
        let found = async |query: &str| {
            let answer = ada.get_json(&format!("{PATH}{query}")).await;
            assert_eq!(answer.status(), 200, "{query}");
            answer.json::<Value>().await.unwrap()
        };
        let first = found("").await;
        assert_eq!(first["sessions"].as_array().unwrap().len(), 25);
        assert_eq!(first["sessions"][0]["user"], "bob@example.org");
        let second = found(&format!("?before={}", first["next"].as_str().unwrap())).await;
        assert_eq!((second["sessions"].as_array().unwrap().len(), &second["next"]), (4, &Value::Null));
        assert_eq!(found("?user=ada@example.org").await["sessions"].as_array().unwrap().len(), 1);
        assert_eq!(found("?address=192.0.2.1").await["sessions"], json!([]));
        assert_eq!(found("?address=127.0.0.1&user=bob@example.org").await["sessions"].as_array().unwrap().len(), 25);
        for (query, status) in [("?user=eve", 422), ("?address=x", 422), ("?before=x", 400)] {
            assert_eq!(ada.get(&format!("{PATH}{query}")).await.status(), status, "{query}");
        }

        let newest = first["sessions"][0]["id"].as_str().unwrap();
        let ended = ada.post(PATH, &[("user", &bob.id), ("session", newest)]).await;
        assert_eq!(location(&ended), PATH);
        assert!(!bobs.pop().unwrap().is_signed_in().await);
        assert!(bobs.pop().unwrap().is_signed_in().await);
        assert_eq!(ada.post_json(PATH, json!({ "user": bob.id, "session": newest })).await.status(), 404);
        assert_eq!(ada.post_json(PATH, json!({})).await.status(), 422);

        assert_eq!(ada.post(PATH, &[("confirm", "yes")]).await.status(), 422);
        assert!(bobs.pop().unwrap().is_signed_in().await);
        assert_eq!(location(&ada.post(PATH, &[("confirm", " All ")]).await), "/login");
        let bob = bobs.pop().unwrap();
        eventually("all sessions have ended", async || !bob.is_signed_in().await && !ada.is_signed_in().await).await;
    })
    .await;
}
