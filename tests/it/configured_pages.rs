//! Pages whose text depends on the configuration.

use vestibule::base::user::Role;

use crate::support::person::{attribute, location};
use crate::support::process::{Server, with_database};
use crate::support::smtp::Smtp;
use crate::support::{Person, Setup, TestApp, text};

/// Words of pages that promise an email.
const PROMISES: [&str; 7] =
    ["Check your email", "ll send you", "ll send a link", "ll email you", "Send link", "emails", "Sign-in emails"];

#[tokio::test]
async fn without_mail_no_page_promises_an_email() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("REGISTRATION", "open")]).await;
    app.add_ada().await;
    let (stranger, person) = (Person::stranger(&app), Person::signed_in(&app).await);
    for (visitor, path) in [
        (&stranger, "/login"),
        (&stranger, "/password/forgot"),
        (&stranger, "/password/forgot?sent"),
        (&stranger, "/register"),
        (&stranger, "/register?sent"),
        (&person, "/profile"),
        (&person, "/profile/edit"),
        (&person, "/profile/email"),
        (&person, "/profile/password"),
    ] {
        let page = visitor.get(path).await.text().await.unwrap();
        let said = format!("{} {}", text(&page, "title"), text(&page, "main"));
        assert!(!PROMISES.iter().any(|promise| said.contains(promise)), "{path}: {said}");
    }
    app.add_user("bob@example.org", "Bob", Role::User).await;
    let bob = Person::signed_in_as(&app, "bob@example.org").await;
    for (person, before, after) in [
        (&person, "because SMTP_URL isn’t set", "You’ll find the link for new@example.org"),
        (&bob, "ask its administrator for the link", "its administrator can find the link for new@example.org"),
    ] {
        let page = person.get("/profile/email").await.text().await.unwrap();
        assert!(text(&page, "main").contains(before));
        let asked = person.post("/profile/email", &[("email", "new@example.org")]).await;
        let page = person.get(location(&asked)).await.text().await.unwrap();
        assert!(text(&page, "main").contains(after));
    }
}

#[tokio::test]
async fn sign_in_emails_are_offered_only_with_mail_and_otherwise_keep_their_setting() {
    let smtp = Smtp::absent();
    let app = TestApp::start(Setup::SqliteCookie).await;
    let mailing = app.another(&[("SMTP_URL", &smtp.url()), ("MAIL_FROM", "hello@example.org")]).await;
    app.add_ada().await;
    let wanted = async || app.count("SELECT sign_in_notices FROM users").await == 1;
    let person = Person::signed_in(&app).await;
    let page = person.get("/profile/edit").await.text().await.unwrap();
    assert_eq!(attribute(&page, "#sign_in_notices", "type"), None);
    person.post("/profile/edit", &[("name", "Ada King")]).await;
    assert!(wanted().await, "a form without the checkbox leaves the setting unchanged");

    let person = Person::signed_in(&mailing).await;
    let page = person.get("/profile/edit").await.text().await.unwrap();
    assert_eq!(attribute(&page, "#sign_in_notices", "checked").as_deref(), Some(""));
    person.post("/profile/edit", &[("name", "Ada King")]).await;
    assert!(!wanted().await);
    let person = Person::signed_in(&app).await;
    person.post("/profile/edit", &[("name", "Ada King"), ("sign_in_notices", "on")]).await;
    assert!(!wanted().await);
}

#[tokio::test]
async fn the_sign_in_page_says_how_long_people_stay_signed_in() {
    for (lifetime, english, chinese) in [
        ("30d", "Stay signed in for 30 days", "30\u{a0}天内保持登录"),
        ("36h", "Stay signed in for 36 hours", "36\u{a0}小时内保持登录"),
    ] {
        let app = TestApp::start_with(Setup::SqliteCookie, &[("SESSION_REMEMBER_LIFETIME", lifetime)]).await;
        let stranger = Person::stranger(&app);
        for (language, label) in [("en", english), ("zh-CN", chinese)] {
            let page = stranger.request("GET", "/login").header("accept-language", language).send().await.unwrap();
            assert_eq!(text(&page.text().await.unwrap(), "label[for=remember]"), label);
        }
    }
}

#[tokio::test]
async fn the_hint_where_the_set_up_link_is_names_the_command_that_shows_it() {
    let dir = with_database();
    let kubernetes = Server::start(dir.path(), &[("KUBERNETES_SERVICE_HOST", "10.0.0.1")]).await;
    let page = kubernetes.person().get("/login").await.text().await.unwrap();
    assert_eq!(text(&page, ".notice code"), "kubectl logs deployment/vestibule");
    assert!(!page.contains("docker"));
    // It isn't known how this server runs.
    let app = TestApp::start(Setup::SqliteCookie).await;
    let page = Person::stranger(&app).get("/login").await.text().await.unwrap();
    assert!(text(&page, ".notice").ends_with("on the line that says “There is no administrator yet”."));
    assert!(!page.contains("/password/forgot"), "there are no users, so no link for a forgotten password");
}
