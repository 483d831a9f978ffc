//! A forgotten password: the same answer and the same work whether or not there is an account.

use vestibule::base::user::Role;
use vestibule::storage::users::Change;

use crate::support::person::{attribute, location};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, text};

const NEW: &str = "seven amber lanterns";

async fn start(setup: Setup, smtp: &Smtp) -> TestApp {
    TestApp::start_with(setup, &[("SMTP_URL", &smtp.url()), ("MAIL_FROM", "hello@example.org")]).await
}

async fn ask(app: &TestApp, email: &str) -> reqwest::Response {
    Person::stranger(app).post("/password/forgot", &[("email", email)]).await
}

#[tokio::test]
async fn a_signed_in_user_is_led_back_to_their_account() {
    let smtp = Smtp::start();
    for options in [vec![("SMTP_URL", smtp.url()), ("MAIL_FROM", "hello@example.org".to_owned())], vec![]] {
        let options: Vec<_> = options.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let app = TestApp::start_with(Setup::SqliteCookie, &options).await;
        app.add_ada().await;
        let sends_mail = !options.is_empty();
        for (person, back, email) in
            [(Person::signed_in(&app).await, "/profile", "ada@example.org"), (Person::stranger(&app), "/login", "")]
        {
            let [form, sent] = [person.get("/password/forgot").await, person.get("/password/forgot?sent").await];
            let form = form.text().await.unwrap();
            assert_eq!(attribute(&form, "#email", "value").as_deref(), sends_mail.then_some(email));
            let refused = person.post("/password/forgot", &[("email", "x")]).await.text().await.unwrap();
            for page in [form, sent.text().await.unwrap(), refused] {
                assert_eq!(attribute(&page, ".quiet a", "href").as_deref(), Some(back), "{page}");
            }
        }
    }
}

#[tokio::test]
async fn an_emailed_link_sets_a_new_password_and_sends_a_notice() {
    for setup in Setup::ALL {
        let smtp = Smtp::start();
        let app = start(setup, &smtp).await;
        app.add_ada().await;
        let signed_in = Person::signed_in(&app).await;
        smtp.await_mails(1).await;
        let asked = ask(&app, "ADA@example.org").await;
        assert_eq!((asked.status().as_u16(), location(&asked)), (303, "/password/forgot?sent"));
        let page = Person::stranger(&app).get(location(&asked)).await.text().await.unwrap();
        assert!(text(&page, "main").contains("If there’s an account with that email"));
        let mail = smtp.await_mails(2).await;
        assert!(mail.link().starts_with("/password/reset?token="));
        assert!(
            mail.body.contains(&app.shared.config.public_url.origin) && mail.body.contains("expires in 30 minutes"),
            "{mail:#?}"
        );
        let fields = [("token", &*mail.token()), ("new_password", NEW)];
        assert_eq!(Person::stranger(&app).post("/password/reset", &fields).await.status(), 303);
        assert!(!signed_in.is_signed_in().await);
        let notice = smtp.await_mails(3).await;
        assert!(notice.subject.contains("was changed") && notice.to == "ada@example.org");
        assert_eq!(Person::stranger(&app).sign_in("ada@example.org", NEW).await.status(), 303);
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'password_link_mailed'").await;
        assert_eq!(events, 1);
    }
}

#[tokio::test]
async fn a_reset_request_looks_the_same_for_everybody() {
    for setup in [Setup::SqliteCookie, Setup::PostgresRedis] {
        let smtp = Smtp::start();
        smtp.answers("silent");
        let app = start(setup, &smtp).await;
        // Deliveries that take as long as possible, so that no other starts meanwhile.
        for number in 0..4 {
            let other = app.add_user(&format!("other{number}@example.org"), "Other", Role::User).await;
            ask(&app, &other.email).await;
        }
        let begun = "SELECT COUNT(*) FROM mails WHERE tries = 1";
        eventually("four deliveries have started", async || app.count(begun).await == 4).await;
        // The link is created when its email is composed, after the email was taken from the outbox.
        eventually("their links are created", async || app.count("SELECT COUNT(*) FROM tokens").await == 4).await;
        app.add_ada().await;
        let off = app.add_user("off@example.org", "Off", Role::User).await;
        app.change_user(&off, Change::Disabled(true)).await;
        let mut answers = Vec::new();
        for email in ["ada@example.org", "off@example.org", "nobody@example.org"] {
            let answer = ask(&app, email).await;
            let mut headers: Vec<_> =
                answer.headers().iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
            headers.retain(|header| !header.starts_with("date"));
            headers.sort();
            answers.push((answer.status(), headers, answer.text().await.unwrap()));
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:#?}");
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE tries = 0").await, 3, "each request queued one email");
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens").await, 4, "no token is created yet");
        assert_eq!(app.shared.hasher.begun(), 0);
    }
}

#[tokio::test]
async fn only_active_accounts_are_emailed() {
    let smtp = Smtp::start();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    let off = app.add_user("off@example.org", "Off", Role::User).await;
    app.change_user(&off, Change::Disabled(true)).await;
    for email in ["off@example.org", "nobody@example.org", "ada@example.org"] {
        ask(&app, email).await;
    }
    eventually("the queue is empty", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
    let mails = smtp.mails();
    assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["ada@example.org"]);
}

#[tokio::test]
async fn without_mail_the_page_says_who_creates_a_link() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let page = Person::stranger(&app).get("/password/forgot").await.text().await.unwrap();
    assert!(text(&page, "main").contains("This site doesn’t send email."));
    assert!(text(&page, "code").contains("vestibule user password"));
    assert_eq!(attribute(&page, "main form", "action"), None);
    let asked = ask(&app, "ada@example.org").await;
    assert_eq!(asked.status(), 403);
    assert!(
        text(&asked.text().await.unwrap(), "main").contains("This site doesn’t send email."),
        "the refusal is the same page"
    );
    let json =
        Person::stranger(&app).post_json("/password/forgot", serde_json::json!({"email": "ada@example.org"})).await;
    assert_eq!(
        (json.status().as_u16(), json.text().await.unwrap()),
        (403, r#"{"errorMessage":"Permission denied!"}"#.into())
    );
    assert_eq!(app.count("SELECT COUNT(*) FROM mails").await, 0);
}

#[tokio::test]
async fn an_invalid_email_is_a_field_error() {
    let smtp = Smtp::absent();
    let app = start(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    for email in ["", "no address", "a@b.org, c@d.org", "a@b.org\nBcc: c@d.org"] {
        let answer = ask(&app, email).await;
        assert_eq!(answer.status(), 422, "{email}");
        assert!(!text(&answer.text().await.unwrap(), "#email-error").is_empty());
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM mails").await, 0);
    assert_eq!(Person::stranger(&app).sign_in("ada@example.org", PASSWORD).await.status(), 303);
}
