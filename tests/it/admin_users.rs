//! What administrators do to users, on pages and as JSON.

use serde_json::{Value, json};
use vestibule::base::user::{Role, User};

use crate::support::person::{attribute, location, text};
use crate::support::{PASSWORD, Person, Setup, TestApp, on_each_database};

const BOB: &str = "bob@example.org";

/// Ada, an administrator, signed in, and Bob, who isn't one.
async fn ada_and_bob(app: &TestApp) -> (Person, User) {
    app.add_ada().await;
    let bob = app.add_user(BOB, "Bob", Role::User).await;
    (Person::signed_in(app).await, bob)
}

async fn shown(ada: &Person, id: &str) -> Value {
    let answer = ada.get_json(&format!("/admin/users/{id}")).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

/// Sends the form of a page as a browser would: with the hidden fields that the page has.
async fn press(ada: &Person, path: &str, fields: &[(&str, &str)]) -> reqwest::Response {
    let page = ada.get(path).await.text().await.unwrap();
    let changed = attribute(&page, "input[name=changed]", "value").unwrap_or_default();
    ada.post(path, &[&[("changed", changed.as_str())], fields].concat()).await
}

#[tokio::test]
async fn an_account_is_created_with_a_link_that_is_shown_once() {
    on_each_database(async |app| {
        let (ada, _) = ada_and_bob(app).await;
        let refused = ada.post("/admin/users/new", &[("name", ""), ("email", "x")]).await;
        assert_eq!(refused.status(), 422);
        let taken = ada.post("/admin/users/new", &[("name", "Bob"), ("email", BOB)]).await;
        assert_eq!(taken.status(), 422);
        let created = ada.post("/admin/users/new", &[("name", "Grace"), ("email", "grace@example.org")]).await;
        assert_eq!(created.status(), 200);
        let page = created.text().await.unwrap();
        let link = text(&page, ".secret code");
        let (_, path) = link.split_once("/register").unwrap();
        let grace = Person::stranger(app);
        let token = path.strip_prefix("?token=").unwrap();
        let fields = [("token", token), ("name", "Grace"), ("password", PASSWORD)];
        assert_eq!(location(&grace.post("/register", &fields).await), "/profile");
        assert!(grace.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn name_email_role_and_groups_are_changed() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let (path, edit) = (format!("/admin/users/{}", bob.id), format!("/admin/users/{}/edit", bob.id));
        for (field, value) in
            [("name", "Robert"), ("email", "robert@example.org"), ("join", "editors"), ("join", "ops")]
        {
            assert_eq!(location(&press(&ada, &edit, &[(field, value)]).await), path, "{field}");
        }
        assert_eq!(location(&press(&ada, &format!("{path}/promote"), &[]).await), path);
        press(&ada, &edit, &[("leave", "ops")]).await;
        let user = shown(&ada, &bob.id).await["user"].clone();
        let expected = json!({
            "id": bob.id, "name": "Robert", "email": "robert@example.org", "role": "admin", "groups": ["admins", "editors"],
        });
        assert_eq!(user, expected);
        for (field, value) in
            [("name", ""), ("email", "x"), ("email", "ada@example.org"), ("join", "No Group"), ("join", "admins"), ("role", "user")]
        {
            assert_eq!(press(&ada, &edit, &[(field, value)]).await.status(), 422, "{field}: {value}");
        }
        assert_eq!(shown(&ada, &bob.id).await["user"], expected);
        let events: Value = ada.get_json(&format!("/admin/audit?user={}", bob.id)).await.json().await.unwrap();
        let events = events["events"].as_array().unwrap();
        assert!(events.iter().all(|event| event["actor"] == "ada@example.org"), "{events:?}");
        assert!(events.iter().any(|event| event["event"] == "role_changed"), "{events:?}");
    })
    .await;
}

#[tokio::test]
async fn every_act_works_as_a_page_and_as_json() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let path = |act: &str| format!("/admin/users/{}/{act}", bob.id);
        let signed_in = async || Person::signed_in_as(app, BOB).await;

        let session = signed_in().await;
        session.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        let before = shown(&ada, &bob.id).await;
        assert_eq!(
            (before["sessions"].as_array().unwrap().len(), before["appPasswords"].as_array().unwrap().len()),
            (1, 1)
        );
        press(&ada, &path("app-passwords"), &[]).await;
        press(&ada, &path("sign-out"), &[]).await;
        assert!(!session.is_signed_in().await);
        let after = shown(&ada, &bob.id).await;
        assert_eq!((&after["sessions"], &after["appPasswords"]), (&json!([]), &json!([])));

        let session = signed_in().await;
        crate::second_factors::add(app, &session).await;
        press(&ada, &path("factors"), &[]).await;
        assert!(!session.is_signed_in().await);
        assert_eq!(shown(&ada, &bob.id).await["authenticator"], false);

        for _ in 0..5 {
            Person::stranger(app).sign_in(BOB, "wrong").await;
        }
        assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 429);
        let page = ada.get(&path("limits")).await.text().await.unwrap();
        assert!(text(&page, "main").contains("Locked out"), "{page}");
        press(&ada, &path("limits"), &[]).await;
        let session = signed_in().await;

        assert_eq!(ada.post_json(&path("disable"), json!({})).await.status(), 200);
        assert!(!session.is_signed_in().await);
        assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 403);
        press(&ada, &path("enable"), &[]).await;
        let session = signed_in().await;

        let link: Value = ada.post_json(&path("password"), json!({})).await.json().await.unwrap();
        assert!(link["link"].as_str().unwrap().contains("/password/reset?token="), "{link}");
        let locked: Value = ada.post_json(&path("lock"), json!({})).await.json().await.unwrap();
        assert!(!session.is_signed_in().await);
        assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 403);
        let old = link["link"].as_str().unwrap().split_once("token=").unwrap().1;
        assert_eq!(Person::stranger(app).get(&format!("/password/reset?token={old}")).await.status(), 410);
        let token = locked["link"].as_str().unwrap().split_once("token=").unwrap().1;
        let fields = [("token", token), ("new_password", "another plum kettle orbit")];
        let back = Person::stranger(app).post("/password/reset", &fields).await;
        assert_eq!(back.status(), 303);
        assert_eq!(Person::stranger(app).sign_in(BOB, "another plum kettle orbit").await.status(), 303);

        assert_eq!(location(&press(&ada, &path("delete"), &[]).await), "/admin/users");
        assert_eq!(ada.get(&path("delete")).await.status(), 404);
        assert_eq!(ada.get(&format!("/admin/users/{}", bob.id)).await.status(), 404);
        assert_eq!(ada.post("/admin/users", &[("email", "ada@example.org")]).await.status(), 422);
        assert_eq!(location(&ada.post("/admin/users", &[("email", BOB)]).await), "/admin/users");
        assert_eq!(ada.post("/admin/users", &[("email", BOB)]).await.status(), 422, "it's released");
        app.add_user(BOB, "Another Bob", Role::User).await;
    })
    .await;
}

#[tokio::test]
async fn nobody_acts_on_what_changed_meanwhile_or_on_themselves() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let own: Value = ada.get_json("/profile").await.json().await.unwrap();
        let own = own["user"]["id"].as_str().unwrap().to_owned();
        let before = shown(&ada, &bob.id).await;
        let stale = (before["changed"].as_str().unwrap().parse::<i64>().unwrap() - 1).to_string();
        for act in [
            "password",
            "sign-out",
            "app-passwords",
            "factors",
            "promote",
            "demote",
            "lock",
            "disable",
            "enable",
            "delete",
        ] {
            let path = format!("/admin/users/{}/{act}", bob.id);
            let answer = ada.post(&path, &[("changed", &stale)]).await;
            assert_eq!(answer.status(), 409, "{act}");
            assert_eq!(ada.post(&path, &[("changed", "x")]).await.status(), 422, "{act}");
        }
        let edit = format!("/admin/users/{}/edit", bob.id);
        for (field, value) in [("name", "Eve"), ("email", "eve@example.org"), ("join", "ops")] {
            let answer = ada.post(&edit, &[("changed", &stale), (field, value)]).await;
            assert_eq!(answer.status(), 409, "{field}");
            let page = answer.text().await.unwrap();
            assert_eq!(text(&page, "main").contains("Now: Bob"), field == "name", "{page}");
            assert_eq!(text(&page, "main").contains("Now: bob@example.org"), field == "email", "{page}");
            assert_eq!(attribute(&page, &format!("#{field}"), "value").as_deref(), Some(value));
        }
        let mut after = shown(&ada, &bob.id).await;
        after["events"] = before["events"].clone();
        assert_eq!(after, before);
        for act in ["factors", "promote", "demote", "lock", "disable", "delete"] {
            let answer = ada.post(&format!("/admin/users/{own}/{act}"), &[]).await;
            assert_eq!(answer.status(), 409, "{act}");
        }
        assert_eq!(ada.get(&format!("/admin/users/{own}")).await.status(), 200);
        for unknown in ["/admin/users/x", "/admin/users/x/lock", "/admin/users/%00/lock"] {
            assert!(ada.get(unknown).await.status().is_client_error(), "{unknown}");
        }
        assert_eq!(ada.get(&format!("/admin/users/{}/nothing", bob.id)).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_page_with_a_link_creates_no_second_one_when_it_is_reloaded() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let links = async |event: &str| {
            let found: Value = ada.get_json(&format!("/admin/audit?event={event}")).await.json().await.unwrap();
            found["events"].as_array().unwrap().len()
        };
        let again = async |path: &str, user: &str| {
            let page = ada.get(path).await.text().await.unwrap();
            let hidden = |name: &str| attribute(&page, &format!("input[name={name}]"), "value").unwrap();
            let fields = [("changed", &*hidden("changed")), ("last_link", &*hidden("last_link"))];
            assert!(text(&ada.post(path, &fields).await.text().await.unwrap(), "main").contains("?token="), "{path}");
            let reloaded = ada.post(path, &fields).await;
            assert_eq!(location(&reloaded), user, "{path}");
            let shown = ada.get(user).await.text().await.unwrap();
            assert!(text(&shown, ".notice").contains("shown only once"), "{path}");
        };
        let user = format!("/admin/users/{}", bob.id);
        again(&format!("{user}/password"), &user).await;
        assert_eq!(links("password_link_made").await, 1);
        again(&format!("{user}/lock"), &user).await;
        assert_eq!(links("account_locked").await, 1);
        assert_eq!(
            ada.post_json(&format!("{user}/lock"), json!({})).await.status(),
            200,
            "programs say what they want"
        );
        assert_eq!(ada.post(&format!("{user}/lock"), &[("last_link", "x")]).await.status(), 422);

        let fields = [("name", "Grace"), ("email", "grace@example.org")];
        let page = ada.post("/admin/users/new", &fields).await.text().await.unwrap();
        let grace = attribute(&page, "main > p > a.button", "href").unwrap();
        assert_eq!(text(&page, "main > p > a.button"), "Open user");
        assert_eq!(location(&ada.post("/admin/users/new", &fields).await), grace);
        assert_eq!(
            ada.post_json("/admin/users/new", json!({ "name": "G", "email": "grace@example.org" })).await.status(),
            422
        );
        app.pass(10 * 60);
        let ada = Person::signed_in(app).await;
        assert_eq!(ada.post("/admin/users/new", &fields).await.status(), 422, "another form, later");
    })
    .await;
}

#[tokio::test]
async fn a_group_that_nothing_else_names_may_be_a_typo() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("rules.toml");
    std::fs::write(&file, "[[rules]]\nhost = \"wiki.example.org\"\naccess = \"group:editors\"\n").unwrap();
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let app = TestApp::start_with(setup, &[("ACCESS_RULES", file.to_str().unwrap())]).await;
        let (ada, bob) = ada_and_bob(&app).await;
        let eve = app.add_user("eve@example.org", "Eve", Role::User).await;
        for (user, group, is_new) in
            [(&bob, "editors", false), (&bob, "editros", true), (&eve, "editros", false), (&eve, "ops", true)]
        {
            let edit = format!("/admin/users/{}/edit", user.id);
            let page = ada.get(location(&press(&ada, &edit, &[("join", group)]).await)).await.text().await.unwrap();
            assert_eq!(text(&page, ".notice").contains("The group is new"), is_new, "{group}");
        }
    }
}

#[tokio::test]
async fn a_role_is_changed_on_a_page_that_says_what_follows() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let user = format!("/admin/users/{}", bob.id);
        for (act, role, link) in [("promote", "admin", "demote"), ("demote", "user", "promote")] {
            let path = format!("{user}/{act}");
            let page = ada.get(&path).await.text().await.unwrap();
            assert!(text(&page, "main").contains("these pages"), "{page}");
            assert_eq!(location(&press(&ada, &path, &[]).await), user);
            assert_eq!(shown(&ada, &bob.id).await["user"]["role"], role);
            let page = ada.get(&user).await.text().await.unwrap();
            assert!(page.contains(&format!("{user}/{link}\"")), "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_is_enabled_after_a_lock_needs_a_link() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let path = |act: &str| format!("/admin/users/{}/{act}", bob.id);
        for act in ["lock", "disable"] {
            assert_eq!(ada.post_json(&path(act), json!({})).await.status(), 200, "{act}");
        }
        let page = ada.get(location(&press(&ada, &path("enable"), &[]).await)).await.text().await.unwrap();
        assert!(text(&page, ".notice").contains("Create a link to choose one."), "{page}");
    })
    .await;
}

#[tokio::test]
async fn one_session_and_one_app_password_are_ended() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let (kept, ended) = (Person::signed_in_as(app, BOB).await, Person::signed_in_as(app, BOB).await);
        let sessions: Value = ended.get_json("/profile/sessions").await.json().await.unwrap();
        let path = format!("/admin/users/{}", bob.id);
        let id = sessions["current"].as_str().unwrap();
        assert_eq!(location(&ada.post(&path, &[("session", id)]).await), path);
        assert!(!ended.is_signed_in().await && kept.is_signed_in().await);
        assert_eq!(ada.post_json(&path, json!({ "session": id })).await.status(), 404);
        assert_eq!(ada.post_json(&path, json!({ "revoke": "x" })).await.status(), 404);
        assert_eq!(ada.post_json(&path, json!({})).await.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn users_are_found_by_words_group_role_and_state_page_by_page() {
    on_each_database(async |app| {
        let (ada, bob) = ada_and_bob(app).await;
        let found = async |query: &str| {
            let answer = ada.get_json(&format!("/admin/users?{query}")).await;
            assert_eq!(answer.status(), 200, "{query}");
            answer.json::<Value>().await.unwrap()
        };
        let emails = |page: &Value| {
            let users = page["users"].as_array().unwrap().iter();
            users.map(|user| user["email"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let edit = format!("/admin/users/{}/edit", bob.id);
        ada.post(&edit, &[("join", "editors")]).await;
        ada.post(&edit, &[("name", "Bób Müller")]).await;
        for query in ["search=BOB+mull", "search=bob@example", "group=editors", "role=user", "search=%20Bo%20"] {
            assert_eq!(emails(&found(query).await), [BOB], "{query}");
        }
        assert_eq!(emails(&found(&format!("search={}", bob.id)).await), [BOB]);
        assert_eq!(emails(&found("state=disabled").await), [] as [&str; 0]);
        ada.post(&format!("/admin/users/{}/disable", bob.id), &[]).await;
        assert_eq!(emails(&found("state=disabled").await), [BOB]);
        for odd in ["search=%25_%5C", "search=%00", "search=%F0%9F%98%80", "role=x&state=y"] {
            found(odd).await;
        }
        assert_eq!(ada.get("/admin/users?group=No+Group").await.status(), 422);
        assert_eq!(ada.get("/admin/users?after=x").await.status(), 400);

        for number in 0..60 {
            app.add_user(&format!("user{number:02}@example.org"), "User", Role::User).await;
        }
        let (mut seen, mut next) = (Vec::new(), String::new());
        loop {
            let page = found(&format!("role=user{next}")).await;
            seen.extend(emails(&page));
            match page["next"].as_str() {
                Some(place) => next = format!("&after={}", place.replace('@', "%40")),
                None => break,
            }
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 61);
    })
    .await;
}

#[tokio::test]
async fn hostile_names_are_shown_as_text() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let (ada, _) = ada_and_bob(&app).await;
    let name = r#""><script>alert(1)</script><img src=x onerror=alert(1)>"#;
    let mallory = app.add_user("mallory@example.org", name, Role::User).await;
    Person::signed_in_as(&app, "mallory@example.org").await;
    let paths = ["/admin/users", "/admin/sessions", "/admin/audit", &*format!("/admin/users/{}", mallory.id)];
    for path in paths.into_iter().chain([&*format!("/admin/users/{}/lock", mallory.id)]) {
        let page = ada.get(path).await.text().await.unwrap();
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{path}");
        assert!(page.contains("mallory@example.org"), "{path}");
    }
}
