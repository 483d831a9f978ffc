//! Links to choose a password: they work once, for one account, and expire.

use vestibule::base::secret::new_secret;
use vestibule::base::user::{Role, User};
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::users::Change;

use crate::support::person::{location, set_cookie};
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const NEW: &str = "seven amber lanterns";

async fn link(app: &TestApp, user: &User, purpose: Purpose) -> String {
    let (secret, token) = (new_secret().unwrap(), Token::of_user(purpose, user, app.clock.now()));
    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
    secret
}

async fn choose(app: &TestApp, token: &str, password: &str) -> reqwest::Response {
    Person::stranger(app).post("/password/reset", &[("token", token), ("new_password", password)]).await
}

#[tokio::test]
async fn a_link_sets_the_password_once_and_ends_every_session() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let signed_in = Person::signed_in(app).await;
        let token = link(app, &ada, Purpose::PasswordReset).await;
        for _ in 0..3 {
            let page = Person::stranger(app).get(&format!("/password/reset?token={token}")).await;
            assert_eq!(page.status(), 200, "opening the link doesn't use it up");
            assert!(page.text().await.unwrap().contains("ada@example.org"));
        }
        let owner = Person::stranger(app);
        let answer = owner.post("/password/reset", &[("token", &token), ("new_password", NEW)]).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/login"));
        assert!(set_cookie(answer.headers(), "vestibule-device=").is_some(), "the browser is a known device");
        assert!(set_cookie(answer.headers(), "vestibule=").is_none(), "a link doesn't sign anyone in");
        assert!(!signed_in.is_signed_in().await);
        let notice = owner.get(location(&answer)).await.text().await.unwrap();
        assert!(text(&notice, "main").contains("Password saved."));

        assert_eq!(choose(app, &token, NEW).await.status(), 410);
        assert_eq!(Person::stranger(app).get(&format!("/password/reset?token={token}")).await.status(), 410);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 403);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", NEW).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn of_fifty_concurrent_uses_of_a_link_one_succeeds() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let token = link(app, &ada, Purpose::PasswordReset).await;
        // From different addresses all would be hashed; from one, some time out in the queue.
        let all = (0..50).map(async |_| choose(app, &token, NEW).await.status().as_u16());
        let answers = futures_util::future::join_all(all).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert!(answers.iter().all(|status| [303, 410, 429].contains(status)), "{answers:?}");
    })
    .await;
}

#[tokio::test]
async fn fifty_uses_of_a_link_at_once_succeed_once() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let now = app.clock.now();
        // The first rounds open the pool's connections; later ones really run at once.
        for _ in 0..10 {
            let token = link(app, &ada, Purpose::PasswordReset).await;
            let opens = [Purpose::PasswordReset];
            let used = (0..50)
                .map(async |_| app.shared.db.write(async |db| tokens::consume(db, &token, &opens, now).await).await);
            let used = futures_util::future::join_all(used).await;
            assert_eq!(used.into_iter().filter(|used| used.as_ref().unwrap().is_some()).count(), 1);
        }
    })
    .await;
}

#[tokio::test]
async fn expired_replaced_foreign_and_malformed_links_open_nothing() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let token = link(app, &ada, Purpose::PasswordReset).await;
        app.clock.advance(30 * 60 - 1);
        assert_eq!(Person::stranger(app).get(&format!("/password/reset?token={token}")).await.status(), 200);
        app.clock.advance(1);
        assert_eq!(choose(app, &token, NEW).await.status(), 410, "the link has expired");
        for purpose in [Purpose::FirstPassword, Purpose::EmailUndo, Purpose::FactorUndo, Purpose::Invitation] {
            let token = link(app, &ada, purpose).await;
            assert_eq!(choose(app, &token, NEW).await.status(), 410, "{purpose:?} doesn't work on this page");
        }
        let (older, newer) =
            (link(app, &ada, Purpose::PasswordReset).await, link(app, &ada, Purpose::PasswordReset).await);
        assert_eq!(choose(app, &older, NEW).await.status(), 410);
        for wrong in ["", "x", &newer[1..], &vestibule::base::secret::hash_secret(&newer), "'; DROP TABLE users; --"] {
            assert_eq!(choose(app, wrong, NEW).await.status(), 410, "{wrong}");
        }
        let page = choose(app, "x", NEW).await.text().await.unwrap();
        assert!(text(&page, "h1").len() > 5);
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
        assert_eq!(choose(app, &newer, NEW).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn links_of_a_disabled_account_open_nothing() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let before = link(app, &ada, Purpose::PasswordReset).await;
        app.change_user(&ada, Change::Disabled(true)).await;
        let after = link(app, &ada, Purpose::PasswordReset).await;
        let undo = link(app, &ada, Purpose::EmailUndo).await;
        let recovery = link(app, &ada, Purpose::FactorUndo).await;
        for token in [&before, &after] {
            assert_eq!(choose(app, token, NEW).await.status(), 410);
        }
        assert_eq!(Person::stranger(app).post("/email/confirm", &[("token", &undo)]).await.status(), 410);
        assert_eq!(Person::stranger(app).post("/password/recover", &[("token", &recovery)]).await.status(), 410);
        app.change_user(&ada, Change::Disabled(false)).await;
        assert_eq!(
            choose(app, &before, NEW).await.status(),
            410,
            "links from before the account was disabled don't work"
        );
    })
    .await;
}

#[tokio::test]
async fn a_weak_password_is_a_field_error_and_keeps_the_link() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_user("ada@example.org", "Ada Lovelace", Role::User).await;
    let token = link(&app, &ada, Purpose::PasswordReset).await;
    for (password, sentence) in [
        ("", "Choose a password."),
        ("short", "at least 8 characters"),
        (&"x".repeat(257), "256 characters or fewer"),
        ("ada lovelace", "too easy to guess"),
        ("password123", "too easy to guess"),
    ] {
        let answer = choose(&app, &token, password).await;
        assert_eq!(answer.status(), 422);
        assert!(text(&answer.text().await.unwrap(), "#new_password-error").contains(sentence), "{password}");
    }
    assert_eq!(choose(&app, &token, NEW).await.status(), 303);
}

#[tokio::test]
async fn only_hashes_of_secrets_are_stored() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let token = link(app, &ada, Purpose::PasswordReset).await;
        let person = Person::signed_in(app).await;
        let cookie = person.cookie("vestibule").unwrap();
        let all: Vec<String> = app
            .shared
            .db
            .read(async |db| {
                let mut all: Vec<String> =
                    sqlx::query_scalar("SELECT hash || purpose FROM tokens").fetch_all(&mut *db).await?;
                all.extend(
                    sqlx::query_scalar::<_, String>("SELECT id || secret_hash || user_agent FROM sessions")
                        .fetch_all(db)
                        .await?,
                );
                Ok(all)
            })
            .await
            .unwrap();
        for row in &all {
            assert!(!row.contains(&token));
            for piece in cookie.split(['.', '=']).filter(|piece| piece.len() > 20) {
                assert!(!row.contains(piece));
            }
        }
        assert_eq!(all.len(), 2);
    })
    .await;
}
