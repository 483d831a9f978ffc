//! Locked accounts: nothing that a thief has or has begun survives, and the owner comes back by a link.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use vestibule::accounts::access::{self, Enabled};
use vestibule::accounts::lock::{self, Locked, Told};
use vestibule::accounts::{Actor, Target, registration, removal};
use vestibule::base::secret::new_secret;
use vestibule::base::user::{Email, Role, User};
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::users;

use crate::passkeys;
use crate::second_factors::{add, code_at, worker};
use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::person::location;
use crate::support::process::{Server, fails, ok, on_both_databases};
use crate::support::smtp::Smtp;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere};

const ADA: &str = "ada@example.org";
const NEW_PASSWORD: &str = "seven amber lanterns";
const STEP: &str = "/login/second-factor";

async fn locked(app: &TestApp, user: &User) -> Locked {
    lock::lock(&worker(app), Actor::Command, Target::now(&user.id)).await.unwrap().unwrap()
}

fn token(link: &str) -> &str {
    link.split_once("?token=").unwrap().1
}

/// Chooses a password with a link.
async fn choose(person: &Person, token: &str) -> u16 {
    person.post("/password/reset", &[("token", token), ("new_password", NEW_PASSWORD)]).await.status().as_u16()
}

async fn ada(app: &TestApp) -> User {
    let email = Email::parse(ADA).unwrap();
    app.shared.db.read(async |db| users::credentials(db, &email).await).await.unwrap().unwrap().user
}

/// What gives access to accounts, without the link of the lock.
async fn ways_in(app: &TestApp) -> i64 {
    let rows = "SELECT (SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL) + (SELECT COUNT(*) FROM app_passwords) \
                + (SELECT COUNT(*) FROM trusted_browsers) + (SELECT COUNT(*) FROM sign_in_flows) \
                + (SELECT COUNT(*) FROM tokens WHERE purpose <> 'unlock') \
                + (SELECT COUNT(*) FROM users WHERE pending_email IS NOT NULL OR password_hash IS NOT NULL)";
    app.count(rows).await
}

/// The link in an email to an address, once it has arrived.
async fn link(app: &TestApp, email: &str, subject: &str) -> String {
    eventually(&format!("{email} gets the email {subject}"), async || mails_to(app, email, subject).await > 0).await;
    app.kept_mails().into_iter().rfind(|mail| mail.to == email && mail.subject.contains(subject)).unwrap().link()
}

/// A link to choose a password.
async fn password_link(app: &TestApp) -> String {
    let (secret, token) =
        (new_secret().unwrap(), Token::of_user(Purpose::PasswordReset, &ada(app).await, app.clock.now()));
    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
    token.purpose.path(&secret)
}

async fn mails_to(app: &TestApp, email: &str, subject: &str) -> usize {
    app.kept_mails().iter().filter(|mail| mail.to == email && mail.subject.contains(subject)).count()
}

#[tokio::test]
async fn locking_ends_everything_that_a_thief_has_or_has_begun_and_enabling_brings_nothing_back() {
    everywhere(async |app| {
        let other = app.another(&[]).await;
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        let (secret, _) = add(app, &thief).await;
        let made = thief.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        assert_eq!(made.status(), 200);
        thief.post("/profile/email", &[("email", "thief@example.org")]).await;
        let trusting = Person::stranger(app);
        assert_eq!(location(&trusting.sign_in(ADA, PASSWORD).await), STEP);
        app.pass(60);
        let fields = [("code", &*code_at(&secret, app.clock.now())), ("trust", "on")];
        assert_eq!(location(&trusting.post(STEP, &fields).await), "/profile");
        let half = Person::stranger(app);
        assert_eq!(location(&half.sign_in(ADA, PASSWORD).await), STEP);
        let links = [
            link(app, ADA, "Authenticator app added").await,
            link(app, ADA, "Email change requested").await,
            link(app, "thief@example.org", "Confirm your new email").await,
            password_link(app).await,
        ];
        for link in &links {
            assert_ne!(Person::stranger(app).get(link).await.status(), 410, "{link}");
        }
        let there = trusting.thief(&other);
        assert!(there.is_signed_in().await && ways_in(app).await > 8);

        let user = ada(app).await;
        let Locked { link: way_back, sessions, told } = locked(app, &user).await;
        let ended = Instant::now();
        while there.is_signed_in().await {
            assert!(ended.elapsed() < Duration::from_secs(1), "the session is active on the other instance");
        }
        assert_eq!((sessions, told, ways_in(app).await), (2, Told::WithLink, 0));
        assert!(!thief.is_signed_in().await);
        let closed = async |when: &str| {
            for link in &links {
                assert_eq!(Person::stranger(app).get(link).await.status(), 410, "{when}: {link}");
            }
            assert_eq!(trusting.sign_in(ADA, PASSWORD).await.status(), 403, "{when}");
            let code = code_at(&secret, app.clock.now());
            let second = half.post(STEP, &[("code", &code)]).await;
            assert!(second.status() != 303 || location(&second) == "/login", "{when}: {second:?}");
        };
        closed("locked").await;
        eventually("the owner is told", async || mails_to(app, ADA, "Your Vestibule account is locked").await == 1)
            .await;

        let enabled = access::enable(&worker(app), Actor::Command, Target::now(&user.id)).await.unwrap();
        assert!(matches!(enabled, Ok(Enabled::WithoutPassword)));
        closed("enabled").await;
        assert_eq!(ways_in(app).await, 0);
        assert_eq!(choose(&Person::stranger(app), token(&way_back)).await, 410, "nor does the link of the lock");
    })
    .await;
}

#[tokio::test]
async fn the_owner_of_a_locked_account_comes_back_by_the_link_and_with_their_second_factor() {
    everywhere(async |app| {
        app.add_ada().await;
        let (secret, _) = add(app, &Person::signed_in(app).await).await;
        let user = ada(app).await;
        let Locked { link, .. } = locked(app, &user).await;
        let owner = Person::stranger(app);
        assert_eq!(owner.get(&format!("/password/reset?token={}", token(&link))).await.status(), 200);
        app.pass(7 * 86_400 - 1);
        assert_eq!(choose(&owner, token(&link)).await, 303);
        assert_eq!(choose(&owner, token(&link)).await, 410, "once");
        assert_eq!(location(&owner.sign_in(ADA, NEW_PASSWORD).await), STEP);
        let code = code_at(&secret, app.clock.now());
        assert_eq!(location(&owner.post(STEP, &[("code", &code)]).await), "/profile");
        let activity = owner.get("/profile/activity").await.text().await.unwrap();
        assert!(activity.contains("Account locked") && activity.contains("Account enabled"), "{activity}");

        let Locked { link, .. } = locked(app, &user).await;
        app.pass(7 * 86_400);
        assert_eq!(choose(&owner, token(&link)).await, 410, "for seven days");
        let Locked { link, told, .. } = locked(app, &user).await;
        assert_eq!(told, Told::Before);
        access::disable(&worker(app), Actor::Command, Target::now(&user.id)).await.unwrap().unwrap();
        assert_eq!(choose(&owner, token(&link)).await, 410, "a disabled account has no way back");
    })
    .await;
}

#[tokio::test]
async fn the_invitations_of_a_locked_or_deleted_administrator_are_revoked() {
    everywhere(async |app| {
        let user = app.add_ada().await;
        for email in ["eve@example.org", "alan@example.org"] {
            let email = Email::parse(email).unwrap();
            registration::invite(&worker(app), Actor::Command, Some(&email), Role::Admin).await.unwrap();
        }
        app.execute("UPDATE tokens SET created_by = (SELECT id FROM users) WHERE email = 'eve@example.org'").await;
        locked(app, &user).await;
        let left = registration::invitations(&worker(app), None, 9).await.unwrap();
        assert_eq!((left.len(), left[0].email.as_deref()), (1, Some("alan@example.org")));
        let rows = "SELECT COUNT(*) FROM audit_events WHERE event = 'invitation_revoked' AND target IS NOT NULL";
        assert_eq!(app.count(rows).await, 1);
        app.execute("UPDATE tokens SET created_by = (SELECT id FROM users)").await;
        removal::delete(&worker(app), Actor::Command, Target::now(&user.id)).await.unwrap().unwrap();
        assert_eq!(registration::invitations(&worker(app), None, 9).await.unwrap().len(), 0);
        assert_eq!(app.count(rows).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_passkey_alone_does_not_open_an_account_that_was_locked() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", ORIGIN)]).await;
    let mut thiefs = Authenticator::new();
    passkeys::enrolled(&app, &mut thiefs).await;
    assert_eq!(passkeys::sign_in(&Person::stranger(&app), &mut thiefs).await.status(), 303);
    let user = ada(&app).await;
    let Locked { link, .. } = locked(&app, &user).await;
    assert_eq!(passkeys::sign_in(&Person::stranger(&app), &mut thiefs).await.status(), 403);
    assert_eq!(choose(&Person::stranger(&app), token(&link)).await, 303);
    assert_eq!(passkeys::sign_in(&Person::stranger(&app), &mut thiefs).await.status(), 403, "opened again");
    let (_, second_step) = {
        let person = Person::stranger(&app);
        assert_eq!(location(&person.sign_in(ADA, NEW_PASSWORD).await), STEP);
        let response = thiefs.get(&passkeys::options(&person, STEP).await);
        let answer = person.post(STEP, &[("passkey", &response.to_string())]).await;
        (person, answer)
    };
    assert_eq!(location(&second_step), "/profile", "it stays a second factor");
}

#[tokio::test]
async fn the_link_is_emailed_unless_the_email_was_changed_lately() {
    everywhere(async |app| {
        app.add_ada().await;
        let user = ada(app).await;
        locked(app, &user).await;
        eventually("the owner is told", async || mails_to(app, ADA, "locked").await == 1).await;
        let mail = app.kept_mails().into_iter().next_back().unwrap();
        assert!(mail.body.contains("This site’s administrator locked your Vestibule account"), "{mail:#?}");
        assert!(mail.body.contains("Time: ") && !mail.body.contains("IP address"), "{mail:#?}");
        assert!(mail.body.contains("This link works once and expires in 7 days."), "{mail:#?}");
        assert_eq!(choose(&Person::stranger(app), &mail.token()).await, 303);

        let thief = Person::stranger(app);
        thief.sign_in(ADA, NEW_PASSWORD).await;
        thief.post("/profile/email", &[("email", "thief@example.org")]).await;
        eventually("the link is sent", async || mails_to(app, "thief@example.org", "Confirm").await == 1).await;
        let confirm = app.kept_mails().into_iter().rfind(|mail| mail.subject.contains("Confirm")).unwrap();
        assert_eq!(thief.post("/email/confirm", &[("token", &confirm.token())]).await.status(), 303);
        app.pass(3_600);
        let Locked { told, .. } = locked(app, &user).await;
        assert_eq!(told, Told::WithoutLink);
        for reader in [ADA, "thief@example.org"] {
            let before = if reader == ADA { 1 } else { 0 };
            eventually("both are told", async || mails_to(app, reader, "is locked").await == before + 1).await;
            let mail = app.kept_mails().into_iter().rfind(|mail| mail.to == reader).unwrap();
            assert!(mail.body.contains("ask this site’s administrator for a link") && !mail.body.contains("token="));
        }
        let Locked { link, told, .. } = locked(app, &user).await;
        assert_eq!(told, Told::Before);
        assert_eq!(choose(&Person::stranger(app), token(&link)).await, 303, "the administrator can hand it over");
        eventually("all emails are sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
        assert_eq!(
            mails_to(app, "thief@example.org", "").await,
            3,
            "told, asked to confirm, and that the password changed"
        );
    })
    .await;
}

#[tokio::test]
async fn the_command_prints_the_link_and_emails_another() {
    on_both_databases(async |dir, options| {
        let smtp = Smtp::start();
        let url = smtp.url();
        let mailing = [options, &[("SMTP_URL", &*url), ("MAIL_FROM", "hello@example.org")]].concat();
        ok(dir, options, &["user", "add", ADA, "--admin", "--password-stdin"], PASSWORD);
        let server = Server::start(dir, &mailing).await;
        let thief = server.person();
        thief.sign_in(ADA, PASSWORD).await;
        smtp.await_mails(1).await;
        let said = ok(dir, &mailing, &["user", "lock", ADA], "");
        assert!(
            said.starts_with("Locked ada@example.org, and ended 1 session."),
            "also the last administrator: {said}"
        );
        assert!(
            said.contains("valid for 7 days:\nhttp") && said.ends_with("gets an email with another one.\n"),
            "{said}"
        );
        eventually("the session has ended", async || !thief.is_signed_in().await).await;
        server.logs("account_locked").await;
        let mail = smtp.await_mails(2).await;
        assert_eq!((mail.to.as_str(), mail.subject.as_str()), (ADA, "Your Vestibule account is locked"));
        let events = ok(dir, options, &["audit", "--event", "account_locked", "--json"], "");
        let event: Value = serde_json::from_str(events.trim()).unwrap();
        assert_eq!((&event["user"], &event["actorId"]), (&json!(ADA), &json!("command")));
        assert!(ok(dir, options, &["user", "show", ADA], "").contains("An administrator, locked, since "));
        let listed: Value = serde_json::from_str(&ok(dir, options, &["user", "list", "--json"], "")).unwrap();
        assert_eq!((&listed[0]["locked"], &listed[0]["hasPassword"]), (&json!(true), &json!(false)));
        let told = fails(dir, &mailing, &["user", "password", ADA], 1);
        assert!(told.contains("The user is locked. `vestibule user lock EMAIL` prints a link"), "{told}");

        let again = ok(dir, &mailing, &["user", "lock", ADA], "");
        assert!(again.contains("locked already, so no email is sent"), "{again}");
        let owner = server.person();
        assert_eq!(choose(&owner, &mail.token()).await, 410, "links from before no longer work");
        let link = again.lines().find(|line| line.contains("?token=")).unwrap();
        assert_eq!(choose(&owner, token(link)).await, 303);
        assert_eq!(owner.sign_in(ADA, NEW_PASSWORD).await.status(), 303);
    })
    .await;
}
