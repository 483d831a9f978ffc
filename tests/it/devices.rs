//! Device cookies: browsers that an account knows, until its password changes, with limits of their own.

use vestibule::base::password::PasswordHash;
use vestibule::base::secret::{hash_secret, new_secret};
use vestibule::base::user::Role;
use vestibule::config::keys::{Purpose, SessionKeys};
use vestibule::sessions::cookie::SignedCookie;
use vestibule::storage::rate_limit::{Counter, limits};
use vestibule::storage::tokens::{self, Token};
use vestibule::storage::users::{self, Change};

use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere};

const DEVICE: &str = "vestibule-device";
const NEW: &str = "seven amber lanterns";
const ADA: &str = "ada@example.org";
const BOB: &str = "bob@example.org";

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

/// How many wrong passwords are verified if each browser tries one more than its own limit.
async fn judged(app: &TestApp, devices: &[String]) -> usize {
    judged_of(6, app, devices).await
}

/// How many wrong passwords are verified if each browser tries this often.
async fn judged_of(tries: usize, app: &TestApp, devices: &[String]) -> usize {
    let mut judged = 0;
    for device in devices {
        for _ in 0..tries {
            let status = browser(app, device).sign_in(ADA, "x").await.status().as_u16();
            assert!([403, 429].contains(&status), "{status}");
            judged += usize::from(status == 403);
        }
    }
    judged
}

/// Waits until the outbox is empty, and a sign-in at this time was emailed. Emails due at once are sent in parallel.
async fn await_notice(app: &TestApp, time: &str) {
    let is_told = || app.kept_mails().iter().any(|mail| mail.subject.contains("sign-in") && mail.body.contains(time));
    eventually("the sign-in notice is sent", async || app.count("SELECT COUNT(*) FROM mails").await == 0 && is_told())
        .await;
}

#[tokio::test]
async fn device_cookies_of_an_old_password_are_unknown() {
    everywhere(async |app| {
        app.add_ada().await;
        let old = devices(app, 55).await;
        let owner = Person::signed_in(app).await;
        let fields = [("new_password", NEW)];
        assert_eq!(owner.post("/profile/password", &fields).await.status(), 303);
        assert_eq!(judged(app, &old).await, 5, "old device cookies share the limit of unknown browsers");
        // The browser that changed the password is known, and still has its own attempts.
        let own = owner.cookie(DEVICE).unwrap();
        assert_eq!(browser(app, &own).sign_in(ADA, NEW).await.status(), 303);
        app.pass(300);
        assert_eq!(browser(app, &own).sign_in(ADA, NEW).await.status(), 303);
        assert_eq!(browser(app, &old[0]).sign_in(ADA, NEW).await.status(), 303);
        await_notice(app, "03:09 UTC").await;
    })
    .await;
}

#[tokio::test]
async fn a_reset_link_makes_only_its_browser_known() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let old = devices(app, 3).await;
        let (secret, token) =
            (new_secret().unwrap(), Token::of_user(tokens::Purpose::PasswordReset, &ada, app.clock.now()));
        app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
        let person = browser(app, &old[0]);
        let chosen = person.post("/password/reset", &[("token", &secret), ("new_password", NEW)]).await;
        assert_eq!(chosen.status(), 303);
        assert_eq!(judged(app, &old).await, 5);
        assert_eq!(person.sign_in(ADA, NEW).await.status(), 303, "the browser that used the link is a known device");
        assert_eq!(
            Person::stranger(app).sign_in(ADA, NEW).await.status(),
            429,
            "the limit of unknown browsers is reached"
        );
    })
    .await;
}

#[tokio::test]
async fn every_password_change_makes_old_browsers_unknown() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let old = devices(app, 2).await;
        // As `vestibule user password` does, with the same password.
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        app.change_user(&ada, Change::Password(&hash)).await;
        assert_eq!(judged(app, &old).await, 5);
    })
    .await;
}

#[tokio::test]
async fn a_better_hash_keeps_browsers_known() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let device = devices(app, 1).await;
        let better = PasswordHash::new(&PASSWORD.into(), 5).unwrap();
        app.shared.db.write(async |db| users::replace_hash(db, &ada, &better).await).await.unwrap();
        for _ in 0..5 {
            assert_eq!(Person::stranger(app).sign_in(ADA, "x").await.status(), 403);
        }
        assert_eq!(browser(app, &device[0]).sign_in(ADA, PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn an_email_change_keeps_browsers_known() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        let device = devices(app, 1).await;
        app.change_user(&ada, Change::Email(&vestibule::base::user::Email::parse("countess@example.org").unwrap()))
            .await;
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
        assert_eq!(judged_of(5, &app, &all[..20]).await, 100);
        assert_eq!(judged(&app, &all[20..]).await, 5, "old device cookies share the limit of unknown browsers");
        app.pass(300);
        assert_eq!(Person::stranger(&app).sign_in(ADA, PASSWORD).await.status(), 303);
    }
}

#[tokio::test]
async fn the_owner_signs_in_despite_a_copied_device_cookie() {
    everywhere(async |app| {
        app.add_ada().await;
        let copied = devices(app, 1).await;
        assert_eq!(judged_of(5, app, &copied).await, 5);
        let owner = browser(app, &copied[0]);
        assert_eq!(owner.sign_in(ADA, PASSWORD).await.status(), 303);
        assert_ne!(owner.cookie(DEVICE).unwrap(), copied[0], "the owner gets a new device cookie");
        app.pass(60);
        assert_eq!(judged_of(5, app, &[owner.cookie(DEVICE).unwrap()]).await, 5, "the new device has its own limit");
        app.pass(60);
        assert_eq!(judged(app, &copied).await, 5, "a correct password is refunded to the limit that counted it");
        app.pass(300);
        // The account knows this browser throughout, so only sign-ins from new ones are emailed.
        assert_eq!(Person::stranger(app).sign_in(ADA, PASSWORD).await.status(), 303);
        await_notice(app, "03:11 UTC").await;
        let told = app.kept_mails().iter().filter(|mail| mail.subject.contains("sign-in")).count();
        assert_eq!(told, 2, "only the first and the last sign-in are emailed");
    })
    .await;
}

#[tokio::test]
async fn a_copied_device_cookie_allows_no_extra_guesses() {
    for setup in [Setup::SqliteCookie, Setup::SqliteRedis] {
        let app = TestApp::start(setup).await;
        app.add_ada().await;
        // The limit of one cookie, and that of all cookies in a day.
        for (copies, most) in [(1, 30 + 100), (4, 100 + 100)] {
            let all = devices(&app, copies + 1).await;
            let mut tried = 0;
            for _ in 0..30 {
                for copied in &all[..copies] {
                    tried += judged_of(12, &app, std::slice::from_ref(copied)).await;
                    app.pass(60);
                }
                app.pass(300);
            }
            assert_eq!(tried, most);
            if copies == 1 {
                let other = browser(&app, &all[1]).sign_in(ADA, PASSWORD).await;
                assert_eq!(other.status(), 303, "the owner's other browser has its own daily limit");
            }
            app.pass(86_400);
        }
    }
}

#[tokio::test]
async fn a_refused_browser_is_told_to_wait_for_the_limit_that_ends_first() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let device = devices(&app, 1).await;
    let strangers = Counter::new(limits::ACCOUNT_DAY, hash_secret(&ada.email));
    (0..100).for_each(|_| drop(app.shared.attempts.increment(&strangers)));
    assert_eq!(judged_of(5, &app, &device).await, 5);
    let refused = browser(&app, &device[0]).sign_in(ADA, PASSWORD).await;
    assert_eq!((refused.status().as_u16(), &refused.headers()["retry-after"]), (429, &"300".parse().unwrap()));
}

#[tokio::test]
async fn a_device_cookie_is_bound_to_its_account_and_format() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        let his = Person::signed_in_as(app, "bob@example.org").await.cookie(DEVICE).unwrap();
        for _ in 0..5 {
            assert_eq!(browser(app, &his).sign_in(ADA, "x").await.status(), 403);
        }
        assert_eq!(browser(app, &his).sign_in(ADA, PASSWORD).await.status(), 429);
        // A stranger without an account gets the same answers as Ada.
        for status in [403, 403, 403, 403, 403, 429] {
            app.pass(30);
            assert_eq!(browser(app, &his).sign_in("nobody@example.org", "x").await.status(), status);
        }
    })
    .await;
}

#[tokio::test]
async fn strangers_at_the_same_address_block_no_known_browser() {
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

/// Signs in with a `Cookie` header of these device cookies.
async fn sign_in_with(app: &TestApp, devices: &[&str], email: &str, password: &str) -> u16 {
    let cookies: Vec<_> = devices.iter().map(|device| format!("{DEVICE}={device}")).collect();
    let request = Person::stranger(app).request("POST", "/login").header("cookie", cookies.join("; "));
    request.form(&[("email", email), ("password", password)]).send().await.unwrap().status().as_u16()
}

/// Uses up the attempts that an account allows all unknown browsers together.
async fn strangers_use_up(app: &TestApp, email: &str) {
    for _ in 0..5 {
        assert_eq!(Person::stranger(app).sign_in(email, "x").await.status(), 403);
    }
    assert_eq!(Person::stranger(app).sign_in(email, PASSWORD).await.status(), 429);
}

#[tokio::test]
async fn two_people_who_share_a_browser_both_stay_known() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user(BOB, "Bob", Role::User).await;
        let shared = Person::signed_in(app).await;
        assert_eq!(shared.sign_in(BOB, PASSWORD).await.status(), 303);
        strangers_use_up(app, ADA).await;
        strangers_use_up(app, BOB).await;
        for _ in 0..2 {
            for email in [ADA, BOB] {
                assert_eq!(shared.sign_in(email, PASSWORD).await.status(), 303, "{email}");
                shared.post("/logout", &[]).await;
            }
        }
        app.pass(300);
        assert_eq!(Person::stranger(app).sign_in(BOB, PASSWORD).await.status(), 303);
        await_notice(app, "03:09 UTC").await;
        let told = app.kept_mails().iter().filter(|mail| mail.subject.contains("sign-in")).count();
        assert_eq!(told, 3, "each user's first sign-in and the last one are emailed");
    })
    .await;
}

#[tokio::test]
async fn a_password_change_affects_only_its_entry_in_a_shared_browser() {
    everywhere(async |app| {
        let ada = app.add_ada().await;
        app.add_user(BOB, "Bob", Role::User).await;
        let shared = Person::signed_in(app).await;
        assert_eq!(shared.sign_in(BOB, PASSWORD).await.status(), 303);
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        app.change_user(&ada, Change::Password(&hash)).await;
        strangers_use_up(app, ADA).await;
        strangers_use_up(app, BOB).await;
        assert_eq!(shared.sign_in(ADA, PASSWORD).await.status(), 429);
        assert_eq!(shared.sign_in(BOB, PASSWORD).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn the_accounts_device_cookie_counts_at_any_position() {
    everywhere(async |app| {
        app.add_ada().await;
        app.add_user(BOB, "Bob", Role::User).await;
        let hers = devices(app, 1).await.remove(0);
        let his = Person::signed_in_as(app, BOB).await.cookie(DEVICE).unwrap();
        strangers_use_up(app, ADA).await;
        for brought in [[&*his, &*hers], [&*hers, &*his], ["nonsense", &*hers]] {
            assert_eq!(sign_in_with(app, &brought, ADA, PASSWORD).await, 303);
        }
        assert_eq!(sign_in_with(app, &[&his], ADA, PASSWORD).await, 429);
    })
    .await;
}

#[tokio::test]
async fn a_device_cookie_of_an_earlier_release_for_one_account_is_still_known() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let ada = app.add_ada().await;
    let keys = SessionKeys::parse("Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4").unwrap();
    let cookie = SignedCookie::new(DEVICE, false, keys.signer(Purpose::DeviceCookie));
    let earlier = cookie.sign(&format!("{}..{}", ada.id, new_secret().unwrap()));
    strangers_use_up(&app, ADA).await;
    assert_eq!(browser(&app, earlier.value()).sign_in(ADA, PASSWORD).await.status(), 303);
}

#[tokio::test]
async fn a_browser_is_known_to_the_eight_accounts_that_signed_in_last_and_its_cookie_stays_small() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    let emails: Vec<_> = (0..9).map(|number| format!("u{number}@example.org")).collect();
    let shared = Person::stranger(&app);
    for email in &emails {
        let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
        let user = app.add_user(email, "Somebody", Role::User).await;
        app.change_user(&user, Change::Password(&hash)).await;
        assert_eq!(shared.sign_in(email, PASSWORD).await.status(), 303);
    }
    let device = shared.cookie(DEVICE).unwrap();
    assert!(device.len() < 1_024, "{}", device.len());
    for (number, email) in emails.iter().enumerate() {
        app.pass(300);
        strangers_use_up(&app, email).await;
        let status = browser(&app, &device).sign_in(email, PASSWORD).await.status();
        assert_eq!(status, if number == 0 { 429 } else { 303 }, "{email}");
    }
}

#[tokio::test]
async fn copies_of_a_device_cookie_displace_no_other_account() {
    let app = TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    app.add_user(BOB, "Bob", Role::User).await;
    let eve = app.add_user("eve@example.org", "Eve", Role::User).await;
    let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
    app.change_user(&eve, Change::Password(&hash)).await;
    let hers = devices(&app, 1).await.remove(0);
    let planted = Person::signed_in_as(&app, BOB).await.cookie(DEVICE).unwrap();
    let mut brought = vec![&*planted; 20];
    brought.push(&hers);
    let cookies: Vec<String> = brought.iter().map(|value| format!("{DEVICE}={value}")).collect();
    let person = Person::stranger(&app);
    let form = [("email", "eve@example.org"), ("password", PASSWORD)];
    let answer =
        person.request("POST", "/login").header("cookie", cookies.join("; ")).form(&form).send().await.unwrap();
    assert_eq!(answer.status(), 303);
    let device = person.cookie(DEVICE).unwrap();
    strangers_use_up(&app, ADA).await;
    assert_eq!(browser(&app, &device).sign_in(ADA, PASSWORD).await.status(), 303);
}
