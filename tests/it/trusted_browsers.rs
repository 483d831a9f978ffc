//! Trusted browsers: where the password alone signs in to an account with a second factor, until the trust ends.

use std::time::Duration;

use serde_json::{Value, json};
use vestibule::accounts::{Actor, Target, access, password, second_factor, sessions};
use vestibule::base::password::PasswordHash;
use vestibule::base::secret::{hash_secret, new_secret};
use vestibule::base::user::{Role, User};
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::trusted_browsers::{self as stored, NewTrustedBrowser};

use crate::second_factors::{add, code_at, worker, wrong_code};
use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::person::{attribute, location, set_cookie};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually, everywhere, protected_apps, text};

const PAGE: &str = "/profile/trusted-browsers";
const STEP: &str = "/login/second-factor";
const COOKIE: &str = "vestibule-trusted";
const EMAIL: &str = "ada@example.org";
const NEW_PASSWORD: &str = "seven amber lanterns";
const DAY: i64 = 86_400;

/// Ada with an authenticator app. Returns its secret and her recovery codes.
async fn enrolled(app: &TestApp) -> (String, Vec<String>) {
    app.add_ada().await;
    let enrolled = add(app, &Person::signed_in(app).await).await;
    app.pass(30);
    enrolled
}

/// Trusts a browser with a recovery code.
async fn trust(person: &Person, email: &str, code: &str) {
    assert_eq!(location(&person.sign_in(email, PASSWORD).await), STEP);
    let done = person.post(STEP, &[("recovery_code", code), ("trust", "on")]).await;
    assert_eq!(location(&done), "/profile");
}

/// Ada's trusted browser, with her secret and the codes that are left.
async fn trusted(app: &TestApp) -> (Person, String, Vec<String>) {
    let (secret, mut codes) = enrolled(app).await;
    let person = Person::stranger(app);
    trust(&person, EMAIL, &codes.pop().unwrap()).await;
    (person, secret, codes)
}

/// Where the right password leads.
async fn led(person: &Person, email: &str) -> String {
    location(&person.sign_in(email, PASSWORD).await).to_owned()
}

async fn factors(person: &Person) -> Value {
    let data: Value = person.get_json("/profile/sessions").await.json().await.unwrap();
    let own = data["sessions"].as_array().unwrap().iter().find(|session| session["id"] == data["current"]);
    own.unwrap()["factors"].clone()
}

async fn listed(person: &Person) -> Value {
    person.get_json(PAGE).await.json().await.unwrap()
}

/// How often an event is about a user.
async fn events(app: &TestApp, user: &User, event: &str) -> i64 {
    let sql = "SELECT COUNT(*) FROM audit_events WHERE user_id = $1 AND event = $2";
    let count = app.shared.db.read(async |db| sqlx::query_scalar(sql).bind(&user.id).bind(event).fetch_one(db).await);
    count.await.unwrap()
}

async fn trusted_by(app: &TestApp, user: &User) -> i64 {
    let sql = "SELECT COUNT(*) FROM trusted_browsers WHERE user_id = $1";
    let count = app.shared.db.read(async |db| sqlx::query_scalar(sql).bind(&user.id).fetch_one(db).await);
    count.await.unwrap()
}

async fn ada(app: &TestApp) -> User {
    app.user("ada@example.org").await
}

#[tokio::test]
async fn a_trusted_browser_skips_the_second_step_for_thirty_days() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let ada = ada(app).await;
        let person = Person::stranger(app);
        assert_eq!(led(&person, EMAIL).await, STEP);
        let page = person.get(STEP).await.text().await.unwrap();
        assert!(text(&page, "main").contains("Trust this browser for 30 days"), "{page}");
        assert_eq!(attribute(&page, "input[name=trust]", "checked"), None, "nobody trusts by accident");
        let wrong = person.post(STEP, &[("code", "12345"), ("trust", "on")]).await.text().await.unwrap();
        assert_eq!(attribute(&wrong, "input[name=trust]", "checked").as_deref(), Some(""), "the tick stays");
        assert_eq!(person.cookie(COOKIE), None);

        let done = person.post(STEP, &[("code", &code_at(&secret, app.clock.now())), ("trust", "on")]).await;
        let cookie = set_cookie(done.headers(), &format!("{COOKIE}=")).unwrap();
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        let value = person.cookie(COOKIE).unwrap();
        assert!(!value.contains(&ada.id), "it doesn't say whose it is");
        let hash = hash_secret(value.get(44..).unwrap());
        let hashes: Vec<String> = app
            .shared
            .db
            .read(async |db| sqlx::query_scalar("SELECT hash FROM trusted_browsers").fetch_all(db).await)
            .await
            .unwrap();
        assert_eq!(hashes, [hash], "only the hash of the secret is stored");
        assert_eq!(factors(&person).await, json!(["pwd", "otp"]));
        assert_eq!(events(app, &ada, "browser_trusted").await, 1);
        person.post("/logout", &[]).await;

        app.pass(DAY);
        assert_eq!(person.sign_in(EMAIL, "not this one").await.status(), 403);
        for _ in 0..12 {
            let again = person.sign_in(EMAIL, PASSWORD).await;
            assert_eq!(location(&again), "/profile", "it isn't limited either");
            assert!(set_cookie(again.headers(), COOKIE).is_none(), "its use doesn't prolong it");
        }
        assert_eq!(factors(&person).await, json!(["pwd", "trusted"]));
        let used = json!(["2026-01-02T03:04:35Z", "2026-01-03T03:04:35Z", "2026-02-01T03:04:35Z"]);
        let all = listed(&person).await;
        let browser = &all["trustedBrowsers"][0];
        assert_eq!(json!([browser["createdAt"], browser["lastUsedAt"], browser["expiresAt"]]), used);
        assert_eq!((&all["current"], all["trustedBrowsers"].as_array().unwrap().len()), (&browser["id"], 1));
        let activity = person.get("/profile/activity").await.text().await.unwrap();
        assert!(text(&activity, "main").contains("Browser trusted"), "{activity}");

        app.pass(29 * DAY - 1);
        assert_eq!(led(&person, EMAIL).await, "/profile");
        app.pass(1);
        assert_eq!(led(&person, EMAIL).await, STEP, "thirty days after the box was ticked");
        app.shared.cleanup().sweep().await.unwrap();
        assert_eq!(trusted_by(app, &ada).await, 0, "the row is deleted");
    })
    .await;
}

#[tokio::test]
async fn a_trusted_browser_proves_nobody() {
    everywhere(async |app| {
        let (person, secret, codes) = trusted(app).await;
        app.pass(60);
        assert_eq!(led(&person, EMAIL).await, "/profile");
        for path in ["/profile/password", "/profile/email", "/profile/authenticator", "/profile/delete"] {
            let answer = person.get(path).await;
            assert!(answer.status() == 303 && location(&answer).starts_with("/reauthenticate?"), "{path}");
        }
        let refused = person.post_json("/profile/app-passwords/new", json!({ "name": "Phone" })).await;
        assert_eq!(refused.status(), 403);
        let by_password = person.post("/reauthenticate", &[("password", PASSWORD)]).await;
        assert_eq!(by_password.status(), 422, "the strongest that the account has is asked for");
        let code = code_at(&secret, app.clock.now());
        assert_eq!(person.post("/reauthenticate", &[("code", &code)]).await.status(), 303);
        assert_eq!(person.get("/profile/password").await.status(), 200);
        assert_eq!(factors(&person).await, json!(["pwd", "otp"]), "the code takes the place of the trust");

        assert_eq!(led(&person, EMAIL).await, "/profile");
        assert_eq!(person.get("/profile/password").await.status(), 303, "nor does the next sign-in");
        let restored = person.post("/reauthenticate", &[("recovery_code", &codes[0])]).await;
        assert_eq!(restored.status(), 303);
        assert_eq!(factors(&person).await, json!(["pwd", "recovery"]));
    })
    .await;
}

#[tokio::test]
async fn guesses_in_a_trusted_browser_are_limited_for_the_account_and_told_to_its_owner() {
    everywhere(async |app| {
        let (owner, secret, _) = trusted(app).await;
        let thief = |owner: &Person| {
            let thief = Person::stranger(app);
            thief.plant(&format!("{COOKIE}={}", owner.cookie(COOKIE).unwrap()));
            thief
        };
        let mut answers = Vec::new();
        for _ in 0..3 {
            let session = thief(&owner);
            assert_eq!(led(&session, EMAIL).await, "/profile");
            for _ in 0..2 {
                let wrong = wrong_code(&secret, app.clock.now());
                answers.push(session.post("/reauthenticate", &[("code", &wrong)]).await.status().as_u16());
            }
        }
        assert_eq!(answers, [403, 403, 403, 403, 403, 429], "a new session gives no new guesses");
        eventually("the owner is warned", async || {
            app.kept_mails().iter().any(|mail| mail.subject.contains("Someone has your"))
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn rules_count_it_as_a_second_factor_and_not_as_a_recent_proof() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let (app, _rules) = &protected_apps::start(setup, "http://localhost", &[]).await;
        let (person, secret, _) = trusted(app).await;
        let passes = async |path: &str| {
            let check = person.request("GET", "/api/authz/auth-request").header("x-original-method", "GET");
            check.header("x-original-url", format!("http://localhost{path}")).send().await.unwrap().status() == 200
        };
        assert!(passes("/bank").await && passes("/fresh").await, "the code was just entered");
        assert_eq!(led(&person, EMAIL).await, "/profile");
        assert!(passes("/bank").await && !passes("/fresh").await);
        assert_eq!(person.post("/reauthenticate", &[("code", &code_at(&secret, app.clock.now()))]).await.status(), 303);
        assert!(passes("/bank").await && passes("/fresh").await);
    }
}

/// What ends the trust in the browsers of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    NewPassword,
    PasswordFromLink,
    PasswordByCommand,
    AppAdded,
    AppRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    FactorsReset,
    SignedOutElsewhere,
    SessionsEnded,
    EverybodysSessionsEnded,
    AccountDisabled,
    AccountDeleted,
    EmailChangeUndone,
    FactorUndone,
    BrowserRemoved,
    AllBrowsersRemoved,
}

const ENDS: [End; 17] = [
    End::NewPassword,
    End::PasswordFromLink,
    End::PasswordByCommand,
    End::AppAdded,
    End::AppRemoved,
    End::PasskeyAdded,
    End::PasskeyRemoved,
    End::FactorsReset,
    End::SignedOutElsewhere,
    End::SessionsEnded,
    End::EverybodysSessionsEnded,
    End::AccountDisabled,
    End::AccountDeleted,
    End::EmailChangeUndone,
    End::FactorUndone,
    End::BrowserRemoved,
    End::AllBrowsersRemoved,
];

impl End {
    /// Adds the factors that the account begins with. Returns the recovery codes.
    async fn enrol(self, app: &TestApp, owner: &Person) -> Vec<String> {
        if self == Self::AppAdded {
            let made = crate::passkeys::create(owner, &mut Authenticator::new()).await;
            return serde_json::from_value(made.json::<Value>().await.unwrap()["recoveryCodes"].take()).unwrap();
        }
        let (_, codes) = add(app, owner).await;
        if self == Self::PasskeyRemoved {
            assert_eq!(crate::passkeys::create(owner, &mut Authenticator::new()).await.status(), 200);
        }
        codes
    }

    /// What the owner, who has proved recently who they are, or an administrator does.
    async fn perform(self, app: &TestApp, owner: &Person, user: &User) {
        let (state, by) = (worker(app), Actor::Command);
        let done = match self {
            Self::NewPassword => owner.post("/profile/password", &[("new_password", PASSWORD)]).await,
            Self::PasswordFromLink => {
                let token = link(app, Token::of_user(Purpose::PasswordReset, user, app.clock.now())).await;
                let fields = [("token", &*token), ("new_password", NEW_PASSWORD)];
                Person::stranger(app).post("/password/reset", &fields).await
            }
            Self::PasswordByCommand => {
                let hash = PasswordHash::new(&PASSWORD.into(), 4).unwrap();
                password::set(&state, Target::now(&user.id), &hash).await.unwrap().unwrap();
                return;
            }
            Self::AppAdded => {
                add(app, owner).await;
                return;
            }
            Self::AppRemoved => owner.post("/profile/authenticator", &[("remove", "on")]).await,
            Self::PasskeyAdded => crate::passkeys::create(owner, &mut Authenticator::new()).await,
            Self::PasskeyRemoved => {
                let all: Value = owner.get_json("/profile/passkeys").await.json().await.unwrap();
                owner.post("/profile/passkeys", &[("remove", all["passkeys"][0]["id"].as_str().unwrap())]).await
            }
            Self::FactorsReset => {
                second_factor::reset(&state, by, Target::now(&user.id)).await.unwrap().unwrap().unwrap();
                return;
            }
            Self::SignedOutElsewhere => owner.post("/profile/sessions", &[("others", "on")]).await,
            Self::SessionsEnded => {
                sessions::end_all_of(&state, by, Target::now(&user.id)).await.unwrap().unwrap();
                return;
            }
            Self::EverybodysSessionsEnded => return sessions::end_everyones(&state, by).await.unwrap(),
            Self::AccountDisabled => {
                access::disable(&state, by, Target::now(&user.id)).await.unwrap().unwrap();
                access::enable(&state, by, Target::now(&user.id)).await.unwrap().unwrap();
                return;
            }
            Self::AccountDeleted => owner.post("/profile/delete", &[]).await,
            Self::EmailChangeUndone => {
                let undo = Token::of_user(Purpose::EmailUndo, user, app.clock.now());
                let undo = Token { email: Some(format!("old-{}", user.email)), changed: Some(0), ..undo };
                let token = link(app, undo).await;
                Person::stranger(app).post("/email/confirm", &[("token", &token)]).await
            }
            Self::FactorUndone => {
                let undo = Token::of_user(Purpose::FactorUndo, user, app.clock.now());
                let token = link(app, Token { changed: Some(0), ..undo }).await;
                Person::stranger(app).post("/password/recover", &[("token", &token)]).await
            }
            Self::BrowserRemoved => {
                let id = listed(owner).await["trustedBrowsers"][0]["id"].take();
                owner.post(PAGE, &[("remove", id.as_str().unwrap())]).await
            }
            Self::AllBrowsersRemoved => owner.post(PAGE, &[("all", "on")]).await,
        };
        assert!(done.status().as_u16() < 400, "{self:?}: {}", done.status());
    }

    /// True if the account still has its password and a second factor, with which the browser is asked again.
    fn leaves_two_steps(self) -> bool {
        !matches!(
            self,
            Self::AppRemoved | Self::FactorsReset | Self::AccountDeleted | Self::EmailChangeUndone | Self::FactorUndone
        )
    }
}

async fn link(app: &TestApp, token: Token) -> String {
    let secret = new_secret().unwrap();
    app.shared.db.write(async |db| tokens::store(db, &secret, &token).await).await.unwrap();
    secret
}

#[tokio::test]
async fn every_change_that_ends_the_trust_does() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let app = &TestApp::start_with(setup, &[("PUBLIC_URL", ORIGIN)]).await;
        app.add_ada().await;
        for end in ENDS {
            // The right passwords of before count against the address.
            app.pass(61);
            let email = format!("{end:?}@example.org").to_lowercase();
            let user = app.add_user(&email, "Bob", Role::User).await;
            let owner = Person::signed_in_as(app, &email).await;
            let codes = end.enrol(app, &owner).await;
            let browser = Person::stranger(app);
            trust(&browser, &email, &codes[0]).await;
            assert_eq!(led(&browser, &email).await, "/profile", "{end:?}");
            let before = browser.cookie(COOKIE).unwrap();

            end.perform(app, &owner, &user).await;
            assert_eq!(trusted_by(app, &user).await, 0, "{end:?}");
            if end.leaves_two_steps() {
                let password = if end == End::PasswordFromLink { NEW_PASSWORD } else { PASSWORD };
                assert_eq!(browser.cookie(COOKIE).as_ref(), Some(&before));
                assert_eq!(location(&browser.sign_in(&email, password).await), STEP, "{end:?}");
            }
            // Nothing is kept about a deleted user, and everybody's sessions end in one event.
            let is_said = !matches!(end, End::AccountDeleted | End::EverybodysSessionsEnded);
            assert_eq!(events(app, &user, "trusted_browser_removed").await, i64::from(is_said), "{end:?}");
        }
    }
}

#[tokio::test]
async fn other_changes_keep_the_trust() {
    everywhere(async |app| {
        let (person, secret, codes) = trusted(app).await;
        person.post("/profile/edit", &[("name", "Countess")]).await;
        let other = Person::stranger(app);
        assert_eq!(led(&other, EMAIL).await, STEP);
        let session = other.post(STEP, &[("recovery_code", &codes[0])]).await;
        assert_eq!(session.status(), 303);
        assert_eq!(other.cookie(COOKIE), None, "the box wasn't ticked");
        assert_eq!(other.post_json("/profile/recovery-codes", json!({ "create": true })).await.status(), 200);
        let all: Value = person.get_json("/profile/sessions").await.json().await.unwrap();
        let others = all["sessions"].as_array().unwrap().iter().filter(|session| session["id"] != all["current"]);
        for session in others {
            let id = session["id"].as_str().unwrap();
            assert_eq!(person.post("/profile/sessions", &[("session", id)]).await.status(), 303);
        }
        person.post("/logout", &[]).await;
        assert_eq!(led(&person, EMAIL).await, "/profile");
        assert_eq!(person.post("/reauthenticate", &[("code", &code_at(&secret, app.clock.now()))]).await.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn a_cookie_of_another_account_or_a_forged_one_is_ignored() {
    everywhere(async |app| {
        let (adas, _, _) = trusted(app).await;
        app.add_user("bob@example.org", "Bob", Role::User).await;
        app.add_user("eve@example.org", "Eve", Role::User).await;
        let bob = Person::signed_in_as(app, "bob@example.org").await;
        let (_, codes) = add(app, &bob).await;
        let cookie = adas.cookie(COOKIE).unwrap();

        let shared = Person::stranger(app);
        shared.plant(&format!("{COOKIE}={cookie}"));
        assert_eq!(led(&shared, "bob@example.org").await, STEP, "Ada's trust is not his");
        shared.post(STEP, &[("recovery_code", &codes[0]), ("trust", "on")]).await;
        for email in [EMAIL, "bob@example.org"] {
            assert_eq!(led(&shared, email).await, "/profile", "each has trusted it: {email}");
            assert_eq!(factors(&shared).await, json!(["pwd", "trusted"]));
        }
        assert_eq!(led(&shared, "eve@example.org").await, "/profile");
        assert_eq!(factors(&shared).await, json!(["pwd"]), "an account without a second factor");

        let (signature, secret) = cookie.split_at(44);
        let device = adas.cookie("vestibule-device").unwrap();
        for forged in ["", secret, &format!("{signature}{secret}~"), &format!("{signature}x"), &device] {
            // The right passwords of before count against the account.
            app.pass(15 * 60);
            let person = Person::stranger(app);
            person.plant(&format!("{COOKIE}={forged}"));
            assert_eq!(led(&person, EMAIL).await, STEP, "{forged}");
        }
        let not_bobs = listed(&adas).await["trustedBrowsers"][0]["id"].take();
        let gone = bob.post_json(PAGE, json!({ "remove": not_bobs })).await;
        assert_eq!(gone.status(), 404);
        bob.post(PAGE, &[("all", "on")]).await;
        assert_eq!(led(&adas, EMAIL).await, "/profile", "nobody ends another's");
    })
    .await;
}

#[tokio::test]
async fn a_trust_that_ends_during_the_sign_in_begins_no_session() {
    everywhere(async |app| {
        let (person, _, _) = trusted(app).await;
        person.post("/logout", &[]).await;
        let sessions = app.count("SELECT COUNT(*) FROM sessions").await;
        let ended = app.shared.db.write(async |db| {
            sqlx::query("DELETE FROM trusted_browsers").execute(db).await?;
            // It reads that the browser is trusted, and its write waits for this one's commit.
            let mut answer = Box::pin(person.sign_in(EMAIL, PASSWORD));
            let early = tokio::time::timeout(Duration::from_millis(300), &mut answer).await;
            assert!(early.is_err(), "it was answered before the trust ended: {early:?}");
            Ok(answer)
        });
        let answer = ended.await.unwrap().await;
        assert_eq!(answer.status(), 403);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, sessions);
        assert!(!person.is_signed_in().await);
        assert_eq!(led(&person, EMAIL).await, STEP);
    })
    .await;
}

#[tokio::test]
async fn the_oldest_of_more_than_twenty_browsers_goes() {
    everywhere(async |app| {
        let (person, _, _) = trusted(app).await;
        let ada = ada(app).await;
        for number in 0..20 {
            assert_eq!(led(&person, EMAIL).await, "/profile", "after {number} others");
            app.pass(60);
            let (id, now) = (number.to_string(), app.clock.now());
            let new = NewTrustedBrowser { id: &id, secret: &id, user_agent: "Firefox" };
            app.shared.db.write(async |db| stored::insert(db, &ada.id, new, now).await).await.unwrap();
        }
        assert_eq!(trusted_by(app, &ada).await, 20);
        assert_eq!(led(&person, EMAIL).await, STEP);
    })
    .await;
}

#[tokio::test]
async fn a_passkey_as_the_second_step_trusts_too_and_one_alone_offers_no_box() {
    let app = &TestApp::start_with(Setup::SqliteCookie, &[("PUBLIC_URL", ORIGIN)]).await;
    app.add_ada().await;
    let owner = Person::signed_in(app).await;
    let mut authenticator = Authenticator::new();
    assert_eq!(crate::passkeys::create(&owner, &mut authenticator).await.status(), 200);
    let person = Person::stranger(app);
    assert_eq!(led(&person, EMAIL).await, STEP);
    let page = person.get(STEP).await.text().await.unwrap();
    assert_eq!(attribute(&page, "form[data-passkey] input[name=trust]", "type").as_deref(), Some("checkbox"));
    let options = person.get_json(STEP).await.json::<Value>().await.unwrap()["options"].take();
    let response = authenticator.get(&options).to_string();
    let done = person.post(STEP, &[("passkey", &response), ("trust", "on")]).await;
    assert_eq!(location(&done), "/profile");
    assert_eq!(led(&person, EMAIL).await, "/profile");
    assert_eq!(factors(&person).await, json!(["pwd", "trusted"]));

    let alone = Person::stranger(app);
    let login = alone.get("/login").await.text().await.unwrap();
    assert_eq!(attribute(&login, "input[name=trust]", "type"), None);
    let options = alone.get_json("/login").await.json::<Value>().await.unwrap()["options"].take();
    let response = authenticator.get(&options).to_string();
    assert_eq!(location(&alone.post("/login", &[("passkey", &response), ("trust", "on")]).await), "/profile");
    assert_eq!(alone.cookie(COOKIE), None);

    add(app, &owner).await;
    assert_eq!(led(&person, EMAIL).await, STEP, "adding a factor ends the trust");
    let page = person.get(STEP).await.text().await.unwrap();
    assert_eq!(attribute(&page, "form[data-passkey] input[name=trust]", "type").as_deref(), Some("hidden"));
    assert_eq!(page.matches("type=\"checkbox\"").count(), 1, "there is one box");
}

#[tokio::test]
async fn the_same_works_as_json() {
    everywhere(async |app| {
        let (secret, _) = enrolled(app).await;
        let person = Person::stranger(app);
        let credentials = json!({ "email": EMAIL, "password": PASSWORD });
        assert_eq!(person.post_json("/login", credentials.clone()).await.status(), 401);
        let code = code_at(&secret, app.clock.now());
        let odd = person.post_json(STEP, json!({ "code": code, "trust": "perhaps" })).await;
        assert_eq!(odd.status(), 422);
        assert_eq!(person.post_json(STEP, json!({ "code": code, "trust": true })).await.status(), 200);
        let again = person.post_json("/login", credentials.clone()).await;
        assert_eq!(again.status(), 200);
        assert_eq!(again.json::<Value>().await.unwrap()["user"]["email"], EMAIL);

        let all = listed(&person).await;
        let data: Value = person.post("/profile/export", &[]).await.json().await.unwrap();
        assert_eq!(data["trustedBrowsers"], all["trustedBrowsers"]);
        assert!(!data.to_string().contains("hash"));
        let id = &all["trustedBrowsers"][0]["id"];
        assert_eq!(person.post_json(PAGE, json!({})).await.status(), 404);
        assert_eq!(person.post_json(PAGE, json!({ "remove": id })).await.status(), 200);
        assert_eq!(person.post_json(PAGE, json!({ "remove": id })).await.status(), 404);
        assert_eq!(person.post_json(PAGE, json!({ "all": true })).await.status(), 200);
        assert_eq!(listed(&person).await, json!({ "trustedBrowsers": [], "current": null }));
        assert_eq!(person.post_json("/login", credentials).await.status(), 401);
        assert_eq!(Person::stranger(app).get_json(PAGE).await.status(), 401);
    })
    .await;
}

#[tokio::test]
async fn the_pages_name_browsers_and_are_in_chinese_too() {
    let app = &TestApp::start(Setup::SqliteCookie).await;
    app.add_ada().await;
    let owner = Person::signed_in(app).await;
    let security = async || text(&owner.get("/profile/security").await.text().await.unwrap(), "main");
    assert!(!security().await.contains("Trusted browsers"), "without a second factor there is nothing to trust");
    let (_, codes) = add(app, &owner).await;
    assert!(security().await.contains("Trusted browsers Browsers that aren’t asked for a second step."));
    let page = owner.get(PAGE).await.text().await.unwrap();
    assert!(text(&page, "main").contains("No trusted browsers yet."));

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    for code in &codes[..2] {
        let person = Person::stranger(app);
        person.sign_in(EMAIL, PASSWORD).await;
        let step = person.request("POST", STEP).header("user-agent", FIREFOX);
        assert_eq!(step.form(&[("recovery_code", code.as_str()), ("trust", "on")]).send().await.unwrap().status(), 303);
        let page = person.get(PAGE).await.text().await.unwrap();
        assert_eq!(page.matches("This browser").count(), 1);
    }
    assert!(security().await.contains("2 trusted browsers"));
    let page = owner.get(PAGE).await.text().await.unwrap();
    assert!(
        text(&page, "main")
            .contains("Firefox on Linux Trusted 2 January 2026, 03:04 UTC Not used yet Trusted until 1 February 2026"),
        "{page}"
    );
    assert!(!page.contains("This browser"));
    let id = attribute(&page, "input[name=remove]", "value").unwrap();
    for said in
        ["You’ll be asked for a second step in that browser again.", "You weren’t trusting that browser any more."]
    {
        assert_eq!(location(&owner.post(PAGE, &[("remove", &id)]).await), PAGE);
        let page = owner.get(PAGE).await.text().await.unwrap();
        assert!(text(&page, "[role=status]").contains(said), "{page}");
    }
    owner.post(PAGE, &[("all", "on")]).await;
    let page = owner.get(PAGE).await.text().await.unwrap();
    assert!(text(&page, "[role=status]").contains("in every browser again."));
    let activity = owner.get("/profile/activity").await.text().await.unwrap();
    assert!(text(&activity, "main").contains("Trusted browser removed"), "{activity}");
    owner.post_json("/profile/edit", json!({ "language": "zh-Hans" })).await;
    let page = owner.get(PAGE).await.text().await.unwrap();
    assert_eq!(text(&page, "h1"), "受信任的浏览器");
}
