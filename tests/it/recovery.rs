//! Recovery: the email about an account's first second factor has a link that undoes it, so that a thief with the password
//! alone can't lock the owner out.

use serde_json::{Value, json};
use vestibule::base::user::Role;

use crate::passkeys::{self, create, enrolled, second_step};
use crate::second_factors::add;
use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::mails::Received;
use crate::support::person::location;
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const PAGE: &str = "/password/recover";
const NEW_PASSWORD: &str = "seven amber lanterns";

/// The newest email to an address with this text in its subject.
async fn mail(app: &TestApp, to: &str, subject: &str) -> Received {
    let find = || app.kept_mails().into_iter().rfind(|mail| mail.to == to && mail.subject.contains(subject));
    eventually(&format!("{to} gets the email {subject}"), async || find().is_some()).await;
    find().unwrap()
}

async fn recover(app: &TestApp, mail: &Received) -> reqwest::Response {
    Person::stranger(app).post(PAGE, &[("token", &mail.token())]).await
}

/// Chooses a password with the link that a recovery leads to, and signs in with it alone.
async fn choose_and_sign_in(app: &TestApp, recovered: &reqwest::Response) {
    let token = location(recovered).strip_prefix("/password/reset?token=").unwrap();
    let owner = Person::stranger(app);
    let fields = [("token", token), ("new_password", NEW_PASSWORD)];
    assert_eq!(owner.post("/password/reset", &fields).await.status(), 303);
    assert_eq!(location(&owner.sign_in("ada@example.org", NEW_PASSWORD).await), "/profile");
}

async fn counts(app: &TestApp) -> (i64, i64, i64) {
    let factors = "SELECT (SELECT COUNT(*) FROM totp) + (SELECT COUNT(*) FROM passkeys)";
    let codes = app.count("SELECT COUNT(*) FROM recovery_codes").await;
    (app.count(factors).await, codes, app.count("SELECT COUNT(*) FROM app_passwords").await)
}

#[tokio::test]
async fn the_owner_undoes_the_second_factor_of_a_thief() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        add(app, &thief).await;
        assert_eq!(thief.post("/profile/app-passwords/new", &[("name", "Phone")]).await.status(), 200);
        assert_eq!(thief.post("/profile/password", &[("new_password", "thieves at midnight")]).await.status(), 303);
        thief.post("/profile/app-passwords/new", &[("name", "Phone")]).await;
        let owners = mail(app, "ada@example.org", "Authenticator app added").await;
        assert!(owners.body.contains("If not, recover your account."), "{owners:#?}");
        assert!(owners.body.contains("This link works once and expires in 72 hours."), "{owners:#?}");
        thief.post("/admin/invitations", &[("email", "thief@example.org"), ("admin", "on")]).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'invitation'").await, 1);
        let before = counts(app).await;
        for _ in 0..2 {
            let page = Person::stranger(app).get(&owners.link()).await;
            assert_eq!(page.status(), 200);
            let page = page.text().await.unwrap();
            assert_eq!(text(&page, "h1"), "Recover your account");
            assert!(!page.contains("ada@example.org"), "the email is the same");
        }
        assert_eq!(counts(app).await, before, "looking at the page changes nothing");
        assert!(thief.is_signed_in().await);

        app.clock.advance(72 * 3_600 - 60);
        let recovered = recover(app, &owners).await;
        assert_eq!(counts(app).await, (0, 0, 0));
        assert!(!thief.is_signed_in().await);
        assert_eq!(
            app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'invitation'").await,
            0,
            "the thief has seen it"
        );
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", "thieves at midnight").await.status(), 403);
        choose_and_sign_in(app, &recovered).await;
        assert_eq!(recover(app, &owners).await.status(), 410, "once");
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'second_factor_removed'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_link_of_the_first_factor_also_removes_later_ones_whose_emails_have_none() {
    let app = TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", ORIGIN)]).await;
    app.add_ada().await;
    let thief = Person::signed_in(&app).await;
    assert_eq!(create(&thief, &mut Authenticator::new()).await.status(), 200);
    let first = mail(&app, "ada@example.org", "Passkey added").await;
    app.clock.advance(1);
    add(&app, &thief).await;
    let second = mail(&app, "ada@example.org", "Authenticator app added").await;
    assert!(!second.body.contains("token="), "adding it needed a proof by the passkey: {second:#?}");
    assert_eq!(thief.post("/profile/authenticator", &[("remove", "on")]).await.status(), 303);
    add(&app, &thief).await;
    assert_eq!(create(&thief, &mut Authenticator::new()).await.status(), 200);
    assert_eq!(counts(&app).await, (3, 10, 0));
    // As if the last addition had begun before the first one, and waited for it.
    app.execute("UPDATE passkeys SET created_at = created_at - 300 WHERE id = (SELECT MAX(id) FROM passkeys)").await;
    app.execute("UPDATE totp SET confirmed_at = confirmed_at - 300").await;
    let recovered = recover(&app, &first).await;
    assert_eq!(counts(&app).await, (0, 0, 0));
    choose_and_sign_in(&app, &recovered).await;
}

#[tokio::test]
async fn the_link_works_after_another_addition_and_for_three_days() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        add(app, &thief).await;
        let first = mail(app, "ada@example.org", "Authenticator app added").await;
        thief.post("/profile/authenticator", &[("remove", "on")]).await;
        app.clock.advance(3_600);
        thief.post("/reauthenticate", &[("password", PASSWORD)]).await;
        add(app, &thief).await;
        eventually("a second link is sent", async || {
            app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'factor_undo'").await == 2
        })
        .await;
        choose_and_sign_in(app, &recover(app, &first).await).await;
        assert_eq!(
            app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'factor_undo'").await,
            0,
            "nor the later one"
        );

        app.add_user("bob@example.org", "Bob", Role::User).await;
        add(app, &Person::signed_in_as(app, "bob@example.org").await).await;
        let bobs = mail(app, "bob@example.org", "Authenticator app added").await;
        app.clock.advance(72 * 3_600);
        assert_eq!(Person::stranger(app).get(&bobs.link()).await.status(), 410);
        assert_eq!(recover(app, &bobs).await.status(), 410);
    })
    .await;
}

/// Changes the email of a signed-in person.
async fn change_email(app: &TestApp, person: &Person, to: &str) {
    assert_eq!(person.post("/profile/email", &[("email", to)]).await.status(), 303);
    let link = mail(app, to, "Confirm your new email").await;
    assert_eq!(person.post("/email/confirm", &[("token", &link.token())]).await.status(), 303);
}

#[tokio::test]
async fn a_thief_who_also_changes_the_email_keeps_nothing() {
    for by_email_first in [false, true] {
        let app = TestApp::start(Setup::SqliteCookie).await;
        app.add_ada().await;
        let thief = Person::signed_in(&app).await;
        add(&app, &thief).await;
        app.clock.advance(1);
        change_email(&app, &thief, "thief@example.org").await;
        let factors = mail(&app, "ada@example.org", "Authenticator app added").await;
        let emails = mail(&app, "ada@example.org", "was changed").await;
        if by_email_first {
            let undone = Person::stranger(&app).post("/email/confirm", &[("token", &emails.token())]).await;
            let token = location(&undone).strip_prefix("/password/reset?token=").unwrap();
            let owner = Person::stranger(&app);
            owner.post("/password/reset", &[("token", token), ("new_password", NEW_PASSWORD)]).await;
            let first = owner.sign_in("ada@example.org", NEW_PASSWORD).await;
            assert_eq!(location(&first), "/profile", "a factor added shortly before the change of the email goes too");
        } else {
            let page = Person::stranger(&app).get(&factors.link()).await.text().await.unwrap();
            assert_eq!(text(&page, "main dl"), "Email to restoreada@example.org");
        }
        let recovered = recover(&app, &factors).await;
        choose_and_sign_in(&app, &recovered).await;
        assert!(!thief.is_signed_in().await);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ada@example.org'").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'email_undo'").await, 0);
    }
}

#[tokio::test]
async fn a_passkey_that_a_thief_added_before_changing_the_email_goes_and_earlier_ones_open_nothing_alone() {
    passkeys::everywhere(async |app| {
        let (mut owners, mut thiefs) = (Authenticator::new(), Authenticator::new());
        let thief = enrolled(app, &mut owners).await;
        app.execute("UPDATE passkeys SET created_at = created_at - 72 * 3600 - 60").await;
        assert_eq!(create(&thief, &mut thiefs).await.status(), 200);
        app.clock.advance(60);
        change_email(app, &thief, "thief@example.org").await;
        let emails = mail(app, "ada@example.org", "was changed").await;
        let undone = Person::stranger(app).post("/email/confirm", &[("token", &emails.token())]).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM passkeys").await, 1, "that of the owner");
        let token = location(&undone).strip_prefix("/password/reset?token=").unwrap();
        let fields = [("token", token), ("new_password", PASSWORD)];
        Person::stranger(app).post("/password/reset", &fields).await;
        for authenticator in [&mut thiefs, &mut owners] {
            let refused = passkeys::sign_in(&Person::stranger(app), authenticator).await;
            assert_eq!(refused.status(), 403, "nothing but the new password opens the account");
        }
        let (owner, _) = second_step(app, &mut owners).await;
        assert!(owner.is_signed_in().await);
    })
    .await;
}

#[tokio::test]
async fn an_undone_email_change_expires_the_links_of_factors_added_since() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let thief = Person::signed_in(&app).await;
    change_email(&app, &thief, "thief@example.org").await;
    add(&app, &thief).await;
    let thiefs = mail(&app, "thief@example.org", "Authenticator app added").await;
    let owners = mail(&app, "ada@example.org", "was changed").await;
    let undone = Person::stranger(&app).post("/email/confirm", &[("token", &owners.token())]).await;
    choose_and_sign_in(&app, &undone).await;
    assert_eq!(recover(&app, &thiefs).await.status(), 410);
}

#[tokio::test]
async fn json_names_the_next_step() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    add(&app, &Person::signed_in(&app).await).await;
    let owners = mail(&app, "ada@example.org", "Authenticator app added").await;
    let owner = Person::stranger(&app);
    let recovered: Value = owner.post_json(PAGE, json!({ "token": owners.token() })).await.json().await.unwrap();
    let token = recovered["next"].as_str().unwrap().strip_prefix("/password/reset?token=").unwrap();
    let fields = json!({ "token": token, "new_password": NEW_PASSWORD });
    assert_eq!(owner.post_json("/password/reset", fields).await.status(), 200);
}
