//! Signing in and out, with pages and with JSON.

use serde_json::{Value, json};
use vestibule::base::password::PasswordHash;
use vestibule::base::user::{Email, Name, Role, User};
use vestibule::storage::users::{self, Change, NewUser};

use crate::support::person::{attribute, location, set_cookie, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

#[tokio::test]
async fn the_form_signs_in_shows_the_profile_and_signs_out() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::stranger(app);
        let signed_out = person.get("/profile").await;
        assert_eq!((signed_out.status().as_u16(), location(&signed_out)), (303, "/login?next=/profile"));

        let answer = person.sign_in("ADA@example.org ", PASSWORD).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile"));
        let profile = person.get("/profile").await.text().await.unwrap();
        for shown in ["Ada Lovelace", "ada@example.org", "2 January 2026"] {
            assert!(text(&profile, "main").contains(shown), "{shown}");
        }
        let sessions = person.get("/profile/sessions").await.text().await.unwrap();
        assert!(text(&sessions, "main").contains("This browser"), "{sessions}");
        assert!(text(&sessions, "main").contains("127.0.0.1"), "{sessions}");
        assert_eq!(location(&person.get("/").await), "/profile");
        assert_eq!(location(&person.get("/login").await), "/profile");

        let asks = person.get("/logout").await;
        assert_eq!(asks.status(), 200);
        assert!(person.is_signed_in().await, "a GET only asks for confirmation");
        let out = person.post("/logout", &[]).await;
        assert_eq!((out.status().as_u16(), location(&out)), (303, "/login"));
        assert_eq!(person.cookie("vestibule"), None, "the cookie is removed");
        assert!(!person.is_signed_in().await);
        assert_eq!(location(&person.get("/").await), "/login");
    })
    .await;
}

#[tokio::test]
async fn json_signs_in_and_out() {
    everywhere(async |app| {
        let user = app.add_ada().await;
        let person = Person::stranger(app);
        let answer = person.post_json("/login", json!({"email": "ada@example.org", "password": PASSWORD})).await;
        assert_eq!(answer.status(), 200);
        let expected =
            json!({"user": {"id": user.id, "email": "ada@example.org", "name": "Ada Lovelace", "role": "admin", "groups": ["admins"]}});
        assert_eq!(answer.json::<Value>().await.unwrap(), expected);
        assert_eq!(person.get_json("/profile").await.json::<Value>().await.unwrap(), expected);

        let plain = person.get_json("/logout").await;
        assert_eq!(plain.status(), 403, "a plain GET isn't enough to sign out");
        let told = r#"{"errorMessage":"Send a POST, or the header Content-Type: application/json."}"#;
        assert_eq!(plain.text().await.unwrap(), told);
        assert_eq!(person.get_json("/profile").await.status(), 200);
        let out = person.request("GET", "/logout").header("content-type", "application/json").send().await.unwrap();
        assert_eq!((out.status().as_u16(), out.text().await.unwrap().as_str()), (200, "{}"));
        let signed_out = person.get_json("/profile").await;
        assert_eq!(signed_out.status(), 401);
        assert_eq!(signed_out.json::<Value>().await.unwrap(), json!({"errorMessage": "Sign in first."}));
        let again = person.get_json("/logout").await;
        assert_eq!((again.status().as_u16(), again.text().await.unwrap().as_str()), (200, "{}"));
        let posted = person.request("POST", "/logout").header("accept", "application/json").send().await.unwrap();
        assert_eq!((posted.status().as_u16(), posted.text().await.unwrap().as_str()), (200, "{}"));

        let wrong = person.post_json("/login", json!({"email": "ada@example.org", "password": "wrong"})).await;
        assert_eq!(wrong.status(), 403);
        assert_eq!(wrong.text().await.unwrap(), r#"{"errorMessage":"Permission denied!"}"#);
        assert!(!app.shared.db.ping().await || !person.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_an_unknown_address_and_a_disabled_account_read_the_same() {
    everywhere(async |app| {
        app.add_ada().await;
        let off = app.add_user("off@example.org", "Off", Role::User).await;
        app.change_user(&off, Change::Disabled(true)).await;
        app.add_user_with("new@example.org", "New", Role::User, None).await;
        let mut answers = Vec::new();
        for (email, password) in [
            ("ada@example.org", "wrong password"),
            ("who@example.org", "wrong password"),
            ("off@example.org", PASSWORD),
            ("new@example.org", "wrong password"),
        ] {
            let hashes = app.shared.hasher.begun();
            let answer = Person::stranger(app).sign_in(email, password).await;
            assert_eq!(app.shared.hasher.begun(), hashes + 1, "signing in as {email} computes one hash");
            assert_eq!(answer.status(), 403);
            assert_eq!(set_session(answer.headers()), None);
            let mut headers: Vec<_> = answer.headers().keys().map(|name| name.as_str().to_owned()).collect();
            headers.sort();
            let page = answer.text().await.unwrap();
            assert_eq!(attribute(&page, "#email", "value").as_deref(), Some(email), "the email is kept in the form");
            assert!(!page.contains(password), "the password isn't kept in the form");
            assert!(text(&page, "title").starts_with("Error:"));
            answers.push((headers, page.replace(email, "")));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    })
    .await;
}

#[tokio::test]
async fn a_hash_of_an_older_cost_takes_as_long_and_is_replaced_at_sign_in() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("BCRYPT_COST", "6")]).await;
    let old = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
    app.add_user_with("ada@example.org", "Ada", Role::User, Some(old)).await;
    let stored = "SELECT COUNT(*) FROM users WHERE password_hash LIKE 'vst1:$2b$06$%'";
    assert_eq!(Person::stranger(&app).sign_in("ada@example.org", "wrong").await.status(), 403);
    assert_eq!(app.count(stored).await, 0);
    Person::signed_in(&app).await;
    assert_eq!(app.count(stored).await, 1);
    Person::signed_in(&app).await;
}

#[tokio::test]
async fn a_wrong_password_takes_as_long_whether_the_hash_is_old_ours_or_none() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("BCRYPT_COST", "9")]).await;
    for (email, cost) in [("old@example.org", 4), ("new@example.org", 9)] {
        let hash = PasswordHash::new(&PASSWORD.into(), cost).unwrap();
        app.add_user_with(email, "U", Role::User, Some(hash)).await;
    }
    let imported = PasswordHash::from_stored(bcrypt::hash(PASSWORD, 5).unwrap());
    app.add_user_with("imported@example.org", "U", Role::User, Some(imported)).await;
    // The fastest of several, and wide bounds, because the machine runs other tests. An old hash alone takes a
    // thirtieth.
    let mut least = std::collections::BTreeMap::new();
    for _ in 0..5 {
        for who in ["old", "new", "imported", "nobody"] {
            let began = std::time::Instant::now();
            let answer = Person::stranger(&app).sign_in(&format!("{who}@example.org"), "wrong").await;
            assert_eq!(answer.status(), 403);
            let taken = least.entry(who).or_insert(std::time::Duration::MAX);
            *taken = began.elapsed().min(*taken);
        }
        app.clock.advance(300);
    }
    let (quickest, slowest) = (least.values().min().unwrap(), least.values().max().unwrap());
    assert!(*slowest < *quickest * 3, "{least:?}");
}

#[tokio::test]
async fn an_imported_hash_signs_in_and_becomes_ours() {
    everywhere(async |app| {
        let theirs = PasswordHash::from_stored(bcrypt::hash(PASSWORD, 4).unwrap().replace("$2b$", "$2y$"));
        app.add_user_with("ada@example.org", "Ada", Role::User, Some(theirs)).await;
        Person::signed_in(app).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE password_hash LIKE 'vst1:%'").await, 1);
        Person::signed_in(app).await;
    })
    .await;
}

#[tokio::test]
async fn empty_missing_and_too_long_fields_are_field_errors() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let long = "x".repeat(1025);
    let long_email = format!("{}@example.org", "x".repeat(250));
    for (fields, at) in [
        (vec![], vec!["email", "password"]),
        (vec![("email", ""), ("password", "")], vec!["email", "password"]),
        (vec![("email", "ada@example.org")], vec!["password"]),
        (vec![("email", "ada@example.org"), ("password", long.as_str())], vec!["password"]),
        (vec![("email", long_email.as_str()), ("password", "x")], vec!["email"]),
        (vec![("email", "ada"), ("password", "x")], vec!["email"]),
        (vec![("email", "a\0da@example.org"), ("password", "x")], vec!["email"]),
    ] {
        let answer = person.post("/login", &fields).await;
        assert_eq!(answer.status(), 422, "{fields:?}");
        let page = answer.text().await.unwrap();
        for field in &at {
            text(&page, &format!("#{field}-error"));
            assert!(page.contains(&format!("href=\"#{field}\"")), "the error summary links to {field}");
        }
        let object: serde_json::Map<String, Value> = fields.iter().map(|(k, v)| ((*k).to_owned(), json!(v))).collect();
        let json = person.post_json("/login", Value::Object(object)).await;
        assert_eq!(json.status(), 422);
        let body: Value = json.json().await.unwrap();
        let named: Vec<_> = body["fields"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(named, at);
    }
    assert_eq!(app.shared.hasher.begun(), 0);
}

#[tokio::test]
async fn next_leads_only_to_pages_of_this_site() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    let page = person.get("/login?next=/profile%3Fa%3Db%26c").await.text().await.unwrap();
    assert_eq!(attribute(&page, "input[name=next]", "value").as_deref(), Some("/profile?a=b&c"));
    let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("next", "/profile?a=b&c")];
    assert_eq!(location(&person.post("/login", &fields).await), "/profile?a=b&c");
    assert_eq!(location(&person.get("/login?next=/logout").await), "/logout");

    for evil in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/.//evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "http:evil.example",
        "/%0d%0aSet-Cookie:x=y//",
        "///evil.example",
        "evil.example",
        "@evil.example",
    ] {
        let stranger = Person::stranger(&app);
        let answer =
            stranger.post("/login", &[("email", "ada@example.org"), ("password", PASSWORD), ("next", evil)]).await;
        let there = reqwest::Url::parse(&app.base).unwrap().join(location(&answer)).unwrap();
        assert_eq!(there.origin().ascii_serialization(), app.base, "{evil:?}");
        let shown = Person::stranger(&app).request("GET", "/login").query(&[("next", evil)]).send().await.unwrap();
        let hidden = attribute(&shown.text().await.unwrap(), "input[name=next]", "value").unwrap_or_default();
        assert_eq!(
            reqwest::Url::parse(&app.base).unwrap().join(&hidden).unwrap().origin().ascii_serialization(),
            app.base
        );
    }
}

#[tokio::test]
async fn only_remember_me_outlives_the_browser() {
    everywhere(async |app| {
        app.add_ada().await;
        let forgetful = Person::stranger(app).sign_in("ada@example.org", PASSWORD).await;
        let cookie = set_session(forgetful.headers()).unwrap();
        assert!(!cookie.contains("Max-Age") && !cookie.contains("Expires"), "{cookie}");
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");

        let person = Person::stranger(app);
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")];
        let answer = person.post("/login", &fields).await;
        let cookie = set_session(answer.headers()).unwrap();
        assert!(cookie.ends_with("; Max-Age=2592000"), "{cookie}");
        app.clock.advance(29 * 86_400);
        assert!(person.is_signed_in().await);
        app.clock.advance(86_400);
        assert!(!person.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn on_https_the_cookies_are_bound_to_this_host() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", "https://id.example.org")]).await;
    app.add_ada().await;
    let answer = Person::stranger(&app).sign_in("ada@example.org", PASSWORD).await;
    for name in ["__Host-vestibule=", "__Host-vestibule-device="] {
        let cookie = set_cookie(answer.headers(), name).unwrap();
        assert!(cookie.contains("; Secure") && cookie.contains("; Path=/") && !cookie.contains("Domain"), "{cookie}");
    }
}

#[tokio::test]
async fn passwords_are_compared_to_their_last_character() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[]).await;
    for (number, password) in
        ["é".repeat(36), "a".repeat(71), "a".repeat(72), "a".repeat(73), "a".repeat(200), "🗝".repeat(64)]
            .iter()
            .enumerate()
    {
        let email = format!("u{number}@example.org");
        let hash = PasswordHash::new(&password.as_str().into(), 4).unwrap();
        app.add_user_with(&email, "U", Role::User, Some(hash)).await;
        let last: String = password.chars().take(password.chars().count() - 1).chain(['b']).collect();
        assert_eq!(Person::stranger(&app).sign_in(&email, &last).await.status(), 403);
        assert_eq!(Person::stranger(&app).sign_in(&email, password).await.status(), 303);
    }
}

#[tokio::test]
async fn fifty_accounts_created_at_once_for_one_email_are_one() {
    everywhere(async |app| {
        let made = (0..50).map(async |_| {
            let (email, name) = (Email::parse("ada@example.org").unwrap(), Name::parse("Ada").unwrap());
            let new = NewUser::new(email, name, Role::User, None).unwrap();
            app.shared.db.write(async |db| users::insert(db, &new, 1).await).await.unwrap()
        });
        let made = futures_util::future::join_all(made).await;
        assert_eq!(made.iter().flatten().count(), 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_account_changed_during_verification_is_not_signed_in() {
    everywhere(async |app| {
        let judged = app.add_ada().await;
        let lets_in =
            async |user: &User| app.shared.db.write(async |db| users::lock_unchanged(db, user).await).await.unwrap();
        assert!(lets_in(&judged).await);
        let other = PasswordHash::new(&"seven amber lanterns".into(), 4).unwrap();
        let changed = app.change_user(&judged, Change::Password(&other)).await;
        assert!(!lets_in(&judged).await, "the verified password is no longer the current one");
        assert!(lets_in(&changed).await);
        let disabled = app.change_user(&changed, Change::Disabled(true)).await;
        assert!(!lets_in(&disabled).await);
    })
    .await;
}
