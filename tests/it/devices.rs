//! Browsers that an account knows: for as long as its password stays, and with limits of their own.

use vestibule::secret::new_secret;
use vestibule::users::Role;
use vestibule::users::password::PasswordHash;
use vestibule::users::store::{self, Change};
use vestibule::users::tokens::{self, Purpose, Token};

use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere};

const DEVICE: &str = "vestibule-device";
const NEW: &str = "seven amber lanterns";
const ADA: &str = "ada@example.org";

/// A browser with nothing but a device cookie.
fn browser(app: &TestApp, device: &str) -> Person {
    let person = Person::stranger(app);
    person.plant(&format!("{DEVICE}={device}"));
    person
}

async fn devices(app: &TestApp, count: usize) -> Vec<String> {
    let mut devices = Vec::new();
    for _ in 0..count {
        devices.push(Person::signed_in(app).await.cookie(DEVICE).unwrap());
    }
    devices
}

/// How many wrong passwords are judged when each browser tries as often as it may.
async fn judged(app: &TestApp, devices: &[String]) -> usize {
    let mut judged = 0;
    for device in devices {
        for _ in 0..6 {
            let status = browser(app, device).sign_in(ADA, "x").await.status().as_u16();
            assert!([403, 429].contains(&status), "{status}");
            judged += usize::from(status == 403);
        }
    }
    judged
}

#[tokio::test]
async fn sixty_cookies_of_the_old_password_are_strangers_to_the_new_one() {
    everywhere(async |app| {
        app.add_ada().await;
        let old = devices(app, 55).await;
        let owner = Person::signed_in(app).await;
        let fields = [("current_password", PASSWORD), ("new_password", NEW)];
        assert_eq!(owner.post("/profile/password", &fields).await.status(), 303);
        assert_eq!(judged(app, &old).await, 5, "as many as all strangers together");
        // The browser that changed it is known, and its own attempts are left.
        let own = owner.cookie(DEVICE).unwrap();
        assert_eq!(browser(app, &own).sign_in(ADA, NEW).await.status(), 303);
        app.pass(300);
        assert_eq!(browser(app, &own).sign_in(ADA, NEW).await.status(), 303);
        assert_eq!(browser(app, &old[0]).sign_in(ADA, NEW).await.status(), 303);
        eventually("a sign-in from an old one is told", async || {
            app.kept_mails().iter().any(|mail| mail.subject.contains("sign-in") && mail.body.contains("03:09 UTC"))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_makes_its_browser_known_and_all_others_strangers() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let old = devices(app, 3).await;
        let (secret, token) = (new_secret().unwrap(), Token::of_user(Purpose::PasswordReset, &ada, app.clock.now()));
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        let person = browser(app, &old[0]);
        let chosen = person.post("/password/reset", &[("token", &secret), ("new_password", NEW)]).await;
        assert_eq!(chosen.status(), 303);
        assert_eq!(judged(app, &old).await, 5);
        assert_eq!(person.sign_in(ADA, NEW).await.status(), 303, "the browser of the link is known");
        assert_eq!(Person::stranger(app).sign_in(ADA, NEW).await.status(), 429, "the limit of strangers is used up");
    })
    .await;
}

#[tokio::test]
async fn whoever_changes_the_password_it_makes_old_browsers_strangers() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let old = devices(app, 2).await;
        // As `vestibule user password` does, to the same text.
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        app.change_user(&ada, Change::Password(&hash)).await;
        assert_eq!(judged(app, &old).await, 5);
    })
    .await;
}

#[tokio::test]
async fn a_better_hash_of_the_same_password_makes_nobody_a_stranger() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let device = devices(app, 1).await;
        let better = PasswordHash::new(&PASSWORD.into(), 5).unwrap();
        app.shared.db.write(async |db| store::replace_hash(db, &ada, &better).await).await.unwrap();
        for _ in 0..5 {
            assert_eq!(Person::stranger(app).sign_in(ADA, "x").await.status(), 403);
        }
        assert_eq!(browser(app, &device[0]).sign_in(ADA, PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn a_new_email_makes_nobody_a_stranger() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let device = devices(app, 1).await;
        app.change_user(&ada, Change::Email(&vestibule::users::Email::parse("countess@example.org").unwrap())).await;
        for _ in 0..5 {
            assert_eq!(Person::stranger(app).sign_in("countess@example.org", "x").await.status(), 403);
        }
        assert_eq!(browser(app, &device[0]).sign_in("countess@example.org", PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn all_browsers_of_an_account_have_a_hundred_wrong_passwords_a_day() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        let all = devices(&app, 25).await;
        assert_eq!(judged(&app, &all).await, 100);
        // Strangers are counted apart.
        assert_eq!(Person::stranger(&app).sign_in(ADA, PASSWORD).await.status(), 303);
    }
}

#[tokio::test]
async fn one_stolen_cookie_uses_up_no_more_than_its_own_share_of_a_day() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let all = devices(&app, 2).await;
    let mut tried = 0;
    for _ in 0..30 {
        tried += judged(&app, &all[..1]).await;
        app.pass(300);
    }
    assert_eq!(tried, 30);
    assert_eq!(browser(&app, &all[1]).sign_in(ADA, PASSWORD).await.status(), 303, "the owner's other browser");
}

#[tokio::test]
async fn a_cookie_of_one_account_means_nothing_to_another_nor_one_of_an_earlier_release() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let his = Person::signed_in_as(app, "bob@example.org").await.cookie(DEVICE).unwrap();
        for _ in 0..5 {
            assert_eq!(browser(app, &his).sign_in(ADA, "x").await.status(), 403);
        }
        assert_eq!(browser(app, &his).sign_in(ADA, PASSWORD).await.status(), 429);
        // Somebody without an account gets the same answers as Ada.
        for status in [403, 403, 403, 403, 403, 429] {
            app.pass(30);
            assert_eq!(browser(app, &his).sign_in("nobody@example.org", "x").await.status(), status);
        }
    })
    .await;
}

#[tokio::test]
async fn strangers_at_the_same_address_keep_no_known_browser_out() {
    everywhere(async |app| {
        app.add_ada().await;
        let device = devices(app, 1).await;
        for number in 0..12 {
            let status = Person::stranger(app).sign_in(&format!("u{number}@example.org"), "x").await.status();
            assert_eq!(status, if number < 10 { 403 } else { 429 });
        }
        assert_eq!(browser(app, &device[0]).sign_in(ADA, PASSWORD).await.status(), 303);
    })
    .await;
}
