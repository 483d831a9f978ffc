//! Acts of administrators, which take effect at every other instance within a second.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::second_factors;
use crate::support::{Person, Setup, TestApp, eventually};

const BOB: &str = "bob@example.org";
/// The longest that an act may take to be seen, and a moment to ask.
const SEEN: Duration = Duration::from_millis(1_250);

/// Two instances: Ada is signed in at the one, Bob at the other.
struct Instances {
    app: TestApp,
    other: TestApp,
    ada: Person,
}

impl Instances {
    async fn start(setup: Setup) -> Self {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let (other, ada) = (app.another(&[]).await, Person::signed_in(&app).await);
        Self { app, other, ada }
    }

    /// Acts on Bob's account, and waits until his browser sees the effect at the other instance. `ID` stands for his
    /// account's id, `SESSION` for that of his session.
    async fn act(&self, path: &str, body: Value, sees: impl AsyncFn(&Person) -> bool) {
        self.act_on(&Person::signed_in_as(&self.app, BOB).await, path, body, sees).await;
    }

    async fn act_on(&self, bob: &Person, path: &str, body: Value, sees: impl AsyncFn(&Person) -> bool) {
        let (user, bob) = (self.app.user(BOB).await, bob.thief(&self.other));
        assert!(!sees(&bob).await, "{path}: not yet");
        let sessions: Value = bob.get_json("/profile/sessions").await.json().await.unwrap();
        let filled =
            |text: &str| text.replace("ID", &user.id).replace("SESSION", sessions["current"].as_str().unwrap());
        let body: Value = filled(&body.to_string()).parse().unwrap();
        let answer = self.ada.post_json(&filled(path), body).await;
        assert_eq!(answer.status(), 200, "{path}: {}", answer.text().await.unwrap());
        let began = Instant::now();
        eventually(path, async || sees(&bob).await).await;
        assert!(began.elapsed() < SEEN, "{path}: {:?}", began.elapsed());
    }
}

async fn is_out(bob: &Person) -> bool {
    !bob.is_signed_in().await
}

async fn administers(bob: &Person) -> bool {
    bob.get("/admin").await.status() == 200
}

async fn profile_says(bob: &Person, what: &str) -> bool {
    bob.get_json("/profile").await.text().await.unwrap().contains(what)
}

#[tokio::test]
async fn every_act_is_seen_at_another_instance_within_a_second() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let site = Instances::start(setup).await;
        let bob = site.app.add_user(BOB, "Bob", Role::User).await;
        let edit = "/admin/users/ID/edit";
        site.act("/admin/users/ID", json!({ "session": "SESSION" }), is_out).await;
        site.act("/admin/sessions", json!({ "user": "ID", "session": "SESSION" }), is_out).await;
        site.act("/admin/users/ID/sign-out", json!({}), is_out).await;
        site.act(edit, json!({ "name": "Robert" }), async |bob| profile_says(bob, "Robert").await).await;
        site.act(edit, json!({ "join": "ops" }), async |bob| profile_says(bob, "ops").await).await;
        site.act(edit, json!({ "leave": "ops" }), async |bob| !profile_says(bob, "ops").await).await;
        site.act("/admin/users/ID/promote", json!({}), administers).await;
        site.act("/admin/users/ID/demote", json!({}), async |bob| !administers(bob).await).await;
        site.act("/admin/users/ID/disable", json!({}), is_out).await;
        let enabled = site.ada.post_json(&format!("/admin/users/{}/enable", bob.id), json!({})).await;
        assert_eq!(enabled.status(), 200);
        let careful = Person::signed_in_as(&site.app, BOB).await;
        second_factors::add(&site.app, &careful).await;
        site.act_on(&careful, "/admin/users/ID/factors", json!({}), is_out).await;
        site.act("/admin/users/ID/delete", json!({}), is_out).await;
        site.app.execute("DELETE FROM former_emails").await;
        site.app.add_user(BOB, "Bob", Role::User).await;
        site.act("/admin/users/ID/lock", json!({}), is_out).await;
    }
}
