//! Changing the password: every other session ends.

use crate::support::person::{location, set_session};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const NEW: &str = "seven amber lanterns";

async fn change(person: &Person, new: &str) -> reqwest::Response {
    person.post("/profile/password", &[("new_password", new)]).await
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session_and_makes_this_one_new() {
    everywhere(async |app| {
        app.add_ada().await;
        let (here, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let thief = here.thief(app);
        let before = here.cookie("vestibule").unwrap();
        assert!(thief.is_signed_in().await);

        let answer = change(&here, NEW).await;
        assert_eq!((answer.status().as_u16(), location(&answer)), (303, "/profile/security"));
        assert_ne!(here.cookie("vestibule").unwrap(), before);
        assert!(here.is_signed_in().await);
        assert!(!other.is_signed_in().await && !thief.is_signed_in().await);
        let page = here.get(location(&answer)).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Password changed"));
        assert!(text(&page, ".panel").contains("Last changed 2 January 2026, 03:04 UTC"));

        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 403);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", NEW).await.status(), 303);
        eventually("the owner gets an email", async || {
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
    let answer = change(&person, NEW).await;
    assert!(set_session(answer.headers()).unwrap().contains("Max-Age=2592000"));
}

#[tokio::test]
async fn invalid_input_is_a_field_error_and_changes_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        let (here, other) = (Person::signed_in(app).await, Person::signed_in(app).await);
        for (new, sentence) in
            [("", "Choose a password."), ("short", "at least 8 characters"), ("ada lovelace", "too easy to guess")]
        {
            let answer = change(&here, new).await;
            assert_eq!(answer.status(), 422, "{new}");
            let page = answer.text().await.unwrap();
            assert!(text(&page, "#new_password-error").contains(sentence), "{new}");
        }
        assert!(here.is_signed_in().await && other.is_signed_in().await);
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn of_two_changes_at_once_one_succeeds() {
    everywhere(async |app| {
        app.add_ada().await;
        let (a, b) = (Person::signed_in(app).await, Person::signed_in(app).await);
        let other = "nine quiet harbours";
        let (first, second) = tokio::join!(change(&a, NEW), change(&b, other));
        // The later request is signed out.
        assert!([&first, &second].iter().all(|answer| answer.status() == 303));
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
            change(&here, PASSWORD),
        );
        for answer in [one, two, three] {
            assert!([303, 410].contains(&answer.status().as_u16()), "{}", answer.status());
        }
    }
}
