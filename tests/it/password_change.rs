//! Changing the password: with the current one, and every other session ends.

use crate::support::person::{location, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const NEW: &str = "seven amber lanterns";

async fn change(person: &Person, current: &str, new: &str) -> reqwest::Response {
    person.post("/profile/password", &[("current_password", current), ("new_password", new)]).await
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session_and_makes_this_one_new() {
    everywhere(async |app| {
        app.add_ada().await;
        let (here, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let thief = here.thief(app);
        let before = here.cookie("vestibule").unwrap();
        assert!(thief.is_signed_in().await);

        let answer = change(&here, PASSWORD, NEW).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile/security"));
        assert_ne!(here.cookie("vestibule").unwrap(), before);
        assert!(here.is_signed_in().await);
        assert!(!other.is_signed_in().await && !thief.is_signed_in().await);
        let page = here.get(location(&answer)).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Password changed"));
        assert!(text(&page, ".panel").contains("Last changed 2 January 2026, 03:04 UTC"));

        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 403);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", NEW).await.status(), 303);
        eventually("she is told", async || {
            app.kept_mails().iter().any(|mail| mail.to == "ada@example.org" && mail.subject.contains("was changed"))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_remembered_session_stays_remembered() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::stranger(&app);
    person.post("/login", &[("email", "ada@example.org"), ("password", PASSWORD), ("remember", "on")]).await;
    let answer = change(&person, PASSWORD, NEW).await;
    assert!(set_session(answer.headers()).unwrap().contains("Max-Age=2592000"));
}

#[tokio::test]
async fn invalid_input_is_a_field_error_and_changes_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let (here, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        for (current, new, status, field, sentence) in [
            ("", NEW, 422, "current_password", "Enter your password."),
            (PASSWORD, "", 422, "new_password", "Choose a password."),
            (PASSWORD, "short", 422, "new_password", "at least 8 characters"),
            (PASSWORD, "ada lovelace", 422, "new_password", "too easy to guess"),
            ("not this one", NEW, 403, "current_password", "That password isn’t right."),
        ] {
            let answer = change(&here, current, new).await;
            assert_eq!(answer.status(), status, "{current} {new}");
            let page = answer.text().await.unwrap();
            assert!(text(&page, &format!("#{field}-error")).contains(sentence), "{current} {new}");
            assert!(!page.contains(NEW) && !page.contains("not this one"));
        }
        assert!(here.is_signed_in().await && other.is_signed_in().await);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn a_thief_of_a_session_may_guess_five_times() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        let fields = |typed| {
            [("current_password", typed), ("new_password", NEW), ("email", "thief@example.org"), ("name", "Thief")]
        };
        let paths = ["/profile/password", "/profile/email", "/profile/delete", "/profile/app-passwords"];
        for path in paths.into_iter().chain(["/profile/password"]) {
            assert_eq!(thief.post(path, &fields("a guess")).await.status(), 403, "{path}");
        }
        let hashes = app.shared.hasher.begun();
        for path in paths {
            let answer = thief.post(path, &fields(PASSWORD)).await;
            assert_eq!(answer.status(), 429, "{path}");
            assert!(answer.headers().contains_key("retry-after"));
        }
        assert_eq!(app.shared.hasher.begun(), hashes, "nothing was compared");
        // Redis counts by its own clock.
        if app.redis.is_none() {
            app.clock.advance(5 * 60);
            assert_eq!(change(&thief, PASSWORD, NEW).await.status(), 303);
        }
    })
    .await;
}

#[tokio::test]
async fn of_two_changes_at_once_one_succeeds() {
    everywhere(async |app| {
        app.add_ada().await;
        let (a, b) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let other = "nine quiet harbours";
        let (first, second) = tokio::join!(change(&a, PASSWORD, NEW), change(&b, PASSWORD, other));
        // Requests after the change are signed out, or have the wrong password by then.
        assert!([&first, &second].iter().all(|answer| [303, 403].contains(&answer.status().as_u16())));
        let done = |answer: &reqwest::Response| answer.status() == 303 && location(answer) == "/profile/security";
        assert!(done(&first) != done(&second), "{first:?} {second:?}");
        let (winner, kept, lost) = if done(&first) { (&a, NEW, other) } else { (&b, other, NEW) };
        assert!(winner.is_signed_in().await);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", kept).await.status(), 303);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", lost).await.status(), 403);
    })
    .await;
}

#[tokio::test]
async fn password_managers_find_the_page() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let answer = Person::stranger(&app).get("/.well-known/change-password").await;
    assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile/password"));
}

#[tokio::test]
async fn concurrent_changes_of_an_account_never_deadlock() {
    use vestibule::base::secret::new_secret;
    use vestibule::storage::tokens::{self, Purpose, Token};
    let app = TestApp::start(Setup::PostgresCookie).await;
    let ada = app.add_ada().await;
    for _ in 0..40 {
        let here = Person::stranger(&app);
        assert_eq!(here.sign_in("ada@example.org", PASSWORD).await.status(), 303);
        let secret = new_secret().unwrap();
        let token = Token::of_user(Purpose::PasswordReset, &ada, app.clock.now());
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        let strangers = [Person::stranger(&app), Person::stranger(&app)];
        let fields = [("token", secret.as_str()), ("new_password", PASSWORD)];
        let (one, two, three) = tokio::join!(
            strangers[0].post("/password/reset", &fields),
            strangers[1].post("/password/reset", &fields),
            change(&here, PASSWORD, PASSWORD),
        );
        for answer in [one, two, three] {
            assert!([303, 410].contains(&answer.status().as_u16()), "{}", answer.status());
        }
    }
}
