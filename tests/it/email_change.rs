//! Email changes: confirmed by the new email, and undone by the old one.

use vestibule::base::user::Role;

use crate::support::mails::Received;
use crate::support::person::{attribute, location, set_cookie};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, text};

const NEW: &str = "king@example.org";

async fn ask(person: &Person, email: &str) -> reqwest::Response {
    person.post("/profile/email", &[("email", email)]).await
}

/// The newest email to an address with this text in its subject.
async fn mail(app: &TestApp, to: &str, subject: &str) -> Received {
    let find = || app.kept_mails().into_iter().rfind(|mail| mail.to == to && mail.subject.contains(subject));
    eventually(&format!("{to} gets the email {subject}"), async || find().is_some()).await;
    find().unwrap()
}

/// Waits until the outbox is empty.
async fn all_sent(app: &TestApp) {
    eventually("all emails are sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0).await;
}

async fn use_link(app: &TestApp, mail: &Received) -> reqwest::Response {
    Person::stranger(app).post("/email/confirm", &[("token", &mail.token())]).await
}

/// Confirms a link in a browser that is signed in to the account.
async fn confirm(person: &Person, link: &Received) -> reqwest::Response {
    person.post("/email/confirm", &[("token", &link.token())]).await
}

async fn change(app: &TestApp, person: &Person, to: &str) {
    assert_eq!(ask(person, to).await.status(), 303);
    let link = mail(app, to, "Confirm your new email").await;
    assert_eq!(confirm(person, &link).await.status(), 303);
    all_sent(app).await;
}

#[tokio::test]
async fn an_email_changes_when_the_new_one_confirms() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        let asked = ask(&person, NEW).await;
        assert_eq!((asked.status().as_u16(), location(&asked)), (303, "/profile/email"));
        let page = person.get(location(&asked)).await.text().await.unwrap();
        assert!(text(&page, "main").contains("the link for king@example.org in the server’s mail folder"), "{page}");
        let link = mail(app, NEW, "Confirm your new email").await;
        assert!(!link.body.contains("Ada"), "the email contains nothing the requester chose: {link:#?}");
        assert!(link.body.contains("account ada@example.org"), "the email names the account: {link:#?}");
        let notice = mail(app, "ada@example.org", "Email change requested").await;
        assert!(notice.body.contains(NEW));

        for _ in 0..3 {
            let page = Person::stranger(app).get(&link.link()).await;
            assert_eq!(page.status(), 200, "opening the link doesn't use it up");
            assert!(text(&page.text().await.unwrap(), "main").contains("Confirm your new email"));
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ada@example.org'").await, 1);

        let page = person.get(&link.link()).await.text().await.unwrap();
        assert!(text(&page, "main").contains("ada@example.org"), "the page names the account");
        let confirmed = confirm(&person, &link).await;
        assert_eq!((confirmed.status().as_u16(), location(&confirmed)), (303, "/profile"));
        assert!(
            set_cookie(confirmed.headers(), "vestibule-device=").is_some(),
            "the browser is a known device for the new address"
        );
        let page = person.get("/profile").await.text().await.unwrap();
        assert!(text(&page, "main").contains(NEW));
        assert!(text(&page, "[role=status]").contains("Email changed."));
        assert_eq!(confirm(&person, &link).await.status(), 410, "once");
        assert_eq!(use_link(app, &notice).await.status(), 410, "the change can't be cancelled any more");
        assert_eq!(Person::stranger(app).sign_in("ada@example.org", PASSWORD).await.status(), 403);
        assert_eq!(Person::stranger(app).sign_in(NEW, PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn the_current_email_cancels_a_change() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        ask(&person, NEW).await;
        let link = mail(app, NEW, "Confirm").await;
        let notice = mail(app, "ada@example.org", "Email change requested").await;
        let page = Person::stranger(app).get(&notice.link()).await.text().await.unwrap();
        assert!(text(&page, "h1").contains("Keep your current email"));
        let owner = Person::stranger(app);
        let kept = owner.post("/email/confirm", &[("token", &notice.token())]).await;
        assert_eq!((kept.status().as_u16(), location(&kept)), (303, "/login"));
        let page = owner.get("/login").await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains("Your email is still the same."));
        assert_eq!(use_link(app, &link).await.status(), 410);
        let page = person.get("/profile/email").await.text().await.unwrap();
        assert!(!page.contains(NEW));
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ada@example.org'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn the_old_email_recovers_the_account() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        change(app, &thief, NEW).await;
        let theirs = "thieves at midnight";
        thief.post("/profile/password", &[("new_password", theirs)]).await;
        thief.post("/profile/email", &[("email", "elsewhere@example.org")]).await;
        let pending = mail(app, "elsewhere@example.org", "Confirm").await;

        app.clock.advance(72 * 3_600 - 60);
        let back = mail(app, "ada@example.org", "was changed").await;
        let page = Person::stranger(app).get(&back.link()).await.text().await.unwrap();
        assert!(text(&page, "h1").contains("Recover your account"));
        let undone = use_link(app, &back).await;
        assert_eq!(undone.status(), 303);
        let reset = location(&undone).to_owned();
        assert!(reset.starts_with("/password/reset?token="));
        assert!(!thief.is_signed_in().await);
        for email in ["ada@example.org", NEW] {
            for password in [PASSWORD, "thieves at midnight"] {
                app.clock.advance(300);
                assert_eq!(Person::stranger(app).sign_in(email, password).await.status(), 403, "{email} {password}");
            }
        }
        assert_eq!(use_link(app, &pending).await.status(), 410);
        assert_eq!(use_link(app, &back).await.status(), 410, "once");

        let token = reset.split_once("token=").unwrap().1;
        let owner = Person::stranger(app);
        let chosen = owner.post("/password/reset", &[("token", token), ("new_password", "seven amber lanterns")]).await;
        assert_eq!(chosen.status(), 303);
        assert_eq!(owner.sign_in("ada@example.org", "seven amber lanterns").await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn a_thief_cannot_keep_the_account_by_changing_twice() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        change(app, &thief, "first@thief.example").await;
        change(app, &thief, "second@thief.example").await;
        let owners = mail(app, "ada@example.org", "was changed").await;
        let thiefs = mail(app, "first@thief.example", "was changed").await;
        // The thief undoes one change, and the owner's undo link still works.
        assert_eq!(use_link(app, &thiefs).await.status(), 303);
        assert_eq!(use_link(app, &owners).await.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ada@example.org'").await, 1);
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'email_undo'").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_recovery_expires_later_undo_links() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let thief = Person::signed_in(&app).await;
    change(&app, &thief, "first@thief.example").await;
    change(&app, &thief, "second@thief.example").await;
    let owners = mail(&app, "ada@example.org", "was changed").await;
    let thiefs = mail(&app, "first@thief.example", "was changed").await;
    assert_eq!(use_link(&app, &owners).await.status(), 303);
    assert_eq!(use_link(&app, &thiefs).await.status(), 410);
}

#[tokio::test]
async fn deleting_an_account_notifies_everyone_who_could_recover_it() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::Admin).await;
        let thief = Person::signed_in(app).await;
        change(app, &thief, "first@thief.example").await;
        // The notice of the second change is still queued.
        assert_eq!(ask(&thief, "second@thief.example").await.status(), 303);
        let link = mail(app, "second@thief.example", "Confirm your new email").await;
        assert_eq!(confirm(&thief, &link).await.status(), 303);
        app.execute("UPDATE mails SET due_at = due_at + 9000").await;
        assert_eq!(thief.post("/profile/delete", &[]).await.status(), 303);
        for email in ["ada@example.org", "first@thief.example", "second@thief.example"] {
            let told = mail(app, email, "was deleted").await;
            assert!(told.body.contains("127.0.0.1"), "the email to {email} names the client's address: {told:#?}");
        }
        all_sent(app).await;
        let told = app.kept_mails().iter().filter(|mail| mail.subject.contains("was deleted")).count();
        assert_eq!(told, 3, "each address gets one email");
    })
    .await;
}

#[tokio::test]
async fn links_expire_and_a_newer_request_replaces_an_older() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        ask(&person, "one@example.org").await;
        let one = mail(app, "one@example.org", "Confirm").await;
        ask(&person, "two@example.org").await;
        let two = mail(app, "two@example.org", "Confirm").await;
        assert_eq!(use_link(app, &one).await.status(), 410, "a newer link replaced it");
        app.clock.advance(24 * 3_600);
        assert_eq!(use_link(app, &two).await.status(), 410, "the link has expired");
        for wrong in ["", "x", "'; DROP TABLE users; --"] {
            assert_eq!(Person::stranger(app).post("/email/confirm", &[("token", wrong)]).await.status(), 410);
            assert_eq!(Person::stranger(app).get(&format!("/email/confirm?token={}", wrong.len())).await.status(), 410);
        }
    })
    .await;
}

#[tokio::test]
async fn an_undo_ends_after_three_days() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    change(&app, &person, NEW).await;
    let back = mail(&app, "ada@example.org", "was changed").await;
    app.clock.advance(72 * 3_600);
    assert_eq!(use_link(&app, &back).await.status(), 410);
}

#[tokio::test]
async fn only_the_owner_learns_that_an_email_is_taken() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in(app).await;
        let (free, taken) = (ask(&person, NEW).await, ask(&person, "bob@example.org").await);
        assert_eq!(free.status(), taken.status());
        assert_eq!(location(&free), location(&taken));
        let told = mail(app, "bob@example.org", "can’t be used").await;
        assert!(told.body.contains("already has this email") && !told.body.contains("token="), "{told:#?}");
    })
    .await;
}

#[tokio::test]
async fn an_email_taken_meanwhile_is_not_given_twice() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        ask(&person, NEW).await;
        let link = mail(app, NEW, "Confirm").await;
        app.add_user(NEW, "Somebody else", Role::User).await;
        assert_eq!(confirm(&person, &link).await.status(), 410);
        let cancelled = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'email_change_cancelled'").await;
        assert_eq!(cancelled, 1, "cancelling the pending change is recorded");
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'king@example.org'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_former_email_stays_reserved_for_its_account() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        change(app, &person, NEW).await;
        assert!(app.try_add_user("ada@example.org").await.is_none());
        change(app, &person, "ada@example.org").await;
        assert!(app.try_add_user(NEW).await.is_none());
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ada@example.org'").await, 1);
    })
    .await;
}

#[tokio::test]
async fn of_fifty_confirmations_at_once_one_succeeds() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        ask(&person, NEW).await;
        let link = mail(app, NEW, "Confirm").await;
        let all = (0..50).map(async |_| confirm(&person, &link).await.status().as_u16());
        let answers = futures_util::future::join_all(all).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
        // A session has five attempts at its password at a time.
        assert!(answers.iter().all(|status| [303, 410, 429].contains(status)), "{answers:?}");
        all_sent(app).await;
        let notices = app.kept_mails().into_iter().filter(|mail| mail.subject.contains("was changed")).count();
        assert_eq!(notices, 1);
    })
    .await;
}

#[tokio::test]
async fn invalid_input_is_a_field_error() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    for (email, sentence) in [
        ("", "Enter an email address."),
        ("no address", "Enter a full email"),
        ("a@b\r\nBcc: c@d", "Enter a full email"),
        ("ADA@example.org", "This is already your email."),
    ] {
        let answer = person.post("/profile/email", &[("email", email)]).await;
        assert_eq!(answer.status(), 422, "{email}");
        assert!(text(&answer.text().await.unwrap(), "#email-error").contains(sentence), "{email}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE pending_email IS NOT NULL").await, 0);
    assert!(app.kept_mails().iter().all(|mail| mail.subject.contains("New sign-in")));
}

#[tokio::test]
async fn a_recovery_withdraws_queued_notices() {
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let thief = Person::signed_in(&app).await;
        change(&app, &thief, "first@thief.example").await;
        ask(&thief, "second@thief.example").await;
        let link = mail(&app, "second@thief.example", "Confirm").await;
        assert_eq!(confirm(&thief, &link).await.status(), 303);
        let owners = mail(&app, "ada@example.org", "was changed").await;
        all_sent(&app).await;
        // As if the first address's mail server had deferred the email the whole time.
        app.execute(
            "INSERT INTO mails (id, recipient, user_id, letter, language, made_at, due_at, tries) \
             SELECT 'waiting', 'first@thief.example', id, '{\"kind\":\"email_changed\",\"to\":\"second@thief.example\",\
             \"changed\":3,\"until\":9999999999}', 'en', 1, 9999999999, 1 FROM users",
        )
        .await;
        assert_eq!(use_link(&app, &owners).await.status(), 303);
        assert_eq!(app.count("SELECT COUNT(*) FROM mails WHERE id = 'waiting'").await, 0);
    }
}

#[tokio::test]
async fn returning_to_an_old_email_expires_later_undo_links() {
    everywhere(async |app| {
        app.add_ada().await;
        let thief = Person::signed_in(app).await;
        change(app, &thief, NEW).await;
        change(app, &thief, "ada@example.org").await;
        assert_eq!(app.count("SELECT COUNT(*) FROM tokens WHERE purpose = 'email_undo'").await, 0);
        let told = app.kept_mails().into_iter().filter(|mail| mail.to == NEW && mail.subject.contains("was changed"));
        assert_eq!(told.count(), 0);
    })
    .await;
}

#[tokio::test]
async fn the_replaced_email_gets_a_notice_of_the_recovery() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let person = Person::signed_in(&app).await;
    change(&app, &person, NEW).await;
    let back = mail(&app, "ada@example.org", "was changed").await;
    assert_eq!(use_link(&app, &back).await.status(), 303);
    let told = mail(&app, NEW, "was changed").await;
    assert!(told.body.contains("owner of ada@example.org recovered") && !told.body.contains("token="), "{told:#?}");
}

#[tokio::test]
async fn stored_requests_do_not_reveal_whether_an_email_is_taken() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let person = Person::signed_in(app).await;
        let mut seen = Vec::new();
        for email in ["bob@example.org", "free@example.org"] {
            ask(&person, email).await;
            all_sent(app).await;
            let data: serde_json::Value = person.post("/profile/export", &[]).await.json().await.unwrap();
            let links = data["links"].as_array().unwrap();
            let mut purposes: Vec<_> = links.iter().map(|link| link["purpose"].as_str().unwrap().to_owned()).collect();
            purposes.sort();
            seen.push(purposes);
        }
        assert_eq!(seen[0], seen[1]);
        assert_eq!(seen[0], ["email_cancel", "email_change"]);
    })
    .await;
}

#[tokio::test]
async fn a_change_can_be_cancelled_on_its_page() {
    everywhere(async |app| {
        app.add_ada().await;
        let person = Person::signed_in(app).await;
        ask(&person, NEW).await;
        let link = mail(app, NEW, "Confirm").await;
        let stopped = person.post("/profile/email", &[("stop", "on")]).await;
        assert_eq!((stopped.status().as_u16(), location(&stopped)), (303, "/profile/email"));
        assert_eq!(use_link(app, &link).await.status(), 410);
        let page = person.get("/profile/email").await.text().await.unwrap();
        assert!(!page.contains(NEW) && text(&page, "[role=status]").contains("Your email is still the same."));
        person.post("/profile/email", &[("stop", "on")]).await;
        let events = app.count("SELECT COUNT(*) FROM audit_events WHERE event = 'email_change_cancelled'").await;
        assert_eq!(events, 1, "a cancelled change isn't cancelled again");
    })
    .await;
}

#[tokio::test]
async fn a_link_opened_by_somebody_else_confirms_nothing() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("mallory@example.org", "Mallory", Role::User).await;
        let mallory = Person::signed_in_as(app, "mallory@example.org").await;
        ask(&mallory, "ceo@example.org").await;
        let link = mail(app, "ceo@example.org", "Confirm").await;

        // The owner of the mailbox, without an account and with an account of their own.
        let (stranger, ada) = (Person::stranger(app), Person::signed_in(app).await);
        for (person, advice) in [(&stranger, "or sign in here"), (&ada, "signed in as ada@example.org")] {
            let page = person.get(&link.link()).await;
            assert_eq!(page.status(), 200);
            let page = page.text().await.unwrap();
            let main = text(&page, "main");
            assert!(main.contains("mallory@example.org") && main.contains(advice), "{main}");
            assert!(!page.contains("action=\"/email/confirm\""), "the page has no form");
            let answer = confirm(person, &link).await;
            assert_eq!(answer.status(), 403);
            assert!(text(&answer.text().await.unwrap(), "main").contains("mallory@example.org"));
            let token = serde_json::json!({ "token": link.token() });
            assert_eq!(person.post_json("/email/confirm", token).await.status(), 403);
        }
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ceo@example.org'").await, 0);

        // The sign-in page leads back to the link.
        let page = stranger.get(&link.link()).await.text().await.unwrap();
        let sign_in = attribute(&page, "main a.button", "href").unwrap();
        let form = stranger.get(&sign_in).await.text().await.unwrap();
        let next = attribute(&form, "input[name=next]", "value").unwrap();
        let fields = [("email", "mallory@example.org"), ("password", PASSWORD), ("next", &next)];
        let signed_in = stranger.post("/login", &fields).await;
        assert_eq!(location(&signed_in), format!("/email/confirm?token={}", link.token()));

        // Even there, the password is needed after a while.
        app.pass(300);
        let back = format!("/reauthenticate?next=/email/confirm%3Ftoken%3D{}", link.token());
        assert_eq!(location(&stranger.get(&link.link()).await), back);
        assert_eq!(location(&confirm(&stranger, &link).await), back);
        let token = serde_json::json!({ "token": link.token() });
        assert_eq!(stranger.post_json("/email/confirm", token).await.status(), 403);
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ceo@example.org'").await, 0);
        let next = format!("/email/confirm?token={}", link.token());
        let entered = stranger.post(&back, &[("password", PASSWORD)]).await;
        assert_eq!(location(&entered), next);
        assert_eq!(location(&confirm(&stranger, &link).await), "/profile");
        assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email = 'ceo@example.org'").await, 1);
    })
    .await;
}
