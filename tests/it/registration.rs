//! Registration: with an emailed link, an invitation, or the link of `user add`.

use vestibule::base::secret::{hash_secret, new_secret};
use vestibule::base::user::{Role, User};
use vestibule::storage::tokens::{self, Purpose, Token};

use crate::support::person::{attribute, location, set_cookie, set_session};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, everywhere, text};

const BOB: &str = "bob@example.org";

async fn open(setup: Setup, smtp: &Smtp) -> TestApp {
    TestApp::start_with(
        setup,
        &[("REGISTRATION", "open"), ("SMTP_URL", &smtp.url()), ("MAIL_FROM", "hello@example.org")],
    )
    .await
}

async fn store(app: &TestApp, token: Token) -> String {
    let secret = new_secret().unwrap();
    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
    secret
}

async fn invitation(app: &TestApp, email: Option<&str>, role: Option<Role>) -> String {
    let email = email.map(str::to_owned);
    store(app, Token { email, role, ..Token::new(Purpose::Invitation, app.clock.now()) }).await
}

async fn first_password(app: &TestApp, user: &User) -> String {
    store(app, Token::of_user(Purpose::FirstPassword, user, app.clock.now())).await
}

async fn finish(app: &TestApp, token: &str) -> reqwest::Response {
    Person::stranger(app).post("/register", &[("token", token), ("name", "Bob"), ("password", PASSWORD)]).await
}

#[tokio::test]
async fn an_emailed_link_creates_an_account() {
    for setup in Setup::ALL {
        let smtp = Smtp::start();
        let app = open(setup, &smtp).await;
        app.add_ada().await;
        let bob = Person::stranger(&app);
        let login = bob.get("/login").await.text().await.unwrap();
        assert!(attribute(&login, "a[href='/register']", "href").is_some());
        let asked = bob.post("/register", &[("email", "Bob@Example.org")]).await;
        assert_eq!((asked.status().as_u16(), location(&asked)), (303, "/register?sent"));
        let page = bob.get("/register?sent").await.text().await.unwrap();
        assert!(text(&page, "h1").contains("Check your email"));
        let mail = smtp.await_mails(1).await;
        assert_eq!(mail.to, BOB);
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1, "the account doesn't exist yet");
        assert_eq!(app.shared.hasher.begun(), 0, "no hash is computed without a valid link");

        for _ in 0..3 {
            let page = bob.get(&mail.link()).await;
            assert_eq!(page.status(), 200, "opening the link doesn't use it up");
            assert!(text(&page.text().await.unwrap(), "main").contains(BOB));
        }
        let made = bob.post("/register", &[("token", &mail.token()), ("name", "Bob"), ("password", PASSWORD)]).await;
        assert_eq!((made.status().as_u16(), location(&made)), (303, "/profile"));
        assert!(set_session(made.headers()).is_some() && set_cookie(made.headers(), "vestibule-device=").is_some());
        let profile = bob.get_json("/profile").await.json::<serde_json::Value>().await.unwrap();
        assert_eq!((&profile["user"]["email"], &profile["user"]["role"]), (&BOB.into(), &"user".into()));
        assert_eq!(finish(&app, &mail.token()).await.status(), 410, "once");
        assert_eq!(Person::stranger(&app).sign_in(BOB, PASSWORD).await.status(), 303);
    }
}

#[tokio::test]
async fn registering_an_existing_email_tells_only_its_owner() {
    let smtp = Smtp::start();
    let app = open(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    let stranger = Person::stranger(&app);
    let free = stranger.post("/register", &[("email", BOB)]).await;
    let taken = stranger.post("/register", &[("email", "ada@example.org")]).await;
    assert_eq!(free.status(), taken.status());
    assert_eq!(free.headers().get("location"), taken.headers().get("location"));
    smtp.await_mails(2).await;
    let mails = smtp.mails();
    let told = mails.iter().find(|mail| mail.to == "ada@example.org").unwrap();
    assert!(told.subject.contains("You already have an account") && !told.body.contains("token="), "{told:#?}");
    assert!(mails.iter().any(|mail| mail.to == BOB && mail.body.contains("/register?token=")));
}

#[tokio::test]
async fn closed_registration_is_404_without_a_link() {
    for mode in ["closed", "invite"] {
        let app = TestApp::start_with(Setup::SqliteCookie, &[("REGISTRATION", mode)]).await;
        app.add_ada().await;
        let stranger = Person::stranger(&app);
        let page = stranger.get("/register").await;
        assert_eq!(page.status(), 404, "{mode}");
        let page = page.text().await.unwrap();
        assert_eq!(text(&page, "h1"), "Registration is closed", "{mode}");
        assert!(text(&page, "main").contains("ask this site’s administrator"), "{mode}");
        assert!(attribute(&page, "main a[href='/login']", "href").is_some(), "{mode}");
        assert_eq!(stranger.post("/register", &[("email", BOB)]).await.status(), 404, "{mode}");
        assert!(!stranger.get("/login").await.text().await.unwrap().contains("/register"));
        let token = invitation(&app, Some(BOB), None).await;
        assert_eq!(stranger.get(&format!("/register?token={token}")).await.status(), 200, "{mode}");
        assert_eq!(finish(&app, &token).await.status(), 303, "{mode}");
    }
}

#[tokio::test]
async fn an_invitation_gives_its_role() {
    everywhere(async |app| {
        app.add_ada().await;
        let token = invitation(app, Some(BOB), Some(Role::Admin)).await;
        assert_eq!(finish(app, &token).await.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'bob@example.org' AND role = 'admin'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_for_anybody_creates_one_account_with_a_confirmed_email() {
    everywhere(async |app| {
        app.add_ada().await;
        let token = invitation(app, None, None).await;
        let bob = Person::stranger(app);
        let page = bob.get(&format!("/register?token={token}")).await.text().await.unwrap();
        assert!(attribute(&page, "input[name=password]", "name").is_none(), "the page asks for the email first");
        // Somebody mistypes the email and requests another link.
        for email in ["bop@example.org", BOB] {
            let asked = bob.post("/register", &[("token", &token), ("email", email)]).await;
            assert_eq!(location(&asked), "/register?sent");
        }
        crate::support::eventually("both emails are sent", async || app.kept_mails().len() == 2).await;
        let mails = app.kept_mails();
        let link = |to: &str| mails.iter().find(|mail| mail.to == to).unwrap().token();
        assert_eq!(finish(app, &link(BOB)).await.status(), 303);
        assert_eq!(finish(app, &link("bop@example.org")).await.status(), 410, "the invitation is used up");
        assert_eq!(bob.get(&format!("/register?token={token}")).await.status(), 410);
        assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_user_completes_an_account_created_by_a_command() {
    everywhere(async |app| {
        let bob = app.add_user_with(BOB, "bob", Role::User, None).await;
        let token = first_password(app, &bob).await;
        let page = Person::stranger(app).get(&format!("/register?token={token}")).await.text().await.unwrap();
        assert_eq!(attribute(&page, "#name", "value").unwrap(), "bob");
        let person = Person::stranger(app);
        let weak = person.post("/register", &[("token", &token), ("name", "Robert"), ("password", "password")]).await;
        for page in [page, weak.text().await.unwrap()] {
            assert_eq!(text(&page, "h1"), "Set up your account");
            assert!(text(&page, "title").contains("Set up your account · Vestibule"));
            assert!(text(&page, "main").contains("for your Vestibule account"));
            assert_eq!(text(&page, "form button"), "Set up account");
        }
        let made = person.post("/register", &[("token", &token), ("name", "Robert"), ("password", PASSWORD)]).await;
        assert_eq!(location(&made), "/profile");
        let profile = person.get_json("/profile").await.json::<serde_json::Value>().await.unwrap();
        assert_eq!((&profile["user"]["name"], &profile["user"]["id"]), (&"Robert".into(), &bob.id.as_str().into()));
        assert_eq!(finish(app, &token).await.status(), 410);
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'password_changed' AND actor = 'link'");
        assert_eq!(events.await, 1);
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'account_created'");
        assert_eq!(events.await, 0, "the command wrote it");
    })
    .await;
}

#[tokio::test]
async fn a_link_opened_by_a_signed_in_user_says_that_it_signs_them_out() {
    const SAID: &str = "You’re signed in as ada@example.org. Continuing signs you out of that account.";
    everywhere(async |app| {
        app.add_ada().await;
        let (stranger, ada) = (Person::stranger(app), Person::signed_in(app).await);
        let token = invitation(app, Some(BOB), None).await;
        let path = format!("/register?token={token}");
        let weak = [("token", &*token), ("name", "Bob"), ("password", "password")];
        for (person, said) in [(&stranger, false), (&ada, true)] {
            for answer in [person.get(&path).await, person.post("/register", &weak).await] {
                assert_eq!(answer.text().await.unwrap().contains(SAID), said);
            }
        }
        ada.post("/register", &[("token", &token), ("name", "Bob"), ("password", PASSWORD)]).await;
        let profile = ada.get_json("/profile").await.text().await.unwrap();
        assert!(profile.contains(BOB), "{profile}");
    })
    .await;
    // Nobody has been made an administrator yet, but somebody is signed in.
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_user("ada@example.org", "Ada", Role::User).await;
    let page = Person::signed_in(&app).await.get(&app.setup_path()).await.text().await.unwrap();
    assert!(text(&page, "main > .notice").contains(SAID), "{page}");
}

#[tokio::test]
async fn links_expire_and_newer_ones_replace_older() {
    everywhere(async |app| {
        app.add_ada().await;
        let bob = app.add_user_with(BOB, "bob", Role::User, None).await;
        let look =
            async |token: &str| Person::stranger(app).get(&format!("/register?token={token}")).await.status().as_u16();
        let older = invitation(app, Some("cy@example.org"), None).await;
        let newer = invitation(app, Some("cy@example.org"), None).await;
        assert_eq!((look(&older).await, look(&newer).await), (410, 200));
        let registration =
            Token { email: Some("dee@example.org".into()), ..Token::new(Purpose::Registration, app.clock.now()) };
        let registration = store(app, registration).await;
        app.clock.advance(2 * 3_600 - 1);
        assert_eq!(look(&registration).await, 200);
        app.clock.advance(1);
        assert_eq!(look(&registration).await, 410);
        let first = first_password(app, &bob).await;
        app.clock.advance(72 * 3_600 - 1);
        assert_eq!(look(&first).await, 200);
        app.clock.advance(1);
        assert_eq!(look(&first).await, 410);
        app.clock.advance(7 * 86_400 - 74 * 3_600 - 1);
        assert_eq!(look(&newer).await, 200);
        app.clock.advance(1);
        assert_eq!(look(&newer).await, 410);
        let reset = store(app, Token::of_user(Purpose::PasswordReset, &bob, app.clock.now())).await;
        for wrong in [&*reset, "x", &hash_secret(&newer), "'; DROP TABLE users; --"] {
            assert_eq!(finish(app, wrong).await.status(), 410, "{wrong}");
        }
        assert_eq!(app.shared.hasher.begun(), 0, "no hash is computed without a valid link");
    })
    .await;
}

#[tokio::test]
async fn fifty_registrations_at_once_create_one_account() {
    everywhere(async |app| {
        app.add_ada().await;
        let same = invitation(app, Some(BOB), None).await;
        let other =
            store(app, Token { email: Some(BOB.into()), ..Token::new(Purpose::Registration, app.clock.now()) }).await;
        let all = (0..50).map(async |i| finish(app, if i % 2 == 0 { &same } else { &other }).await.status().as_u16());
        let answers = futures_util::future::join_all(all).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        assert!(answers.iter().all(|status| [303, 410, 429].contains(status)), "{answers:?}");
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'bob@example.org'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn field_errors_keep_the_link_working() {
    let smtp = Smtp::start();
    let app = open(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    for (email, sentence) in [
        ("", "Enter an email address."),
        ("no address", "Enter a full email"),
        (&*format!("{}@x", "a".repeat(300)), "254 characters or fewer"),
        ("a@b.org\r\nBcc: c@d.org", "Enter a full email"),
    ] {
        let answer = Person::stranger(&app).post("/register", &[("email", email)]).await;
        assert_eq!(answer.status(), 422, "{email}");
        assert!(text(&answer.text().await.unwrap(), "#email-error").contains(sentence), "{email}");
    }
    let token = invitation(&app, Some(BOB), None).await;
    for (name, password, field, sentence) in [
        ("", PASSWORD, "name", "Enter a name."),
        ("Bob\nBcc: x", PASSWORD, "name", "contains invisible characters"),
        ("Bob", "", "password", "Choose a password."),
        ("Bob", "bob@example.org", "password", "too easy to guess"),
    ] {
        let answer = Person::stranger(&app)
            .post("/register", &[("token", &token), ("name", name), ("password", password)])
            .await;
        assert_eq!(answer.status(), 422, "{name} {password}");
        assert!(
            text(&answer.text().await.unwrap(), &format!("#{field}-error")).contains(sentence),
            "{name} {password}"
        );
    }
    assert_eq!(finish(&app, &token).await.status(), 303);
    assert!(smtp.mails().is_empty());
}

#[tokio::test]
async fn emails_are_limited_per_mailbox_and_per_address() {
    let smtp = Smtp::start();
    let app = open(Setup::SqliteCookie, &smtp).await;
    app.add_ada().await;
    let ask =
        async |path: &str, email: &str| Person::stranger(&app).post(path, &[("email", email)]).await.status().as_u16();
    for path in ["/register", "/password/forgot", "/register"] {
        assert_eq!(ask(path, BOB).await, 303);
    }
    assert_eq!(ask("/password/forgot", BOB).await, 429);
    for number in 0..7 {
        assert_eq!(ask("/register", &format!("p{number}@example.org")).await, 303);
    }
    assert_eq!(ask("/register", "another@example.org").await, 429);
    app.clock.advance(3_600);
    assert_eq!(ask("/register", BOB).await, 303);
}

#[tokio::test]
async fn a_former_email_can_be_released() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user(BOB, "Bob", Role::User).await;
        let bob = Person::signed_in_as(app, BOB).await;
        bob.post("/profile/delete", &[]).await;
        let token = invitation(app, Some(BOB), None).await;
        assert_eq!(finish(app, &token).await.status(), 410, "the email stays reserved");
        let email = vestibule::base::user::Email::parse(BOB).unwrap();
        let released =
            app.shared.db.write(async |db| vestibule::storage::users::release_email(db, &email).await).await.unwrap();
        assert!(released);
        let token = invitation(app, Some(BOB), None).await;
        assert_eq!(finish(app, &token).await.status(), 303);
    })
    .await;
}
